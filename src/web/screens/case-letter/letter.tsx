import './letter.css'
import type { ReactNode } from 'react'
import type { Label } from '../../../record/label.ts'
import type { Line } from '../../../record/replay.ts'
import { spoken, spokenWhen } from '../../../record/sentence.ts'
import type { Words } from '../../../record/words.ts'
import type { Ask } from '../../../views/asked.ts'
import { minutesBetween } from '../../../views/told.ts'
import { runs } from '../../pieces/label.ts'
import { useMe } from '../../reading/me.ts'
import type { Language } from '../../words/language.ts'
import { moment } from '../../words/numbers.ts'
import { span } from '../../words/span.ts'
import { wordsIn } from '../../words/words.ts'
import { codeIn } from '../case/said-code.ts'
import { say as sayIn } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { l } from './words.ts'

type LetterProps = {
  request: Ask
  line: Line
  /** Requests before this one, oldest first. */
  earlier: readonly Ask[]
  language: Language
  /** Names that the reader has opened; empty: labels only. */
  names: ReadonlyMap<Label, string>
}

/** The sheet of paper: it speaks its own language, whatever the screen speaks. */
export function Letter({ request, line, earlier, language, names }: LetterProps) {
  const here = useThisCase()
  const { me } = useMe()
  const say = (said: Words, values?: Readonly<Record<string, string | undefined>>) => sayIn(language, said, values)
  const name = (label: Label | undefined) =>
    label === undefined ? undefined : names.has(label) ? `${names.get(label)} (${label})` : label
  const field = (of: string): string | undefined => {
    const declared = line.kind?.fields[of]
    const value = line.body[of]
    return declared && !declared.sealed && value !== undefined ? spoken(declared, value, language) : undefined
  }
  const about = Array.isArray(line.body['about']) ? (line.body['about'] as Label[]).map(name).join(', ') : undefined
  const now = moment(here.now, here.zone, language)
  const office = name(request.of)
  return (
    <article className="letter" lang={language}>
      {here.head.practice && <p className="letter-practice">{say(l.practice)}</p>}
      {names.size > 0 && <p className="letter-holder">{say(l.holder, { to: office ?? say(l.notWritten) })}</p>}
      <dl className="letter-head">
        <Row is={say(l.to)} says={office} none={say(l.notWritten)} />
        <Row is={say(l.from)} says={name(request.by) ?? me?.unit.name} none={say(l.notWritten)} />
        <Row is={say(l.date)} says={spokenWhen(request.at, language)} none={say(l.notWritten)} />
        <Row is={say(l.reference)} says={here.head.label} />
        <Row is={say(l.number)} says={field('number')} />
      </dl>
      <h2>{say(l.heading)}</h2>
      <dl className="letter-body">
        <Row is={say(request.what === 'informed' ? l.informed : l.what)} says={field('what')} strong />
        <Row is={say(l.about)} says={about} />
        <Row is={say(l.howMany)} says={field('howMany')} />
        <Row is={say(l.amount)} says={field('amount')} />
        <Row is={say(l.section)} says={request.section} />
        <Row is={say(l.wantedBy)} says={field('wantedBy')} />
      </dl>
      {request.text && (
        <p className="letter-text">
          <Labelled text={request.text} />
        </p>
      )}
      {earlier.length > 0 && <Earlier {...{ earlier, language, name, say }} />}
      {request.what !== 'informed' && <p>{say(l.reply)}</p>}
      <dl className="letter-sign">
        {[l.signature, l.name, l.place].map((said, place) => (
          <div key={place}>
            <dd aria-hidden="true" />
            <dt>{say(said)}</dt>
          </div>
        ))}
      </dl>
      <footer>
        {say(l.foot)} {say(l.aid)} · {say(l.printed, { at: now, by: me?.person.name ?? '' })}
      </footer>
    </article>
  )
}

function Row({ is, says, none, strong }: { is: string; says: string | undefined; none?: string; strong?: boolean }) {
  if (says === undefined && none === undefined) return null
  const value: ReactNode = says === undefined ? none : <Labelled text={says} />
  return (
    <div>
      <dt>{is}</dt>
      <dd>{strong ? <b>{value}</b> : value}</dd>
    </div>
  )
}

/** On paper a label is its letters alone, unbroken; a chip would be a picture of nothing. */
function Labelled({ text }: { text: string }) {
  return runs(text).map((run, place) =>
    'text' in run ? (
      run.text
    ) : (
      <span key={place} className="unbroken" translate="no">
        {run.label}
        {run.ending}
      </span>
    ),
  )
}

type EarlierProps = {
  earlier: readonly Ask[]
  language: Language
  name: (label: Label | undefined) => string | undefined
  say: (said: Words, values?: Readonly<Record<string, string | undefined>>) => string
}

/** What other offices were asked, and what each answered or did not. */
function Earlier({ earlier, language, name, say }: EarlierProps) {
  const here = useThisCase()
  const code = (entry: string, said: string | undefined) =>
    said === undefined ? undefined : (codeIn(here.lineOf(entry)?.kind, said)?.[language] ?? said)
  const answerOf = (ask: Ask): string => {
    if (ask.answers.length === 0)
      return ask.since === undefined
        ? say(l.none)
        : say(l.silent, { long: span(minutesBetween(ask.since, here.now), wordsIn(language), language) })
    return ask.answers
      .map(({ entry, answer, at, reason }) =>
        say(l.answered, { answer: code(entry, answer), at: spokenWhen(at, language), reason: code(entry, reason) }),
      )
      .join('; ')
  }
  return (
    <>
      <h3>{say(l.earlier)}</h3>
      <table>
        <thead>
          <tr>
            {[l.office, l.asked, l.answer].map((said, place) => (
              <th key={place} scope="col">
                {say(said)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {earlier.map((ask) => (
            <tr key={ask.entry}>
              <td>{name(ask.of) ?? say(l.notWritten)}</td>
              <td>{spokenWhen(ask.at, language)}</td>
              <td>
                <Labelled text={answerOf(ask)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
