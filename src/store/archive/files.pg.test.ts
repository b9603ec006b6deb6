import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeRegistry } from '../../record/kind.ts'
import { draft, testUnit, type Member, type TestUnit } from '../../../test/need-to-know/unit.ts'
import { throwawayFolder } from '../../../test/postgres.ts'
import { blobPath } from '../file-places.ts'
import { beginFile, growFile, storedFile } from '../files.ts'
import { createKeyring, type Keyring } from '../keys/keyring.ts'
import { signingKey } from '../log/note.ts'
import { sequence } from '../log/sequence.ts'
import { checkArchive } from './check.ts'
import { importCase } from './import.ts'
import { exportCase } from './write.ts'

interface House {
  unit: TestUnit
  lead: Member
  keyring: Keyring
  folder: string
}
const houses: House[] = []

async function house(): Promise<House> {
  const unit = await testUnit()
  const made = await createKeyring(
    unit.pool('mukti_keys'),
    { from: 'file' },
    throwawayFolder('keys'),
    async () => undefined,
  )
  if (!made.ok) throw new Error(made.problem.words.en)
  const opened = { unit, lead: await unit.member('Lead'), keyring: made.value, folder: throwawayFolder('files') }
  houses.push(opened)
  return opened
}

let here: House
let kase: string
/** One of many pieces and one of few bytes. */
let files: { name: string; bytes: Buffer; id: string }[]

beforeAll(async () => {
  here = await house()
  kase = await here.unit.openCase(here.lead)
  await here.unit.append(here.lead, [draft(here.lead, kase, 'evidence'), draft(here.lead, kase, 'survivor')])
  files = [
    await attach('evidence', 'Practice ledger.pdf', randomBytes(65_536 * 9 + 4321)),
    await attach('survivor', 'practice.txt', Buffer.from('an invented line')),
  ]
  await here.unit.as(
    here.lead,
    async (tx) =>
      await beginFile(tx, here.keyring, {
        stream: `${kase}.evidence`,
        upload: randomUUID(),
        size: 9,
        type: 'a/b',
        name: 'never sent',
      }),
    kase,
  )
  await sequence(here.unit.jobs, signingKey(here.keyring.secret('checkpoint')))
})
afterAll(async () => {
  for (const { unit } of houses) await unit.drop()
})

async function attach(compartment: string, name: string, bytes: Buffer) {
  const upload = randomUUID()
  const id = await here.unit.as(
    here.lead,
    async (tx) => {
      await beginFile(tx, here.keyring, {
        stream: `${kase}.${compartment}`,
        upload,
        size: bytes.length,
        type: 'application/pdf',
        name,
      })
      const grown = await growFile(tx, here.keyring, here.folder, upload, 0, bytes)
      return grown.ok ? (grown.id ?? '') : ''
    },
    kase,
  )
  return { name, bytes, id }
}

async function exported(keys: boolean): Promise<string[]> {
  const { unit, keyring, folder } = here
  const tools = {
    verify: unit.pool('mukti_verify'),
    keys: unit.pool('mukti_keys'),
    keyring,
    signing: signingKey(keyring.secret('checkpoint')),
    registry: makeRegistry([]),
    folder,
    now: () => new Date('2017-09-01T00:00:00Z'),
  }
  const lines: string[] = []
  for await (const line of exportCase({ case: kase, purpose: 'a test', keys }, tools)) lines.push(line.trimEnd())
  return lines
}
async function* each(lines: readonly string[]) {
  yield* lines
}
const take = async (to: House, lines: readonly string[]) =>
  await importCase(each(lines), { lead: to.lead.id }, { owner: to.unit.owner, keyring: to.keyring, folder: to.folder })

/** The file as its readers get it; undefined when it does not open. */
const read = async ({ unit, lead, keyring, folder }: House, id: string) => {
  const found = await unit.as(lead, (tx) => storedFile(tx, keyring, folder, id), kase)
  if (!found) return undefined
  const pieces: Buffer[] = []
  for await (const piece of found.read(0, found.size)) pieces.push(piece)
  return { name: found.name, type: found.type, bytes: Buffer.concat(pieces) }
}
const onDisk = ({ folder }: House) =>
  existsSync(join(folder, 'files'))
    ? readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map(({ name }) => name)
    : []

describe('the files of a case', () => {
  test('travel with it and open in the other store, when the keys do', async () => {
    const there = await house()
    expect(await take(there, await exported(true))).toMatchObject({ ok: true, files: 2 })
    for (const { id, name, bytes } of files) {
      const got = await read(there, id)
      expect([got?.name, got?.type, got?.bytes.equals(bytes)]).toEqual([name, 'application/pdf', true])
      expect(readFileSync(blobPath(there.folder, id)).equals(readFileSync(blobPath(here.folder, id)))).toBe(true)
    }
    expect(onDisk(there).sort()).toEqual(files.map(({ id }) => id).sort())
  })

  test('travel sealed without the keys: the same bytes lie there, and nobody opens them', async () => {
    const there = await house()
    const lines = await exported(false)
    for (const { name, bytes } of files) {
      expect(lines.join('\n')).not.toContain(name)
      expect(lines.join('\n')).not.toContain(bytes.toString('base64').slice(0, 40))
    }
    expect(await take(there, lines)).toMatchObject({ ok: true, files: 2, keys: 0 })
    for (const { id } of files) {
      expect(await read(there, id)).toBeUndefined()
      expect(readFileSync(blobPath(there.folder, id)).equals(readFileSync(blobPath(here.folder, id)))).toBe(true)
    }
  })

  test('go on from there to a third store', async () => {
    const [there, lines] = [await house(), await exported(true)]
    await take(there, lines)
    await sequence(there.unit.jobs, signingKey(there.keyring.secret('checkpoint')), true)
    const [first] = files
    const own = here
    here = there
    const again = await exported(true)
    here = own
    const third = await house()
    expect(await take(third, again)).toMatchObject({ ok: true, files: 2 })
    expect((await read(third, first?.id ?? ''))?.bytes.equals(first?.bytes ?? Buffer.of())).toBe(true)
  })

  test('are in lines of a bounded length, whatever their size', async () => {
    expect(Math.max(...(await exported(false)).map(({ length }) => length))).toBeLessThan(300_000)
  })
})

describe('a file that was changed on its way', () => {
  const faults: [string, (lines: string[]) => string[]][] = [
    [
      'by one byte',
      (lines) =>
        changed(lines, (piece) => ({
          ...piece,
          bytes: `${piece.bytes.startsWith('A') ? 'B' : 'A'}${piece.bytes.slice(1)}`,
        })),
    ],
    [
      'by a piece left out',
      (lines) => lines.filter((line) => !(line.startsWith('{"piece"') && line.includes('"at":196608,'))),
    ],
    ['by a piece of no file', (lines) => changed(lines, (piece) => ({ ...piece, of: '0'.repeat(64) }))],
    [
      'by a line that is no piece',
      (lines) => lines.map((line) => (line.startsWith('{"piece"') ? '{"piece":null}' : line)),
    ],
    [
      'by a name that is a path',
      (lines) => lines.map((line) => line.replaceAll(files[0]?.id ?? '', '../../../../tmp/x')),
    ],
  ]
  for (const [how, spoil] of faults) {
    test(`${how} is found, and nothing of the case is taken`, async () => {
      const there = await house()
      const lines = spoil(await exported(true))
      expect((await checkArchive(each(lines))).findings.map(({ what }) => what)).toContain('file-changed')
      expect(await take(there, lines)).toMatchObject({ ok: false, code: 'damaged' })
      expect(onDisk(there)).toEqual([])
      expect((await there.unit.owner.query('select from mukti.file')).rowCount).toBe(0)
    })
  }

  test('leaves alone what lies under its name in that store already', async () => {
    const there = await house()
    const path = blobPath(there.folder, files[0]?.id ?? '')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, 'kept as it is')
    const spoiled = (await exported(true)).map((line) =>
      line.startsWith('{"piece"') && line.includes(files[1]?.id ?? '') ? '{"piece":null}' : line,
    )
    expect(await take(there, spoiled)).toMatchObject({ ok: false, code: 'damaged' })
    expect(readFileSync(path, 'utf8')).toBe('kept as it is')
  })
})

/** The first piece, otherwise. */
function changed(
  lines: readonly string[],
  how: (piece: { of: string; at: number; bytes: string }) => object,
): string[] {
  const at = lines.findIndex((line) => line.startsWith('{"piece"'))
  return lines.map((line, place) => (place === at ? JSON.stringify({ piece: how(JSON.parse(line).piece) }) : line))
}
