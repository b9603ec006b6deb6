import { latinDigits } from '../words/numbers.ts'
import { blank, value, wrong, type Codec } from './read.ts'
import { reasons } from './reasons.ts'

export const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const
export type Unit = (typeof units)[number]
/** Numbers as typed, by unit; a missing one is not said. */
export type TypedDuration = Readonly<Partial<Record<Unit, string>>>

const letter: Record<Unit, string> = { years: 'Y', months: 'M', weeks: 'W', days: 'D', hours: 'H', minutes: 'M' }
const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/

/** ISO 8601, `P1Y2M` or `PT40M`. Seconds are not offered. */
export const duration: Codec<TypedDuration, string> = {
  blank: () => ({}),
  of: (stored) => {
    const found = pattern.exec(stored)
    return Object.fromEntries(units.flatMap((unit, place) => (found?.[place + 1] ? [[unit, found[place + 1]]] : [])))
  },
  read: (typed) => {
    const said = units
      .map((unit) => [unit, latinDigits(typed[unit] ?? '').trim()] as const)
      .filter(([, number]) => number !== '')
    if (said.length === 0) return blank
    if (said.some(([, number]) => !/^\d{1,4}$/.test(number))) return wrong(reasons.notANumber)
    const part = (timely: boolean) =>
      said
        .filter(([unit]) => (unit === 'hours' || unit === 'minutes') === timely)
        .map(([unit, number]) => number + letter[unit])
        .join('')
    return value(`P${part(false)}${part(true) && `T${part(true)}`}`)
  },
}
