import type { Draft, Entry } from '../record/envelope.ts'
import { checkBody } from '../record/check.ts'
import { belongsIn, type Around, type Registry } from '../record/kind.ts'
import { read } from '../record/replay.ts'
import { refusal } from '../record/refusal.ts'
import type { When } from '../record/when.ts'
import { words } from '../record/words.ts'
import type { AppendDeps, BodyParser } from '../store/append.ts'
import type { CardFold } from '../store/cards.ts'
import { makeSealer } from '../store/keys/sealer.ts'
import { draftsTokens } from '../store/search.ts'
import { card, type CardState } from '../views/card.ts'
import { concernedBy, type OfficeNames } from './concerned.ts'
import type { House } from './house.ts'

/**
 * The one door in, with everything of this house behind it. `unknownKinds: 'keep'` for an import from a newer Mukti.
 * A concern that names an office or a person is closed to them from its first moment; an office by name only when the
 * offices are given.
 */
export function appendDeps(
  house: House,
  unknownKinds: AppendDeps['unknownKinds'] = 'refuse',
  offices: OfficeNames = new Map(),
): AppendDeps {
  return {
    pool: house.pools.app,
    sealer: makeSealer(house.keyring(), house.registry),
    parseBody: parserOf(house.registry),
    unknownKinds,
    card: cardFold(house.registry, house.now),
    held: house.heldCards,
    tokens: (drafts) => draftsTokens(drafts, house.keyring().secret('index')),
    concernedBy: concernedBy(offices),
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

/** `waits`: entries that are not there yet and whose time others rest on. Once they come, the stream reads differently. */
type Kept = CardState & { waits?: readonly string[] }

function awaited(entries: readonly Entry[]): string[] {
  const there = new Set(entries.map(({ id }) => id))
  const times = entries.flatMap(({ at, body }) => [at, body['at']])
  const named = times.flatMap((at) =>
    typeof at === 'object' && at !== null && 'after' in at ? [String(at.after)] : [],
  )
  return [...new Set(named)].filter((id) => !there.has(id))
}

/** What lists show of a stream. What depends on the hour is right as of its last entry. */
const cardFold = (registry: Registry, now: () => number): CardFold => ({
  start: card.start(),
  step: (state, entry: Entry) => card.step(state as CardState, read(registry, [entry])),
  whole: {
    after: (entry, state) => card.refolds(entry) || (state as Kept | undefined)?.waits?.includes(entry.id) === true,
    fold: (entries): Kept => {
      const waits = awaited(entries)
      return { ...card.step(card.start(), read(registry, entries)), ...(waits.length > 0 ? { waits } : {}) }
    },
  },
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
