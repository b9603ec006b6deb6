import { useEffect, useState } from 'react'
import { isSealed, streamName } from '../../../record/envelope.ts'
import type { Label } from '../../../record/label.ts'
import type { Reading } from '../../../record/replay.ts'
import { inOrder, toldOf } from '../../../views/told.ts'
import { call } from '../../reading/client.ts'
import { useFresh } from '../../session/fresh.tsx'
import { factSaid } from '../case/said-fact.ts'

/** A sealed name of somebody, by the entry that holds it. */
interface SealedName {
  readonly label: Label
  readonly stream: string
  readonly id: string
  readonly path: string
}

/** The last sealed name of each of these, as far as the reader's own entries hold one. */
export function sealedNames(reading: Reading, labels: readonly Label[]): readonly SealedName[] {
  const names = inOrder(toldOf(reading, 'name'))
  return [...new Set(labels)].flatMap((label) => {
    const last = names.filter(({ of, value }) => of === label && isSealed(value)).at(-1)
    const holder = last && (last.line.corrections.at(-1) ?? last.line.entry)
    const [part] = last ? factSaid(last.line, 'name', last.value, 'en').sealed : []
    return holder && part && !part.erased ? [{ label, stream: streamName(holder), id: holder.id, path: part.path }] : []
  })
}

export type Names =
  | { readonly state: 'labels' | 'asking' | 'unanswered' }
  | { readonly state: 'open'; readonly names: ReadonlyMap<Label, string> }

/**
 * Names beside the labels of a letter: only on a press, and never kept. Whoever goes away from the page and comes back
 * must ask again; a name that may not be opened stays a label.
 */
export function useNames(of: string, sealed: readonly SealedName[]) {
  const [names, setNames] = useState<Names>({ state: 'labels' })
  const { withFresh, dialog } = useFresh()
  useEffect(() => {
    const drop = () => document.hidden && setNames({ state: 'labels' })
    document.addEventListener('visibilitychange', drop)
    return () => document.removeEventListener('visibilitychange', drop)
  }, [])
  const open = async () => {
    setNames({ state: 'asking' })
    const fields = sealed.map(({ stream, id, path }) => ({ stream, id, path }))
    const answer = await withFresh(() => call('open', { body: { case: of, fields } }))
    if (!answer.ok) return setNames({ state: 'unanswered' })
    const opened = sealed.flatMap(({ label, id, path }) => {
      const field = answer.value.fields.find((one) => one.id === id && one.path === path)
      return field?.state === 'open' && typeof field.value === 'string' ? [[label, field.value] as const] : []
    })
    setNames({ state: 'open', names: new Map(opened) })
  }
  return { names, open, close: () => setNames({ state: 'labels' }), dialog }
}
