import { spokenWhen } from '../../../record/sentence.ts'
import type { ValueRow } from '../../../views/history.ts'
import { Sentence } from '../../pieces/party.tsx'
import { Tag } from '../../pieces/signals.tsx'
import { useLanguage } from '../../words/language.ts'
import { sourceSaid } from '../case-timeline/row.tsx'
import { standingWords } from '../case-timeline/words.ts'
import { p } from '../case-parties/words.ts'
import { factSaid } from './said-fact.ts'
import { say } from './say.ts'
import { Sealed } from './sealed.tsx'
import { useThisCase } from './this-case.tsx'

/** One value of a fact: what, by whom, when, how known. What is sealed opens on a press. */
export function FactValue({ fact, row, struck }: { fact: string; row: ValueRow; struck?: boolean }) {
  const here = useThisCase()
  const language = useLanguage()
  const { text, sealed } = factSaid(here.lineOf(row.entry), fact, row.value, language)
  const value = text && <Sentence text={text} hrefOf={here.hrefOf} />
  return (
    <div className="one-value">
      {value && (struck ? <del>{value}</del> : <b>{value}</b>)}
      {sealed.map((part) => (
        <Sealed key={part.path} entry={row.entry} part={part} />
      ))}
      <p className="meta">
        <a href={here.to.entry(row.entry)}>
          {say(language, p.writtenBy, {
            by: here.nameOf(row.by),
            at: spokenWhen(row.at, language),
            source: row.source && sourceSaid(row.source, language),
          })}
        </a>
      </p>
      {row.standing !== 'happened' && <Tag icon="undecided">{standingWords[row.standing][language]}</Tag>}
    </div>
  )
}
