import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import { partSchemas, type Pack, type PartName } from './pack.ts'

/** One thing that is wrong in a pack, where it is, and why. */
export interface Fault {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** `duties › arrest-24h › due`. */
  readonly where: string
  readonly why: string
}

export interface PackFile {
  readonly path: string
  readonly text: string
}

export type Parsed =
  | { readonly ok: true; readonly pack: Pack; readonly lineOf: LineOf }
  | { readonly ok: false; readonly faults: Fault[] }

/** Where a part of the pack stands: for faults that are found later. */
export type LineOf = (part: PartName, key: string) => { readonly file: string; readonly line: number }

/**
 * Puts a pack together from its files. Every fault of form is told at once; with one, there is no pack.
 * A file may hold any parts; lists of one part from several files are joined, and no key may stand twice.
 */
export function parsePack(files: readonly PackFile[]): Parsed {
  const faults: Fault[] = []
  const parts: Partial<Record<PartName, unknown>> = {}
  const places = new Map<string, { file: string; line: number }>()
  for (const { path, text } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const lines = new LineCounter()
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
    const lineAt = (at: readonly (string | number)[]) => lineOfNode(document, lines, at)
    for (const error of document.errors) {
      faults.push({
        file: path,
        line: lines.linePos(error.pos[0]).line,
        where: path,
        why: error.message.split('\n')[0] ?? '',
      })
    }
    if (document.errors.length > 0) continue
    const content: unknown = document.toJS()
    if (typeof content !== 'object' || content === null || Array.isArray(content)) {
      faults.push({
        file: path,
        line: 1,
        where: path,
        why: 'a file of a pack names its parts at the top: duties, facts …',
      })
      continue
    }
    for (const [name, value] of Object.entries(content)) {
      if (!(name in partSchemas)) {
        faults.push({
          file: path,
          line: lineAt([name]),
          where: name,
          why: `no part of a pack is called «${name}»; there are ${Object.keys(partSchemas).join(', ')}`,
        })
        continue
      }
      const part = name as PartName
      const checked = partSchemas[part].safeParse(value)
      if (!checked.success) {
        for (const issue of checked.error.issues) {
          const at = issue.path as (string | number)[]
          faults.push({ file: path, line: lineAt([part, ...at]), where: pathSaid(part, at, value), why: whyOf(issue) })
        }
        continue
      }
      for (const [key, at] of keysOf(checked.data)) {
        const place = `${part} ${key}`
        const before = places.get(place)
        if (before) {
          faults.push({
            file: path,
            line: lineAt([part, at]),
            where: `${part} › ${key}`,
            why: `stands already in ${before.file}, line ${before.line}`,
          })
        } else places.set(place, { file: path, line: lineAt([part, at]) })
      }
      parts[part] = joined(parts[part], checked.data)
    }
  }
  if (faults.length === 0 && parts.pack === undefined) {
    faults.push({
      file: files[0]?.path ?? 'pack.yaml',
      line: 1,
      where: 'pack',
      why: 'the part «pack» with title, zone and version is missing',
    })
  }
  if (faults.length > 0) return { ok: false, faults }
  return {
    ok: true,
    pack: {
      head: parts.pack,
      owners: parts.owners ?? {},
      acts: parts.acts ?? [],
      regimes: parts.regimes ?? {},
      happenings: parts.happenings ?? {},
      facts: parts.facts ?? {},
      offences: parts.offences ?? [],
      duties: parts.duties ?? [],
      roster: parts.roster ?? [],
      phases: parts.phases ?? [],
      checklist: parts.checklist ?? [],
      holidays: parts.holidays ?? {},
      changes: parts.changes ?? [],
    } as Pack,
    lineOf: (part, key) => places.get(`${part} ${key}`) ?? { file: files[0]?.path ?? '', line: 1 },
  }
}

/** Keys of a part with the step that leads to each: an index in a list, the key itself in a map. */
function keysOf(part: unknown): [string, string | number][] {
  if (Array.isArray(part)) {
    return part.map((one: { id?: string; duty?: string }, at) => [one.id ?? one.duty ?? String(at), at])
  }
  return 'zone' in (part as object) ? [['pack', 'id']] : Object.keys(part as object).map((key) => [key, key])
}

const joined = (before: unknown, more: unknown): unknown =>
  before === undefined
    ? more
    : Array.isArray(before) && Array.isArray(more)
      ? [...(before as unknown[]), ...(more as unknown[])]
      : { ...(before as object), ...(more as object) }

function lineOfNode(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const at = path.slice(0, length)
    const parent: unknown = at.length === 1 ? document.contents : document.getIn(at.slice(0, -1), true)
    const key = at.at(-1)
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
      const start = pair && isNode(pair.key) ? pair.key.range?.[0] : undefined
      if (start !== undefined) return lines.linePos(start).line
    }
    const node: unknown = document.getIn(at, true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

/** `duties › arrest-24h › due › within`: ids instead of numbers. */
function pathSaid(part: string, path: readonly (string | number)[], value: unknown): string {
  const said: string[] = [part]
  let inside: unknown = value
  for (const step of path) {
    inside =
      typeof inside === 'object' && inside !== null ? (inside as Record<string | number, unknown>)[step] : undefined
    const named = typeof step === 'number' ? (inside as { id?: string; name?: string } | undefined) : undefined
    said.push(String(named?.id ?? named?.name ?? step))
  }
  return said.join(' › ')
}

function whyOf(issue: {
  code: string
  message: string
  path: PropertyKey[]
  keys?: string[]
  expected?: string
  input?: unknown
}): string {
  if (issue.code === 'unrecognized_keys')
    return `nothing here is called ${(issue.keys ?? []).map((key) => `«${key}»`).join(', ')}`
  if (issue.code === 'invalid_type' && issue.message.includes('received undefined'))
    return `«${String(issue.path.at(-1))}» is missing`
  if (issue.code === 'invalid_union') return 'has none of the forms that are possible here; see docs/law.md'
  return issue.message
}
