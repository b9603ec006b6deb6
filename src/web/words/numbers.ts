import type { Language } from './language.ts'

const bengali = '০১২৩৪৫৬৭৮৯'
const locale: Record<Language, string> = { en: 'en-GB', bn: 'bn-IN-u-nu-latn', hi: 'hi-IN-u-nu-latn' }

/**
 * The digits of a sentence in the reader's script: Bengali has its own, English and Hindi use Latin. What names a thing
 * keeps Latin digits in every language, because it is read aloud between speakers of all three: what is glued to Latin
 * letters (S-1, KOL-17-031), a section of an act (15(5), ধারা 370), and a seal or form number (0417, 123456).
 */
export function digits(text: string, language: Language): string {
  if (language !== 'bn') return text
  return text.replace(kept, (run, digit: string | undefined) => (digit ? bengali.charAt(Number(digit)) : run))
}

const kept = new RegExp(
  [
    /\b(?:ITPA|BNSS|BNS|BSA|IPC|CrPC|POCSO|PMLA|NDPS)(?:,? (?:ss? |rr? |ধারা )?\d+[A-Z]*(?:\(\w+\))*)+/, // sections after their act
    /[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*/, // a label, a case number
    /(?<![\d:.,])\d+(?:\(\d+\))+|(?<=ধারা )\d+(?:\(\d+\))*/, // a section of an act
    /(?<![\d:.,])(?:0\d{2,}|\d{5,})(?![\d:])/, // a seal, a form
    /(\d)/, // any other digit
  ].map((part) => part.source).join('|'),
  'g',
)

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
  digits(
    (['day', 'month', 'year'] as const)
      .map((part) => ({ [part]: part === 'month' ? monthForm[language] : 'numeric', timeZone: zone }))
      .map((options) => format(locale[language], options, instant))
      .join(' '),
    language,
  )

/** Bengali and Hindi have no short months that everybody reads. */
const monthForm = { en: 'short', bn: 'long', hi: 'long' } as const

/** "24 Aug 2017, 23:38". */
export const moment = (instant: string | number | Date, zone: string, language: Language): string =>
  `${day(instant, zone, language)}, ${clock(instant, zone, language)}`

/** The months' full names, January first. */
export const months = (language: Language): string[] =>
  Array.from({ length: 12 }, (_, month) =>
    format(locale[language], { month: 'long', timeZone: 'UTC' }, Date.UTC(2017, month, 15)),
  )

/** How far a zone is from Greenwich at an instant: "+05:30". */
export function offsetOf(zone: string, instant: string | number | Date): string {
  const parts =
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(new Date(instant))
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
