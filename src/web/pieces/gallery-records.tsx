import { useState } from 'react'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { Button } from './button.tsx'
import { lanesOf, samples } from './gallery-sample.ts'
import { LaneChart } from './lane-chart.tsx'
import { Sentence } from './party.tsx'
import { PathRow } from './path-row.tsx'
import { DutyList, type DutyState } from './signals.tsx'
import { Table, type Sorting } from './table.tsx'
import { Timeline, TimelineRow } from './timeline.tsx'

export const dutyStates: DutyState[] = ['overdue', 'soon', 'open', 'met', 'late', 'waived', 'na', 'undecided']
const at = (time: string) => `2017-08-24T${time}:00+05:30`
const entryStates = ['waiting', 'corrected', 'withdrawn', 'conflict', 'unknown', 'stands'] as const

/** The gallery's picture, timeline, duties, people and table. */
export function Records() {
  const words = useWords()
  const sample = samples[useLanguage()]
  const [sorting, setSorting] = useState<Sorting>({ by: 'time', down: true })
  return (
    <>
      <LaneChart
        from={at('15:00')}
        until={at('24:00')}
        zone="Asia/Kolkata"
        lanes={lanesOf(sample)}
        guides={[
          { id: 'entry', at: at('16:02'), name: sample.guide.entry },
          { id: 'sunset', at: at('18:01'), name: sample.guide.sunset },
          { id: 'now', at: at('23:40'), name: sample.guide.now, now: true },
        ]}
        choices={<Button aria-pressed>{words.span.hours('72')}</Button>}
      />
      <div className="two">
        <section className="card flush" aria-label="Timeline">
          <div className="card-head">
            <h2>{words.keys.timeline}</h2>
          </div>
          <Timeline label={words.keys.timeline}>
            {sample.entries.map((entry, place) => (
              <TimelineRow
                key={place}
                id={String(place)}
                time={`23:${38 - place}`}
                compartment={
                  (['survivor', 'survivor', 'suspect', 'premises', 'survivor', 'operation'] as const)[place] ?? 'case'
                }
                state={entryStates[place]}
                duties={place === 0 ? [{ state: 'soon', fact: '17:00' }] : place === 5 ? [{ state: 'met' }] : undefined}
                href={`#entry-${place}`}
                hrefOf={(label) => `#${label}`}
                {...entry}
              />
            ))}
          </Timeline>
        </section>
        <aside className="card flush" aria-label="Duties">
          <div className="card-head">
            <h2>{words.duty.open}</h2>
          </div>
          <DutyList
            items={dutyStates.map((state, place) => ({
              id: state,
              state,
              what: sample.alarms[place % 4]?.what ?? '',
              when: '25 Aug 17:00',
              ...(state === 'soon' && { why: <p className="why">16:15 + 24 h</p>, whyWord: words.two.basis }),
            }))}
          />
          <p className="card-foot">Pack in-2017.3</p>
        </aside>
      </div>
      <ul className="people">
        <PathRow
          label="S-1"
          tone="survivor"
          now={sample.place.shelter}
          detail={sample.entries[0]?.by}
          sign={{ state: 'met', says: `${words.where.confirmed} 23:38` }}
          steps={steps(sample.place, false)}
        />
        <PathRow
          label="S-2"
          tone="survivor"
          gap
          now={words.where.lastKnown}
          detail={`${sample.place.hospital}, 22:55`}
          sign={{ state: 'overdue', says: words.span.minutes('45'), icon: 'gap' }}
          steps={steps(sample.place, true)}
          actions={
            <Button look="main" icon="check">
              {words.where.confirmed}
            </Button>
          }
        />
      </ul>
      <div className="card flush">
        <Table
          caption={words.keys.cases}
          sorting={sorting}
          onSort={setSorting}
          rows={sample.entries.map((entry, place) => ({ ...entry, place }))}
          keyOf={(row) => String(row.place)}
          columns={[
            { id: 'case', name: words.picture.who, cell: (row) => <a href={`#${row.place}`}>KOL-17-03{row.place}</a> },
            { id: 'what', name: words.picture.what, cell: (row) => <Sentence text={row.sentence} /> },
            { id: 'by', name: words.two.by, cell: (row) => row.by },
            { id: 'time', name: words.two.when, end: true, sortable: true, cell: (row) => `23:0${row.place}` },
          ]}
        />
      </div>
    </>
  )
}

const steps = (place: (typeof samples)['en']['place'], gap: boolean) => [
  { id: '1', name: `${place.flat} P-1`, detail: '16:02', icon: 'flat' as const },
  { id: '2', name: place.station, detail: '17:05', icon: 'station' as const },
  { id: '3', name: place.hospital, detail: '20:35', icon: 'hospital' as const },
  gap
    ? { id: '4', name: place.unknown, detail: '22:55', icon: 'gap' as const, state: 'broken' as const }
    : { id: '4', name: 'V-2', detail: '22:55', icon: 'car' as const },
  {
    id: '5',
    name: place.shelter,
    detail: '23:20',
    icon: 'shelter' as const,
    state: gap ? ('expected' as const) : ('now' as const),
  },
]
