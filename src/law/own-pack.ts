import { lengthOf, type Length } from './clock.ts'
import type { Duty, OwnChange, Pack, UnitChange } from './pack.ts'

export interface OwnFault {
  readonly duty: string
  readonly why: string
}

export type Extended =
  | { readonly ok: true; readonly pack: Pack; readonly changes: readonly UnitChange[] }
  | { readonly ok: false; readonly faults: readonly OwnFault[] }

/**
 * Lays a unit's own pack over the law it extends: new duties are added, clocks made shorter. What is looser than the law
 * (a longer clock, a duty switched off) needs a named authority, and stays marked as such wherever it is shown.
 * Nothing of the law is overwritten by a word that happens to be the same.
 */
export function extendPack(base: Pack, own: Pack): Extended {
  const faults: OwnFault[] = []
  const changes: UnitChange[] = []
  if (own.head.extends !== base.head.id) {
    return {
      ok: false,
      faults: [{ duty: '', why: `extends «${own.head.extends ?? 'nothing'}»; the law here is ${base.head.id}` }],
    }
  }
  for (const [part, names] of [
    ['duty', own.duties.map(({ id }) => id).filter((id) => base.duties.some((duty) => duty.id === id))],
    ['owner', Object.keys(own.owners).filter((key) => key in base.owners)],
    ['happening', Object.keys(own.happenings).filter((key) => key in base.happenings)],
    ['fact', Object.keys(own.facts).filter((key) => key in base.facts)],
    ['regime', Object.keys(own.regimes).filter((key) => key in base.regimes)],
  ] as const) {
    for (const name of names)
      faults.push({ duty: name, why: `the law has a ${part} of this name already: give yours another` })
  }
  const duties = base.duties.flatMap((duty) => {
    const change = own.changes.find((one) => one.duty === duty.id)
    if (!change) return [duty]
    const judged = judge(duty, change)
    if ('fault' in judged) return (faults.push({ duty: duty.id, why: judged.fault }), [duty])
    const authority = own.head.authority
    if (judged.kind === 'loosened' && authority === undefined) {
      faults.push({
        duty: duty.id,
        why: `${judged.now} is looser than ${judged.was}: name the authority that allows it (pack › authority)`,
      })
      return [duty]
    }
    changes.push({
      duty: duty.id,
      ...judged,
      why: change.why,
      authority: judged.kind === 'loosened' ? authority : undefined,
    })
    return change.off === true ? [] : [changed(duty, change)]
  })
  for (const { duty } of own.changes) {
    if (!base.duties.some(({ id }) => id === duty)) faults.push({ duty, why: 'the law has no such duty' })
  }
  for (const { id, title } of own.duties) {
    changes.push({
      duty: id,
      kind: 'added',
      was: undefined,
      now: title.en,
      why: 'standing orders of the unit',
      authority: undefined,
    })
  }
  if (faults.length > 0) return { ok: false, faults }
  return {
    ok: true,
    changes,
    pack: {
      ...base,
      head: {
        ...base.head,
        version: `${base.head.version}+${own.head.version}`,
        changes: [...base.head.changes, ...own.head.changes],
      },
      owners: { ...base.owners, ...own.owners },
      acts: [...base.acts, ...own.acts],
      regimes: { ...base.regimes, ...own.regimes },
      happenings: { ...base.happenings, ...own.happenings },
      facts: { ...base.facts, ...own.facts },
      duties: [...duties, ...own.duties],
      roster: [...base.roster, ...own.roster],
      phases: [...base.phases, ...own.phases],
      checklist: [...base.checklist, ...own.checklist],
      holidays: joined(base.holidays, own.holidays),
      changes: own.changes,
      unit: changes,
    },
  }
}

/** Days of both, by state. */
function joined(base: Pack['holidays'], own: Pack['holidays']): Pack['holidays'] {
  const states = [...new Set([...Object.keys(base), ...Object.keys(own)])]
  return Object.fromEntries(states.map((state) => [state, [...(base[state] ?? []), ...(own[state] ?? [])]]))
}

type Judged =
  | { readonly kind: 'tightened' | 'loosened'; readonly was: string; readonly now: string }
  | { readonly fault: string }

function judge(duty: Duty, change: OwnChange): Judged {
  const was = spanOfDuty(duty)
  if (change.off === true) return { kind: 'loosened', was: was ?? 'owed', now: 'not owed' }
  if (change.within === undefined)
    return { kind: 'tightened', was: duty.owes.join(', '), now: (change.owes ?? duty.owes).join(', ') }
  if (was === undefined) {
    // «At once» has no number. A number in its place lets people wait.
    return 'at_once' in duty.due
      ? { kind: 'loosened', was: 'at once', now: change.within }
      : { fault: 'has no length of time that could be changed' }
  }
  return { kind: isShorter(lengthOf(change.within), lengthOf(was)) ? 'tightened' : 'loosened', was, now: change.within }
}

const spanOfDuty = ({ due }: Duty): string | undefined =>
  'within' in due ? due.within : 'every' in due ? due.every : 'at_most' in due ? due.at_most : undefined

const hours = {
  hour: [1, 1],
  day: [24, 24],
  week: [168, 168],
  month: [28 * 24, 31 * 24],
  year: [365 * 24, 366 * 24],
  'working-day': [24, 11 * 24],
} as const

/** Only what is shorter or equal on every calendar is a tightening: 60 days are not surely less than two months. */
const isShorter = (own: Length, law: Length): boolean =>
  own.unit === law.unit ? own.amount <= law.amount : own.amount * hours[own.unit][1] <= law.amount * hours[law.unit][0]

function changed(duty: Duty, { within, owes }: OwnChange): Duty {
  const due =
    within === undefined
      ? duty.due
      : 'within' in duty.due
        ? { ...duty.due, within }
        : 'every' in duty.due
          ? { ...duty.due, every: within }
          : 'at_most' in duty.due
            ? { ...duty.due, at_most: within }
            : { within }
  return { ...duty, due, owes: owes ?? duty.owes }
}
