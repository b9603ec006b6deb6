import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replayFile } from '../src/server/replay.ts'
import { idOfLine, parseReplayLine, replayLine } from '../src/server/replay-lines.ts'
import { writerOf } from '../src/server/set-up.ts'
import type { Writer } from '../src/server/house.ts'
import { registry } from '../src/kinds/index.ts'
import { compartmentByNumber, type Compartment } from '../src/record/compartments.ts'
import { streamName, type Entry } from '../src/record/envelope.ts'
import { spanOf } from '../src/record/when.ts'
import { read, see, type Reading } from '../src/record/replay.ts'
import { sentence } from '../src/record/sentence.ts'
import { languages } from '../src/record/words.ts'
import { ownAccess } from '../src/store/grants.ts'
import { readStream } from '../src/store/read.ts'
import { withSession } from '../src/store/session.ts'
import { alarms } from '../src/views/alarms.ts'
import { asked } from '../src/views/asked.ts'
import { attempts } from '../src/views/attempts.ts'
import { conflicts } from '../src/views/conflicts.ts'
import { evidenceCustody } from '../src/views/evidence-custody.ts'
import { gates } from '../src/views/gate.ts'
import { money } from '../src/views/money.ts'
import { premises } from '../src/views/premises.ts'
import { whereIsEveryone } from '../src/views/where-is-everyone.ts'
import { wishesAndLiberty } from '../src/views/wishes-and-liberty.ts'
import { testHouse, type TestHouse } from '../test/house.ts'
import { pathOf, practiceCases, type PracticeCase } from './cases.ts'
import { practiceIdentities } from './identities.ts'
import { practice } from './unit.ts'

let held: TestHouse
const writers = new Map<string, Writer>()
const readings = new Map<PracticeCase, Reading>()

beforeAll(async () => {
  held = await testHouse({ practice })
  for (const { signIn } of practice.people) {
    const { rows } = await held.database.owner.query<{ id: number }>('select id from mukti.person where sign_in = $1', [signIn])
    writers.set(signIn, await writerOf(held.house, rows[0]?.id ?? 0))
  }
})
afterAll(async () => await held.close())

const writer = (signIn: string): Writer => {
  const found = writers.get(signIn)
  if (!found) throw new Error(`nobody is called ${signIn}`)
  return found
}

/** What somebody's lists show: `KOL-17-031` → the parts that he sees. */
async function sees(signIn: string): Promise<Record<string, Compartment[]>> {
  const rows = await withSession(held.house.pools.app, { token: writer(signIn).token }, async (tx) =>
    (await tx.query<{ label: string; compartment: number }>('select label, compartment from mukti.card order by label, compartment')).rows)
  const seen: Record<string, Compartment[]> = {}
  for (const { label, compartment } of rows) (seen[label] ??= []).push(compartmentByNumber(compartment) as Compartment)
  return seen
}

async function caseOf(signIn: string, label: string): Promise<{ id: string; entries: Entry[] }> {
  const { token } = writer(signIn)
  const { rows } = await held.database.owner.query<{ id: string }>('select id from mukti.case_file where label = $1', [label])
  const id = rows[0]?.id ?? ''
  return await withSession(held.house.pools.app, { token, case: id }, async (tx) => {
    const entries: Entry[] = []
    for (const { compartment, thread } of await ownAccess(tx, id)) {
      const name = streamName({ case: id, compartment, ...(thread ? { thread } : {}) })
      for (let after = 0, more = true; more; ) {
        const page = await readStream(tx, name, after)
        entries.push(...(page?.entries ?? []))
        after = page?.entries.at(-1)?.seq ?? after
        more = page?.more ?? false
      }
    }
    return { id, entries }
  })
}

const leads: Record<PracticeCase, string> = {
  'KOL-17-031': 'investigator', 'HOW-17-009': 'investigator', 'SIL-18-004': 'sub-inspector', 'KOL-16-112': 'investigator', 'NAD-15-003': 'ngo-lead',
}

async function reading(label: PracticeCase): Promise<Reading> {
  const known = readings.get(label) ?? read(registry, (await caseOf(leads[label], label)).entries)
  readings.set(label, known)
  return known
}

const at = (text: string): number => Date.parse(`${text}+05:30`)
const later = at('2017-09-14T20:00')
/** What the record held of everything up to a moment: as a page shows it that is looked at as of then. */
const asOf = async (label: PracticeCase, now: number): Promise<Reading> =>
  read(registry, (await reading(label)).lines.map(({ entry }) => entry).filter((entry) => (spanOf(entry.at)?.from ?? now) <= now))
const everyone = async (label: PracticeCase, now: number) => see(whereIsEveryone, await reading(label), now).people
const gaps = async (label: PracticeCase, now: number) =>
  (await everyone(label, now)).flatMap(({ who, alarms: all }) => all.map(({ reason, minutes }) => [who, reason, minutes]))

test('every line of every file stands in the record', async () => {
  for (const label of practiceCases) {
    const lines = readFileSync(pathOf(label), 'utf8').split('\n').filter((line) => line.startsWith('{') && !line.startsWith('{"grant"')).length
    const { rows } = await held.database.owner.query<{ count: string; practice: boolean }>(
      `select count(*) as count, bool_and(content->>'practice' = 'true') as practice from mukti.entry e join mukti.stream s on s.id = e.stream
        join mukti.case_file f on f.id = s.case_id where f.label = $1`, [label])
    expect([label, Number(rows[0]?.count), rows[0]?.practice]).toEqual([label, lines, true])
  }
})

test('a file that is replayed again changes nothing', async () => {
  const lines = readFileSync(pathOf('KOL-17-031'), 'utf8').split('\n').filter((line) => !line.startsWith('{"grant"'))
  const again = await replayFile(held.house, lines, { case: 'KOL-17-031', dryRun: false }, async (signIn) => writers.get(signIn))
  expect(new Set(again.map(({ status }) => status))).toEqual(new Set(['duplicate']))
})

test('nobody can find out from the number of an entry whose name it holds', async () => {
  const { entries } = await caseOf('investigator', 'KOL-17-031')
  const named = entries.find(({ kind, body }) => kind === 'survivor.named' && body['who'] === 'S-1')
  const text = readFileSync(pathOf('KOL-17-031'), 'utf8').split('\n').find((line) => line.includes('"survivor.named"') && line.includes('"S-1"')) ?? ''
  const parsed = parseReplayLine(text)
  if (!parsed?.ok || !('kind' in parsed.value)) throw new Error('the line is there')
  const line = parsed.value
  expect(idOfLine(named?.case ?? '', line, 0, held.house.keyring().secret('index'))).toBe(named?.id)
  expect(idOfLine(named?.case ?? '', line, 0, new Uint8Array(32))).not.toBe(named?.id)
})

test('as of 23:40 nobody answers for S-2 since 45 minutes, and for everybody else somebody does', async () => {
  const now = at('2017-08-24T23:40')
  expect(await gaps('KOL-17-031', now)).toEqual([['S-2', 'not-arrived', 45]])
  const then = alarms(await asOf('KOL-17-031', now), now)
  expect(then.filter(({ kind }) => kind === 'gap').map(({ about, minutes, owner }) => [about, minutes, owner])).toEqual([[['S-2'], 45, ['F-3']]])
  expect(then.filter(({ about }) => about.includes('S-1')).map(({ kind, fact }) => [kind, fact])).toEqual([['conflict', 'age']])
})

test('once her arrival is written there is no gap in anybody’s path, that night or later', async () => {
  for (const now of ['2017-08-24T23:42', '2017-08-25T08:00', '2017-08-25T15:00', '2017-09-12T14:00', '2017-09-14T20:00', '2026-11-24T12:00']) {
    expect([now, await gaps('KOL-17-031', at(now))]).toEqual([now, []])
  }
})

test('both girls have an unbroken path from the flat to the aftercare home', async () => {
  for (const { who, path } of (await everyone('KOL-17-031', later)).filter(({ section }) => section === 'survivors')) {
    expect([who, path.filter(({ state }) => state === 'at').map(({ place }) => place)]).toEqual([who, ['P-1', 'V-2', 'O-1', 'H-1', 'H-2', 'O-3', 'H-2', 'H-3']])
  }
})

test('A-3 was arrested after sunrise by a woman officer, and the child of A-2 is with the grandmother', async () => {
  const evening = await everyone('KOL-17-031', at('2017-08-24T23:40'))
  expect(evening.find(({ who }) => who === 'A-3')?.now).toMatchObject({ state: 'at', place: 'P-2', custody: false })
  expect(evening.find(({ who }) => who === 'C-1')).toMatchObject({ now: { place: 'P-3', with: ['K-1'] }, childOf: ['A-2'] })
  const morning = await everyone('KOL-17-031', at('2017-08-25T06:30'))
  expect(morning.find(({ who }) => who === 'A-3')?.now).toMatchObject({ place: 'O-1', custody: true })
})

test('the gate was closed forty minutes before the entry and open at the entry', async () => {
  const gate = async (now: string) => gates(await reading('KOL-17-031'), at(now)).find(({ attempt }) => attempt === 2)
  expect(await gate('2017-08-24T15:22')).toMatchObject({ go: 'closed', missing: expect.arrayContaining(['women-officers', 'vehicles']) })
  expect(await gate('2017-08-24T16:02')).toMatchObject({ site: 'P-1', go: 'open', missing: [], decided: { decision: 'go' } })
})

test('the try before ended for want of a woman officer, and the second one found both', async () => {
  const [objective] = see(attempts, await reading('KOL-17-031'), later)
  expect(objective).toMatchObject({ state: 'found', seeks: ['S-1', 'S-2'] })
  expect(objective?.attempts.map(({ outcome }) => outcome)).toEqual([['no-women-officers', 'sought-absent'], ['entered', 'found']])
})

test('two ages of S-1 stand, and nothing else is in conflict', async () => {
  expect(conflicts(await reading('KOL-17-031')).map(({ of, fact, values }) => [of, fact, values.length])).toEqual([['S-1', 'age', 2]])
})

test('what was asked of the control room is unanswered since, and what the home was asked is granted', async () => {
  const asks = see(asked, await reading('KOL-17-031'), at('2017-08-24T15:31'))
  expect(asks.find(({ of }) => of === 'O-8')).toMatchObject({ state: 'overdue', answers: [] })
  expect(asks.find(({ of }) => of === 'H-2')).toMatchObject({ state: 'granted' })
})

test('the chain of X-1 is broken on the way to the laboratory, and that of the others is whole', async () => {
  const exhibits = see(evidenceCustody, await reading('KOL-17-031'), later)
  expect(exhibits.map(({ exhibit, custody, breaks }) => [exhibit, custody, breaks.map(({ reason, minutes, owner }) => [reason, minutes, owner])])).toEqual([
    ['X-1', 'broken', [['nobody-received', 3145, 'F-9']]], ['X-2', 'unbroken', []], ['X-3', 'unbroken', []], ['X-4', 'unbroken', []],
  ])
})

test('a girl was given 500 rupees for a meeting and the woman earned ten times that', async () => {
  const { people } = see(money, await reading('KOL-17-031'), later)
  expect(people.find(({ who }) => who === 'A-1')).toMatchObject({ earned: { least: 500_000 } })
  expect(people.find(({ who }) => who === 'S-1')).toMatchObject({ given: { least: 50_000 } })
})

test('the flat carried a padlock with seal 0417 that night', async () => {
  const flat = see(premises, await reading('KOL-17-031'), at('2017-08-24T23:40')).find(({ place }) => place === 'P-1')
  expect(JSON.stringify(flat)).toContain('0417')
})

test('two weeks later the case shows two silences, two ages and a break in custody: nothing else', async () => {
  const all = alarms(await asOf('KOL-17-031', later), later)
  expect(all.map(({ kind, about }) => [kind, about])).toEqual([['asked', ['O-8']], ['asked', ['O-3']], ['conflict', ['S-1']], ['custody', ['X-1']]])
})

test('no order of the case has run out over anybody’s head', async () => {
  for (const { who, alarms: all } of see(wishesAndLiberty, await reading('KOL-17-031'), later)) expect([who, all]).toEqual([who, []])
})

test('two places were entered in one action, and the third had been emptied before anybody came', async () => {
  const howrah = await reading('HOW-17-009')
  const all = see(attempts, howrah, at('2018-04-12T12:00')).flatMap(({ attempts: each }) => each)
  expect(all.find(({ attempt }) => attempt === 1)).toMatchObject({ sites: ['P-3'], outcome: ['moved-before', 'leak-suspected'] })
  expect(all.find(({ attempt }) => attempt === 2)?.sites).toEqual(['P-1', 'P-2'])
  expect(gates(howrah, at('2017-03-28T06:00')).filter(({ attempt }) => attempt === 2).map(({ site, go }) => [site, go])).toEqual([['P-1', 'open'], ['P-2', 'open']])
})

test('an adult who came by herself and leaves by her own wish raises no alarm of any kind', async () => {
  for (const now of ['2018-01-19T12:00', '2018-01-23T12:00', '2018-01-24T14:01', '2018-02-24T12:00']) {
    expect([now, alarms(await asOf('SIL-18-004', at(now)), at(now)).filter(({ about }) => about.includes('S-1'))]).toEqual([now, []])
  }
  expect((await everyone('SIL-18-004', at('2018-02-24T12:00'))).find(({ who }) => who === 'S-1')).toMatchObject({ protection: 'adult', now: { state: 'left', ownWish: 'yes' } })
})

test('each of the people sees what was granted to them and nothing else', async () => {
  const all: Compartment[] = ['case', 'intel', 'operation', 'survivor', 'suspect', 'evidence', 'court', 'premises', 'health', 'statement']
  expect(await sees('investigator')).toEqual({ 'KOL-17-031': all, 'HOW-17-009': all, 'KOL-16-112': all, 'NAD-15-003': ['case', 'intel', 'survivor'] })
  expect(await sees('sub-inspector')).toEqual({
    'KOL-17-031': ['case', 'operation', 'survivor', 'suspect', 'evidence', 'premises', 'statement'],
    'HOW-17-009': ['operation', 'survivor', 'suspect', 'evidence', 'premises'], 'SIL-18-004': all,
  })
  expect(await sees('ngo-lead')).toEqual({ 'KOL-17-031': ['case', 'intel', 'operation', 'survivor'], 'HOW-17-009': ['case', 'operation'], 'SIL-18-004': ['survivor'], 'NAD-15-003': all })
  expect(await sees('social-worker')).toEqual({ 'KOL-17-031': ['survivor', 'concern', 'health'], 'HOW-17-009': ['survivor', 'health'], 'SIL-18-004': ['survivor', 'health'] })
  expect(await sees('prosecutor')).toEqual({
    'KOL-17-031': ['suspect', 'evidence', 'court'], 'HOW-17-009': ['suspect', 'evidence', 'court'], 'SIL-18-004': ['suspect', 'evidence', 'court'], 'KOL-16-112': ['suspect', 'court'],
  })
  expect(await sees('warden')).toEqual({ 'KOL-17-031': ['survivor'] })
  expect(await sees('constable')).toEqual({ 'KOL-17-031': ['operation'] })
  expect(await sees('supervisor')).toEqual({ 'KOL-17-031': ['case', 'operation'], 'HOW-17-009': ['case', 'operation'], 'SIL-18-004': ['case'], 'KOL-16-112': ['case'] })
  expect(await sees('analyst')).toEqual({ 'KOL-17-031': ['intel'], 'HOW-17-009': ['intel'] })
  expect(await sees('concern-keeper')).toEqual({ 'KOL-17-031': ['concern'] })
  for (const outside of ['administrator', 'auditor']) expect([outside, await sees(outside)]).toEqual([outside, {}])
})

test('the constable’s access to the operation ends by itself', async () => {
  const { id } = await caseOf('investigator', 'KOL-17-031')
  const access = await withSession(held.house.pools.app, { token: writer('constable').token, case: id }, async (tx) => await ownAccess(tx, id))
  const { rows } = await held.database.owner.query<{ now: Date }>('select now()')
  const days = (Date.parse(access[0]?.until ?? '') - (rows[0]?.now.getTime() ?? 0)) / 86_400_000
  expect(days).toBeGreaterThan(6)
  expect(days).toBeLessThanOrEqual(7)
})

test('the warden of the home that a concern is about finds neither the concern nor a sign of it', async () => {
  const { entries } = await caseOf('warden', 'KOL-17-031')
  expect(entries.length).toBeGreaterThan(0)
  expect(entries.filter(({ compartment }) => compartment === 'concern')).toEqual([])
  expect(JSON.stringify(entries)).not.toMatch(/concern/i)
  expect((await caseOf('concern-keeper', 'KOL-17-031')).entries.map(({ kind }) => kind)).toEqual(['concern.raised', 'concern.replied', 'concern.replied'])
})

test('no sentence, label or stored content holds an identity of the practice unit', async () => {
  const identities = practiceIdentities(registry).map(({ value }) => value)
  expect(identities.length).toBeGreaterThan(60)
  const said: string[] = []
  for (const label of practiceCases) {
    const { id, entries } = await caseOf(leads[label], label)
    said.push(id, label, ...read(registry, entries).lines.flatMap(({ kind, body, stream }) => [stream, ...(kind ? languages.map((language) => sentence(kind, body, language)) : [])]))
  }
  const { rows } = await held.database.owner.query<{ content: string }>(
    `select content::text from mukti.entry union all select c::text from mukti.card c union all select a::text from mukti.audit a`)
  said.push(...rows.map(({ content }) => content))
  const leaked = identities.filter((identity) => said.some((text) => text.includes(identity)))
  expect(leaked).toEqual([])
})

test('every identity of the practice unit looks invented', () => {
  const invented = /practice|^\+91 00000 000\d\d$/i
  expect(practiceIdentities(registry).filter(({ value }) => !invented.test(value))).toEqual([])
})

const example = readFileSync('docs/replay-example.jsonl', 'utf8').split('\n')
const replayed = async (lines: readonly string[], dryRun: boolean) =>
  await replayFile(held.house, lines, { by: 'investigator', case: 'EXA-17-001', dryRun }, async (signIn) => writers.get(signIn))
const countEntries = async () => Number((await held.database.owner.query<{ count: string }>('select count(*) from mukti.entry')).rows[0]?.count)

test('the example of the replay page is taken line by line, and a trial of it leaves nothing behind', async () => {
  const before = await countEntries()
  const tried = await replayed(example, true)
  expect(tried.filter(({ status }) => status === 'refused')).toEqual([])
  expect(await countEntries()).toBe(before)
  const done = await replayed(example, false)
  expect(done.map(({ status }) => status)).toEqual(tried.map(({ status }) => status))
  expect(await countEntries()).toBe(before + done.filter(({ status }) => status === 'accepted').length)
})

test('a refused line is named with its field, and the others stand', async () => {
  const results = await replayed([
    '{"kind": "note", "at": "2017-08-25", "compartment": "case", "body": {"line": "Stands"}}', 'not JSON',
    '{"kind": "note", "at": "2017-08-25", "compartment": "case", "body": {"line": "Has a field too many", "colour": "blue"}}',
    '{"kind": "note", "at": "2017-08-25", "compartment": "survivor", "by": "warden", "body": {"line": "By who may not"}}',
    '{"kind": "note", "at": "2017-08-25", "by": "nobody-here", "body": {"line": "By nobody"}}',
  ], false)
  expect(results.map(({ line, status, reasons }) => [line, status, reasons?.map(({ field, code }) => `${field} ${code}`)])).toEqual([
    [1, 'accepted', undefined], [2, 'refused', [' not-json']], [3, 'refused', ['colour unknown-field']], [4, 'refused', [' grant']], [5, 'refused', ['by nobody']],
  ])
})

test('the replay page speaks of every field that a line may have', () => {
  const page = readFileSync('docs/replay.md', 'utf8')
  const fields = replayLine.options.flatMap(({ shape }) => Object.keys(shape))
  expect(fields.filter((field) => !page.includes(`\`${field}\``) && !page.includes(`"${field}"`))).toEqual([])
})
