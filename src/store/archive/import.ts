import type pg from 'pg'
import { compartments } from '../../record/compartments.ts'
import { parseStreamName, streamName, writersPart, writingBytes, type Entry } from '../../record/envelope.ts'
import { words, type Words } from '../../record/words.ts'
import { digestOf } from '../log/chain.ts'
import { newKey, sealBytes, sha256, type Key } from '../keys/wrap.ts'
import type { Keyring } from '../keys/keyring.ts'
import { checkArchive, type Checked } from './check.ts'
import { startTakingFiles, type FileTaking } from './files.ts'
import type { ArchiveLine, CarriedKey, Header } from './format.ts'

export interface ImportOrder {
  /** Number of the person who will lead the case; undefined: nobody can see it yet. */
  readonly lead?: number
}

export type Imported =
  | {
      readonly ok: true
      readonly case: string
      readonly label: string
      readonly entries: number
      readonly files: number
      readonly keys: number
    }
  | {
      readonly ok: false
      readonly code: 'damaged' | 'already-there' | 'other-practice'
      readonly words: Words
      readonly checked?: Checked
    }

/** What an import needs beside the file. */
export interface ImportTools {
  /** Connected as the owner (`mukti`): an import chooses seq, recorded and hash, which no request may. */
  readonly owner: pg.Pool
  readonly keyring: Keyring
  /** The data folder, in which the case's files are put. */
  readonly folder: string
}

/**
 * Restores an exported case equal, byte for byte of every hash. It is checked while it is read, and taken whole or not at
 * all. Keys that came along open the names here; without them the names stay sealed.
 */
export async function importCase(
  lines: AsyncIterable<string>,
  order: ImportOrder,
  tools: ImportTools,
): Promise<Imported> {
  const client = await tools.owner.connect()
  const files = startTakingFiles(tools.folder)
  const undone = async (answer: Imported): Promise<Imported> => {
    await client.query('rollback')
    await files.undo()
    return answer
  }
  try {
    await client.query('begin')
    const taking = startTaking(client, order, tools, files)
    const checked = await checkArchive(lines, async (line) => await taking.take(line))
    const { header } = checked
    const refused = taking.refusal()
    if (refused && (refused.ok || refused.code !== 'damaged')) return await undone(refused)
    if (!header || refused || checked.findings.length > 0 || !(await files.end()))
      return await undone({ ok: false, code: 'damaged', words: damaged, checked })
    const keys = await taking.end()
    await client.query('commit')
    return { ok: true, case: header.case, label: header.label, entries: checked.entries, files: checked.files, keys }
  } catch (problem) {
    await client.query('rollback')
    await files.undo()
    throw problem
  } finally {
    client.release()
  }
}

function startTaking(client: pg.ClientBase, order: ImportOrder, { keyring }: ImportTools, files: FileTaking) {
  const streams = new Map<string, number>()
  const keys: CarriedKey[] = []
  let header: Header | undefined
  let refusal: Imported | undefined
  let waiting: Entry[] = []

  const flush = async () => {
    if (waiting.length > 0) await insertEntries(client, streams, waiting)
    waiting = []
  }
  return {
    refusal: () => refusal,
    async take(line: ArchiveLine) {
      if (refusal) return
      if ('mukti' in line) {
        header = line
        refusal = await openForeignCase(client, line, order, streams)
      } else if (!header) return
      else if ('person' in line)
        await client.query(
          'insert into mukti.foreign_person (case_id, code, name) values ($1, $2, $3) on conflict do nothing',
          [header.case, line.person.code, line.person.name],
        )
      else if ('entry' in line) {
        waiting.push(line.entry)
        if (waiting.length >= 500) await flush()
      } else if ('closing' in line) {
        await flush()
        const stream = streams.get(line.closing.stream)
        await client.query(
          `update mukti.stream set seq = $2, hash = decode($3, 'hex'), moved = clock_timestamp() where id = $1`,
          [stream, line.closing.seq, line.closing.hash],
        )
      } else if ('key' in line) keys.push(line.key)
      else if (('file' in line || 'piece' in line) && !(await files.take(client, line, streams)))
        refusal = { ok: false, code: 'damaged', words: damaged }
    },
    async end(): Promise<number> {
      await flush()
      return header ? await placeKeys(client, keyring, header.case, streams, keys) : 0
    },
  }
}

async function openForeignCase(
  client: pg.ClientBase,
  header: Header,
  order: ImportOrder,
  streams: Map<string, number>,
): Promise<Imported | undefined> {
  const there = await client.query('select from mukti.case_file where id = $1', [header.case])
  if ((there.rowCount ?? 0) > 0) return { ok: false, code: 'already-there', words: alreadyThere }
  const { rows: unit } = await client.query<{ practice: boolean; id: string }>('select practice, id from mukti.unit')
  if (unit[0] && unit[0].practice !== header.practice)
    return { ok: false, code: 'other-practice', words: otherPractice }
  await client.query('select mukti.make_case($1, $2, $3, $4)', [
    header.case,
    header.label,
    header.codeName,
    order.lead ?? null,
  ])
  await client.query(
    'insert into mukti.foreign_case (case_id, unit, unit_name, verifier, checkpoint) values ($1, $2, $3, $4, $5)',
    [header.case, header.unit.id, header.unit.name, header.verifier, header.checkpoint],
  )
  const { rows } = await client.query<{ id: number; compartment: number }>(
    'select id, compartment from mukti.stream where case_id = $1',
    [header.case],
  )
  for (const [name, { number }] of Object.entries(compartments)) {
    const found = rows.find(({ compartment }) => compartment === number)
    if (found) streams.set(`${header.case}.${name}`, found.id)
  }
  return undefined
}

async function insertEntries(
  client: pg.ClientBase,
  streams: ReadonlyMap<string, number>,
  entries: readonly Entry[],
): Promise<void> {
  const known = entries.filter((entry) => streams.has(streamName(entry)))
  await client.query(
    `insert into mukti.entry (stream, id, seq, kind, person, content, recorded, prev, digest, hash, wrote)
     select stream, id, seq, kind, person, content, recorded, decode(prev, 'hex'), digest, decode(hash, 'hex'), wrote
       from unnest($1::int[], $2::uuid[], $3::bigint[], $4::text[], $5::int[], $6::jsonb[], $7::timestamptz[], $8::text[], $9::bytea[], $10::text[], $11::bytea[])
         x (stream, id, seq, kind, person, content, recorded, prev, digest, hash, wrote)`,
    [
      known.map((entry) => streams.get(streamName(entry))),
      known.map(({ id }) => id),
      known.map(({ seq }) => seq),
      known.map(({ kind }) => kind),
      known.map(({ by }) => Number(by.slice(2))),
      known.map((entry) => JSON.stringify(writersPart(entry))),
      known.map(({ recorded }) => recorded),
      known.map(({ prev }) => prev),
      known.map(digestOf),
      known.map(({ hash }) => hash),
      known.map((entry) => sha256(writingBytes(writersPart(entry)))),
    ],
  )
}

async function placeKeys(
  client: pg.ClientBase,
  keyring: Keyring,
  of: string,
  streams: ReadonlyMap<string, number>,
  keys: readonly CarriedKey[],
): Promise<number> {
  if (keys.length === 0) return 0
  const caseKey: Key = newKey()
  await client.query('insert into mukti.case_key (case_id, version, root, wrapped) values ($1, 1, $2, $3)', [
    of,
    keyring.root,
    keyring.wrapCaseKey(of, 1, caseKey),
  ])
  for (const { stream, subject, k, key } of keys) {
    const at = parseStreamName(stream) && streams.get(stream)
    if (at === undefined) continue
    const wrapped = key === null ? null : sealBytes(caseKey, Buffer.from(key, 'base64url'), ['case', k, 1])
    await client.query(
      'insert into mukti.subject_key (stream, subject, k, version, wrapped, erased) values ($1, $2, $3, 1, $4, $5)',
      [at, subject, k, wrapped, wrapped === null ? new Date() : null],
    )
  }
  return keys.length
}

const damaged = words(
  'The file is not as it was signed. Nothing was taken from it.',
  'ফাইলটি সইয়ের সময়ের মতো নেই। কিছুই নেওয়া হয়নি।',
  'फ़ाइल वैसी नहीं है जैसी हस्ताक्षर के समय थी। कुछ नहीं लिया गया।',
)
const alreadyThere = words(
  'This case is in the store already. Nothing was changed.',
  'এই মামলা আগে থেকেই ভাণ্ডারে আছে। কিছুই বদলায়নি।',
  'यह मामला भंडार में पहले से है। कुछ नहीं बदला।',
)
const otherPractice = words(
  'A practice case does not go into a real store, nor a real one into a practice store.',
  'অনুশীলনের মামলা আসল ভাণ্ডারে, বা আসল মামলা অনুশীলনের ভাণ্ডারে যায় না।',
  'अभ्यास का मामला असली भंडार में, या असली मामला अभ्यास के भंडार में नहीं जाता।',
)
