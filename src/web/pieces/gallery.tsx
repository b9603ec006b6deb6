import { useState, type ReactNode } from 'react'
import { Crumb } from '../shell/shell.tsx'
import { CaseFrame } from '../shell/case-frame.tsx'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { Button, ButtonLink } from './button.tsx'
import { CompartmentTag, compartments } from './compartment.tsx'
import { Dialog } from './dialog.tsx'
import { FormPieces } from './gallery-forms.tsx'
import { dutyStates, Records } from './gallery-records.tsx'
import { samples } from './gallery-sample.ts'
import { Hash } from './hash.tsx'
import { letters } from './label.ts'
import { PartyChip, Sentence } from './party.tsx'
import { Photograph } from './photograph.tsx'
import { PrintHead } from './print-head.tsx'
import { AlarmList, CountTile, DutyChip, StageSteps, SyncChip, Tag } from './signals.tsx'
import { Closed, DraftKept, Empty, Failed, Loading, NotFound, Offline, Refused, TwoStand } from './states.tsx'
import { TwoValues } from './two-values.tsx'

/**
 * Every shared piece in every state, inside the frame of a case. For looking at and for axe; never part of a release.
 */
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
        compartment,
        href: `/part/${compartment}`,
        count: place * 7,
        alarm: compartment === 'evidence',
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
      <AlarmList
        pairs
        alarms={sample.alarms.map((alarm, place) => ({
          ...alarm,
          href: `#${alarm.id}`,
          tone: place < 2 ? 'red' : 'amber',
        }))}
      />
      <div className="counts">
        {sample.counts.map((says, place) => (
          <CountTile
            key={says}
            count={place}
            says={says}
            href="#counts"
            tone={(['red', 'amber', undefined] as const)[place]}
            current={place === 2}
          />
        ))}
      </div>
      <div className="row">
        {compartments.map((one) => (
          <CompartmentTag key={one} of={one} filled />
        ))}
        <CompartmentTag of="court" quiet />
      </div>
      <div className="row">
        {letters.map((letter, place) => (
          <PartyChip key={letter} label={`${letter}-${place + 1}`} />
        ))}
        <PartyChip label="G-2" count="20–25" />
        <PartyChip label="S-1" href="#s-1" />
      </div>
      <div className="row">
        {dutyStates.map((state) => (
          <DutyChip key={state} state={state} />
        ))}
        <DutyChip state="soon" fact="14 h" />
        <DutyChip state="overdue" says="45 min" icon="gap" />
        <Tag icon="split">1</Tag>
        <Tag icon="gap" tone="danger">
          1
        </Tag>
        <Tag icon="soon" tone="warn">
          9 h
        </Tag>
        <Tag icon="check" tone="ok">
          2
        </Tag>
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
        <Button look="danger" onClick={() => setOpen('sheet')}>
          {sample.stages[4]}
        </Button>
        <Button look="quiet">{sample.stages[0]}</Button>
        <Button aria-pressed>{sample.stages[3]}</Button>
        <Button closed={sample.alarms[3]?.what}>{sample.stages[1]}</Button>
        <ButtonLink href="#link" icon="print">
          {sample.stages[0]}
        </ButtonLink>
      </div>
      <Dialog
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        sheet={open === 'sheet'}
        title={sample.stages[1] ?? ''}
      >
        <p>
          <Sentence text={sample.entries[1]?.sentence ?? ''} />
        </p>
      </Dialog>
    </Part>
  )
}

function States() {
  const words = useWords()
  const sample = samples[useLanguage()]
  return (
    <Part title="States">
      <div className="third">
        <div className="card">
          <Empty
            title={words.shell.notesEmpty}
            action={
              <Button look="main" icon="plus">
                {sample.stages[0]}
              </Button>
            }
          >
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
