import { words } from '../../../record/words.ts'
import type { Language } from '../../words/language.ts'
import { day as dayText, moment } from '../../words/numbers.ts'
import { span } from '../../words/span.ts'
import type { Words } from '../../words/words.ts'
import type { DutyRow } from './duty-rows.ts'
import { say, shortMoment } from './say.ts'

const w = {
  late: words('{span} late', '{span} দেরি', '{span} देर'),
  in: words('in {span}', 'আর {span}', '{span} बाकी'),
  since: words('since {time}, {span}', '{time} থেকে, {span}', '{time} से, {span}'),
  atOnce: words('at once', 'অবিলম্বে', 'तुरंत'),
  by: words('by {time}', '{time}-এর মধ্যে', '{time} तक'),
  again: words('again by {time}', '{time}-এর মধ্যে আবার', '{time} तक फिर'),
  before: words('before {time}', '{time}-এর আগে', '{time} से पहले'),
  release: words('produce or release by {time}', '{time}-এর মধ্যে হাজির করুন বা ছাড়ুন', '{time} तक पेश करें या छोड़ें'),
  longest: words('until {time} at the longest', 'বড়জোর {time} পর্যন্ত', 'अधिक से अधिक {time} तक'),
  past: words('{span} past it', 'তার পর {span}', 'उसके बाद {span}'),
  limit: words('a limit, no target', 'এটি সীমা, লক্ষ্য নয়', 'यह सीमा है, लक्ष्य नहीं'),
  range: words('from {from} to {to}', '{from} থেকে {to}', '{from} से {to}'),
  never: words('must not happen', 'ঘটা চলবে না', 'नहीं होना चाहिए'),
  neverFrom: words('not from {time} on', '{time} থেকে নয়', '{time} से नहीं'),
  broken: words('it happened: {time}', 'ঘটেছে: {time}', 'हो गया: {time}'),
  without: words('{what} without it', 'এটি ছাড়াই {what}', 'इसके बिना {what}'),
  waits: words('waits', 'অপেক্ষায়', 'प्रतीक्षा में'),
  notBegun: words('its clock has not started', 'ঘড়ি এখনও চলেনি', 'घड़ी अभी शुरू नहीं'),
  missing: words('missing: {facts}', 'জানা নেই: {facts}', 'नहीं मालूम: {facts}'),
  met: words('met {time}', '{time} হয়েছে', '{time} पूरा'),
  metLate: words('met {time}, {span} late', '{time} হয়েছে, {span} দেরিতে', '{time} पूरा, {span} देर से'),
  waived: words('waived {time}[: {reason}]', '{time} ছাড় দেওয়া[: {reason}]', '{time} छूट[: {reason}]'),
}

const day = 24 * 60
const month = 30 * day

/** When a duty is due, and what that means now. */
export interface DueSaid {
  readonly main: string
  readonly sub: string | undefined
  readonly late: boolean
}

export interface Spoken {
  readonly now: number
  readonly zone: string
  readonly language: Language
  readonly shared: Words
}

/** A moment as the law gives it: a day, or an instant with its zone. */
export function lawMoment(text: string, { now, zone, language }: Spoken): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayText(`${text}T12:00:00Z`, 'UTC', language)
  return shortMoment(Date.parse(text), now, zone, language) ?? text
}

/** Moments inside a step of the engine, `plus 24 hours` and the like, in the reader's way. */
export const momentsIn = (text: string, { zone, language }: Spoken): string =>
  text.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})/g, (found) => moment(found, zone, language))

/** What must not happen and what is a limit are worded as such: neither is «due». */
export function dueSaid(row: DutyRow, spoken: Spoken): DueSaid {
  const { duty, due } = row
  const { language, now } = spoken
  const { clock, metBy, breach, lateMinutes } = duty
  const at = duty.due === null ? undefined : lawMoment(duty.due, spoken)
  // After a month the hours say nothing.
  const long = (minutes: number) => span(minutes < month ? minutes : minutes - (minutes % day), spoken.shared, language)
  const limit = (time: string) => say(language, duty.accrues === null ? w.longest : w.release, { time })
  const late = lateMinutes === null ? undefined : long(lateMinutes)
  const known = (main: string, sub?: string, isLate = false): DueSaid => ({ main, sub, late: isLate })
  switch (duty.status) {
    case 'overdue': {
      if (breach)
        return clock === 'never'
          ? known(say(language, w.never), say(language, w.broken, { time: lawMoment(breach.at, spoken) }), true)
          : known(lawMoment(breach.at, spoken), say(language, w.without, { what: breach.said }), true)
      const isLimit = clock === 'limit' && at !== undefined
      const main = isLimit ? limit(at) : (at ?? say(language, w.atOnce))
      return known(main, late && say(language, isLimit ? w.past : w.late, { span: late }), true)
    }
    case 'undecided':
      return known(
        say(language, w.waits),
        say(language, w.missing, { facts: duty.missing.map(({ said }) => said).join(', ') }),
      )
    case 'met':
    case 'met-late': {
      const time = metBy ? lawMoment(metBy.at, spoken) : undefined
      const met = duty.status === 'met-late' ? w.metLate : w.met
      if (time === undefined) return known(at ?? '—')
      return known(
        clock === 'never' ? say(language, w.never) : (at ?? say(language, w.atOnce)),
        say(language, met, { time, span: late }),
      )
    }
    case 'waived':
      return known(
        '',
        metBy
          ? say(language, w.waived, { time: lawMoment(metBy.at, spoken), reason: metBy.reason ?? undefined })
          : undefined,
      )
    case 'not-applicable':
      return known('')
    case 'open': {
      const left =
        due === undefined || due < now ? undefined : say(language, w.in, { span: long((due - now) / 60_000) })
      if (clock === 'never') return known(say(language, w.never), at && say(language, w.neverFrom, { time: at }))
      if (clock === 'limit')
        return at
          ? known(limit(at), [say(language, w.limit), left].filter(Boolean).join(' · '))
          : known(say(language, w.waits), say(language, w.notBegun))
      if (clock === 'range' && duty.earliest !== null)
        return known(say(language, w.range, { from: lawMoment(duty.earliest, spoken), to: at ?? '—' }), left)
      if (clock === 'at-once') {
        const began = Date.parse(duty.trigger.at)
        return known(
          say(language, w.atOnce),
          say(language, w.since, { time: lawMoment(duty.trigger.at, spoken), span: long((now - began) / 60_000) }),
        )
      }
      if (at === undefined) return known(say(language, w.waits), say(language, w.notBegun))
      return known(
        clock === 'again'
          ? say(language, w.again, { time: at })
          : clock === 'before'
            ? say(language, w.before, { time: at })
            : at,
        left,
      )
    }
  }
}
