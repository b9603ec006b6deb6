import type { AgeRange, Amount } from '../../record/facts.ts'
import type { When } from '../../record/when.ts'
import { noAge, type SaidAge } from '../pieces/said-age.ts'
import { latinDigits } from '../words/numbers.ts'
import { blank, value, wrong, type Codec, type Read } from './read.ts'
import { reasons } from './reasons.ts'

const whole = (typed: string): number | undefined => {
  const text = latinDigits(typed).replace(/[,\s]/g, '')
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined
}

export const number: Codec<string, number> = {
  blank: () => '',
  of: (stored) => String(stored),
  read: (typed) => {
    if (typed.trim() === '') return blank
    const read = whole(typed)
    return read === undefined ? wrong(reasons.notANumber) : value(read)
  },
}

export interface TypedRange {
  readonly from: string
  readonly to: string
}

/** Two numbers, both ends counted; one of them is enough. */
export const count: Codec<TypedRange, { from?: number; to?: number }> = {
  blank: () => ({ from: '', to: '' }),
  of: ({ from, to }) => ({ from: from === undefined ? '' : String(from), to: to === undefined ? '' : String(to) }),
  read: ({ from, to }) => {
    const [first, last] = [number.read(from, anywhere), number.read(to, anywhere)]
    if (first.state === 'wrong' || last.state === 'wrong') return wrong(reasons.notANumber)
    if (first.state === 'blank' && last.state === 'blank') return blank
    if (first.state === 'value' && last.state === 'value' && first.value > last.value)
      return wrong(reasons.turnedNumbers)
    return value({
      ...(first.state === 'value' ? { from: first.value } : {}),
      ...(last.state === 'value' ? { to: last.value } : {}),
    })
  },
}
const anywhere = { zone: 'UTC', language: 'en' } as const

/** Money as a person says it: exactly, between two amounts, or at least. In whole units of the currency, as typed. */
export interface TypedAmount {
  readonly how: 'exactly' | 'between' | 'at-least'
  readonly least: string
  readonly most: string
  readonly currency: string
}

export const currencies = ['INR', 'BDT', 'NPR', 'USD'] as const

/** The smallest unit (paise) is what the record keeps. */
export const amount: Codec<TypedAmount, Amount> = {
  blank: () => ({ how: 'exactly', least: '', most: '', currency: 'INR' }),
  of: ({ least, most, currency }) => ({
    how: most === undefined ? 'at-least' : most === least ? 'exactly' : 'between',
    least: inUnits(least),
    most: most === undefined || most === least ? '' : inUnits(most),
    currency,
  }),
  read: ({ how, least, most, currency }) => {
    if (least.trim() === '' && (how !== 'between' || most.trim() === '')) return blank
    const from = inSmallest(least)
    const to = how === 'between' ? inSmallest(most) : from
    if (from === undefined || to === undefined) return wrong(reasons.notAnAmount)
    if (from > to) return wrong(reasons.turnedNumbers)
    return value({ least: from, ...(how === 'at-least' ? {} : { most: to }), currency })
  },
}

const inUnits = (smallest: number): string => {
  const rest = smallest % 100
  return rest === 0 ? String(smallest / 100) : `${Math.floor(smallest / 100)}.${String(rest).padStart(2, '0')}`
}

const inSmallest = (typed: string): number | undefined => {
  const found = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(latinDigits(typed).replace(/[,\s₹]/g, ''))
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0') || 0) : undefined
}

export type TypedSplit = readonly { readonly who: string; readonly amount: TypedAmount }[]

/** Who kept what of a payment. A line in which nothing is written does not count. */
export const split: Codec<TypedSplit, readonly { who: string; amount: Amount }[]> = {
  blank: () => [],
  of: (stored, around) => stored.map((part) => ({ who: part.who, amount: amount.of(part.amount, around) })),
  read: (typed, around) => {
    const parts = typed
      .map((part) => ({ who: part.who.trim(), amount: amount.read(part.amount, around) }))
      .filter((part) => part.who !== '' || part.amount.state !== 'blank')
    if (parts.length === 0) return blank
    const whole = parts.flatMap(({ who, amount: read }) =>
      who !== '' && read.state === 'value' ? [{ who, amount: read.value }] : [],
    )
    return whole.length === parts.length ? value(whole) : wrong(reasons.splitPart)
  },
}

/** An age as typed; `keptAsOf` is a stored day of reference that the day's box cannot show. */
export type TypedAge = SaidAge & { readonly keptAsOf: When | null }

export const age: Codec<TypedAge, AgeRange> = {
  blank: () => ({ ...noAge, keptAsOf: null }),
  of: ({ from, to, basis, asOf }) => {
    const day = typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf)
    return {
      least: from === undefined ? '' : String(from),
      most: to === undefined ? '' : String(to),
      basis,
      asOf: day ? asOf : '',
      keptAsOf: day ? null : asOf,
    }
  },
  read: ({ least, most, basis, asOf, keptAsOf }): Read<AgeRange> => {
    const range = count.read({ from: least, to: most }, anywhere)
    if (range.state === 'wrong') return range
    if (range.state === 'blank') return basis === '' ? blank : wrong(reasons.ageNumber)
    const day = asOf === '' ? keptAsOf : asOf
    if (basis === '' || day === null) return wrong(reasons.ageBasis)
    return value({ ...range.value, basis, asOf: day })
  },
}
