import type { Tx } from './session.ts'

/** An order at which somebody outside the home must look; `who` undefined: the survivors of the case are closed to the reader. */
export interface LibertyTold {
  readonly case: string
  readonly label: string
  readonly who: string | undefined
  readonly reason: string
  /** UTC with microseconds. */
  readonly since: string
}

/**
 * What the session is told of orders that keep somebody, oldest first, at most 100: nothing to people of a home, and to
 * nobody what he has no part in. Reminders may ask the same with their own session.
 */
export async function libertyTold(tx: Tx): Promise<readonly LibertyTold[]> {
  const { rows } = await tx.query<{ case: string; label: string; who: string | null; reason: string; since: string }>(
    'select case_id as case, label, who, reason, mukti.instant(since) as since from mukti.liberty_told()',
  )
  return rows.map(({ who, ...row }) => ({ ...row, who: who ?? undefined }))
}
