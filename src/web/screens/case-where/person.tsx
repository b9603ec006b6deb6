import type { Gap, Stretch } from '../../../views/path.ts'
import type { PersonRow } from '../../../views/where-is-everyone.ts'
import { capital, placeIcon, placeSaid } from '../case/place.ts'
import { count, labels, say, shortMoment, useSay } from '../case/say.ts'
import { alarmWords } from '../case/alarm-words.ts'
import { useThisCase, type ThisCase } from '../case/this-case.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { PathRow, type PathStep } from '../../pieces/path-row.tsx'
import { useLanguage, type Language } from '../../words/language.ts'
import { span } from '../../words/span.ts'
import { useWords, type Words } from '../../words/words.ts'
import { stateWords, w } from './words.ts'

/** Where she is, in words: "Police station O-1", "On the way to H-1". */
export function nowSaid({ now }: PersonRow, language: Language): string {
  if (!now) return stateWords['not-known'][language]
  if (now.state === 'at') return placeSaid(now.place, now.placeKind, language) ?? stateWords.at[language]
  const to = now.to ?? now.place
  return now.state === 'moving' && to !== undefined
    ? `${stateWords.moving[language]}: ${to}`
    : stateWords[now.state][language]
}

/** One person on the board: where, since when, with whom, last confirmed, and the whole path. */
export function Person({ row }: { row: PersonRow }) {
  const here = useThisCase()
  const language = useLanguage()
  const shared = useWords()
  const { now, alarm } = row
  const open = alarm && alarm.until === undefined ? alarm : undefined
  const time = (at: number | undefined) => shortMoment(at, here.now, here.zone, language)
  const known = [...row.path].reverse().find((stretch) => stretch.state === 'at')
  const detail = open
    ? say(language, w.lastKnown, {
        place: placeSaid(known?.place, known?.placeKind, language) ?? stateWords['not-known'][language],
        since: time(open.since),
        with: labels(now?.with ?? []),
      })
    : say(language, w.detail, {
        since: time(now?.since),
        long: now?.since === undefined ? undefined : span((here.now - now.since) / 60_000, shared, language),
        with: labels(now?.with ?? []),
      })
  const more = [
    detail,
    row.childOf.length > 0 ? say(language, w.childOf, { parents: labels(row.childOf) }) : undefined,
    row.unnamed ? say(language, w.unnamed, { n: rangeSaid(row.unnamed) }) : undefined,
    now?.believed ? w.believed[language] : undefined,
    row.section === 'survivors' && row.protection !== 'adult'
      ? (row.protection === 'child' ? w.child : w.undecided)[language]
      : undefined,
  ]
    .filter(Boolean)
    .join(' · ')
  const sign = open
    ? {
        state: 'overdue' as const,
        icon: 'gap' as const,
        says:
          open.minutes === undefined
            ? w.noEntry[language]
            : say(language, w.gapChip, { long: span(open.minutes, shared, language) }),
      }
    : now?.confirmed !== undefined && now.state === 'at'
      ? { state: 'met' as const, says: say(language, w.confirmed, { time: time(now.confirmed) }) }
      : undefined
  const past = row.alarms.filter(({ until }) => until !== undefined)
  return (
    <PathRow
      label={row.who}
      href={here.to.party(row.who)}
      tone={row.section === 'accused' ? 'suspect' : 'survivor'}
      gap={open !== undefined}
      now={open ? w.notConfirmed[language] : nowSaid(row, language)}
      detail={more}
      sign={sign}
      steps={stepsOf(row, here, language)}
      actions={
        past.length > 0 && (
          <details>
            <summary>
              {w.earlier[language]} ({count(past.length, language)})
            </summary>
            <ul className="stack tight">
              {past.map((gap) => (
                <li key={gap.entries.join()} className="small">
                  <Sentence text={gapSaid(row.who, gap, here, language, shared)} hrefOf={here.hrefOf} />
                </li>
              ))}
            </ul>
          </details>
        )
      }
    />
  )
}

export const rangeSaid = ({ from, to }: { from: number | undefined; to: number | undefined }): string =>
  from === to && from !== undefined
    ? String(from)
    : from !== undefined && to !== undefined
      ? `${from}–${to}`
      : from !== undefined
        ? `≥ ${from}`
        : to !== undefined
          ? `≤ ${to}`
          : '?'

/** What happened to her path, in one sentence, with its length. */
export function gapSaid(who: string, gap: Gap, here: ThisCase, language: Language, shared: Words): string {
  const since = shortMoment(gap.since, here.now, here.zone, language)
  const said = say(language, alarmWords[`gap.${gap.reason}`] ?? w.gapOpen, { who, since, from: gap.from, to: gap.to })
  return gap.minutes === undefined ? said : `${said} · ${span(gap.minutes, shared, language)}`
}

/** Where the path began is always shown: it is what she was brought out of. A long middle folds into one step. */
const shown = 8

const folded = (steps: readonly PathStep[], language: Language): PathStep[] => {
  if (steps.length <= shown) return [...steps]
  const hidden = steps.length - shown + 1
  return [
    ...steps.slice(0, 1),
    { id: 'folded', name: say(language, w.between, { n: hidden }), icon: 'more' },
    ...steps.slice(hidden + 1),
  ]
}

function stepsOf(row: PersonRow, here: ThisCase, language: Language): PathStep[] {
  const open = row.alarm && row.alarm.until === undefined ? row.alarm : undefined
  const time = (at: number | undefined) => shortMoment(at, here.now, here.zone, language)
  const last = row.path.length - 1
  const steps = row.path.flatMap((stretch, place): PathStep[] => {
    const now = place === last
    if (now && open && stretch.state !== 'at') return [broken(open)]
    // A short way between two places is drawn as the line itself.
    if (stretch.state === 'moving' && !now) return []
    return [stepOf(stretch, place, now && !open, language, time)]
  })
  const whole = open && row.path[last]?.state === 'at' ? [...steps, broken(open)] : steps
  const next = open?.to === undefined ? row.expected : { to: open.to, at: undefined }
  const all: PathStep[] = next
    ? [
        ...whole,
        {
          id: 'next',
          name: say(language, w.expected, { place: next.to }),
          detail: time(next.at),
          icon: placeIcon(next.to, undefined),
          state: 'expected',
        },
      ]
    : whole
  return folded(all, language)

  function broken(gap: Gap): PathStep {
    return {
      id: 'gap',
      name: w.noEntry[language],
      detail: gap.since === undefined ? undefined : say(language, w.since, { time: time(gap.since) }),
      icon: 'gap',
      state: 'broken',
    }
  }
}

const stepOf = (
  stretch: Stretch,
  place: number,
  now: boolean,
  language: Language,
  time: (at: number | undefined) => string | undefined,
): PathStep => ({
  id: `${place}`,
  state: now ? 'now' : 'past',
  icon: stretch.state === 'moving' ? 'car' : placeIcon(stretch.place, stretch.placeKind, stretch.custody),
  name:
    stretch.state === 'at'
      ? (placeSaid(stretch.place, stretch.placeKind, language) ?? stateWords.at[language])
      : capital(stateWords[stretch.state][language]),
  detail: [time(stretch.since), labels(stretch.with)].filter(Boolean).join(' · ') || undefined,
})

/** The loudest thing on the board: a gap that still grows, who can clear it up, and what to do about it. */
export function OpenGap({ row, gap }: { row: PersonRow; gap: Gap }) {
  const here = useThisCase()
  const said = useSay()
  const language = useLanguage()
  const shared = useWords()
  const title =
    gap.minutes === undefined
      ? said(w.gapOpen, { who: row.who })
      : said(w.gapFor, { who: row.who, long: span(gap.minutes, shared, language) })
  const since = shortMoment(gap.since, here.now, here.zone, language)
  const writes = here.mayWrite(row.section === 'accused' ? 'suspect' : 'survivor')
  const kind = row.section === 'accused' ? 'suspect.custody-moved' : 'survivor.moved'
  return (
    <div className="note danger">
      <h2>
        <Sentence text={title} hrefOf={here.hrefOf} />
      </h2>
      <p>
        <Sentence
          text={
            gap.reason === 'not-arrived' && gap.from !== undefined
              ? said(w.left, { from: gap.from, since, with: labels(gap.with), to: gap.to })
              : gapSaid(row.who, gap, here, language, shared)
          }
          hrefOf={here.hrefOf}
        />
      </p>
      <p>
        <b>
          <Sentence
            text={gap.with.length > 0 ? said(w.clear, { owner: labels(gap.with) }) : w.noOwner[language]}
            hrefOf={here.hrefOf}
          />
        </b>
      </p>
      <div className="buttons">
        {writes && (
          <ButtonLink
            look="main"
            icon="check"
            href={here.to.add({
              kind,
              about: row.who,
              same: gap.reason === 'not-arrived' ? gap.entries.at(-1) : undefined,
            })}
          >
            {said(w.writeArrival)}
          </ButtonLink>
        )}
        {gap.to !== undefined && (
          <ButtonLink icon="ring" href={here.to.party(gap.to)}>
            <Sentence text={said(w.reach, { to: gap.to })} />
          </ButtonLink>
        )}
        {writes && row.section !== 'accused' && (
          <ButtonLink look="danger" icon="over" href={here.to.add({ kind: 'survivor.whereabouts', about: row.who })}>
            {said(w.notThere)}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}
