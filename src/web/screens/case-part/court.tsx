import { useMemo } from 'react'
import type { FactName } from '../../../record/facts.ts'
import type { Told } from '../../../record/replay.ts'
import { earliest, hasHappened, inOrder, ofFact } from '../../../views/told.ts'
import { shortMoment, useSay } from '../case/say.ts'
import { common } from '../case/titles.ts'
import { useThisCase } from '../case/this-case.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { DutyChip } from '../../pieces/signals.tsx'
import { useLanguage } from '../../words/language.ts'
import { Claims } from './money.tsx'
import { Section, whenSaid } from './pieces.tsx'
import { ct } from './words.ts'

/** What is next before a court, what became of the case there, charges, verdicts and compensation. */
export function CourtPart() {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const { next, course, charges, verdicts } = useMemo(() => {
    const told = here.reading.told.filter((one) => hasHappened(one) && (one.span?.from ?? here.now) <= here.now)
    const dates = inOrder(ofFact(told, 'hearing'))
      .reverse()
      .flatMap((one) =>
        one.value.next === undefined ? [] : [{ entry: one.entry, when: one.value.next, at: earliest(one.value.next) }],
      )
    const of = (fact: FactName) => inOrder(told.filter((one) => one.fact === fact)).reverse()
    return {
      next: dates.filter(({ at }) => at !== undefined && at + 86_400_000 > here.now),
      course: of('proceeding'),
      charges: of('charge'),
      verdicts: of('verdict'),
    }
  }, [here])
  return (
    <>
      <div className="buttons">
        <ButtonLink icon="clock" href={here.to.courtCalendar}>
          {say(common.courtCalendar)}
        </ButtonLink>
        <ButtonLink icon="court" href={here.to.charges}>
          {say(common.charges)}
        </ButtonLink>
      </div>
      <Section title={say(ct.next)} empty={next.length === 0}>
        <ul className="stack tight">
          {next.map(({ entry, when, at }) => (
            <li key={entry} className="row">
              <DutyChip
                state={(at ?? 0) - here.now < 86_400_000 ? 'soon' : 'open'}
                says={whenSaid(when, language) ?? ''}
              />
              <a href={here.to.entry(entry)}>
                <Sentence text={here.sentenceOf(entry) ?? ''} />
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Course title={say(ct.course)} told={course} />
      <Course title={say(ct.charges)} told={charges} />
      <Course title={say(ct.verdicts)} told={verdicts} />
      <Claims />
    </>
  )
}

function Course({ title, told }: { title: string; told: readonly Told[] }) {
  const here = useThisCase()
  const language = useLanguage()
  const entries = [...new Map(told.map((one) => [one.entry, one])).values()]
  if (entries.length === 0) return null
  return (
    <Section title={title}>
      <ol className="chain k-court">
        {entries.map(({ entry, span, at }) => (
          <li key={entry}>
            <a href={here.to.entry(entry)}>
              {shortMoment(span?.from, here.now, here.zone, language) ?? whenSaid(at, language)}
            </a>{' '}
            <Sentence text={here.sentenceOf(entry) ?? ''} hrefOf={here.hrefOf} />
          </li>
        ))}
      </ol>
    </Section>
  )
}
