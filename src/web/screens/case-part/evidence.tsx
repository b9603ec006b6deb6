import { useMemo } from 'react'
import { see } from '../../../record/replay.ts'
import { evidenceCustody, type Break, type Exhibit } from '../../../views/evidence-custody.ts'
import { count, shortMoment, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { PartyChip, Sentence } from '../../pieces/party.tsx'
import { DutyChip, Tag } from '../../pieces/signals.tsx'
import { useLanguage } from '../../words/language.ts'
import { span } from '../../words/span.ts'
import { useWords } from '../../words/words.ts'
import { Section, stepSaid } from './pieces.tsx'
import { breakWords, ev, heldWords } from './words.ts'

export function EvidencePart() {
  const here = useThisCase()
  const say = useSay()
  const all = useMemo(() => see(evidenceCustody, here.reading, here.now), [here.reading, here.now])
  return (
    <Section title={say(ev.heading)} empty={all.length === 0}>
      <ul className="people">
        {all.map((exhibit) => (
          <ExhibitRow key={exhibit.exhibit} exhibit={exhibit} />
        ))}
      </ul>
    </Section>
  )
}

/** Custody and record are two questions: a chain can break though nothing was changed, and the other way round. */
function ExhibitRow({ exhibit }: { exhibit: Exhibit }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const time = (at: number | undefined) => shortMoment(at, here.now, here.zone, language)
  const broken = exhibit.custody === 'broken'
  const before = (entry: string) =>
    exhibit.breaks.filter(({ entries }) => entries.at(-1) === entry && entries.length > 0)
  const growing = exhibit.breaks.filter(({ until, reason }) => until === undefined && reason === 'nobody-received')
  return (
    <li className={`person-row k-evidence${broken ? ' gap' : ''}`} data-row="">
      <div className="person-head">
        <div className="row">
          <PartyChip label={exhibit.exhibit} href={here.to.party(exhibit.exhibit)} />
          <span>
            {exhibit.holder ? (
              <Sentence
                text={say(ev.holder, { holder: exhibit.holder, since: time(exhibit.since), seal: exhibit.seal })}
                hrefOf={here.hrefOf}
              />
            ) : (
              say(heldWords[exhibit.state])
            )}
          </span>
        </div>
        <span className="row">
          <DutyChip state={broken ? 'overdue' : 'met'} says={say(broken ? ev.broken : ev.unbroken)} />
          <Tag icon={exhibit.corrected.length > 0 ? 'pen' : 'check'}>
            {exhibit.corrected.length > 0
              ? say(ev.corrected, { n: count(exhibit.corrected.length, language) })
              : say(ev.unchanged)}
          </Tag>
        </span>
      </div>
      <ol className="chain">
        {exhibit.links.flatMap((link) => [
          ...before(link.entry).map((gap) => <BreakRow key={`${link.entry} ${gap.reason}`} gap={gap} />),
          <li key={link.entry} className={link.afterBreak ? 'after-break' : undefined}>
            <a href={here.to.entry(link.entry)}>{time(link.since) ?? '—'}</a>{' '}
            <Sentence
              text={say(ev.link, {
                step: stepSaid(here, link.entry, link.step, language),
                from: link.from,
                to: link.to,
                seal: link.seal,
                why: here.codeOf(link.entry, link.why),
              })}
              hrefOf={here.hrefOf}
            />
            {link.accounts.length > 0 && (
              <span className="meta"> · {say(ev.accounts, { n: count(link.accounts.length, language) })}</span>
            )}
          </li>,
        ])}
        {growing.map((gap) => (
          <BreakRow key={`open ${gap.since}`} gap={gap} />
        ))}
      </ol>
    </li>
  )
}

function BreakRow({ gap }: { gap: Break }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const shared = useWords()
  return (
    <li className="break">
      {say(breakWords[gap.reason])}
      {gap.minutes !== undefined && ` · ${span(gap.minutes, shared, language)}`}
      {gap.owner && (
        <>
          {' '}
          · <Sentence text={say(ev.owner, { owner: gap.owner })} hrefOf={here.hrefOf} />
        </>
      )}
    </li>
  )
}
