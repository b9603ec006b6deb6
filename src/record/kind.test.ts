import { expect, test } from 'vitest'
import { entryWithdrawn } from '../kinds/every/withdrawn.ts'
import { survivorMoved } from '../kinds/survivor/moved.ts'
import { age, choice, identity, parties, party, text } from './fields.ts'
import { checkBody } from './check.ts'
import {
  askingCompartments,
  belongsIn,
  defineKind,
  labelsOf,
  makeRegistry,
  readForward,
  sealedFields,
  subjectOf,
  type Kind,
} from './kind.ts'
import { languages, words } from './words.ts'

const around = { id: '0198f2c1-0000-7000-8000-000000000001', at: '2017-08-24T16:15:00+05:30' }
const plain = { why: 'For tests.', words: words('Told', 'বলা', 'कहा'), find: words('told', 'বলা', 'कहा') } as const
const says = words('{who} was told', '{who}-কে বলা হয়েছে', '{who} को बताया गया')

const survivorTold = defineKind({
  ...plain,
  kind: 'survivor.told',
  v: 3,
  compartment: 'survivor',
  steps: { given: { words: words('Given', 'দেওয়া', 'दिया') } },
  fields: {
    by: party(['F'], words('By whom', 'কে', 'किसने')),
    who: parties(['S'], words('Who', 'কাকে', 'किसे')),
    name: identity(words('Name', 'নাম', 'नाम'), { of: 'who' }),
    phone: identity(words('Phone', 'ফোন', 'फ़ोन')),
    age: age(words('Age', 'বয়স', 'उम्र')),
    way: choice({ letter: words('By letter', 'চিঠিতে', 'पत्र से') }, words('How', 'কীভাবে', 'कैसे')),
  },
  needed: ['who'],
  says,
  example: { step: 'given', who: ['S-1'] },
  before: {
    1: { example: { to: 'S-1' }, up: ({ to }: { to: string }) => ({ who: [to] }) },
    2: { example: { who: ['S-1'] }, up: (body: object) => ({ ...body, step: 'given' }) },
  },
})

const refusalsOf = (kind: Kind, body: unknown, v = kind.v) => {
  const checked = checkBody(kind, v, body, around)
  return checked.ok ? [] : checked.refusals
}
const told = (more: object) => refusalsOf(survivorTold, { step: 'given', who: ['S-1'], ...more })

test('a refusal names the field and the way out in three languages', () => {
  const [refusal] = refusalsOf(survivorMoved, { who: ['S-1'], from: 'the flat' })
  expect(refusal).toMatchObject({ code: 'wrong', field: 'from' })
  expect(refusal?.words).toEqual({
    en: 'From: this cannot be read as it stands. Write a label, as P-1, H-1, O-1, V-1.',
    bn: 'কোথা থেকে: এটা যেভাবে লেখা, পড়া যায় না। একটি লেবেল লিখুন, যেমন P-1, H-1, O-1, V-1।',
    hi: 'कहाँ से: जैसा लिखा है, पढ़ा नहीं जा सकता। एक लेबल लिखें, जैसे P-1, H-1, O-1, V-1।',
  })
})

test('what is missing is asked for, with «not known» as an answer', () => {
  const [refusal] = refusalsOf(survivorMoved, {})
  expect(refusal).toMatchObject({ code: 'missing', field: 'who' })
  expect(refusal?.words.en).toContain('Who: write it, or say that it is not known.')
  expect(refusalsOf(survivorTold, { who: ['S-1'] })).toMatchObject([{ code: 'missing', field: 'step' }])
})

test('a contradiction across fields is refused with the way out', () => {
  const [refusal] = refusalsOf(survivorMoved, { who: ['S-1'], arrived: '2017-08-24T16:00:00+05:30' })
  expect(refusal).toMatchObject({ code: 'arrived-before-leaving', field: 'arrived' })
  for (const language of languages) expect(refusal?.words[language]).not.toBe('')
})

test('a field that the kind does not have is refused by its name', () => {
  expect(told({ caste: 'any' })).toMatchObject([
    { code: 'unknown-field', field: 'caste', words: { en: '“caste” is no field of this kind. Take it out.' } },
  ])
})

test('a step that the kind does not have is refused, and so is a body that is none', () => {
  expect(refusalsOf(survivorTold, 'a letter')).toMatchObject([{ code: 'wrong', field: '' }])
  expect(told({ step: 'sold' })).toMatchObject([{ code: 'wrong', field: 'step' }])
})

test('a letter that cannot stand there is refused, with the place in the list', () => {
  expect(told({ who: ['S-1', 'P-1'] })).toMatchObject([{ code: 'wrong', field: 'who.1' }])
  expect(told({ who: ['S-0'] })).toMatchObject([{ code: 'wrong', field: 'who.0' }])
})

test('wherever a survivor can stand, a group can stand', () => {
  expect(told({ who: ['G-1'] })).toEqual([])
})

test('an age is a range with its basis, never a bare number', () => {
  expect(told({ age: 17 })).toMatchObject([{ code: 'wrong', field: 'age' }])
  expect(told({ age: { from: 17, to: 16, basis: 'stated', asOf: '2017-08' } })).toMatchObject([{ field: 'age' }])
  expect(told({ age: { from: 16, basis: 'stated', asOf: '2017-08' } })).toEqual([])
})

test('«not known» and «other» can be said of every list, and «not known» of every field', () => {
  for (const way of ['letter', 'other', 'not-known']) expect(told({ way })).toEqual([])
  expect(told({ way: 'phone' })[0]?.words.en).toBe(
    'How: this cannot be read as it stands. Choose one of: letter, other, not-known.',
  )
  expect(told({ notKnown: ['age', 'at'] })).toEqual([])
  expect(told({ notKnown: ['shoe'] })).toMatchObject([{ field: 'notKnown.0' }])
})

test('an identity is taken open with a salt or sealed, never bare', () => {
  const salt = 'A'.repeat(43)
  expect(told({ name: { value: 'Practice Name', salt } })).toEqual([])
  expect(told({ name: 'Practice Name' })).toMatchObject([{ field: 'name' }])
  expect(told({ name: { value: 'Practice Name', salt: 'short' } })).toMatchObject([
    { code: 'wrong', field: 'name.salt' },
  ])
})

test('a sentence that names a sealed field stops the program', () => {
  const name = identity(words('Name', 'নাম', 'नाम'))
  const declared = (sentence: ReturnType<typeof words>) => () =>
    defineKind({
      ...plain,
      kind: 'case.told',
      v: 1,
      compartment: 'case',
      fields: { name },
      needed: [],
      says: sentence,
      example: {},
    })
  expect(declared(words('Told', 'বলা', '{name}'))).toThrow('names {name}, which is sealed')
  expect(declared(words('Told', '{nobody}', 'कहा'))).toThrow('names {nobody}, which is no field')
  expect(declared(words('{step}', 'বলা', 'कहा'))).toThrow('names {step}, which is no field')
})

test('a step’s own sentence is judged like the kind’s', () => {
  expect(() =>
    defineKind({
      ...plain,
      kind: 'case.told',
      v: 1,
      compartment: 'case',
      fields: { name: identity(words('Name', 'নাম', 'नाम')) },
      needed: [],
      steps: { given: { words: words('Given', 'দেওয়া', 'दिया'), says: words('{name}', '{name}', '{name}') } },
      says: words('Told', 'বলা', 'कहा'),
      example: { step: 'given' },
    }),
  ).toThrow('sealed')
})

test('a released version is read forward, step by step', () => {
  expect(readForward(survivorTold, 1, { to: 'S-1' })).toEqual({ who: ['S-1'], step: 'given' })
  expect(readForward(survivorTold, 2, { who: ['S-1'] })).toEqual({ who: ['S-1'], step: 'given' })
  expect(readForward(survivorTold, 3, { who: ['S-1'], step: 'given' })).toEqual({ who: ['S-1'], step: 'given' })
  expect(refusalsOf(survivorTold, { to: 'S-1' }, 1)).toEqual([])
})

test('a version that this build does not know is not guessed at', () => {
  expect(readForward(survivorTold, 4, { who: ['S-1'] })).toBeUndefined()
  expect(readForward(survivorMoved, 0, { who: ['S-1'] })).toBeUndefined()
  expect(refusalsOf(survivorTold, { who: ['S-1'] }, 4)).toMatchObject([{ code: 'unknown-version', field: 'v' }])
})

test('a field is sealed for the party that it names, else for the first of the body', () => {
  expect(sealedFields(survivorTold)).toEqual(['name', 'phone'])
  expect(subjectOf(survivorTold, 'name', { by: 'F-1', who: ['S-2', 'S-3'] })).toBe('S-2')
  expect(subjectOf(survivorTold, 'phone', { by: 'F-1', who: ['S-2'] })).toBe('F-1')
  expect(subjectOf(survivorTold, 'name', { by: 'F-1' })).toBe('F-1')
  expect(labelsOf(survivorTold, { by: 'F-1', who: ['S-2', 'S-3'] })).toEqual(['F-1', 'S-2', 'S-3'])
})

test('a kind stands in its own compartment, one of every compartment in each', () => {
  expect([belongsIn(survivorMoved, 'survivor'), belongsIn(survivorMoved, 'intel')]).toEqual([true, false])
  expect([belongsIn(entryWithdrawn, 'survivor'), belongsIn(entryWithdrawn, 'concern')]).toEqual([true, true])
})

test('a kind declared for each compartment has a name in each', () => {
  const asked = defineKind({
    ...plain,
    kind: 'asked',
    v: 1,
    compartment: 'each',
    fields: { what: text(words('What', 'কী', 'क्या')) },
    needed: [],
    says: words('Asked', 'চাওয়া', 'माँगा'),
    example: {},
  })
  expect([...makeRegistry([asked]).keys()]).toEqual(askingCompartments.map((compartment) => `${compartment}.asked`))
  expect(makeRegistry([asked]).get('court.asked')?.compartment).toBe('court')
})

test('two kinds of one name stop the program', () => {
  expect(() => makeRegistry([survivorMoved, survivorMoved])).toThrow('survivor.moved is declared twice')
})
