import { ask, type Done } from './refused.ts'
import type { Tx } from './session.ts'

/** What an administrator is asked to agree to. Which case it is, nobody tells him. */
export interface LeadRequest {
  readonly id: string
  readonly person: number
  readonly askedBy: number
  readonly reason: string
  /** UTC with microseconds. */
  readonly made: string
}

/** Is there a part, among those that the session sees, that nobody leads? False when the case is hidden or missing. */
export async function isLeadless(tx: Tx, of: string): Promise<boolean> {
  const { rows } = await tx.query<{ leadless: boolean }>('select mukti.leadless($1) as leadless', [of])
  return rows[0]?.leadless === true
}

/** Asks that a colleague leads a case that nobody leads. Refused alike when it is led, hidden or missing. */
export const askForLead = async (tx: Tx, of: string, person: number, reason: string): Promise<Done<undefined>> =>
  await ask(tx, { action: 'ask-for-lead', case: of }, async () => {
    await tx.query('select mukti.ask_for_lead($1, $2, $3)', [of, person, reason])
    return undefined
  })

/** The open requests that this administrator may answer; empty for everybody else. */
export async function leadRequests(tx: Tx): Promise<LeadRequest[]> {
  const { rows } = await tx.query<{ id: string; person: number; asked_by: number; reason: string; made: string }>(
    'select id, person, asked_by, reason, mukti.instant(made) as made from mukti.lead_requests()',
  )
  return rows.map(({ asked_by, ...row }) => ({ ...row, askedBy: asked_by }))
}

/** Agrees or declines, with a reason; never for a request that one has made, or that would make oneself the lead. */
export const answerLeadRequest = async (tx: Tx, id: string, given: boolean, reason: string): Promise<Done<undefined>> =>
  await ask(tx, { action: 'answer-lead-request' }, async () => {
    await tx.query('select mukti.answer_lead_request($1, $2, $3)', [id, given, reason])
    return undefined
  })
