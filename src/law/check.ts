import { Environment, type ASTNode } from '@marcbachmann/cel-js'
import type { Kind, Registry } from '../record/kind.ts'
import type { Words } from '../record/words.ts'
import { isZone } from './clock.ts'
import { dutiesOf, lawOf } from './duties.ts'
import type { Duty, Happening, LawSource, Pack, PartName, Regime } from './pack.ts'
import type { Fault, LineOf } from './parse.ts'
import { compareWithExpected, readSituation } from './situation.ts'

type Tell = (part: PartName, key: string, where: string, why: string) => void

/**
 * Everything that can be wrong in a pack beyond its form: words that nobody declared, kinds and fields that the record
 * does not have, conditions that cannot be read, rules that leave a gap or stand twice, examples that do not come out.
 * @param registry the kinds of the record
 * @param examples false leaves the worked examples out: a start does not run three hundred of them
 */
export function checkPack(pack: Pack, lineOf: LineOf, registry: Registry, examples = true): Fault[] {
  const faults: Fault[] = []
  const tell: Tell = (part, key, where, why) => {
    const { file, line } = lineOf(part, key)
    faults.push({ file, line, where: [part, key, where].filter(Boolean).join(' › '), why })
  }
  if (!isZone(pack.head.zone)) tell('pack', 'pack', 'zone', `«${pack.head.zone}» is no time zone (Continent/City)`)
  checkHappenings(pack, registry, tell)
  checkFacts(pack, registry, tell)
  checkDuties(pack, tell)
  checkLists(pack, registry, tell)
  checkSuccession(pack, tell)
  // Examples run the engine, which takes a pack for sound; a missing translation does not make it less so.
  if (examples && faults.every(({ why }) => why.startsWith('is not said in'))) checkExamples(pack, tell)
  return faults.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}

function checkHappenings(pack: Pack, registry: Registry, tell: Tell): void {
  for (const [name, { said, entries, sets }] of Object.entries(pack.happenings)) {
    checkWords(said, 'happenings', name, 'said', tell)
    for (const [fact, value] of Object.entries(sets ?? {})) {
      const declared = pack.facts[fact]
      if (!declared) tell('happenings', name, `sets › ${fact}`, 'is no fact of the pack')
      else if (declared.values && !(String(value) in declared.values))
        tell('happenings', name, `sets › ${fact}`, `«${String(value)}» is none of its values`)
    }
    for (const rule of entries) checkEntryRule(name, rule, registry, tell)
  }
}

function checkEntryRule(name: string, rule: Happening['entries'][number], registry: Registry, tell: Tell): void {
  const kind = kindNamed(registry, rule.kind)
  if (!kind) return tell('happenings', name, rule.kind, 'there is no such kind of entry')
  const field = (word: string, where: string) => {
    if (word !== 'at' && !(word in kind.fields))
      tell('happenings', name, `${rule.kind} › ${where}`, `${rule.kind} has no field «${word}»`)
  }
  if (rule.step !== undefined && !(rule.step in (kind.steps ?? {})))
    tell('happenings', name, `${rule.kind} › step`, `${rule.kind} has no step «${rule.step}»`)
  for (const about of rule.about ?? []) field(about, 'about')
  if (rule.at !== undefined && rule.at !== 'written') field(rule.at, 'at')
  for (const [detail, how] of Object.entries(rule.details ?? {})) {
    const between = /^minutes between (\w+) and (\w+)$/.exec(how)
    for (const word of between ? [between[1] ?? '', between[2] ?? ''] : [how]) field(word, `details › ${detail}`)
  }
  checkBodyCondition(rule.when, kind, (why) => tell('happenings', name, `${rule.kind} › when`, why))
}

/** `asked` stands for `court.asked` and its like. */
const kindNamed = (registry: Registry, name: string): Kind | undefined =>
  registry.get(name) ?? [...registry.values()].find(({ kind }) => kind.slice(kind.indexOf('.') + 1) === name)

const bodies = new Environment({ unlistedVariablesAreDyn: true })

function checkBodyCondition(text: string | undefined, kind: Kind, wrong: (why: string) => void): void {
  if (text === undefined) return
  try {
    const { ast } = bodies.parse(text)
    for (const field of fieldsIn(ast)) {
      if (field !== 'step' && !(field in kind.fields)) wrong(`${kind.kind} has no field «${field}»`)
    }
    for (const { field, code } of codesIn(ast)) {
      const input = kind.fields[field]?.input
      const codes =
        input === undefined
          ? []
          : 'options' in input
            ? Object.keys(input.options)
            : input.as === 'yes-no'
              ? ['yes', 'no', 'not-known']
              : undefined
      if (input && codes && !codes.includes(code)) wrong(`«${code}» is no code of ${kind.kind} › ${field}`)
    }
  } catch (error) {
    wrong(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'cannot be read')
  }
}

function fieldsIn(node: ASTNode): string[] {
  if (node.op === '.' && node.args[0].op === 'id' && node.args[0].args === 'entry') return [node.args[1]]
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null && 'op' in value) found.push(...fieldsIn(value as ASTNode))
  }
  visit(node.args)
  return found
}

/** Codes that a condition compares a field with: `entry.kind == 'police'`, `'rights' in entry.of`. */
function codesIn(node: ASTNode): { field: string; code: string }[] {
  const found: { field: string; code: string }[] = []
  const children: ASTNode[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null && 'op' in value) children.push(value as ASTNode)
  }
  visit(node.args)
  if (node.op === '==' || node.op === '!=' || node.op === 'in') {
    const field = children.flatMap((one) => (one.op === '.' ? fieldsIn(one) : []))[0]
    const codes = children.flatMap((one) => (one.op === 'list' ? one.args : [one]))
    for (const one of codes)
      if (field !== undefined && one.op === 'value' && typeof one.args === 'string')
        found.push({ field, code: one.args })
  }
  return [...found, ...children.flatMap(codesIn)]
}

function checkFacts(pack: Pack, registry: Registry, tell: Tell): void {
  const recorded = recordedFacts(registry)
  for (const [name, fact] of Object.entries(pack.facts)) {
    checkWords(fact.said, 'facts', name, 'said', tell)
    for (const words of [fact.yes, fact.no, ...Object.values(fact.values ?? {})])
      if (words) checkWords(words, 'facts', name, 'values', tell)
    for (const source of fact.known_from) {
      if ('record' in source && !recorded.has(source.record))
        tell('facts', name, 'known_from', `no kind of entry tells a fact «${source.record}»`)
      if ('regime' in source && !(source.regime in pack.regimes))
        tell('facts', name, 'known_from', `there is no regime «${source.regime}»`)
      if ('kind' in source) {
        const kind = kindNamed(registry, source.kind)
        if (!kind) tell('facts', name, 'known_from', `there is no kind «${source.kind}»`)
        else {
          for (const field of [...(source.field === undefined ? [] : [source.field]), ...(source.about ?? [])]) {
            if (!(field in kind.fields)) tell('facts', name, 'known_from', `${source.kind} has no field «${field}»`)
          }
          if (source.step !== undefined && !(source.step in (kind.steps ?? {})))
            tell('facts', name, 'known_from', `${source.kind} has no step «${source.step}»`)
          checkBodyCondition(source.when, kind, (why) => tell('facts', name, 'known_from', why))
        }
      }
    }
  }
}

/** Facts that the kinds tell, as far as their own examples show. */
function recordedFacts(registry: Registry): Set<string> {
  const names = new Set<string>(['role', 'age', 'sex', 'pregnancy'])
  for (const kind of registry.values()) {
    for (const { fact } of kind.sets(kind.example as never, { id: '', at: '2017-08-24' })) names.add(fact)
  }
  return names
}

function checkDuties(pack: Pack, tell: Tell): void {
  const { conditions } = lawOf(pack)
  const ids = new Set(pack.duties.map(({ id }) => id))
  const acts = new Set(pack.acts.map(({ id }) => id))
  for (const duty of pack.duties) {
    const wrong = (where: string, why: string) => tell('duties', duty.id, where, why)
    checkWords(duty.title, 'duties', duty.id, 'title', tell)
    checkWords(duty.action, 'duties', duty.id, 'action', tell)
    for (const owner of duty.owes)
      if (!(owner in pack.owners)) wrong('owes', `nobody of the owners is called «${owner}»`)
    const happening = (name: string, where: string) => {
      if (!(name in pack.happenings)) wrong(where, `«${name}» is no happening of the pack`)
    }
    for (const name of duty.starts) happening(name, 'starts')
    for (const name of duty.met_by.flatMap((one) => one.split(' + '))) happening(name, 'met_by')
    if ('before' in duty.due) happening(duty.due.before, 'due › before')
    if ('never' in duty.due) for (const name of duty.due.breached_by) happening(name, 'due › breached_by')
    if ('from' in duty.due && duty.due.from?.includes('.')) happening(duty.due.from, 'due › from')
    for (const [where, text] of conditionsOf(duty)) {
      const read = conditions.read(text)
      if (!read.ok) wrong(where, read.why)
    }
    for (const [name, value] of Object.entries(duty.regime ?? {})) {
      const regime = pack.regimes[name]
      if (!regime) wrong('regime', `there is no regime «${name}»`)
      else if (!regime.periods.some(({ is }) => is === value)) wrong('regime', `${name} is never «${value}»`)
    }
    for (const { act } of duty.sources) if (!acts.has(act)) wrong('sources', `«${act}» is none of the acts`)
    if (duty.succeeds !== undefined && !ids.has(duty.succeeds)) wrong('succeeds', `there is no duty «${duty.succeeds}»`)
    if (duty.review.state === 'reviewed' && (duty.review.by === undefined || duty.review.on === undefined))
      wrong('review', 'says reviewed, and not by whom and on which day')
  }
}

const conditionsOf = ({ when, due }: Duty): [string, string][] => [
  ...(when === undefined ? [] : [['when', when] as [string, string]]),
  ...('while' in due && due.while !== undefined ? [['due › while', due.while] as [string, string]] : []),
  ...('within_first' in due
    ? (due.within_first ?? []).map((one): [string, string] => ['due › within_first', one.when])
    : []),
]

function checkLists(pack: Pack, registry: Registry, tell: Tell): void {
  const { conditions } = lawOf(pack)
  const ids = new Set(pack.duties.map(({ id }) => id))
  const phases = new Set(pack.phases.map(({ id }) => id))
  const offences = new Set(pack.offences.map(({ id }) => id))
  const acts = new Set(pack.acts.map(({ id }) => id))
  for (const [key, said] of Object.entries(pack.owners)) checkWords(said, 'owners', key, '', tell)
  for (const { id, title } of pack.acts) checkWords(title, 'acts', id, 'title', tell)
  for (const { id, said, from } of pack.phases) {
    checkWords(said, 'phases', id, 'said', tell)
    for (const name of from ?? [])
      if (!(name in pack.happenings)) tell('phases', id, 'from', `«${name}» is no happening of the pack`)
  }
  for (const row of pack.checklist) {
    checkWords(row.step, 'checklist', row.id, 'step', tell)
    if (row.duty !== undefined && !ids.has(row.duty))
      tell('checklist', row.id, 'duty', `there is no duty «${row.duty}»`)
    if (!phases.has(row.phase)) tell('checklist', row.id, 'phase', `there is no phase «${row.phase}»`)
    for (const who of row.who)
      if (!(who in pack.owners)) tell('checklist', row.id, 'who', `nobody of the owners is called «${who}»`)
    for (const name of row.met_by ?? [])
      if (!(name in pack.happenings)) tell('checklist', row.id, 'met_by', `«${name}» is no happening of the pack`)
    if (row.duty === undefined && row.met_by === undefined)
      tell('checklist', row.id, '', 'nothing ticks it: name a duty, or met_by')
  }
  const known = (part: PartName, key: string, sources: readonly LawSource[]) => {
    for (const { act } of sources) if (!acts.has(act)) tell(part, key, 'sources', `«${act}» is none of the acts`)
  }
  for (const [name, { sources }] of Object.entries(pack.regimes)) known('regimes', name, sources)
  for (const { id, sources } of pack.roster) known('roster', id, sources)
  for (const rule of pack.roster) {
    checkWords(rule.rule, 'roster', rule.id, 'rule', tell)
    const read = rule.when === undefined ? undefined : conditions.read(rule.when)
    if (read && !read.ok) tell('roster', rule.id, 'when', read.why)
  }
  for (const offence of pack.offences) {
    checkWords(offence.title, 'offences', offence.id, 'title', tell)
    if (!acts.has(offence.act)) tell('offences', offence.id, 'act', `«${offence.act}» is none of the acts`)
    for (const { said, shown_by } of offence.elements) {
      checkWords(said, 'offences', offence.id, 'elements', tell)
      for (const kind of shown_by) {
        if (!kindNamed(registry, kind)) tell('offences', offence.id, 'elements', `there is no kind of entry «${kind}»`)
      }
    }
    if (offence.succeeds !== undefined && !offences.has(offence.succeeds))
      tell('offences', offence.id, 'succeeds', `there is no offence «${offence.succeeds}»`)
  }
  for (const change of pack.changes) {
    if (pack.head.extends === undefined)
      tell('changes', change.duty, '', 'only a unit’s own pack changes duties: it says what it extends')
  }
}

/** Sweeps the days: between a rule and its successor there is neither a gap nor a day on which both hold. */
function checkSuccession(pack: Pack, tell: Tell): void {
  const byId = new Map(pack.duties.map((duty) => [duty.id, duty]))
  for (const duty of pack.duties) {
    const before = duty.succeeds === undefined ? undefined : byId.get(duty.succeeds)
    if (!before) continue
    sweep(windowOf(before, pack), windowOf(duty, pack), duty.succeeds ?? '', (why) =>
      tell('duties', duty.id, 'valid', why),
    )
  }
  const offences = new Map(pack.offences.map((offence) => [offence.id, offence]))
  for (const offence of pack.offences) {
    const before = offence.succeeds === undefined ? undefined : offences.get(offence.succeeds)
    if (before) sweep(before.valid, offence.valid, before.id, (why) => tell('offences', offence.id, 'valid', why))
  }
  for (const [name, regime] of Object.entries(pack.regimes))
    sweepPeriods(regime, (why) => tell('regimes', name, 'periods', why))
}

interface Window {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** When a duty holds: its own dates, and within the period of the regime that it belongs to. */
function windowOf({ valid, regime }: Duty, pack: Pack): Window {
  const [name, value] = Object.entries(regime ?? {})[0] ?? []
  const period = name === undefined ? undefined : pack.regimes[name]?.periods.find(({ is }) => is === value)
  const from = [valid?.from, period?.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
  const to = [valid?.to, period?.to].filter((day) => day !== undefined).sort()[0]
  return { from, to }
}

function sweep(before: Window, after: Window, name: string, wrong: (why: string) => void): void {
  if (before.to === undefined) return wrong(`follows ${name}, which does not end`)
  if (after.from === undefined) return wrong(`follows ${name}, and does not say from when`)
  const next = nextDay(before.to)
  if (after.from > next) wrong(`leaves a gap after ${name}: nothing holds from ${next} to ${previousDay(after.from)}`)
  if (after.from < next) wrong(`overlaps ${name}: both hold from ${after.from} to ${before.to}`)
}

function sweepPeriods({ periods }: Regime, wrong: (why: string) => void): void {
  const ordered = periods.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  for (const [at, period] of ordered.entries()) {
    const next = ordered[at + 1]
    if (next) sweep(period, next, period.is, wrong)
  }
}

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
const nextDay = (day: string): string => shifted(day, 1)
const previousDay = (day: string): string => shifted(day, -1)

/** Each duty's own examples are its tests, and each must really reach the duty. */
function checkExamples(pack: Pack, tell: Tell): void {
  const law = lawOf(pack)
  for (const duty of pack.duties) {
    let reached = false
    for (const example of duty.examples) {
      const where = `examples › ${example.name}`
      const read = readSituation(pack, example)
      if (!read.ok) {
        for (const fault of read.faults) tell('duties', duty.id, `${where} › ${fault.where}`, fault.why)
        continue
      }
      const { matter, expected, now } = read.situation
      if (expected.length === 0) tell('duties', duty.id, where, 'expects nothing: say what must come out')
      if (now === undefined) tell('duties', duty.id, where, 'does not say «now»: the moment at which it is looked at')
      const states = dutiesOf([law], matter, now ?? 0)
      reached ||= states.some((state) => state.duty.id === duty.id && state.status !== 'not-applicable')
      for (const why of compareWithExpected(pack, states, expected)) tell('duties', duty.id, where, why)
    }
    if (!reached) tell('duties', duty.id, 'examples', 'none of its examples reaches it')
  }
}

/** Words are there in three languages, in the script of each. */
function checkWords(words: Words, part: PartName, key: string, where: string, tell: Tell): void {
  if (!/[\u0980-\u09ff]/.test(words.bn) || words.bn.includes('অনুবাদ বাকি'))
    tell(part, key, where, 'is not said in Bengali')
  if (!/[\u0900-\u097f]/.test(words.hi) || words.hi.includes('अनुवाद शेष')) tell(part, key, where, 'is not said in Hindi')
}
