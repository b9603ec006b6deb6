import { registry } from '../../../kinds/index.ts'
import { askingCompartments, type Kind } from '../../../record/kind.ts'
import { innerRoomOf, type Compartment } from '../../../record/compartments.ts'
import { letterOf, type Label } from '../../../record/label.ts'
import type { Duty } from '../../reading/duties.ts'
import { inPath } from '../case/addresses.ts'
import type { DutyRow } from '../case/duty-rows.ts'
import type { ThisCase } from '../case/this-case.tsx'

/** Which part an entry about somebody belongs to, when its kind may stand in several. */
const homes: Partial<Record<string, Compartment>> = {
  S: 'survivor',
  C: 'survivor',
  E: 'survivor',
  A: 'suspect',
  P: 'premises',
  X: 'evidence',
}

/** The parts of a case that a duty may be written in: that of what started it first, so that the same people see it. */
function partsOf({ duty, about }: Pick<DutyRow, 'duty' | 'about'>, here: ThisCase): Compartment[] {
  const began = here.lineOf(duty.trigger.entry ?? undefined)?.entry.compartment
  const [first] = about
  const wish = [began && (innerRoomOf[began] ?? began), first && homes[letterOf(first as Label)], 'case' as const]
  return wish.flatMap((one) => (one && here.mayWrite(one) ? [one] : []))
}

/** The kind under its full name where this reader may write it: `asked` is one kind in each part of a case. */
function written(
  name: string,
  row: Pick<DutyRow, 'duty' | 'about'>,
  here: ThisCase,
): { kind: Kind; part: Compartment } | undefined {
  const whole = registry.get(name)
  const parts = partsOf(row, here)
  if (whole && whole.compartment !== 'every')
    return here.mayWrite(whole.compartment) ? { kind: whole, part: whole.compartment } : undefined
  const [part] = parts.filter((one) => (askingCompartments as readonly string[]).includes(one))
  const kind = whole ?? registry.get(`${part}.${name}`)
  return kind && part ? { kind, part } : undefined
}

/** The address of the form for a kind, its step chosen and those labels filled that its field takes. */
function formAt(
  name: string,
  step: string | null,
  fields: readonly string[],
  row: DutyRow,
  here: ThisCase,
  more: Record<string, string> = {},
): string | undefined {
  const found = written(name, row, here)
  if (!found) return undefined
  const { kind, part } = found
  const filled: Record<string, string> = {}
  for (const field of fields) {
    const input = kind.fields[field]?.input
    if (input?.as !== 'party' && input?.as !== 'parties') continue
    const fitting = row.about.filter((label) => (input.letters as readonly string[]).includes(letterOf(label as Label)))
    const taken = input.as === 'party' ? fitting.slice(0, 1) : fitting
    if (taken.length > 0) filled[field] = taken.map(inPath).join(',')
  }
  return here.to.add({
    kind: kind.kind,
    ...(kind.compartment === 'every' ? { in: part } : {}),
    ...(step === null ? {} : { step }),
    ...filled,
    ...more,
  })
}

/** Where what meets a duty is written; for what no kind of entry says, where somebody says that it was met. */
export function fulfilAt(row: DutyRow, here: ThisCase): string | undefined {
  for (const { kind, step, about } of row.rule.writes) {
    const at = kind === 'duty' ? undefined : formAt(kind, step, about, row, here)
    if (at !== undefined) return at
  }
  return dutyAt(row, 'met', here)
}

/** Where a duty is set aside: with its reason, and by whom. */
export const waiveAt = (row: DutyRow, here: ThisCase): string | undefined => dutyAt(row, 'waived', here)

const dutyAt = (row: DutyRow, step: string, here: ThisCase): string | undefined =>
  formAt('duty', step, ['about'], row, here, { duty: row.rule.duty })

/** Where a fact that is missing would be written. */
export function sayerAt(kinds: readonly string[], row: DutyRow, here: ThisCase): string | undefined {
  for (const kind of kinds) {
    const at = formAt(kind, null, ['who', 'about'], row, here)
    if (at !== undefined) return at
  }
  return undefined
}

/** Nothing is left to write of a duty that was met, waived or never owed. */
export const isOpen = ({ status }: Duty): boolean => status === 'overdue' || status === 'open' || status === 'undecided'
