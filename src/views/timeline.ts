import { isAct } from '../record/acts.ts'
import { censusOf } from '../record/census.ts'
import type { Entry } from '../record/envelope.ts'
import { oncePerMoment } from '../record/once.ts'
import type { Line, Reading } from '../record/replay.ts'
import { promiseOf, Row, type Shown, type TimelineRow } from './timeline-row.ts'

export type { Flag, TimelineRow } from './timeline-row.ts'

export interface Timeline {
  /** Oldest first; what nobody can date comes last. */
  readonly rows: readonly TimelineRow[]
  /** Events, not entries: two accounts of one event count once; corrections, withdrawals and what was withdrawn do not count. */
  readonly count: number
}

/**
 * The timeline of everything that the reader may see: whole lines, with what was corrected, withdrawn, contested or is
 * unknown; a promise whose time has passed without an entry that rests on it is broken. Needs whole entries, so it
 * takes a reading where other views are told facts. `now` in milliseconds since 1970.
 */
export const timeline = oncePerMoment((reading, now): Timeline => {
  let resting: ReadonlySet<string> | undefined
  const shown: Shown = {
    now,
    restedOn: (id) => (resting ??= restedOnBy(reading.lines.filter(({ entry }) => !isAct(entry)))).has(id),
  }
  const eventOf = eventsOf(reading.lines)
  const events = new Map<string, Row>()
  const rows: Row[] = []
  let count = 0
  for (const line of reading.lines) {
    // By its kind first: ten thousand entries are not touched for that.
    if (line.kind ? isAct(line.kind) : isAct(line.entry)) continue
    // A withdrawn account stands for itself.
    const event = line.withdrawn ? undefined : eventOf?.get(line.entry.id)
    const first = event === undefined ? undefined : events.get(event)
    if (first) {
      first.join(line)
      continue
    }
    const row = new Row(line, shown)
    rows.push(row)
    if (!line.withdrawn) count += 1
    if (event !== undefined) events.set(event, row)
  }
  return { rows, count }
})

/** Promises whose time has passed and on which no entry rests, oldest first. */
export function brokenPromises(reading: Reading, now: number): readonly Line[] {
  const { promised } = censusOf(reading.lines)
  if (promised.length === 0) return promised
  const restedOn = restedOnBy(reading.lines)
  const shown: Shown = { now, restedOn: (id) => restedOn.has(id) }
  return promised.filter((line) => promiseOf(line, shown) === 'broken')
}

function restedOnBy(lines: readonly Line[]): Set<string> {
  const restedOn = new Set<string>()
  for (const { withdrawn, entry } of lines)
    if (entry.rests && !withdrawn && keeps(entry)) for (const id of entry.rests) restedOn.add(id)
  return restedOn
}

/** An entry that is itself only a plan keeps no promise; one that says «did not happen» keeps none either. */
const keeps = ({ standing }: Entry): boolean =>
  standing === undefined || standing === 'happened' || standing === 'presumed'

/** Of each entry that `same` joins to another one that stands: the name of their event. Undefined: nobody joined any. */
function eventsOf(lines: readonly Line[]): ReadonlyMap<string, string> | undefined {
  const { linking } = censusOf(lines)
  if (linking.length === 0) return undefined
  const standing = new Set<string>()
  for (const { withdrawn, entry } of lines) if (!withdrawn && !isAct(entry)) standing.add(entry.id)
  const parent = new Map<string, string>()
  const joined = new Set<string>()
  const root = (id: string): string => {
    let up = id
    while (parent.has(up)) up = parent.get(up) as string
    return up
  }
  for (const { entry } of linking)
    for (const other of entry.same ?? []) {
      if (!standing.has(other)) continue
      joined.add(entry.id).add(other)
      const [a, b] = [root(entry.id), root(other)]
      if (a !== b) parent.set(a < b ? b : a, a < b ? a : b)
    }
  return new Map([...joined].map((id) => [id, root(id)]))
}
