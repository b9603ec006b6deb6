import { compartmentNames, type Compartment } from '../../../record/compartments.ts'
import { instantAt } from '../../pieces/said-time.ts'
import type { Good } from '../../reading/client.ts'

export type Grant = Good<'listGrants'>['grants'][number]

/** Grants that were given together: one line, which is ended together. */
export interface Given extends Pick<
  Grant,
  'level' | 'from' | 'until' | 'reason' | 'grantedBy' | 'made' | 'ended' | 'endedBy' | 'endedReason'
> {
  readonly grants: readonly Grant[]
  readonly parts: readonly Compartment[]
}

/** A person or a team with all that was given to it. */
export interface Holder {
  readonly key: string
  readonly person: string | null
  readonly team: number | null
  readonly standing: readonly Given[]
  readonly over: readonly Given[]
}

const isOver = ({ ended, until }: Pick<Grant, 'ended' | 'until'>, now: number) =>
  ended !== null || (until !== null && Date.parse(until) <= now)

/** Given for later. The page's clock ticks by the minute: what was given a moment ago has begun. */
export const startsLater = ({ from, made }: Pick<Grant, 'from' | 'made'>, now: number): boolean =>
  Date.parse(from) > Math.max(now, Date.parse(made))

/** Who holds what, in the order in which it was first given; what has ended stands apart. */
export function holders(grants: readonly Grant[], now: number): Holder[] {
  const byMade = [...grants].sort((a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : 0))
  const groups = Map.groupBy(byMade, ({ person, team }) => person ?? `t-${team}`)
  return [...groups].map(([key, theirs]) => {
    const given = together(theirs)
    return {
      key,
      person: theirs[0]?.person ?? null,
      team: theirs[0]?.team ?? null,
      standing: given.filter((one) => !isOver(one, now)),
      over: given.filter((one) => isOver(one, now)),
    }
  })
}

function together(grants: readonly Grant[]): Given[] {
  const same = Map.groupBy(grants, ({ level, from, until, reason, ended, endedReason }) =>
    JSON.stringify([level, from, until, reason, ended, endedReason]),
  )
  return [...same.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { level, from, until, reason, grantedBy, made, ended, endedBy, endedReason } = first
    const parts = compartmentNames.filter((part) => group.some(({ compartment }) => compartment === part))
    return [{ level, from, until, reason, grantedBy, made, ended, endedBy, endedReason, grants: group, parts }]
  })
}

/** The instants of a chosen length; the store's own end when none is said: a year, or the giver's own end. */
export function untilOf(long: string, day: string, now: number, zone: string): string | undefined {
  if (long === 'day') return instantAt(day, '23:59', zone)?.replace('T23:59:00', 'T23:59:59')
  const days = long === 'week' ? 7 : long === 'month' ? 30 : undefined
  return days && new Date(now + days * 86_400_000).toISOString()
}
