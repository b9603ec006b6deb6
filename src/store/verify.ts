import type pg from 'pg'
import { writingBytes, type Draft, type Entry } from '../record/envelope.ts'
import { words, type Words } from '../record/words.ts'
import { sha256 } from './keys/wrap.ts'
import { faultOf, noHash, type ChainFault } from './log/chain.ts'
import { originOf, readCheckpoint, type Checkpoint } from './log/note.ts'
import { logSize, nameOf, rootAt } from './log/sequence.ts'
import { grow, leafHash, peaks, rootOf } from './log/tree.ts'

/** Something that is not as it was written: where, which entry, and what. */
export interface Finding {
  /** The stream's public name, `audit` or `log`. */
  readonly stream: string
  readonly seq?: number
  readonly entry?: string
  readonly what:
    | ChainFault
    | 'head-differs'
    | 'leaf-differs'
    | 'leaf-missing'
    | 'entry-gone'
    | 'root-differs'
    | 'checkpoint-unsigned'
    | 'log-shorter'
    | 'audit-changed'
    | 'sameness-changed'
    | 'store-unreadable'
  readonly words: Words
}

export interface Verified {
  readonly streams: number
  readonly entries: number
  readonly auditRows: number
  readonly logged: number
  /** How many checkpoints from outside were compared: 0 means that a roll-back of everything cannot be seen. */
  readonly outside: number
  /** The first fault of each stream, then those of audit and log. Empty: sound. */
  readonly findings: readonly Finding[]
}

/**
 * Reads the whole store again and computes every hash anew: entries against their chain, heads, leaves and signed
 * checkpoints; the audit against its own chain.
 * @param pool connected as mukti_verify, which sees every row: an empty answer is never taken for a sound store
 * @param verifier the public key of the unit's log (`verifierKey`)
 * @param outside checkpoints that somebody outside has kept, as signed notes
 */
export async function verifyStore(pool: pg.Pool, verifier: string, outside: readonly string[] = []): Promise<Verified> {
  const findings: Finding[] = []
  const unit = await pool.query<{ id: string }>('select id from mukti.unit')
  if (!unit.rows[0]) findings.push(found('log', 'store-unreadable'))
  const { streams, entries } = await verifyStreams(pool, findings)
  const auditRows = await verifyAudit(pool, findings)
  const logged = await verifyLog(pool, findings)
  await verifyCheckpoints(pool, verifier, unit.rows[0]?.id ?? '', outside, findings)
  return { streams, entries, auditRows, logged, outside: outside.length, findings }
}

interface Row {
  stream: number
  id: string
  seq: string
  kind: string
  person: number
  content: Draft
  recorded: string
  prev: string
  digest: Buffer
  hash: string
  wrote: Buffer
}

async function verifyStreams(pool: pg.Pool, findings: Finding[]): Promise<{ streams: number; entries: number }> {
  const heads = await pool.query<{
    id: number
    case_id: string
    compartment: number
    thread: string
    seq: string
    hash: string
  }>(
    `select id, case_id, compartment, thread, seq, encode(hash, 'hex') as hash from mukti.stream where seq > 0
      or exists (select from mukti.entry e where e.stream = stream.id) order by id`,
  )
  let entries = 0
  for (const head of heads.rows) {
    const name = nameOf(head)
    let before = { seq: 0, hash: noHash }
    let fault: Finding | undefined
    for await (const row of rowsOf(pool, head.id)) {
      entries += 1
      const entry: Entry = {
        ...row.content,
        seq: Number(row.seq),
        recorded: row.recorded,
        prev: row.prev,
        hash: row.hash,
      }
      const what =
        faultOf(entry, before, row.digest) ??
        (columnsAgree(row) ? undefined : 'content-changed') ??
        (sameness(row) ? undefined : 'sameness-changed')
      if (what && !fault) fault = found(name, what, Number(row.seq), row.id)
      before = { seq: Number(row.seq), hash: row.hash }
    }
    if (!fault && (before.seq !== Number(head.seq) || before.hash !== head.hash))
      fault = found(name, 'head-differs', before.seq + 1)
    if (fault) findings.push(fault)
  }
  return { streams: heads.rows.length, entries }
}

async function* rowsOf(pool: pg.Pool, stream: number): AsyncGenerator<Row> {
  for (let after = '0'; ;) {
    const { rows } = await pool.query<Row>(
      `select stream, id, seq, kind, person, content, mukti.instant(recorded) as recorded, encode(prev, 'hex') as prev, digest, encode(hash, 'hex') as hash, wrote
         from mukti.entry where stream = $1 and seq > $2 order by seq limit 2000`,
      [stream, after],
    )
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.seq
  }
}

/** The columns that lists and keys use must say what the content says. */
const columnsAgree = ({ content, id, kind, person }: Row): boolean =>
  content.id === id && content.kind === kind && content.by === `p-${person}`

const sameness = ({ content, wrote }: Row): boolean => sha256(writingBytes(content)).equals(wrote)

async function verifyAudit(pool: pg.Pool, findings: Finding[]): Promise<number> {
  // Hashed by the database itself, in the shape of mukti.note(): a second writing of it here could drift.
  const { rows } = await pool.query<{
    count: string
    wrong: string | null
    last: string | null
    hash: string | null
    head: string
    headHash: string
  }>(
    `with chained as (
       select a.seq, a.prev, a.hash, lag(a.seq, 1, 0::bigint) over w as seq_before, lag(a.hash, 1, decode(repeat('00', 32), 'hex')) over w as hash_before,
              sha256(E'mukti-audit-1\\n'::bytea || a.prev || int8send(a.seq) || int8send((extract(epoch from a.at) * 1000000)::bigint)
                || int4send(coalesce(a.person, 0)) || sha256(convert_to(a.action, 'UTF8')) || coalesce(uuid_send(a.case_id), decode(repeat('00', 16), 'hex'))
                || int2send(coalesce(a.compartment, 0::smallint)) || sha256(convert_to(a.details, 'UTF8'))) as computed
         from mukti.audit a window w as (order by a.seq))
     select count(*) as count, min(seq) filter (where computed <> hash or prev <> hash_before or seq <> seq_before + 1) as wrong,
            max(seq) as last, (select encode(hash, 'hex') from chained order by seq desc limit 1) as hash,
            (select seq from mukti.audit_head) as head, (select encode(hash, 'hex') from mukti.audit_head) as "headHash"
       from chained`,
  )
  const row = rows[0]
  if (!row) return 0
  if (row.wrong !== null) findings.push(found('audit', 'audit-changed', Number(row.wrong)))
  else if ((row.last ?? '0') !== row.head || (row.hash ?? noHash) !== row.headHash)
    findings.push(found('audit', 'head-differs', Number(row.last ?? 0) + 1))
  return Number(row.count)
}

/** Every leaf says what its entry says, every logged entry is there, and the tree is the one that the leaves make. */
async function verifyLog(pool: pg.Pool, findings: Finding[]): Promise<number> {
  const wrong = await pool.query<{
    at: string
    seq: string
    gone: boolean
    case_id: string | null
    compartment: number
    thread: string
  }>(
    `select l.at, l.seq, e.hash is null as gone, s.case_id, s.compartment, s.thread from mukti.leaf l
       left join mukti.stream s on s.id = l.stream
       left join lateral (select e.hash from mukti.entry e where e.stream = l.stream and e.seq = l.seq
                           union all select a.hash from mukti.audit a where l.stream is null and a.seq = l.seq) e on true
      where e.hash is distinct from l.hash order by l.at limit 1`,
  )
  const first = wrong.rows[0]
  if (first)
    findings.push(
      found(
        first.case_id === null ? 'audit' : nameOf({ ...first, case_id: first.case_id }),
        first.gone ? 'entry-gone' : 'leaf-differs',
        Number(first.seq),
      ),
    )
  const size = await logSize(pool)
  let edge: { level: number; at: number; hash: Buffer }[] = []
  for (let start = 0; start < size; start += 5000) {
    const { rows } = await pool.query<{
      seq: string
      hash: Buffer
      case_id: string | null
      compartment: number
      thread: string
    }>(
      `select l.seq, l.hash, s.case_id, s.compartment, s.thread from mukti.leaf l left join mukti.stream s on s.id = l.stream
        where l.at >= $1 and l.at < $2 order by l.at`,
      [start, start + 5000],
    )
    const leaves = rows.map((row) =>
      leafHash(row.case_id === null ? 'audit' : nameOf({ ...row, case_id: row.case_id }), BigInt(row.seq), row.hash),
    )
    const made = [
      ...edge,
      ...grow(
        start,
        edge.map(({ hash }) => hash),
        leaves,
      ),
    ]
    const byPlace = new Map(made.map((node) => [`${node.level} ${node.at}`, node.hash]))
    edge = peaks(start + leaves.length).map((peak) => ({
      ...peak,
      hash: byPlace.get(`${peak.level} ${peak.at}`) as Buffer,
    }))
    if (leaves.length < Math.min(5000, size - start)) findings.push(found('log', 'leaf-missing', start + leaves.length))
  }
  if (size > 0 && !rootOf(edge.map(({ hash }) => hash)).equals(await rootAt(pool, size)))
    findings.push(found('log', 'root-differs', size))
  return size
}

async function verifyCheckpoints(
  pool: pg.Pool,
  verifier: string,
  unit: string,
  outside: readonly string[],
  findings: Finding[],
): Promise<void> {
  const size = await logSize(pool)
  const { rows } = await pool.query<{ note: string }>('select note from mukti.checkpoint order by size')
  for (const note of [...rows.map((row) => row.note), ...outside]) {
    const read = readCheckpoint(note, verifier)
    if (!read || read.origin !== originOf(unit)) {
      findings.push(found('log', 'checkpoint-unsigned'))
      continue
    }
    const fault = await against(pool, read, size)
    if (fault) findings.push(found('log', fault, read.size))
  }
}

async function against(pool: pg.Pool, checkpoint: Checkpoint, size: number): Promise<Finding['what'] | undefined> {
  if (checkpoint.size > size) return 'log-shorter'
  return (await rootAt(pool, checkpoint.size)).equals(checkpoint.root) ? undefined : 'root-differs'
}

/** A finding with its words: shared with the verification of a file. */
export const found = (stream: string, what: Finding['what'], seq?: number, entry?: string): Finding => ({
  stream,
  what,
  words: said[what],
  ...(seq === undefined ? {} : { seq }),
  ...(entry === undefined ? {} : { entry }),
})

const said: Record<Finding['what'], Words> = {
  'missing-before': words(
    'An entry before this one is missing.',
    'এর আগের একটি এন্ট্রি নেই।',
    'इससे पहले की एक प्रविष्टि नहीं है।',
  ),
  'prev-differs': words(
    'It does not follow from the entry before it.',
    'আগের এন্ট্রির সঙ্গে মেলে না।',
    'पिछली प्रविष्टि से मेल नहीं खाती।',
  ),
  'content-changed': words(
    'Its content was changed after it was recorded.',
    'নথিভুক্ত হওয়ার পরে লেখা বদলানো হয়েছে।',
    'दर्ज होने के बाद सामग्री बदली गई।',
  ),
  'place-changed': words(
    'Its place, time or hash was changed after it was recorded.',
    'নথিভুক্ত হওয়ার পরে ক্রম, সময় বা হ্যাশ বদলানো হয়েছে।',
    'दर्ज होने के बाद क्रम, समय या हैश बदला गया।',
  ),
  'sameness-changed': words(
    'What tells a repeated entry from another was changed.',
    'একই এন্ট্রি চেনার চিহ্ন বদলানো হয়েছে।',
    'दोहराव पहचानने का चिह्न बदला गया।',
  ),
  'head-differs': words(
    'The last entries are missing, or the head was changed.',
    'শেষের এন্ট্রি নেই, বা মাথা বদলানো হয়েছে।',
    'आख़िरी प्रविष्टियाँ नहीं हैं, या शीर्ष बदला गया।',
  ),
  'leaf-differs': words(
    'It is not what the log was told of it.',
    'লগে যা আছে তার সঙ্গে মেলে না।',
    'लॉग में जो है उससे मेल नहीं खाती।',
  ),
  'leaf-missing': words('A line of the log is missing.', 'লগের একটি লাইন নেই।', 'लॉग की एक पंक्ति नहीं है।'),
  'entry-gone': words(
    'The log knows this entry, and it is not there.',
    'লগে এই এন্ট্রি আছে, কিন্তু এন্ট্রিটি নেই।',
    'लॉग में यह प्रविष्टि है, पर प्रविष्टि नहीं है।',
  ),
  'root-differs': words(
    'The log is not the one that was signed.',
    'যে লগে সই হয়েছিল এটি সেটি নয়।',
    'जिस लॉग पर हस्ताक्षर हुए थे, यह वह नहीं है।',
  ),
  'checkpoint-unsigned': words(
    'A checkpoint is not signed by this unit.',
    'একটি চেকপয়েন্টে এই ইউনিটের সই নেই।',
    'एक चेकपॉइंट पर इस इकाई के हस्ताक्षर नहीं हैं।',
  ),
  'log-shorter': words(
    'The log is shorter than a checkpoint that was signed: something was rolled back.',
    'সই করা চেকপয়েন্টের চেয়ে লগ ছোট: কিছু পিছিয়ে নেওয়া হয়েছে।',
    'हस्ताक्षरित चेकपॉइंट से लॉग छोटा है: कुछ पीछे लौटाया गया।',
  ),
  'audit-changed': words(
    'The audit was changed at this row.',
    'এই সারিতে অডিট বদলানো হয়েছে।',
    'इस पंक्ति पर ऑडिट बदला गया।',
  ),
  'store-unreadable': words(
    'The store holds no unit that this role can read. An empty answer proves nothing.',
    'এই ভাণ্ডারে পড়ার মতো কোনো ইউনিট নেই। খালি উত্তর কিছু প্রমাণ করে না।',
    'इस भंडार में पढ़ने योग्य कोई इकाई नहीं। ख़ाली उत्तर कुछ सिद्ध नहीं करता।',
  ),
}
