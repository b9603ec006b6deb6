import { isAct } from '../record/acts.ts'
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
  const root = rootsOf(reading.lines)
  let resting: ReadonlySet<string> | undefined
  const shown: Shown = {
    now,
    restedOn: (id) => (resting ??= restedOnBy(reading.lines.filter(({ entry }) => !isAct(entry)))).has(id),
  }
  const rows: Row[] = []
  const events = new Map<string, Row>()
  for (const line of reading.lines) {
    if (isAct(line.entry)) continue
    // A withdrawn account stands for itself.
    const first = line.withdrawn ? undefined : events.get(root(line.entry.id))
    if (first) first.join(line)
    else {
      const row = new Row(line, shown)
      if (!line.withdrawn) events.set(root(line.entry.id), row)
      rows.push(row)
    }
  }
  return { rows, count: events.size }
})

/** Promises whose time has passed and on which no entry rests, oldest first. */
export function brokenPromises(reading: Reading, now: number): readonly Line[] {
  const promised = reading.lines.filter(({ entry }) => entry.standing === 'promised')
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

/** The name of the event that an entry is an account of: its own, until `same` joins it to another that stands. */
function rootsOf(lines: readonly Line[]): (id: string) => string {
  const linking = lines.filter(({ entry, withdrawn }) => !withdrawn && !isAct(entry) && entry.same !== undefined)
  if (linking.length === 0) return (id) => id
  const standing = new Set<string>()
  for (const { withdrawn, entry } of lines) if (!withdrawn && !isAct(entry)) standing.add(entry.id)
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    let up = id
    while (parent.has(up)) up = parent.get(up) as string
    return up
  }
  for (const { entry } of linking)
    for (const other of entry.same ?? []) {
      if (!standing.has(other)) continue
      const [a, b] = [root(entry.id), root(other)]
      if (a !== b) parent.set(a < b ? b : a, a < b ? a : b)
    }
  return root
}
