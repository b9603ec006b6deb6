import { labelsOf } from '../record/kind.ts'
import type { Label } from '../record/label.ts'
import { oncePerMoment } from '../record/once.ts'
import { see, type Reading, type Told } from '../record/replay.ts'
import { asked } from './asked.ts'
import { conflicts } from './conflicts.ts'
import { evidenceCustody } from './evidence-custody.ts'
import { money } from './money.ts'
import { premises } from './premises.ts'
import { brokenPromises } from './timeline.ts'
import { grouped, hasHappened, inOrder, latest, minutesBetween, toldOf } from './told.ts'
import { whereIsEveryone } from './where-is-everyone.ts'
import { wishesAndLiberty } from './wishes-and-liberty.ts'

export type AlarmKind =
  | 'gap'
  | 'liberty'
  | 'danger'
  | 'at-large'
  | 'promise-broken'
  | 'asked'
  | 'custody'
  | 'conflict'
  | 'promise'
  | 'claim'
  | 'premises'

/** One row of the header. Times in milliseconds since 1970. */
export interface Alarm {
  readonly kind: AlarmKind
  /** The reason in the code of its view: `not-arrived`, `end-passed`, `nobody-received` … */
  readonly code: string
  readonly about: readonly Label[]
  readonly since: number | undefined
  readonly minutes: number | undefined
  /** It still grows; one that does not is a hole in the record that somebody has to explain. */
  readonly grows: boolean
  readonly tone: 'red' | 'amber'
  /** Who can clear it up: with her, last holder, asked office. */
  readonly owner: readonly Label[]
  readonly from: Label | undefined
  readonly to: Label | undefined
  readonly fact: string | undefined
  readonly entries: readonly string[]
}

/** By what waits least. A person before a thing, a thing before a paper. */
const urgency: Record<AlarmKind, number> = {
  gap: 0,
  danger: 1,
  liberty: 2,
  'at-large': 3,
  'promise-broken': 4,
  asked: 5,
  custody: 6,
  conflict: 7,
  promise: 8,
  claim: 9,
  premises: 10,
}

/** Every alarm of the case that the reader's entries give rise to, the most urgent first. */
export const alarms = oncePerMoment((reading, now): readonly Alarm[] => {
  const alarm = (
    kind: AlarmKind,
    code: string,
    about: readonly Label[],
    since: number | undefined,
    of: Partial<Alarm> = {},
  ): Alarm => ({
    kind,
    code,
    about,
    since,
    minutes: since === undefined ? undefined : minutesBetween(since, now),
    grows: true,
    tone: 'red',
    owner: [],
    from: undefined,
    to: undefined,
    fact: undefined,
    entries: [],
    ...of,
  })
  const all: Alarm[] = [
    ...together(
      see(whereIsEveryone, reading, now).people.flatMap(({ who, alarms: gaps }) =>
        gaps.map((gap) =>
          alarm('gap', gap.reason, [who], gap.since, {
            minutes: gap.minutes,
            grows: gap.until === undefined,
            tone: gap.until === undefined ? 'red' : 'amber',
            owner: gap.with,
            from: gap.from,
            to: gap.to,
            entries: gap.entries,
          }),
        ),
      ),
    ),
    ...see(wishesAndLiberty, reading, now).flatMap(({ who, alarms: reasons }) =>
      reasons.map(({ reason, since, order }) =>
        alarm('liberty', reason, [who], since, {
          entries: order === undefined ? [] : [order],
          ...(reason === 'ends-today' || reason === 'review-today' ? { tone: 'amber' as const } : {}),
        }),
      ),
    ),
    ...dangers(reading, now, alarm),
    ...see(asked, reading, now).flatMap((ask) =>
      ask.state === 'promise-broken' || ask.state === 'overdue' || ask.state === 'unanswered'
        ? [
            alarm(
              ask.state === 'promise-broken' ? 'promise-broken' : 'asked',
              ask.state,
              ask.of === undefined ? [] : [ask.of],
              latest(ask.answers.at(-1)?.due) ?? ask.since,
              {
                tone: ask.state === 'unanswered' ? 'amber' : 'red',
                owner: ask.of === undefined ? [] : [ask.of],
                fact: ask.what,
                entries: [ask.entry],
              },
            ),
          ]
        : [],
    ),
    ...see(evidenceCustody, reading, now).flatMap(({ exhibit, breaks }) =>
      breaks.map((gap) =>
        alarm('custody', gap.reason, [exhibit], gap.since, {
          minutes: gap.minutes,
          grows: gap.until === undefined,
          owner: gap.owner === undefined ? [] : [gap.owner],
          entries: gap.entries,
        }),
      ),
    ),
    ...conflicts(reading).map(({ of, fact, values, since }) =>
      alarm('conflict', 'two-values', of === 'case' ? [] : [of], since, {
        tone: 'amber',
        fact,
        entries: values.map(({ entry }) => entry),
      }),
    ),
    ...brokenPromises(reading, now).map(({ entry, kind, body, span }) =>
      alarm('promise', 'broken', kind ? labelsOf(kind, body) : (entry.about ?? []), span?.to, {
        tone: 'amber',
        owner: entry.actors ?? [],
        fact: entry.kind,
        entries: [entry.id],
      }),
    ),
    ...see(money, reading, now)
      .claims.filter(({ overdue }) => overdue)
      .map(({ who, waitingSince, entries }) => alarm('claim', 'awarded-not-paid', [who], waitingSince, { entries })),
    ...see(premises, reading, now)
      .filter(({ lapsed }) => lapsed)
      .map(({ place, now: last }) =>
        alarm('premises', 'lapsed', [place], latest(last?.until), { tone: 'amber', entries: last ? [last.entry] : [] }),
      ),
  ]
  return all.sort(
    (a, b) =>
      Number(b.grows) - Number(a.grows) ||
      urgency[a.kind] - urgency[b.kind] ||
      (b.minutes ?? 0) - (a.minutes ?? 0) ||
      ((a.about[0] ?? '') < (b.about[0] ?? '') ? -1 : 1),
  )
})

/** Two girls in one car are one alarm. */
function together(rows: readonly Alarm[]): Alarm[] {
  return [
    ...grouped(rows, ({ code, since, from, to, grows }) => `${code} ${since} ${from} ${to} ${grows}`).values(),
  ].map((group) => ({
    ...(group[0] as Alarm),
    about: group.flatMap(({ about }) => about),
    entries: [...new Set(group.flatMap(({ entries }) => entries))],
    owner: [...new Set(group.flatMap(({ owner }) => owner))],
  }))
}

/** Open threats, until an entry ends them; and accused people who are at large. */
function dangers(
  reading: Reading,
  now: number,
  alarm: (
    kind: AlarmKind,
    code: string,
    about: readonly Label[],
    since: number | undefined,
    of?: Partial<Alarm>,
  ) => Alarm,
): Alarm[] {
  const untilNow = <T extends Told>(told: readonly T[]): T[] =>
    inOrder(told.filter((one) => hasHappened(one) && (one.span?.from ?? now) <= now))
  const threats = [...threatsOf(untilNow(toldOf(reading, 'danger'))).values()].flatMap((steps) => {
    const [first, last] = [steps[0], steps.at(-1)]
    return first && last?.value.state === 'open' && first.value.form !== 'protection'
      ? [
          alarm('danger', first.value.form, [first.of], first.span?.from, {
            from: first.value.by,
            entries: steps.map(({ entry }) => entry),
          }),
        ]
      : []
  })
  const atLarge = [...grouped(untilNow(toldOf(reading, 'liberty')), ({ of }) => of)].flatMap(([who, steps]) => {
    const last = steps.at(-1)
    return last && ['absconding', 'proclaimed', 'escaped'].includes(last.value.state)
      ? [alarm('at-large', last.value.state, [who], last.span?.from, { entries: [last.entry] })]
      : []
  })
  return [...threats, ...atLarge]
}

/** Each threat with what was done about it; protection that names no threat answers the last one against that person. */
function threatsOf(told: readonly Told<'danger'>[]): Map<string, Told<'danger'>[]> {
  const threats = new Map<string, Told<'danger'>[]>()
  const last = new Map<Label, string>()
  for (const one of told) {
    const { threat, form } = one.value
    const key =
      threat !== undefined
        ? `${one.of} ${threat}`
        : ((form === 'protection' ? last.get(one.of) : undefined) ?? `${one.of} ${one.entry}`)
    const steps = threats.get(key)
    if (steps) steps.push(one)
    else threats.set(key, [one])
    last.set(one.of, key)
  }
  return threats
}
