import { expect, test } from 'vitest'
import { intelDebt } from '../kinds/intel/debt.ts'
import { survivorInformed } from '../kinds/survivor/informed.ts'
import { survivorMoved } from '../kinds/survivor/moved.ts'
import { survivorReview } from '../kinds/survivor/review.ts'
import { suspectArrested } from '../kinds/suspect/arrested.ts'
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

test('in English only the subject bends the verb: the stay of two people was reviewed', () => {
  expect(sentence(survivorReview, { who: ['S-1', 'S-2'] }, 'en')).toBe('The stay of S-1, S-2 was reviewed')
  expect(sentence(survivorInformed, { who: ['S-1', 'S-2'], of: ['rights'] }, 'en')).toBe(
    'S-1, S-2 were informed of rights',
  )
})

test('whoever goes by her own wish was not taken', () => {
  const own = { ...moved, ownWish: 'yes' }
  expect((['en', 'bn', 'hi'] as const).map((language) => sentence(survivorMoved, own, language))).toEqual([
    'S-1 went by own wish from P-1 to O-1, with F-3',
    'S-1 নিজের ইচ্ছায় P-1 থেকে O-1-এ গেছেন, সঙ্গে F-3',
    'S-1 अपनी इच्छा से P-1 से O-1 गए, साथ में F-3',
  ])
  expect(sentence(survivorMoved, { ...moved, ownWish: 'no' }, 'en')).toMatch(/^S-1 was taken/)
})

test('money that was given is not said to be a debt, and a debt is', () => {
  const given = { least: 1_500_000, most: 1_500_000, currency: 'INR' }
  expect(sentence(intelDebt, { who: ['S-1'], owedTo: 'A-1', given }, 'en')).toBe(
    'Money for S-1 from A-1: given ₹15,000',
  )
  expect(sentence(intelDebt, { who: ['S-1'], owedTo: 'A-1', given, owed: given }, 'en')).toBe(
    'A debt is held against S-1 by A-1: owed ₹15,000; given ₹15,000',
  )
})

test('an arrest says where somebody is held, not that they were taken there', () => {
  expect(sentence(suspectArrested, { who: ['A-1'], place: 'O-1' }, 'en')).toBe('A-1 was arrested, held at O-1')
})
