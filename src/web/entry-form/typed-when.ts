import type { When } from '../../record/when.ts'
import { isUncertainDate } from '../../record/when.ts'
import { instantAt, noTime, onTheClock, tidyTime, type SaidTime } from '../pieces/said-time.ts'
import { edtfOf, exists, noDate, partsOf, type UncertainDate } from '../pieces/uncertain-date.ts'
import { blank, value, wrong, type Around, type Codec, type Read } from './read.ts'
import { duration, type TypedDuration } from './typed-duration.ts'
import { reasons } from './reasons.ts'

/** A time as a form holds it: an hour of a day, a date of which part is known, or so long after another entry. */
export interface TypedWhen {
  readonly mode: 'time' | 'date' | 'after'
  readonly time: SaidTime
  readonly date: UncertainDate
  readonly after: { readonly entry: string; readonly by: TypedDuration; readonly said: string }
  /** A stored time that these boxes cannot show (seconds, another zone): it stays as it is until somebody writes another. */
  readonly kept: When | null
}

export const noWhen = (mode: TypedWhen['mode'] = 'date'): TypedWhen => ({
  mode,
  time: noTime,
  date: noDate,
  after: { entry: '', by: duration.blank(), said: '' },
  kept: null,
})

/** `now` on the clock of the place. */
export const whenNow = (now: number, zone: string): TypedWhen => ({
  ...noWhen('time'),
  time: { ...noTime, ...onTheClock(now, zone) },
})

/** The day of a moment, its hour still to be written. */
export const whenToday = (now: number, zone: string): TypedWhen => ({
  ...noWhen('time'),
  time: { ...noTime, date: onTheClock(now, zone).date },
})

export const when: Codec<TypedWhen, When> = {
  blank: () => noWhen(),
  of: (stored, around) => {
    const shown = show(stored, around)
    const again = readWhen(shown, around)
    return again.state === 'value' && JSON.stringify(again.value) === JSON.stringify(stored)
      ? shown
      : { ...shown, kept: stored }
  },
  read: readWhen,
}

/** An instant alone: the same boxes, always an hour of a day. */
export const instant: Codec<TypedWhen, string> = {
  blank: () => noWhen('time'),
  of: (stored, around) => when.of(stored, around),
  read: (typed, around) => {
    const read = readWhen({ ...typed, mode: 'time', time: { ...typed.time, sure: 'clock' } }, around)
    return read.state === 'value' && typeof read.value !== 'string' ? wrong(reasons.notATime) : (read as Read<string>)
  },
}

function show(stored: When, { zone, language }: Around): TypedWhen {
  if (typeof stored !== 'string') {
    if ('after' in stored) {
      return {
        ...noWhen('after'),
        after: { entry: stored.after, by: duration.of(stored.by, { zone, language }), said: stored.said ?? '' },
      }
    }
    const near = stored.near ?? ''
    const clock = near.includes('T') ? onTheClock(near.replace(/\[.*$/, ''), zone) : { date: near, time: '' }
    return { ...noWhen('time'), time: { ...noTime, ...clock, sure: 'said', words: stored.said } }
  }
  if (stored.includes('T'))
    return { ...noWhen('time'), time: { ...noTime, ...onTheClock(stored.replace(/\[.*$/, ''), zone) } }
  return { ...noWhen('date'), date: partsOf(stored) ?? noDate }
}

function readWhen(typed: TypedWhen, around: Around): Read<When> {
  if (typed.kept !== null) return value(typed.kept)
  if (typed.mode === 'time') return readTime(typed.time, around)
  if (typed.mode === 'date') return readDate(typed.date)
  const { entry, said } = typed.after
  const by = duration.read(typed.after.by, around)
  if (entry === '' && by.state === 'blank') return blank
  if (entry === '' || by.state !== 'value') return wrong(reasons.afterNeedsBoth)
  return value({ after: entry, by: by.value, ...(said.trim() === '' ? {} : { said: said.trim() }) })
}

function readTime({ sure, date, time, until, words }: SaidTime, { zone, language }: Around): Read<When> {
  if (sure === 'said') {
    const near = tidyTime(time) ? instantAt(date, time, zone) : date
    if (words.trim() === '') return date === '' ? blank : value(date)
    return value({ said: words.trim(), ...(near ? { near } : {}) })
  }
  const typed = time.trim()
  if (typed === '' && (date === '' || until.trim() !== ''))
    return until.trim() === '' ? blank : wrong(reasons.bothTimes)
  if (typed === '') return wrong(reasons.hourMissing)
  if (!tidyTime(typed)) return wrong(reasons.notATime)
  if (date === '') return wrong(reasons.dayMissing)
  const from = instantAt(date, typed, zone)
  if (!from) return wrong(reasons.notATime)
  if (sure === 'clock') return value(from)
  if (sure === 'about') return value({ said: `${about[language]} ${tidyTime(typed)}`, near: from })
  const to = instantAt(date, until, zone)
  if (!to) return wrong(reasons.bothTimes)
  if (Date.parse(to) < Date.parse(from)) return wrong(reasons.turnedTimes)
  return value({ said: `${tidyTime(typed)}–${tidyTime(until)}`, near: from })
}

const about = { en: 'about', bn: 'আনুমানিক', hi: 'लगभग' }

function readDate(date: UncertainDate): Read<When> {
  const parts = [date.from, date.until].flatMap(({ year, month, day }) => [year, month, day])
  if (parts.every((part) => part === '')) return blank
  if (!exists(date.from) || !exists(date.until)) return wrong(reasons.noSuchDay)
  const edtf = edtfOf(date)
  return edtf !== undefined && isUncertainDate(edtf) ? value(edtf) : wrong(reasons.yearMissing)
}
