import { Environment } from '@marcbachmann/cel-js'
import type { FactValues } from '../record/facts.ts'
import { labelPattern } from '../record/label.ts'
import type { Line, Reading, Told } from '../record/replay.ts'
import { spanOf, type Span, type When } from '../record/when.ts'
import { instant, wholeDay, type Moment } from './clock.ts'
import type { AgeTold, ChargeTold, FactTold, Happened, Matter, Origin } from './matter.ts'
import { offencesIn } from './offences.ts'
import type { Happening, Pack } from './pack.ts'

/** What a pack reads out of the record, put in order by kind: made once for a pack. */
export interface RecordReader {
  read(reading: Reading): Matter
}

type EntryRule = Happening['entries'][number]
interface HappeningRule {
  readonly name: string
  readonly rule: EntryRule
  readonly holds: (body: Body) => boolean
}
interface KindFact {
  readonly fact: string
  readonly source: Extract<Pack['facts'][string]['known_from'][number], { kind: string }>
  readonly holds: (body: Body) => boolean
}
type Body = Readonly<Record<string, unknown>>

export function recordReader(pack: Pack): RecordReader {
  const happenings = new Map<string, HappeningRule[]>()
  for (const [name, { entries }] of Object.entries(pack.happenings)) {
    for (const rule of entries) push(happenings, rule.kind, { name, rule, holds: bodyCondition(rule.when) })
  }
  const once = new Set(
    Object.entries(pack.happenings).flatMap(([name, { entries }]) => (entries.some(({ first }) => first) ? name : [])),
  )
  const kindFacts = new Map<string, KindFact[]>()
  const recordFacts = new Map<
    string,
    { fact: string; part: string | undefined; map: Readonly<Record<string, unknown>> | undefined }[]
  >()
  for (const [fact, { known_from }] of Object.entries(pack.facts)) {
    for (const source of known_from) {
      if ('kind' in source) push(kindFacts, source.kind, { fact, source, holds: bodyCondition(source.when) })
      if ('record' in source) push(recordFacts, source.record, { fact, part: source.part, map: source.map })
    }
  }
  return {
    read(reading) {
      const zone = pack.head.zone
      const happened = reading.lines.flatMap((line) => happenedIn(line, rulesOf(happenings, line), zone))
      const kept = onlyFirst(withoutSecondAccounts(happened, reading.lines), once)
      const told = [
        ...reading.told.flatMap((one) => factsOf(one, recordFacts)),
        ...reading.lines.flatMap((line) => rulesOf(kindFacts, line).flatMap((rule) => factOfKind(line, rule))),
      ]
      const first = kept.reduce((min, { moment }) => Math.min(min, moment.at), Number.POSITIVE_INFINITY)
      const always: Happened[] = Number.isFinite(first)
        ? [
            {
              name: 'always',
              moment: instant(first),
              about: [],
              planned: false,
              details: {},
              from: { known: first, compartment: 'case' },
            },
          ]
        : []
      return { happened: [...always, ...kept], told, ages: agesOf(reading), charges: chargesOf(pack, reading) }
    },
  }
}

/** A kind that stands in every compartment is named alone: `asked` is `court.asked` and all others. */
const rulesOf = <T>(rules: ReadonlyMap<string, readonly T[]>, { entry, withdrawn, kind }: Line): readonly T[] => {
  if (withdrawn || !kind || entry.standing === 'did-not-happen') return []
  const own = rules.get(entry.kind)
  const short = rules.get(entry.kind.slice(entry.kind.indexOf('.') + 1))
  return own ?? short ?? []
}

function happenedIn(line: Line, rules: readonly HappeningRule[], zone: string): Happened[] {
  const standing = line.entry.standing ?? 'happened'
  const planned = standing === 'planned' || standing === 'promised' || standing === 'expected'
  return rules.flatMap(({ name, rule, holds }) => {
    if ((rule.standing === 'planned') !== planned) return []
    if (rule.step !== undefined && line.body['step'] !== rule.step) return []
    if (!holds(line.body)) return []
    const moment = momentOf(line, rule.at, zone)
    if (!moment) return []
    return [
      {
        name,
        moment,
        about: aboutOf(line, rule.about),
        planned,
        details: detailsOf(line, rule.details, zone),
        from: originOf(line),
      },
    ]
  })
}

function momentOf(line: Line, at: string | undefined, zone: string): Moment | undefined {
  if (at === undefined) return momentOfSpan(line.at, line.span, zone)
  return at === 'written' ? instant(Date.parse(line.entry.written.device)) : momentOfWhen(line.body[at], zone)
}

const originOf = ({ entry }: Line): Origin => ({
  entry: entry.id,
  compartment: entry.compartment,
  known: Date.parse(entry.recorded ?? entry.written.device),
})

/** Labels in the named fields; without them, in `who`; else whom the envelope is about. */
function aboutOf({ body, entry }: Line, fields: readonly string[] | undefined): string[] {
  const values = (fields ?? ['who']).flatMap((field) => body[field] ?? []).flat()
  const labels = values.filter((one): one is string => typeof one === 'string' && labelPattern.test(one))
  return [...new Set(labels.length > 0 || fields !== undefined ? labels : (entry.about ?? []))]
}

function detailsOf(
  line: Line,
  details: Readonly<Record<string, string>> | undefined,
  zone: string,
): Happened['details'] {
  const found: Record<string, Moment | number | string | boolean> = {}
  for (const [name, how] of Object.entries(details ?? {})) {
    const value = detailOf(line, how, zone)
    if (value !== undefined) found[name] = value
  }
  return found
}

function detailOf(line: Line, how: string, zone: string): Moment | number | string | boolean | undefined {
  const between = /^minutes between (\w+) and (\w+)$/.exec(how)
  if (between) {
    const [from, to] = [between[1] ?? '', between[2] ?? ''].map((field) => spanIn(line, field))
    const exact = from !== undefined && to !== undefined && from.from === from.to && to.from === to.to
    return exact && to.from >= from.from ? Math.round((to.from - from.from) / 60_000) : undefined
  }
  const value = how === 'at' ? line.at : line.body[how]
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const moment = momentOfWhen(value, zone)
  return moment ?? (typeof value === 'string' ? value : undefined)
}

const spanIn = (line: Line, field: string): Span | undefined =>
  field === 'at' ? line.span : spanOf(line.body[field] as When | undefined)

const momentOfWhen = (value: unknown, zone: string): Moment | undefined =>
  typeof value === 'string' || (typeof value === 'object' && value !== null)
    ? momentOfSpan(value as When, spanOf(value as When), zone)
    : undefined

/**
 * An instant stays one. Everything vaguer is taken as the earliest day that its words allow, so that no clock starts
 * later than it might.
 */
function momentOfSpan(when: When, span: Span | undefined, zone: string): Moment | undefined {
  if (!span) return undefined
  if (span.from === span.to) return instant(span.from)
  const day =
    typeof when === 'string' && /^\d{4}-\d{2}-\d{2}/.test(when)
      ? when.slice(0, 10)
      : new Date(span.from).toISOString().slice(0, 10)
  return wholeDay(day, zone)
}

/** Two accounts of one event start one clock: that of the earlier hour. */
function withoutSecondAccounts(happened: readonly Happened[], lines: readonly Line[]): Happened[] {
  const group = new Map<string, string>()
  const root = (id: string): string => {
    const up = group.get(id)
    return up === undefined || up === id ? id : root(up)
  }
  for (const { entry } of lines) {
    for (const other of entry.same ?? []) {
      const [a, b] = [root(entry.id), root(other)].sort() as [string, string]
      if (a !== b) group.set(b, a)
    }
  }
  if (group.size === 0) return [...happened]
  const best = new Map<string, Happened>()
  for (const one of happened) {
    const key = `${one.name} ${root(one.from.entry ?? '')} ${[...one.about].sort().join()} ${one.planned}`
    const before = best.get(key)
    if (!before || one.moment.at < before.moment.at) best.set(key, one)
  }
  return [...best.values()]
}

/** Of words that count once, the first for each person; what is about nobody counts once for the case. */
function onlyFirst(happened: readonly Happened[], once: ReadonlySet<string>): Happened[] {
  const seen = new Set<string>()
  const first = (one: Happened): Happened[] => {
    const fresh = (one.about.length > 0 ? one.about : ['case']).filter((of) => !seen.has(`${one.name} ${of}`))
    for (const of of fresh) seen.add(`${one.name} ${of}`)
    if (fresh.length === 0) return []
    return one.about.length > 0 ? [{ ...one, about: fresh }] : [one]
  }
  return [
    ...happened.filter(({ name }) => !once.has(name)),
    ...happened
      .filter(({ name }) => once.has(name))
      .toSorted((a, b) => a.moment.at - b.moment.at || ((a.from.entry ?? '') < (b.from.entry ?? '') ? -1 : 1))
      .flatMap(first),
  ]
}

const counts = ({ standing }: Told): boolean => standing === 'happened' || standing === 'presumed'

function factsOf(
  told: Told,
  rules: ReadonlyMap<
    string,
    readonly { fact: string; part: string | undefined; map: Readonly<Record<string, unknown>> | undefined }[]
  >,
): FactTold[] {
  if (!counts(told)) return []
  return (rules.get(told.fact) ?? []).flatMap(({ fact, part, map }) => {
    const whole: unknown = told.value
    const raw = part === undefined ? whole : (whole as Record<string, unknown> | null)?.[part]
    const value = map ? map[String(raw)] : raw
    return isFactValue(value) ? [factTold(fact, told.of, value, told.line)] : []
  })
}

function factOfKind(line: Line, { fact, source, holds }: KindFact): FactTold[] {
  if (source.step !== undefined && line.body['step'] !== source.step) return []
  if (!holds(line.body) || (line.entry.standing ?? 'happened') !== 'happened') return []
  const raw = source.field === undefined ? source.is : line.body[source.field]
  const value = source.map ? source.map[String(raw)] : raw
  if (!isFactValue(value)) return []
  const about = source.about === undefined ? ['case'] : aboutOf(line, source.about)
  return about.map((of) => factTold(fact, of, value, line))
}

const factTold = (fact: string, of: string, value: FactTold['value'], line: Line): FactTold => ({
  fact,
  of,
  value,
  at: line.span?.from ?? 0,
  replaces: line.entry.saw,
  from: originOf(line),
})

const isFactValue = (value: unknown): value is FactTold['value'] =>
  typeof value === 'boolean' ||
  typeof value === 'string' ||
  typeof value === 'number' ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'))

/** Ages by record, by a body's decision, and by what was seen when somebody was found. */
function agesOf({ told, settlements }: Reading): AgeTold[] {
  const ages = told.filter(counts).flatMap((one): AgeTold[] => {
    const base = { of: one.of, replaces: one.line.entry.saw, from: originOf(one.line) }
    if (one.fact === 'age') {
      const { from, to, asOf } = one.value as FactValues['age']
      const as = spanOf(asOf)?.from
      return [
        {
          ...base,
          ...(from === undefined ? {} : { youngest: from }),
          ...(to === undefined ? {} : { oldest: to }),
          ...(as === undefined ? {} : { asOf: as }),
          ...(from === undefined && to === undefined ? { status: 'unknown' as const } : {}),
        },
      ]
    }
    const child =
      one.fact === 'ageDecision'
        ? (one.value as FactValues['ageDecision']).child
        : one.fact === 'triage'
          ? (one.value as FactValues['triage']).child
          : undefined
    const says =
      child === 'yes' || child === 'child' ? 'child' : child === 'no' || child === 'adult' ? 'adult' : undefined
    if (says === undefined) return []
    if (one.fact === 'ageDecision') return [{ ...base, decided: says }]
    // What somebody looked like on a staircase replaces nobody's knowledge.
    return [{ ...base, replaces: [], ...(says === 'child' ? { oldest: 17 } : { youngest: 18 }) }]
  })
  return ages.filter(({ of, from }) =>
    settlements.every(
      ({ of: settled, fact, keep, line }) =>
        settled !== of ||
        fact !== 'age' ||
        keep === undefined ||
        from.entry === keep ||
        !line.entry.saw.includes(from.entry ?? ''),
    ),
  )
}

/** Charges on each accused; what stands in the FIR without an accused counts for the whole case. */
function chargesOf(pack: Pack, { told }: Reading): ChargeTold[] {
  const all = told.filter(counts).flatMap((one): (ChargeTold & { at: number })[] => {
    const value = one.value as { step?: string; section?: string; act?: string; sections?: string; what?: string }
    const text = one.fact === 'charge' ? value.section : one.fact === 'proceeding' ? value.sections : undefined
    if (text === undefined || text === '') return []
    const dropped = value.step === 'dropped'
    // A section may name its act itself: `ITPA 5`; else the act stands beside it.
    const named = offencesIn(pack, text).found
    const found = named.length > 0 || value.act === undefined ? named : offencesIn(pack, `${value.act} ${text}`).found
    return found.map((offence) => ({
      of: one.fact === 'charge' ? one.of : 'case',
      offence,
      dropped,
      from: originOf(one.line),
      at: one.span?.from ?? 0,
    }))
  })
  const last = new Map<string, ChargeTold & { at: number }>()
  for (const one of all.toSorted((a, b) => a.at - b.at || a.from.known - b.from.known))
    last.set(`${one.of} ${one.offence.id}`, one)
  return [...last.values()]
}

const entries = new Environment({ unlistedVariablesAreDyn: true })

/** A condition on the body of an entry: `entry.womanOfficer == 'yes'`. A field that is not there makes it false. */
function bodyCondition(text: string | undefined): (body: Body) => boolean {
  if (text === undefined) return () => true
  const run = entries.parse(text)
  // Without any of its fields it can only fail, which costs more than everything else here; but `has(…)` may be asked.
  const fields = /\bhas\(|\bentry\[/.test(text)
    ? undefined
    : [...text.matchAll(/\bentry\.(\w+)/g)].map(([, field]) => field ?? '')
  return (body) => {
    if (fields && fields.length > 0 && !fields.some((field) => field in body)) return false
    try {
      return run({ entry: body }) === true
    } catch {
      return false
    }
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const before = map.get(key)
  if (before) before.push(value)
  else map.set(key, [value])
}
