import { fill } from './fill.ts'
import { ageBases, type Field } from './fields.ts'
import type { AgeRange, Amount } from './facts.ts'
import type { Kind, SaysIf } from './kind.ts'
import type { When } from './when.ts'
import type { Language } from './words.ts'

/** The timeline's line for an entry, in one language. Holds labels and plain words only, never a sealed value. */
export function sentence(kind: Kind, body: Readonly<Record<string, unknown>>, language: Language): string {
  const step = typeof body['step'] === 'string' ? kind.steps?.[body['step']] : undefined
  const template = (step?.says ?? kind.saysIf?.find(({ when }) => fits(when, body))?.says ?? kind.says)[language]
  return fill(language === 'en' ? agreeing(template, body) : template, (name) => {
    if (name === 'step') return step?.words[language]
    const field = kind.fields[name]
    return field ? spoken(field, body[name], language) : undefined
  })
}

const fits = (when: SaysIf['when'], body: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(when).every(([name, is]) =>
    typeof is === 'boolean' ? (body[name] !== undefined) === is : body[name] === is,
  )

/** English alone bends the verb here: «S-1 was», «S-1, S-2 were»; but «the stay of S-1, S-2 was». */
const agreeing = (template: string, body: Readonly<Record<string, unknown>>): string =>
  template.replace(
    /(?<!\b(?:of|against|about|for|by|with|to|from|at) )\{([a-zA-Z]+)\} (was|is|has)\b/g,
    (whole, name: string, verb: keyof typeof plural) => {
      const value = body[name]
      return Array.isArray(value) && value.length > 1 ? `{${name}} ${plural[verb]}` : whole
    },
  )
const plural = { was: 'were', is: 'are', has: 'have' } as const

/** A value as its language says it; undefined when nothing was written. Sealed values are never spoken. */
export function spoken(field: Field<unknown>, value: unknown, language: Language): string | undefined {
  if (value === undefined || value === null || field.sealed) return undefined
  const { input } = field
  switch (input.as) {
    case 'choice':
      return input.options[value as string]?.[language] ?? String(value)
    case 'choices':
      return (value as string[]).map((code) => input.options[code]?.[language] ?? code).join(', ')
    case 'yes-no':
      return yesNo[value as string]?.[language] ?? String(value)
    case 'parties':
    case 'entries':
      return (value as string[]).join(', ')
    case 'instant':
    case 'when':
      return spokenWhen(value as When, language)
    case 'age':
      return spokenAge(value as AgeRange, language)
    case 'count':
      return spokenRange(value, language)
    case 'amount':
      return spokenAmount(value as Amount, language)
    case 'split':
      return (value as { who: string; amount: Amount }[])
        .map((part) => `${part.who} ${spokenAmount(part.amount, language)}`)
        .join(', ')
    case 'duration':
      return spokenDuration(value as string, language)
    case 'number':
      return counting(language).format(value as number)
    default:
      return String(value)
  }
}

export const locales: Record<Language, string> = { en: 'en-IN', bn: 'bn-IN', hi: 'hi-IN' }

/** `24 Aug 2017, 16:15` in the zone in which it was written; an uncertain date as EDTF has it, with the month in words. */
export function spokenWhen(when: When, language: Language): string {
  if (typeof when !== 'string') {
    if ('said' in when && when.said) return when.said
    return 'by' in when ? `+ ${spokenDuration(when.by, language)}` : ''
  }
  const found = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(when)
  if (!found)
    return when
      .split('/')
      .map((part) => spokenDate(part, language))
      .join(' – ')
  const [, year, month, day, hour, minute] = found.map(Number) as [number, number, number, number, number, number]
  const local = Date.UTC(year, month - 1, day, hour, minute)
  return format(
    language,
    { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    local,
  )
}

const spokenDate = (text: string, language: Language): string => {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/.exec(text)
  if (!found) return text
  const [, year = '', month, day, doubt = ''] = found
  const local = Date.UTC(Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1)
  const said = format(
    language,
    { year: 'numeric', ...(month ? { month: 'short' as const } : {}), ...(day ? { day: 'numeric' as const } : {}) },
    local,
  )
  return doubt === '' ? said : `${about[language]} ${said}`
}

const formats = new Map<string, Intl.DateTimeFormat>()
const format = (language: Language, options: Intl.DateTimeFormatOptions, at: number): string => {
  const key = language + JSON.stringify(options)
  let made = formats.get(key)
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' })))
  return made.format(at)
}

const numberFormats = new Map<string, Intl.NumberFormat>()
const numberFormat = (language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = language + JSON.stringify(options)
  let made = numberFormats.get(key)
  if (!made) numberFormats.set(key, (made = new Intl.NumberFormat(locales[language], options)))
  return made
}
const counting = (language: Language): Intl.NumberFormat => numberFormat(language, {})

export const spokenAge = ({ from, to, basis }: AgeRange, language: Language): string =>
  `${spokenRange({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }, language)} (${ageBases[basis]?.[language] ?? basis})`

export function spokenRange({ from, to }: { from?: number; to?: number }, language: Language): string {
  const said = (value: number) => counting(language).format(value)
  if (from !== undefined && to !== undefined) return from === to ? said(from) : `${said(from)}–${said(to)}`
  return from !== undefined ? `≥ ${said(from)}` : to !== undefined ? `≤ ${said(to)}` : ''
}

export function spokenAmount({ least, most, currency }: Amount, language: Language): string {
  const said = (value: number) =>
    numberFormat(language, {
      style: 'currency',
      currency,
      minimumFractionDigits: value % 100 === 0 ? 0 : 2,
      maximumFractionDigits: 2,
    }).format(value / 100)
  return most === undefined ? `≥ ${said(least)}` : most === least ? said(least) : `${said(least)}–${said(most)}`
}

export function spokenDuration(duration: string, language: Language): string {
  const parts = [...duration.replace(/T/, ' T').matchAll(/(\d+)([YMWDHS])/g)]
  const time = duration.indexOf('T')
  return parts
    .map((part) => {
      const unit = part[2] === 'M' && time >= 0 && duration.indexOf(part[0], time) >= 0 ? 'N' : (part[2] ?? '')
      const said = units[unit]?.[language] ?? ''
      return `${counting(language).format(Number(part[1]))} ${language === 'en' && Number(part[1]) === 1 ? said.replace(/s$/, '') : said}`
    })
    .join(' ')
}

const about = { en: 'about', bn: 'আনুমানিক', hi: 'लगभग' }
const yesNo: Record<string, Record<Language, string>> = {
  yes: { en: 'yes', bn: 'হ্যাঁ', hi: 'हाँ' },
  no: { en: 'no', bn: 'না', hi: 'नहीं' },
  'not-known': { en: 'not known', bn: 'জানা নেই', hi: 'मालूम नहीं' },
}
const units: Record<string, Record<Language, string>> = {
  Y: { en: 'years', bn: 'বছর', hi: 'वर्ष' },
  M: { en: 'months', bn: 'মাস', hi: 'महीने' },
  W: { en: 'weeks', bn: 'সপ্তাহ', hi: 'सप्ताह' },
  D: { en: 'days', bn: 'দিন', hi: 'दिन' },
  H: { en: 'hours', bn: 'ঘণ্টা', hi: 'घंटे' },
  N: { en: 'minutes', bn: 'মিনিট', hi: 'मिनट' },
  S: { en: 'seconds', bn: 'সেকেন্ড', hi: 'सेकंड' },
}
