import { useMemo } from 'react'
import { conflicts } from '../../../views/conflicts.ts'
import { FactValue } from '../case/fact-value.tsx'
import { PageHead } from '../case/page-head.tsx'
import { factWords } from '../case/said-fact.ts'
import { shortMoment, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { Empty } from '../../pieces/states.tsx'
import { useLanguage } from '../../words/language.ts'
import { c } from './words.ts'

/** Every field of which two values stand, the oldest first. */
export function ConflictsScreen() {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const all = useMemo(() => conflicts(here.reading), [here.reading])
  return (
    <>
      <PageHead title={say(c.title)} more={say(c.intro)} />
      {all.length === 0 && (
        <Empty icon="check" title={say(c.empty)}>
          {say(c.emptyBody)}
        </Empty>
      )}
      {all.map(({ of, fact, values, since }) => (
        <section key={`${of} ${fact}`} className="card" data-row="">
          <div className="row apart">
            <h2>
              <Sentence
                text={say(c.two, { of: of === 'case' ? undefined : of, fact: factWords(fact)[language] })}
                hrefOf={here.hrefOf}
              />
            </h2>
            <span className="meta">{say(c.since, { time: shortMoment(since, here.now, here.zone, language) })}</span>
          </div>
          <div className="side-by-side">
            {values.map((row) => (
              <FactValue key={row.entry} fact={fact} row={row} />
            ))}
          </div>
          <div className="buttons">
            <ButtonLink look="plain" icon="split" href={here.to.conflict(of, fact)}>
              {say(c.open)}
            </ButtonLink>
          </div>
        </section>
      ))}
    </>
  )
}
