import type { DutyPlace } from '../../store/duty-board.ts'

/** Where a page of the board ended, as one word for an address: no label, and nothing that its reader was not given. */
export const cursorOf = ({ due, case: of, id }: DutyPlace): string =>
  Buffer.from(`${due} ${of} ${id}`, 'utf8').toString('base64url')

const instant = /^\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** @returns undefined when it is none of ours */
export function placeOf(cursor: string): DutyPlace | undefined {
  const [due = '', of = '', id = '', ...more] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  const good = (due === 'infinity' || instant.test(due)) && guid.test(of) && guid.test(id) && more.length === 0
  return good ? { due, case: of, id } : undefined
}
