import type { Pack } from './pack.ts'

/**
 * People write situations in a hurry and in more than one way. These turn what is clear into the one form that is read:
 * other words for the same part, people as a list, events as a map, a charge beside the person, a fact at the top,
 * `A1` for `A-1`. What is not clear stays as it is, to be asked back.
 */
export function inOneForm(pack: Pack, content: Record<string, unknown>): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  const facts: Record<string, unknown> = {}
  const events: unknown[] = []
  for (const [key, value] of Object.entries(content)) {
    const word = otherWords[key] ?? key
    if (word === 'events') events.push(...eventsOf(value))
    else if (word === 'facts' && isMap(value)) Object.assign(facts, value)
    else if (key in pack.facts) facts[key] = value
    else if (key in pack.happenings) events.push(isMap(value) ? { happened: key, ...value } : { [key]: value })
    else made[word] = value
  }
  const { people, charges } = peopleOf(made['people'])
  if (made['people'] !== undefined) made['people'] = people
  if (Object.keys(charges).length > 0)
    made['charges'] = isMap(made['charges']) ? { ...charges, ...made['charges'] } : charges
  if (isMap(made['charges']))
    made['charges'] = Object.fromEntries(Object.entries(made['charges']).map(([of, text]) => [labelOf(of), text]))
  if (Object.keys(facts).length > 0) made['facts'] = facts
  if (events.length > 0) made['events'] = events.map(eventIn)
  else if (content['events'] !== undefined && !Array.isArray(content['events']) && !isMap(content['events']))
    made['events'] = content['events']
  if (Array.isArray(made['expect'])) made['expect'] = made['expect'].map((one) => (isMap(one) ? expectedIn(one) : one))
  return made
}

const otherWords: Readonly<Record<string, string>> = {
  title: 'name',
  id: 'name',
  description: 'note',
  reasoning: 'note',
  persons: 'people',
  parties: 'people',
  happenings: 'events',
  happened: 'events',
  offences: 'charges',
  offence: 'charges',
  sections: 'charges',
  expected: 'expect',
  regime: 'procedure',
}

/** `A1` is `A-1`; everything else is left to the reader. */
const labelOf = (text: string): string => text.replace(/^([A-Z])(\d+)$/, '$1-$2')

function peopleOf(given: unknown): { people: unknown; charges: Record<string, unknown> } {
  const charges: Record<string, unknown> = {}
  const one = (label: string, facts: unknown): [string, unknown] => {
    if (!isMap(facts)) return [labelOf(label), facts]
    const { charges: own, charge, offences, offence, ...rest } = facts
    const text = own ?? charge ?? offences ?? offence
    if (text !== undefined) charges[labelOf(label)] = text
    return [labelOf(label), rest]
  }
  if (isMap(given))
    return { people: Object.fromEntries(Object.entries(given).map(([label, facts]) => one(label, facts))), charges }
  if (!Array.isArray(given)) return { people: given, charges }
  const pairs = given.map((item): [string, unknown] => {
    if (typeof item === 'string') return one(item, {})
    if (!isMap(item)) return [String(item), item]
    const { label, id, person, who, name, ...rest } = item
    return one(String(label ?? id ?? person ?? who ?? name), rest)
  })
  return { people: Object.fromEntries(pairs), charges }
}

/** `{ fir.registered: …, arrest.made: { at: …, about: A-1 } }` is a list of two. */
function eventsOf(given: unknown): unknown[] {
  if (Array.isArray(given)) return given
  if (!isMap(given)) return []
  return Object.entries(given).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => (isMap(one) ? { happened: name, ...one } : { [name]: one })),
  )
}

function eventIn(event: unknown): unknown {
  if (!isMap(event)) return event
  return Object.fromEntries(
    Object.entries(event).map(([key, value]) => {
      if (key === 'journeyMinutes' || key === 'journey_minutes') return ['journey', value]
      if (key === 'trigger' || key === 'name') return ['happened', value]
      if (key === 'time' || key === 'date' || key === 'when') return ['at', value]
      if (['about', 'who', 'person', 'people', 'persons', 'subject'].includes(key))
        return ['about', [value].flat().map((one) => labelOf(String(one)))]
      return [key, value]
    }),
  )
}

const expectedIn = (expected: Record<string, unknown>): Record<string, unknown> => {
  const { who, person, ...rest } = expected
  const about = rest['about'] ?? who ?? person
  return about === undefined ? rest : { ...rest, about: labelOf(String(about)) }
}

export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
