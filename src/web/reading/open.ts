import type { Answer } from '../../contract/client.ts'
import { streamName, type Entry } from '../../record/envelope.ts'
import { call } from './client.ts'

export type Opened =
  | { readonly state: 'open'; readonly value: string }
  /** `erased`: the key was destroyed. `closed`: not for this person. `unanswered`: nobody answered. */
  | { readonly state: 'erased' | 'closed' | 'unanswered' }

type Holder = Pick<Entry, 'id' | 'case' | 'compartment' | 'thread'>

/**
 * Opens one sealed field of an entry. The look is logged with the reader's name, and the value is nowhere kept: whoever
 * shows it drops it when the row closes. `path` is the field's place in the body: `name`, `body.name` for a correction.
 */
export const openIdentity = async (entry: Holder, path: string): Promise<Opened> =>
  openedOf(await askToOpen(entry, path))

/** The call itself, for those who can show a second factor when the server wants it again. */
export const askToOpen = (entry: Holder, path: string): Promise<Answer<'open'>> =>
  call('open', { body: { case: entry.case, fields: [{ stream: streamName(entry), id: entry.id, path }] } })

export function openedOf(answer: Answer<'open'>): Opened {
  if (!answer.ok) return { state: answer.problem === undefined ? 'unanswered' : 'closed' }
  const [field] = answer.value.fields
  if (!field || field.state === 'closed') return { state: 'closed' }
  if (field.state === 'erased') return { state: 'erased' }
  return { state: 'open', value: typeof field.value === 'string' ? field.value : JSON.stringify(field.value) }
}
