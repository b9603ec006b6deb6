import './first72.css'
import { codeOf } from '../../reading/client.ts'
import { useCaseChecklist, type CaseChecklist } from '../../reading/duties.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Icon, type IconName } from '../../pieces/icon.tsx'
import { PartyChip } from '../../pieces/party.tsx'
import { Tag } from '../../pieces/signals.tsx'
import { Failed, Loading } from '../../pieces/states.tsx'
import { useLanguage } from '../../words/language.ts'
import { digits } from '../../words/numbers.ts'
import { span } from '../../words/span.ts'
import { useWords } from '../../words/words.ts'
import { lawMoment, type Spoken } from '../case/duty-said.ts'
import { PageHead } from '../case/page-head.tsx'
import { count, say, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { WorkingAid } from '../case-duties/working-aid.tsx'
import { boxWords, f } from './words.ts'

type List = CaseChecklist['lists'][number]
type Row = List['phases'][number]['rows'][number]

/** The shared list of police and partners for the first hours, ticked by what is written. */
export function First72Screen() {
  const here = useThisCase()
  const said = useSay()
  const { data, error, refetch } = useCaseChecklist(here)
  return (
    <>
      <PageHead
        title={said(f.title)}
        more={said(f.intro)}
        actions={
          <ButtonLink icon="list" href={here.to.duties}>
            {said(f.duties)}
          </ButtonLink>
        }
      />
      {data ? (
        <>
          {data.lists.map((list) => (
            <Steps key={list.pack} list={list} />
          ))}
          <WorkingAid packs={data.packs} />
        </>
      ) : error ? (
        <Failed code={codeOf(error)} onAgain={() => void refetch()} />
      ) : (
        <Loading what={said(f.what)} rows={8} />
      )}
    </>
  )
}

/** What does not apply, and what only must not happen, is no step that could be done. */
const isStep = ({ state }: Row): boolean => state !== 'not-applicable' && state !== 'holds'
const isDone = ({ state }: Row): boolean => state === 'done' || state === 'done-late' || state === 'waived'

function Steps({ list: { began, phases } }: { list: List }) {
  const here = useThisCase()
  const said = useSay()
  const language = useLanguage()
  const shared = useWords()
  const spoken: Spoken = { now: here.now, zone: here.zone, language, shared }
  const steps = phases.flatMap(({ rows }) => rows.filter(isStep))
  const done = steps.filter(isDone).length
  const many = (state: Row['state']) => {
    const found = steps.filter((one) => one.state === state).length
    return found === 0 ? undefined : count(found, language)
  }
  const counts = said(f.counts, {
    done: count(done, language),
    all: count(steps.length, language),
    overdue: many('overdue'),
    undecided: many('undecided'),
  })
  const passed = began === null ? undefined : (here.now - Date.parse(began.at)) / 60_000
  return (
    <>
      <section className="note" aria-label={said(f.progress)}>
        <div className="row apart">
          <b>
            {began === null || passed === undefined
              ? said(f.notBegun)
              : said(f.since, {
                  span: span(passed, shared, language),
                  what: began.said,
                  time: lawMoment(began.at, spoken),
                })}
          </b>
          <span className="small">{counts}</span>
        </div>
        <progress className="steps-done" max={steps.length} value={done} aria-label={counts} />
      </section>
      <div className="half first-hours">
        {phases
          .filter(({ rows }) => rows.length > 0)
          .map(({ phase, said: name, rows }) => (
            <section key={phase} className="card flush" aria-labelledby={`phase-${phase}`}>
              <div className="card-head">
                <h2 id={`phase-${phase}`}>{digits(name.charAt(0).toLocaleUpperCase() + name.slice(1), language)}</h2>
                <span className="meta">
                  {said(f.of, {
                    done: count(rows.filter(isStep).filter(isDone).length, language),
                    all: count(rows.filter(isStep).length, language),
                  })}
                </span>
              </div>
              <ul className="checks">
                {rows.map((row) => (
                  <Step key={row.row} row={row} spoken={spoken} />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </>
  )
}

const boxes: Partial<Record<Row['state'], IconName>> = {
  done: 'check',
  'done-late': 'check',
  overdue: 'over',
  undecided: 'undecided',
  holds: 'open',
  waived: 'waived',
  'not-applicable': 'waived',
}

function Step({ row, spoken }: { row: Row; spoken: Spoken }) {
  const here = useThisCase()
  const { language } = spoken
  const icon = boxes[row.state]
  const sub = [stateSaid(row, spoken), row.state === 'not-applicable' ? '' : row.sections.join(' · ')]
  const open = row.state === 'overdue' || row.state === 'to-do' || row.state === 'undecided'
  return (
    <li data-row="">
      <span className={`box ${row.state}`}>{icon && <Icon name={icon} />}</span>
      <div>
        <p>
          <span className="hidden-words">{boxWords[row.state][language]}: </span>
          {digits(row.step, language)}
        </p>
        <p className={row.state === 'overdue' ? 'meta text-danger' : 'meta'}>
          {open && row.about.map((of) => <PartyChip key={of} label={of} href={here.to.party(of)} />)}
          <span>{sub.filter(Boolean).join(' · ')}</span>
        </p>
      </div>
      <Tag>{row.who.map(({ said }) => said).join(' · ')}</Tag>
    </li>
  )
}

/** What the box means in words: when it was done, how late, until when, or what it waits for. */
function stateSaid({ state, by, due, lateMinutes, missing }: Row, spoken: Spoken): string {
  const { language, now, shared } = spoken
  const done = by ? lawMoment(by.at, spoken) : undefined
  const late = lateMinutes === null ? undefined : span(lateMinutes, shared, language)
  switch (state) {
    case 'done':
      return done ?? boxWords.done[language]
    case 'done-late':
      return say(language, f.late, { what: by?.said, time: done, span: late })
    case 'overdue':
      return due === null
        ? say(language, f.without)
        : say(language, f.overdue, { time: lawMoment(due, spoken), span: late })
    case 'to-do': {
      if (due === null) return say(language, f.noClock)
      const left = Date.parse(due) - now
      return say(language, f.by, {
        time: lawMoment(due, spoken),
        span: left > 0 ? span(left / 60_000, shared, language) : undefined,
      })
    }
    case 'undecided':
      return say(language, f.waits, { facts: missing.map(({ said }) => said).join(', ') })
    case 'holds':
      return say(language, f.holds)
    case 'waived':
      return say(language, f.waived, { time: done })
    case 'not-begun':
      return say(language, f.notYet)
    case 'not-applicable':
      return boxWords['not-applicable'][language]
  }
}
