import type { Label } from '../record/label.ts'
import { defineView, type Told } from '../record/replay.ts'
import type { When } from '../record/when.ts'
import { byLabel, events, grouped, hasHappened, inOrder, keeping, latest } from './told.ts'

/** One thing that became of a place. Times in milliseconds since 1970. */
export interface PremisesStep {
  readonly entry: string
  readonly state: string
  readonly at: When
  readonly since: number | undefined
  readonly by: Label | undefined
  readonly number: string | undefined
  readonly keyWith: Label | undefined
  readonly until: When | undefined
  /** Other entries that say the same. */
  readonly accounts: readonly string[]
}

export interface Premises {
  readonly place: Label
  readonly now: PremisesStep | undefined
  /** Its time has passed and nobody wrote what became of it. */
  readonly lapsed: boolean
  readonly keyWith: Label | undefined
  readonly steps: readonly PremisesStep[]
  /** What is planned or promised and has not come. */
  readonly planned: readonly PremisesStep[]
}

/** What became of each place: confirmed, locked, under notice, closed, opened again, attached. */
export const premises = defineView({
  name: 'state of premises',
  reads: ['premisesState'],
  plans: true,
  ...keeping<'premisesState'>(),
  show: (told, now): readonly Premises[] =>
    [...grouped(told, ({ of }) => of)]
      .map(([place, all]) => {
        const steps = events(all.filter(hasHappened)).map(stepOf)
        const last = steps.filter(({ since }) => since === undefined || since <= now).at(-1)
        const until = latest(last?.until)
        return {
          place,
          now: last,
          lapsed: until !== undefined && until < now,
          keyWith: steps
            .map(({ keyWith }) => keyWith)
            .filter((label) => label !== undefined)
            .at(-1),
          steps,
          planned: inOrder(all.filter((one) => !hasHappened(one))).map((one) => stepOf([one])),
        }
      })
      .sort((a, b) => byLabel(a.place, b.place)),
})

function stepOf(accounts: readonly Told<'premisesState'>[]): PremisesStep {
  const [{ entry, value, at, span }, ...others] = accounts as [Told<'premisesState'>, ...Told<'premisesState'>[]]
  return {
    entry,
    state: value.state,
    at,
    since: span?.from,
    by: value.by,
    number: value.number,
    keyWith: value.keyWith,
    until: value.until,
    accounts: others.map((one) => one.entry),
  }
}
