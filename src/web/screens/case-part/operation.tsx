import { useMemo } from 'react'
import { see } from '../../../record/replay.ts'
import { spanOf } from '../../../record/when.ts'
import { attempts, type Attempt, type Change } from '../../../views/attempts.ts'
import { gates, type ConditionRow, type Gate } from '../../../views/gate.ts'
import { optionOf } from '../case/said-code.ts'
import { count, labels, shortMoment, useSay } from '../case/say.ts'
import { useThisCase, type ThisCase } from '../case/this-case.tsx'
import { Entries } from '../case-entry/screen.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { DutyChip, Tag, type DutyState } from '../../pieces/signals.tsx'
import { Table } from '../../pieces/table.tsx'
import { useLanguage } from '../../words/language.ts'
import { span } from '../../words/span.ts'
import { useWords } from '../../words/words.ts'
import { Section, stepSaid, whenSaid } from './pieces.tsx'
import { attemptWords, changeWords, objectiveWords, op } from './words.ts'

export function OperationPart() {
  const here = useThisCase()
  const say = useSay()
  const all = useMemo(() => see(attempts, here.reading, here.now), [here.reading, here.now])
  const doors = useMemo(() => doorsOf(here), [here])
  return (
    <>
      {doors.map((door) => (
        <GateCard key={`${door.gate.attempt} ${door.gate.site ?? ''}`} {...door} />
      ))}
      {all.map((objective) => (
        <Section
          key={objective.objective ?? 'none'}
          aside={objective.objective && <Tag icon="flag">{say(objectiveWords[objective.state])}</Tag>}
          title={
            <Sentence
              text={
                objective.objective === undefined
                  ? say(op.noObjective)
                  : say(op.objective, { who: labels(objective.seeks), place: objective.place })
              }
              hrefOf={here.hrefOf}
            />
          }
        >
          {objective.reason && <p>{objective.reason}</p>}
          {objective.attempts.map((attempt) => (
            <AttemptRow key={attempt.attempt} attempt={attempt} />
          ))}
        </Section>
      ))}
    </>
  )
}

interface Door {
  readonly gate: Gate
  readonly at: number | undefined
  readonly entered: boolean
}

/** Gates, newest first: each as it stood when the team went in or it was decided not to, else as it stands now. */
function doorsOf({ reading, now }: ThisCase): Door[] {
  const moments = new Map(
    see(attempts, reading, now)
      .flatMap((objective) => objective.attempts)
      .map(({ attempt, steps, state }) => [
        attempt,
        { entered: steps.find(({ step, planned }) => step === 'entered' && !planned)?.since, over: state === 'ended' },
      ]),
  )
  return gates(reading, now)
    .filter(({ conditions, decisions }) => decisions.length > 0 || conditions.some(({ entry }) => entry !== undefined))
    .map((gate) => {
      const moment = moments.get(gate.attempt)
      const decided = spanOf(gate.decided?.at)?.from
      const at = moment?.entered ?? (moment?.over ? decided : undefined)
      const then =
        at === undefined
          ? undefined
          : gates(reading, at).find(({ attempt, site }) => attempt === gate.attempt && site === gate.site)
      return {
        gate: then ? { ...then, decisions: gate.decisions } : gate,
        at: then && at,
        entered: moment?.entered !== undefined,
      }
    })
    .reverse()
}

const looks: Record<ConditionRow['state'], DutyState> = {
  met: 'met',
  'growing-old': 'soon',
  old: 'overdue',
  'not-met': 'overdue',
}
const stateWords = { met: op.met, 'growing-old': op.growing, old: op.old, 'not-met': op.notMet }

function GateCard({ gate, at, entered }: Door) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const shared = useWords()
  const name = (code: string) => optionOf('operation.condition', 'condition', code)?.[language] ?? code
  const because = ({ because: why, count: is, expected }: ConditionRow) =>
    why === 'never-written'
      ? say(op.neverWritten)
      : why === 'rests-withdrawn'
        ? say(op.restsWithdrawn)
        : why === 'too-few'
          ? say(op.tooFew, { count: is, expected })
          : undefined
  return (
    <section className="card flush k-operation">
      <div className="card-head">
        <h2>
          <Sentence text={say(op.gate, { n: count(gate.attempt, language), site: gate.site })} hrefOf={here.hrefOf} />
        </h2>
        <DutyChip
          state={gate.go === 'open' ? 'met' : 'overdue'}
          icon={gate.go === 'open' ? 'met' : 'lock'}
          says={gate.go === 'open' ? say(op.goOpen) : say(op.goClosed, { missing: gate.missing.map(name).join(', ') })}
        />
        {at !== undefined && (
          <p className="meta gate-moment">
            {say(entered ? op.atEntry : op.atDecision, { time: shortMoment(at, here.now, here.zone, language) })}
          </p>
        )}
      </div>
      <Table
        caption={say(op.gate, { n: count(gate.attempt, language), site: gate.site })}
        rows={gate.conditions}
        keyOf={({ condition }) => condition}
        columns={[
          {
            id: 'condition',
            name: say(op.condition),
            cell: ({ condition, entry }) =>
              entry === undefined ? name(condition) : <a href={here.to.entry(entry)}>{name(condition)}</a>,
          },
          {
            id: 'state',
            name: say(op.state),
            cell: (row) => (
              <DutyChip
                state={looks[row.state]}
                says={say(stateWords[row.state])}
                fact={
                  because(row) ??
                  (at === undefined && row.minutesLeft !== undefined && row.state !== 'old'
                    ? say(op.left, { long: span(row.minutesLeft, shared, language) })
                    : undefined)
                }
              />
            ),
          },
          {
            id: 'asOf',
            name: say(op.asOf),
            cell: ({ asOf }) => shortMoment(asOf, here.now, here.zone, language) ?? '—',
          },
          {
            id: 'basis',
            name: say(op.basis),
            cell: ({ rests }) => (rests.length === 0 ? '—' : <Entries ids={rests.map(({ entry }) => entry)} />),
          },
        ]}
      />
      {gate.decisions.map((decision) => (
        <div key={decision.entry} className="card-foot">
          <a href={here.to.entry(decision.entry)}>{whenSaid(decision.at, language)}</a>{' '}
          <Sentence
            text={say(op.decided, {
              decision: here.codeOf(decision.entry, decision.decision),
              by: decision.by,
              reason: decision.reason,
            })}
            hrefOf={here.hrefOf}
          />
          {decision.atRisk.length > 0 && (
            <>
              {' '}
              · <Sentence text={say(op.atRisk, { who: labels(decision.atRisk) })} hrefOf={here.hrefOf} />
            </>
          )}
        </div>
      ))}
    </section>
  )
}

function AttemptRow({ attempt }: { attempt: Attempt }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const ended = attempt.steps.filter(({ step }) => step === 'ended').at(-1)?.entry
  return (
    <div className="stack tight" data-row="">
      <div className="row apart">
        <h3>
          <Sentence
            text={say(op.attempt, {
              n: count(attempt.attempt, language),
              lead: attempt.lead,
              sites: labels(attempt.sites),
            })}
            hrefOf={here.hrefOf}
          />
        </h3>
        <Tag
          icon={attempt.state === 'day-passed' ? 'soon' : 'flag'}
          {...(attempt.state === 'day-passed' ? { tone: 'warn' as const } : {})}
        >
          {say(attemptWords[attempt.state])}
        </Tag>
      </div>
      <ol className="chain k-operation">
        {attempt.steps.map((step) => (
          <li key={step.entry}>
            <a href={here.to.entry(step.entry)}>
              {shortMoment(step.since, here.now, here.zone, language) ?? whenSaid(step.at, language)}
            </a>{' '}
            <Sentence
              text={here.sentenceOf(step.entry) ?? stepSaid(here, step.entry, step.step, language)}
              hrefOf={here.hrefOf}
            />
            {step.planned && (
              <>
                {' '}
                <Tag icon="undecided">{say(op.planned)}</Tag>
              </>
            )}
          </li>
        ))}
      </ol>
      {attempt.outcome.length > 0 && <p>{attempt.outcome.map((code) => here.codeOf(ended, code)).join(', ')}</p>}
      {attempt.stillTrue && <p className="small">{say(op.stillTrue, { said: attempt.stillTrue })}</p>}
      {attempt.changed.length > 0 && (
        <details>
          <summary>
            {say(op.changed)} ({count(attempt.changed.length, language)})
          </summary>
          <ul>
            {attempt.changed.map((change) => (
              <li key={change.what + change.code}>
                <Changed change={change} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Changed({ change: { what, code, before, after } }: { change: Change }) {
  const say = useSay()
  const language = useLanguage()
  const named = what === 'condition' ? (optionOf('operation.condition', 'condition', code)?.[language] ?? code) : code
  const met = (state: string | undefined) =>
    state === undefined ? '—' : (optionOf('operation.condition', 'met', state)?.[language] ?? state)
  return (
    <Sentence
      text={say(op.change, {
        what: say(changeWords[what], { code: named }),
        ...(what === 'condition' ? { before: met(before), after: met(after) } : {}),
      })}
    />
  )
}
