import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identity, party, text } from '../../record/fields.ts'
import { defineKind, makeRegistry } from '../../record/kind.ts'
import { isSealed, type Entry, type SealedIdentity } from '../../record/envelope.ts'
import { words } from '../../record/words.ts'
import { draft, testUnit, type Member, type TestUnit } from '../../../test/need-to-know/unit.ts'
import { throwawayFolder } from '../../../test/postgres.ts'
import { readStream } from '../read.ts'
import { eraseSubject } from './erase.ts'
import { createKeyring, currentRoot, openKeyring, rotateRoot, type Keyring } from './keyring.ts'
import { makeSealer } from './sealer.ts'
import { openFields } from './seal.ts'

const said = words('x', 'x', 'x')
const registry = makeRegistry([
  defineKind({
    kind: 'survivor.named',
    v: 1,
    compartment: 'survivor',
    why: 'A test of sealing.',
    words: said,
    find: said,
    needed: ['who'],
    says: said,
    fields: { who: party(['S'], said), name: identity(said), remark: text(said) },
    example: { who: 'S-1' },
  }),
])
const file = { from: 'file' } as const
const nobody = async () => undefined
const invented = 'Invented Practice Name'

let unit: TestUnit
let lead: Member
let kase: string
let keyring: Keyring
let folder: string
beforeAll(async () => {
  unit = await testUnit()
  lead = await unit.member('Lead')
  kase = await unit.openCase(lead)
  folder = throwawayFolder('keys')
  const made = await createKeyring(unit.pool('mukti_keys'), file, folder, nobody)
  if (!made.ok) throw new Error(made.problem.words.en)
  keyring = made.value
})
afterAll(async () => await unit.drop())

const named = (who: string, value: string = invented) =>
  draft(lead, kase, 'survivor', {
    kind: 'survivor.named',
    body: { who, name: { value, salt: randomBytes(32).toString('base64url') }, remark: 'told at the desk' },
  })
const add = async (...drafts: unknown[]) => await unit.append(lead, drafts, { sealer: makeSealer(keyring, registry) })
const stored = async (id: string): Promise<Entry> => {
  const page = await unit.as(lead, (tx) => readStream(tx, `${kase}.survivor`))
  return page?.entries.find((entry) => entry.id === id) as Entry
}
const look = async (entry: Entry, ring = keyring) =>
  (await unit.as(lead, (tx) => openFields(tx, ring, [{ entry, path: 'name' }]), kase))[0]

describe('a sealed identity', () => {
  test('stands in the store as ciphertext and commitment, and opens for who may read its stream', async () => {
    const entry = named('S-1')
    expect(await add(entry)).toMatchObject([{ status: 'accepted' }])
    const kept = await stored(entry.id)
    expect(isSealed(kept.body['name'])).toBe(true)
    expect(JSON.stringify(kept)).not.toContain('Invented')
    expect(await look(kept)).toEqual({ state: 'open', value: invented, subject: 'S-1' })
  })

  test('is closed to who may not read its stream', async () => {
    const entry = named('S-1')
    await add(entry)
    const stranger = await unit.member('Stranger')
    const kept = await stored(entry.id)
    expect(await unit.as(stranger, (tx) => openFields(tx, keyring, [{ entry: kept, path: 'name' }]), kase)).toEqual([
      { state: 'closed' },
    ])
  })

  test('sent twice is one entry, although each sealing has another ciphertext', async () => {
    const entry = named('S-2')
    const first = await add(entry)
    expect(await add(entry)).toEqual([{ ...first[0], status: 'duplicate' }])
  })

  test('moved to another entry, another field or another stream does not open', async () => {
    const [one, two] = [named('S-3'), named('S-3', 'Somebody Invented Else')]
    await add(one, two)
    const [first, second] = [await stored(one.id), await stored(two.id)]
    expect(await look({ ...second, body: { ...second.body, name: first.body['name'] } })).toMatchObject({
      state: 'closed',
    })
    expect(
      (
        await unit.as(
          lead,
          (tx) =>
            openFields(tx, keyring, [{ entry: { ...first, body: { other: first.body['name'] } }, path: 'other' }]),
          kase,
        )
      )[0],
    ).toMatchObject({ state: 'closed' })
    expect(await look({ ...first, compartment: 'suspect' })).toMatchObject({ state: 'closed' })
  })

  test('with one bit changed, or with another commitment, does not open', async () => {
    const entry = named('S-4')
    await add(entry)
    const kept = await stored(entry.id)
    const sealed = kept.body['name'] as SealedIdentity
    const bytes = Buffer.from(sealed.c, 'base64url')
    bytes[3] = (bytes[3] ?? 0) ^ 1
    expect(await look({ ...kept, body: { name: { ...sealed, c: bytes.toString('base64url') } } })).toMatchObject({
      state: 'closed',
    })
    expect(
      await look({ ...kept, body: { name: { ...sealed, m: Buffer.alloc(32).toString('base64url') } } }),
    ).toMatchObject({ state: 'closed' })
  })

  test('tells little of its length: names of 1 and of 20 letters have ciphertexts of one size', async () => {
    const [short, long] = [named('S-5', 'X'), named('S-5', 'Twenty Letter Person')]
    await add(short, long)
    const size = async (id: string) => ((await stored(id)).body['name'] as SealedIdentity).c.length
    expect(await size(short.id)).toBe(await size(long.id))
  })
})

describe('erasing a subject', () => {
  test('makes every name of that subject unreadable and leaves the others readable', async () => {
    const [gone, stays] = [named('S-6'), named('S-7')]
    await add(gone, stays)
    const destroyed = await eraseSubject(unit.pool('mukti_keys'), unit.owner, keyring, {
      case: kase,
      subject: 'S-6',
      person: lead.id,
      reason: 'she asked',
    })
    expect(destroyed).toBe(1)
    expect(await look(await stored(gone.id))).toEqual({ state: 'erased', subject: 'S-6' })
    expect(await look(await stored(stays.id))).toMatchObject({ state: 'open', value: invented })
  })

  test('a new name for an erased subject is refused, and the same old entry still answers where it stands', async () => {
    const entry = named('S-8')
    const [first] = await add(entry)
    await eraseSubject(unit.pool('mukti_keys'), unit.owner, keyring, {
      case: kase,
      subject: 'S-8',
      reason: 'she asked',
    })
    expect(await add(named('S-8'))).toMatchObject([{ status: 'refused', problem: 'closed' }])
    expect(await add(entry)).toEqual([{ ...first, status: 'duplicate' }])
  })
})

describe('the root key', () => {
  test('opens the same names after it was replaced, and the old one opens nothing', async () => {
    const entry = named('S-9')
    await add(entry)
    const keys = unit.pool('mukti_keys')
    const old = await currentRoot(keys, file, folder, nobody)
    if (!old.ok) throw new Error(old.problem.words.en)
    expect(await rotateRoot(keys, old.value, file, folder, nobody)).toMatchObject({ ok: true })
    const next = await openKeyring(keys, file, folder, nobody)
    if (!next.ok) throw new Error(next.problem.words.en)
    expect(await look(await stored(entry.id), next.value)).toMatchObject({ state: 'open', value: invented })
    expect(await look(await stored(entry.id), keyring)).toMatchObject({ state: 'closed' })
    expect(next.value.secret('index')).toEqual(keyring.secret('index'))
    keyring = next.value
  })

  test('that is not this store’s is said to be wrong', async () => {
    const passphrase = { from: 'passphrase' } as const
    expect(
      await openKeyring(unit.pool('mukti_keys'), passphrase, folder, async () => 'a long invented passphrase'),
    ).toMatchObject({ ok: false, problem: { code: 'key-source-changed' } })
  })
})

test('the role that serves requests can neither change nor take away a key', async () => {
  for (const sql of [
    'delete from mukti.subject_key',
    'update mukti.subject_key set wrapped = null',
    'insert into mukti.case_key select * from mukti.case_key',
    'select * from mukti.secret',
    'select * from mukti.root_key',
  ]) {
    await expect(unit.as(lead, (tx) => tx.query(sql))).rejects.toMatchObject({ code: '42501' })
  }
})
