import { labelPattern } from '../record/label.ts'
import { momentOf, momentText, startOf, type Moment } from './clock.ts'
import type { DutyState } from './duty-state.ts'
import type { AgeTold, ChargeTold, FactTold, Happened, Matter, Origin } from './matter.ts'
import { offencesIn } from './offences.ts'
import { inOneForm, isMap } from './situation-forms.ts'
import type { Fact, Pack } from './pack.ts'

/**
 * A situation is a few dated happenings and facts in the pack's own words, with no case behind them: what a lawyer tries
 * a rule on, and the worked example beside each duty.
 */
export interface Situation {
  readonly matter: Matter
  readonly expected: readonly Expected[]
  readonly now: number | undefined
}

export interface Expected {
  readonly duty: string
  readonly about: string | undefined
  readonly due: string | undefined
  readonly accrues: string | undefined
  readonly status: string | undefined
}

export interface SituationFault {
  /** `events 3 › at` */
  readonly where: string
  readonly why: string
}

export type ReadSituation =
  | { readonly ok: true; readonly situation: Situation }
  | { readonly ok: false; readonly faults: SituationFault[] }

const topWords = ['name', 'note', 'now', 'people', 'case', 'facts', 'regimes', 'charges', 'events', 'expect']

/**
 * Reads a situation:
 * ```yaml
 * people: { A-1: { role: accused, sex: female, pregnant: true, age: 22 }, S-1: { age: 15-17 } }
 * regimes: { procedure: crpc }
 * charges: { A-1: IPC 370(5) }                 # or one text for the whole case
 * facts: { case.tags: [itpa], raid.power: itpa-15 }
 * events:
 *   - { arrest.made: 2017-08-24T16:40:00+05:30, about: A-1, journey: 45 }
 * expect:
 *   - { duty: arrest-24h, about: A-1, due: 2017-08-25T17:25:00+05:30, status: open }
 * ```
 * A time without its zone, an unknown word, an impossible age are asked back, never guessed.
 */
export function readSituation(pack: Pack, given: unknown): ReadSituation {
  const faults: SituationFault[] = []
  const fault = (where: string, why: string) => void faults.push({ where, why })
  if (!isMap(given))
    return { ok: false, faults: [{ where: 'file', why: 'is not a list of words and values: events, people, facts …' }] }
  const content = inOneForm(pack, given)
  const matter: Draft = { happened: [], told: [], ages: [], charges: [] }
  const regimeNames = Object.keys(pack.regimes)
  for (const word of Object.keys(content)) {
    if (!topWords.includes(word) && !regimeNames.includes(word)) {
      fault(word, `is no word of a situation; there are ${[...topWords, ...regimeNames].join(', ')}`)
    }
  }
  for (const [name, value] of [
    ...entriesOf(content['regimes']),
    ...regimeNames.flatMap((name) => (name in content ? [[name, content[name]] as const] : [])),
  ]) {
    readRegime(pack, name, value, matter, fault)
  }
  for (const [name, value] of [
    ...entriesOf(content['facts']),
    ...entriesOf(content['case']).map(([key, one]) => [key.includes('.') ? key : `case.${key}`, one] as const),
  ]) {
    readFact(pack, 'case', name, value, always, matter, fault, `facts › ${name}`)
  }
  readPeople(pack, content['people'], matter, fault)
  readCharges(pack, content['charges'], matter, fault)
  if (content['events'] !== undefined && !Array.isArray(content['events']))
    fault('events', 'is a list: each line begins with -')
  for (const [at, event] of listOf(content['events']).entries())
    readEvent(pack, event, `events ${at + 1}`, matter, fault)
  const now = content['now'] === undefined ? undefined : readMoment(pack, content['now'], 'now', fault)
  const expected = readExpected(pack, content['expect'], fault)
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, situation: { matter, expected, now: now?.at } }
}

type Tell = (where: string, why: string) => void
interface Draft {
  happened: Happened[]
  told: FactTold[]
  ages: AgeTold[]
  charges: ChargeTold[]
}

/** Stated without a date: it always held, and was always known. */
const always: Origin = { known: Number.NEGATIVE_INFINITY }

function readRegime(pack: Pack, name: string, value: unknown, matter: Draft, fault: Tell): void {
  const regime = pack.regimes[name]
  if (!regime) return fault(`regimes › ${name}`, `is no regime; there are ${Object.keys(pack.regimes).join(', ')}`)
  const periods = regime.periods.map(({ is }) => is)
  const wanted = String(value).toLowerCase()
  if (!periods.includes(wanted) && wanted !== 'both')
    return fault(`regimes › ${name}`, `is ${periods.join(' or ')}, not «${String(value)}»`)
  matter.told.push({ fact: `regime.${name}`, of: 'case', value: wanted, at: 0, replaces: [], from: always })
}

function readFact(
  pack: Pack,
  of: string,
  name: string,
  value: unknown,
  from: Origin,
  matter: Draft,
  fault: Tell,
  where: string,
): void {
  const fact = pack.facts[name]
  if (!fact) return fault(where, `is no fact of the pack${nearest(name, Object.keys(pack.facts))}`)
  const fitted = fitting(fact, value)
  if (fitted === undefined)
    return fault(
      where,
      `should be ${fact.type === 'bool' ? 'true or false' : fact.type === 'int' ? 'a whole number' : 'words'}${valuesOf(fact)}`,
    )
  const wrong =
    fact.values && (Array.isArray(fitted) ? fitted : [fitted]).find((one) => !(String(one) in (fact.values ?? {})))
  if (wrong !== undefined && wrong !== false)
    return fault(where, `«${String(wrong)}» is none of its values${valuesOf(fact)}`)
  const regime = fact.known_from.find((source) => 'regime' in source)
  if (regime && 'regime' in regime) return readRegime(pack, regime.regime, value, matter, fault)
  const owner = fact.of === 'case' ? 'case' : of
  matter.told.push({
    fact: name,
    of: owner,
    value: fitted,
    at: Number.isFinite(from.known) ? from.known : 0,
    replaces: [],
    from,
  })
}

const valuesOf = ({ values }: Fact): string => (values ? `; there are ${Object.keys(values).join(', ')}` : '')

function fitting({ type }: Fact, value: unknown): boolean | string | number | string[] | undefined {
  if (type === 'bool') return typeof value === 'boolean' ? value : undefined
  if (type === 'int') return Number.isInteger(value) ? (value as number) : undefined
  if (type === 'list') {
    const all = Array.isArray(value) ? value : [value]
    return all.every((one) => typeof one === 'string') ? all : undefined
  }
  return typeof value === 'string' ? value : undefined
}

function readPeople(pack: Pack, people: unknown, matter: Draft, fault: Tell): void {
  if (people !== undefined && !isMap(people)) return fault('people', 'gives each label its facts: A-1: { sex: female }')
  for (const [label, facts] of entriesOf(people)) {
    const where = `people › ${label}`
    if (!labelPattern.test(label)) fault(where, 'is no label: a letter and a number, such as A-1 or S-2')
    if (facts !== null && !isMap(facts)) fault(where, 'gives facts: { sex: female, age: 17 }')
    for (const [key, value] of entriesOf(facts)) {
      if (['age', 'born', 'adult', 'child', 'ageDecided'].includes(key))
        readAge(pack, label, key, value, matter, fault, `${where} › ${key}`)
      else if (key === 'ageStatus') readAgeStatus(label, value, matter, fault, `${where} › ${key}`)
      else readFact(pack, label, personFact(pack, key), value, always, matter, fault, `${where} › ${key}`)
    }
    if (entriesOf(facts).length === 0)
      matter.told.push({ fact: 'person.named', of: label, value: true, at: 0, replaces: [], from: always })
  }
}

/** `pregnant` is `person.pregnant`, `needsCare` is `child.needsCare`, if the pack says so. */
const personFact = (pack: Pack, key: string): string =>
  key.includes('.')
    ? key
    : (Object.keys(pack.facts).find((name) => pack.facts[name]?.of !== 'case' && name.endsWith(`.${key}`)) ??
      `person.${key}`)

function readAge(pack: Pack, of: string, key: string, value: unknown, matter: Draft, fault: Tell, where: string): void {
  const told = (age: Omit<AgeTold, 'of' | 'replaces' | 'from'>) =>
    void matter.ages.push({ of, replaces: [], from: always, ...age })
  if (key === 'adult' && value === true) return told({ youngest: 18 })
  if (key === 'child' && value === true) return told({ oldest: 17 })
  if (key === 'ageDecided' && (value === 'child' || value === 'adult')) return told({ decided: value })
  if (
    key === 'born' &&
    /^\d{4}(-\d{2}){0,2}$/.test(String(value)) &&
    (String(value).length < 10 || momentOf(String(value), pack.head.zone))
  )
    return told({ born: String(value) })
  if (value === 'unknown' || value === 'disputed') return told({ status: value })
  const range = /^(\d{1,3})(?:\s*[-–]\s*(\d{1,3})|(\+))?$/.exec(String(value))
  if (key === 'age' && range) {
    const [youngest, second] = [Number(range[1]), range[2] === undefined ? undefined : Number(range[2])]
    if (youngest <= 120 && (second === undefined || (second >= youngest && second <= 120))) {
      return told({ youngest, ...(range[3] ? {} : { oldest: second ?? youngest }) })
    }
  }
  fault(where, 'is no possible age: 17, 15-17, 18+, unknown; or born: 2009-05')
}

function readAgeStatus(of: string, value: unknown, matter: Draft, fault: Tell, where: string): void {
  if (value !== 'known' && value !== 'unknown' && value !== 'disputed')
    return fault(where, 'is known, unknown or disputed')
  matter.ages.push({ of, status: value, replaces: [], from: always })
}

function readCharges(pack: Pack, charges: unknown, matter: Draft, fault: Tell): void {
  const given = isMap(charges) ? entriesOf(charges) : charges === undefined ? [] : [['case', charges] as const]
  for (const [of, sections] of given) {
    const text = Array.isArray(sections) ? sections.join('; ') : String(sections)
    const { found, unknown } = offencesIn(pack, text)
    for (const one of unknown) fault(`charges › ${of}`, `«${one}» is not in the catalogue of offences`)
    for (const offence of found) matter.charges.push({ of, offence, dropped: false, from: always })
  }
}

const eventWords = [
  'at',
  'happened',
  'happening',
  'event',
  'about',
  'who',
  'person',
  'people',
  'planned',
  'known',
  'facts',
  'note',
]

function readEvent(pack: Pack, event: unknown, where: string, matter: Draft, fault: Tell): void {
  if (!isMap(event)) return fault(where, 'is not { arrest.made: 2017-08-24T16:40:00+05:30, about: A-1 }')
  const word = Object.keys(event).find((key) => key in pack.happenings)
  const name = String(word ?? event['happened'] ?? event['happening'] ?? event['event'] ?? '')
  if (!(name in pack.happenings)) {
    const dotted = name || Object.keys(event).find((key) => key.includes('.')) || ''
    return fault(
      where,
      dotted === ''
        ? 'does not say what happened'
        : `«${dotted}» is no word of the pack${nearest(dotted, Object.keys(pack.happenings))}`,
    )
  }
  const moment = readMoment(
    pack,
    word === undefined || event['at'] !== undefined ? event['at'] : event[word],
    `${where} › ${word ?? 'at'}`,
    fault,
  )
  const about = [event['about'] ?? event['who'] ?? event['person'] ?? event['people'] ?? []].flat().map(String)
  for (const label of about)
    if (!labelPattern.test(label)) fault(`${where} › about`, `«${label}» is no label, such as A-1`)
  if (!moment) return
  const known = event['known'] === undefined ? undefined : readMoment(pack, event['known'], `${where} › known`, fault)
  const from: Origin = { known: known?.at ?? moment.at }
  const details: Record<string, Moment | number | string | boolean> = {}
  for (const [key, value] of Object.entries(event)) {
    if (key === word || eventWords.includes(key)) continue
    const detail = readDetail(pack, key, value)
    if (detail === undefined) fault(`${where} › ${key}`, 'is no moment with its zone, no number and no word')
    else details[key] = detail
  }
  for (const [fact, value] of entriesOf(event['facts'])) {
    for (const of of about.length > 0 ? about : ['case'])
      readFact(pack, of, fact, value, from, matter, fault, `${where} › facts › ${fact}`)
  }
  matter.happened.push({ name, moment, about, planned: event['planned'] === true, details, from })
}

/** Minutes may be written `45`, `45 min` or `PT45M`. */
function readDetail(pack: Pack, key: string, value: unknown): Moment | number | string | boolean | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const text = String(value)
  const length = /^(?:PT)?(?:(\d+)\s*(?:H|h|hours?))?\s*(?:(\d+)\s*(?:M|min|minutes?))?$/.exec(text)
  if (length && text !== '' && (length[1] ?? length[2]) !== undefined)
    return Number(length[1] ?? 0) * 60 + Number(length[2] ?? 0)
  const moment = momentOf(text, pack.head.zone)
  if (moment) return moment
  return /^\d{4}-|T\d{2}:/.test(text) || key.endsWith('At') ? undefined : text
}

function readMoment(pack: Pack, value: unknown, where: string, fault: Tell): Moment | undefined {
  if (value === undefined || value === null) {
    fault(where, 'has no time: a day, or an instant with its zone')
    return undefined
  }
  const text = String(value)
  const moment = momentOf(text, pack.head.zone)
  if (moment) return moment
  const zoneless = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text) && !/(Z|[+-]\d{2}:?\d{2})$/.test(text)
  fault(
    where,
    zoneless
      ? `«${text}» has no zone: write ${text.replace(' ', 'T')}+05:30 or what holds there`
      : `«${text}» is neither a day (2017-08-24) nor an instant with its zone (2017-08-24T16:40:00+05:30)`,
  )
  return undefined
}

function readExpected(pack: Pack, list: unknown, fault: Tell): Expected[] {
  return listOf(list).flatMap((one, at) => {
    const where = `expect ${at + 1}`
    if (!isMap(one)) return (fault(where, 'is not { duty: …, due: … }'), [])
    const duty = String(one['duty'] ?? '')
    if (!pack.duties.some(({ id }) => id === duty)) {
      fault(
        where,
        `«${duty}» is no duty of the pack${nearest(
          duty,
          pack.duties.map(({ id }) => id),
        )}`,
      )
      return []
    }
    const text = (key: string) => (one[key] === undefined ? undefined : String(one[key]))
    const due = text('due')
    const moment = due === undefined || due === 'waits' || due === 'none' ? undefined : momentOf(due, pack.head.zone)
    if (due !== undefined && due !== 'waits' && due !== 'none' && !moment)
      fault(`${where} › due`, `«${due}» is no moment`)
    return [
      {
        duty,
        about: text('about'),
        due: moment ? momentText(moment, pack.head.zone) : due,
        accrues: text('accrues'),
        status: text('status'),
      },
    ]
  })
}

/** What of the expected did not come out, in words; empty when everything did. */
export function compareWithExpected(pack: Pack, states: readonly DutyState[], expected: readonly Expected[]): string[] {
  const zone = pack.head.zone
  return expected.flatMap((wanted) => {
    const found = states.filter(
      ({ duty, who, concerned }) =>
        duty.id === wanted.duty &&
        (wanted.about === undefined || who === wanted.about || concerned.includes(wanted.about)),
    )
    const said = `${wanted.duty}${wanted.about === undefined ? '' : ` of ${wanted.about}`}`
    if (wanted.status === 'not-applicable') {
      const owed = found.find(({ status }) => status !== 'not-applicable')
      return owed ? [`${said} should not apply, and is ${owed.status}`] : []
    }
    if (found.length === 0) return [`${said} did not come out at all`]
    const dueOf = (state: DutyState) => (state.due === undefined ? 'waits' : momentText(state.due, zone))
    const right = found.find(
      (state) =>
        state.status !== 'not-applicable' &&
        (wanted.due === undefined ||
          dueOf(state) === wanted.due ||
          (wanted.due === 'none' && state.due === undefined) ||
          sameDay(state, wanted.due)) &&
        (wanted.accrues === undefined || state.accrues === wanted.accrues) &&
        (wanted.status === undefined || state.status === wanted.status),
    )
    if (right) return []
    const got = found.map(
      (state) =>
        `due ${dueOf(state)}${state.accrues === undefined ? '' : `, accrues ${state.accrues}`}, ${state.status}${state.missing.length > 0 ? ` (missing ${state.missing.join(', ')})` : ''}`,
    )
    return [
      `${said} should be ${[wanted.due && `due ${wanted.due}`, wanted.accrues && `accrue ${wanted.accrues}`, wanted.status].filter(Boolean).join(', ') || 'owed'}; it is ${got.join(' / ')}`,
    ]
  })
}

/** A day is expected where the clock ends on a day; an instant is never taken for its day. */
const sameDay = ({ due }: DutyState, wanted: string): boolean => due?.precision === 'day' && due.day === wanted

/** Every trigger of the states lies before its due moment; used by tests and by the check of a pack. */
export const neverBeforeTrigger = (state: DutyState, zone: string): boolean =>
  state.due === undefined || state.due.at >= startOf(state.trigger.moment, zone)

const entriesOf = (value: unknown): [string, unknown][] => (isMap(value) ? Object.entries(value) : [])
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** «; did you mean arrest.made?» */
function nearest(word: string, all: readonly string[]): string {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
  const own = pairs(word)
  const best = all
    .map((one) => ({
      one,
      shared: [...pairs(one)].filter((pair) => own.has(pair)).length / Math.max(own.size, pairs(one).size, 1),
    }))
    .toSorted((a, b) => b.shared - a.shared)[0]
  return best && best.shared > 0.4 ? `; did you mean ${best.one}?` : ''
}
