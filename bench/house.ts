import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Compartment } from '../src/record/compartments.ts'
import type { Draft } from '../src/record/envelope.ts'
import { words } from '../src/record/words.ts'
import {
  openHouse,
  type House,
  type HouseOptions,
  type Practice,
  type PracticePerson,
  type Writer,
} from '../src/server/house.ts'
import { openSession, tokenOf } from '../src/server/session.ts'
import { setUpPractice } from '../src/server/set-up.ts'
import { base32 } from '../src/server/totp.ts'
import { openCase } from '../src/store/grants.ts'
import { withSession } from '../src/store/session.ts'

/** Somebody who has signed in, also in a browser. */
export interface Member extends Writer {
  /** What the browser sends along. */
  readonly cookie: string
}

/** A Mukti on a throwaway folder, with every write durable, as a real unit has it. */
export interface BenchHouse {
  readonly house: House
  readonly folder: string
  /** Superuser: row-level security does not hold it. For arranging, and for the peers that run without it. */
  readonly owner: pg.Pool
  /** A caseworker of the unit who has just signed in; added when nobody has that name yet. */
  member(signIn: string): Promise<Member>
}

const person = (signIn: string, roles: PracticePerson['roles'], at: number): PracticePerson => ({
  name: signIn,
  signIn,
  passphrase: `${signIn} keeps seven blue kettles`,
  totpSecret: base32(Buffer.alloc(20, at)),
  roles,
  language: 'en',
  does: words('Measures.', 'মাপে।', 'नापता है।'),
})

/** A unit with nobody in it but who administers it, and no case. */
export const emptyUnit: Practice = {
  unit: 'Bench unit',
  offices: [],
  people: [person('admin', ['administrator'], 1)],
  load: async () => {},
}

/** A folder that `work` may use and that is gone afterwards, whatever happens. */
export async function inThrowawayFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mukti-bench-'))
  chmodSync(folder, 0o711) // PostgreSQL may run as another account and must pass through
  const forget = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', forget)
  try {
    return await work(folder)
  } finally {
    process.removeListener('exit', forget)
    forget()
  }
}

/** Opens a house for `work` on this folder, sets the unit up when it is new, and closes everything afterwards. */
export async function inHouse<T>(
  folder: string,
  work: (bench: BenchHouse) => Promise<T>,
  options: HouseOptions = {},
): Promise<T> {
  const settings = { port: 0, folder: join(folder, 'store'), key: { from: 'file' } as const }
  const opened = await openHouse(
    settings,
    () => {},
    async () => undefined,
    { practice: emptyUnit, cost: { memory: 64, passes: 1 }, ...options },
  )
  if (!opened.ok) throw new Error(opened.problem.words.en)
  const { house } = opened
  const owner = new pg.Pool({ ...house.postgres.connection('mukti'), max: 2 })
  owner.on('error', () => {})
  const close = async () => {
    await owner.end()
    await house.close()
  }
  // Ctrl-C in the middle: PostgreSQL runs in a group of its own and would stay. A long statement is not waited for.
  const interrupted = () => {
    process.on('uncaughtException', () => {}) // connections that are cut
    void house.postgres.stop().finally(() => process.exit(130))
  }
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)
  try {
    if (options.join !== true) {
      const made = await setUpPractice(house)
      if (!made.ok) throw new Error(made.problem.words.en)
    }
    return await work({ house, folder, owner, member: async (signIn) => await memberOf(house, owner, signIn) })
  } finally {
    process.removeListener('SIGINT', interrupted)
    process.removeListener('SIGTERM', interrupted)
    await close()
  }
}

/** A house of its own for `work`. */
export const inFreshHouse = async <T>(work: (bench: BenchHouse) => Promise<T>): Promise<T> =>
  await inThrowawayFolder(async (folder) => await inHouse(folder, work))

async function memberOf(house: House, owner: pg.Pool, signIn: string): Promise<Member> {
  await owner.query(
    `insert into mukti.person (name, sign_in, roles) values ($1, $1, '{caseworker}') on conflict do nothing`,
    [signIn],
  )
  const { rows } = await owner.query<{ id: number }>('select id from mukti.person where sign_in = $1', [signIn])
  const id = rows[0]?.id as number
  const { cookie, device } = await openSession(house, { person: id, deviceName: 'Bench', known: undefined })
  return { person: id, code: `p-${id}`, device, token: tokenOf(house, cookie), cookie }
}

/** A case that this member opens and leads. */
export async function newCase(house: House, lead: Writer, label: string): Promise<string> {
  const opened = await withSession(house.pools.app, { token: lead.token }, (tx) =>
    openCase(tx, { request: randomUUID(), label, codeName: 'Ebb' }),
  )
  if (!opened.ok) throw new Error(`the case was refused (${opened.refused})`)
  return opened.value
}

let counted = 0

/** A well-formed entry as its writer sends it. */
export const draftOf = (
  who: Writer,
  of: string,
  compartment: Compartment,
  kind: string,
  body: Draft['body'],
  more: Partial<Draft> = {},
): Draft => ({
  id: randomUUID(),
  case: of,
  compartment,
  kind,
  v: 1,
  at: '2017-08-24T19:40:00+05:30',
  by: who.code,
  device: who.device,
  n: (counted += 1),
  written: { device: '2017-08-24T19:52:10+05:30', skew: null, via: 'server' },
  saw: [],
  base: 0,
  body,
  practice: true,
  ...more,
})
