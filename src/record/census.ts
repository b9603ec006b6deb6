import { isAct } from './acts.ts'
import type { Compartment } from './compartments.ts'
import { oncePer } from './once.ts'
import type { Line } from './replay.ts'

/** What a look through all lines of a reading finds: counts, and the few that have what most have not. */
export interface Census {
  readonly byCompartment: Readonly<Partial<Record<Compartment, number>>>
  /** The last one that was recorded; of two of one moment, the later one of the reading. */
  readonly newest: Line | undefined
  readonly practice: boolean
  /** Lines that say of another entry that it tells of the same event. */
  readonly linking: readonly Line[]
  readonly promised: readonly Line[]
  /** What each entry had on the screen, where it had anything. */
  readonly saws: ReadonlyMap<string, readonly string[]>
}

/** Taken once, since a look at ten thousand entries costs more than what is then done with them. */
export const censusOf = oncePer((lines: readonly Line[]): Census => {
  const byCompartment: Partial<Record<Compartment, number>> = {}
  const linking: Line[] = []
  const promised: Line[] = []
  const saws = new Map<string, readonly string[]>()
  let newest = lines[0]
  let practice = false
  for (const line of lines) {
    const { id, compartment, recorded, saw, same, standing, practice: invented } = line.entry
    byCompartment[compartment] = (byCompartment[compartment] ?? 0) + 1
    if (newest && recorded >= newest.entry.recorded) newest = line
    if (invented) practice = true
    if (same && !line.withdrawn && !isAct(line.entry)) linking.push(line)
    if (standing === 'promised') promised.push(line)
    if (saw.length > 0 || saws.has(id)) saws.set(id, saw)
  }
  return { byCompartment, newest, practice, linking, promised, saws }
})
