import { useMemo } from 'react'
import type { Label } from '../../../record/label.ts'
import { see, type Told } from '../../../record/replay.ts'
import { byLabel, grouped, hasHappened, inOrder, ofFact } from '../../../views/told.ts'
import { whereIsEveryone, type PersonRow } from '../../../views/where-is-everyone.ts'
import { shortMoment, useSay } from '../case/say.ts'
import { useThisCase, type ThisCase } from '../case/this-case.tsx'
import { nowSaid } from '../case-where/person.tsx'
import { PartyChip, Sentence } from '../../pieces/party.tsx'
import { Table } from '../../pieces/table.tsx'
import { useLanguage } from '../../words/language.ts'
import { Section, stepSaid } from './pieces.tsx'
import { su } from './words.ts'

interface Row {
  readonly who: Label
  readonly liberty: Told<'liberty'> | undefined
  readonly sections: readonly string[]
  readonly where: PersonRow | undefined
}

export function SuspectPart() {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const rows = useMemo(() => rowsOf(here), [here])
  return (
    <Section title={say(su.heading)} empty={rows.length === 0}>
      <Table
        caption={say(su.heading)}
        rows={rows}
        keyOf={({ who }) => who}
        columns={[
          { id: 'who', name: say(su.who), cell: ({ who }) => <PartyChip label={who} href={here.to.party(who)} /> },
          {
            id: 'now',
            name: say(su.now),
            cell: ({ liberty }) =>
              liberty ? (
                <a href={here.to.entry(liberty.entry)}>
                  {stepSaid(here, liberty.entry, liberty.value.state, language)}
                </a>
              ) : (
                '—'
              ),
          },
          {
            id: 'since',
            name: say(su.since),
            cell: ({ liberty }) => shortMoment(liberty?.span?.from, here.now, here.zone, language) ?? '—',
          },
          {
            id: 'by',
            name: say(su.by),
            cell: ({ liberty }) => <Sentence text={liberty?.value.by ?? '—'} hrefOf={here.hrefOf} />,
          },
          {
            id: 'place',
            name: say(su.place),
            cell: ({ where }) => (where ? <Sentence text={nowSaid(where, language)} hrefOf={here.hrefOf} /> : '—'),
          },
          { id: 'charges', name: say(su.charges), cell: ({ sections }) => sections.join(', ') || '—' },
        ]}
      />
    </Section>
  )
}

/** Everybody whose liberty or charge somebody wrote of: what holds now. */
function rowsOf(here: ThisCase): Row[] {
  const told = here.reading.told.filter((one) => hasHappened(one) && (one.span?.from ?? here.now) <= here.now)
  const liberties = grouped(inOrder(ofFact(told, 'liberty')), ({ of }) => of)
  const charges = grouped(ofFact(told, 'charge'), ({ of }) => of)
  const everyone = new Map(see(whereIsEveryone, here.reading, here.now).people.map((row) => [row.who, row]))
  const accused = [...everyone.values()].filter(({ section }) => section === 'accused').map(({ who }) => who)
  return [...new Set([...liberties.keys(), ...charges.keys(), ...accused])].sort(byLabel).map((who) => ({
    who,
    liberty: liberties.get(who)?.at(-1),
    where: everyone.get(who),
    sections: [
      ...new Set((charges.get(who) ?? []).map(({ value }) => [value.act, value.section].filter(Boolean).join(' '))),
    ],
  }))
}
