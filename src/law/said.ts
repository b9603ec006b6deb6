import type { Language, Words } from '../record/words.ts'
import { inZone, momentText, type Moment, type Step, type Unit } from './clock.ts'
import type { ConditionReader } from './condition.ts'
import type { DutyState } from './duty-state.ts'
import type { Law } from './duties.ts'
import type { Pack } from './pack.ts'

/** «ITPA 15(5)», of the law that governs the trigger. */
export function sectionsOf(state: DutyState, governing: readonly string[]): string[] {
  const { sources } = state.duty
  const fitting = sources.filter(
    ({ regime }) => regime === undefined || governing.length === 0 || governing.includes(regime),
  )
  return (fitting.length > 0 ? fitting : sources).map(({ act, section }) => `${act} ${section}`)
}

const units: Readonly<Record<Unit, readonly [Words, Words]>> = {
  hour: [
    { en: 'hour', bn: 'ঘণ্টা', hi: 'घंटा' },
    { en: 'hours', bn: 'ঘণ্টা', hi: 'घंटे' },
  ],
  day: [
    { en: 'day', bn: 'দিন', hi: 'दिन' },
    { en: 'days', bn: 'দিন', hi: 'दिन' },
  ],
  week: [
    { en: 'week', bn: 'সপ্তাহ', hi: 'सप्ताह' },
    { en: 'weeks', bn: 'সপ্তাহ', hi: 'सप्ताह' },
  ],
  month: [
    { en: 'month', bn: 'মাস', hi: 'महीना' },
    { en: 'months', bn: 'মাস', hi: 'महीने' },
  ],
  year: [
    { en: 'year', bn: 'বছর', hi: 'वर्ष' },
    { en: 'years', bn: 'বছর', hi: 'वर्ष' },
  ],
  'working-day': [
    { en: 'working day', bn: 'কাজের দিন', hi: 'कार्यदिवस' },
    { en: 'working days', bn: 'কাজের দিন', hi: 'कार्यदिवस' },
  ],
}

/** How a moment is written for a reader: screens give their own, the command line takes the plain one. */
export type SayMoment = (moment: Moment) => string

/** One step of a deadline in words: «plus 24 hours». */
export function stepSaid(step: Step, language: Language, say: SayMoment, trigger: string): string {
  const w = (en: string, bn: string, hi: string) => ({ en, bn, hi })[language]
  switch (step.step) {
    case 'from':
      return w(`${trigger}: ${say(step.moment)}`, `${trigger}: ${say(step.moment)}`, `${trigger}: ${say(step.moment)}`)
    case 'plus': {
      const unit = units[step.unit][step.amount === 1 ? 0 : 1][language]
      return w(`plus ${step.amount} ${unit}`, `আরও ${step.amount} ${unit}`, `और ${step.amount} ${unit}`)
    }
    case 'journey':
      return w(
        `plus ${step.minutes} minutes of journey`,
        `আরও ${step.minutes} মিনিট যাত্রা`,
        `और ${step.minutes} मिनट यात्रा`,
      )
    case 'first-day-out':
      return w('the first day is not counted', 'প্রথম দিন ধরা হয়নি', 'पहला दिन नहीं गिना')
    case 'first-day-in':
      return w('the first day is day 1', 'প্রথম দিনটিই ১ নম্বর দিন', 'पहला दिन ही दिन 1 है')
    case 'end-of-day':
      return w('until the end of that day', 'সেই দিনের শেষ পর্যন্ত', 'उस दिन के अंत तक')
    case 'closed':
      return w(
        `closed on ${step.day} (${step.why}): next open day`,
        `${step.day} বন্ধ (${step.why}): পরের খোলা দিন`,
        `${step.day} को बंद (${step.why}): अगला खुला दिन`,
      )
    case 'sunset':
      return w(
        `sunset: ${step.moment ? say(step.moment) : ''}`,
        `সূর্যাস্ত: ${step.moment ? say(step.moment) : ''}`,
        `सूर्यास्त: ${step.moment ? say(step.moment) : ''}`,
      )
    case 'already-dark':
      return w('it is dark already', 'আগেই অন্ধকার হয়েছে', 'पहले ही अँधेरा है')
    case 'at-once':
      return w('at once; the law gives no number', 'অবিলম্বে; আইনে সংখ্যা নেই', 'तुरंत; क़ानून में संख्या नहीं')
    case 'before':
      return step.moment
        ? w(`before ${say(step.moment)}`, `${say(step.moment)}-এর আগে`, `${say(step.moment)} से पहले`)
        : w('before it happens', 'ঘটার আগে', 'होने से पहले')
    case 'at-most':
      return w('at the longest', 'সর্বোচ্চ', 'अधिक से अधिक')
    case 'next-time':
      return w(
        `last done ${step.moment ? say(step.moment) : ''}`,
        `শেষ হয়েছে ${step.moment ? say(step.moment) : ''}`,
        `पिछली बार ${step.moment ? say(step.moment) : ''}`,
      )
    case 'accrues':
      return w(`the right begins on ${step.day}`, `অধিকার শুরু ${step.day}`, `अधिकार ${step.day} से`)
  }
}

/** The condition of a duty as a sentence. */
export function conditionSaid(conditions: ConditionReader, text: string | undefined, language: Language): string {
  if (text === undefined) return { en: 'always', bn: 'সব সময়', hi: 'हमेशा' }[language]
  const read = conditions.read(text)
  return read.ok ? read.condition.said(language) : text
}

/** A duty as plain data with words: what the command line and the API answer. */
export function plainState(law: Law, state: DutyState, language: Language = 'en') {
  const zone = law.pack.head.zone
  const say = (moment: Moment) => momentText(moment, zone)
  const { duty, trigger, due } = state
  const triggerSaid = law.pack.happenings[trigger.name]?.said[language] ?? trigger.name
  return {
    duty: duty.id,
    title: duty.title[language],
    action: duty.action[language],
    who: state.who ?? null,
    concerned: state.concerned,
    owes: duty.owes.map((owner) => ({ owner, said: law.pack.owners[owner]?.[language] ?? owner })),
    watch: duty.watch === true,
    status: state.status,
    clock: state.clock,
    due: due === undefined ? null : say(due),
    dueAt: due === undefined ? null : inZone(due.at, zone),
    accrues: state.accrues ?? null,
    earliest: state.earliest === undefined ? null : say(state.earliest),
    trigger: { happened: trigger.name, said: triggerSaid, at: say(trigger.moment), entry: trigger.from.entry ?? null },
    metBy: state.by === undefined ? null : plainHappened(law.pack, state.by, language, zone),
    breach: state.breach === undefined ? null : plainHappened(law.pack, state.breach, language, zone),
    lateMinutes: state.late === undefined ? null : Math.floor(state.late / 60_000),
    missing: state.missing.map((fact) => ({ fact, said: factSaid(law.pack, fact, language) })),
    protective: state.protective,
    presumed: state.presumed,
    noLongerOwed: state.noLongerOwed,
    condition: conditionSaid(law.conditions, duty.when, language),
    because: state.conditions.map(({ fact, value, entries }) => ({
      fact,
      said: factSaid(law.pack, fact, language),
      value: value ?? null,
      entries,
    })),
    steps: state.steps.map((step) => stepSaid(step, language, say, triggerSaid)),
    sections: sectionsOf(state, state.governing),
    sources: duty.sources,
    mark: duty.mark,
    note: duty.note ?? null,
    review: duty.review,
    asks: state.asks,
    pack: law.pack.head.version,
  }
}
export type PlainState = ReturnType<typeof plainState>

/** A fact in words; a regime is one, too. */
export const factSaid = (pack: Pack, fact: string, language: Language): string =>
  (fact.startsWith('regime.') ? pack.regimes[fact.slice('regime.'.length)]?.said : pack.facts[fact]?.said)?.[
    language
  ] ?? fact

const plainHappened = (
  pack: Pack,
  { name, moment, from, details }: NonNullable<DutyState['by']>,
  language: Language,
  zone: string,
) => ({
  happened: name,
  said: pack.happenings[name]?.said[language] ?? name,
  at: momentText(moment, zone),
  entry: from.entry ?? null,
  reason: typeof details['reason'] === 'string' ? details['reason'] : null,
})
