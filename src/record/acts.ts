import { streamName, type Entry } from './envelope.ts'

type Body = Readonly<Record<string, unknown>>

/** What corrections and withdrawals do to the entries of a record. */
export interface Acts {
  /** The withdrawal that strikes an entry; undefined when it stands. */
  readonly withdrawnBy: (entry: Entry) => Entry | undefined
  /** Corrections that stand, newest last: not withdrawn, and not seen and replaced by a later one. */
  readonly correctionsOf: (entry: Entry) => readonly Entry[]
  /** What an entry says today. `version` is of its own kind; undefined `at` when no correction speaks of the time. */
  readonly today: (entry: Entry) => {
    readonly body: Body
    readonly version: number
    readonly at: unknown
  }
}

export const isAct = ({ kind }: { readonly kind: string }): boolean =>
  kind === 'entry.corrected' || kind === 'entry.withdrawn'

/**
 * Reads corrections and withdrawals of a record in which the entries of a stream stand once and in their order. It goes
 * from the newest back, since an act comes after what it acts on: when an entry is reached, all that was done to it is
 * known. So a withdrawal can be withdrawn, a correction can be corrected, and withdrawing a correction gives back what
 * was before.
 */
export function actsOf(ordered: readonly Entry[]): Acts {
  if (!ordered.some(isAct)) return untouched
  const struck = new Map<Entry, Entry>()
  const standing = new Map<Entry, readonly Entry[]>()
  const seen = new Map<Entry, Set<string>>()
  const today = (entry: Entry): { body: Body; version: number; at: unknown } => {
    const mend = standing.get(entry)?.at(-1)
    if (!mend) return untouched.today(entry)
    const { body, version, at } = today(mend).body
    return {
      body: isBody(body) ? body : entry.body,
      version: typeof version === 'number' ? version : 1,
      at,
    }
  }
  const find = finder(ordered)
  for (let place = ordered.length - 1; place >= 0; place--) {
    const act = ordered[place] as Entry
    if (!isAct(act)) continue
    const target = find(act, today(act).body['entry'], place)
    if (!target) continue
    const known = seen.get(target) ?? new Set()
    if (struck.has(act)) {
      // What a later correction saw, it saw through this one too.
      if (known.has(act.id)) for (const before of act.saw) known.add(before)
    } else if (act.kind === 'entry.withdrawn') struck.set(target, act)
    else {
      if (!known.has(act.id)) standing.set(target, [act, ...(standing.get(target) ?? [])])
      seen.set(target, new Set([...known, ...act.saw]))
    }
  }
  return {
    withdrawnBy: (entry) => struck.get(entry),
    correctionsOf: (entry) => standing.get(entry) ?? none,
    today,
  }
}

const none: readonly Entry[] = []

/** A record, as most are, that nobody has corrected. */
const untouched: Acts = {
  withdrawnBy: () => undefined,
  correctionsOf: () => none,
  today: ({ body, v }) => ({ body, version: v, at: undefined }),
}

/** Finds what an act is on: in its own stream, and older, so that no two can act on each other. */
function finder(ordered: readonly Entry[]) {
  const places = new Map(ordered.map((entry, place) => [`${streamName(entry)} ${entry.id}`, place]))
  return (act: Entry, id: unknown, before: number): Entry | undefined => {
    const place = places.get(`${streamName(act)} ${String(id)}`)
    return place !== undefined && place < before ? ordered[place] : undefined
  }
}

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)
