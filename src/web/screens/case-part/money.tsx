import { useMemo } from 'react'
import { see } from '../../../record/replay.ts'
import { spokenAmount } from '../../../record/sentence.ts'
import { money, type ClaimRow, type MoneyRow, type Range } from '../../../views/money.ts'
import { count, shortMoment, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { PartyChip } from '../../pieces/party.tsx'
import { DutyChip } from '../../pieces/signals.tsx'
import { Table } from '../../pieces/table.tsx'
import { useLanguage, type Language } from '../../words/language.ts'
import { Section } from './pieces.tsx'
import { mo } from './words.ts'

const rangeSaid = (range: Range | undefined, currency: string | undefined, language: Language): string =>
  range === undefined || currency === undefined
    ? '—'
    : spokenAmount(
        { least: range.least, ...(range.most === undefined ? {} : { most: range.most }), currency },
        language,
      )

/** Money stands inside intel: who paid, who earned, who owes. */
export function IntelPart() {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const ledger = useMemo(() => see(money, here.reading, here.now), [here.reading, here.now])
  const column = (id: 'paid' | 'received' | 'earned' | 'given' | 'owes' | 'owedTo') => ({
    id,
    name: say(mo[id]),
    end: true,
    cell: (row: MoneyRow) => rangeSaid(row[id], row.currency, language),
  })
  return (
    <Section title={say(mo.heading)} empty={ledger.people.length === 0 && ledger.withoutAmount.length === 0}>
      {ledger.people.length > 0 && (
        <Table
          caption={say(mo.heading)}
          rows={ledger.people}
          keyOf={({ who, currency }) => `${who} ${currency}`}
          columns={[
            { id: 'who', name: say(mo.who), cell: ({ who }) => <PartyChip label={who} href={here.to.party(who)} /> },
            column('paid'),
            column('received'),
            column('earned'),
            column('given'),
            column('owes'),
            column('owedTo'),
          ]}
        />
      )}
      <p className="meta">
        {say(mo.note)}{' '}
        {ledger.withoutAmount.length > 0 && say(mo.without, { n: count(ledger.withoutAmount.length, language) })}
      </p>
    </Section>
  )
}

/** Compensation from demand to money in her account. */
export function Claims() {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const { claims } = useMemo(() => see(money, here.reading, here.now), [here.reading, here.now])
  if (claims.length === 0) return null
  return (
    <Section title={say(mo.claims)}>
      <Table
        caption={say(mo.claims)}
        rows={claims}
        keyOf={({ claim, who }) => `${claim} ${who}`}
        columns={[
          {
            id: 'who',
            name: say(mo.who),
            cell: ({ who }: ClaimRow) => <PartyChip label={who} href={here.to.party(who)} />,
          },
          {
            id: 'step',
            name: say(mo.step),
            cell: ({ step, entries }) => (
              <a href={here.to.entry(entries.at(-1) ?? '')}>{here.codeOf(entries.at(-1), step)}</a>
            ),
          },
          {
            id: 'awarded',
            name: say(mo.awarded),
            end: true,
            cell: ({ awarded, currency }) => rangeSaid(awarded, currency, language),
          },
          {
            id: 'paid',
            name: say(mo.paid),
            end: true,
            cell: ({ paid, currency }) => rangeSaid(paid, currency, language),
          },
          {
            id: 'waits',
            name: say(mo.waits),
            end: true,
            cell: ({ outstanding, currency, overdue, waitingSince }) => (
              <span className="row">
                {rangeSaid(outstanding, currency, language)}{' '}
                {overdue && (
                  <DutyChip
                    state="overdue"
                    says={say(mo.overdue)}
                    fact={shortMoment(waitingSince, here.now, here.zone, language)}
                  />
                )}
              </span>
            ),
          },
        ]}
      />
    </Section>
  )
}
