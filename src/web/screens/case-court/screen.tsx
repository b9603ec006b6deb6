import './court.css'
import { useMemo } from 'react'
import { see } from '../../../record/replay.ts'
import { court, type Court } from '../../../views/court.ts'
import { PageHead } from '../case/page-head.tsx'
import { count, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { Section, whenSaid } from '../case-part/pieces.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { Closed, Note } from '../../pieces/states.tsx'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import { daysBetween, daysUntil, entryMoment } from './days.ts'
import { Accused } from './accused.tsx'
import { Adjournments, Hearings } from './hearings.tsx'
import { Watch } from './watch.tsx'
import { cc } from './words.ts'

/** The days in court in their order, what each accused has to expect, and what the court owes. */
export function CourtCalendar() {
  const here = useThisCase()
  const say = useSay()
  const shared = useWords()
  if (here.parts.includes('court')) return <Calendar />
  return (
    <>
      <PageHead title={say(cc.title)} />
      <Closed part={shared.compartment.court} />
    </>
  )
}

function Calendar() {
  const here = useThisCase()
  const say = useSay()
  const shared = useWords()
  const seen = useMemo(() => see(court, here.reading, here.now), [here.reading, here.now])
  return (
    <>
      <PageHead
        title={say(cc.title)}
        more={say(cc.intro)}
        up={{ href: here.to.part('court'), says: shared.compartment.court }}
        actions={
          here.mayWrite('court') &&
          !here.moment.chosen && (
            <ButtonLink look="main" icon="plus" href={here.to.add({ kind: 'court.hearing' })}>
              {say(seen.silent ? cc.write : cc.writeDay)}
            </ButtonLink>
          )
        }
      />
      <Next seen={seen} />
      <Numbers seen={seen} />
      <div className="two">
        <div className="stack">
          <Hearings seen={seen} />
          <Adjournments seen={seen} />
          <Accused seen={seen} />
          <Appeals seen={seen} />
        </div>
        <Watch cognizance={seen.cognizance} />
      </div>
    </>
  )
}

/** What comes next, or the day of which nobody wrote. */
function Next({ seen: { next, silent } }: { seen: Court }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const set = next ?? silent
  const origin = set && (
    <p className="small">
      {say(cc.setOn)} <a href={here.to.entry(set.entry)}>{entryMoment(here, set.entry, language)}</a>:{' '}
      <Sentence text={here.sentenceOf(set.entry) ?? ''} hrefOf={here.hrefOf} />
    </p>
  )
  if (silent) {
    return (
      <Note title={say(cc.silent, { day: whenSaid(silent.at, language) })} icon="help" tone="warn" level={2}>
        <p>{say(cc.silentBody)}</p>
        {origin}
      </Note>
    )
  }
  if (!next) return <Note title={say(cc.noNext)} icon="clock" level={2} />
  const days = daysUntil(here.now, next.at, next.from, here.zone)
  const soon = days <= 0 ? say(cc.today) : days === 1 ? say(cc.tomorrow) : say(cc.inDays, { n: count(days, language) })
  const nextFor = here.lineOf(next.entry)?.body['nextFor']
  return (
    <Section title={say(cc.next)}>
      <p className="row">
        <b className="court-date">{whenSaid(next.at, language)}</b>
        <span className="meta">
          {[
            soon,
            here.codeOf(next.entry, next.forum),
            typeof nextFor === 'string' ? say(cc.for, { what: nextFor }) : undefined,
          ].flatMap((said, place) =>
            said
              ? [
                  <span key={place}>
                    {place > 0 && ' · '}
                    <Sentence text={said} />
                  </span>,
                ]
              : [],
          )}
        </span>
      </p>
      {origin}
    </Section>
  )
}

/** Four numbers that say how the trial goes; each is counted from what this reader sees. */
function Numbers({ seen }: { seen: Court }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const putOff = seen.hearings.filter(({ adjourned }) => adjourned).length
  const { cognizance, cameForNothing } = seen
  const days = cognizance?.since === undefined ? undefined : daysBetween(cognizance.since, here.now, here.zone)
  const rows = [
    days === undefined
      ? { number: '—', says: say(cc.noCognizance) }
      : { number: count(days, language), says: say(days === 1 ? cc.sinceOne : cc.since) },
    {
      number: count(seen.hearings.length, language),
      says: say(seen.hearings.length === 1 ? cc.hearingsOne : cc.hearings),
    },
    { number: count(putOff, language), says: say(putOff === 1 ? cc.putOffOne : cc.putOff) },
    {
      number: count(cameForNothing, language),
      says: say(cameForNothing === 1 ? cc.cameOne : cc.came),
      amber: cameForNothing > 0,
    },
  ]
  return (
    <ul className="court-numbers">
      {rows.map(({ number, says, amber }) => (
        <li key={says} className={amber ? 'amber' : undefined}>
          <b>{number}</b> <span>{says}</span>
        </li>
      ))}
    </ul>
  )
}

function Appeals({ seen: { appeals } }: { seen: Court }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  if (appeals.length === 0) return null
  return (
    <Section title={say(cc.appeals)}>
      <ol className="chain k-court">
        {appeals.map(({ entry }) => (
          <li key={entry}>
            <a href={here.to.entry(entry)}>{entryMoment(here, entry, language)}</a>{' '}
            <Sentence text={here.sentenceOf(entry) ?? ''} hrefOf={here.hrefOf} />
          </li>
        ))}
      </ol>
    </Section>
  )
}
