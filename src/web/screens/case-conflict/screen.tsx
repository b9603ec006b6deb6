import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { FactName } from '../../../record/facts.ts'
import { conflicts } from '../../../views/conflicts.ts'
import { history } from '../../../views/history.ts'
import { fromPath } from '../case/addresses.ts'
import { PageHead } from '../case/page-head.tsx'
import { factWords } from '../case/said-fact.ts'
import { count, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { c } from '../case-conflicts/words.ts'
import { HistoryList } from '../case-history/screen.tsx'
import { Empty } from '../../pieces/states.tsx'
import { useLanguage } from '../../words/language.ts'
import { Settle } from './settle.tsx'

/** Two values of one field side by side, and the way to settle them with a reason. */
export function ConflictScreen() {
  const { of: inAddress, fact = '' } = useParams({ strict: false }) as { of?: string; fact?: string }
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const of = fromPath(inAddress) ?? 'case'
  const conflict = useMemo(
    () => conflicts(here.reading).find((one) => one.of === of && one.fact === fact),
    [here.reading, of, fact],
  )
  const past = useMemo(() => history(here.reading, of, fact as FactName), [here.reading, of, fact])
  const up = { href: here.to.conflicts, says: say(c.title) }
  const name = { of: of === 'case' ? undefined : of, fact: factWords(fact)[language] }
  return (
    <>
      <PageHead
        title={conflict ? say(c.two, name) : [name.of, name.fact].filter(Boolean).join(': ')}
        more={conflict && say(c.honest)}
        up={up}
      />
      {conflict ? (
        <Settle conflict={conflict} />
      ) : (
        <Empty icon="check" title={say(c.none)}>
          {say(c.noneBody)}
        </Empty>
      )}
      <details className="card" open={!conflict}>
        <summary>
          {say(c.history)} ({count(past.values.length, language)})
        </summary>
        <HistoryList past={past} />
      </details>
    </>
  )
}
