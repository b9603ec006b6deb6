import { useQuery } from '@tanstack/react-query'
import type { Ask } from '../../../views/asked.ts'
import { againIfSilent, ask } from '../../reading/client.ts'
import { Note } from '../../pieces/states.tsx'
import { useLanguage } from '../../words/language.ts'
import { useSay } from '../case/say.ts'
import { citedSection, remediesFor, remedyDuty } from './section.ts'
import { a, lawMarks } from './words.ts'

const isRefused = ({ state }: Ask): boolean => state === 'refused'

/** The sections under which one may go on after this refusal, and the rule that says so; undefined: the law in force names none. */
export function useRemedy(of: Ask) {
  const language = useLanguage()
  const { data: rule } = useQuery({
    queryKey: ['law', 'duty', remedyDuty, language],
    queryFn: () => ask('readDutyRule', { params: { duty: remedyDuty }, querystring: { language } }),
    enabled: isRefused(of) && of.section !== undefined && citedSection(of.section) !== undefined,
    retry: againIfSilent,
    staleTime: Infinity,
  })
  const sections = rule && isRefused(of) ? remediesFor(of.section, rule.sources) : []
  return rule && sections.length > 0 ? { rule, sections } : undefined
}

/** What the law in force says after a refusal, how sure that is, and that it is a working aid. */
export function Remedy({ remedy }: { remedy: NonNullable<ReturnType<typeof useRemedy>> }) {
  const say = useSay()
  const { rule, sections } = remedy
  return (
    <Note title={`${rule.title} · ${sections.join(', ')}`} icon="court" level={3}>
      <p>{rule.action}</p>
      <p className="small">{say(a.remedyWhen, { condition: rule.condition })}</p>
      <p className="small faint">
        {[
          say(lawMarks[rule.mark]),
          say(rule.review.state === 'reviewed' ? a.reviewed : a.notReviewed),
          say(a.aid),
        ].join(' · ')}
      </p>
    </Note>
  )
}
