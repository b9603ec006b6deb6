import type { Entry } from '../../record/envelope.ts'
import { ask } from './client.ts'

/** What this page holds of a stream. The array changes only when entries came. */
export interface Held {
  readonly entries: readonly Entry[]
  /** The place of the last one held; 0: none. */
  readonly head: number
}

export const nothingHeld: Held = { entries: [], head: 0 }

export const streamKey = (stream: string) => ['stream', stream] as const

/** Fetches what came after the last entry held, range by range, and gives back the whole; the same object when nothing came. */
export async function pullStream(stream: string, held: Held, signal?: AbortSignal): Promise<Held> {
  let { entries, head } = held
  for (;;) {
    const range = await ask('readStream', { params: { stream }, querystring: { after: head, limit: 500 } }, signal)
    const fresh = range.entries.filter(({ seq }) => seq > head)
    if (fresh.length > 0) {
      entries = [...entries, ...fresh]
      head = fresh.at(-1)?.seq ?? head
    }
    if (!range.more || fresh.length === 0) return head === held.head ? held : { entries, head }
  }
}
