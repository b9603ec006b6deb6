import type pg from 'pg'
import type { Draft } from '../record/envelope.ts'
import { isDuration } from '../record/when.ts'
import { words, type Words } from '../record/words.ts'
import { compartments } from '../record/compartments.ts'
import { appendToStream, judgeForm, type AppendDeps } from '../store/append.ts'
import type { Verdict } from '../store/verdicts.ts'
import { grantAccess, openCase } from '../store/grants.ts'
import type { Tx } from '../store/session.ts'
import type { House, Writer } from './house.ts'
import {
  compartmentOf,
  idOfLine,
  namedOutside,
  parseReplayLine,
  resolved,
  salted,
  type EntryLine,
  type GrantLine,
} from './replay-lines.ts'
import { officeNames, raisesConcern } from './concerned.ts'
import { appendDeps } from './sealer.ts'
import { startStanding } from './standing.ts'

/** What became of one line. */
export interface Replayed {
  readonly line: number
  readonly status: 'accepted' | 'duplicate' | 'granted' | 'refused'
  readonly case?: string
  readonly kind?: string
  /** For `refused`: the field and why, as many as there are. */
  readonly reasons?: readonly { readonly field: string; readonly code: string; readonly words: Words }[]
}

export interface ReplayOrder {
  /** Whose entries they are where a line does not say: a sign-in name. */
  readonly by?: string
  /** Label of the case where a line does not say. */
  readonly case?: string
  readonly dryRun: boolean
}

/** A session in somebody's name, by sign-in name; undefined: nobody of that name. */
export type WriterOf = (signIn: string) => Promise<Writer | undefined>

/**
 * Appends a plain file of entries through the one door, in one transaction: what is refused is said line by line, and
 * the rest stands. With `dryRun` everything is tried and nothing stays.
 */
export async function replayFile(
  house: House,
  lines: AsyncIterable<string> | Iterable<string>,
  order: ReplayOrder,
  writerOf: WriterOf,
): Promise<Replayed[]> {
  const client = await house.pools.app.connect()
  try {
    await client.query('begin')
    const replay = startReplay(client, house, order, writerOf)
    let number = 0
    for await (const line of lines) await replay.take(line, (number += 1))
    await client.query(order.dryRun ? 'rollback' : 'commit')
    return replay.results
  } catch (problem) {
    await client.query('rollback')
    throw problem
  } finally {
    client.release()
  }
}

function startReplay(client: pg.PoolClient, house: House, order: ReplayOrder, writerOf: WriterOf) {
  const results: Replayed[] = []
  const cases = new Map<string, string>()
  const writers = new Map<string, Writer | undefined>()
  const counts = new Map<string, number>()
  const names = new Map<string, string>()
  const seen = new Map<string, number>()
  const standing = startStanding(client, house)
  const indexKey = house.keyring().secret('index')
  let deps: AppendDeps = appendDeps(house)
  const refuse = (line: number, field: string, code: string, said: Words) => {
    results.push({ line, status: 'refused', reasons: [{ field, code, words: said }] })
  }

  const held = async (name: string): Promise<Writer | undefined> => {
    if (!writers.has(name)) writers.set(name, name === '' ? undefined : await writerOf(name))
    return writers.get(name)
  }
  const writer = async (line: number, signIn: string | undefined): Promise<Writer | undefined> => {
    const found = await held(signIn ?? order.by ?? '')
    if (!found) refuse(line, 'by', 'nobody', nobody)
    return found
  }
  const caseOf = async (line: EntryLine | GrantLine): Promise<string | undefined> => {
    const label =
      line.case ?? order.case ?? ('kind' in line && typeof line.body['number'] === 'string' ? line.body['number'] : '')
    const known = cases.get(label) ?? (await findByLabel(client, label))
    if (known === undefined && 'kind' in line && line.kind === 'case.opened') {
      const opened = await openCase(client, {
        request: idOfLine(label, line, 0, indexKey),
        label,
        codeName: typeof line.body['codeName'] === 'string' ? line.body['codeName'] : '',
      })
      if (opened.ok) cases.set(label, opened.value)
      return opened.ok ? opened.value : undefined
    }
    if (known !== undefined) cases.set(label, known)
    return known
  }

  return {
    results,
    async take(text: string, number: number): Promise<void> {
      const parsed = parseReplayLine(text)
      if (!parsed) return
      if (!parsed.ok) {
        results.push({ line: number, status: 'refused', reasons: parsed.refusals })
        return
      }
      const line = parsed.value
      const as = await writer(number, line.by)
      if (!as) return
      await speakFor(client, as, '')
      const ofCase = await caseOf(line)
      if (ofCase === undefined) return refuse(number, 'case', 'no-case', noCase)
      await speakFor(client, as, ofCase)
      if (raisesConcern(line)) deps = appendDeps(house, 'refuse', await officeNames(client))
      if ('grant' in line) {
        const given = await give(client, line, ofCase, async (signIn) => (await held(signIn))?.person)
        if (given) refuse(number, 'grant', 'grant', given)
        else results.push({ line: number, status: 'granted', case: ofCase })
        return
      }
      for (const outside of namedOutside(line.body)) await learn(outside)
      const draft = await draftOf(line, ofCase, as)
      const verdict = await judged(client, draft, deps)
      if (verdict.status === 'accepted' || verdict.status === 'duplicate') {
        results.push({ line: number, status: verdict.status, case: ofCase, kind: line.kind })
        standing.took(draft)
      } else {
        const reasons =
          'refusals' in verdict && verdict.refusals
            ? verdict.refusals
            : [{ field: '', code: 'problem' in verdict ? verdict.problem : verdict.status, words: refusedWords }]
        results.push({ line: number, status: 'refused', case: ofCase, kind: line.kind, reasons })
      }
    },
  }

  /** What an office or a colleague is called in this store. Who is not there stays as written, and is refused at the door. */
  async function learn(outside: string): Promise<void> {
    if (names.has(outside)) return
    const [sort, name] = [outside.slice(0, outside.indexOf(':')), outside.slice(outside.indexOf(':') + 1)]
    const code = sort === 'person' ? (await held(name))?.code : await officeOf(client, name)
    if (code !== undefined) names.set(outside, code)
  }

  async function draftOf(line: EntryLine, ofCase: string, as: Writer): Promise<Draft> {
    const occurrence = seen.get(JSON.stringify([ofCase, line])) ?? 0
    seen.set(JSON.stringify([ofCase, line]), occurrence + 1)
    const id = idOfLine(ofCase, line, occurrence, indexKey)
    if (line.as) names.set(line.as, id)
    const n = (counts.get(as.device) ?? 0) + 1
    counts.set(as.device, n)
    const put = <T>(value: T): T => resolved(value, names) as T
    const {
      kind,
      case: _case,
      by: _by,
      as: _as,
      compartment: _compartment,
      thread,
      saw,
      written,
      v,
      body,
      at,
      ...envelope
    } = line
    const named = put(thread) ?? (kind === 'concern.raised' ? id : undefined)
    const base: Draft = {
      ...(put(envelope) as unknown as Partial<Draft>),
      id,
      case: ofCase,
      compartment: compartmentOf(house.registry.get(kind), line),
      ...(named ? { thread: named } : {}),
      kind,
      v: v ?? house.registry.get(kind)?.v ?? 1,
      at: put(at) as Draft['at'],
      by: as.code,
      device: as.device,
      n,
      written: { device: written ?? new Date(house.now()).toISOString(), skew: null, via: 'replay' },
      saw: [],
      base: 0,
      body: salted(house.registry, kind, put(body), id, indexKey),
      ...(house.unit()?.practice ? { practice: true as const } : {}),
    }
    return { ...base, saw: saw ? put(saw) : await standing.replacedBy(base) }
  }
}

/** The door's own judgement of form, then the door itself, inside the replay's transaction. */
async function judged(client: pg.PoolClient, draft: Draft, deps: AppendDeps): Promise<Verdict> {
  const { rows } = await client.query<{ seq: string; hash: string; recorded: string }>(
    `select seq, encode(hash, 'hex') as hash, mukti.instant(recorded) as recorded from mukti.entry
      where stream = mukti.stream_id($1, $2, $3) and id = $4`,
    [draft.case, compartments[draft.compartment].number, draft.thread ?? null, draft.id],
  )
  if (rows[0]) return { id: draft.id, status: 'duplicate', ...rows[0], seq: Number(rows[0].seq) }
  const malformed = judgeForm(draft, deps)
  const [verdict] = malformed ? [malformed] : await appendToStream(client, [draft], deps)
  if (!verdict) throw new Error('a draft without a verdict')
  return verdict
}

/** Gives what a `grant` line says; words when it is refused. */
async function give(
  client: Tx,
  line: GrantLine,
  ofCase: string,
  personOf: (signIn: string) => Promise<number | undefined>,
): Promise<Words | undefined> {
  const { to, team, compartments: parts, level, from, until, reason } = line.grant
  const receiver =
    to === undefined
      ? await teamOf(client, team ?? '')
      : await personOf(to).then((person) => (person === undefined ? undefined : { person }))
  if (!receiver) return nobody
  const [begins, ends] = [await instantOf(client, from), await instantOf(client, until)]
  for (const compartment of parts) {
    const given = await grantAccess(client, {
      of: { case: ofCase, compartment },
      to: receiver,
      level,
      reason,
      ...(begins ? { from: begins } : {}),
      ...(ends ? { until: ends } : {}),
    })
    if (!given.ok) return refusedWords
  }
  return undefined
}

/** A duration is counted from the moment of the replay, by the database's clock: `P7D` ends a week from now. */
async function instantOf(client: Tx, when: string | undefined): Promise<string | undefined> {
  if (when === undefined || !isDuration(when)) return when
  const { rows } = await client.query<{ at: string }>('select mukti.instant(now() + $1::interval) as at', [when])
  return rows[0]?.at
}

async function officeOf(client: Tx, name: string): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    'select id from mukti.office where name = $1 order by id limit 1',
    [name],
  )
  return rows[0]?.id
}

async function teamOf(client: Tx, name: string): Promise<{ team: number } | undefined> {
  const { rows } = await client.query<{ id: number }>('select id from mukti.team where name = $1 order by id limit 1', [
    name,
  ])
  return rows[0] && { team: rows[0].id }
}

/** The newest case of a label that this writer may see. */
async function findByLabel(client: Tx, label: string): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    'select case_id as id from mukti.card where label = $1 or case_id::text = $1 order by last desc limit 1',
    [label],
  )
  return rows[0]?.id
}

const speakFor = async (client: Tx, as: Writer, ofCase: string): Promise<void> => {
  await client.query(`select set_config('mukti.token', $1, true), set_config('mukti.case', $2, true)`, [
    as.token,
    ofCase,
  ])
}

const nobody = words(
  'Nobody of this name is in the unit. Write a sign-in name.',
  'ইউনিটে এই নামে কেউ নেই। সাইন-ইন নাম লিখুন।',
  'इकाई में इस नाम का कोई नहीं। साइन-इन नाम लिखें।',
)
const noCase = words(
  'There is no such case for this writer. Begin one with a line of the kind case.opened.',
  'এই লেখকের জন্য এমন মামলা নেই। case.opened ধরনের একটি লাইন দিয়ে শুরু করুন।',
  'इस लेखक के लिए ऐसा मामला नहीं है। case.opened प्रकार की पंक्ति से शुरू करें।',
)
const refusedWords = words(
  'It was refused: the writer may not write there, or there is no such place.',
  'নেওয়া হয়নি: লেখকের সেখানে লেখার অধিকার নেই, বা এমন জায়গা নেই।',
  'नहीं लिया गया: लेखक वहाँ नहीं लिख सकता, या ऐसी जगह नहीं है।',
)
