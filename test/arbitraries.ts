import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { canonicalBytes } from '../src/record/canonical.ts'
import { compartmentNames, type Compartment } from '../src/record/compartments.ts'
import { chainWord, contentBytes, isOpen, standings, streamName, type Draft, type Entry, type Source, type Standing } from '../src/record/envelope.ts'
import { isRegister } from '../src/record/facts.ts'
import { ageBases, type Field } from '../src/record/fields.ts'
import { sealedFields, subjectOf, type Kind, type Registry } from '../src/record/kind.ts'
import type { When } from '../src/record/when.ts'

type Body = Record<string, unknown>

/**
 * A body of this kind as its writer sends it: every field may be missing but the needed ones, identities are open, and
 * what the kind's `check` refuses for an entry of that time is left out. Labels have small numbers, so that entries meet in one person.
 */
export const bodyOf = (kind: Kind, at: When = '2017-08-20T05:30:00+05:30'): fc.Arbitrary<Body> => rawBody(kind).map((body) => mended(kind, body, at))

/** One entry of this kind as the store has it, alone in its stream: identities sealed, `seq`, `recorded`, `prev`, `hash` filled. */
export const entryOf = (kind: Kind): fc.Arbitrary<Entry> => writingOf(kind).map((writing) => placed([draftOf(writing, 0, [])])[0] as Entry)

/**
 * Everything that was written in one case, in the order of writing, over many streams: entries of any kind of the
 * registry, with corrections, withdrawals (also of those), settlements, entries that did and did not see each other,
 * uncertain times, promises, and times that lean on another entry. `newer`: also entries that only a later version reads.
 */
export function caseOf(registry: Registry, { most = 30, newer = false }: { most?: number; newer?: boolean } = {}): fc.Arbitrary<Entry[]> {
  const kinds = [...registry.values()].filter(({ kind }) => !changing.has(kind))
  const made = kinds.map(writingOf)
  const known = fc.nat(made.length - 1).chain((index) => made[index] as fc.Arbitrary<Writing>)
  const later = known.map((writing): Writing => ({ ...writing, kind: { ...writing.kind, v: writing.kind.v + 1 } }))
  const writing = newer ? fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: later }) : known
  const change = fc.record({
    how: fc.constantFrom('correct', 'withdraw', 'settle' as const), which: fc.nat(), other: fc.nat(), unseen: fc.boolean(), writing,
  })
  const plan = fc.oneof({ weight: 4, arbitrary: writing }, { weight: 1, arbitrary: change })
  return fc.array(plan, { minLength: 1, maxLength: most }).map((plans) => placed(plans.reduce<Draft[]>((drafts, each) => {
    const draft = 'how' in each ? changeOf(registry, each, drafts) : draftOf(each, drafts.length, drafts)
    return draft ? [...drafts, draft] : drafts
  }, [])))
}

/** Shuffles the arrival of streams against each other; within a stream the order stays. */
export const arrivalsOf = (entries: readonly Entry[]): fc.Arbitrary<Entry[]> =>
  fc.array(fc.nat(), { minLength: entries.length, maxLength: entries.length }).map((picks) => {
    const queues = [...Map.groupBy(entries, streamName).values()].map((queue) => [...queue])
    return picks.flatMap((pick) => {
      const waiting = queues.filter(({ length }) => length > 0)
      return waiting[pick % waiting.length]?.shift() ?? []
    })
  })

const changing = new Set(['entry.corrected', 'entry.withdrawn', 'fact.settled'])
const caseId = '0198f2c1-aaaa-7000-8000-000000000001'
const hex = (index: number) => index.toString(16).padStart(12, '0')
const entryId = (index: number) => `0198f2c1-0000-7000-8000-${hex(index + 1)}`
const threadId = '0198f2c1-cccc-7000-8000-000000000001'

const firstDay = Date.parse('2017-08-20T00:00:00Z')
const instantOf = (minutes: number) => `${new Date(firstDay + (minutes + 330) * 60_000).toISOString().slice(0, 16)}:00+05:30`
const instants = fc.nat(20_000).map(instantOf)
const dates = fc.constantFrom('2017-08', '2017-08-24', '2017-08-24~', '2023?', '2017', '2017-08-24/2017-08-26', '2016-11~')
const spoken = fc.constantFrom<When[]>(
  { said: 'at dusk' }, { said: 'on Sunday', near: '2017-08-27' }, { said: 'before the festival', near: '2017-09' },
)
const whens: fc.Arbitrary<When> = fc.oneof({ weight: 6, arbitrary: instants }, { weight: 2, arbitrary: dates }, { weight: 1, arbitrary: spoken })
const durations = fc.constantFrom('P9D', 'PT45M', 'P1M', 'P2Y', 'P1W', 'PT6H')
const guids = fc.nat(20).map(entryId)
const plainWords = fc.constantFrom(
  'second floor, the back room', 'a promise over the phone', 'দোতলার পিছনের ঘর', 'ফোনে কথা দেওয়া হয়েছে', 'दूसरी मंज़िल, पीछे का कमरा',
  'फ़ोन पर बताया', '{who} [as written]', 'a “quoted” word — and more', 'x',
)
const amounts = fc.record({
  least: fc.nat(10_000_000), more: fc.option(fc.nat(1_000_000), { nil: undefined }), currency: fc.constantFrom('INR', 'BDT', 'NPR', 'USD'),
}).map(({ least, more, currency }) => ({ least, ...(more === undefined ? {} : { most: least + more }), currency }))
const ranges = (most: number) => fc.record({ low: fc.nat(most), more: fc.nat(5), ends: fc.constantFrom('both', 'from', 'to') })
  .map(({ low, more, ends }) => ({ ...(ends === 'to' ? {} : { from: low }), ...(ends === 'from' ? {} : { to: low + more }) }))
const labelOf = (letters: readonly string[]) => fc.record({ letter: fc.constantFrom(...letters), number: fc.integer({ min: 1, max: 4 }) })
  .map(({ letter, number }) => `${letter}-${number}`)
const secrets = fc.record({
  value: fc.constantFrom('Practice Name', '১২ নম্বর অনুশীলন', 'अभ्यास नाम', '+910000000000'), salt: fc.constantFrom('A', 'B', 'C'),
}).map(({ value, salt }) => ({ value, salt: salt.repeat(43) }))

const ages = fc.record({ range: ranges(60), basis: fc.constantFrom(...Object.keys(ageBases)), asOf: whens })
  .map(({ range, ...rest }) => ({ ...range, ...rest }))

/** Any value that the field takes. */
export function valueOf({ input }: Field<unknown>): fc.Arbitrary<unknown> {
  switch (input.as) {
    case 'party': return labelOf(input.letters)
    case 'parties': return fc.uniqueArray(labelOf(input.letters), { minLength: 1, maxLength: 4 })
    case 'choice': return fc.constantFrom(...Object.keys(input.options))
    case 'choices': return fc.uniqueArray(fc.constantFrom(...Object.keys(input.options)), { minLength: 1, maxLength: 4 })
    case 'yes-no': return fc.constantFrom('yes', 'no', 'not-known')
    case 'text': case 'long': case 'place': return plainWords
    case 'instant': return instants
    case 'when': return whens
    case 'duration': return durations
    case 'number': return fc.nat(1000)
    case 'count': return ranges(40)
    case 'age': return ages
    case 'amount': return amounts
    case 'split': return fc.array(fc.record({ who: labelOf(['S', 'A', 'K', 'R']), amount: amounts }), { minLength: 1, maxLength: 3 })
    case 'entry': return guids
    case 'entries': return fc.uniqueArray(guids, { minLength: 1, maxLength: 3 })
    case 'file': return fc.constantFrom('0', '7', 'f').map((digit) => digit.repeat(64))
    case 'identity': return secrets
    case 'body': return fc.constant({ who: ['S-1'] })
  }
}

function rawBody(kind: Kind): fc.Arbitrary<Body> {
  const names = Object.keys(kind.fields)
  const shape: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(names.map((name) => [name, valueOf(kind.fields[name] as Field<unknown>)]))
  if (kind.steps) shape['step'] = fc.constantFrom(...Object.keys(kind.steps))
  const needed = kind.steps ? ['step', ...kind.needed] : [...kind.needed]
  const some = fc.record(shape, { requiredKeys: needed })
  const unknown = fc.option(fc.subarray(['at', ...names.filter((name) => !kind.needed.includes(name))]), { nil: undefined, freq: 3 })
  return fc.record({ some, unknown }).map(({ some: body, unknown: said }) => {
    const silent = said?.filter((name) => !(name in body))
    return { ...body, ...(silent && silent.length > 0 ? { notKnown: silent } : {}) }
  })
}

/** Leaves out what `check` refuses, field by field; a body that cannot be mended so gives way to the example. */
function mended(kind: Kind, body: Body, at: When): Body {
  const around = { id: entryId(0), at }
  let left = withSubjects(kind, body)
  for (let found = kind.check(left, around); found; found = kind.check(left, around)) {
    const name = found.field.split('.')[0] ?? ''
    if (!(name in left) || kind.needed.includes(name) || name === 'step') return kind.example
    left = Object.fromEntries(Object.entries(left).filter(([key]) => key !== name))
  }
  return left
}

/** A sealed field without its subject could not be sealed: it is left out. */
const withSubjects = (kind: Kind, body: Body): Body => {
  const sealed = new Set(sealedFields(kind).filter((name) => !kind.needed.includes(name) && subjectOf(kind, name, body) === undefined))
  return Object.fromEntries(Object.entries(body).filter(([name]) => !sealed.has(name)))
}

interface Writing {
  readonly kind: Kind
  readonly body: Body
  readonly at: When
  readonly standing: Standing | undefined
  readonly actors: string[] | undefined
  readonly by: number
  readonly compartment: Compartment
  readonly leans: number
  readonly unseen: boolean
  readonly source: Source | undefined
  /** Places of earlier entries: what this one rests on, and other accounts of the same event. */
  readonly rests: readonly number[]
  readonly same: readonly number[]
}

const sources: fc.Arbitrary<Source> = fc.constantFrom<Source[]>(
  { how: 'saw' }, { how: 'told', by: 'W-1', from: 'K-1', reliability: 'B', likelihood: 3 }, { how: 'document', document: 'GD entry', page: '4' },
  { how: 'press' }, { how: 'inferred', entries: [entryId(0)], reliability: 'F', likelihood: 6 })

const writingOf = (kind: Kind): fc.Arbitrary<Writing> => fc.record({
  body: rawBody(kind), at: whens, by: fc.integer({ min: 1, max: 3 }), leans: fc.nat(30), unseen: fc.boolean(),
  standing: fc.option(fc.constantFrom(...standings), { nil: undefined, freq: 1 }),
  actors: fc.option(fc.uniqueArray(labelOf(['F', 'O']), { minLength: 1, maxLength: 2 }), { nil: undefined }),
  source: fc.option(sources, { nil: undefined }),
  rests: fc.uniqueArray(fc.nat(30), { maxLength: 2 }), same: fc.uniqueArray(fc.nat(30), { maxLength: 1 }),
  compartment: kind.compartment === 'every' ? fc.constantFrom(...compartmentNames) : fc.constant(kind.compartment),
}).map((rest) => ({ kind, ...rest, body: sealedBody(mended(kind, rest.body, rest.at)) }))

/** Sealed in form only: what lies in the ciphertext is nothing. Equal values of one salt have one commitment. */
const sealedBody = (body: Body): Body => Object.fromEntries(Object.entries(body).map(([name, value]) => [name, isOpen(value) ? {
  k: 'k-1', n: 'n'.repeat(16), c: 'c'.repeat(64), m: createHash('sha256').update(canonicalBytes(value)).digest('base64url'),
} : value]))

/** Every third leans on an earlier entry for its time; facts of the same kind are seen or not seen. */
function draftOf(writing: Writing, index: number, before: readonly Draft[]): Draft {
  const { kind, body, at, standing, actors, by, compartment, leans, unseen, source } = writing
  const earlier = (places: readonly number[]) => places.flatMap((place) => before[place]?.id ?? [])
  const [rests, same] = [earlier(writing.rests), earlier(writing.same)]
  const draft = { ...envelope(index, compartment, by), kind: kind.kind, v: kind.v, at, body,
    ...(standing === undefined ? {} : { standing }), ...(actors === undefined ? {} : { actors }), ...(source === undefined ? {} : { source }),
    ...(rests.length === 0 ? {} : { rests }), ...(same.length === 0 ? {} : { same }) }
  const anchor = before[leans]
  const leaning = anchor && leans % 3 === 0 ? { ...draft, at: { after: anchor.id, by: 'P1D' } } : draft
  if (unseen || !setsRegister(kind, body, at)) return leaning
  return { ...leaning, saw: before.filter((other) => other.kind === kind.kind && streamName(other) === streamName(draft)).map(({ id }) => id) }
}

const setsRegister = (kind: Kind, body: Body, at: When) => kind.sets(body, { id: entryId(0), at }).some(({ fact }) => isRegister(fact))

interface Change { readonly how: string; readonly which: number; readonly other: number; readonly unseen: boolean; readonly writing: Writing }

function changeOf(registry: Registry, { how, which, other, unseen, writing }: Change, before: readonly Draft[]): Draft | undefined {
  const target = before[which % Math.max(before.length, 1)]
  if (!target) return undefined
  const base = { ...envelope(before.length, target.compartment, writing.by), v: 1, at: typeof writing.at === 'string' ? writing.at : '2017-08-30' }
  const beside = before.filter((draft) => streamName(draft) === streamName(target))
  if (how === 'withdraw') return { ...base, kind: 'entry.withdrawn', body: { entry: target.id, reason: 'Written in the wrong case' } }
  if (how === 'correct') {
    const kind = registry.get(target.kind)
    if (!kind || changing.has(kind.kind)) return undefined
    const earlier = unseen ? [] : beside.filter((draft) => draft.kind === 'entry.corrected' && draft.body['entry'] === target.id)
    const body = writing.kind === kind ? writing.body : mended(kind, sealedBody(kind.example), target.at)
    return { ...base, kind: 'entry.corrected', saw: earlier.map(({ id }) => id), body: {
      entry: target.id, kind: target.kind, body, reason: 'The watch was read wrongly', ...(other % 2 === 0 ? { at: '2017-08-25' } : {}) } }
  }
  const fact = beside.flatMap((draft) => {
    const kind = registry.get(draft.kind)
    const set = kind?.sets(draft.body, { id: draft.id, at: draft.at }) ?? []
    return set.filter((one) => isRegister(one.fact)).map((one) => ({ ...one, entry: draft.id }))
  })
  const chosen = fact[other % Math.max(fact.length, 1)]
  if (!chosen) return undefined
  const rivals = fact.filter((set) => set.of === chosen.of && set.fact === chosen.fact).map(({ entry }) => entry)
  return { ...base, kind: 'fact.settled', saw: unseen ? [chosen.entry] : [...new Set(rivals)], body: {
    of: chosen.of, fact: chosen.fact, reason: 'The register was seen',
    ...(other % 3 === 0 ? { choose: 'both' } : { choose: 'one', keep: chosen.entry }) } }
}

const envelope = (index: number, compartment: Compartment, by: number) => ({
  id: entryId(index), case: caseId, compartment, ...(compartment === 'concern' ? { thread: threadId } : {}), by: `p-${by}`, device: `d-${by}`, n: index,
  written: { device: instantOf(index), skew: 0, via: 'server' as const }, saw: [] as string[], base: 0, practice: true as const })

/** Gives each draft its place: per stream from 1, each hash over the one before. */
function placed(drafts: readonly Draft[]): Entry[] {
  const heads = new Map<string, { seq: number; hash: string }>()
  return drafts.map((draft, index) => {
    const head = heads.get(streamName(draft)) ?? { seq: 0, hash: '0'.repeat(64) }
    const seq = head.seq + 1
    const recorded = new Date(firstDay + index * 60_000).toISOString().replace('Z', '000Z')
    const digest = createHash('sha256').update(contentBytes({ ...draft, base: head.seq })).digest('hex')
    const hash = createHash('sha256').update(chainWord).update(canonicalBytes({ prev: head.hash, seq, recorded, digest })).digest('hex')
    heads.set(streamName(draft), { seq, hash })
    return { ...draft, base: head.seq, seq, recorded, prev: head.hash, hash }
  })
}
