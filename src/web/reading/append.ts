import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Verdict } from '../../contract/streams.ts'
import { streamName, type Draft } from '../../record/envelope.ts'
import { numberFor } from '../drafts/number.ts'
import { call } from './client.ts'
import type { Me } from './me.ts'
import { streamKey, type Held } from './streams.ts'

/** What a screen must say of a new entry; the rest of the envelope follows from who writes it, where and when. */
export type DraftParts = Pick<Draft, 'case' | 'compartment' | 'kind' | 'v' | 'at' | 'body'> &
  Partial<Omit<Draft, 'by' | 'device' | 'written' | 'base' | 'n'>>

/** `base` is the head of the stream as this page holds it: what the writer could have known. */
export async function makeDraft(me: Me, queries: QueryClient, parts: DraftParts, now = new Date()): Promise<Draft> {
  const held = queries.getQueryData<Held>(streamKey(streamName(parts)))
  return {
    id: uuidOf(now),
    saw: [],
    ...parts,
    by: me.person.code,
    device: me.device,
    n: await numberFor(me),
    written: { device: now.toISOString(), skew: null, via: 'server' },
    base: held?.head ?? 0,
    ...(me.unit.practice ? { practice: true as const } : {}),
  }
}

export type Appended =
  | { readonly ok: true }
  | { readonly ok: false; readonly verdicts: readonly Verdict[]; readonly silent: boolean }

/**
 * Sends entries and says what became of each, in the order sent; safe to send again with the same ids. `ok` means that
 * every one is in the record. `silent`: nobody answered, and everything that was written is still with the caller.
 */
export function useAppend() {
  const queries = useQueryClient()
  return async function append(drafts: readonly Draft[]): Promise<Appended> {
    const answer = await call('push', { body: { entries: drafts as unknown as Record<string, unknown>[] } })
    if (!answer.ok) {
      const verdict = answer.problem && { id: drafts[0]?.id ?? '', status: 'refused' as const, problem: answer.problem }
      return { ok: false, verdicts: verdict ? [verdict] : [], silent: answer.problem === undefined }
    }
    const { verdicts } = answer.value
    await Promise.all(
      [...new Set(drafts.map(streamName))].map((stream) => queries.invalidateQueries({ queryKey: streamKey(stream) })),
    )
    const ok = verdicts.every(({ status }) => status === 'accepted' || status === 'duplicate')
    return ok ? { ok } : { ok, verdicts, silent: false }
  }
}

/** Version 7: ids of one device stand in the order in which they were made. */
export function uuidOf(now: Date): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const time = now.getTime()
  for (let place = 0; place < 6; place++) bytes[place] = Math.floor(time / 2 ** (8 * (5 - place))) & 0xff
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
