import type { Words } from './en.ts'
import type { Language } from './language.ts'
import { digits } from './numbers.ts'

/** How long, in the two largest units: "45 min", "7 h 25 min", "3 days 4 h". Minutes; negative counts as none. */
export function span(minutes: number, words: Words, language: Language): string {
  const whole = Math.max(0, Math.floor(minutes))
  const days = Math.floor(whole / 1440)
  const hours = Math.floor((whole % 1440) / 60)
  const rest = whole % 60
  const say = (count: number) => digits(String(count), language)
  const parts = [
    days > 0 && words.span.days(say(days), days === 1),
    hours > 0 && words.span.hours(say(hours)),
    days === 0 && (rest > 0 || whole === 0) && words.span.minutes(say(rest)),
  ]
  return parts.filter(Boolean).join(' ')
}

/** Whole minutes between two instants. */
export const minutesBetween = (from: string | number | Date, until: string | number | Date) =>
  Math.floor((new Date(until).getTime() - new Date(from).getTime()) / 60_000)
