import { expect, test } from 'vitest'
import { clock, day, digits, latinDigits, number, offsetOf } from './numbers.ts'

test('a Bengali sentence has Bengali digits, and what names a thing keeps Latin ones', () => {
  expect(digits('S-2: 22:55-এর পর 45 মিনিট', 'bn')).toBe('S-2: ২২:৫৫-এর পর ৪৫ মিনিট')
  expect(digits('KOL-17-031, ধারা 15(5), ধারা 370, সিল 0417, ফর্ম 123456', 'bn')).toBe(
    'KOL-17-031, ধারা 15(5), ধারা 370, সিল 0417, ফর্ম 123456',
  )
  expect(digits('24 আগস্ট 2017, 05:16, 1,25,000 টাকা', 'bn')).toBe('২৪ আগস্ট ২০১৭, ০৫:১৬, ১,২৫,০০০ টাকা')
})

test('sections that follow the name of their act keep Latin digits in a Bengali sentence', () => {
  expect(digits('A-1-কে ITPA 3, 4, 5 ধারায় গ্রেপ্তার, 2 জন', 'bn')).toBe('A-1-কে ITPA 3, 4, 5 ধারায় গ্রেপ্তার, ২ জন')
  expect(digits('POCSO s 24(4); 3 দিন', 'bn')).toBe('POCSO s 24(4); ৩ দিন')
})

test('English and Hindi keep Latin digits', () => {
  expect(digits('45 मिनट', 'hi')).toBe('45 मिनट')
})

test('a time is that of the place, in the reader’s digits', () => {
  expect(clock('2017-08-24T17:25:00Z', 'Asia/Kolkata', 'en')).toBe('22:55')
  expect(clock('2017-08-24T17:25:00Z', 'Asia/Kolkata', 'bn')).toBe('২২:৫৫')
  expect(offsetOf('Asia/Kolkata', '2017-08-24T17:25:00Z')).toBe('+05:30')
})

test('a day reads the way each language writes it', () => {
  expect(day('2017-08-24T17:25:00Z', 'Asia/Kolkata', 'en')).toBe('24 Aug 2017')
  expect(day('2017-08-24T17:25:00Z', 'Asia/Kolkata', 'bn')).toBe('২৪ আগস্ট ২০১৭')
  expect(day('2017-08-24T17:25:00Z', 'Asia/Kolkata', 'hi')).toBe('24 अगस्त 2017')
})

test('what is typed on a Bengali or Hindi keyboard is read as numbers', () => {
  expect(latinDigits('২২:৫৫ १८')).toBe('22:55 18')
  expect(number(125000, 'bn')).toBe('১,২৫,০০০')
})
