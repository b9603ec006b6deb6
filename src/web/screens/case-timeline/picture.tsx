import { useMemo, useState } from 'react'
import { picture as pictureOf, type Bar, type Lane as LaneOf } from '../../../views/picture.ts'
import { codeIn } from '../case/said-code.ts'
import { capital, placeIcon, placeKindSaid } from '../case/place.ts'
import { useSay } from '../case/say.ts'
import { useThisCase, type ThisCase } from '../case/this-case.tsx'
import { Button } from '../../pieces/button.tsx'
import { LaneChart, type Lane, type LaneBar } from '../../pieces/lane-chart.tsx'
import { instantAt, onTheClock } from '../../pieces/said-time.ts'
import { useLanguage, type Language } from '../../words/language.ts'
import { pictureWords as p } from './words.ts'

const hour = 3_600_000

/** The picture of the day that the page shows, or of the 72 hours before: a lane for each person and place. */
export function PictureOfTheDay() {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const [long, setLong] = useState(false)
  const { reading, now, zone } = here
  const { lanes, guides, from, until } = useMemo(() => {
    const stretch = long ? { from: floorHour(now - 72 * hour), until: now + hour } : dayOf({ reading, now, zone })
    return pictureOf(reading, stretch, now)
  }, [reading, now, zone, long])
  const iso = (at: number) => new Date(at).toISOString()
  return (
    <LaneChart
      heading={say(long ? p.heading72 : p.heading)}
      from={iso(from)}
      until={iso(until)}
      zone={here.zone}
      lanes={lanes.map((lane) => laneSaid(lane, (until - from) / 24, here, language))}
      guides={guides.map(({ at, code }, place) => ({
        id: `${code}${place}`,
        at: iso(at),
        name: say(code === 'now' ? (here.moment.fixed ? p.asOf : p.now) : p.entered),
        now: code === 'now',
      }))}
      choices={
        <>
          <Button aria-pressed={!long} onClick={() => setLong(false)}>
            {say(p.day)}
          </Button>
          <Button aria-pressed={long} onClick={() => setLong(true)}>
            {say(p.three)}
          </Button>
        </>
      }
    />
  )
}

/** From shortly before the first thing of the day to shortly after the moment shown. */
function dayOf({ reading, now, zone }: Pick<ThisCase, 'reading' | 'now' | 'zone'>): { from: number; until: number } {
  const midnight = Date.parse(instantAt(onTheClock(now, zone).date, '00:00', zone) ?? '') || now - 24 * hour
  const first = pictureOf(reading, { from: midnight, until: midnight + 24 * hour }, now)
    .lanes.flatMap(({ bars }) =>
      bars.filter(({ from, state }) => from > midnight && state !== 'unknown').map(({ from }) => from),
    )
    .reduce((least, from) => Math.min(least, from), now)
  const quietBefore = first - hour > midnight && first < now
  const until = Math.min(midnight + 24 * hour, floorHour(now + 1.25 * hour))
  return { from: quietBefore ? floorHour(first - hour / 2) : midnight, until: Math.max(until, now + hour / 12) }
}

/** Whole hours in India stand half an hour off those of Greenwich. */
const floorHour = (at: number): number => Math.floor((at - hour / 2) / hour) * hour + hour / 2

/** `least`: a bar shorter than this is too small to be pressed; its place is in the table. */
function laneSaid(lane: LaneOf, least: number, here: ThisCase, language: Language): Lane {
  const last = lane.bars.at(-1)
  const gap = lane.bars.some(({ state, open }) => state === 'gap' && open)
  const says = gap
    ? p.gap[language]
    : lane.section === 'premises'
      ? ((last && stateOfPlace(last, here, language)) ?? '')
      : last?.state === 'unknown'
        ? p.notKnown[language]
        : lane.custody
          ? p.custody[language]
          : last?.state === 'moving'
            ? p.onTheWay[language]
            : (placeKindSaid(last?.place, last?.placeKind, language) ?? '')
  const tone =
    lane.section === 'premises'
      ? 'premises'
      : lane.section === 'accused'
        ? 'suspect'
        : lane.section === 'others'
          ? 'case'
          : 'survivor'
  return {
    label: lane.label,
    says,
    tone,
    alarm: gap,
    bars: lane.bars.map((bar, place) => barSaid(bar, place, lane, least, here, language)),
  }
}

/** What became of a place: the code's words, else what its kind of entry is called. */
function stateOfPlace({ entry, code }: Bar, here: ThisCase, language: Language): string {
  const kind = here.lineOf(entry)?.kind
  return (code === undefined ? undefined : codeIn(kind, code)?.[language]) ?? kind?.words[language] ?? ''
}

function barSaid(bar: Bar, place: number, lane: LaneOf, least: number, here: ThisCase, language: Language): LaneBar {
  const iso = (at: number) => new Date(at).toISOString()
  const ends = {
    id: `${place}`,
    state: bar.state,
    from: iso(bar.from),
    until: iso(bar.until),
    ...(bar.entry === undefined || bar.state === 'unknown' || bar.until - bar.from < least
      ? {}
      : { href: here.to.entry(bar.entry) }),
  }
  if (bar.state === 'unknown') return { ...ends, name: bar.until - bar.from > 2 * hour ? p.unknown[language] : '' }
  if (bar.state === 'gap') return { ...ends, name: bar.place ?? p.gap[language], icon: 'gap' }
  if (lane.section === 'premises')
    return {
      ...ends,
      name: capital(stateOfPlace(bar, here, language)),
      icon: bar.code === 'secured' || bar.code === 'locked' ? 'lock' : 'premises',
    }
  const where = bar.state === 'moving' ? (bar.to ?? bar.place) : bar.place
  return {
    ...ends,
    name: capital(placeKindSaid(where, bar.placeKind, language) ?? ''),
    icon: bar.state === 'moving' ? 'car' : placeIcon(bar.place, bar.placeKind, lane.custody),
  }
}
