import type { Amount } from '../record/facts.ts'
import { letterOf, type Label } from '../record/label.ts'
import { defineView, type Told } from '../record/replay.ts'
import { byLabel, events, grouped, hasHappened, inOrder, keeping, latest, ofFact } from './told.ts'

/** In the smallest unit of the currency; `most` undefined: «at least». */
export interface Range {
  readonly least: number
  readonly most: number | undefined
}

/** One person and one currency. What a survivor was given is never her earnings: it stands under `given`. */
export interface MoneyRow {
  readonly who: Label
  readonly currency: string
  readonly paid: Range | undefined
  readonly received: Range | undefined
  /** What was kept of the exploitation of others. */
  readonly earned: Range | undefined
  readonly given: Range | undefined
  readonly owes: Range | undefined
  readonly owedTo: Range | undefined
  readonly entries: readonly string[]
}

/** A claim from first demand to money in her account: awarded and not paid is a clock. */
export interface ClaimRow {
  readonly claim: string
  readonly who: string
  readonly source: string | undefined
  readonly by: Label | undefined
  readonly step: string
  readonly awarded: Range | undefined
  readonly paid: Range | undefined
  readonly outstanding: Range | undefined
  /** Since the award that is not wholly paid, milliseconds since 1970. */
  readonly waitingSince: number | undefined
  readonly overdue: boolean
  readonly currency: string | undefined
  readonly entries: readonly string[]
}

export interface Ledger {
  readonly people: readonly MoneyRow[]
  /** Payments of which nobody wrote how much: they are in no sum. */
  readonly withoutAmount: readonly string[]
  readonly claims: readonly ClaimRow[]
}

/** Who was paid, who earned, who owes: per person and currency, with ranges as far as they are known. */
export const money = defineView({
  name: 'money',
  reads: ['money', 'claim', 'role'],
  ...keeping<'money' | 'claim' | 'role'>(),
  show: (told, now): Ledger => ledger(told.filter(hasHappened), now),
})

type Column = 'paid' | 'received' | 'earned' | 'given' | 'owes' | 'owedTo'

function ledger(told: readonly Told<'money' | 'claim' | 'role'>[], now: number): Ledger {
  const found = new Set(
    ofFact(told, 'role')
      .filter(({ value }) => ['survivor', 'child', 'reported-missing', 'undecided'].includes(value.role))
      .map(({ of }) => of),
  )
  const isFound = (who: Label) => ['S', 'C', 'E', 'G'].includes(letterOf(who)) || found.has(who)
  const rows = new Map<
    string,
    { who: Label; currency: string; entries: Set<string> } & Partial<Record<Column, Range>>
  >()
  const withoutAmount: string[] = []
  const put = (who: Label | undefined, column: Column, amount: Amount, entry: string) => {
    if (who === undefined) return
    const key = `${who} ${amount.currency}`
    const row = rows.get(key) ?? { who, currency: amount.currency, entries: new Set<string>() }
    rows.set(key, row)
    row[column] = sum(row[column], amount)
    row.entries.add(entry)
  }

  for (const first of onceEach(ofFact(told, 'money'))) {
    const { what, from, to, amount, kept } = first.value
    if (what === 'claim') continue // what a body paid her stands with its claim
    if (what === 'payment' || what === 'given') {
      for (const share of kept ?? []) put(share.who, isFound(share.who) ? 'given' : 'earned', share.amount, first.entry)
      if (!amount) {
        if (!kept) withoutAmount.push(first.entry)
        continue
      }
      put(from, 'paid', amount, first.entry)
      if (to === undefined || kept?.some(({ who }) => who === to)) continue
      if (what === 'given' || isFound(to)) put(to, 'given', amount, first.entry)
      else {
        put(to, 'received', amount, first.entry)
        if (!kept) put(to, 'earned', amount, first.entry)
      }
    } else if (!amount) withoutAmount.push(first.entry)
    else if (what === 'debt' || what === 'wages-due') {
      put(from, 'owes', amount, first.entry)
      put(to, 'owedTo', amount, first.entry)
    }
  }
  const people = [...rows.values()]
    .map((row): MoneyRow => ({
      who: row.who,
      currency: row.currency,
      paid: row.paid,
      received: row.received,
      earned: row.earned,
      given: row.given,
      owes: row.owes,
      owedTo: row.owedTo,
      entries: [...row.entries],
    }))
    .sort((a, b) => byLabel(a.who, b.who) || (a.currency < b.currency ? -1 : 1))
  return { people, withoutAmount, claims: claimsOf(ofFact(told, 'claim'), now) }
}

/** A payment is told of him who paid and of him who was paid, and two people may have written of it: it counts once. */
const onceEach = (told: readonly Told<'money'>[]): Told<'money'>[] =>
  events(told).flatMap((accounts) =>
    [...grouped(accounts, ({ value: { what, from, to } }) => `${what} ${from ?? ''} ${to ?? ''}`).values()].flatMap(
      (group) => group.slice(0, 1),
    ),
  )

function claimsOf(told: readonly Told<'claim'>[], now: number): ClaimRow[] {
  const ordered = inOrder(told)
  return [...grouped(ordered, ({ of, value, entry }) => `${of} ${value.claim ?? entry}`).values()].map(
    (steps): ClaimRow => {
      const last = steps.at(-1) as Told<'claim'>
      const award = steps
        .filter(({ value }) => ['awarded', 'raised', 'lowered'].includes(value.step) && value.amount)
        .at(-1)
      const payments = steps.flatMap(({ value }) =>
        (value.step === 'paid' || value.step === 'paid-in-part') && value.amount ? [value.amount] : [],
      )
      const paid = payments.reduce<Range | undefined>(sum, undefined)
      const awarded = award?.value.amount && { least: award.value.amount.least, most: award.value.amount.most }
      const settled = last.value.step === 'paid' || last.value.step === 'refused' || last.value.step === 'declined'
      const outstanding =
        !awarded || settled
          ? undefined
          : {
              least: Math.max(0, awarded.least - (paid?.most ?? paid?.least ?? 0)),
              most: awarded.most === undefined ? undefined : Math.max(0, awarded.most - (paid?.least ?? 0)),
            }
      const waits =
        outstanding !== undefined && (outstanding.least > 0 || outstanding.most === undefined || outstanding.most > 0)
      return {
        claim: last.value.claim ?? steps[0]?.entry ?? last.entry,
        who: last.of,
        source: steps
          .map(({ value }) => value.source)
          .filter((source) => source !== undefined)
          .at(-1),
        by: steps
          .map(({ value }) => value.by)
          .filter((by) => by !== undefined)
          .at(-1),
        step: last.value.step,
        awarded,
        paid,
        outstanding: waits ? outstanding : undefined,
        waitingSince: waits ? award?.span?.from : undefined,
        overdue: waits && steps.some(({ value }) => (latest(value.due) ?? Infinity) < now),
        currency: award?.value.amount?.currency ?? payments[0]?.currency,
        entries: steps.map(({ entry }) => entry),
      }
    },
  )
}

const sum = (before: Range | undefined, { least, most }: { least: number; most?: number | undefined }): Range =>
  before === undefined
    ? { least, most }
    : {
        least: before.least + least,
        most: before.most === undefined || most === undefined ? undefined : before.most + most,
      }
