import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instant, momentText } from './clock.ts'
import { dutiesOf, lawOf } from './duties.ts'
import { factBook } from './fact-book.ts'
import type { DutyState } from './duty-state.ts'
import type { FactTold, Happened, Matter } from './matter.ts'
import { parsePack } from './parse.ts'
import { plainState } from './said.ts'
import { neverBeforeTrigger, readSituation } from './situation.ts'

const folder = join(import.meta.dirname, '../../law/india')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml') && !path.startsWith('worked'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
const parsed = parsePack(files)
if (!parsed.ok) throw new Error(parsed.faults.map(({ file, line, why }) => `${file}:${line} ${why}`).join('\n'))
const { pack } = parsed
const law = lawOf(pack)
const zone = pack.head.zone

const situation = (content: object) => {
  const read = readSituation(pack, content)
  if (!read.ok) throw new Error(read.faults.map(({ where, why }) => `${where}: ${why}`).join('\n'))
  return read.situation.matter
}
const dutiesAt = (now: string, content: object) => dutiesOf([law], situation(content), Date.parse(now))
const the = (states: readonly DutyState[], duty: string, who?: string) => {
  const found = states.find((state) => state.duty.id === duty && (who === undefined || state.who === who))
  return (
    found && {
      status: found.status,
      due: found.due && momentText(found.due, zone),
      missing: found.missing,
      protective: found.protective,
      noLongerOwed: found.noLongerOwed,
    }
  )
}
const arrest = (more: object = {}) => ({
  procedure: 'bnss',
  people: { 'A-1': { sex: 'female', adult: true } },
  events: [{ 'arrest.made': '2026-01-10T11:00:00+05:30', about: 'A-1', ...more }],
})

test('a journey that was written down is added, and one that was not adds nothing', () => {
  expect(the(dutiesAt('2026-01-10T12:00:00+05:30', arrest()), 'arrest-24h')?.due).toBe('2026-01-11T11:00:00+05:30')
  expect(the(dutiesAt('2026-01-10T12:00:00+05:30', arrest({ journey: '45 min' })), 'arrest-24h')?.due).toBe(
    '2026-01-11T11:45:00+05:30',
  )
})

test('a duty is open, then overdue, then met late; and met in time when it was', () => {
  const produced = (at: string) => ({
    ...arrest(),
    events: [...arrest().events, { 'accused.produced': at, about: 'A-1' }],
  })
  expect(the(dutiesAt('2026-01-11T10:00:00+05:30', arrest()), 'arrest-24h')?.status).toBe('open')
  expect(the(dutiesAt('2026-01-11T12:00:00+05:30', arrest()), 'arrest-24h')?.status).toBe('overdue')
  expect(the(dutiesAt('2026-01-12T12:00:00+05:30', produced('2026-01-11T12:00:00+05:30')), 'arrest-24h')?.status).toBe(
    'met-late',
  )
  expect(the(dutiesAt('2026-01-12T12:00:00+05:30', produced('2026-01-11T09:00:00+05:30')), 'arrest-24h')?.status).toBe(
    'met',
  )
})

test('what happens after the moment that is looked at has not happened yet', () => {
  const later = {
    ...arrest(),
    events: [...arrest().events, { 'accused.produced': '2026-01-11T09:00:00+05:30', about: 'A-1' }],
  }
  expect(the(dutiesAt('2026-01-10T12:00:00+05:30', later), 'arrest-24h')?.status).toBe('open')
})

test('once a body has decided an age, what was said while it was open no longer counts', () => {
  const asked = (facts: object) => ({
    people: { 'S-1': facts },
    events: [
      { 'person.ageUnknown': '2026-01-10T11:00:00+05:30', about: 'S-1' },
      { 'ageTest.ordered': '2026-01-11T11:00:00+05:30', about: 'S-1' },
    ],
  })
  expect(the(dutiesAt('2026-01-12T11:00:00+05:30', asked({ age: 'unknown' })), 'age-test-15d')?.status).toBe('open')
  expect(the(dutiesAt('2026-01-12T11:00:00+05:30', asked({ ageDecided: 'child' })), 'age-test-15d')?.status).toBe(
    'not-applicable',
  )
})

test('one arrested person who is produced does not meet the duty for another', () => {
  const two = {
    procedure: 'bnss',
    people: { 'A-1': { adult: true }, 'A-2': { adult: true } },
    events: [
      { 'arrest.made': '2026-01-10T11:00:00+05:30', about: ['A-1', 'A-2'] },
      { 'accused.produced': '2026-01-10T15:00:00+05:30', about: 'A-1' },
    ],
  }
  const states = dutiesAt('2026-01-12T11:00:00+05:30', two)
  expect([the(states, 'arrest-24h', 'A-1')?.status, the(states, 'arrest-24h', 'A-2')?.status]).toEqual([
    'met',
    'overdue',
  ])
})

test('a waiver says by whom and why, and stays beside the rule', () => {
  const waived = {
    ...arrest(),
    events: [
      ...arrest().events,
      { 'duty.waived': '2026-01-10T12:00:00+05:30', about: 'A-1', duty: 'arrest-24h', reason: 'released on bond' },
    ],
  }
  const state = dutiesAt('2026-01-12T12:00:00+05:30', waived).find(({ duty }) => duty.id === 'arrest-24h')
  expect([state?.status, state?.by?.details['reason']]).toEqual(['waived', 'released on bond'])
})

const found = (person: object) => ({
  people: { 'S-1': person },
  events: [{ 'child.found': '2026-01-10T11:00:00+05:30', about: 'S-1' }],
})

test('an age that nobody knows is read for her protection, and the page can say so', () => {
  expect(the(dutiesAt('2026-01-10T12:00:00+05:30', found({})), 'cwc-produce-24h')).toMatchObject({
    status: 'open',
    protective: ['person.treatAsChild'],
  })
  expect(the(dutiesAt('2026-01-10T12:00:00+05:30', found({ age: '17-19' })), 'cwc-produce-24h')?.status).toBe('open')
})

test('an age that is decided ends the protective reading', () => {
  expect(
    the(dutiesAt('2026-01-10T12:00:00+05:30', found({ ageDecided: 'adult', age: '17-19' })), 'cwc-produce-24h')?.status,
  ).toBe('not-applicable')
  expect(
    the(dutiesAt('2026-01-10T12:00:00+05:30', found({ ageDecided: 'child', age: '17-19' })), 'cwc-produce-24h'),
  ).toMatchObject({ status: 'open', protective: [] })
})

test('one 15, one 17 and one 20 years old are children under three laws differently', () => {
  for (const [age, expected] of [
    [15, [true, true, true]],
    [17, [false, true, true]],
    [20, [false, false, true]],
  ] as const) {
    expect(underLimits(age)).toEqual(expected)
  }
})

const underLimits = (age: number): (boolean | undefined)[] => {
  const matter = situation({
    people: { 'S-1': { age } },
    events: [{ 'child.found': '2026-01-10T11:00:00+05:30', about: 'S-1' }],
  })
  const trigger = matter.happened[0]
  if (!trigger) throw new Error('nothing happened')
  return ['person.itpaChild', 'person.treatAsChild', 'person.under21'].map(
    (fact) => factBook(pack, matter).know(fact, 'S-1', trigger.moment).value as boolean | undefined,
  )
}

test('a fact that is missing makes a duty undecided and is named, and its deadline stands all the same', () => {
  const enquiry = {
    procedure: 'bnss',
    facts: { 'offence.cognizable': true },
    events: [{ 'search.recordMade': '2025-05-09T21:45:00+05:30' }],
  }
  expect(the(dutiesAt('2025-05-10T12:00:00+05:30', enquiry), 'search-record-48h')).toMatchObject({
    status: 'undecided',
    missing: ['raid.power'],
    due: '2025-05-11T21:45:00+05:30',
  })
})

test('a fact that cannot matter any more is not missing', () => {
  const man = {
    procedure: 'bnss',
    people: { 'A-1': { sex: 'male' } },
    events: [{ 'arrest.planned': '2026-01-10T22:00:00+05:30', about: 'A-1' }],
  }
  expect(the(dutiesAt('2026-01-10T23:00:00+05:30', man), 'arrest-woman-night')).toMatchObject({
    status: 'not-applicable',
    missing: [],
  })
})

test('the arrest of a woman in the dark without leave is a breach; with leave, or after sunrise, it is none', () => {
  const night = (...events: object[]) => ({
    procedure: 'crpc',
    people: { 'A-3': { sex: 'female', adult: true } },
    events: [{ 'arrest.planned': '2017-08-24T18:40:00+05:30', about: 'A-3' }, ...events],
  })
  const of = (...events: object[]) =>
    the(dutiesAt('2017-08-25T12:00:00+05:30', night(...events)), 'arrest-woman-night')?.status
  expect(of({ 'arrest.made': '2017-08-24T20:00:00+05:30', about: 'A-3' })).toBe('overdue')
  expect(
    of(
      { 'arrest.permissionMagistrate': '2017-08-24T19:30:00+05:30', about: 'A-3' },
      { 'arrest.made': '2017-08-24T20:00:00+05:30', about: 'A-3' },
    ),
  ).toBe('met')
  expect(of({ 'arrest.made': '2017-08-25T06:15:00+05:30', about: 'A-3' })).toBe('met')
})

test('a continuing offence across the switch stands under both laws until a person decides', () => {
  const matter = situation({
    events: [
      { 'offence.committed': '2024-06-20', until: '2024-07-15' },
      { 'fir.registered': '2024-07-16T10:00:00+05:30' },
    ],
  })
  const book = factBook(pack, matter)
  const now = matter.happened[1]?.moment
  if (!now) throw new Error('nothing happened')
  expect([book.regime('substantive', now).value, book.regime('procedure', now).value]).toEqual(['both', 'bnss'])
})

test('a duty that was owed and met stays in the history when a later fact would have spared it', () => {
  const matter = situation(found({ age: '17-19' }))
  const produced: Happened = {
    name: 'cwc.childProduced',
    moment: instant(Date.parse('2026-01-10T20:00:00+05:30')),
    about: ['S-1'],
    planned: false,
    details: {},
    from: { known: Date.parse('2026-01-10T20:00:00+05:30') },
  }
  const decided = {
    of: 'S-1',
    decided: 'adult' as const,
    replaces: [],
    from: { known: Date.parse('2026-02-01T10:00:00+05:30') },
  }
  const states = dutiesOf(
    [law],
    { ...matter, happened: [...matter.happened, produced], ages: [...matter.ages, decided] },
    Date.parse('2026-02-02T10:00:00+05:30'),
  )
  expect(the(states, 'cwc-produce-24h')).toMatchObject({ status: 'met', noLongerOwed: true })
})

// ── for all matters

const people = ['S-1', 'S-2', 'A-1', 'A-2', 'P-1']
const names = Object.keys(pack.happenings)
const start = Date.parse('2015-01-01T00:00:00Z')
const happened: fc.Arbitrary<Happened> = fc
  .record({
    name: fc.constantFrom(...names),
    minutes: fc.integer({ min: 0, max: 6_000_000 }),
    about: fc.subarray(people, { maxLength: 2 }),
    planned: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    id: fc.uuid(),
  })
  .map(({ name, minutes, about, planned, id }) => {
    const at = start + minutes * 60_000
    return {
      name,
      moment: instant(at),
      about,
      planned,
      details: {},
      from: { entry: id, compartment: 'case', known: at },
    }
  })
const facts: fc.Arbitrary<FactTold> = fc
  .record({
    fact: fc.constantFrom(...Object.keys(pack.facts)),
    of: fc.constantFrom(...people),
    minutes: fc.integer({ min: 0, max: 6_000_000 }),
    yes: fc.boolean(),
    pick: fc.nat(),
    id: fc.uuid(),
  })
  .map(({ fact, of, minutes, yes, pick, id }) => {
    const { type, values } = pack.facts[fact] ?? { type: 'bool' as const, values: undefined }
    const codes = Object.keys(values ?? { other: true })
    const code = codes[pick % codes.length] ?? 'other'
    const value = type === 'bool' ? yes : type === 'int' ? pick % 120 : type === 'list' ? [code] : code
    const at = start + minutes * 60_000
    return {
      fact,
      of: pack.facts[fact]?.of === 'case' ? 'case' : of,
      value,
      at,
      replaces: [],
      from: { entry: id, compartment: 'case', known: at },
    }
  })
const matters: fc.Arbitrary<Matter> = fc.record({
  happened: fc.array(happened, { maxLength: 25 }),
  told: fc.array(facts, { maxLength: 15 }),
  ages: fc.array(
    fc
      .record({ of: fc.constantFrom(...people), youngest: fc.integer({ min: 8, max: 30 }), id: fc.uuid() })
      .map(({ of, youngest, id }) => ({
        of,
        youngest,
        oldest: youngest + 2,
        replaces: [],
        from: { entry: id, known: start },
      })),
    { maxLength: 4 },
  ),
  charges: fc.array(
    fc.record({ of: fc.constantFrom('case', 'A-1', 'A-2'), pick: fc.nat() }).map(({ of, pick }) => ({
      of,
      offence: pack.offences[pick % pack.offences.length] as (typeof pack.offences)[number],
      dropped: false,
      from: { known: start },
    })),
    { maxLength: 3 },
  ),
})
const nows = fc.integer({ min: 0, max: 8_000_000 }).map((minutes) => start + minutes * 60_000)
const plain = (states: readonly DutyState[]) =>
  states
    .map(({ key, status, due, by, missing }) => ({ key, status, due, by: by?.from.entry, missing }))
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

test('no deadline lies before its trigger', () => {
  fc.assert(
    fc.property(matters, nows, (matter, now) => {
      expect(
        dutiesOf([law], matter, now)
          .filter((state) => !neverBeforeTrigger(state, zone))
          .map(({ key }) => key),
      ).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('the same entries in another order give the same duties', () => {
  fc.assert(
    fc.property(matters, nows, fc.infiniteStream(fc.nat()), (matter, now, chance) => {
      const shuffled = <T>(all: readonly T[]): T[] =>
        all
          .map((one) => ({ one, by: chance.next().value as number }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ one }) => one)
      const other: Matter = {
        happened: shuffled(matter.happened),
        told: shuffled(matter.told),
        ages: shuffled(matter.ages),
        charges: shuffled(matter.charges),
      }
      expect(plain(dutiesOf([law], other, now))).toEqual(plain(dutiesOf([law], matter, now)))
    }),
    { numRuns: 60 },
  )
})

test('what is learned later never takes a met duty out of the history', () => {
  fc.assert(
    fc.property(matters, nows, fc.array(facts, { maxLength: 6 }), (matter, now, more) => {
      const before = dutiesOf([law], matter, now).filter(({ status }) => status === 'met' || status === 'met-late')
      const later = more.map((one) => ({ ...one, at: now + 1, from: { ...one.from, known: now + 1 } }))
      const after = new Map(
        dutiesOf([law], { ...matter, told: [...matter.told, ...later] }, now + 2).map((state) => [state.key, state]),
      )
      const lost = before.filter(
        ({ key, by, breach, duty }) =>
          by !== undefined &&
          breach === undefined &&
          !('every' in duty.due) &&
          after.get(key)?.by?.from.entry !== by.from.entry,
      )
      expect(lost.map(({ key }) => key)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('of several sources those of the law that governs are named', () => {
  const sections = (procedure: string) =>
    plainState(law, stateOfArrest(procedure))
      .sections.filter((one) => /^(CRPC|BNSS)/.test(one))
      .map((one) => one.split(' ')[0])
  expect([sections('crpc'), sections('bnss')]).toEqual([['CRPC'], ['BNSS']])
})

const stateOfArrest = (procedure: string): DutyState => {
  const state = dutiesAt('2026-01-10T12:00:00+05:30', { ...arrest(), procedure }).find(
    ({ duty }) => duty.id === 'arrest-24h',
  )
  if (!state) throw new Error('no duty')
  return state
}
