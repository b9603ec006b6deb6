import type { Language } from './language.ts'

const bengali = '০১২৩৪৫৬৭৮৯'
const locale: Record<Language, string> = { en: 'en-GB', bn: 'bn-IN-u-nu-latn', hi: 'hi-IN-u-nu-latn' }

/**
 * The digits of a sentence in the reader's script: Bengali has its own, English and Hindi use Latin. What is glued to Latin
 * letters (S-1, KOL-17-031, P2) keeps Latin digits in every language, because labels and case numbers are read aloud
 * between speakers of all three.
 */
export function digits(text: string, language: Language): string {
  if (language !== 'bn') return text
  return text.replace(/[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*|\d/g, (run) =>
    run.length === 1 && run >= '0' && run <= '9' ? bengali.charAt(Number(run)) : run,
  )
}

/** Latin digits again, from what a person typed with a Bengali or Hindi keyboard. */
export const latinDigits = (text: string) =>
  text
    .replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - 0x9e6))
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))

/** A count with the grouping of India: 12,34,567. */
export const number = (count: number, language: Language): string =>
  digits(new Intl.NumberFormat('en-IN').format(count), language)

/** "23:38", 24 hours, in the zone of the place and never of the phone. */
export const clock = (instant: string | number | Date, zone: string, language: Language): string =>
  digits(format('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }, instant), language)

/** "24 Aug 2017". */
export const day = (instant: string | number | Date, zone: string, language: Language): string =>
  digits(format(locale[language], { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone }, instant), language)

/** "24 Aug 2017, 23:38". */
export const moment = (instant: string | number | Date, zone: string, language: Language): string =>
  `${day(instant, zone, language)}, ${clock(instant, zone, language)}`

/** The months' full names, January first. */
export const months = (language: Language): string[] =>
  Array.from({ length: 12 }, (_, month) => format(locale[language], { month: 'long', timeZone: 'UTC' }, Date.UTC(2017, month, 15)))

/** How far a zone is from Greenwich at an instant: "+05:30". */
export function offsetOf(zone: string, instant: string | number | Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(new Date(instant))
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '')
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs far more than using one, and a timeline asks for hundreds. */
function format(tag: string, options: Intl.DateTimeFormatOptions, instant: string | number | Date) {
  const key = tag + JSON.stringify(options)
  const made = formats.get(key) ?? new Intl.DateTimeFormat(tag, options)
  formats.set(key, made)
  return made.format(new Date(instant))
}
