import { expect, test } from 'vitest'
import { gathered } from './gathered.ts'
import { restsFor, rowSaid, type AuditRow } from './row-said.ts'

const row = (action: string, details = ''): AuditRow => ({
  at: '2026-11-24T09:00:00Z',
  person: 'p-1',
  action,
  case: null,
  compartment: null,
  details,
})
const says = (action: string, details = '') =>
  rowSaid(
    'en',
    row(action, details),
    (code) => (code === 'p-7' ? 'Warden' : code),
    (team) => (team === 1 ? 'Night team' : undefined),
  )

test('a row says who and what by name, and leaves numbers of things out', () => {
  expect(says('person-added', 'p-7')).toBe('Invited Warden')
  expect(says('team-changed', 't-1 p-7')).toBe('Changed who is in a team: Night team, Warden')
  expect(says('access-given', '6f1c1de2-0000-4000-8000-000000000031')).toBe('Gave access')
  expect(says('identity-opened', 'S-1')).toBe('Looked at the sealed name of S-1')
  expect(says('identity-opened')).toBe('Looked at the sealed name of somebody')
})

test('a refusal says what was tried, and an action that is not known is shown by its code', () => {
  expect(says('refused', 'append as another')).toBe('Was refused: to write in another’s name')
  expect(says('signed-in', 'passphrase, recovery code')).toBe('Signed in: passphrase and recovery code')
  expect(says('something-newer', 'x')).toBe('something-newer: x')
})

test('only a row about resting access offers to confirm somebody', () => {
  expect(restsFor(row('access-rests', 'p-7'))).toBe('p-7')
  expect(restsFor(row('person-added', 'p-7'))).toBeUndefined()
})

test('access to several parts, given at once, is one line; another minute or another act is another line', () => {
  const given = (at: string, compartment: AuditRow['compartment']): AuditRow => ({
    ...row('access-given', `grant ${at}`),
    at,
    case: '6f1c1de2-0000-4000-8000-000000000031',
    compartment,
  })
  const lines = gathered([
    given('2026-11-24T09:01:05Z', 'court'),
    given('2026-11-24T09:00:31Z', 'court'),
    given('2026-11-24T09:00:30Z', 'evidence'),
    row('searched'),
  ])
  expect(lines.map(({ action, parts }) => [action, parts])).toEqual([
    ['access-given', ['court']],
    ['access-given', ['evidence', 'court']],
    ['searched', []],
  ])
})
