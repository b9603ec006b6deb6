import { isOpen, type Draft, type Entry } from '../record/envelope.ts'
import { belongsIn, checkBody, type Registry } from '../record/kind.ts'
import { read } from '../record/replay.ts'
import { refusal } from '../record/refusal.ts'
import { words } from '../record/words.ts'
import type { AppendDeps, BodyParser, Sealer, SealedDraft } from '../store/append.ts'
import type { CardFold } from '../store/cards.ts'
import { commitmentOf } from '../store/keys/field.ts'
import type { Keyring } from '../store/keys/keyring.ts'
import { noKeysYet, sealDraft } from '../store/keys/seal.ts'
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
    sealer: sealerOf(house.keyring(), house.registry),
    parseBody: parserOf(house.registry),
    unknownKinds,
    card: cardFold(house.registry, house.now),
    tokens: (draft) => draftTokens(draft, house.keyring().secret('index')),
    concernedBy: ({ body: { person, office } }) => ({
      people: typeof person === 'string' && /^p-[1-9][0-9]{0,8}$/.test(person) ? [Number(person.slice(2))] : [],
      offices: typeof office === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(office) ? [office] : [],
    }),
  }
}

const sealerOf = (keyring: Keyring, registry: Registry): Sealer => ({
  commit: (draft) => ({ ...draft, body: committed(draft.body) as Draft['body'] }),
  seal: async (tx, drafts) => {
    const hand = noKeysYet()
    const sealed: SealedDraft[] = []
    for (const draft of drafts) sealed.push(await sealDraft(tx, keyring, registry, draft, hand))
    return sealed
  },
})

function committed(value: unknown): unknown {
  if (isOpen(value)) return { k: '', n: '', c: '', m: commitmentOf(value) }
  if (Array.isArray(value)) return value.map(committed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, committed(item)]))
}

const parserOf =
  (registry: Registry): BodyParser =>
  (name, v, body, draft) => {
    const kind = registry.get(name)
    if (!kind || v > kind.v) return { ok: false, unknown: true }
    if (!belongsIn(kind, draft.compartment))
      return { ok: false, refusals: [refusal('wrong-compartment', 'compartment', wrongCompartment)] }
    const { id, at, standing, actors } = draft
    const checked = checkBody(kind, v, body, {
      id,
      at,
      ...(standing ? { standing } : {}),
      ...(actors ? { actors } : {}),
    })
    return checked.ok ? { ok: true } : { ok: false, refusals: checked.refusals }
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
