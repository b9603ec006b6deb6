import type { Court, Hearing } from '../../../views/court.ts'
import { grouped } from '../../../views/told.ts'
import { count, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { Section, stepSaid, whenSaid } from '../case-part/pieces.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { Tag } from '../../pieces/signals.tsx'
import { Table } from '../../pieces/table.tsx'
import { useLanguage } from '../../words/language.ts'
import { momentSaid } from './days.ts'
import { cc } from './words.ts'

/** Day after day, the oldest first; a day that was set and lies ahead ends the row. */
export function Hearings({ seen: { hearings, next } }: { seen: Court }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <Section title={say(cc.days)}>
      {hearings.length === 0 ? (
        <p className="meta">{say(cc.noDays)}</p>
      ) : (
        <ol className="chain k-court">
          {hearings.map((hearing) => (
            <Day key={hearing.entry} hearing={hearing} />
          ))}
          {next && (
            <li className="after-break">
              <b>{whenSaid(next.at, language)}</b> {say(cc.ahead)}
            </li>
          )}
        </ol>
      )}
    </Section>
  )
}

function Day({ hearing }: { hearing: Hearing }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const { entry, at, since, happened, adjourned, cameForNothing, forum, next } = hearing
  const { askedBy, why, nextFor } = hearing
  const putOff = adjourned && [
    askedBy === undefined ? say(cc.askedByNobody) : say(cc.askedBy, { who: here.codeOf(entry, askedBy) }),
    why === undefined ? say(cc.noWhy) : say(cc.why, { why }),
  ]
  return (
    <li data-row="">
      <p className="row">
        <a href={here.to.entry(entry)}>
          <b>{momentSaid(here, at, since, language)}</b>
        </a>
        <span>
          {happened === undefined ? say(cc.noWord) : stepSaid(here, entry, happened, language)}
          {forum && <span className="meta"> · {here.codeOf(entry, forum)}</span>}
        </span>
        {adjourned && <Tag icon="clock">{say(cc.putOffTag)}</Tag>}
        {cameForNothing && (
          <Tag icon="survivor" tone="warn">
            {say(cc.cameTag)}
          </Tag>
        )}
      </p>
      {putOff && (
        <p className="small">
          <Sentence text={putOff.join(' · ')} hrefOf={here.hrefOf} />
        </p>
      )}
      {next && (
        <p className="meta">
          <Sentence text={say(cc.nextSet, { day: whenSaid(next, language), what: nextFor })} hrefOf={here.hrefOf} />
        </p>
      )}
    </li>
  )
}

/** How often it was put off at whose request, with every reason that was written. */
export function Adjournments({ seen: { hearings, adjournments } }: { seen: Court }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const bySide = grouped(
    hearings.filter(({ adjourned }) => adjourned),
    ({ askedBy }) => askedBy ?? 'not-said',
  )
  if (bySide.size === 0) return null
  const saidOf = (side: string, of: readonly Hearing[]) =>
    side === 'not-said' ? say(cc.notSaid) : (here.codeOf(of[0]?.entry, side) ?? side)
  return (
    <Section title={say(cc.adjournments)}>
      <Table
        caption={say(cc.adjournments)}
        rows={[...bySide]}
        keyOf={([side]) => side}
        columns={[
          { id: 'side', name: say(cc.side), cell: ([side, of]) => saidOf(side, of) },
          { id: 'often', name: say(cc.often), cell: ([side]) => count(adjournments[side] ?? 0, language) },
          {
            id: 'reasons',
            name: say(cc.reasons),
            cell: ([, of]) => (
              <ul className="stack tight">
                {of.map(({ entry, since, at, why }) => (
                  <li key={entry}>
                    <a href={here.to.entry(entry)}>{momentSaid(here, at, since, language)}</a>{' '}
                    <Sentence text={why ?? say(cc.noWhy)} hrefOf={here.hrefOf} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  )
}
