import { useMemo } from 'react'
import { see } from '../../../record/replay.ts'
import { premises, type PremisesStep } from '../../../views/premises.ts'
import { count, shortMoment, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { PartyChip, Sentence } from '../../pieces/party.tsx'
import { DutyChip } from '../../pieces/signals.tsx'
import { useLanguage } from '../../words/language.ts'
import { Section, stepSaid, whenSaid } from './pieces.tsx'
import { pr } from './words.ts'

export function PremisesPart() {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const all = useMemo(() => see(premises, here.reading, here.now), [here.reading, here.now])
  const said = (step: PremisesStep) =>
    say(pr.step, {
      state: stepSaid(here, step.entry, step.state, language),
      number: step.number,
      by: step.by,
      until: whenSaid(step.until, language),
    })
  return (
    <Section title={say(pr.heading)} empty={all.length === 0}>
      <ul className="people">
        {all.map(({ place, now, lapsed, keyWith, steps, planned }) => (
          <li key={place} className={`person-row k-premises${lapsed ? ' gap' : ''}`} data-row="">
            <div className="person-head">
              <div className="row">
                <PartyChip label={place} href={here.to.party(place)} />
                <span className="now">{now ? stepSaid(here, now.entry, now.state, language) : '—'}</span>
              </div>
              {lapsed && <DutyChip state="overdue" says={say(pr.lapsed)} />}
              {keyWith && (
                <p className="meta">
                  <Sentence text={say(pr.key, { who: keyWith })} hrefOf={here.hrefOf} />
                </p>
              )}
            </div>
            <ol className="chain">
              {steps.map((step) => (
                <li key={step.entry}>
                  <a href={here.to.entry(step.entry)}>
                    {shortMoment(step.since, here.now, here.zone, language) ?? whenSaid(step.at, language)}
                  </a>{' '}
                  <Sentence text={said(step)} hrefOf={here.hrefOf} />
                  {step.accounts.length > 0 && (
                    <span className="meta"> · {say(pr.accounts, { n: count(step.accounts.length, language) })}</span>
                  )}
                </li>
              ))}
              {planned.map((step) => (
                <li key={step.entry} className="after-break">
                  <Sentence
                    text={say(pr.planned, {
                      state: stepSaid(here, step.entry, step.state, language),
                      at: whenSaid(step.at, language),
                    })}
                  />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </Section>
  )
}
