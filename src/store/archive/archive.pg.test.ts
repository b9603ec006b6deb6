import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identity, party, text } from '../../record/fields.ts'
import { defineKind, makeRegistry } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { draft, testUnit, type Member, type TestUnit } from '../../../test/need-to-know/unit.ts'
import { throwawayFolder } from '../../../test/postgres.ts'
import { createKeyring, type Keyring } from '../keys/keyring.ts'
import { makeSealer } from '../keys/sealer.ts'
import { openFields } from '../keys/seal.ts'
import { signingKey } from '../log/note.ts'
import { sequence } from '../log/sequence.ts'
import { readStream } from '../read.ts'
import { verifyStore } from '../verify.ts'
import { checkArchive } from './check.ts'
import { importCase } from './import.ts'
import { exportCase } from './write.ts'

const said = words('x', 'x', 'x')
const registry = makeRegistry([
  defineKind({
    kind: 'survivor.named',
    v: 1,
    compartment: 'survivor',
    why: 'A test of exports.',
    words: said,
    find: said,
    needed: ['who'],
    says: said,
    fields: { who: party(['S'], said), name: identity(said) },
    example: { who: 'S-1' },
  }),
  defineKind({
    kind: 'note',
    v: 1,
    compartment: 'every',
    why: 'A test.',
    words: said,
    find: said,
    needed: ['text'],
    says: said,
    fields: { text: text(said) },
    example: { text: 'x' },
  }),
])

interface House {
  unit: TestUnit
  lead: Member
  keyring: Keyring
  folder: string
}
let here: House
let there: House
let kase: string
let other: string
const invented = 'Invented Practice Name'
const underLaw = { device: '2017-08-24T19:52:10+05:30', skew: null, via: 'server', law: 'in-2026.1' } as const

async function house(): Promise<House> {
  const unit = await testUnit()
  const made = await createKeyring(
    unit.pool('mukti_keys'),
    { from: 'file' },
    throwawayFolder('keys'),
    async () => undefined,
  )
  if (!made.ok) throw new Error(made.problem.words.en)
  return { unit, lead: await unit.member('Lead'), keyring: made.value, folder: throwawayFolder('folder') }
}
const signing = ({ keyring }: House) => signingKey(keyring.secret('checkpoint'))

beforeAll(async () => {
  here = await house()
  there = await house()
  kase = await here.unit.openCase(here.lead)
  other = await here.unit.openCase(here.lead, 'HOW-17-009')
  const sealer = makeSealer(here.keyring, registry)
  const name = { value: invented, salt: randomBytes(32).toString('base64url') }
  await here.unit.append(
    here.lead,
    [
      draft(here.lead, kase, 'survivor', { kind: 'survivor.named', body: { who: 'S-1', name } }),
      ...Array.from({ length: 4 }, () => draft(here.lead, kase, 'evidence')),
      draft(here.lead, kase, 'evidence', { written: underLaw }),
      draft(here.lead, other, 'evidence'),
    ],
    { sealer },
  )
  await sequence(here.unit.jobs, signing(here))
})
afterAll(async () => {
  await here.unit.drop()
  await there.unit.drop()
})

const exported = async (keys = false): Promise<string[]> => {
  const tools = {
    verify: here.unit.pool('mukti_verify'),
    keys: here.unit.pool('mukti_keys'),
    keyring: here.keyring,
    signing: signing(here),
    registry,
    folder: here.folder,
    now: () => new Date('2017-09-01T00:00:00Z'),
  }
  const lines: string[] = []
  for await (const line of exportCase({ case: kase, purpose: 'a test', keys }, tools)) lines.push(line.trimEnd())
  return lines
}
async function* each(lines: readonly string[]) {
  yield* lines
}
const check = (lines: readonly string[]) => checkArchive(each(lines))
const edit = (lines: readonly string[], at: (line: string) => boolean, change: (line: string) => string) =>
  lines.map((line) => (at(line) ? change(line) : line))

describe('an exported case', () => {
  test('is sound by itself, with neither database nor server', async () => {
    expect(await check(await exported())).toMatchObject({ entries: 6, streams: 2, findings: [] })
  })

  test('holds no name, no key, no other case and nobody else', async () => {
    const text = (await exported()).join('\n')
    for (const secret of [invented, Buffer.from(invented).toString('base64url'), '"key"', other, 'HOW-17-009'])
      expect(text).not.toContain(secret)
  })

  test('can be read in an editor: header first, kinds in words, one entry a line, a signature last', async () => {
    const lines = (await exported()).map((line) => Object.keys(JSON.parse(line) as object)[0])
    expect(lines[0]).toBe('mukti')
    expect(lines).toEqual(expect.arrayContaining(['person', 'kind', 'entry', 'closing']))
    expect(lines.at(-1)).toBe('end')
  })
})

describe('reading it again names the first entry that is wrong', () => {
  test('when one byte of an entry was changed', async () => {
    const lines = edit(
      await exported(),
      (line) => line.includes('"seq":3') && !line.includes('.evidence') && line.includes('"entry"'),
      (line) => line.replace('third floor', 'fifth floor'),
    )
    expect((await check(lines)).findings[0]).toMatchObject({
      stream: `${kase}.evidence`,
      seq: 3,
      what: 'content-changed',
    })
  })

  test('when an entry was taken out', async () => {
    const lines = (await exported()).filter(
      (line) => !(line.includes('"entry"') && line.includes('"compartment":"evidence"') && line.includes('"seq":2,')),
    )
    expect((await check(lines)).findings[0]).toMatchObject({
      stream: `${kase}.evidence`,
      seq: 3,
      what: 'missing-before',
    })
  })

  test('when the last entries and their closing were cut off', async () => {
    const lines = (await exported()).slice(0, -2)
    expect((await check(lines)).findings.map(({ what }) => what)).toEqual(expect.arrayContaining(['cut-short']))
  })

  test('when another checkpoint was put in', async () => {
    const lines = edit(
      await exported(),
      (line) => line.includes('case-export'),
      (line) => line.replace(/\\n\d+\\n/, '\\n99\\n'),
    )
    expect((await check(lines)).findings.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['checkpoint-unsigned', 'signature-wrong']),
    )
  })

  test('when it is no export at all', async () => {
    expect((await check(['{"hello":"world"}'])).findings[0]).toMatchObject({ what: 'not-an-export' })
  })
})

describe('importing it into another store', () => {
  test('restores every hash byte for byte, and opens the names that travelled with their keys', async () => {
    const done = await importCase(
      each(await exported(true)),
      { lead: there.lead.id },
      { owner: there.unit.owner, keyring: there.keyring, folder: there.folder },
    )
    expect(done).toMatchObject({ ok: true, case: kase, label: 'KOL-17-031', entries: 6 })
    for (const compartment of ['survivor', 'evidence']) {
      const original = await here.unit.as(here.lead, (tx) => readStream(tx, `${kase}.${compartment}`))
      const restored = await there.unit.as(there.lead, (tx) => readStream(tx, `${kase}.${compartment}`))
      expect(restored).toEqual(original)
    }
    const page = await there.unit.as(there.lead, (tx) => readStream(tx, `${kase}.survivor`))
    const opened = await there.unit.as(
      there.lead,
      (tx) => openFields(tx, there.keyring, [{ entry: page?.entries[0] as never, path: 'name' }]),
      kase,
    )
    expect(opened).toMatchObject([{ state: 'open', value: invented }])
    await sequence(there.unit.jobs, signing(there), true)
    expect(
      (await verifyStore(there.unit.pool('mukti_verify'), '')).findings.filter(
        ({ what }) => what !== 'checkpoint-unsigned',
      ),
    ).toEqual([])
  })

  test('keeps under which wording of the law the writer was shown what the entry would do', async () => {
    const restored = await there.unit.as(there.lead, (tx) => readStream(tx, `${kase}.evidence`))
    expect(restored?.entries.map(({ written }) => written.law)).toEqual([
      ...Array.from({ length: 4 }, () => undefined),
      'in-2026.1',
    ])
  })

  test('a second time changes nothing and says so', async () => {
    const again = await importCase(
      each(await exported(true)),
      {},
      { owner: there.unit.owner, keyring: there.keyring, folder: there.folder },
    )
    expect(again).toMatchObject({ ok: false, code: 'already-there' })
  })

  test('takes nothing from a file that was changed', async () => {
    const empty = await house()
    const lines = edit(
      await exported(),
      (line) => line.includes('"entry"'),
      (line) => line.replace('third floor', 'fifth floor'),
    )
    expect(
      await importCase(each(lines), {}, { owner: empty.unit.owner, keyring: empty.keyring, folder: empty.folder }),
    ).toMatchObject({ ok: false, code: 'damaged' })
    expect((await empty.unit.owner.query('select from mukti.case_file')).rowCount).toBe(0)
    await empty.unit.drop()
  })
})
