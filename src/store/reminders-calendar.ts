import type { Pool } from 'pg'
import type { Tx } from './session.ts'

/** One duty in a calendar: when it falls due, and nothing of what it is. */
export interface CalendarEntry {
  readonly id: string
  /** From when on it is overdue. */
  readonly at: Date
  /** `2017-08-26`, when the law names a day and no moment. */
  readonly day: string | null
}

/** @param hash keyed, of a secret that its holder is shown once */
export async function putCalendar(tx: Tx, hash: Buffer): Promise<void> {
  await tx.query('select mukti.put_calendar($1)', [hash])
}

/** @returns false when there was none */
export async function endCalendar(tx: Tx): Promise<boolean> {
  return (await tx.query<{ ended: boolean }>('select mukti.end_calendar() as ended')).rows[0]?.ended ?? false
}

/** Since when the session's person has an address; undefined: he has none. */
export async function calendarMade(tx: Tx): Promise<string | undefined> {
  return (await tx.query<{ made: string }>('select mukti.instant(made) as made from mukti.calendar')).rows[0]?.made
}

/** @returns undefined for an address that was never given, has ended, or is of somebody who is shut out: one answer for all */
export async function calendarOf(
  pool: Pool,
  hash: Buffer,
): Promise<{ person: number; language: 'en' | 'bn' | 'hi' } | undefined> {
  return (await pool.query('select * from mukti.calendar_of($1)', [hash])).rows[0]
}

/** What falls due in the person's present reading: from 30 days ago on, at most 500. */
export async function calendarEntries(pool: Pool, person: number): Promise<CalendarEntry[]> {
  return (await pool.query<CalendarEntry>('select * from mukti.calendar_entries($1)', [person])).rows
}
