import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { FactName } from '../../../record/facts.ts'
import { spokenWhen } from '../../../record/sentence.ts'
import { history, type History } from '../../../views/history.ts'
import { fromPath } from '../case/addresses.ts'
import { FactValue } from '../case/fact-value.tsx'
import { PageHead } from '../case/page-head.tsx'
import { factWords } from '../case/said-fact.ts'
import { count, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { p } from '../case-parties/words.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { DutyChip, Tag } from '../../pieces/signals.tsx'
import { Empty, Note } from '../../pieces/states.tsx'
import { useLanguage } from '../../words/language.ts'
import { h } from './words.ts'

/** Every value that one field ever had. */
export function HistoryScreen() {
  const { of: inAddress, fact = '' } = useParams({ strict: false }) as { of?: string; fact?: string }
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const of = fromPath(inAddress) ?? 'case'
  const past = useMemo(() => history(here.reading, of, fact as FactName), [here.reading, of, fact])
  const name = factWords(fact)[language]
  return (
    <>
      <PageHead
        title={say(h.title, { fact: name, of: of === 'case' ? undefined : of })}
        more={say(h.intro)}
        up={of === 'case' ? undefined : { href: here.to.party(of), says: of }}
      />
      {past.conflict && (
        <Note title={say(p.conflict)} icon="split" tone="warn" level={2}>
          <div className="buttons">
            <ButtonLink href={here.to.conflict(of, fact)}>{say(p.lookAtBoth)}</ButtonLink>
          </div>
        </Note>
      )}
      <section className="card">
        <HistoryList past={past} />
      </section>
    </>
  )
}

/** The values and decisions of a field, newest first. */
export function HistoryList({ past }: { past: History }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  if (past.values.length === 0) return <Empty title={say(h.empty)}>{say(h.emptyBody)}</Empty>
  return (
    <ol className="chain">
      {[...past.settled].reverse().map((one) => (
        <li key={one.entry}>
          <b>
            <a href={here.to.entry(one.entry)}>
              {say(one.keep === undefined ? h.settledBoth : h.settled, { by: here.nameOf(one.by), reason: one.reason })}
            </a>
          </b>
          <p className="meta">{spokenWhen(one.at, language)}</p>
        </li>
      ))}
      {[...past.values].reverse().map((row) => (
        <li key={row.entry}>
          <FactValue fact={past.fact} row={row} struck={!row.stands} />
          <p className="row">
            {row.stands ? (
              <DutyChip state="met" says={say(h.stands)} />
            ) : (
              <Tag icon="waived">{say(row.replacedBy.length > 0 ? h.replaced : h.notChosen)}</Tag>
            )}
            {row.corrected && <Tag icon="pen">{say(h.corrected)}</Tag>}
            <span className="meta">
              {row.saw.length === 0 ? say(h.sawNone) : say(h.sawSome, { n: count(row.saw.length, language) })}
            </span>
          </p>
        </li>
      ))}
    </ol>
  )
}
