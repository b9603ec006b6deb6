import { randomInt } from 'node:crypto'
import type { Draft, Entry } from '../record/envelope.ts'
import type { CardFold } from './cards.ts'

/** The card of a stream as it stands after the entry whose hash is `head` (hex); `state` is the fold's, as JSON. */
export interface HeldCard {
  readonly seq: number
  readonly head: string
  readonly state: string
}

/**
 * Cards that this process has just put, by the public name of their stream: the next append to it makes the next card
 * before it asks the database anything. A card holds no identity. Nothing is believed: under the lock of the append the
 * database compares the head's hash, which stands for everything in the stream. A session gets only the card of a stream
 * in which it has written, so that for a stranger a hidden stream takes as long as a missing one.
 */
export interface HeldCards {
  /** Hands a card over and forgets it: what becomes of the append that takes it is not known yet. */
  take(stream: string, token: string): HeldCard | undefined
  /** Only once the append is committed. */
  put(stream: string, token: string, card: HeldCard): void
}

/** Keeps the cards that were put last: at most `most` characters of state, of at most 2,000 streams. */
export function holdCards(most = 16_000_000): HeldCards {
  const held = new Map<string, { card: HeldCard | undefined; readonly writers: Set<string> }>() // oldest first
  let size = 0
  const measure = (card: HeldCard | undefined) => card?.state.length ?? 0
  return {
    take(stream, token) {
      const found = held.get(stream)
      if (!found?.writers.has(token)) return undefined
      const { card } = found
      found.card = undefined
      size -= measure(card)
      return card
    },
    put(stream, token, card) {
      const before = held.get(stream)
      const newest = before?.card && before.card.seq > card.seq ? before.card : card // two appends may end out of order
      held.delete(stream)
      held.set(stream, { card: newest, writers: (before?.writers ?? new Set()).add(token) })
      size += measure(newest) - measure(before?.card)
      for (const [oldest, { card: dropped }] of held) {
        if (size <= most && held.size <= 2_000) break
        held.delete(oldest)
        size -= measure(dropped)
      }
    },
  }
}

/** The card as it will be when every draft is accepted, as `mukti.append` takes it. */
export interface CardAhead {
  /** Hash of the head that it rests on. */
  readonly known: Buffer
  /** Stands wherever the moment of recording will stand, which the database alone decides. */
  readonly mark: string
  readonly state: string
  readonly shown: string
  readonly flags: readonly string[]
  /** The card after the last entry is in its place. */
  after(last: Entry): HeldCard
}

/** Folds drafts ahead of their being recorded; undefined when the stream must be folded anew. */
export function cardAhead(held: HeldCard, drafts: readonly Draft[], fold: CardFold): CardAhead | undefined {
  const entries = drafts.map((draft, at): Entry => ({
    ...draft,
    seq: held.seq + 1 + at,
    recorded: mark,
    prev: '',
    hash: '',
  }))
  const before = JSON.parse(held.state) as unknown
  if (entries.some((entry) => fold.whole?.after(entry, before))) return undefined
  const next = entries.reduce((so, entry) => fold.step(so, entry), before)
  const shown = fold.show(next)
  const state = JSON.stringify(next)
  return {
    known: Buffer.from(held.head, 'hex'),
    mark,
    state,
    shown: JSON.stringify(shown),
    flags: shown.flags ?? [],
    after: ({ seq, hash, recorded }) => ({ seq, head: hash, state: state.replaceAll(mark, recorded) }),
  }
}

/** An instant of a far century that nobody can guess, so that no text of an entry has it. It leaves the store never. */
const mark = `${new Date(randomInt(80_000_000_000_000, 180_000_000_000_000)).toISOString().slice(0, -1)}${randomInt(100, 1_000)}Z`
