import { useMemo } from 'react'
import { see } from '../../../record/replay.ts'
import type { Words } from '../../../record/words.ts'
import { latest, minutesBetween } from '../../../views/told.ts'
import { wishesAndLiberty, type Liberty, type OrderRow } from '../../../views/wishes-and-liberty.ts'
import { alarmWords } from '../case/alarm-words.ts'
import { count, shortMoment, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { PartyChip, Sentence } from '../../pieces/party.tsx'
import { DutyChip, Tag, type DutyState } from '../../pieces/signals.tsx'
import { useLanguage } from '../../words/language.ts'
import { span } from '../../words/span.ts'
import { useWords } from '../../words/words.ts'
import { Claims } from './money.tsx'
import { Section, whenSaid } from './pieces.tsx'
import { orderWords, sv } from './words.ts'

export function SurvivorPart() {
  const here = useThisCase()
  const say = useSay()
  const all = useMemo(() => see(wishesAndLiberty, here.reading, here.now), [here.reading, here.now])
  return (
    <>
      <Section title={say(sv.heading)} empty={all.length === 0} aside={<a href={here.to.where}>{say(sv.where)}</a>}>
        <ul className="people">
          {all.map((row) => (
            <LibertyRow key={row.who} row={row} />
          ))}
        </ul>
      </Section>
      <Claims />
    </>
  )
}

function LibertyRow({ row }: { row: Liberty }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const { wish } = row
  const earlier = row.wishes.slice(0, -1).reverse()
  return (
    <li className={`person-row k-survivor${row.alarms.length > 0 ? ' gap' : ''}`} data-row="">
      <div className="person-head">
        <div className="row">
          <PartyChip label={row.who} href={here.to.party(row.who)} />
          <span className="now">
            {wish ? say(sv.wish, { wish: here.codeOf(wish.entry, wish.wish) }) : say(sv.noWish)}
          </span>
        </div>
        <Tag icon={row.protection === 'adult' ? 'person' : 'child'}>{say(sv[row.protection])}</Tag>
      </div>
      {wish && (
        <p className="meta">
          <a href={here.to.entry(wish.entry)}>
            <Sentence
              text={say(sv.asked, {
                at: whenSaid(wish.at, language),
                by: wish.askedBy,
                alone: here.codeOf(wish.entry, wish.alone),
                language: here.codeOf(wish.entry, wish.language),
              })}
            />
          </a>
        </p>
      )}
      {row.alarms.map((alarm) => (
        <DutyChip
          key={alarm.reason + (alarm.order ?? '')}
          state="overdue"
          says={say(alarmWords[`liberty.${alarm.reason}`] ?? sv.noWish, {
            who: row.who,
            since: shortMoment(alarm.since, here.now, here.zone, language),
          })}
        />
      ))}
      {row.keptAt && (
        <p>
          <Sentence text={say(sv.kept, { place: row.keptAt })} hrefOf={here.hrefOf} />
        </p>
      )}
      {row.orders.length === 0 ? (
        <p className="meta">{say(sv.noOrder)}</p>
      ) : (
        row.orders.map((order) => <Order key={order.entry} order={order} />)
      )}
      {row.consents.map(({ entry, scope, to, until, lapsed }) => (
        <p key={entry} className="row small">
          <a href={here.to.entry(entry)}>
            <Sentence
              text={say(sv.consents, {
                scope:
                  scope
                    ?.split(' ')
                    .map((code) => here.codeOf(entry, code))
                    .join(', ') ?? '—',
                to,
                until: whenSaid(until, language),
              })}
            />
          </a>
          {lapsed && (
            <Tag icon="soon" tone="warn">
              {say(sv.lapsed)}
            </Tag>
          )}
        </p>
      ))}
      {earlier.length > 0 && (
        <details>
          <summary>{say(sv.earlier, { n: count(earlier.length, language) })}</summary>
          <ul>
            {earlier.map((one) => (
              <li key={one.entry}>
                <a href={here.to.entry(one.entry)}>{whenSaid(one.at, language)}</a> {here.codeOf(one.entry, one.wish)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {here.mayWrite('survivor') && (
        <div className="buttons">
          <ButtonLink icon="pen" href={here.to.add({ kind: 'survivor.wish', about: row.who })}>
            {say(sv.ask)}
          </ButtonLink>
        </div>
      )}
    </li>
  )
}

const looks: Record<OrderRow['state'], DutyState> = {
  'in-force': 'open',
  challenged: 'soon',
  'end-passed': 'overdue',
  ended: 'met',
  'set-aside': 'waived',
}

function Order({ order }: { order: OrderRow }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const said = say(sv.span, {
    start: whenSaid(order.start, language),
    end: whenSaid(order.end, language),
    review: whenSaid(order.review, language),
  })
  return (
    <div className="stack tight">
      <p className="row">
        <DutyChip state={looks[order.state]} says={say(orderWords[order.state])} />
        <a href={here.to.entry(order.entry)}>
          <Sentence
            text={say(sv.order, {
              by: order.by,
              basis: here.codeOf(order.entry, order.basis),
              ground: here.codeOf(order.entry, order.ground),
            })}
          />
        </a>
      </p>
      {said && <p className="meta">{said}</p>}
      {order.state !== 'ended' && order.state !== 'set-aside' && (
        <p className="row tags">
          <OrderClock when={order.end} ahead={sv.endsIn} passed={sv.endedFor} />
          {order.state !== 'end-passed' && (
            <OrderClock when={order.review} ahead={sv.reviewIn} passed={sv.reviewLate} />
          )}
        </p>
      )}
    </div>
  )
}

/** How long until a day of an order, or since. The day itself is «soon», and passed only when it is over. */
function OrderClock({ when, ahead, passed }: { when: OrderRow['end']; ahead: Words; passed: Words }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const shared = useWords()
  const end = latest(when)
  if (end === undefined) return null
  const late = end < here.now
  const long = span(late ? minutesBetween(end, here.now) : minutesBetween(here.now, end), shared, language)
  const state = late ? 'overdue' : end - here.now < 86_400_000 ? 'soon' : 'open'
  return <DutyChip state={state} says={say(late ? passed : ahead, { long })} />
}
