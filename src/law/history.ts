import type { Entry } from '../record/envelope.ts'
import type { Registry } from '../record/kind.ts'
import { read } from '../record/replay.ts'
import { momentText } from './clock.ts'
import { lawOf, type Law } from './duties.ts'
import { dutiesInForce, inForce, type Standing } from './kept.ts'
import type { DutyStatus } from './duty-state.ts'

/** A law and since when it was in force, in milliseconds since 1970. */
export interface LawSince {
  readonly from: number
  readonly laws: readonly Law[]
}

/** What was shown of a duty from a moment on, and what changed it. */
export interface HistoryPoint {
  readonly from: number
  readonly because: 'entry' | 'law'
  readonly pack: string
  readonly status: DutyStatus
  readonly due: string | undefined
  readonly missing: readonly string[]
  readonly protective: readonly string[]
}

/**
 * What was shown of one duty, and when: with every entry that came, and with every wording of the law that was adopted.
 * The reading of that time is made anew from what had been recorded by then; what changed nothing is left out.
 * @param entries of the case that the reader may read
 * @param which duty and whom it is about
 */
export function historyOf(
  timeline: readonly LawSince[],
  registry: Registry,
  entries: readonly Entry[],
  which: { readonly duty: string; readonly who: string | undefined },
): HistoryPoint[] {
  const placed = entries.filter(({ recorded }) => recorded !== undefined)
  const turns = [
    ...placed.map(({ recorded }) => ({ at: Date.parse(recorded), because: 'entry' as const })),
    ...timeline.map(({ from }) => ({ at: from, because: 'law' as const })),
  ].toSorted((a, b) => a.at - b.at)
  const narrowed = timeline.map(({ from, laws }) => ({
    from,
    laws: laws.map((law) => inForce(onlyDuty(law, which.duty))),
  }))
  const points: HistoryPoint[] = []
  let before = ''
  for (const [at, turn] of turns.entries()) {
    if (turns[at + 1]?.at === turn.at) continue
    const law = narrowed.findLast(({ from }) => from <= turn.at)
    if (!law) continue
    const known = placed.filter(({ recorded }) => Date.parse(recorded) <= turn.at)
    const found = dutiesInForce(law.laws, read(registry, known), turn.at).find(
      ({ state }) => state.duty.id === which.duty && state.who === which.who,
    )
    if (!found) continue
    const point = pointOf(found, turn)
    const { from: _from, because: _because, ...shown } = point
    if (JSON.stringify(shown) === before) continue
    before = JSON.stringify(shown)
    points.push(point)
  }
  return points
}

/** A law of one duty alone: looking back over a case asks for no other. */
const onlyDuty = (law: Law, id: string): Law => ({
  ...lawOf({ ...law.pack, duties: law.pack.duties.filter((duty) => duty.id === id) }),
  closed: law.closed,
})

const pointOf = (
  { state, law }: Standing,
  { at, because }: { at: number; because: 'entry' | 'law' },
): HistoryPoint => ({
  from: at,
  because,
  pack: law.pack.head.version,
  status: state.status,
  due: state.due && momentText(state.due, law.pack.head.zone),
  missing: state.missing,
  protective: state.protective,
})
