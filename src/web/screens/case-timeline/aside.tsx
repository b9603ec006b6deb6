import { useMemo } from 'react'
import { see } from '../../../record/replay.ts'
import { spanOf, type When } from '../../../record/when.ts'
import { asked, isOpen } from '../../../views/asked.ts'
import { cover } from '../../../views/cover.ts'
import { wishesAndLiberty } from '../../../views/wishes-and-liberty.ts'
import { say, shortMoment, useSay } from '../case/say.ts'
import { useThisCase, type ThisCase } from '../case/this-case.tsx'
import { DutyList, type DutyItem, type DutyState } from '../../pieces/signals.tsx'
import { useLanguage, type Language } from '../../words/language.ts'
import { span } from '../../words/span.ts'
import { useWords, type Words } from '../../words/words.ts'
import { asideWords as a } from './words.ts'

/** Beside the timeline: what was asked, given or ordered and has not come to its end. */
export function OpenThings() {
  const here = useThisCase()
  const said = useSay()
  const language = useLanguage()
  const shared = useWords()
  const items = useMemo(() => openThings(here, language, shared), [here, language, shared])
  return (
    <aside className="card flush" aria-label={said(a.heading)}>
      <div className="card-head">
        <h2>{said(a.heading)}</h2>
        <a href={here.to.asked}>{said(a.all)}</a>
      </div>
      {items.length === 0 ? <p className="card-foot">{said(a.empty)}</p> : <DutyList items={items} />}
      <p className="card-foot">{said(a.foot)}</p>
    </aside>
  )
}

interface Dated extends DutyItem {
  readonly due: number
}

export function openThings(here: ThisCase, language: Language, shared: Words): DutyItem[] {
  const { reading, now } = here
  const item = (
    id: string,
    what: string,
    when: When | undefined,
    since: number | undefined,
    overdue = false,
  ): Dated => {
    const due = spanOf(when)?.to
    const state = stateOf(due, now, overdue)
    const left = due === undefined ? undefined : span(Math.abs(due - now) / 60_000, shared, language)
    const time =
      due === undefined
        ? since === undefined
          ? a.notSaid[language]
          : say(language, a.askedSince, { since: shortMoment(since, now, here.zone, language) })
        : say(language, a.by, { time: shortMoment(due, now, here.zone, language) })
    return { id, state, what, when: time, due: due ?? since ?? Infinity, ...(left === undefined ? {} : { fact: left }) }
  }
  return [
    ...see(asked, reading, now)
      .filter(isOpen)
      .map((one) =>
        item(
          one.entry,
          say(language, a.ask, { of: one.of ?? '—', what: here.codeOf(one.entry, one.what) }),
          one.due ?? one.answers.at(-1)?.due,
          one.since,
          one.state === 'overdue' || one.state === 'promise-broken',
        ),
      ),
    ...cover(reading, now).tasks.map((one) =>
      item(one.entry, say(language, a.task, { to: one.to, what: one.what ?? '—' }), one.due, undefined, one.overdue),
    ),
    ...see(wishesAndLiberty, reading, now).flatMap(({ who, orders }) =>
      orders
        .filter(({ state }) => state === 'in-force' || state === 'challenged')
        .flatMap((order) => [
          ...(order.review === undefined
            ? []
            : [item(`${order.entry} ${who} review`, say(language, a.review, { who }), order.review, undefined)]),
          ...(order.end === undefined
            ? []
            : [item(`${order.entry} ${who} end`, say(language, a.end, { who }), order.end, undefined)]),
        ]),
    ),
  ]
    .sort((one, other) => rank(one.state) - rank(other.state) || one.due - other.due)
    .slice(0, 12)
}

const rank = (state: DutyState): number => (state === 'overdue' ? 0 : state === 'soon' ? 1 : 2)

const stateOf = (due: number | undefined, now: number, overdue: boolean): DutyState =>
  overdue || (due !== undefined && due < now)
    ? 'overdue'
    : due !== undefined && due - now < 24 * 3_600_000
      ? 'soon'
      : 'open'
