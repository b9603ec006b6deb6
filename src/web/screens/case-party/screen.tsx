import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { spokenWhen } from '../../../record/sentence.ts'
import { parties, type Party, type PartyFact, type PartyRelation } from '../../../views/parties.ts'
import { fromPath } from '../case/addresses.ts'
import { FactValue } from '../case/fact-value.tsx'
import { PageHead } from '../case/page-head.tsx'
import { optionOf } from '../case/said-code.ts'
import { factWords } from '../case/said-fact.ts'
import { count, labels, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { Entries } from '../case-entry/screen.tsx'
import { isPerson, roleSaid } from '../case-parties/screen.tsx'
import { p } from '../case-parties/words.ts'
import { rangeSaid } from '../case-where/person.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { PartyChip, Sentence } from '../../pieces/party.tsx'
import { DutyChip } from '../../pieces/signals.tsx'
import { NotFound } from '../../pieces/states.tsx'
import { Table } from '../../pieces/table.tsx'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'

/** Everything known of one label: what it is and was, each fact with its source, ties, and judgements on identity. */
export function PartyScreen() {
  const { party: inAddress } = useParams({ strict: false }) as { party?: string }
  const here = useThisCase()
  const say = useSay()
  const label = fromPath(inAddress)
  const party = useMemo(
    () => parties(here.reading, here.now).find((one) => one.label === label),
    [here.reading, here.now, label],
  )
  const up = { href: here.to.parties, says: say(p.title) }
  if (!party)
    return (
      <>
        <PageHead title={say(p.notFound)} up={up} />
        <NotFound level={2} />
      </>
    )
  return <OneParty party={party} up={up} />
}

function OneParty({ party, up }: { party: Party; up: { href: string; says: string } }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const shared = useWords()
  const now = party.roles.map((role) => roleSaid(role, language)).join(', ') || shared.party[party.letter]
  const writes = here.head.streams.some(({ level }) => level !== 'read')
  const kind = 'PHOVN'.includes(party.letter) ? 'place.described' : 'party.described'
  return (
    <>
      <PageHead
        title={party.label}
        more={now}
        up={up}
        actions={
          writes && (
            <ButtonLink icon="plus" href={here.to.add({ kind, about: party.label })}>
              {say(p.write)}
            </ButtonLink>
          )
        }
      />
      <div className="two">
        <div className="stack">
          <Facts party={party} />
          {isPerson(party.label) && <Kin party={party} writes={writes} />}
          <section className="card">
            <h2>
              <Sentence text={say(p.entriesTitle, { label: party.label })} />
            </h2>
            <Entries ids={[...party.entries].reverse().slice(0, 100)} />
          </section>
        </div>
        <div className="stack">
          {isPerson(party.label) && <Roles party={party} />}
          {party.group && (
            <section className="card">
              <h2>{say(p.group)}</h2>
              <p>
                <Sentence
                  text={say(p.groupCount, {
                    n: party.group.count ? rangeSaid({ from: party.group.count.from, to: party.group.count.to }) : '?',
                    named: labels(party.group.named) ?? '0',
                    rest: rangeSaid(party.group.unnamed),
                  })}
                  hrefOf={here.hrefOf}
                />
              </p>
              {!party.group.conserved && <DutyChip state="overdue" says={say(p.notConserved)} />}
            </section>
          )}
          {party.cameOutOf.length > 0 && (
            <p className="meta">
              <Sentence text={say(p.cameOut, { groups: labels(party.cameOutOf) })} hrefOf={here.hrefOf} />
            </p>
          )}
          <SameAs party={party} writes={writes} />
        </div>
      </div>
    </>
  )
}

function Facts({ party }: { party: Party }) {
  const say = useSay()
  return (
    <section className="card flush">
      <div className="card-head">
        <h2>{say(p.factsTitle)}</h2>
      </div>
      {party.facts.length === 0 ? (
        <p className="card-foot">{say(p.factsEmpty)}</p>
      ) : (
        <ul className="facts">
          {party.facts.map((fact) => (
            <Fact key={fact.fact} of={party.label} fact={fact} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Fact({ of, fact: { fact, values, conflict, settled, changes } }: { of: string; fact: PartyFact }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  return (
    <li data-row="">
      <div className="row apart">
        <h3>{factWords(fact)[language]}</h3>
        <span className="row">
          {conflict && <DutyChip state="soon" icon="split" says={say(p.conflict)} />}
          <a
            href={conflict ? here.to.conflict(of, fact) : here.to.history(of, fact)}
            aria-label={`${factWords(fact)[language]}: ${say(conflict ? p.lookAtBoth : p.history, { n: changes })}`}
          >
            {say(conflict ? p.lookAtBoth : p.history, { n: count(changes, language) })}
          </a>
        </span>
      </div>
      <div className={values.length > 1 ? 'side-by-side' : undefined}>
        {values.map((value) => (
          <FactValue key={value.entry} fact={fact} row={value} />
        ))}
      </div>
      {settled && <p className="small">{say(p.settled, { reason: settled.reason })}</p>}
    </li>
  )
}

function Roles({ party }: { party: Party }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  return (
    <section className="card">
      <h2>{say(p.roles)}</h2>
      {party.roleHistory.length === 0 ? (
        <p className="meta">{say(p.rolesEmpty)}</p>
      ) : (
        <ol className="chain">
          {[...party.roleHistory].reverse().map((role) => (
            <li key={`${role.entry} ${role.role}`}>
              <b>{roleSaid(role.role, language)}</b> <span className="meta">{say(role.now ? p.now : p.before)}</span>
              <p className="meta">
                <a href={here.to.entry(role.entry)}>
                  {say(p.fromTo, {
                    from: spokenWhen(role.from, language),
                    until: role.until === undefined ? undefined : spokenWhen(role.until, language),
                    basis: here.codeOf(role.entry, role.basis),
                  })}
                </a>
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Kin({ party, writes }: { party: Party; writes: boolean }) {
  const here = useThisCase()
  const say = useSay()
  const safety = ({ safeToContact }: PartyRelation) =>
    safeToContact === 'yes' ? (
      <DutyChip state="met" says={say(p.safeYes)} />
    ) : safeToContact === 'no' ? (
      <DutyChip state="overdue" says={say(p.safeNo)} />
    ) : (
      <DutyChip state="undecided" says={say(p.safeUnknown)} />
    )
  return (
    <section className="card flush">
      <div className="card-head">
        <h2>{say(p.kin)}</h2>
        {writes && <a href={here.to.add({ kind: 'party.relation', about: party.label })}>{say(p.writeKin)}</a>}
      </div>
      {party.relations.length === 0 ? (
        <p className="card-foot">{say(p.kinEmpty)}</p>
      ) : (
        <Table
          caption={say(p.kin)}
          rows={party.relations}
          keyOf={({ entry, other }) => `${entry} ${other}`}
          columns={[
            {
              id: 'other',
              name: say(p.other),
              cell: ({ other }) => <PartyChip label={other} href={here.to.party(other)} />,
            },
            {
              id: 'tie',
              name: say(p.tie),
              cell: ({ other, kind, reversed, entry }) => (
                <a href={here.to.entry(entry)}>
                  <Sentence
                    text={say(reversed ? p.tieOf : p.tieTo, {
                      other,
                      label: party.label,
                      kind: here.codeOf(entry, kind),
                    })}
                  />
                </a>
              ),
            },
            { id: 'knows', name: say(p.knows), cell: ({ knows }) => yesNo(knows, say) },
            { id: 'safe', name: say(p.safe), cell: safety },
            { id: 'part', name: say(p.part), cell: ({ part, entry }) => here.codeOf(entry, part) ?? '—' },
          ]}
        />
      )}
    </section>
  )
}

const yesNo = (code: string | undefined, say: ReturnType<typeof useSay>): string => {
  const said = code === undefined ? undefined : optionOf('party.health', 'pregnant', code)
  return said ? say(said) : '—'
}

function SameAs({ party, writes }: { party: Party; writes: boolean }) {
  const here = useThisCase()
  const say = useSay()
  if (party.sameAs.length === 0 && !(writes && isPerson(party.label))) return null
  return (
    <section className="card">
      <h2>{say(p.sameTitle)}</h2>
      <p className="meta">{say(p.sameBody)}</p>
      <ul className="stack tight">
        {party.sameAs.map(({ other, judgement, basis, entry }) => (
          <li key={other}>
            <Sentence
              text={say(judgement === 'is' ? p.same : judgement === 'is-not' ? p.notSame : p.maySame, { other })}
              hrefOf={here.hrefOf}
            />
            {basis && (
              <a className="small" href={here.to.entry(entry)}>
                {' '}
                {here.codeOf(entry, basis)}
              </a>
            )}
          </li>
        ))}
      </ul>
      {writes && (
        <div className="buttons">
          <ButtonLink href={here.to.add({ kind: 'party.same-as', about: party.label })}>{say(p.judge)}</ButtonLink>
        </div>
      )}
    </section>
  )
}
