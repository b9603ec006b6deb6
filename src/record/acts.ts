import { streamName, type Entry } from './envelope.ts'

type Body = Readonly<Record<string, unknown>>

/** What corrections and withdrawals do to the entries of a record. */
export interface Acts {
  /** The withdrawal that strikes an entry; undefined when it stands. */
  readonly withdrawnBy: (entry: Entry) => Entry | undefined
  /** Corrections that stand, newest last: not withdrawn, and not seen and replaced by a later one. */
  readonly correctionsOf: (entry: Entry) => readonly Entry[]
  /** What an entry says today. `version` is of its own kind; undefined `at` when no correction speaks of the time. */
  readonly today: (entry: Entry) => { readonly body: Body; readonly version: number; readonly at: unknown }
}

export const isAct = ({ kind }: Entry): boolean => kind === 'entry.corrected' || kind === 'entry.withdrawn'

/** The one name of an entry: an id is only as good as its stream. */
export const keyOf = (entry: Entry): string => `${streamName(entry)} ${entry.id}`

/**
 * Reads corrections and withdrawals of a record in which the entries of a stream stand in their order. It goes from the
 * newest back, since an act comes after what it acts on: when an entry is reached, all that was done to it is known. So
 * a withdrawal can be withdrawn, a correction can be corrected, and withdrawing a correction gives back what was before.
 */
export function actsOf(ordered: readonly Entry[]): Acts {
  const struck = new Map<string, Entry>()
  const standing = new Map<string, Entry[]>()
  const seen = new Map<string, Set<string>>()
  const places = new Map(ordered.map((entry, place) => [keyOf(entry), place]))
  const today = (entry: Entry): { body: Body; version: number; at: unknown } => {
    const mend = standing.get(keyOf(entry))?.at(-1)
    if (!mend) return { body: entry.body, version: entry.v, at: undefined }
    const { body, version, at } = today(mend).body
    return { body: isBody(body) ? body : entry.body, version: typeof version === 'number' ? version : 1, at }
  }
  for (let place = ordered.length - 1; place >= 0; place--) {
    const act = ordered[place] as Entry
    if (!isAct(act)) continue
    const target = `${streamName(act)} ${String(today(act).body['entry'])}`
    // An act is on something older, so that no two can act on each other.
    if (!((places.get(target) ?? Infinity) < place)) continue
    const known = seen.get(target) ?? new Set()
    if (struck.has(keyOf(act))) {
      // What a later correction saw, it saw through this one too.
      if (known.has(act.id)) for (const id of act.saw) known.add(id)
    } else if (act.kind === 'entry.withdrawn') struck.set(target, act)
    else {
      if (!known.has(act.id)) standing.set(target, [act, ...(standing.get(target) ?? [])])
      seen.set(target, new Set([...known, ...act.saw]))
    }
  }
  return {
    withdrawnBy: (entry) => struck.get(keyOf(entry)),
    correctionsOf: (entry) => standing.get(keyOf(entry)) ?? [],
    today,
  }
}

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)
