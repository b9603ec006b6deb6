import { useMemo } from 'react'
import { see } from '../../../record/replay.ts'
import { whereIsEveryone, type PersonRow, type Section } from '../../../views/where-is-everyone.ts'
import { PageHead } from '../case/page-head.tsx'
import { labels, shortMoment, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { head } from '../case/words.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Icon, type IconName } from '../../pieces/icon.tsx'
import { PartyChip, Sentence } from '../../pieces/party.tsx'
import { DutyChip } from '../../pieces/signals.tsx'
import { Empty } from '../../pieces/states.tsx'
import { Table } from '../../pieces/table.tsx'
import { useLanguage } from '../../words/language.ts'
import { number } from '../../words/numbers.ts'
import { nowSaid, OpenGap, Person } from './person.tsx'
import { sections, w } from './words.ts'

const order: readonly [Section, IconName, string][] = [
  ['survivors', 'survivor', 'k-survivor'],
  ['children', 'child', 'k-survivor'],
  ['undecided', 'help', 'k-case'],
  ['accused', 'suspect', 'k-suspect'],
  ['others', 'people', 'k-case'],
]

/** Where each survivor, child and accused is now, and since when nobody answers for them. */
export function WhereScreen() {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const { people } = useMemo(() => see(whereIsEveryone, here.reading, here.now), [here.reading, here.now])
  const open = people.flatMap((row) =>
    row.alarms
      .filter(({ until }) => until === undefined)
      .slice(0, 1)
      .map((gap) => ({ row, gap })),
  )
  const howMany = (n: number) => (n === 1 ? say(w.onePerson) : say(w.people, { n: number(n, language) }))
  return (
    <>
      <PageHead
        title={say(w.title)}
        more={`${howMany(people.length)} · ${say(head.entries, { n: number(here.reading.lines.length, language) })}`}
      />
      {people.length === 0 && (
        <Empty
          icon="pin"
          title={say(w.empty)}
          action={
            here.mayWrite('survivor') ? (
              <ButtonLink look="main" href={here.to.add({ kind: 'survivor.came-to-safety' })}>
                {say(w.add)}
              </ButtonLink>
            ) : undefined
          }
        >
          {say(w.emptyBody)}
        </Empty>
      )}
      {open.map(({ row, gap }) => (
        <OpenGap key={row.who} row={row} gap={gap} />
      ))}
      {order.map(([section, icon, tone]) => {
        const rows = people.filter((row) => row.section === section)
        if (rows.length === 0) return null
        return (
          <section key={section} className={`person-group ${tone}`} aria-label={say(sections[section])}>
            <div className="card-head">
              <h2>
                <Icon name={icon} /> {say(sections[section])}
              </h2>
              <span className="meta">{howMany(rows.length)}</span>
            </div>
            {section === 'accused' ? (
              <Accused rows={rows} />
            ) : (
              <ul className="people">
                {rows.map((row) => (
                  <Person key={row.who} row={row} />
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </>
  )
}

function Accused({ rows }: { rows: readonly PersonRow[] }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  return (
    <div className="card flush">
      <Table
        caption={say(sections.accused)}
        rows={rows}
        keyOf={({ who }) => who}
        columns={[
          { id: 'who', name: say(w.who), cell: ({ who }) => <PartyChip label={who} href={here.to.party(who)} /> },
          {
            id: 'where',
            name: say(w.where),
            cell: (row) => <Sentence text={nowSaid(row, language)} hrefOf={here.hrefOf} />,
          },
          {
            id: 'since',
            name: say(w.sinceColumn),
            cell: ({ now }) => shortMoment(now?.since, here.now, here.zone, language) ?? '—',
          },
          {
            id: 'charge',
            name: say(w.charge),
            cell: ({ now }) => <Sentence text={labels(now?.with ?? []) ?? '—'} hrefOf={here.hrefOf} />,
          },
          {
            id: 'next',
            name: say(w.next),
            cell: ({ now, alarm, expected }) => (
              <span className="row">
                {alarm && alarm.until === undefined && (
                  <DutyChip state="overdue" icon="gap" says={say(w.notConfirmed)} />
                )}
                <DutyChip
                  state={now?.custody ? 'met' : 'na'}
                  icon={now?.custody ? 'cuff' : 'waived'}
                  says={say(now?.custody ? w.inCustody : w.notHeld)}
                />
                {expected && (
                  <DutyChip
                    state={expected.overdue ? 'overdue' : 'open'}
                    says={say(w.planned, {
                      to: expected.to,
                      at: shortMoment(expected.at, here.now, here.zone, language),
                    })}
                  />
                )}
              </span>
            ),
          },
        ]}
      />
    </div>
  )
}
