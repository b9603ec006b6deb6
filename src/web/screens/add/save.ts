import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { protocol } from '../../../contract/fixed.ts'
import type { Verdict } from '../../../contract/streams.ts'
import { streamName, type Draft } from '../../../record/envelope.ts'
import { numberFor } from '../../drafts/number.ts'
import { useAppend, type DraftParts } from '../../reading/append.ts'
import { call } from '../../reading/client.ts'
import type { Me } from '../../reading/me.ts'
import { streamKey, type Held } from '../../reading/streams.ts'
import { refusedWords } from './words.ts'
import type { Words } from '../../../record/words.ts'

/** Milliseconds by which the server's clock is ahead of this device's, asked once a page; null: nobody answered. */
let skew: Promise<number | null> | undefined
async function askSkew(): Promise<number | null> {
  const before = Date.now()
  const answer = await call('sync', { body: { protocol, have: {}, concerns: {}, carry: [] } })
  if (!answer.ok) {
    skew = undefined
    return null
  }
  const after = Date.now()
  return Math.round(Date.parse(answer.value.now) - (before + after) / 2)
}

export type Entered = DraftParts & { readonly id: string; readonly saw: readonly string[] }

/** The whole envelope. `before`: the draft of an earlier press, whose number stays. */
export async function draftOf(me: Me, queries: QueryClient, parts: Entered, before: Draft | null): Promise<Draft> {
  const held = queries.getQueryData<Held>(streamKey(streamName(parts)))
  skew ??= askSkew()
  return {
    ...parts,
    by: me.person.code,
    device: me.device,
    n: before?.device === me.device ? before.n : await numberFor(me),
    written: { device: new Date().toISOString(), skew: await skew, via: 'server' },
    base: held?.head ?? 0,
    ...(me.unit.practice ? { practice: true as const } : {}),
  }
}

export type Saved =
  | { readonly state: 'saved' }
  | { readonly state: 'silent' | 'signed-out' }
  /** `fields`: by the field's name; `whole`: what is about the entry as a whole. */
  | { readonly state: 'refused'; readonly fields: ReadonlyMap<string, Words>; readonly whole: readonly Words[] }

/** Sends an entry. Sent twice, it is one entry: the second time the record says that it has it. */
export function useSend() {
  const append = useAppend()
  const queries = useQueryClient()
  return useCallback(
    async (draft: Draft, isField: (name: string) => boolean): Promise<Saved> => {
      const answer = await append([draft])
      if (answer.ok) {
        await queries.invalidateQueries({ queryKey: ['case', draft.case] })
        return { state: 'saved' }
      }
      const [verdict] = answer.verdicts
      if (answer.silent || !verdict) return { state: 'silent' }
      if (verdict.problem?.status === 401) return { state: 'signed-out' }
      return refusedOf(verdict, isField)
    },
    [append, queries],
  )
}

/** A verdict's refusals by field: `body.arrived` and `arrived` are the field `arrived`. */
export function refusedOf(verdict: Verdict, isField: (name: string) => boolean): Extract<Saved, { state: 'refused' }> {
  const fields = new Map<string, Words>()
  const whole: Words[] = []
  for (const { field, words } of verdict.problem?.refusals ?? []) {
    const name = field.replace(/^(?:body\.)+/, '').split('.')[0] ?? ''
    if (isField(name)) fields.set(name, words)
    else whole.push(words)
  }
  if (fields.size === 0 && whole.length === 0) {
    const code =
      verdict.status === 'later' || verdict.status === 'deferred' || verdict.status === 'held'
        ? 'later'
        : (verdict.reason ?? 'schema')
    whole.push(verdict.problem?.words ?? refusedWords[code])
  }
  return { state: 'refused', fields, whole }
}
