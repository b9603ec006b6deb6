import { useMemo, type ReactNode } from 'react'
import { cover } from '../../../views/cover.ts'
import { optionOf } from '../case/said-code.ts'
import { labels, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { DutyChip } from '../../pieces/signals.tsx'
import { useLanguage } from '../../words/language.ts'
import { Section, whenSaid } from './pieces.tsx'
import { part, sheet as s } from './words.ts'

export function CoverPart() {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const sheet = useMemo(() => cover(here.reading, here.now), [here.reading, here.now])
  const text = (said: string | undefined) => (said === undefined ? '—' : <Sentence text={said} hrefOf={here.hrefOf} />)
  const option = (kind: string, field: string, code: string | undefined) =>
    code === undefined ? undefined : (optionOf(kind, field, code)?.[language] ?? code)
  const registers = [
    ['caseNumber', s.number, sheet.number],
    ['codeName', s.codeName, sheet.codeName],
    ['began', s.began, option('case.opened', 'began', sheet.began)],
  ] as const
  const who = (lead: { person: string | undefined; office: string | undefined }) =>
    labels([lead.person, lead.office].filter((one) => one !== undefined))
  const rows: [string, ReactNode][] = [
    ...registers.map(([fact, name, value]): [string, ReactNode] => [
      say(name),
      <span className="row" key={fact}>
        {value ?? '—'}{' '}
        <a className="small" href={here.to.history('case', fact)} aria-label={`${say(name)}: ${say(s.history)}`}>
          {say(s.history)}
        </a>
        {sheet.conflicts.some((one) => one.fact === fact) && <DutyChip state="soon" icon="split" says={say(s.two)} />}
      </span>,
    ]),
    [
      say(s.status),
      text(
        [option('case.status', 'status', sheet.status?.status), sheet.status?.reason].filter(Boolean).join('. ') ||
          undefined,
      ),
    ],
    [
      say(s.lead),
      text(
        sheet.lead &&
          [who(sheet.lead), say(part.since, { time: whenSaid(sheet.lead.since, language) })].filter(Boolean).join(', '),
      ),
    ],
    ...(sheet.leads.length > 0
      ? [[say(s.leads), text(sheet.leads.map(who).filter(Boolean).join('; '))] as [string, ReactNode]]
      : []),
    ...(sheet.partners.length > 0
      ? [
          [
            say(s.partners),
            <ul key="partners">
              {sheet.partners.map(({ partner, left }) => (
                <li key={partner}>
                  {text(partner)}{' '}
                  {left !== undefined && (
                    <span className="meta">{say(s.left, { time: whenSaid(left, language) })}</span>
                  )}
                </li>
              ))}
            </ul>,
          ] as [string, ReactNode],
        ]
      : []),
  ]
  return (
    <>
      <Section title={say(s.heading)}>
        <dl className="pairs-list">
          {rows.map(([name, value]) => (
            <div key={name} className="pair">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {sheet.tasks.length > 0 && (
        <Section title={say(s.tasks)}>
          <ul className="stack tight">
            {sheet.tasks.map(({ entry, what, to, due, overdue }) => (
              <li key={entry} className="row">
                <DutyChip
                  state={overdue ? 'overdue' : 'open'}
                  fact={due === undefined ? undefined : say(s.due, { time: whenSaid(due, language) })}
                />
                <a href={here.to.entry(entry)}>{what ?? '—'}</a> {to && text(to)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {sheet.links.length > 0 && (
        <Section title={say(s.links)}>
          <ul>
            {sheet.links.map(({ entry }) => (
              <li key={entry}>
                <a href={here.to.entry(entry)}>{here.sentenceOf(entry)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {sheet.releases.length > 0 && (
        <Section title={say(s.releases)}>
          <ul>
            {sheet.releases.map(({ entry }) => (
              <li key={entry}>
                <a href={here.to.entry(entry)}>{here.sentenceOf(entry)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
