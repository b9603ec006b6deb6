import { attempt, type Tx } from './session.ts'

/** `grant`: not yours to do, or no such thing: the two are one. `schema`: not in this form. `taken`: the name is in use. */
export type Refused = 'grant' | 'schema' | 'taken'

export type Done<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refused: Refused }

/**
 * Asks the database for something that it may refuse. A refusal undoes what was asked, leaves one row in the audit, the
 * same whether the thing is hidden or missing, and keeps the transaction usable.
 * @param about what the audit row says of it
 */
export async function ask<T>(
  tx: Tx,
  about: { readonly action: string; readonly case?: string | undefined; readonly compartment?: number | undefined },
  work: () => Promise<T>,
): Promise<Done<T>> {
  const answer = await attempt(tx, work)
  if (answer.ok) return answer
  const refused = refusedBy(answer.state)
  if (refused === 'grant') await noteRefused(tx, about)
  return { ok: false, refused }
}

/** One row for something that was asked for and not given; the same for hidden and missing. */
export const noteRefused = async (
  tx: Tx,
  about: { readonly action: string; readonly case?: string | undefined; readonly compartment?: number | undefined },
): Promise<void> => {
  await tx.query(`select mukti.note('refused', $1, $2, $3)`, [
    about.case ?? null,
    about.compartment ?? null,
    about.action,
  ])
}

function refusedBy(state: string): Refused {
  if (state === 'MU001' || state === '42501') return 'grant'
  if (state === 'MU003' || state === '23505') return 'taken'
  if (state === 'MU002' || state.startsWith('22') || state.startsWith('23')) return 'schema'
  throw new Error(`the store failed (${state})`)
}
