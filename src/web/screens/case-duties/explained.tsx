import type { ReactNode } from 'react'
import type { CaseDuties, Duty } from '../../reading/duties.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { useLanguage } from '../../words/language.ts'
import { digits } from '../../words/numbers.ts'
import { useWords } from '../../words/words.ts'
import type { DutyRow } from '../case/duty-rows.ts'
import { lawMoment, momentsIn, type Spoken } from '../case/duty-said.ts'
import { count, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { fulfilAt, isOpen, sayerAt, waiveAt } from './meeting.ts'
import { why as w } from './words.ts'

type Happened = Duty['trigger']

/** Why a duty exists, how its time was reached, what met it, and what the law says: everything one press away. */
export function Explained({ row, from }: { row: DutyRow; from: CaseDuties }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const shared = useWords()
  const spoken: Spoken = { now: here.now, zone: here.zone, language, shared }
  const { duty, rule, all } = row
  const version = from.packs.find(({ pack }) => pack === rule.pack)?.version ?? ''
  const happened = (one: Happened): ReactNode => (
    <EntryLink entry={one.entry}>{say(w.happened, { what: one.said, time: lawMoment(one.at, spoken) })}</EntryLink>
  )
  const triggers = onePer(all.map(({ trigger }) => trigger))
  const metBy = onePer(all.flatMap(({ metBy: by }) => by ?? []))
  const breaches = onePer(all.flatMap(({ breach }) => breach ?? []))
  return (
    <div className="stack duty-why">
      {isOpen(duty) && <Writing row={row} />}
      <dl className="pairs-list">
        <Line name={say(w.do)}>
          <p>
            <Sentence text={rule.action} />
          </p>
        </Line>
        <Line name={say(w.owes)}>{rule.owes.map(({ said }) => said).join(' · ')}</Line>
        <Line name={say(w.began)}>{listed(triggers.map(happened))}</Line>
        <Line name={say(w.applies)}>{digits(rule.condition, language)}</Line>
        {duty.because.length > 0 && (
          <Line name={say(w.because)}>
            {listed(duty.because.map((one) => <Fact key={one.fact} duty={duty} fact={one} />))}
          </Line>
        )}
        {duty.missing.length > 0 && isOpen(duty) && (
          <Line name={say(w.missing)}>
            {listed(
              duty.missing.map(({ fact, said }) => {
                const kinds = from.sayers.find((one) => one.pack === rule.pack && one.fact === fact)?.kinds ?? []
                const at = sayerAt(kinds, row, here)
                return (
                  <>
                    {said} {at && <a href={at}>{say(w.write)}</a>}
                  </>
                )
              }),
            )}
          </Line>
        )}
        {duty.steps.length > 0 && (
          <Line name={say(w.deadline)}>
            <ol className="duty-steps">
              {duty.steps.map((step, place) => (
                <li key={place}>{digits(momentsIn(step, spoken), language)}</li>
              ))}
              {duty.due !== null && !['before', 'at-once', 'never'].includes(duty.clock) && (
                <li>
                  <b>{say(w.result, { time: lawMoment(duty.due, spoken) })}</b>
                </li>
              )}
            </ol>
            {duty.accrues !== null && <p>{say(w.accrues, { day: lawMoment(duty.accrues, spoken) })}</p>}
          </Line>
        )}
        {metBy.length > 0 && (
          <Line name={say(duty.status === 'waived' ? w.waived : w.met)}>
            {listed(
              metBy.map((one) => (
                <>
                  {happened(one)}
                  {one.reason !== null && <p>{one.reason}</p>}
                </>
              )),
            )}
          </Line>
        )}
        {breaches.length > 0 && <Line name={say(w.breach)}>{listed(breaches.map(happened))}</Line>}
        {(duty.asks.length > 0 || duty.noLongerOwed) && (
          <Line name={say(w.question)}>
            {listed([
              ...duty.asks.map(({ asks }) => say(asks === 'clock-before-trigger' ? w.asksClock : w.asksDone)),
              ...(duty.noLongerOwed ? [say(w.noLonger)] : []),
            ])}
          </Line>
        )}
        <Line name={say(w.law)}>
          {listed(
            rule.sources.map((source) => (
              <>
                <span translate="no">
                  {source.act} {source.section}
                </span>
                {source.says && (
                  <>
                    {' '}
                    <q lang="en">{source.says}</q>
                  </>
                )}
                <span className="faint">
                  {' '}
                  {say(w.sure, {
                    how: say(w[source.mark]),
                    day: source.checked === undefined ? undefined : lawMoment(source.checked, spoken),
                  })}
                </span>
              </>
            )),
          )}
        </Line>
        {rule.unit !== null && (
          <Line name={say(w.unit)}>
            {say(w[rule.unit.kind], { was: rule.unit.was ?? undefined, now: rule.unit.now })}: {rule.unit.why}
            {rule.unit.authority !== null && ` (${rule.unit.authority})`}
          </Line>
        )}
        {rule.note !== null && (
          <Line name={say(w.note)}>
            <span lang="en">{rule.note}</span>
          </Line>
        )}
        {rule.doubt !== null && (
          <Line name={say(w.doubt)}>
            <span lang="en">{rule.doubt}</span>
          </Line>
        )}
        <Line name={say(w.review)}>
          {rule.review.state === 'reviewed'
            ? say(w.reviewed, {
                by: rule.review.by,
                on: rule.review.on === undefined ? undefined : lawMoment(rule.review.on, spoken),
              })
            : say(w.drafted)}
        </Line>
        <Line name={say(w.rule)}>
          <span translate="no">{say(w.ruleOf, { rule: rule.duty, version })}</span>
        </Line>
      </dl>
    </div>
  )
}

function Writing({ row }: { row: DutyRow }) {
  const here = useThisCase()
  const say = useSay()
  const fulfil = fulfilAt(row, here)
  const waive = waiveAt(row, here)
  if (!fulfil && !waive) return null
  return (
    <div className="buttons no-print">
      {fulfil && row.duty.clock !== 'never' && (
        <ButtonLink icon="pen" href={fulfil}>
          {say(w.fulfil)}
        </ButtonLink>
      )}
      {waive && (
        <ButtonLink icon="waived" href={waive}>
          {say(w.waive)}
        </ButtonLink>
      )}
    </div>
  )
}

/** A fact that decided it, and the entries that say it. Codes of the pack are no words, so only yes and no are said. */
function Fact({ duty, fact }: { duty: Duty; fact: Duty['because'][number] }) {
  const say = useSay()
  const language = useLanguage()
  const { value, entries } = fact
  const said =
    value === true ? say(w.yes) : value === false ? say(w.no) : value === null ? say(w.notWritten) : undefined
  const name = say(w.fact, { fact: fact.said, value: said })
  const most = 3
  return (
    <>
      {digits(name, language)}
      {duty.protective.includes(fact.fact) && <b> · {say(w.protective, { fact: fact.said })}</b>}
      {duty.presumed.includes(fact.fact) && <span> · {say(w.presumed)}</span>}
      {entries.slice(0, most).map((entry, place) => (
        <span key={entry}>
          {' '}
          <EntryLink entry={entry}>{say(w.entry, { n: count(place + 1, language) })}</EntryLink>
        </span>
      ))}
      {entries.length > most && (
        <span className="faint"> {say(w.more, { n: count(entries.length - most, language) })}</span>
      )}
    </>
  )
}

/** A link when the entry is among those that this reader holds. */
function EntryLink({ entry, children }: { entry: string | null; children: ReactNode }) {
  const here = useThisCase()
  return entry !== null && here.lineOf(entry) ? <a href={here.to.entry(entry)}>{children}</a> : <>{children}</>
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

const listed = (items: readonly ReactNode[]): ReactNode =>
  items.length === 1 ? (
    items[0]
  ) : (
    <ul className="duty-parts">
      {items.map((item, place) => (
        <li key={place}>{item}</li>
      ))}
    </ul>
  )

const onePer = <T extends Happened>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [`${one.entry} ${one.happened}`, one])).values(),
]
