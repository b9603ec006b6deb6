import type { Court, Defendant } from '../../../views/court.ts'
import { useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { Section, stepSaid, whenSaid } from '../case-part/pieces.tsx'
import { PartyChip, Sentence } from '../../pieces/party.tsx'
import { Tag } from '../../pieces/signals.tsx'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import { entryMoment } from './days.ts'
import { cc } from './words.ts'

/** Where each accused stands: bail and its conditions, charges, and what the court decided of them. */
export function Accused({ seen: { defendants } }: { seen: Court }) {
  const here = useThisCase()
  const say = useSay()
  const shared = useWords()
  return (
    <Section
      title={say(cc.accused)}
      aside={
        <a className="small" href={here.to.charges}>
          {say(cc.allCharges)}
        </a>
      }
    >
      {!here.parts.includes('suspect') && (
        <p className="meta">{say(cc.bailClosed, { part: shared.compartment.suspect })}</p>
      )}
      {defendants.length === 0 && <p className="meta">{say(cc.noAccused)}</p>}
      {defendants.map((defendant) => (
        <One key={defendant.who} defendant={defendant} />
      ))}
    </Section>
  )
}

function One({ defendant: { who, bail, charges, outcomes } }: { defendant: Defendant }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  return (
    <section className="one-accused" data-row="">
      <h3>
        <PartyChip label={who} href={here.to.party(who)} />
      </h3>
      <dl className="pairs-list">
        {here.parts.includes('suspect') && (
          <>
            <dt>{say(cc.bail)}</dt>
            <dd>{bail ? <Bail bail={bail} /> : say(cc.noBail)}</dd>
          </>
        )}
        <dt>{say(cc.charges)}</dt>
        <dd>
          {charges.length === 0 && say(cc.noCharge)}
          <ul className="row">
            {charges.map(({ section, stands }) => (
              <li key={section} lang="en" translate="no">
                {stands ? <b>{section}</b> : <del>{section}</del>}
                {!stands && <DroppedTag />}
              </li>
            ))}
          </ul>
        </dd>
        <dt>{say(cc.outcomes)}</dt>
        <dd>
          {outcomes.length === 0 && say(cc.noOutcome)}
          <ul className="stack tight">
            {outcomes.map(({ entry }) => (
              <li key={entry}>
                <a href={here.to.entry(entry)}>{entryMoment(here, entry, language)}</a>{' '}
                <Sentence text={here.sentenceOf(entry) ?? ''} hrefOf={here.hrefOf} />
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  )
}

function DroppedTag() {
  const say = useSay()
  const language = useLanguage()
  return (
    <span lang={language}>
      {' '}
      <Tag icon="x">{say(cc.dropped)}</Tag>
    </span>
  )
}

function Bail({ bail }: { bail: NonNullable<Defendant['bail']> }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  return (
    <>
      <p>
        <a href={here.to.entry(bail.entry)}>{entryMoment(here, bail.entry, language)}</a>{' '}
        <b>{stepSaid(here, bail.entry, bail.state, language)}</b>
        {bail.until && <> · {say(cc.until, { day: whenSaid(bail.until, language) })}</>}
      </p>
      {bail.state === 'granted' && (
        <p className="small">
          {say(cc.conditions)}:{' '}
          {bail.conditions.map((code) => here.codeOf(bail.entry, code)).join(' · ') || say(cc.noConditions)}
        </p>
      )}
    </>
  )
}
