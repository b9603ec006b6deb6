import { compartmentNames, type Compartment } from '../../../record/compartments.ts'
import type { Kind } from '../../../record/kind.ts'
import { letterOf, type Label } from '../../../record/label.ts'
import type { PersonRow } from '../../../views/where-is-everyone.ts'
import { codecOf } from '../../entry-form/codecs.ts'
import { emptyForm, type FormState } from '../../entry-form/form-state.ts'
import { whenToday } from '../../entry-form/typed-when.ts'
import { labelIn } from './query.ts'

/** What is known before a person writes: whom it is about, the step, what it joins or rests on, and fields of the address. */
export function beginning(kind: Kind, query: ReadonlyMap<string, string>, now: number, zone: string): FormState {
  const empty = emptyForm(whenToday(now, zone))
  const about = labelIn(query.get('about'))
  // A kind that asks about whom has a box for it; else the first that takes such a label.
  const first = about === undefined || kind.fields['about'] ? undefined : firstFor(kind, about)
  const values: Record<string, unknown> = {}
  if (about !== undefined && first) values[first.name] = first.many ? [about] : about
  for (const [name, field] of Object.entries(kind.fields)) {
    const said = query.get(name)
    if (said === undefined || field.sealed) continue
    const { as } = field.input
    if (as === 'party') values[name] = labelIn(said) ?? ''
    else if (as === 'parties') values[name] = said.split(',').flatMap((part) => labelIn(part) ?? [])
    else if (as === 'entries' || as === 'choices') values[name] = said.split(',')
    else if (as === 'entry' || as === 'choice' || as === 'yes-no' || (as === 'text' && mayStand(name, said)))
      values[name] = codecOf(field.input).of(said, { zone, language: 'en' })
  }
  const step = query.get('step') ?? ''
  return {
    ...empty,
    values,
    step: kind.steps?.[step] ? step : '',
    details: {
      ...empty.details,
      about: about !== undefined && !first && !kind.fields['about'] ? [about] : empty.details.about,
      same: entriesIn(query.get('same')),
      rests: entriesIn(query.get('rests')),
    },
  }
}

/** Of all texts only a section of an act and the short name of a rule are taken out of an address: no other words get into one. */
const mayStand = (field: string, said: string): boolean =>
  sectionOfAct.test(said) || (field === 'duty' && ruleName.test(said))

/** `arrest-24h` */
const ruleName = /^[a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){1,5}$/

/** `IPC 370(5)` */
const sectionOfAct =
  /^[A-Z][A-Za-z0-9]{1,9} \d{1,3}[A-Z]{0,2}(?: ?\([0-9A-Za-z]{1,4}\)|\/\d{1,3}[A-Z]{0,2}| (?:first|second) part| proviso)*$/

const entryId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Ids of entries; anything else in an address is left out. */
const entriesIn = (said: string | undefined): readonly string[] =>
  (said ?? '').split(',').filter((part) => entryId.test(part))

/** The first field that takes such a label. */
function firstFor(kind: Kind, label: Label): { name: string; many: boolean } | undefined {
  for (const [name, { input }] of Object.entries(kind.fields)) {
    if (
      (input.as === 'party' || input.as === 'parties') &&
      (input.letters as readonly string[]).includes(letterOf(label))
    )
      return { name, many: input.as === 'parties' }
  }
  return undefined
}

/** Whoever is moved is moved from where the record says she was last, until somebody writes another place. */
export function withLastPlace(kind: Kind, state: FormState, board: readonly PersonRow[]): FormState {
  const from = kind.fields['from']
  if (from?.input.as !== 'party' || state.values['from'] !== undefined) return state
  const letters: readonly string[] = from.input.letters
  const places = new Set(whoIn(kind, state).map((one) => board.find(({ who }) => who === one)?.now?.place))
  const [place] = places
  return places.size === 1 && place !== undefined && letters.includes(letterOf(place))
    ? { ...state, values: { ...state.values, from: place } }
    : state
}

export function whoIn(kind: Kind, state: FormState): readonly Label[] {
  const who = state.values['who']
  if (kind.fields['who'] === undefined) return []
  return typeof who === 'string' ? (who === '' ? [] : [who]) : Array.isArray(who) ? (who as Label[]) : []
}

const homes: Partial<Record<string, Compartment>> = {
  S: 'survivor',
  C: 'survivor',
  E: 'survivor',
  G: 'survivor',
  K: 'survivor',
  H: 'survivor',
  A: 'suspect',
  R: 'intel',
  P: 'premises',
  X: 'evidence',
}

/** Where an entry of a kind may be written: its own compartment, or for those of every compartment all that are open. */
export const partsFor = (kind: Kind, mayWrite: (compartment: Compartment) => boolean): readonly Compartment[] =>
  kind.compartment !== 'every'
    ? [kind.compartment]
    : compartmentNames.filter((name) => name !== 'concern' && mayWrite(name))

/** The compartment that a form begins with. */
export function firstPart(
  parts: readonly Compartment[],
  asked: string | undefined,
  about: Label | undefined,
): Compartment | undefined {
  const wish =
    parts.find((part) => part === asked) ??
    (about === undefined ? undefined : parts.find((part) => part === homes[letterOf(about)]))
  return wish ?? parts[0]
}
