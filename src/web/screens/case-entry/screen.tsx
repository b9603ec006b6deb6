import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { isRegister } from '../../../record/facts.ts'
import { sentence, spoken, spokenWhen } from '../../../record/sentence.ts'
import type { Line } from '../../../record/replay.ts'
import { timeline } from '../../../views/timeline.ts'
import { PageHead } from '../case/page-head.tsx'
import { factWords } from '../case/said-fact.ts'
import { Sealed } from '../case/sealed.tsx'
import { useSay } from '../case/say.ts'
import { StoredFile } from '../case/stored-file.tsx'
import { partOf, useThisCase } from '../case/this-case.tsx'
import { EntryActions, Marks, sourceSaid } from '../case-timeline/row.tsx'
import { standingWords } from '../case-timeline/words.ts'
import { CompartmentTag } from '../../pieces/compartment.tsx'
import { Hash } from '../../pieces/hash.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { NotFound, Note } from '../../pieces/states.tsx'
import { useLanguage } from '../../words/language.ts'
import { moment } from '../../words/numbers.ts'
import { e } from './words.ts'

/** One entry, whole: what it says today, how it is known, what became of it, and its place in the chain. */
export function EntryScreen() {
  const { entry: id } = useParams({ strict: false }) as { entry?: string }
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const line = here.lineOf(id)
  const row = useMemo(
    () =>
      timeline(here.reading, here.now)
        .rows.flatMap((one) => [one, ...one.accounts])
        .find((one) => one.id === id),
    [here.reading, here.now, id],
  )
  if (!line)
    return (
      <>
        <PageHead title={say(e.notFoundTitle)} />
        <NotFound level={2} />
      </>
    )
  const { entry, kind } = line
  const said = here.sentenceOf(id)
  return (
    <>
      <PageHead title={kind ? kind.words[language] : say(e.unknown)} />
      <section className={`card k-${partOf(entry.compartment)}`}>
        <CompartmentTag of={partOf(entry.compartment)} />
        <p>
          {line.withdrawn ? (
            <del>
              <Sentence text={said ?? ''} hrefOf={here.hrefOf} />
            </del>
          ) : (
            <Sentence text={said ?? say(e.unknownBody, { kind: entry.kind, v: entry.v })} hrefOf={here.hrefOf} />
          )}
        </p>
        {row && <Marks row={row} />}
        {row && here.mayWrite(entry.compartment) && !line.withdrawn && (
          <div className="buttons">
            <EntryActions row={row} />
          </div>
        )}
      </section>
      {line.contested && <Note title={say(e.contested)} icon="split" tone="warn" level={2} />}
      <div className="two">
        <div className="stack">
          {kind && <Fields line={line} />}
          <Sets line={line} />
        </div>
        <div className="stack">
          <Known line={line} />
          <Became line={line} />
        </div>
      </div>
    </>
  )
}

function Fields({ line }: { line: Line }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const { kind, body, entry, corrections } = line
  const unknown = Array.isArray(body['notKnown']) ? (body['notKnown'] as string[]) : []
  const prefix = corrections.length > 0 ? 'body.' : ''
  const files = [entry, ...corrections].flatMap((one) => one.files ?? [])
  return (
    <section className="card">
      <h2>{say(e.what)}</h2>
      <dl className="pairs-list">
        {Object.entries(kind?.fields ?? {})
          .filter(([name]) => body[name] !== undefined || unknown.includes(name))
          .map(([name, field]) => (
            <div key={name} className="pair">
              <dt>{field.words[language]}</dt>
              <dd>
                {unknown.includes(name) ? (
                  <span className="meta">{say(e.notKnown)}</span>
                ) : field.sealed ? (
                  <Sealed
                    entry={entry.id}
                    part={{
                      name: field.words,
                      path: prefix + name,
                      erased: typeof body[name] === 'object' && body[name] !== null && 'erased' in body[name],
                    }}
                  />
                ) : field.input.as === 'entry' || field.input.as === 'entries' ? (
                  <Entries ids={[body[name]].flat() as string[]} />
                ) : field.input.as === 'file' && files.includes(String(body[name])) ? (
                  <StoredFile id={String(body[name])} label={field.words[language]} />
                ) : field.input.as === 'body' ? null : (
                  <Sentence text={spoken(field, body[name], language) ?? '—'} hrefOf={here.hrefOf} />
                )}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

/** Entries that another names, as sentences that open; one that is closed to the reader has no words. */
export function Entries({ ids }: { ids: readonly string[] }) {
  const here = useThisCase()
  const say = useSay()
  return (
    <ul className="stack tight">
      {ids.map((id) => {
        const said = here.sentenceOf(id) ?? here.lineOf(id)?.entry.kind
        return (
          <li key={id}>
            {said ? (
              <a href={here.to.entry(id)}>
                <Sentence text={said} />
              </a>
            ) : (
              <span className="meta">{say(e.closedEntry)}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The fields of people and places that this entry set: each has a history of its own. */
function Sets({ line }: { line: Line }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const set = here.reading.told.filter(
    ({ entry, line: from }) => entry === line.entry.id && from.stream === line.stream,
  )
  const links = [
    ...new Map(
      set.filter(({ fact }) => isRegister(fact)).map(({ of, fact }) => [`${of} ${fact}`, { of, fact }]),
    ).values(),
  ]
  if (links.length === 0) return null
  return (
    <section className="card">
      <h2>{say(e.sets)}</h2>
      <ul className="stack tight">
        {links.map(({ of, fact }) => (
          <li key={`${of} ${fact}`} className="row">
            {of !== 'case' && <Sentence text={of} hrefOf={here.hrefOf} />}
            <a href={here.to.history(of, fact)}>{say(e.fieldHistory, { field: factWords(fact)[language] })}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Known({ line }: { line: Line }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const { entry } = line
  const time = (instant: string) => moment(instant, here.zone, language)
  const pairs: [string, React.ReactNode][] = [
    [say(line.kind?.at ?? e.at), spokenWhen(line.at, language)],
    [say(e.by), here.nameOf(entry.by)],
    [
      say(e.standing),
      say(entry.standing && entry.standing !== 'happened' ? standingWords[entry.standing] : e.happened),
    ],
    [
      say(e.source),
      entry.source ? <Sentence text={sourceSaid(entry.source, language)} hrefOf={here.hrefOf} /> : say(e.noSource),
    ],
    [say(e.device), time(entry.written.device)],
    ...(entry.written.law ? [[say(e.law), entry.written.law] as [string, React.ReactNode]] : []),
    ...(entry.recorded ? [[say(e.recorded), time(entry.recorded)] as [string, React.ReactNode]] : []),
    ...(entry.actors?.length
      ? [
          [say(e.actors), <Sentence key="actors" text={entry.actors.join(', ')} hrefOf={here.hrefOf} />] as [
            string,
            React.ReactNode,
          ],
        ]
      : []),
    ...(['rests', 'overlooked', 'same', 'saw'] as const).flatMap((name): [string, React.ReactNode][] =>
      entry[name]?.length ? [[say(e[name]), <Entries key={name} ids={entry[name]} />]] : [],
    ),
    ...(entry.seq === undefined
      ? []
      : ([
          [say(e.place), String(entry.seq)],
          [say(e.hash), <Hash key="hash" of={entry.hash} short />],
        ] as [string, React.ReactNode][])),
  ]
  return (
    <section className="card">
      <h2>{say(e.how)}</h2>
      <dl className="pairs-list">
        {pairs.map(([name, value]) => (
          <div key={name} className="pair">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** First writing, corrections and withdrawal, oldest first: nothing is ever gone. */
function Became({ line }: { line: Line }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const { entry, kind, corrections, withdrawn } = line
  if (corrections.length === 0 && !withdrawn) return null
  const first = kind && entry.v <= kind.v ? sentence(kind, entry.body, language) : entry.kind
  return (
    <section className="card">
      <h2>{say(e.history)}</h2>
      <ol className="chain">
        <li>
          <b>{say(e.written)}</b>{' '}
          <span className="meta">
            {here.nameOf(entry.by)} · {say(e.before)}
          </span>
          <p>
            <del>
              <Sentence text={first} hrefOf={here.hrefOf} />
            </del>
          </p>
        </li>
        {[...corrections, ...(withdrawn ? [withdrawn] : [])].map((act) => (
          <li key={act.id}>
            <b>
              <Sentence
                text={say(act.kind === 'entry.withdrawn' ? e.withdrawn : e.corrected, {
                  reason: String(act.body['reason'] ?? ''),
                })}
              />
            </b>
            <p className="meta">
              {here.nameOf(act.by)} · {spokenWhen(act.at, language)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
