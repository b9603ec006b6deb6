import type { FactName } from '../record/facts.ts'
import type { Told } from '../record/replay.ts'
import { stages, type Stage } from './stages.ts'
import { hasHappened } from './told.ts'

export { stages, type Stage }

/** Facts that carry a case forward: each tells of a step that has begun. */
export const stageFacts = [
  'stage',
  'attempt',
  'decision',
  'condition',
  'objective',
  'whereabouts',
  'liberty',
  'charge',
  'hearing',
  'verdict',
  'proceeding',
] as const satisfies FactName[]

/** How far this fact shows that the case has come: 0 tip to 3 court; undefined: it says nothing about it. */
export function reaches(told: Told): number | undefined {
  if (!hasHappened(told)) return undefined
  switch (told.fact) {
    case 'attempt':
    case 'decision':
    case 'condition':
    case 'objective':
      return 1
    case 'whereabouts': {
      const { state, believed, basis, custody } = told.value
      return told.standing === 'happened' &&
        (basis !== undefined || custody === true || state === 'moving') &&
        believed !== true &&
        state !== 'sought'
        ? 2
        : undefined
    }
    case 'liberty':
      return told.value.state === 'arrested' ? 2 : undefined
    case 'hearing':
      return told.value.happened === undefined || beforeTheTrial.includes(told.value.happened) ? undefined : 3
    case 'charge':
      return told.value.step === 'framed' ? 3 : undefined
    case 'verdict':
      return 3
    case 'proceeding':
      return told.value.what === 'cognizance' ||
        told.value.what === 'appeal' ||
        (told.value.what === 'charge-sheet' && told.value.step === 'filed')
        ? 3
        : undefined
    case 'stage':
      return told.value.status === 'in-court' ? 3 : undefined
    default:
      return undefined
  }
}

/** A magistrate who extends custody does not yet try the case. */
const beforeTheTrial: readonly string[] = ['remand', 'summons', 'not-known']

/** The step at which the case stands, from how far it came and its last status. */
export const stageAt = (furthest: number, status: string | undefined): Stage =>
  status === 'closed' ? 'closed' : (stages[furthest] ?? 'tip')
