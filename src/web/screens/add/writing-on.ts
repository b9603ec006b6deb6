import type { Kind } from '../../../record/kind.ts'
import type { Line } from '../../../record/replay.ts'
import { codecOf } from '../../entry-form/codecs.ts'
import type { FormState } from '../../entry-form/form-state.ts'

/** What a request to the next office takes over from the one before: its subject, and who asks. Not of whom, nor until when. */
const subject = ['by', 'what', 'howMany', 'amount', 'about', 'section', 'text'] as const

/**
 * Whoever writes on after a refusal or a silence asks for the same: the subject is taken out of the record and not out
 * of the address, so that no words of it stand in the history. What the address says wins.
 * @param earlier the entry on which the new one rests
 */
export function withEarlierRequest(kind: Kind, state: FormState, earlier: Line | undefined, zone: string): FormState {
  if (!earlier?.kind || !isRequest(kind) || !isRequest(earlier.kind) || earlier.withdrawn) return state
  const taken = subject.flatMap((name) => {
    const field = kind.fields[name]
    const said = earlier.body[name]
    return field && !field.sealed && said !== undefined && state.values[name] === undefined
      ? [[name, codecOf(field.input).of(said, { zone, language: 'en' })] as const]
      : []
  })
  return { ...state, values: { ...Object.fromEntries(taken), ...state.values } }
}

/** A request may be made in every part of a case; its kind has a name for each. */
const isRequest = ({ kind }: Kind): boolean => kind === 'asked' || kind.endsWith('.asked')
