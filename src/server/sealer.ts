import type { Draft, Entry } from '../record/envelope.ts'
import { belongsIn, checkBody, type Around, type Registry } from '../record/kind.ts'
import { read } from '../record/replay.ts'
import { refusal } from '../record/refusal.ts'
import type { When } from '../record/when.ts'
import { words } from '../record/words.ts'
import type { AppendDeps, BodyParser } from '../store/append.ts'
import type { CardFold } from '../store/cards.ts'
import { makeSealer } from '../store/keys/sealer.ts'
import { draftTokens } from '../store/search.ts'
import { card, type CardState } from '../views/card.ts'
import type { House } from './house.ts'

/**
 * The one door in, with everything of this house behind it. `unknownKinds: 'keep'` for an import from a newer Mukti.
 * A concern that names an office or a person by number is closed to them from its first moment.
 */
export function appendDeps(house: House, unknownKinds: AppendDeps['unknownKinds'] = 'refuse'): AppendDeps {
  return {
    pool: house.pools.app,
    sealer: makeSealer(house.keyring(), house.registry),
    parseBody: parserOf(house.registry),
    unknownKinds,
    card: cardFold(house.registry, house.now),
    held: house.heldCards,
    tokens: (draft) => draftTokens(draft, house.keyring().secret('index')),
    concernedBy: ({ body: { person, office } }) => ({
      people: typeof person === 'string' && /^p-[1-9][0-9]{0,8}$/.test(person) ? [Number(person.slice(2))] : [],
      offices: typeof office === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(office) ? [office] : [],
    }),
  }
}

const parserOf =
  (registry: Registry): BodyParser =>
  (name, v, body, draft) => {
    const kind = registry.get(name)
    if (!kind || v > kind.v) return { ok: false, unknown: true }
    if (!belongsIn(kind, draft.compartment))
      return { ok: false, refusals: [refusal('wrong-compartment', 'compartment', wrongCompartment)] }
    const { id, at, standing, actors } = draft
    const around = { id, at, ...(standing ? { standing } : {}), ...(actors ? { actors } : {}) }
    const checked = checkBody(kind, v, body, around)
    if (!checked.ok) return { ok: false, refusals: checked.refusals }
    return name === 'entry.corrected' ? parseCorrected(registry, body, around) : { ok: true }
  }

/**
 * A correction says what another entry should have said: by that one's kind. Without a time of its own it leaves that of
 * the other, which nobody has at hand here: what compares with it is then not judged, rather than by the hour of correcting.
 */
function parseCorrected(registry: Registry, body: Draft['body'], around: Around): ReturnType<BodyParser> {
  const corrected = body as { kind: string; version?: number; at?: When; body: unknown }
  const kind = registry.get(corrected.kind)
  const version = corrected.version ?? 1
  if (!kind || version > kind.v) return { ok: false, unknown: true }
  const checked = checkBody(kind, version, corrected.body, { ...around, at: corrected.at ?? { said: 'as it was' } })
  if (checked.ok) return { ok: true }
  return { ok: false, refusals: checked.refusals.map((one) => ({ ...one, field: `body.${one.field}` })) }
}

/** What lists show of a stream. What depends on the hour is right as of its last entry. */
const cardFold = (registry: Registry, now: () => number): CardFold => ({
  start: card.start(),
  step: (state, entry: Entry) => card.step(state as CardState, read(registry, [entry])),
  whole: { after: card.refolds, fold: (entries) => card.step(card.start(), read(registry, entries)) },
  show: (state) => {
    const shown = card.show(state as CardState, now())
    const flags = [
      ...(shown.gaps.length > 0 ? ['alarms'] : []),
      ...(shown.conflicts > 0 ? ['conflicts'] : []),
      ...(shown.unanswered.length > 0 ? ['unanswered'] : []),
      ...(shown.stage === 'court' ? ['court'] : []),
    ]
    return { ...shown, flags }
  },
})

const wrongCompartment = words(
  'This kind of entry does not belong in this part of the case.',
  'এই ধরনের এন্ট্রি মামলার এই অংশে হয় না।',
  'इस तरह की प्रविष्टि मामले के इस हिस्से में नहीं होती।',
)
