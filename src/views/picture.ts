import type { Label } from '../record/label.ts'
import { see, type Reading } from '../record/replay.ts'
import type { Gap, Stretch } from './path.ts'
import { premises } from './premises.ts'
import { hasHappened, inOrder, toldOf } from './told.ts'
import { whereIsEveryone, type PersonRow, type Section } from './where-is-everyone.ts'

/** A bar on a lane. Times in milliseconds since 1970, inside the picture. */
export interface Bar {
  readonly state: 'at' | 'moving' | 'unknown' | 'gap'
  readonly from: number
  readonly until: number
  /** Where, of a person; what became of it, of premises. */
  readonly place: Label | undefined
  readonly placeKind: string | undefined
  readonly to: Label | undefined
  readonly code: string | undefined
  /** The bar goes on: nothing ended it yet. */
  readonly open: boolean
  readonly entry: string | undefined
}

export interface Lane {
  readonly label: Label
  readonly section: Section | 'premises'
  readonly alarm: boolean
  readonly custody: boolean
  readonly bars: readonly Bar[]
}

export interface Guide {
  readonly at: number
  readonly code: 'entered' | 'now'
  readonly place: Label | undefined
  readonly entry: string | undefined
}

export interface Picture {
  readonly from: number
  readonly until: number
  readonly lanes: readonly Lane[]
  readonly guides: readonly Guide[]
}

const sections: readonly Section[] = ['survivors', 'children', 'undecided', 'accused', 'others']

/**
 * One lane per person and premises between two instants, with what is not known and the gaps drawn, not left out. `now`
 * ends what goes on. Needs a whole reading: it joins people, places and the hour of entry.
 */
export function picture(reading: Reading, { from, until }: { from: number; until: number }, now: number): Picture {
  const end = Math.min(until, now)
  const { people } = see(whereIsEveryone, reading, now)
  const ofPeople = [...people]
    .sort((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section))
    .map((row) => personLane(row, from, end))
  const ofPlaces = see(premises, reading, now).map(({ place, steps, lapsed }): Lane => ({
    label: place,
    section: 'premises',
    alarm: lapsed,
    custody: false,
    bars: steps.flatMap((step, index) =>
      barOf('at', step.since, steps[index + 1]?.since, from, end, { code: step.state, entry: step.entry }),
    ),
  }))
  const entered = inOrder(toldOf(reading, 'attempt'))
    .filter((one) => hasHappened(one) && one.value.step === 'entered')
    .flatMap(({ span, entry, value }) =>
      span ? [{ at: span.from, code: 'entered' as const, place: value.sites?.[0], entry }] : [],
    )
  const guides: Guide[] = [...entered, { at: now, code: 'now' as const, place: undefined, entry: undefined }]
  return {
    from,
    until,
    lanes: [...ofPeople, ...ofPlaces].filter(({ bars }) => bars.length > 0),
    guides: guides.filter(({ at }) => at >= from && at <= until),
  }
}

function personLane(row: PersonRow, from: number, end: number): Lane {
  const open = row.alarms.filter((gap) => gap.reason !== 'two-places')
  const first = row.path.find(({ since, until }) => since !== undefined || until !== undefined)
  const begins = first?.since ?? first?.until
  const before =
    begins !== undefined && begins > from && first?.since !== undefined
      ? barOf('unknown', from, begins, from, end, {})
      : []
  const bars = row.path.flatMap((stretch) => stretchBars(stretch, open, from, end))
  return {
    label: row.who,
    section: row.section,
    alarm: row.alarms.length > 0,
    custody: row.now?.custody ?? false,
    bars: [
      ...before,
      ...bars,
      ...open
        .filter((gap) => !row.path.some((stretch) => covers(stretch, gap)))
        .flatMap((gap) => gapBar(gap, from, end)),
    ].sort((a, b) => a.from - b.from || a.until - b.until),
  }
}

/** A stretch up to the moment from which nobody answers, then the gap. */
function stretchBars(stretch: Stretch, gaps: readonly Gap[], from: number, end: number): Bar[] {
  const gap = gaps.find((one) => covers(stretch, one))
  const state =
    stretch.state === 'at' ? ('at' as const) : stretch.state === 'moving' ? ('moving' as const) : ('unknown' as const)
  if (stretch.state === 'dead' || (stretch.state === 'left' && !gap)) return []
  const of = {
    place: stretch.place,
    placeKind: stretch.placeKind,
    to: stretch.to,
    entry: stretch.entries[0],
    code: stretch.state,
  }
  const until = gap?.since ?? stretch.until
  const shown =
    gap && gap.since === stretch.since
      ? []
      : barOf(
          stretch.believed && stretch.since === undefined ? 'unknown' : state,
          stretch.since ?? from,
          until,
          from,
          end,
          of,
        )
  return [...shown, ...(gap ? gapBar(gap, from, end) : [])]
}

const covers = (stretch: Stretch, gap: Gap): boolean =>
  gap.since !== undefined &&
  gap.since >= (stretch.since ?? -Infinity) &&
  (gap.until ?? Infinity) <= (stretch.until ?? Infinity) &&
  gap.entries.some((entry) => stretch.entries.includes(entry))

const gapBar = (gap: Gap, from: number, end: number): Bar[] =>
  barOf('gap', gap.since ?? from, gap.until, from, end, {
    place: gap.from,
    to: gap.to,
    code: gap.reason,
    entry: gap.entries[0],
  })

function barOf(
  state: Bar['state'],
  since: number | undefined,
  until: number | undefined,
  from: number,
  end: number,
  of: Partial<Bar>,
): Bar[] {
  const [start, stop] = [Math.max(since ?? from, from), Math.min(until ?? end, end)]
  if (stop <= start) return []
  return [
    {
      state,
      from: start,
      until: stop,
      place: of.place,
      placeKind: of.placeKind,
      to: of.to,
      code: of.code,
      open: until === undefined || until > end,
      entry: of.entry,
    },
  ]
}
