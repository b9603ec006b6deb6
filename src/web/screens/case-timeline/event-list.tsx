import { useDeferredValue, useMemo, useState } from 'react'
import type { Timeline as Events, TimelineRow as Row } from '../../../views/timeline.ts'
import { count, useSay } from '../case/say.ts'
import { partOf, useThisCase } from '../case/this-case.tsx'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import type { Compartment } from '../../pieces/compartment.tsx'
import { Icon } from '../../pieces/icon.tsx'
import { Empty } from '../../pieces/states.tsx'
import { Timeline } from '../../pieces/timeline.tsx'
import { useLanguage, type Language } from '../../words/language.ts'
import { day, number } from '../../words/numbers.ts'
import { useWords } from '../../words/words.ts'
import { useDutyChips } from './duties.tsx'
import { EventRow } from './row.tsx'
import { t } from './words.ts'

const page = 60
const first = 8

/** Every event, newest first, under its day; what nobody can date stands last. */
export function EventList({ events, mayAdd, part: of }: { events: Events; mayAdd: boolean; part?: Compartment }) {
  const here = useThisCase()
  const say = useSay()
  const shared = useWords()
  const language = useLanguage()
  const [text, setText] = useState('')
  const [part, setPart] = useState<Compartment | ''>('')
  const [shown, setShown] = useState(page)
  const chips = useDutyChips()
  const wanted = useDeferredValue(text.trim().toLocaleLowerCase())
  const rows = useMemo(
    () =>
      newestFirst(events.rows).filter(
        (row) =>
          (part === '' || partOf(row.compartment) === part) &&
          (wanted === '' || speaksOf(row, wanted, language, here.nameOf)),
      ),
    [events, part, wanted, language, here.nameOf],
  )
  const parts = useMemo(() => new Set(events.rows.map((row) => partOf(row.compartment))), [events])
  // What is seen first is drawn first; the rest follows when that stands.
  const drawn = useDeferredValue(shown, first)
  const days = byDay(rows.slice(0, drawn), (at) => day(at, here.zone, language), say(t.undated))
  return (
    <section className="card flush" aria-label={say(t.heading)}>
      <div className="card-head">
        <h2>{say(t.heading)}</h2>
        <span className="meta">
          {say(events.count === 1 ? t.onlyOne : t.newest, { n: number(events.count, language) })}
        </span>
      </div>
      {events.rows.length > 8 && (
        <div className="row timeline-find">
          <label className="find">
            <Icon name="search" />
            <input
              type="search"
              className="input"
              aria-label={say(t.find)}
              placeholder={say(t.find)}
              value={text}
              onChange={(event) => (setText(event.target.value), setShown(page))}
            />
          </label>
          {parts.size > 1 && (
            <select
              className="input fit"
              aria-label={say(t.part)}
              value={part}
              onChange={(event) => (setPart(event.target.value as Compartment | ''), setShown(page))}
            >
              <option value="">{say(t.allParts)}</option>
              {here.parts
                .filter((one) => parts.has(one))
                .map((one) => (
                  <option key={one} value={one}>
                    {shared.compartment[one]}
                  </option>
                ))}
            </select>
          )}
        </div>
      )}
      {events.rows.length === 0 && (
        <Empty
          title={say(mayAdd ? t.empty : t.emptyForYou)}
          action={
            mayAdd ? (
              <ButtonLink look="main" icon="plus" href={here.to.add(of === undefined ? undefined : { in: of })}>
                {say(t.add)}
              </ButtonLink>
            ) : undefined
          }
        >
          {mayAdd && of === undefined && say(t.emptyBody)}
        </Empty>
      )}
      {events.rows.length > 0 && rows.length === 0 && (
        <Empty icon="search" title={say(t.nothingFound)}>
          {say(t.nothingFoundBody)}
        </Empty>
      )}
      {days.map(([title, ofDay]) => (
        <div key={title}>
          <h3 className="day-head">{title}</h3>
          <Timeline label={title}>
            {ofDay.map((row) => (
              <EventRow key={`${row.stream} ${row.id}`} row={row} duties={chips.get(row.id)} />
            ))}
          </Timeline>
        </div>
      ))}
      {rows.length > shown && (
        <div className="card-foot">
          <Button wide onClick={() => setShown(shown + page)}>
            {say(t.more, { n: count(Math.min(page, rows.length - shown), language) })}
          </Button>
        </div>
      )}
    </section>
  )
}

function newestFirst(rows: readonly Row[]): Row[] {
  const dated = rows.filter(({ from }) => from !== undefined)
  return [...dated.reverse(), ...rows.filter(({ from }) => from === undefined)]
}

function byDay(rows: readonly Row[], dayOf: (at: number) => string, undated: string): [title: string, rows: Row[]][] {
  const days = new Map<string, Row[]>()
  for (const row of rows) {
    const title = row.from === undefined ? undated : dayOf(row.from)
    days.set(title, [...(days.get(title) ?? []), row])
  }
  return [...days]
}

/** Looks in the sentence as the reader reads it, the kind's name and the writer's. */
const speaksOf = (row: Row, wanted: string, language: Language, nameOf: (code: string) => string): boolean =>
  [row, ...row.accounts].some(({ sentence, words, kind, by }) =>
    [sentence?.[language], words?.[language], kind, nameOf(by)].some((text) =>
      text?.toLocaleLowerCase().includes(wanted),
    ),
  )
