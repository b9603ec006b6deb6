import type { Court } from '../../../views/court.ts'
import { count, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { Section, whenSaid } from '../case-part/pieces.tsx'
import { DutyList, type DutyItem, type DutyState } from '../../pieces/signals.tsx'
import { Failed, Loading } from '../../pieces/states.tsx'
import { codeOf } from '../../reading/client.ts'
import { useCaseDuties, type Duty, type Rule } from '../../reading/duties.ts'
import { useLanguage } from '../../words/language.ts'
import { day as daySaid } from '../../words/numbers.ts'
import { daysBetween } from './days.ts'
import { cc } from './words.ts'

/** Of what a pack sets others to watch, that which a court owes: its own words for who owes it say so. */
const ofCourt = ({ watch, owes }: Rule): boolean => watch && owes.some(({ owner }) => /court|magistrate/.test(owner))

/** What the law asks of the court in this case. Ours is only to watch it and to remind. */
export function Watch({ cognizance }: { cognizance: Court['cognizance'] }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const asked = useCaseDuties(here)
  const rules = new Map(asked.data?.rules.filter(ofCourt).map((rule) => [`${rule.pack} ${rule.duty}`, rule]))
  const items = (asked.data?.duties ?? [])
    .flatMap((duty) => {
      const rule = rules.get(`${duty.pack} ${duty.duty}`)
      return rule && duty.status !== 'not-applicable' ? [{ duty, rule }] : []
    })
    .sort((a, b) => order.indexOf(a.duty.status) - order.indexOf(b.duty.status) || dueOf(a.duty) - dueOf(b.duty))
  // The trial as a whole; what is owed to one person within it stands in the list alone.
  const trials = items.filter(({ duty }) => duty.who === null && duty.trigger.entry === cognizance?.entry)
  return (
    <aside className="court-watch" aria-label={say(cc.watch)}>
      <Section title={say(cc.watch)}>
        {asked.isPending ? (
          <Loading what={say(cc.watch)} rows={3} />
        ) : asked.isError ? (
          <Failed code={codeOf(asked.error)} onAgain={() => void asked.refetch()}>
            {say(cc.watchFailed)}
          </Failed>
        ) : (
          <>
            <p className="meta">{say(items.length > 0 ? cc.watchBody : cc.watchNone)}</p>
            {trials.map(({ duty, rule }) => (
              <Trial key={duty.id} duty={duty} rule={rule} since={cognizance?.since} />
            ))}
            <DutyList items={items.map(({ duty, rule }) => itemOf(duty, rule, here, language, say))} />
            {asked.data.packs.map(({ pack, aid }) => (
              <p key={pack} className="meta">
                {aid}
              </p>
            ))}
          </>
        )}
      </Section>
    </aside>
  )
}

/** How much of the time that the law gives the trial is gone. */
function Trial({ duty, rule, since }: { duty: Duty; rule: Rule; since: number | undefined }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  if (duty.dueAt === null || since === undefined) return null
  const all = daysBetween(since, Date.parse(duty.dueAt), here.zone)
  const gone = daysBetween(since, here.now, here.zone)
  const says = say(cc.ofLimit, { n: count(gone, language), all: count(all, language) })
  return (
    <div className="trial">
      <p className="small">
        <b>{rule.title}</b> <span className="meta">{duty.sections.join(', ')}</span>
      </p>
      <progress value={Math.min(gone, all)} max={all} aria-label={`${rule.title}: ${says}`} />
      <p className="small">{says}</p>
    </div>
  )
}

/** What waits comes first, by its day; then what nobody can say yet; then what is done. */
const order: readonly Duty['status'][] = ['overdue', 'open', 'undecided', 'met-late', 'met', 'waived']
const dueOf = ({ dueAt }: Duty): number => (dueAt === null ? Infinity : Date.parse(dueAt))

const states: Record<Duty['status'], DutyState> = {
  overdue: 'soon',
  open: 'open',
  undecided: 'undecided',
  met: 'met',
  'met-late': 'late',
  waived: 'waived',
  'not-applicable': 'na',
}

function itemOf(
  duty: Duty,
  rule: Rule,
  here: ReturnType<typeof useThisCase>,
  language: ReturnType<typeof useLanguage>,
  say: ReturnType<typeof useSay>,
): DutyItem {
  const dueAt = duty.dueAt === null ? undefined : Date.parse(duty.dueAt)
  const waiting = duty.status === 'open' || duty.status === 'overdue'
  const passed = waiting && (dueAt === undefined ? duty.status === 'overdue' : dueAt < here.now)
  const left = dueAt === undefined ? undefined : daysBetween(here.now, dueAt, here.zone)
  const missing = duty.missing.map(({ said }) => said).join(', ')
  return {
    id: duty.id,
    state: waiting ? (passed ? 'soon' : 'open') : states[duty.status],
    ...(passed ? { says: say(cc.passed) } : {}),
    ...(waiting && !passed && left !== undefined ? { fact: say(cc.left, { n: count(left, language) }) } : {}),
    ...(duty.status === 'undecided' && missing !== '' ? { fact: missing } : {}),
    what: duty.who ? `${rule.title}: ${duty.who}` : rule.title,
    when: [
      dueAt === undefined ? undefined : say(cc.by, { day: daySaid(dueAt, here.zone, language) }),
      rule.owes.map(({ said }) => said).join(', '),
      duty.sections.join(', '),
      rule.mark === 'text' ? undefined : say(cc.lawyer),
    ]
      .filter(Boolean)
      .join(' · '),
    whyWord: say(cc.show),
    why: (
      <div className="why">
        <p>{rule.action}</p>
        <p>
          {duty.trigger.said}:{' '}
          {duty.trigger.entry ? (
            <a href={here.to.entry(duty.trigger.entry)}>{whenSaid(duty.trigger.at, language)}</a>
          ) : (
            whenSaid(duty.trigger.at, language)
          )}
        </p>
        {duty.steps.map((step) => (
          <p key={step}>{step}</p>
        ))}
      </div>
    ),
  }
}
