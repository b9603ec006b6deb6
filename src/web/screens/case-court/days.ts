import { isInstant, type When } from '../../../record/when.ts'
import { onTheClock } from '../../pieces/said-time.ts'
import { shortMoment } from '../case/say.ts'
import type { ThisCase } from '../case/this-case.tsx'
import { whenSaid } from '../case-part/pieces.tsx'
import type { Language } from '../../words/language.ts'

/** A moment with its hour, or a day as far as it is known: what was written without an hour is shown without one. */
export const momentSaid = (here: ThisCase, at: When, since: number | undefined, language: Language): string =>
  (typeof at === 'string' && isInstant(at) ? shortMoment(since, here.now, here.zone, language) : undefined) ??
  whenSaid(at, language) ??
  '—'

/** When the entry was, short. */
export function entryMoment(here: ThisCase, entry: string, language: Language): string {
  const line = here.lineOf(entry)
  return line ? momentSaid(here, line.at, line.span?.from, language) : '—'
}

const numbered = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** Whole days on the calendar of a place between two moments in milliseconds; below zero when `to` comes first. */
export const daysBetween = (from: number, to: number, zone: string): number =>
  numbered(onTheClock(to, zone).date) - numbered(onTheClock(from, zone).date)

/** The same, until a day that was set; one that was written without an hour is the same day everywhere. */
export const daysUntil = (now: number, day: When, at: number, zone: string): number =>
  typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? numbered(day) - numbered(onTheClock(now, zone).date)
    : daysBetween(now, at, zone)
