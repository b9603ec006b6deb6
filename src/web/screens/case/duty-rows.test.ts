import { expect, test } from 'vitest'
import type { Duty, Rule } from '../../reading/duties.ts'
import { byUrgency, dutyRows, lookOf } from './duty-rows.ts'

const at = (said: string) => Date.parse(`2017-08-${said}:00+05:30`)
const duty = (more: Partial<Duty>): Duty =>
  ({
    id: '',
    pack: 'p',
    duty: 'd',
    who: null,
    concerned: [],
    status: 'open',
    clock: 'deadline',
    due: '2017-08-25T16:15:00+05:30',
    dueAt: '2017-08-25T16:15:00+05:30',
    trigger: { happened: 'x', said: 'x', at: '2017-08-24T16:15:00+05:30', entry: null },
    metBy: null,
    breach: null,
    missing: [],
    protective: [],
    sections: [],
    ...more,
  }) as unknown as Duty
const rules = [{ pack: 'p', duty: 'd', title: 'D', owes: [] } as unknown as Rule]
const now = at('24T23:40')

test('the same duty by the same clock is one line, however many it is owed to', () => {
  const rows = dutyRows({ duties: [duty({ who: 'S-2' }), duty({ who: 'S-1' })], rules }, now)
  expect(rows.map(({ about }) => about)).toEqual([['S-1', 'S-2']])
})

test('one who has had it and one who has not stand apart', () => {
  const rows = dutyRows({ duties: [duty({ who: 'S-1' }), duty({ who: 'S-2', status: 'met' })], rules }, now)
  expect(rows.map(({ about, look }) => [about, look])).toEqual([
    [['S-1'], 'soon'],
    [['S-2'], 'met'],
  ])
})

test('due soon is inside 24 hours, or the last quarter of a longer clock', () => {
  const inDays = (days: number) => now + days * 86_400_000
  expect(lookOf(duty({}), now + 3_600_000, now)).toBe('soon')
  expect(lookOf(duty({}), inDays(3), now)).toBe('open')
  const long = duty({ trigger: { happened: 'x', said: 'x', at: '2017-05-30T00:00:00+05:30', entry: null } })
  expect(lookOf(long, inDays(3), now)).toBe('soon')
})

test('what must not happen is never due soon', () => {
  expect(lookOf(duty({ clock: 'never' }), now + 3_600_000, now)).toBe('open')
})

test('the most urgent stand first', () => {
  const rows = dutyRows(
    { duties: [duty({ status: 'met' }), duty({ who: 'S-1' }), duty({ who: 'S-2', status: 'overdue' })], rules },
    now,
  )
  expect(rows.sort(byUrgency).map(({ look }) => look)).toEqual(['overdue', 'soon', 'met'])
})
