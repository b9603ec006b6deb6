import type { Pool } from 'pg'
import type { Tx } from './session.ts'

/** When somebody is told of a duty: so long before it falls due, or when it has. */
export const thresholds = ['24h', '4h', 'overdue'] as const
export type Threshold = (typeof thresholds)[number]

/** How somebody wants to be reminded. */
export interface ReminderChoice {
  readonly web: boolean
  readonly mail: boolean
  /** `22:00`, in the unit's zone; the second may be earlier than the first. */
  readonly quiet: { readonly from: string; readonly until: string } | null
  readonly before: readonly Threshold[]
}

/** Numbers of duties: all that a reminder ever says. */
export interface ReminderCounts {
  /** Due within 24 hours. */
  readonly soon: number
  readonly overdue: number
  /** Of these: overdue for so long that who answers for the case is told. */
  readonly escalated: number
}

export interface Reminder extends ReminderCounts {
  readonly id: string
  /** UTC with microseconds. */
  readonly at: string
  readonly read: boolean
}

/** By what reminding goes in this house. */
export interface RemindingRule {
  /** In which quiet hours are meant. */
  readonly zone: string
  /** Overdue for so many hours, a duty is told to who answers for the case. */
  readonly escalateAfter: number
  /** Can mail be sent at all? */
  readonly mail: boolean
}

/** Everybody who could be told something now: not those who want quiet at this hour. */
export async function peopleToRemind(pool: Pool, zone: string): Promise<number[]> {
  const { rows } = await pool.query<{ people: number[] }>('select mukti.people_to_remind($1) as people', [zone])
  return rows[0]?.people ?? []
}

/**
 * Reminds somebody of whatever passed a threshold since he was last told.
 * @param pool connected as mukti_reminders
 * @returns the reminder's id; undefined when there was nothing
 */
export async function remind(
  pool: Pool,
  person: number,
  { zone, escalateAfter, mail }: RemindingRule,
): Promise<string | undefined> {
  const { rows } = await pool.query<{ id: string | null }>(
    'select mukti.remind($1, $2, make_interval(hours => $3), $4) as id',
    [person, zone, escalateAfter, mail],
  )
  return rows[0]?.id ?? undefined
}

/** A letter as it would be sent now. */
export interface ReminderLetter extends ReminderCounts {
  readonly address: string
  readonly language: 'en' | 'bn' | 'hi'
  /** Its reader wants no word at this hour. */
  readonly quiet: boolean
}

/** Undefined when nothing of it is owed in the person's reading any more, or no mail is wanted: nothing is to be sent. */
export async function letterOf(pool: Pool, reminder: string, zone: string): Promise<ReminderLetter | undefined> {
  const { rows } = await pool.query<ReminderLetter>('select * from mukti.reminder_letter($1, $2)', [reminder, zone])
  return rows[0]
}

export async function tidyReminders(pool: Pool): Promise<void> {
  await pool.query('select mukti.tidy_reminders()')
}

/** The session's own reminders of the last 30 days, newest first. */
export async function ownReminders(tx: Tx, limit: number): Promise<{ reminders: Reminder[]; unread: number }> {
  const { rows } = await tx.query<Reminder>(
    `select id, mukti.instant(at) as at, soon, overdue, escalated, read_at is not null as read
       from mukti.reminder r order by r.at desc, r.id limit $1`,
    [limit],
  )
  const { rows: counted } = await tx.query<{ unread: number }>(
    'select count(*)::int as unread from mukti.reminder where read_at is null',
  )
  return { reminders: rows, unread: counted[0]?.unread ?? 0 }
}

export async function readReminders(tx: Tx): Promise<void> {
  await tx.query('select mukti.read_reminders()')
}

/** What the session's person chose, or what holds for who never chose. */
export async function reminderChoice(tx: Tx): Promise<ReminderChoice & { readonly address: string | null }> {
  const { rows } = await tx.query<{
    web: boolean
    mail: boolean
    from: string | null
    until: string | null
    before: Threshold[]
    address: string | null
  }>(
    `select web, mail, to_char(quiet_from, 'HH24:MI') as from, to_char(quiet_until, 'HH24:MI') as until, before, address
       from mukti.reminder_setting`,
  )
  const [row] = rows
  if (!row) return { web: true, mail: false, quiet: null, before: thresholds, address: null }
  const { web, mail, from, until, before, address } = row
  return { web, mail, before, address, quiet: from === null || until === null ? null : { from, until } }
}

/** @throws MU002 when mail is wanted and no address was proved */
export async function chooseReminders(tx: Tx, { web, mail, quiet, before }: ReminderChoice): Promise<void> {
  await tx.query('select mukti.choose_reminders($1, $2, $3, $4, $5)', [
    web,
    mail,
    quiet?.from ?? null,
    quiet?.until ?? null,
    before,
  ])
}

/** @param code keyed hash of what is sent to that address; it holds for 30 minutes */
export async function askMailAddress(tx: Tx, address: string, code: Buffer): Promise<void> {
  await tx.query('select mukti.ask_mail_address($1, $2)', [address, code])
}

/** @returns true when the code was right: from now on mail goes there */
export async function proveMailAddress(tx: Tx, code: Buffer): Promise<boolean> {
  const { rows } = await tx.query<{ right: boolean }>('select mukti.prove_mail_address($1) as right', [code])
  return rows[0]?.right ?? false
}

export async function forgetMailAddress(tx: Tx): Promise<void> {
  await tx.query('select mukti.forget_mail_address()')
}

/** Letters that wait because sending failed. `failed`: a code of the mail server, never its words or an address. */
export interface MailTrouble {
  readonly waiting: number
  readonly failed: string
  /** UTC: the next try. */
  readonly again: string
}

const troubleColumns = 'waiting, failed, mukti.instant(again) as again'

/** For administrators; undefined for everybody else, and when all went well. */
export async function mailTrouble(tx: Tx): Promise<MailTrouble | undefined> {
  return (await tx.query<MailTrouble>(`select ${troubleColumns} from mukti.mail_trouble()`)).rows[0]
}

/** @param pool connected as mukti_verify */
export async function mailWaiting(pool: Pool): Promise<MailTrouble | undefined> {
  return (await pool.query<MailTrouble>(`select ${troubleColumns} from mukti.mail_waiting()`)).rows[0]
}
