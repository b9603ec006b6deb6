import { checkBody } from '../../record/check.ts'
import type { Around as AroundEntry, Kind } from '../../record/kind.ts'
import { refusal, type Refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'
import { envelopeOf } from './details.ts'
import { atOf, bodyOf, named, type FormState } from './form-state.ts'
import type { Around } from './read.ts'
import { reasons } from './reasons.ts'

/** What keeps an entry from being saved: one refusal a field, in the order of the form. `field` is its first name. */
export function refusalsOf(kind: Kind, state: FormState, id: string, around: Around): Refusal[] {
  const { body, refusals } = bodyOf(kind, state, around)
  const time = atOf(kind, state, around)
  const found = [...refusals, ...time.refusals]
  const unread = new Set(refusals.map(({ field }) => field))
  const envelope = envelopeOf(state.details)
  const entry: AroundEntry = {
    id,
    at: time.at ?? { said: '' },
    ...(envelope.standing ? { standing: envelope.standing } : {}),
    ...(envelope.actors ? { actors: envelope.actors } : {}),
  }
  const checked = checkBody(kind, kind.v, body, entry)
  if (!checked.ok) {
    for (const one of checked.refusals) {
      const field = one.field.split('.')[0] ?? ''
      if (!unread.has(field)) found.push(one.code === 'missing' ? missing(kind, field) : { ...one, field })
    }
  }
  const order = ['step', ...Object.keys(kind.fields).slice(0, 1), 'at', ...Object.keys(kind.fields).slice(1)]
  const place = ({ field }: Refusal) => (order.includes(field) ? order.indexOf(field) : order.length)
  const first = found.filter(({ field }, at) => found.findIndex((other) => other.field === field) === at)
  return first.sort((a, b) => place(a) - place(b))
}

function missing(kind: Kind, name: string): Refusal {
  if (name === 'step') return refusal('missing', name, named(stepWords, reasons.chooseIt))
  const field = kind.fields[name]
  const chosen =
    field && ['choice', 'choices', 'yes-no', 'party', 'parties', 'entry', 'entries'].includes(field.input.as)
  return refusal(
    'missing',
    name,
    named(field?.words ?? words(name, name, name), chosen ? reasons.chooseIt : reasons.missing),
  )
}

export const stepWords = words('What happened', 'কী হয়েছে', 'क्या हुआ')
