import { words } from '../record/words.ts'
import type { Language } from '../record/words.ts'
import { createKeyring, hasKeyring } from '../store/keys/keyring.ts'
import type { AskPassphrase } from '../store/keys/root.ts'
import { addPerson, putOffice, setUpUnit as foundUnit } from '../store/people.ts'
import type { KeySource } from '../store/settings.ts'
import { withSession } from '../store/session.ts'
import { endSessions, putCredential, putRecoveryCodes } from '../store/sign-in.ts'
import { realCases, type House, type HouseProblem, type Practice, type PracticePerson, type Writer } from './house.ts'
import { openSession, recoveryHash, sealSeed, tokenOf } from './session.ts'
import { base32, fromBase32, newRecoveryCodes, newSeed, otpauth } from './totp.ts'

export interface UnitDraft {
  readonly unit: string
  readonly name: string
  readonly signIn: string
  readonly passphrase: string
  readonly language: Language
}

export type SetUp<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: HouseProblem }

/**
 * Founds a real unit on an empty store: its root key, and its first administrator with a second factor. What it answers
 * is shown once.
 * @param ask for the passphrase of the root, when the key source is a passphrase without a file
 */
export async function setUpUnit(
  house: House,
  draft: UnitDraft,
  source: KeySource,
  ask: AskPassphrase,
): Promise<SetUp<{ totpSecret: string; otpauth: string; recoveryCodes: string[] }>> {
  if (source.from === 'file') return { ok: false, problem: { code: 'not-practice', words: notPractice } }
  const begun = await begin(house, { name: draft.unit, practice: false }, draft, source, ask)
  if (!begun.ok) return begun
  const seed = newSeed()
  const recoveryCodes = newRecoveryCodes()
  await giveWayIn(house, begun.value, draft.passphrase, seed, recoveryCodes)
  return {
    ok: true,
    value: { totpSecret: base32(seed), otpauth: otpauth(seed, draft.unit, draft.signIn), recoveryCodes },
  }
}

/**
 * Opens the practice unit on an empty store, with the root key in a file. On a store that holds it already it does
 * nothing; on a real one it refuses.
 */
export async function setUpPractice(
  house: House,
  progress: (line: string) => void = () => {},
): Promise<SetUp<undefined>> {
  const { practice } = house
  if (!practice) throw new Error('this Mukti was started without a practice unit')
  const unit = house.unit()
  if (unit)
    return unit.practice
      ? { ok: true, value: undefined }
      : { ok: false, problem: { code: 'real-cases', words: realCases } }
  const [first] = practice.people
  if (!first?.roles.includes('administrator')) throw new Error('the first of the practice people administers')
  progress('Writing the practice unit …')
  const begun = await begin(
    house,
    { name: practice.unit, practice: true },
    first,
    { from: 'file' },
    async () => undefined,
  )
  if (!begun.ok) return begun
  const writers = await enrol(house, practice, begun.value)
  await practice.load(house, writers)
  await withSession(house.pools.signIn, { token: '' }, async (tx) => {
    for (const { person } of writers.values()) await endSessions(tx, person, 'all')
  })
  return { ok: true, value: undefined }
}

async function begin(
  house: House,
  unit: { name: string; practice: boolean },
  person: { name: string; signIn: string; language: Language },
  source: KeySource,
  ask: AskPassphrase,
): Promise<SetUp<number>> {
  const already: SetUp<number> = { ok: false, problem: { code: 'set-up-already', words: setUpAlready } }
  if (house.unit()) return already
  // A set-up that was cut short left keys that seal nothing yet.
  if (await hasKeyring(house.pools.keys))
    await house.pools.keys.query('delete from mukti.secret; delete from mukti.root_key')
  const made = await createKeyring(house.pools.keys, source, house.settings.folder, ask)
  if (!made.ok) return made
  const founded = await withSession(house.pools.app, { token: '' }, (tx) =>
    foundUnit(tx, { ...unit, person: person.name, signIn: person.signIn, language: person.language }),
  )
  if (!founded.ok) return already
  await house.settle(made.value)
  return { ok: true, value: founded.value }
}

async function giveWayIn(
  house: House,
  person: number,
  passphrase: string,
  seed: Buffer,
  codes: readonly string[],
): Promise<void> {
  const stretched = await house.stretcher.make(passphrase)
  if (!stretched) throw new Error('too many passphrases at once')
  await withSession(house.pools.signIn, { token: '' }, async (tx) => {
    await putCredential(tx, { person, ...stretched, totp: sealSeed(house, person, seed) })
    await putRecoveryCodes(
      tx,
      person,
      codes.map((code) => recoveryHash(house, code)),
    )
  })
}

async function enrol(house: House, practice: Practice, administrator: number): Promise<Map<string, Writer>> {
  const writers = new Map<string, Writer>()
  const join = async (who: PracticePerson, person: number) => {
    await giveWayIn(house, person, who.passphrase, fromBase32(who.totpSecret), [])
    writers.set(who.signIn, await writerOf(house, person))
  }
  const [first, ...others] = practice.people as [PracticePerson, ...PracticePerson[]]
  await join(first, administrator)
  const token = writers.get(first.signIn)?.token ?? ''
  const offices = new Map<string, string>()
  for (const office of practice.offices) {
    const put = await withSession(house.pools.app, { token }, (tx) => putOffice(tx, office))
    if (!put.ok) throw new Error(`the practice office ${office.name} was refused`)
    offices.set(office.name, put.value)
  }
  for (const who of others) {
    const office = who.office === undefined ? undefined : offices.get(who.office)
    const { name, signIn, roles, language } = who
    const added = await withSession(house.pools.app, { token }, (tx) =>
      addPerson(tx, { name, signIn, roles, language, ...(office ? { office } : {}) }),
    )
    if (!added.ok) throw new Error(`the practice person ${signIn} was refused (${added.refused})`)
    await join(who, added.value)
  }
  return writers
}

/** A session for a program that writes in somebody's name: of the practice unit, and for tests. */
export async function writerOf(house: House, person: number): Promise<Writer> {
  const { cookie, device } = await openSession(house, { person, deviceName: 'Mukti', known: undefined })
  return { person, code: `p-${person}`, device, token: tokenOf(house, cookie) }
}

const notPractice = words(
  'A key in a file beside the records is for practice. For a real unit choose a passphrase, or a command with MUKTI_KEY.',
  'রেকর্ডের পাশের ফাইলে রাখা চাবি শুধু অনুশীলনের জন্য। আসল ইউনিটে পাসফ্রেজ, বা MUKTI_KEY দিয়ে কমান্ড বাছুন।',
  'अभिलेखों के पास फ़ाइल में रखी कुंजी अभ्यास के लिए है। असली इकाई में पासफ़्रेज़, या MUKTI_KEY से कमांड चुनें।',
)
const setUpAlready = words(
  'This store is set up already. Sign in.',
  'এই ভাণ্ডার আগেই সাজানো হয়েছে। সাইন ইন করুন।',
  'यह भंडार पहले से तैयार है। साइन इन करें।',
)
