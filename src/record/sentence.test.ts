import { expect, test } from 'vitest'
import { survivorMoved } from '../kinds/survivor/moved.ts'
import { fill } from './fill.ts'
import { sentence, spokenAmount, spokenDuration, spokenWhen } from './sentence.ts'

const moved = { who: ['S-1'], from: 'P-1', to: 'O-1', with: ['F-3'] }

test('an entry is said in three languages, with labels', () => {
  expect((['en', 'bn', 'hi'] as const).map((language) => sentence(survivorMoved, moved, language))).toEqual([
    'S-1 was taken from P-1 to O-1, with F-3',
    'S-1-কে P-1 থেকে O-1-এ নেওয়া হয়েছে, সঙ্গে F-3',
    'S-1 को P-1 से O-1 ले जाया गया, साथ में F-3',
  ])
})

test('what was not written is not said', () => {
  expect(sentence(survivorMoved, { who: ['S-1'] }, 'en')).toBe('S-1 was taken')
})

test('in English the verb agrees with how many there are', () => {
  expect(sentence(survivorMoved, { ...moved, who: ['S-1', 'S-2'] }, 'en')).toBe(
    'S-1, S-2 were taken from P-1 to O-1, with F-3',
  )
})

test('a name outside brackets that is missing shows as a dash', () => {
  expect(fill('{who} left[ with {with}]', (name) => (name === 'with' ? 'F-1' : undefined))).toBe('— left with F-1')
})

test('times, amounts and durations are said in the digits of the language', () => {
  expect(spokenWhen('2017-08-24T16:15:00+05:30', 'en')).toBe('24 Aug 2017, 16:15')
  expect(spokenWhen('2017-08~', 'en')).toBe('about Aug 2017')
  expect(spokenWhen({ said: 'at dusk' }, 'hi')).toBe('at dusk')
  expect(spokenAmount({ least: 500_000, currency: 'INR' }, 'en')).toBe('≥ ₹5,000')
  expect(spokenDuration('P9D', 'bn')).toBe('৯ দিন')
  expect(spokenDuration('P1MT5M', 'en')).toBe('1 month 5 minutes')
})
