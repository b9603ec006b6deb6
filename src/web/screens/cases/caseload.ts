import type { Compartment } from '../../../record/compartments.ts'
import { innerRoomOf } from '../../../record/compartments.ts'
import { letterOf, type Label } from '../../../record/label.ts'
import { stages, type Stage } from '../../../views/stages.ts'
import { compartments as shown, type Compartment as Part } from '../../pieces/compartment.tsx'
import type { Good } from '../../reading/client.ts'

export type CaseLine = Good<'findCases'>['cases'][number]

/** A case as one row: what its parts show, put together from those that this reader may see. */
export interface CaseRow {
  readonly id: string
  readonly label: string
  readonly codeName: string
  readonly practice: boolean
  readonly last: string
  readonly stage: Stage
  readonly written: boolean
  readonly people: readonly Label[]
  readonly gaps: readonly Label[]
  readonly conflicts: number
  readonly unanswered: number
  readonly parts: readonly Part[]
}

type Shown = {
  stage?: Stage
  people?: Label[]
  gaps?: { who: Label }[]
  conflicts?: number
  unanswered?: unknown[]
  entries?: number
}

export function rowOf({ id, label, codeName, practice, last, cards }: CaseLine): CaseRow {
  const all = cards.map((card) => card.shown as Shown)
  const furthest = Math.max(0, ...all.map(({ stage }) => (stage ? stages.indexOf(stage) : 0)))
  return {
    id,
    label,
    codeName,
    practice,
    last,
    stage: stages[furthest] ?? 'tip',
    written: all.some(({ entries = 0 }) => entries > 0),
    people: [...new Set(all.flatMap(({ people = [] }) => people))].sort(survivorsFirst),
    gaps: [...new Set(all.flatMap(({ gaps = [] }) => gaps.map(({ who }) => who)))],
    conflicts: all.reduce((sum, { conflicts = 0 }) => sum + conflicts, 0),
    unanswered: all.reduce((sum, { unanswered = [] }) => sum + unanswered.length, 0),
    parts: partsOf(cards.map(({ compartment }) => compartment)),
  }
}

/** In the order of the navigation; an inner room stands under its part. */
function partsOf(seen: readonly Compartment[]): Part[] {
  const parts = new Set(seen.map((one) => innerRoomOf[one] ?? one))
  return shown.filter((part) => parts.has(part))
}

const order = 'SEGCA'
const survivorsFirst = (a: Label, b: Label): number =>
  order.indexOf(letterOf(a)) - order.indexOf(letterOf(b)) || Number(a.slice(2)) - Number(b.slice(2))

const watching = ['administrator', 'auditor']

/** Why a list is empty: those without a role wait for a lead; who manages people or reads the log sees no case. */
export const emptyBecause = (roles: readonly string[] | undefined): 'emptyBody' | 'emptyAdmin' | 'emptyGiven' =>
  roles === undefined || roles.includes('caseworker')
    ? 'emptyBody'
    : roles.some((role) => watching.includes(role))
      ? 'emptyAdmin'
      : 'emptyGiven'
