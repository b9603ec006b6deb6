import ICAL from 'ical.js'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathOf, practiceCases } from '../../practice/cases.ts'
import { practiceIdentities } from '../../practice/identities.ts'
import { practice } from '../../practice/unit.ts'
import { registry } from '../../src/kinds/index.ts'
import { startKeepingDuties } from '../../src/server/duty-keeper.ts'
import { lawsOf } from '../../src/server/law/in-force.ts'
import { startReminding } from '../../src/server/reminders/keeper.ts'
import { keyed } from '../../src/server/session.ts'
import { lawOf } from '../../src/law/duties.ts'
import { inForce } from '../../src/law/kept.ts'
import { testHouse, type TestHouse } from '../house.ts'
import { indiaPack } from '../law-of-india.ts'
import { formsOf, searcher } from '../leaks/search.ts'
import { mailServer, type TestMailServer } from '../smtp.ts'

/**
 * Somebody carries the letters, and somebody else holds the address of a calendar. The whole practice unit is reminded of
 * everything that India's law asks in its cases, and all of it is searched for what it must not say.
 */
let unit: TestHouse
let smtp: TestMailServer
const calendars: string[] = []
const lists: string[] = []
const failures: unknown[] = []
let workers: { id: number; sign_in: string }[]
let labels: string[]
let caseNames: string[]
let lawWords: string[]
beforeAll(async () => {
  smtp = await mailServer()
  unit = await testHouse({ practice, laws: lawsOf([inForce(lawOf(indiaPack))]) })
  Object.assign(unit.house.settings, { mail: { server: smtp.url, from: 'mukti@unit.example' } })
  const { owner } = unit.database
  const duties = startKeepingDuties(unit.house, (error) => failures.push(error))
  await duties.settle()
  await duties.stop()
  // The cases are of 2015 to 2018: half of what is owed falls due in these days, so that each sort of sentence is said.
  await owner.query(
    `update mukti.duty set due_at = now() + (('x' || left(id::text, 4))::bit(16)::int % 60 - 20) * interval '1 hour' where state = 0`,
  )
  await owner.query(`update mukti.person set language = (array['en', 'bn', 'hi'])[1 + id % 3]`)
  workers = (await owner.query(`select id, sign_in from mukti.person where 'caseworker' = any (roles) order by id`))
    .rows
  for (const { id, sign_in } of workers) {
    await owner.query(`insert into mukti.reminder_setting (person, mail, address) values ($1, true, $2)`, [
      id,
      `${sign_in}@unit.example`,
    ])
    await owner.query('insert into mukti.calendar (person, hash) values ($1, $2)', [
      id,
      keyed(unit.house, `calendar ${secretOf(id)}`),
    ])
  }
  const keeper = startReminding(unit.house, 'https://mukti.unit.example', (error) => failures.push(error))
  await keeper.look()
  await keeper.stop()
  for (const { id } of workers) {
    const answer = await unit.browser().get(`/api/calendar/${secretOf(id)}.ics`)
    expect(answer.statusCode).toBe(200)
    calendars.push(answer.body)
  }
  lists.push(JSON.stringify((await owner.query('select * from mukti.reminder')).rows))

  const shown = (
    await owner.query<{ who: string | null; duty: string; pack: string; sections: string[] }>(
      'select who, duty, pack, sections from mukti.duty',
    )
  ).rows
  lawWords = [
    ...new Set([
      ...shown.flatMap(({ duty, pack, sections }) => [duty, pack, ...sections]),
      ...indiaPack.duties.flatMap(({ title }) => Object.values(title)),
    ]),
  ]
  const text = practiceCases.map((label) => readFileSync(pathOf(label), 'utf8')).join('\n')
  labels = [...new Set([...shown.flatMap(({ who }) => who ?? []), ...(text.match(/\b[A-Z]{1,2}-\d{1,3}\b/g) ?? [])])]
  caseNames = (
    await owner.query<{ label: string; code_name: string }>('select label, code_name from mukti.case_file')
  ).rows.flatMap(({ label, code_name }) => [label, code_name].filter((name) => name !== ''))
}, 240_000)
afterAll(async () => {
  expect([...unit.failures, ...failures]).toEqual([])
  await unit.close()
  await smtp.close()
})

const secretOf = (person: number) => String(person).padStart(43, 'x')
/** Letters as they came over the line and as they are read, calendars, and the rows behind the list. */
const everything = () => [
  ...smtp.letters.flatMap(({ raw, subject, text }) => [raw, subject, text]),
  ...calendars,
  ...lists,
]
/** What somebody reads of it: without the numbers by which machines know letters and entries again. */
const read = () => [
  ...smtp.letters.flatMap(({ subject, text }) => [subject, text]),
  ...calendars.map((each) => each.replaceAll(/^UID:.*$/gm, '')),
]

test('there are letters in three languages, calendars with entries, and much that they could have told', () => {
  expect(smtp.letters.length).toBeGreaterThan(4)
  expect(
    calendars.reduce((sum, each) => sum + new ICAL.Component(ICAL.parse(each)).getAllSubcomponents('vevent').length, 0),
  ).toBeGreaterThan(50)
  const subjects = smtp.letters.map(({ subject }) => subject).join('\n')
  expect(subjects).toMatch(/Open Mukti/)
  expect(subjects).toMatch(/মুক্তি খুলুন/)
  expect(subjects).toMatch(/मुक्ति खोलें/)
  expect([labels.length > 30, caseNames.length >= 5, lawWords.length > 200]).toEqual([true, true, true])
})

test('no sealed word stands in them, in whatever form', () => {
  const sealed = [...new Set(practiceIdentities(registry).map(({ value }) => value))].filter(
    (value) => Buffer.byteLength(value) >= 4,
  )
  const search = searcher(sealed.flatMap(formsOf))
  expect(sealed.length).toBeGreaterThan(20)
  expect(search(Buffer.from(`${sealed[0]}`)).length).toBeGreaterThan(0)
  expect(everything().flatMap((text) => search(Buffer.from(text)).map(({ of, as }) => `${of} (${as})`))).toEqual([])
})

test('no label, case number, code name, person, office, rule, section or title of the law stands in them', () => {
  const people = practice.people.flatMap(({ name, signIn }) => [name, signIn])
  const words = [
    ...labels,
    ...caseNames,
    ...lawWords,
    ...practice.offices.map(({ name }) => name),
    practice.unit,
    ...people,
  ]
  const said = read()
  expect(said.join('\n')).toContain('Mukti')
  const whole = (word: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u')
  expect(words.filter((word) => said.some((text) => whole(word).test(text)))).toEqual([])
})

test('letters go to people of the unit, each to the one who proved the address, and to nobody else', () => {
  const theirs = new Set(workers.map(({ sign_in }) => `${sign_in}@unit.example`))
  expect(smtp.letters.flatMap(({ to }) => to).filter((to) => !theirs.has(to))).toEqual([])
  expect(smtp.letters.every(({ to, raw }) => to.length === 1 && !/^(cc|bcc|reply-to):/im.test(raw))).toBe(true)
})

test('each letter counts what its person’s own board has, and no more', async () => {
  const { rows } = await unit.database.owner.query<{ sign_in: string; soon: number; overdue: number }>(
    `select p.sign_in, (count(*) filter (where d.due_at > r.at))::int as soon, (count(*) filter (where d.due_at <= r.at))::int as overdue
       from mukti.reminder r join mukti.person p on p.id = r.person
       join mukti.duty d on d.reading_of = any (mukti.readings_of_person(p.id)) and d.state = 0 and not d.watch and d.due_at <= r.at + interval '24 hours'
      group by p.sign_in order by 1`,
  )
  const { rows: told } = await unit.database.owner.query(
    'select p.sign_in, r.soon, r.overdue from mukti.reminder r join mukti.person p on p.id = r.person order by 1',
  )
  expect(told).toEqual(rows)
})
