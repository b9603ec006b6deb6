import { latinDigits, offsetOf } from '../words/numbers.ts'

/**
 * A time as a person knows it. `date` is `2017-08-24`, `time` and `until` are `HH:MM` as typed, `words` is what was
 * said.
 */
export type SaidTime = {
  sure: 'clock' | 'about' | 'between' | 'said'
  date: string
  time: string
  until: string
  words: string
}

export const noTime: SaidTime = { sure: 'clock', date: '', time: '', until: '', words: '' }

/** `2255`, `22.55`, `9:05` and Bengali digits all become `HH:MM`; undefined when it is no time of day. */
export function tidyTime(typed: string): string | undefined {
  const text = latinDigits(typed).trim()
  const found = /^(\d{1,2})\s*[:.\s]\s*(\d{2})$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text)
  if (!found) return undefined
  const [hours, minutes] = [Number(found[1]), Number(found[2])]
  if (hours > 23 || minutes > 59) return undefined
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/**
 * The instant of a day and a time of day in a place's zone, with the zone's offset kept: `2017-08-24T22:55:00+05:30`.
 */
export function instantAt(date: string, time: string, zone: string): string | undefined {
  const tidy = tidyTime(time)
  if (!tidy || !/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(`${date}T00:00:00Z`))) return undefined
  const nearly = offsetOf(zone, `${date}T${tidy}:00Z`)
  const offset = offsetOf(zone, `${date}T${tidy}:00${nearly}`)
  return `${date}T${tidy}:00${offset}`
}

/**
 * The instants that a said time stands for: one for the clock or about, two for between, none when only words are
 * known.
 */
export function instantsOf(said: SaidTime, zone: string): { from: string; until?: string } | undefined {
  if (said.sure === 'said') return undefined
  const from = instantAt(said.date, said.time, zone)
  if (!from || said.sure !== 'between') return from ? { from } : undefined
  const until = instantAt(said.date, said.until, zone)
  return until && Date.parse(until) >= Date.parse(from) ? { from, until } : undefined
}

/** The day and time of an instant on a place's clock, for a form: `{ date: '2017-08-24', time: '22:55' }`. */
export function onTheClock(instant: string | number | Date, zone: string): { date: string; time: string } {
  const said = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant))
  return { date: said.slice(0, 10), time: said.slice(11, 16) }
}
