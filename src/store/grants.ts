import { compartmentByNumber, compartments, type Compartment } from '../record/compartments.ts'
import type { Draft } from '../record/envelope.ts'
import { ask, type Done } from './refused.ts'
import type { Tx } from './session.ts'

export type Level = 'read' | 'write' | 'approve'
const levels: readonly Level[] = ['read', 'write', 'approve']

/** Who may see a stream of a case. Instants are UTC with microseconds; `until` is undefined when it has no end. */
export interface Grant {
  readonly id: string
  readonly compartment: Compartment
  readonly thread?: string
  readonly to: { readonly person: number } | { readonly team: number }
  readonly level: Level
  readonly from: string
  readonly until?: string
  readonly reason: string
  readonly by?: number
  readonly made: string
  readonly ended?: { readonly at: string; readonly by?: number; readonly reason: string }
}

/**
 * Opens a case; the caller (a caseworker) approves on its ten ordinary streams. The number is the store's.
 * @param opening.request the caller's own name for this opening: sent again, it answers the same case
 */
export const openCase = async (
  tx: Tx,
  opening: { readonly request: string; readonly label: string; readonly codeName?: string },
): Promise<Done<string>> =>
  await ask(tx, { action: 'open-case' }, async () => {
    const { rows } = await tx.query<{ id: string }>('select mukti.open_case($1, $2, $3) as id', [
      opening.request,
      opening.label,
      opening.codeName ?? '',
    ])
    return rows[0]?.id ?? ''
  })

export interface GrantDraft {
  readonly of: Pick<Draft, 'case' | 'compartment' | 'thread'>
  readonly to: { readonly person: number } | { readonly team: number }
  readonly level: Level
  /** An instant; now when left out. */
  readonly from?: string
  /** An instant, or `infinity`; one year, or the caller's own end if that is sooner, when left out. */
  readonly until?: string
  readonly reason: string
}

/** Gives access; the caller approves on that stream. Never to oneself, never for longer than one's own. */
export const grantAccess = async (tx: Tx, draft: GrantDraft): Promise<Done<string>> => {
  const compartment = compartments[draft.of.compartment].number
  return await ask(tx, { action: 'grant-access', case: draft.of.case, compartment }, async () => {
    const { rows } = await tx.query<{ id: string }>(
      'select mukti.grant_access($1, $2, $3, $4, $5, $6, $7, $8, $9) as id',
      [
        draft.of.case,
        compartment,
        draft.of.thread ?? null,
        'person' in draft.to ? draft.to.person : null,
        'team' in draft.to ? draft.to.team : null,
        levels.indexOf(draft.level) + 1,
        draft.from ?? null,
        draft.until ?? null,
        draft.reason,
      ],
    )
    return rows[0]?.id ?? ''
  })
}

/** Ends access at once: by who approves on that stream, or by who gives up his own. */
export const endGrant = async (tx: Tx, id: string, reason: string): Promise<Done<undefined>> =>
  await ask(tx, { action: 'end-grant' }, async () => {
    await tx.query('select mukti.end_grant($1, $2)', [id, reason])
    return undefined
  })

/** Who may see this case: all of it for who leads it, else one's own access; empty when it is hidden or missing. */
export async function grantsOfCase(tx: Tx, of: string): Promise<Grant[]> {
  const { rows } = await tx.query<GrantRow>(
    `select id, compartment, thread, person, team, level, mukti.instant(from_at) as from_at,
            case when isfinite(until_at) then mukti.instant(until_at) end as until_at, reason, granted_by,
            mukti.instant(made) as made, mukti.instant(ended) as ended, ended_by, ended_reason
       from mukti.grants_of_case($1)`,
    [of],
  )
  return rows.map(grantOf)
}

interface GrantRow {
  readonly id: string
  readonly compartment: number
  readonly thread: string | null
  readonly person: number | null
  readonly team: number | null
  readonly level: number
  readonly from_at: string
  readonly until_at: string | null
  readonly reason: string
  readonly granted_by: number | null
  readonly made: string
  readonly ended: string | null
  readonly ended_by: number | null
  readonly ended_reason: string | null
}

const grantOf = (row: GrantRow): Grant => ({
  id: row.id,
  compartment: compartmentByNumber(row.compartment) as Compartment,
  ...(row.thread === null ? {} : { thread: row.thread }),
  to: row.person === null ? { team: row.team ?? 0 } : { person: row.person },
  level: levels[row.level - 1] as Level,
  from: row.from_at,
  ...(row.until_at === null ? {} : { until: row.until_at }),
  reason: row.reason,
  ...(row.granted_by === null ? {} : { by: row.granted_by }),
  made: row.made,
  ...(row.ended === null
    ? {}
    : {
        ended: {
          at: row.ended,
          reason: row.ended_reason ?? '',
          ...(row.ended_by === null ? {} : { by: row.ended_by }),
        },
      }),
})

/** What the session may see of a case, and at which level: what a device is told of its own access. */
export async function ownAccess(
  tx: Tx,
  of: string,
): Promise<{ compartment: Compartment; thread?: string; level: Level; until?: string }[]> {
  const { rows } = await tx.query<{
    compartment: number
    thread: string | null
    level: number
    until_at: string | null
  }>(
    `select compartment, thread, level, case when isfinite(until_at) then mukti.instant(until_at) end as until_at
       from mukti.own_access($1)`,
    [of],
  )
  return rows.map((row) => ({
    compartment: compartmentByNumber(row.compartment) as Compartment,
    ...(row.thread === null ? {} : { thread: row.thread }),
    level: levels[row.level - 1] as Level,
    ...(row.until_at === null ? {} : { until: row.until_at }),
  }))
}
