import pg from 'pg'
import { registry as everyKind } from '../kinds/index.ts'
import type { Registry } from '../record/kind.ts'
import { words, type Language, type Words } from '../record/words.ts'
import { holdCards, type HeldCards } from '../store/held-cards.ts'
import { latestAdopted } from '../store/law-adopted.ts'
import { hasKeyring, openKeyring, type Keyring } from '../store/keys/keyring.ts'
import type { AskPassphrase, KeyProblem } from '../store/keys/root.ts'
import { openStore } from '../store/open.ts'
import { aboutUnit, type PersonRole } from '../store/people.ts'
import type { Postgres, Role } from '../store/postgres.ts'
import { withSession } from '../store/session.ts'
import type { Settings } from '../store/settings.ts'
import type { StartProblem } from '../store/start-problem.ts'
import { adoptedOrOnDisk, adoptFirst } from './law/adoption.ts'
import type { Laws, LoadedLaws } from './law/in-force.ts'
import { fullCost, makeStretcher, type Stretcher } from './passphrase.ts'

/** What may be said of the unit before anybody has signed in. */
export interface Unit {
  readonly name: string
  readonly practice: boolean
  /** This incarnation of the store. */
  readonly epoch: string
}

/** Connections by role. The owner has none while serving. */
export interface Pools {
  /** mukti_app: requests, under row-level security. */
  readonly app: pg.Pool
  /** mukti_sign_in: who comes in; reads no case. */
  readonly signIn: pg.Pool
  /** mukti_keys: the keyring and erasure. */
  readonly keys: pg.Pool
  /** mukti_jobs: the log and what runs behind. */
  readonly jobs: pg.Pool
  /** mukti_duties: keeps what the law asks in each case. */
  readonly duties: pg.Pool
  /** mukti_reminders: tells people that duties fall due, how many and nothing else. */
  readonly reminders: pg.Pool
}

/** Somebody of the practice unit: invented, so the sign-in may be shown to everybody. */
export interface PracticePerson {
  readonly name: string
  readonly signIn: string
  readonly passphrase: string
  /** base32 */
  readonly totpSecret: string
  readonly roles: readonly PersonRole[]
  /** Name of one of the practice's offices. */
  readonly office?: string
  readonly language: Language
  /** What this person does, for the page that offers the sign-ins. */
  readonly does: Words
}

/** Somebody of the unit with a session of this moment, so that entries can be appended in his name. */
export interface Writer {
  readonly person: number
  /** `p-7`, as `by` of an entry. */
  readonly code: string
  readonly device: string
  /** Speaks for the session to `append` and `withSession`. */
  readonly token: string
}

/** The practice unit. The first of the people is its administrator. */
export interface Practice {
  readonly unit: string
  readonly offices: readonly { readonly name: string; readonly kind: string }[]
  readonly people: readonly PracticePerson[]
  /** Writes the cases, as the people: `writers` by sign-in name. */
  load(house: House, writers: ReadonlyMap<string, Writer>): Promise<void>
}

/** A Mukti that is up: everything that the server and the command line work with. */
export interface House {
  readonly postgres: Postgres
  readonly pools: Pools
  readonly registry: Registry
  readonly settings: Settings
  readonly practice: Practice | undefined
  readonly version: string
  readonly stretcher: Stretcher
  readonly heldCards: HeldCards
  /** The law in force; put together when it is first asked for. A house that serves asks before it listens. */
  laws(): LoadedLaws
  /** Looks anew which wording of the law is in force; the first that ever is, is written down. */
  renewLaws(): Promise<void>
  /** Milliseconds since 1970: the clock of one-time codes. The database's clock rules everything else. */
  readonly now: () => number
  /** Undefined until the store was set up. */
  unit(): Unit | undefined
  /** @throws before the store was set up */
  keyring(): Keyring
  /** Set-up hands over what it made. */
  settle(keyring: Keyring): Promise<void>
  close(): Promise<void>
}

export interface HouseOptions {
  readonly practice?: Practice
  readonly version?: string
  readonly now?: () => number
  readonly registry?: Registry
  /** Else the packs that come along. */
  readonly laws?: Laws
  /** `join`: beside a Mukti that runs. `durable: false` and a smaller `cost` only in tests. */
  readonly join?: boolean
  readonly durable?: boolean
  readonly cost?: typeof fullCost
}

export type HouseProblem =
  | StartProblem
  | KeyProblem
  | { readonly code: 'real-cases' | 'not-practice' | 'set-up-already'; readonly words: Words }
export type OpenedHouse =
  | { readonly ok: true; readonly house: House }
  | { readonly ok: false; readonly problem: HouseProblem }

/**
 * Opens the store, connects each role, and unlocks the keys when there is a unit. An empty store opens, too: its
 * `unit()` is undefined until it is set up.
 */
export async function openHouse(
  settings: Settings,
  progress: (line: string) => void,
  ask: AskPassphrase,
  options: HouseOptions = {},
): Promise<OpenedHouse> {
  const opened = await openStore(settings, progress, { join: options.join ?? false, durable: options.durable ?? true })
  if (!opened.ok) return opened
  const { postgres } = opened
  const pools = connect(postgres)
  const close = async () => {
    await Promise.all(Object.values(pools).map((pool: pg.Pool) => pool.end()))
    await postgres.stop()
  }
  try {
    let unit = await readUnit(pools.app)
    let keyring: Keyring | undefined
    if (unit && (await hasKeyring(pools.keys))) {
      const got = await openKeyring(pools.keys, settings.key, settings.folder, ask)
      if (!got.ok) {
        await close()
        return got
      }
      keyring = got.value
    }
    let laws: LoadedLaws | undefined = options.laws && { ok: true, laws: options.laws }
    let adopted = options.laws ? undefined : await latestAdopted(pools.duties)
    const held = () => {
      if (!keyring) throw new Error('the store is not set up')
      return keyring
    }
    const house: House = {
      postgres,
      pools,
      settings,
      close,
      registry: options.registry ?? everyKind,
      practice: options.practice,
      version: options.version ?? '0.1.0',
      now: options.now ?? Date.now,
      stretcher: makeStretcher(() => held().secret('pepper'), options.cost ?? fullCost),
      heldCards: holdCards(),
      laws: () => (laws ??= adoptedOrOnDisk(adopted, settings)),
      renewLaws: async () => {
        if (options.laws) return
        adopted = (await latestAdopted(pools.duties)) ?? (await adoptFirst(pools.duties, settings))
        laws = undefined
      },
      unit: () => (keyring ? unit : undefined),
      keyring: held,
      settle: async (made) => {
        keyring = made
        unit = await readUnit(pools.app)
      },
    }
    return { ok: true, house }
  } catch (error) {
    await close()
    throw error
  }
}

export const readUnit = async (app: pg.Pool): Promise<Unit | undefined> =>
  await withSession(app, { token: '' }, aboutUnit)

function connect(postgres: Postgres): Pools {
  const pool = (role: Role, max: number, pipeline = false) => {
    const made = new pg.Pool({
      ...postgres.connection(role),
      max,
      pipeline,
      application_name: 'mukti',
      idleTimeoutMillis: 30_000,
    })
    made.on('error', () => {}) // an idle connection that is cut is replaced by the next request
    return made
  }
  return {
    app: pool('mukti_app', 20, true), // what needs no answer to go on does not wait for one
    signIn: pool('mukti_sign_in', 10),
    keys: pool('mukti_keys', 2),
    jobs: pool('mukti_jobs', 3),
    duties: pool('mukti_duties', 2),
    reminders: pool('mukti_reminders', 2),
  }
}

export const realCases = words(
  'This store holds a real unit. The practice unit needs a store of its own: choose another folder with MUKTI_DATA.',
  'এই ভাণ্ডারে আসল ইউনিট আছে। অনুশীলনের জন্য আলাদা ভাণ্ডার লাগে: MUKTI_DATA দিয়ে অন্য ফোল্ডার বাছুন।',
  'इस भंडार में असली इकाई है। अभ्यास के लिए अलग भंडार चाहिए: MUKTI_DATA से दूसरा फ़ोल्डर चुनें।',
)
