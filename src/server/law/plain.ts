import type { z } from 'zod'
import type { dutyRule, dutyState, listDuties } from '../../contract/duties.ts'
import type { Law } from '../../law/duties.ts'
import type { Standing } from '../../law/kept.ts'
import type { Duty, UnitChange } from '../../law/pack.ts'
import { conditionSaid, factSaid, plainState } from '../../law/said.ts'
import type { Language } from '../../record/words.ts'
import type { ShownHappening } from '../../law/kept.ts'
import type { BoardRow } from '../../store/duty-board.ts'
import { idOfDuty } from '../../store/duty-keeping.ts'
import type { Laws } from './in-force.ts'

export type PlainRule = z.input<typeof dutyRule>
export type PlainDuty = z.input<typeof dutyState>

/** A rule in words, as the contract says it. */
export const ruleShape = ({ pack, conditions }: Law, duty: Duty, language: Language): PlainRule => ({
  pack: pack.head.id,
  duty: duty.id,
  title: duty.title[language],
  action: duty.action[language],
  owes: duty.owes.map((owner) => ({ owner, said: pack.owners[owner]?.[language] ?? owner })),
  watch: duty.watch === true,
  condition: conditionSaid(conditions, duty.when, language),
  sources: duty.sources.map(withoutNothing),
  mark: duty.mark,
  note: duty.note ?? null,
  doubt: duty.doubt ?? null,
  review: withoutNothing(duty.review),
  unit: unitShape(pack.unit?.find((change) => change.duty === duty.id)),
})

const unitShape = (change: UnitChange | undefined): PlainRule['unit'] =>
  change === undefined
    ? null
    : {
        kind: change.kind,
        was: change.was ?? null,
        now: change.now,
        why: change.why,
        authority: change.authority
          ? `${change.authority.name}, ${change.authority.office}, ${change.authority.on}`
          : null,
      }

/** A duty as it stands, without what its rule says of every such duty. */
export function dutyShape({ key, law, state }: Standing, language: Language): PlainDuty {
  const plain = plainState(law, state, language)
  const { metBy, breach, because, asks } = plain
  return {
    id: idOfDuty(key),
    pack: law.pack.head.id,
    duty: plain.duty,
    who: plain.who,
    concerned: [...plain.concerned],
    status: plain.status,
    clock: plain.clock,
    due: plain.due,
    dueAt: plain.dueAt,
    accrues: plain.accrues,
    earliest: plain.earliest,
    trigger: plain.trigger,
    metBy,
    breach: breach && { happened: breach.happened, said: breach.said, at: breach.at, entry: breach.entry },
    lateMinutes: plain.lateMinutes,
    missing: plain.missing,
    protective: [...plain.protective],
    presumed: [...plain.presumed],
    noLongerOwed: plain.noLongerOwed,
    because: because.map(({ value, entries, ...fact }) => ({
      ...fact,
      value: Array.isArray(value) ? [...(value as readonly string[])] : (value as string | number | boolean | null),
      entries: [...entries],
    })),
    steps: plain.steps,
    sections: plain.sections,
    asks: asks.map(withoutNothing),
  }
}

/** The rules of these duties, each once. */
export function rulesOf(standings: readonly Standing[], language: Language): PlainRule[] {
  const rules = new Map<string, PlainRule>()
  for (const { law, state } of standings) {
    const name = `${law.pack.head.id} ${state.duty.id}`
    if (!rules.has(name)) rules.set(name, ruleShape(law, state.duty, language))
  }
  return [...rules.values()]
}

export const packsShape = ({ inForce }: Laws, language: Language) =>
  inForce.map(({ law: { pack } }) => ({ pack: pack.head.id, version: pack.head.version, aid: pack.head.aid[language] }))

type PlainRow = z.input<(typeof listDuties.schema.response)[200]>['duties'][number]

/** A line of the board: what is kept, in the words of the pack as it is now. */
export function rowShape({ inForce }: Laws, row: BoardRow, language: Language): PlainRow {
  const pack = inForce.find(({ law }) => law.pack.head.id === row.pack)?.law.pack
  const duty = pack?.duties.find(({ id }) => id === row.duty)
  const happening = ({ happened, at, entry }: ShownHappening) => ({
    happened,
    said: pack?.happenings[happened]?.said[language] ?? happened,
    at,
    entry,
  })
  const { shown } = row
  return {
    id: row.place.id,
    case: row.place.case,
    label: row.label,
    codeName: row.codeName,
    pack: row.pack,
    duty: row.duty,
    title: duty?.title[language] ?? row.duty,
    owes: row.owners.map((one) => ({ owner: one, said: pack?.owners[one]?.[language] ?? one })),
    watch: row.watch,
    who: row.who,
    about: [...shown.about],
    status: row.overdue ? 'overdue' : row.state === 'undecided' ? 'undecided' : 'open',
    clock: shown.clock,
    due: shown.due,
    dueAt: row.place.due === 'infinity' ? null : row.place.due,
    accrues: shown.accrues,
    trigger: happening(shown.trigger),
    breach: shown.breach && happening(shown.breach),
    missing: shown.missing.map((fact) => ({ fact, said: pack ? factSaid(pack, fact, language) : fact })),
    protective: [...shown.protective],
    sections: [...row.sections],
    mark: duty?.mark ?? 'memory',
  }
}

/** Without the keys that have no value: an answer has no such keys either. */
export const withoutNothing = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T

/** A fact in the words of whichever law in force knows it. */
export const factSaidIn = (laws: Laws, fact: string, language: Language): string =>
  laws.inForce.map(({ law }) => factSaid(law.pack, fact, language)).find((said) => said !== fact) ?? fact
