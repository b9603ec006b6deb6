import { useMemo } from 'react'
import { letterOf } from '../../../record/label.ts'
import { parties, type Party } from '../../../views/parties.ts'
import { PageHead } from '../case/page-head.tsx'
import { optionOf } from '../case/said-code.ts'
import { useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { PartyChip, Sentence } from '../../pieces/party.tsx'
import { DutyChip, Tag } from '../../pieces/signals.tsx'
import { Empty } from '../../pieces/states.tsx'
import { Table } from '../../pieces/table.tsx'
import { useLanguage, type Language } from '../../words/language.ts'
import { number } from '../../words/numbers.ts'
import { useWords } from '../../words/words.ts'
import { p } from './words.ts'

const groups = [
  ['people', 'SCEGAKWF'],
  ['places', 'PHO'],
  ['things', 'RTVBNDX'],
] as const

export const roleSaid = (role: string, language: Language): string =>
  optionOf('party.role', 'role', role)?.[language] ?? role

/** Every label that the reader's entries speak of, with what it is today. */
export function PartiesScreen() {
  const here = useThisCase()
  const say = useSay()
  const all = useMemo(() => parties(here.reading, here.now), [here.reading, here.now])
  return (
    <>
      <PageHead title={say(p.title)} />
      {all.length === 0 && (
        <Empty icon="people" title={say(p.empty)}>
          {say(p.emptyBody)}
        </Empty>
      )}
      {groups.map(([name, letters]) => {
        const rows = all
          .filter(({ letter }) => letters.includes(letter))
          .sort((a, b) => letters.indexOf(a.letter) - letters.indexOf(b.letter))
        return rows.length === 0 ? null : (
          <section key={name} className="card flush" aria-label={say(p[name])}>
            <div className="card-head">
              <h2>{say(p[name])}</h2>
            </div>
            <PartyTable rows={rows} caption={say(p[name])} />
          </section>
        )
      })}
    </>
  )
}

function PartyTable({ rows, caption }: { rows: readonly Party[]; caption: string }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const shared = useWords()
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={({ label }) => label}
      columns={[
        { id: 'who', name: say(p.who), cell: ({ label }) => <PartyChip label={label} href={here.to.party(label)} /> },
        {
          id: 'role',
          name: say(p.role),
          cell: ({ roles, letter }) =>
            roles.length > 0 ? (
              roles.map((role) => roleSaid(role, language)).join(', ')
            ) : (
              <span className="meta">{shared.party[letter]}</span>
            ),
        },
        {
          id: 'facts',
          name: say(p.facts),
          cell: ({ facts, sameAs, label }) => (
            <span className="row">
              {number(facts.length, language)}
              {facts.some(({ conflict }) => conflict) && <DutyChip state="soon" icon="split" says={say(p.twoValues)} />}
              {sameAs.map(({ other, judgement }) => (
                <Tag key={`${label} ${other}`}>
                  <Sentence
                    text={say(judgement === 'is' ? p.same : judgement === 'is-not' ? p.notSame : p.maySame, { other })}
                  />
                </Tag>
              ))}
            </span>
          ),
        },
        { id: 'entries', name: say(p.entries), end: true, cell: ({ entries }) => number(entries.length, language) },
      ]}
    />
  )
}

export const isPerson = (label: string): boolean => groups[0][1].includes(letterOf(label))
