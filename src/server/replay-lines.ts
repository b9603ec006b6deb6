import { createHmac } from 'node:crypto'
import * as z from 'zod'
import { canonical } from '../record/canonical.ts'
import { compartmentNames, type Compartment } from '../record/compartments.ts'
import { labelsOf, type Kind, type Registry } from '../record/kind.ts'
import { repeatedKey, saidTwice } from '../record/repeated-key.ts'
import { refusal, type Checked, type Refusal } from '../record/refusal.ts'
import { words } from '../record/words.ts'

/**
 * A case written in an editor: one JSON object a line. `#` begins a comment. Names of sealed fields are written plainly
 * and sealed on the way in. `as` names a line, and `@that-name` in a later one stands for its entry; `@office:NAME` and
 * `@person:SIGN-IN` stand for the numbers that the store gave them.
 */
export const replayLine = z.union([
  z.strictObject({
    kind: z.string(),
    at: z.unknown(),
    body: z.record(z.string(), z.unknown()),
    by: z.string().max(80).optional(),
    case: z.string().max(60).optional(),
    compartment: z.enum(compartmentNames as [Compartment, ...Compartment[]]).optional(),
    as: z.string().max(60).optional(),
    thread: z.string().max(60).optional(),
    v: z.int().min(1).optional(),
    standing: z.string().optional(),
    source: z.record(z.string(), z.unknown()).optional(),
    actors: z.array(z.string()).optional(),
    about: z.array(z.string()).optional(),
    rests: z.array(z.string()).optional(),
    overlooked: z.array(z.string()).optional(),
    same: z.array(z.string()).optional(),
    saw: z.array(z.string()).optional(),
    lang: z.string().optional(),
    written: z.string().optional(),
  }),
  z.strictObject({
    grant: z.strictObject({
      to: z.string().optional(),
      team: z.string().optional(),
      compartments: z.array(z.enum(compartmentNames as [Compartment, ...Compartment[]])).min(1),
      level: z.enum(['read', 'write', 'approve']),
      from: z.string().optional(),
      until: z.string().optional(),
      reason: z.string().min(1),
    }),
    by: z.string().max(80).optional(),
    case: z.string().max(60).optional(),
  }),
])
export type ReplayLine = z.output<typeof replayLine>
export type EntryLine = Extract<ReplayLine, { kind: string }>
export type GrantLine = Extract<ReplayLine, { grant: unknown }>

/** One line of the file; undefined for a blank one and for a comment. */
export function parseReplayLine(text: string): Checked<ReplayLine> | undefined {
  const line = text.trim()
  if (line === '' || line.startsWith('#')) return undefined
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { ok: false, refusals: [refusal('not-json', '', notJson)] }
  }
  const twice = repeatedKey(line)
  if (twice !== undefined) return { ok: false, refusals: [refusal('twice', twice, saidTwice)] }
  const parsed = replayLine.safeParse(value)
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, refusals: refusalsOf(value) }
}

/** The part of the case that an entry of a kind for every part goes to, when the line does not say: by whom it is about. */
export function compartmentOf(kind: Kind | undefined, line: EntryLine): Compartment {
  if (line.compartment) return line.compartment
  if (kind && kind.compartment !== 'every') return kind.compartment
  const label = kind ? (labelsOf(kind, line.body)[0] ?? line.about?.[0]) : undefined
  return byLetter[label?.charAt(0) ?? ''] ?? 'case'
}

const byLetter: Readonly<Record<string, Compartment>> = {
  S: 'survivor',
  C: 'survivor',
  K: 'survivor',
  H: 'survivor',
  E: 'operation',
  G: 'operation',
  A: 'suspect',
  W: 'evidence',
  X: 'evidence',
  D: 'evidence',
  P: 'premises',
  T: 'intel',
  V: 'intel',
  B: 'intel',
  N: 'intel',
  R: 'intel',
  F: 'case',
  O: 'case',
}

/** Every `@office:NAME` and `@person:SIGN-IN` of a line: what only the store knows by number. */
export function namedOutside(value: unknown): string[] {
  if (typeof value === 'string') return /^@(office|person):./.test(value) ? [value.slice(1)] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namedOutside) : []
}

/** Puts ids for `@name`, wherever it stands as a whole text. */
export function resolved(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string' && value.startsWith('@')) return ids.get(value.slice(1)) ?? value
  if (Array.isArray(value)) return value.map((item) => resolved(item, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item, ids)]))
}

/**
 * Gives sealed fields that were written plainly a value and a salt. The salt follows from key and entry, so that the same
 * file read twice is the same entries.
 */
export function salted(
  registry: Registry,
  kindName: string,
  body: Readonly<Record<string, unknown>>,
  id: string,
  key: Uint8Array,
): Record<string, unknown> {
  const kind = registry.get(kindName)
  const corrected = kindName === 'entry.corrected' && typeof body['body'] === 'object' && body['body'] !== null
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      if (corrected && name === 'body')
        return [name, salted(registry, String(body['kind']), value as Record<string, unknown>, `${id}.body`, key)]
      if (kind?.fields[name]?.sealed && typeof value === 'string') {
        return [
          name,
          { value, salt: createHmac('sha256', key).update(`mukti-replay-1\n${id}\n${name}`).digest('base64url') },
        ]
      }
      return [name, value]
    }),
  )
}

/**
 * An id that the same line of the same case always has in this store, so that a file can be replayed twice and stands
 * once. It is keyed: whoever holds only a copy of the database cannot try names on it.
 */
export function idOfLine(ofCase: string, line: EntryLine, occurrence: number, key: Uint8Array): string {
  const hash = createHmac('sha256', key)
    .update(`mukti-replay-1\n${ofCase}\n${occurrence}\n${canonical(JSON.parse(JSON.stringify(line)))}`)
    .digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80 // version 8, RFC 9562 §5.8
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function refusalsOf(value: unknown): Refusal[] {
  const branch = typeof value === 'object' && value !== null && 'grant' in value ? 1 : 0
  const parsed = replayLine.options[branch]?.safeParse(value)
  return (parsed?.error?.issues ?? []).map((issue) => {
    const key = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : ''
    const path = [...issue.path.map(String), key].filter((part) => part !== '').join('.')
    return issue.code === 'unrecognized_keys'
      ? refusal('unknown-field', path, unknownField)
      : refusal('wrong-form', path, wrongForm)
  })
}

const notJson = words('This line is not JSON.', 'এই লাইনটি JSON নয়।', 'यह पंक्ति JSON नहीं है।')
const unknownField = words(
  'A line has no such field. Leave it out.',
  'লাইনে এমন কোনো ঘর নেই। বাদ দিন।',
  'पंक्ति में ऐसा कोई ख़ाना नहीं। हटाएँ।',
)
const wrongForm = words(
  'This field is missing or cannot be read as it stands.',
  'এই ঘরটি নেই বা পড়া যায় না।',
  'यह ख़ाना नहीं है या पढ़ा नहीं जाता।',
)
