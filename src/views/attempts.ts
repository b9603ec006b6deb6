import type { Label } from '../record/label.ts'
import { defineView, type Told } from '../record/replay.ts'
import type { When } from '../record/when.ts'
import { grouped, hasHappened, inOrder, keeping, latest, ofFact } from './told.ts'

export interface AttemptStepRow {
  readonly entry: string
  readonly step: string
  readonly at: When
  readonly since: number | undefined
  readonly sites: readonly Label[]
  readonly planned: boolean
}

/** What changed between this attempt and the one before. */
export interface Change {
  readonly what: 'condition' | 'site-added' | 'site-left-out' | 'lead'
  readonly code: string
  readonly before: string | undefined
  readonly after: string | undefined
}

export interface Attempt {
  readonly attempt: number
  readonly for: When | undefined
  readonly sites: readonly Label[]
  readonly lead: Label | undefined
  readonly steps: readonly AttemptStepRow[]
  readonly outcome: readonly string[]
  /** In the words of who ended it: what is still true for the next one. */
  readonly stillTrue: string | undefined
  readonly state: 'planned' | 'under-way' | 'ended' | 'day-passed'
  readonly changed: readonly Change[]
}

export interface Objective {
  /** The entry that opened it; undefined: attempts whose objective nobody wrote. */
  readonly objective: string | undefined
  readonly seeks: readonly Label[]
  readonly place: Label | undefined
  readonly state: 'open' | 'found' | 'safe-elsewhere' | 'given-up'
  readonly reason: string | undefined
  readonly attempts: readonly Attempt[]
}

/** Objectives, open until each person sought is found, safe elsewhere or given up with a reason, and the attempts at each. */
export const attempts = defineView({
  name: 'attempts at an objective',
  reads: ['objective', 'attempt', 'condition'],
  plans: true,
  ...keeping<'objective' | 'attempt' | 'condition'>(),
  show: (told, now): readonly Objective[] => {
    const objectives = inOrder(ofFact(told, 'objective').filter(hasHappened))
    const byEntry = grouped(objectives, ({ value, entry }) => value.objective ?? entry)
    const steps = inOrder(ofFact(told, 'attempt'))
    const conditions = inOrder(ofFact(told, 'condition').filter(hasHappened))
    const only = byEntry.size === 1 ? [...byEntry.keys()][0] : undefined
    const objectiveOf = new Map<number, string>()
    for (const { value } of steps)
      if (value.objective !== undefined) objectiveOf.set(value.attempt ?? 1, value.objective)

    const numbers = [...new Set(steps.map(({ value }) => value.attempt ?? 1))].sort((a, b) => a - b)
    const made = new Map<string | undefined, Attempt[]>()
    for (const number of numbers) {
      const objective = objectiveOf.get(number) ?? only
      const before = made.get(objective)?.at(-1)
      const attempt = attemptOf(
        number,
        steps.filter(({ value }) => (value.attempt ?? 1) === number),
        now,
      )
      made.set(objective, [
        ...(made.get(objective) ?? []),
        { ...attempt, changed: before ? changes(before, attempt, conditions) : [] },
      ])
    }
    return [...new Set<string | undefined>([...byEntry.keys(), ...made.keys()])]
      .map((objective) => {
        const said = objective === undefined ? [] : (byEntry.get(objective) ?? [])
        const last = said.at(-1)?.value
        return {
          objective,
          seeks: [...new Set(said.flatMap(({ value }) => value.seeks))],
          place: said
            .map(({ value }) => value.place)
            .filter((place) => place !== undefined)
            .at(-1),
          state: last?.state ?? 'open',
          reason: last?.reason,
          attempts: made.get(objective) ?? [],
        }
      })
      .sort(
        (a, b) =>
          Number(a.state !== 'open') - Number(b.state !== 'open') ||
          ((a.objective ?? '~') < (b.objective ?? '~') ? -1 : 1),
      )
  },
})

function attemptOf(attempt: number, told: readonly Told<'attempt'>[], now: number): Omit<Attempt, 'changed'> {
  const happened = told.filter((one) => hasHappened(one))
  const ended = happened.filter(({ value }) => value.step === 'ended')
  const day = told
    .map(({ value }) => value.for)
    .filter((when) => when !== undefined)
    .at(-1)
  const begun = happened.some(({ value }) => ['departed', 'arrived', 'entered', 'intercepted'].includes(value.step))
  return {
    attempt,
    for: day,
    sites: [...new Set(told.flatMap(({ value }) => value.sites ?? []))],
    lead: told
      .map(({ value }) => value.lead)
      .filter((lead) => lead !== undefined)
      .at(-1),
    steps: told.map((one) => ({
      entry: one.entry,
      step: one.value.step,
      at: one.at,
      since: one.span?.from,
      sites: one.value.sites ?? [],
      planned: !hasHappened(one),
    })),
    outcome: [...new Set(ended.flatMap(({ value }) => value.outcome ?? []))],
    stillTrue: ended
      .map(({ value }) => value.stillTrue)
      .filter((said) => said !== undefined)
      .at(-1),
    state:
      ended.length > 0 ? 'ended' : begun ? 'under-way' : (latest(day) ?? Infinity) < now ? 'day-passed' : 'planned',
  }
}

function changes(
  before: Omit<Attempt, 'changed'>,
  after: Omit<Attempt, 'changed'>,
  conditions: readonly Told<'condition'>[],
): Change[] {
  const met = (attempt: number) =>
    new Map(
      conditions
        .filter(({ value }) => (value.attempt ?? 1) === attempt)
        .map(({ value }) => [value.condition, value.met]),
    )
  const [was, is] = [met(before.attempt), met(after.attempt)]
  return [
    ...[...new Set([...was.keys(), ...is.keys()])]
      .sort()
      .filter((code) => was.get(code) !== is.get(code))
      .map((code) => ({ what: 'condition' as const, code, before: was.get(code), after: is.get(code) })),
    ...after.sites
      .filter((site) => !before.sites.includes(site))
      .map((site) => ({ what: 'site-added' as const, code: site, before: undefined, after: site })),
    ...before.sites
      .filter((site) => !after.sites.includes(site))
      .map((site) => ({ what: 'site-left-out' as const, code: site, before: site, after: undefined })),
    ...(before.lead !== after.lead && after.lead !== undefined
      ? [{ what: 'lead' as const, code: after.lead, before: before.lead, after: after.lead }]
      : []),
  ]
}
