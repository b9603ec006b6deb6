import { useMemo } from 'react'
import { see } from '../../../record/replay.ts'
import { spokenWhen } from '../../../record/sentence.ts'
import { chainsOf } from '../../../views/asked-chain.ts'
import { asked, isOpen, type Ask } from '../../../views/asked.ts'
import { latest, minutesBetween } from '../../../views/told.ts'
import { PageHead } from '../case/page-head.tsx'
import { count, labels, shortMoment, useSay } from '../case/say.ts'
import { partOf, useThisCase } from '../case/this-case.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { CompartmentTag } from '../../pieces/compartment.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { DutyChip, type DutyState } from '../../pieces/signals.tsx'
import { Empty } from '../../pieces/states.tsx'
import { useLanguage } from '../../words/language.ts'
import { span } from '../../words/span.ts'
import { useWords } from '../../words/words.ts'
import { ChainPicture } from './chain.tsx'
import { Remedy, useRemedy } from './remedy.tsx'
import { a, stateWords } from './words.ts'

const looks: Record<Ask['state'], DutyState> = {
  unanswered: 'soon',
  overdue: 'overdue',
  promised: 'open',
  'promise-broken': 'overdue',
  'passed-on': 'open',
  partly: 'open',
  granted: 'met',
  refused: 'waived',
  informed: 'met',
  answered: 'met',
}

/** Requests and what came of them: what waits for an answer first. */
export function AskedScreen() {
  const here = useThisCase()
  const say = useSay()
  const all = useMemo(() => see(asked, here.reading, here.now), [here.reading, here.now])
  const chains = useMemo(() => chainsOf(all, here.now), [all, here.now])
  const writable = here.head.streams.find(
    ({ level, compartment }) =>
      level !== 'read' && compartment !== 'concern' && compartment !== 'health' && compartment !== 'statement',
  )
  const add = writable && (
    <ButtonLink icon="plus" href={here.to.add({ kind: `${writable.compartment}.asked` })}>
      {say(a.add)}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={say(a.title)} more={say(a.intro)} actions={add} />
      {all.length === 0 && (
        <Empty icon="ring" title={say(a.empty)}>
          {say(a.emptyBody)}
        </Empty>
      )}
      {chains.map((chain) => (
        <ChainPicture key={chain.lanes[0]?.ask.entry} chain={chain} />
      ))}
      {(
        [
          ['open', all.filter(isOpen)],
          ['settled', all.filter((one) => !isOpen(one))],
        ] as const
      ).map(
        ([name, asks]) =>
          asks.length > 0 && (
            <section key={name} className="card flush" aria-label={say(a[name])}>
              <div className="card-head">
                <h2>{say(a[name])}</h2>
              </div>
              <ul className="facts">
                {asks.map((ask) => (
                  <AskRow key={ask.entry} ask={ask} />
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  )
}

function AskRow({ ask }: { ask: Ask }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const shared = useWords()
  const time = (at: number | undefined) => shortMoment(at, here.now, here.zone, language)
  const when = (due: Ask['due']) => (due === undefined ? undefined : spokenWhen(due, language))
  const remedy = useRemedy(ask)
  /** The form takes the subject out of the request that it rests on. */
  const again = (of: Readonly<Record<string, string | undefined>>) =>
    here.to.add({ kind: `${ask.compartment}.asked`, rests: ask.entry, ...of })
  const [owed, promised] = [latest(ask.due), latest(ask.answers.at(-1)?.due)]
  const past = (moment: number | undefined) =>
    isOpen(ask) && moment !== undefined && moment < here.now
      ? span(minutesBetween(moment, here.now), shared, language)
      : undefined
  return (
    <li data-row="">
      <div className="row apart">
        <p>
          <a href={here.to.entry(ask.entry)}>{time(ask.since) ?? '—'}</a>{' '}
          <Sentence
            text={say(a.line, { by: ask.by, of: ask.of, what: here.codeOf(ask.entry, ask.what) })}
            hrefOf={here.hrefOf}
          />
        </p>
        <DutyChip state={looks[ask.state]} says={say(stateWords[ask.state])} />
      </div>
      {ask.text && (
        <p className="small">
          <Sentence text={ask.text} />
        </p>
      )}
      <p className="meta row">
        <CompartmentTag of={partOf(ask.compartment)} />
        <span>
          {say(a.since, {
            since: time(ask.since),
            long: ask.silence === undefined ? undefined : span(ask.silence, shared, language),
          })}
        </span>
        {ask.section && <span>{say(a.under, { section: ask.section })}</span>}
        {ask.due !== undefined && <span>{say(a.due, { due: when(ask.due) })}</span>}
        {past(owed) !== undefined && <span className="text-danger">{say(a.late, { long: past(owed) })}</span>}
        {past(promised) !== undefined && (
          <span className="text-danger">{say(a.promiseLate, { long: past(promised) })}</span>
        )}
        {ask.before.length > 0 && <span>{say(a.before, { n: count(ask.before.length, language) })}</span>}
      </p>
      {ask.answers.length > 0 && (
        <ol className="chain">
          {ask.answers.map((answer) => (
            <li key={answer.entry}>
              <a href={here.to.entry(answer.entry)}>{time(answer.from) ?? '—'}</a>{' '}
              <Sentence
                text={say(a.answer, {
                  answer: here.codeOf(answer.entry, answer.answer),
                  by: answer.by,
                  reason: here.codeOf(answer.entry, answer.reason),
                  to: answer.passedTo,
                  due: when(answer.due),
                })}
                hrefOf={here.hrefOf}
              />
            </li>
          ))}
        </ol>
      )}
      {ask.refusals.filter((one) => one.ask !== ask.entry).length > 0 && (
        <p className="small">
          <Sentence
            text={say(a.refusedBefore, {
              who: labels(ask.refusals.filter((one) => one.ask !== ask.entry).flatMap(({ by }) => by ?? [])) ?? '—',
            })}
            hrefOf={here.hrefOf}
          />
        </p>
      )}
      {remedy && <Remedy remedy={remedy} />}
      <div className="buttons">
        {isOpen(ask) && here.mayWrite(ask.compartment) && (
          <>
            <ButtonLink
              icon="check"
              href={here.to.add({ kind: `${ask.compartment}.answered`, ask: ask.entry, by: ask.of })}
            >
              {say(a.write)}
            </ButtonLink>
            <ButtonLink look="quiet" icon="ring" href={again({ of: ask.of })}>
              {say(a.remind)}
            </ButtonLink>
          </>
        )}
        {mayGoOn(ask) && here.mayWrite(ask.compartment) && (
          <ButtonLink look={isOpen(ask) ? 'quiet' : 'plain'} icon="plus" href={again({ section: remedy?.sections[0] })}>
            {say(a.writeOn)}
          </ButtonLink>
        )}
        <ButtonLink look="quiet" icon="print" href={here.to.letter(ask.entry)}>
          {say(a.letter)}
        </ButtonLink>
      </div>
    </li>
  )
}

/** Where somebody may write on: after a refusal or half an answer, and while none has come. */
const mayGoOn = (ask: Ask): boolean => isOpen(ask) || ask.state === 'refused'
