import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { indexText } from '../../scripts/kinds.ts'
import { bodyOf } from '../../test/arbitraries.ts'
import { compartmentNames, innerRoomOf } from '../record/compartments.ts'
import { checkBody } from '../record/check.ts'
import { askingCompartments, readForward, sealedFields, subjectOf, type Kind } from '../record/kind.ts'
import { labelPattern } from '../record/label.ts'
import { sentence } from '../record/sentence.ts'
import { languages, type Words } from '../record/words.ts'
import htcds from './htcds.json' with { type: 'json' }
import { registry } from './index.ts'

const kinds = [...registry.values()]
const around = { id: '0198f2c1-0000-7000-8000-000000000001', at: '2017-08-20T05:30:00+05:30' }

/** Only the fields without which the entry would say nothing, once per step. */
const barest = (kind: Kind): Record<string, unknown>[] => {
  const body = (step?: string) => Object.fromEntries([...kind.needed, ...answeredFor(kind, step)].map((name) => [name, kind.example[name]]))
  return kind.steps ? Object.keys(kind.steps).map((step) => ({ step, ...body(step) })) : [body()]
}
/** What sets the law aside is written with who answers for it and why, or not at all. */
const answeredFor = ({ kind }: Kind, step: string | undefined): string[] =>
  kind.endsWith('.duty') && step !== 'met' ? ['reason', ...(step === 'waived' ? ['by'] : [])] : []
const bodiesOf = (kind: Kind) => [kind.example, ...barest(kind)]

/** Everything that a person reads of a kind, with the place where it stands. */
const wordsOf = (kind: Kind): [string, Words][] => [
  ['words', kind.words], ['find', kind.find], ['says', kind.says], ...(kind.saysIf ?? []).map(({ says }): [string, Words] => ['saysIf', says]), ...(kind.at ? [['at', kind.at] as [string, Words]] : []),
  ...Object.entries(kind.steps ?? {}).flatMap(([step, { words, says }]): [string, Words][] => [[step, words], ...(says ? [[`${step} says`, says] as [string, Words]] : [])]),
  ...Object.entries(kind.fields).flatMap(([name, { words, hint, input }]): [string, Words][] => [
    [name, words], ...(hint ? [[`${name} hint`, hint] as [string, Words]] : []),
    ...('options' in input ? Object.entries(input.options).map(([code, said]): [string, Words] => [`${name} ${code}`, said]) : []),
  ]),
]

describe.each(kinds.map((kind) => [kind.kind, kind] as const))('%s', (_, kind) => {
  test('its example is accepted', () => {
    expect(checkBody(kind, kind.v, kind.example, around)).toMatchObject({ ok: true })
  })

  test('whoever knows only what is needed can write it', () => {
    for (const body of barest(kind)) expect(checkBody(kind, kind.v, body, around)).toMatchObject({ ok: true })
  })

  test('what it sets is about a label, the case, a matter of its own or a request, and never fails', () => {
    for (const body of bodiesOf(kind)) for (const { of } of kind.sets(body, around)) expect(of).toSatisfy(isSubject)
    fc.assert(fc.property(bodyOf(kind), (body) => { for (const { of } of kind.sets(body, around)) expect(of).toSatisfy(isSubject) }), { numRuns: 25 })
  })

  test('its sentence is whole in three languages, whatever is missing', () => {
    for (const body of bodiesOf(kind)) for (const language of languages) {
      const said = sentence(kind, body, language)
      expect(said).not.toMatch(/[{}[\]—]|undefined|\[object| {2}|\s[,.।:;]/)
      expect(said.length).toBeGreaterThan(2)
    }
  })

  test('its sentence never speaks a sealed value', () => {
    fc.assert(fc.property(bodyOf(kind), fc.constantFrom(...languages), (body, language) => {
      const said = sentence(kind, body, language)
      for (const name of sealedFields(kind)) {
        const secret = (body[name] as { value?: string } | undefined)?.value
        if (secret !== undefined) expect(said).not.toContain(secret)
      }
    }), { numRuns: 10 })
  })

  test('every sealed field finds its subject', () => {
    for (const name of sealedFields(kind)) {
      expect(subjectOf(kind, name, kind.example), `${name}: whose is it?`).toMatch(labelPattern)
      const of = kind.fields[name]?.of
      if (of !== undefined) expect(kind.fields[of]?.input.as).toMatch(/^part(y|ies)$/)
    }
  })

  test('a field is offered in steps that exist', () => {
    const steps = Object.keys(kind.steps ?? {})
    for (const field of Object.values(kind.fields)) expect(steps).toEqual(expect.arrayContaining([...(field.steps ?? [])]))
  })

  test('released versions are read forward for ever', () => {
    for (let v = 1; v < kind.v; v++) {
      const example = kind.before[v]?.example
      expect(example, `version ${v} has an example`).toBeDefined()
      expect(readForward(kind, v, example ?? {})).toBeDefined()
      expect(checkBody(kind, v, example, around)).toMatchObject({ ok: true })
    }
  })

  test('its words are there in three languages, each in its own script', () => {
    for (const [where, said] of wordsOf(kind)) {
      for (const language of languages) expect(said[language].trim(), `${where} ${language}`).not.toBe('')
      expect(said.bn, where).not.toMatch(/[\u0900-\u0963\u0966-\u097f]/)
      expect(said.hi, where).not.toMatch(/[\u0980-\u09ff]/)
      expect(said.en, where).not.toMatch(/[\u0900-\u09ff]/)
      for (const language of languages) expect(said[language], where).not.toContain('!')
    }
    expect(kind.find.bn).toMatch(/[\u0980-\u09ff]/)
    expect(kind.find.hi).toMatch(/[\u0900-\u097f]/)
  })

  test('it speaks of survivors, girls and people, never of victims, and asks nothing that no kind may hold', () => {
    for (const [where, { en, bn, hi }] of wordsOf(kind)) {
      if (!where.startsWith('find')) expect(en, where).not.toMatch(/\bvictims?\b(?! compensation)/i)
      expect(en, where).not.toMatch(forbidden)
      if (kind.compartment !== 'health') expect(en, where).not.toMatch(/\bscores?\b/i)
      expect(bn, where).not.toMatch(/ধর্মীয়|জাতপাত|সম্প্রদায়|বিশ্বাসযোগ্যতা/)
      expect(hi, where).not.toMatch(/धार्मिक|जातिगत|समुदाय|विश्वसनीयता/)
    }
    for (const name of Object.keys(kind.fields)) expect(name).not.toMatch(forbidden)
  })

  test('it stands in the compartment that its name says', () => {
    const [prefix] = kind.kind.split('.')
    if (kind.compartment === 'every') expect(compartmentNames).not.toContain(prefix)
    else expect([kind.compartment, innerRoomOf[kind.compartment], 'party']).toContain(prefix)
  })

  test('what it takes from HTCDS exists there', () => {
    for (const { htcds: name } of Object.values(kind.fields)) if (name !== undefined) expect(htcds.fields).toContain(name)
  })

  test('where a survivor, an accused or somebody undecided may stand, a group may stand', () => {
    for (const { input } of Object.values(kind.fields)) {
      if ((input.as === 'party' || input.as === 'parties') && input.letters.some((letter) => 'SAE'.includes(letter))) expect(input.letters).toContain('G')
    }
  })
})

test('the list of kinds is as the folders have it', async () => {
  const written = readFileSync(join(import.meta.dirname, 'index.ts'), 'utf8')
  expect(written === (await indexText(import.meta.dirname)), 'src/kinds/index.ts is stale: run npm run kinds').toBe(true)
})

test('everything that a case must be able to say can be said', () => {
  expect(catalogue.filter((name) => !registry.has(name))).toEqual([])
})

const isSubject = (of: string) => of === 'case' || labelPattern.test(of) || /^[a-z]+:[0-9a-f-]{36}$/.test(of)
const forbidden = /\bcaste|religio|\bcommunit(y|ies)\b|credib|victimhood|danger score|risk score/i

const named = (compartment: string, names: string) => names.split(/\s+/).map((name) => `${compartment}.${name}`)

/** What published reports of real operations needed: a kind that is missing here ends in a note, where no view can use it. */
const catalogue = [
  'entry.corrected', 'entry.withdrawn', 'fact.settled', 'note', ...named('party', 'role same-as relation safe-contact'),
  ...askingCompartments.flatMap((compartment) => named(compartment, 'asked answered reported duty')),
  ...named('case', 'opened lead partner status linked task joint-decision worker-threatened release published-elsewhere'),
  ...named('intel', 'tip referral-received sighting window advert contact use payment debt association network-role premises-described pattern broadcast'),
  ...named('operation', 'objective planned site roster reserved condition place-withheld authorised decided briefed'),
  ...named('operation', 'departed arrived entered intercepted search encountered triaged crowd incident image-taken attempt-ended compromise debriefed'),
  ...named('survivor', 'missing-report sought looked-for whereabouts came-to-safety named victim-status age-determination episode'),
  ...named('survivor', 'wish consent statement medical-examination assessment appointed informed share story-consent'),
  ...named('survivor', 'moved produced order review placed absence left removal'),
  ...named('survivor', 'need plan service referral family-contact visit wellbeing hospital medication birth death home-report repatriation restored'),
  ...named('survivor', 'threat harm protection claim wages-due release-certificate'),
  ...named('suspect', 'named wanted questioned detained notice-of-appearance arrested medical-examination statement produced transit-remand remand'),
  ...named('suspect', 'custody-moved bail released child-accused'),
  ...named('evidence', 'seized sealed inventory file-attached image-series handed-on examined certificate returned destroyed broken-seal'),
  ...named('evidence', 'witness-traced witness-statement enquiry document-checked'),
  ...named('premises', 'confirmed secured notice closure-order inspected reopened attached'),
  ...named('court', 'registration charge charge-sheet disclosed cognizance framed plea case-transferred bench-changed summons hearing testimony order'),
  ...named('court', 'verdict sentence appeal writ survivor-charged'),
  ...named('concern', 'raised replied referred-outside'),
]
