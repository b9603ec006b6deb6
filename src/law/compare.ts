import { momentText } from './clock.ts'
import type { Standing } from './kept.ts'

/** What becomes of one duty of a case when the law is read in another wording. */
export interface Move {
  readonly duty: string
  readonly who: string | undefined
  readonly change: 'due' | 'state' | 'new' | 'gone'
  readonly was: string | undefined
  readonly now: string | undefined
}

/**
 * Compares the duties of one case under two wordings. What neither applies nor applied is left out; a duty whose moment
 * and state are the same has not moved.
 */
export function movesBetween(before: readonly Standing[], after: readonly Standing[]): Move[] {
  const shown = ({ state, law }: Standing) =>
    `${state.due === undefined ? 'no deadline' : momentText(state.due, law.pack.head.zone)}, ${state.status}`
  const applies = (all: readonly Standing[]) =>
    new Map(all.filter(({ state }) => state.status !== 'not-applicable').map((one) => [one.key, one]))
  const [old, fresh] = [applies(before), applies(after)]
  const moves: Move[] = []
  for (const [key, one] of old) {
    const now = fresh.get(key)
    const base = { duty: one.state.duty.id, who: one.state.who, was: shown(one) }
    if (!now) moves.push({ ...base, change: 'gone', now: undefined })
    else if (shown(now) !== shown(one)) {
      const due = now.state.due?.at !== one.state.due?.at
      moves.push({ ...base, change: due ? 'due' : 'state', now: shown(now) })
    }
  }
  for (const [key, one] of fresh) {
    if (!old.has(key))
      moves.push({ duty: one.state.duty.id, who: one.state.who, change: 'new', was: undefined, now: shown(one) })
  }
  return moves.toSorted((a, b) => (a.duty < b.duty ? -1 : a.duty > b.duty ? 1 : (a.who ?? '') < (b.who ?? '') ? -1 : 1))
}
