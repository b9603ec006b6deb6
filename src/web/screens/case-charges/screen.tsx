import './charges.css'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { PageHead } from '../case/page-head.tsx'
import { count, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { Section } from '../case-part/pieces.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { TextField } from '../../pieces/field.tsx'
import { Closed, Empty, Failed, Loading, Note } from '../../pieces/states.tsx'
import { againIfSilent, ask, codeOf } from '../../reading/client.ts'
import { useLanguage } from '../../words/language.ts'
import { day as daySaid } from '../../words/numbers.ts'
import { useWords } from '../../words/words.ts'
import { found, switchesIn, wasLaw, type Days } from './catalogue.ts'
import { ChooseDays } from './choose-days.tsx'
import { ChoosePeople, NonPunishment, type Chosen } from './choose-people.tsx'
import { offenceDays } from './offence-days.ts'
import { actSaid, OffenceRow, type CatalogueRow } from './offence.tsx'
import { Standing } from './standing.tsx'
import { ch } from './words.ts'

/** Who stands under which charge, and the catalogue of the law as it stood on the days of the offence. */
export function Charges() {
  const here = useThisCase()
  const say = useSay()
  const shared = useWords()
  if (!here.parts.includes('court')) {
    return (
      <>
        <PageHead title={say(ch.title)} />
        <Closed part={shared.compartment.court} />
      </>
    )
  }
  return (
    <>
      <PageHead
        title={say(ch.title)}
        up={{ href: here.to.part('court'), says: shared.compartment.court }}
        actions={
          <ButtonLink icon="clock" href={here.to.courtCalendar}>
            {say(ch.calendar)}
          </ButtonLink>
        }
      />
      <Standing />
      <Catalogue />
    </>
  )
}

function Catalogue() {
  const say = useSay()
  const language = useLanguage()
  const asked = useQuery({
    queryKey: ['offences', language],
    queryFn: ({ signal }) => ask('listOffences', { querystring: { language } }, signal),
    staleTime: Infinity,
    retry: againIfSilent,
  })
  return (
    <Section title={say(ch.catalogue)}>
      <Note title={say(ch.noChoice)} icon="court">
        <p>
          {say(ch.noChoiceBody)}
          {asked.data?.offences.some(({ reviewed }) => reviewed) === false && ` ${say(ch.notReviewed)}`}
        </p>
      </Note>
      {asked.isPending ? (
        <Loading what={say(ch.catalogue)} rows={6} />
      ) : asked.isError ? (
        <Failed code={codeOf(asked.error)} onAgain={() => void asked.refetch()}>
          {say(ch.failed)}
        </Failed>
      ) : asked.data.offences.length === 0 ? (
        <Empty icon="court" title={say(ch.noCatalogue)} />
      ) : (
        <Choosing all={asked.data.offences} />
      )}
    </Section>
  )
}

function Choosing({ all }: { all: readonly CatalogueRow[] }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const [own, setOwn] = useState<Days>()
  const [chosen, setChosen] = useState<Chosen>({ accused: undefined, survivor: undefined })
  const words = useDeferredValue(typed)
  const written = useMemo(() => offenceDays(here.reading, here.now, here.zone), [here.reading, here.now, here.zone])
  const days = own ?? written
  const law = useMemo(() => all.filter((one) => wasLaw(one, days)), [all, days])
  const rows = useMemo(() => found(law, words), [law, words])
  const switches = useMemo(() => switchesIn(all, days), [all, days])
  const acts = [...new Set(rows.map(({ act }) => act))]
  return (
    <>
      <ChoosePeople chosen={chosen} onChoose={setChosen} />
      {chosen.accused && /^[SC]-/.test(chosen.accused) && (
        <NonPunishment who={chosen.accused} says={say(ch.reasonAsked, { who: chosen.accused })} />
      )}
      <ChooseDays
        days={days}
        basis={own ? 'own' : written.basis}
        entries={own ? [] : written.entries}
        onChoose={setOwn}
      />
      {switches.map((day) => (
        <Note
          key={day}
          icon="split"
          tone="warn"
          title={say(ch.across, { day: daySaid(`${day}T00:00:00Z`, 'UTC', language) })}
        >
          <p>{say(ch.acrossBody)}</p>
        </Note>
      ))}
      <TextField
        label={say(ch.find)}
        hint={say(ch.findHint)}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="meta" role="status">
        {say(ch.count, { n: count(rows.length, language), all: count(law.length, language) })}
      </p>
      {rows.length === 0 && (
        <Empty icon="search" title={say(ch.none)}>
          {say(ch.noneBody)}
        </Empty>
      )}
      {acts.map((act) => (
        <section key={act} className="of-act">
          <h3>
            <span lang="en" translate="no">
              {act}
            </span>{' '}
            <span className="faint">{actSaid(act, language)}</span>
          </h3>
          <ul>
            {rows
              .filter((row) => row.act === act)
              .map((row) => (
                <li key={`${row.pack} ${row.offence}`}>
                  <OffenceRow row={row} all={all} chosen={chosen} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
