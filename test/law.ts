import { lawOf } from '../src/law/duties.ts'
import { inForce } from '../src/law/kept.ts'
import { parsePack } from '../src/law/parse.ts'
import { lawsOf, type Laws } from '../src/server/law/in-force.ts'

/**
 * A law of a few rules for tests, of no country: each form of clock once, started and met by entries of several
 * compartments, so that what a reader is told depends on what she may read.
 */
const said = (en: string) => `{ en: ${en}, bn: ${en} বাংলা, hi: ${en} हिन्दी }`
const duty = (id: string, rest: string) => `
  - id: ${id}
    title: ${said(`Do ${id}`)}
    action: ${said(`The person does ${id}`)}
    sources: [{ act: TL, section: "${id.length}(1)", mark: text }]
    mark: text
    review: { state: drafted }
    examples: [{ name: of ${id} }]
    ${rest.trim()}`

const text = `
pack:
  id: test-law
  title: ${said('Test law')}
  zone: Asia/Kolkata
  version: t-1
  published: 2026-11-29
  place: { name: Kolkata, latitude: 22.57, longitude: 88.36 }
  at_once_is_late_after: 24 hours
  aid: ${said('A working aid')}
  changes: [{ version: t-1, on: 2026-11-29, what: First }]
owners:
  officer: ${said('officer')}
  court-staff: ${said('court')}
acts: [{ id: TL, title: ${said('Test act')}, mark: text }]
regimes: {}
happenings:
  always: { said: ${said('always')} }
  arrest.made:
    said: ${said('arrested')}
    sets: { person.arrested: true }
    entries: [{ kind: suspect.arrested }]
  arrest.planned:
    said: ${said('arrest planned')}
    entries: [{ kind: suspect.arrested, standing: planned }]
  relative.told:
    said: ${said('relative told')}
    entries: [{ kind: suspect.arrested, at: informedAt, when: "entry.relativeInformed == 'yes'" }]
  accused.produced: { said: ${said('produced')}, entries: [{ kind: suspect.produced }] }
  survivor.produced: { said: ${said('survivor produced')}, entries: [{ kind: survivor.produced }] }
  survivor.moved: { said: ${said('moved')}, entries: [{ kind: survivor.moved }] }
  entered: { said: ${said('entered')}, entries: [{ kind: operation.entered }] }
  planned: { said: ${said('planned')}, entries: [{ kind: operation.planned, details: { for: for } }] }
  heard: { said: ${said('heard')}, entries: [{ kind: court.hearing }] }
  ordered: { said: ${said('ordered')}, entries: [{ kind: court.order, about: [about] }] }
  statement.taken: { said: ${said('statement taken')}, entries: [{ kind: survivor.statement }] }
facts:
  person.arrested: { said: ${said('arrested')}, type: bool, of: person }
  person.child:
    said: ${said('under 18')}
    type: bool
    of: person
    known_from: [{ age_below: 18, protective: [C] }]
  person.role:
    said: ${said('role')}
    type: string
    of: person
    known_from: [{ letters: { A: accused, S: survivor, C: survivor } }]
duties:
${duty(
  'produce',
  `owes: [officer]
    about: person
    starts: [arrest.planned, arrest.made]
    when: "person.role == 'accused'"
    due: { within: 24 hours }
    met_by: [accused.produced]`,
)}
${duty(
  'tell-relative',
  `owes: [officer]
    about: person
    starts: [arrest.made]
    due: { at_once: forthwith }
    met_by: [relative.told]`,
)}
${duty(
  'committee',
  `owes: [officer, court-staff]
    about: person
    starts: [survivor.moved]
    when: person.child
    due: { within: 3 days }
    met_by: [survivor.produced]`,
)}
${duty(
  'statement-first',
  `owes: [officer]
    about: case
    starts: [planned]
    due: { before: entered }
    met_by: [statement.taken]`,
)}
${duty(
  'not-by-night',
  `owes: [officer]
    about: case
    starts: [planned]
    due: { never: dark, breached_by: [entered] }
    met_by: [ordered]`,
)}
${duty(
  'never-again',
  `owes: [officer]
    about: person
    starts: [survivor.produced]
    due: { never: always, breached_by: [survivor.moved] }
    met_by: [ordered]`,
)}
${duty(
  'court-copy',
  `owes: [court-staff]
    about: case
    starts: [heard]
    watch: true
    due: { within: 7 days }
    met_by: [ordered]`,
)}
${duty(
  'custody-limit',
  `owes: [officer]
    about: person
    starts: [arrest.made]
    due: { at_most: 60 days, first_day_counts: true, right_accrues: next-day }
    met_by: [ordered]`,
)}
${duty(
  'visit',
  `owes: [officer]
    about: person
    starts: [survivor.moved]
    due: { every: 48 hours, while: person.role == 'survivor' }
    met_by: [statement.taken]`,
)}
${duty(
  'report',
  `owes: [court-staff]
    about: case
    starts: [ordered]
    due: { at_least: 1 month, at_most: 2 months }
    met_by: [heard]`,
)}
`

let made: Laws | undefined
export function testLaws(): Laws {
  if (made) return made
  const parsed = parsePack([{ path: 'test-law.yaml', text }])
  if (!parsed.ok) throw new Error(parsed.faults.map(({ line, where, why }) => `${line} ${where}: ${why}`).join('\n'))
  return (made = lawsOf([inForce(lawOf(parsed.pack))]))
}
