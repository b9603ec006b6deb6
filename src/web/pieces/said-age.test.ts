import { expect, test } from 'vitest'
import { noAge, readAge } from './said-age.ts'

const age = (least: string, most: string) => readAge({ ...noAge, least, most })

test('under 18 on every reading is a child', () => {
  expect(age('14', '16')).toBe('child')
  expect(age('', '17')).toBe('child')
})

test('whoever may be under 18 is not called an adult', () => {
  expect(age('17', '19')).toBe('maybe')
  expect(age('16', '')).toBe('maybe')
  expect(age('', '')).toBe('unknown')
  expect(age('', '20')).toBe('maybe')
})

test('18 or over on every reading is an adult', () => {
  expect(age('18', '')).toBe('adult')
})

test('ends that stand the wrong way round are said to be so', () => {
  expect(age('17', '14')).toBe('turned')
})
