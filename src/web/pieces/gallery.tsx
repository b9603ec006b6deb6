import { useState, type ReactNode } from 'react'
import { Crumb } from '../shell/shell.tsx'
import { CaseFrame } from '../shell/case-frame.tsx'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { Button, ButtonLink } from './button.tsx'
import { CompartmentTag, compartments } from './compartment.tsx'
import { Dialog } from './dialog.tsx'
import { FormPieces } from './gallery-forms.tsx'
import { lanesOf, samples } from './gallery-sample.ts'
import { Hash } from './hash.tsx'
import { LaneChart } from './lane-chart.tsx'
import { letters } from './label.ts'
import { PartyChip, Sentence } from './party.tsx'
import { PathRow } from './path-row.tsx'
import { Photograph } from './photograph.tsx'
import { PrintHead } from './print-head.tsx'
import { AlarmList, CountTile, DutyChip, DutyList, StageSteps, SyncChip, Tag, type DutyState } from './signals.tsx'
import { Closed, DraftKept, Empty, Failed, Loading, NotFound, Offline, Refused, TwoStand } from './states.tsx'
import { Table, type Sorting } from './table.tsx'
import { Timeline, TimelineRow } from './timeline.tsx'
import { TwoValues } from './two-values.tsx'

const dutyStates: DutyState[] = ['overdue', 'soon', 'open', 'met', 'late', 'waived', 'na', 'undecided']
const at = (time: string) => `2017-08-24T${time}:00+05:30`
const entryStates = ['waiting', 'corrected', 'withdrawn', 'conflict', 'unknown', 'stands'] as const

/** Every shared piece in every state, inside the frame of a case. For looking at and for axe; never part of a release. */
export function Gallery() {
  const words = useWords()
  return (
    <CaseFrame
      overview={[
        { href: '/', says: words.timeline.before, icon: 'list', dock: words.picture.heading, alarm: true },
        { href: '/where', says: words.keys.where, icon: 'pin', dock: words.where.confirmed, count: 3 },
        { href: '/duties', says: words.duty.open, icon: 'check', dock: words.duty.open },
      ]}
      open={(['case', 'operation', 'survivor', 'evidence'] as const).map((compartment, place) => ({
        compartment, href: `/part/${compartment}`, count: place * 7, alarm: compartment === 'evidence',
      }))}
      onAsk={() => {}}
      add={{ href: '/add', says: words.form.now }}
      keys={{ timeline: '/', where: '/where', duties: '/duties' }}
    >
      <PrintHead title="KOL-17-031" asOf="2017-08-24 23:40 +05:30" by="F-4" checkpoint="412" practice />
      <div>
        <Crumb href="/cases" says={words.shell.cases} here="KOL-17-031" />
        <h1>
          KOL-17-031 <span className="faint">Neem</span>
        </h1>
      </div>
      <Marks />
      <Records />
      <States />
      <FormPieces />
      <Values />
    </CaseFrame>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Marks() {
  const sample = samples[useLanguage()]
  const [saving, setSaving] = useState(false)
  const [open, setOpen] = useState<'dialog' | 'sheet'>()
  return (
    <Part title="Marks">
      <StageSteps steps={sample.stages} now={2} />
      <AlarmList pairs alarms={sample.alarms.map((alarm, place) => ({ ...alarm, href: `#${alarm.id}`, tone: place < 2 ? 'red' : 'amber' }))} />
      <div className="counts">
        {sample.counts.map((says, place) => (
          <CountTile key={says} count={place} says={says} href="#counts" tone={(['red', 'amber', undefined] as const)[place]} current={place === 2} />
        ))}
      </div>
      <div className="row">
        {compartments.map((one) => <CompartmentTag key={one} of={one} filled />)}
        <CompartmentTag of="court" quiet />
      </div>
      <div className="row">
        {letters.map((letter, place) => <PartyChip key={letter} label={`${letter}-${place + 1}`} />)}
        <PartyChip label="G-2" count="20–25" />
        <PartyChip label="S-1" href="#s-1" />
      </div>
      <div className="row">
        {dutyStates.map((state) => <DutyChip key={state} state={state} />)}
        <DutyChip state="soon" fact="14 h" />
        <DutyChip state="overdue" says="45 min" icon="gap" />
        <Tag icon="split">1</Tag>
        <Tag icon="gap" tone="danger">1</Tag>
        <Tag icon="soon" tone="warn">9 h</Tag>
        <Tag icon="check" tone="ok">2</Tag>
        <SyncChip sync={{ state: 'sent' }} />
        <SyncChip sync={{ state: 'off', waiting: 3 }} />
        <Hash of="9f20c1d407be3d11" />
        <Hash of="9f20c1d407be3d11" short />
      </div>
      <div className="buttons">
        <Button look="main" icon="plus" shortcut="N" saving={saving} onClick={() => setSaving(true)}>
          {sample.stages[1]}
        </Button>
        <Button onClick={() => setOpen('dialog')}>{sample.stages[2]}</Button>
        <Button look="danger" onClick={() => setOpen('sheet')}>{sample.stages[4]}</Button>
        <Button look="quiet">{sample.stages[0]}</Button>
        <Button aria-pressed>{sample.stages[3]}</Button>
        <Button closed={sample.alarms[3]?.what}>{sample.stages[1]}</Button>
        <ButtonLink href="#link" icon="print">{sample.stages[0]}</ButtonLink>
      </div>
      <Dialog open={open !== undefined} onClose={() => setOpen(undefined)} sheet={open === 'sheet'} title={sample.stages[1] ?? ''}>
        <p>
          <Sentence text={sample.entries[1]?.sentence ?? ''} />
        </p>
      </Dialog>
    </Part>
  )
}

function Records() {
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
                compartment={(['survivor', 'survivor', 'suspect', 'premises', 'survivor', 'operation'] as const)[place] ?? 'case'}
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
              id: state, state, what: sample.alarms[place % 4]?.what ?? '', when: '25 Aug 17:00',
              ...(state === 'soon' && { why: <p className="why">16:15 + 24 h</p>, whyWord: words.two.basis }),
            }))}
          />
          <p className="card-foot">Pack in-2017.3</p>
        </aside>
      </div>
      <ul className="people">
        <PathRow
          label="S-1" tone="survivor" now={sample.place.shelter} detail={sample.entries[0]?.by}
          sign={{ state: 'met', says: `${words.where.confirmed} 23:38` }}
          steps={steps(sample.place, false)}
        />
        <PathRow
          label="S-2" tone="survivor" gap now={words.where.lastKnown} detail={`${sample.place.hospital}, 22:55`}
          sign={{ state: 'overdue', says: words.span.minutes('45'), icon: 'gap' }}
          steps={steps(sample.place, true)}
          actions={<Button look="main" icon="check">{words.where.confirmed}</Button>}
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
  { id: '5', name: place.shelter, detail: '23:20', icon: 'shelter' as const, state: gap ? ('expected' as const) : ('now' as const) },
]

function States() {
  const words = useWords()
  const sample = samples[useLanguage()]
  return (
    <Part title="States">
      <div className="third">
        <div className="card">
          <Empty title={words.shell.notesEmpty} action={<Button look="main" icon="plus">{sample.stages[0]}</Button>}>
            {words.date.hint}
          </Empty>
        </div>
        <div className="card">
          <Loading what={sample.counts[3] ?? ''} at="once" />
        </div>
        <Failed code="5F2" onAgain={() => {}} />
        <Offline since="16:02" until="15:58" waiting={3} />
        <Closed part={words.compartment.intel} onAsk={() => {}} />
        <TwoStand values={['14–16', '17']} href="#both" />
        <DraftKept time="23:41" />
        <Refused why={sample.entries[2]?.sentence ?? ''} actions={<Button>{words.keys.open}</Button>} />
        <NotFound />
      </div>
      <DraftKept time="23:41" line />
    </Part>
  )
}

function Values() {
  const sample = samples[useLanguage()]
  const [chosen, setChosen] = useState<string>()
  const by = sample.entries[0]?.by ?? ''
  return (
    <Part title="Values">
      <TwoValues
        chosen={chosen}
        onChoose={setChosen}
        error={chosen ? undefined : sample.alarms[2]?.what}
        values={[
          { id: 'a', value: '14–16', asOf: '24 Aug 2017', basis: sample.place.hospital, by, when: '21:02' },
          { id: 'b', value: '17', asOf: '24 Aug 2017', basis: sample.place.station, by, when: '21:09', saw: '–' },
        ]}
      />
      <Photograph src="/icon.svg" of={sample.place.lock} />
    </Part>
  )
}
