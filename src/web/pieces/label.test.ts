import { expect, test } from 'vitest'
import { letterOf, runs } from './label.ts'

test('a Bengali ending stays with its label', () => {
  expect(runs('S-1-কে P-1 থেকে আনা হয়েছে')).toEqual([
    { label: 'S-1', letter: 'S', ending: '-কে' },
    { text: ' ' },
    { label: 'P-1', letter: 'P', ending: '' },
    { text: ' থেকে আনা হয়েছে' },
  ])
})

test('a comma stays with its label', () => {
  expect(runs('S-1, S-2 left')[0]).toEqual({ label: 'S-1', letter: 'S', ending: ',' })
})

test('a case number holds no label', () => {
  expect(runs('opened KOL-17-031 and HOW-17-009')).toEqual([{ text: 'opened KOL-17-031 and HOW-17-009' }])
})

test('a letter outside the list and a number that begins with nought are plain text', () => {
  expect(letterOf('Z-1')).toBeUndefined()
  expect(letterOf('S-0')).toBeUndefined()
  expect(letterOf('G-12')).toBe('G')
})
