import { useMemo } from 'react'
import { see } from '../../../record/replay.ts'
import { court, type ChargeCourse } from '../../../views/court.ts'
import { useSay } from '../case/say.ts'
import { useThisCase, type ThisCase } from '../case/this-case.tsx'
import { Section, stepSaid } from '../case-part/pieces.tsx'
import { entryMoment } from '../case-court/days.ts'
import { PartyChip } from '../../pieces/party.tsx'
import { Tag } from '../../pieces/signals.tsx'
import { useLanguage } from '../../words/language.ts'
import { NonPunishment } from './choose-people.tsx'
import { ch } from './words.ts'

/** Each accused with every section that was ever written against them, and its steps. */
export function Standing() {
  const here = useThisCase()
  const say = useSay()
  const { defendants } = useMemo(() => see(court, here.reading, here.now), [here.reading, here.now])
  const charged = defendants.filter(({ charges }) => charges.length > 0)
  return (
    <Section title={say(ch.standing)}>
      {charged.length === 0 && <p className="meta">{say(ch.nobody)}</p>}
      <ul className="charged">
        {charged.map(({ who, charges }) => (
          <li key={who} data-row="">
            <h3>
              <PartyChip label={who} href={here.to.party(who)} />
            </h3>
            <ul className="stack tight">
              {charges.map((course) => (
                <Course key={course.section} course={course} />
              ))}
            </ul>
            {/^[SC]-/.test(who) && <NonPunishment who={who} says={reasonSaid(here, charges, say)} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Why she is charged all the same, in the words of those who wrote it. */
function reasonSaid(here: ThisCase, charges: readonly ChargeCourse[], say: ReturnType<typeof useSay>): string {
  const bodies = charges.flatMap(({ steps }) => steps.map(({ entry }) => here.lineOf(entry)))
  const reasons = bodies.flatMap((line) => {
    const why = line?.kind?.kind === 'court.survivor-charged' ? line.body['reason'] : line?.body['whySurvivor']
    return typeof why === 'string' ? [why] : []
  })
  return reasons.length === 0 ? say(ch.noReason) : say(ch.reasonWritten, { why: [...new Set(reasons)].join(' · ') })
}

function Course({ course: { section, steps, stands } }: { course: ChargeCourse }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  return (
    <li>
      <p className="row">
        <span lang="en" translate="no">
          {stands ? <b>{section}</b> : <del>{section}</del>}
        </span>
        <Tag icon={stands ? 'check' : 'x'}>{say(stands ? ch.stands : ch.dropped)}</Tag>
      </p>
      <p className="small">
        {steps.map(({ step, entry }, place) => (
          <span key={`${entry} ${step}`}>
            {place > 0 && ' → '}
            {stepSaid(here, entry, step, language)},{' '}
            <a href={here.to.entry(entry)}>{entryMoment(here, entry, language)}</a>
          </span>
        ))}
      </p>
    </li>
  )
}
