import { expect, test } from 'vitest'
import { indiaPack } from '../../test/law-of-india.ts'
import { practiceCase } from '../../test/practice-case.ts'
import { registry } from '../kinds/index.ts'
import { entriesAsOf } from '../record/as-of.ts'
import { read } from '../record/replay.ts'
import { checklistOf, rowStates } from './checklist.ts'
import { lawOf } from './duties.ts'
import { inForce } from './kept.ts'

const law = inForce(lawOf(indiaPack))
const entries = practiceCase('KOL-17-031')
const listAt = (said: string) => {
  const now = Date.parse(`${said.replace(' ', 'T')}:00+05:30`)
  return checklistOf(law, read(registry, entriesAsOf(entries, now)), now)
}
const evening = listAt('2017-08-24 23:40')
const row = (id: string, list = evening) => list.rows.find((one) => one.row.id === id)

test('the hours are counted from the first removal', () => {
  expect(evening.began?.moment.at).toBe(Date.parse('2017-08-24T16:15:00+05:30'))
  expect(listAt('2017-08-24 12:00').began).toBeUndefined()
})

test('a step that the record shows done is done, with its hour', () => {
  expect(row('po-2')).toMatchObject({ state: 'done', by: { moment: { at: Date.parse('2017-08-24T14:20:00+05:30') } } })
})

test('a step is as its duty is for whoever is worst off', () => {
  expect(row('po-12')).toMatchObject({ state: 'overdue', who: ['S-1', 'S-2'], sections: ['ITPA 15(5)'] })
  expect(row('po-15')).toMatchObject({ state: 'done-late', late: 135 * 60_000 })
  expect(row('po-19')).toMatchObject({ state: 'to-do', due: { at: Date.parse('2017-08-25T17:00:00+05:30') } })
})

test('what must not happen and has not is no step to do', () => {
  expect(row('ng-29')?.state).toBe('holds')
})

test('before anything is written no step is done and none is owed', () => {
  const list = checklistOf(law, read(registry, []), Date.parse('2017-08-24T12:00:00+05:30'))
  expect(new Set(list.rows.map(({ state }) => state))).toEqual(new Set(['not-begun']))
  expect(rowStates).toContain('not-begun')
})
