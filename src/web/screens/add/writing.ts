import type { Compartment } from '../../../record/compartments.ts'
import type { Draft } from '../../../record/envelope.ts'
import type { Kind } from '../../../record/kind.ts'
import type { Label } from '../../../record/label.ts'
import type { Line, Reading } from '../../../record/replay.ts'
import { refusal, type Refusal } from '../../../record/refusal.ts'
import { factsOf, sawOf } from '../../entry-form/candidate.ts'
import { refusalsOf } from '../../entry-form/check.ts'
import { envelopeOf } from '../../entry-form/details.ts'
import { atOf, bodyOf, filesOf, type FormState } from '../../entry-form/form-state.ts'
import type { Around } from '../../entry-form/read.ts'
import { instantAt, onTheClock } from '../../pieces/said-time.ts'
import type { Entered } from './save.ts'
import { act } from './words.ts'

/** What a draft keeps of an entry that is being written. The id is made once, so that saving twice is one entry. */
export interface Writing {
  readonly id: string
  readonly compartment: Compartment
  readonly thread: string | null
  readonly state: FormState
  /** Why an entry is corrected or withdrawn. */
  readonly reason: string
  readonly labels: readonly Label[]
  /** What an earlier press has sent, and what was written then: unchanged, exactly the same is sent again. */
  readonly sent: { readonly draft: Draft; readonly of: string } | null
}

export type Purpose =
  | { readonly as: 'new'; readonly kind: Kind }
  | { readonly as: 'correct'; readonly kind: Kind; readonly line: Line }
  | { readonly as: 'withdraw'; readonly line: Line }

/** All that decides what is sent: two presses with the same are one entry. */
export const writtenIn = ({ compartment, thread, state, reason }: Writing): string =>
  JSON.stringify([compartment, thread, state, reason])

/** What keeps it from being saved. */
export function refusalsFor(purpose: Purpose, writing: Writing, around: Around): readonly Refusal[] {
  const reason =
    purpose.as !== 'new' && writing.reason.trim() === '' ? [refusal('missing', 'reason', act.reasonMissing)] : []
  return purpose.as === 'withdraw'
    ? reason
    : [
        ...refusalsOf(
          purpose.kind,
          writing.state,
          purpose.as === 'correct' ? purpose.line.entry.id : writing.id,
          around,
        ),
        ...reason,
      ]
}

/** The entry as it would be sent; undefined while something needed cannot be read. */
export function enteredOf(
  purpose: Purpose,
  writing: Writing,
  of: { case: string; reading: Reading; now: number },
  around: Around,
): Entered | undefined {
  const place = {
    id: writing.id,
    case: of.case,
    compartment: writing.compartment,
    ...(writing.thread === null ? {} : { thread: writing.thread }),
    lang: around.language,
  }
  if (purpose.as !== 'new') {
    const { line } = purpose
    const clock = onTheClock(of.now, around.zone)
    const at = instantAt(clock.date, clock.time, around.zone) ?? new Date(of.now).toISOString()
    const what = purpose.as === 'correct' ? correction(purpose.kind, line, writing.state, around) : {}
    return {
      ...place,
      kind: purpose.as === 'correct' ? 'entry.corrected' : 'entry.withdrawn',
      v: 1,
      at,
      saw: purpose.as === 'correct' ? line.corrections.map(({ id }) => id) : [],
      body: { entry: line.entry.id, ...what, reason: writing.reason.trim() },
      ...(purpose.as === 'correct' ? filesAfter(purpose.kind, line, what['body'] as Record<string, unknown>) : {}),
    }
  }
  const { kind } = purpose
  if (refusalsOf(kind, writing.state, writing.id, around).length > 0) return undefined
  const { at } = atOf(kind, writing.state, around)
  if (at === undefined) return undefined
  const { body } = bodyOf(kind, writing.state, around)
  const files = filesOf(kind, body)
  const parts = {
    ...place,
    kind: kind.kind,
    v: kind.v,
    at,
    body,
    ...envelopeOf(writing.state.details),
    ...(files.length > 0 ? { files } : {}),
  }
  return { ...parts, saw: sawOf(factsOf(kind, parts, of.reading)) }
}

/** Also that a file was taken out is said. */
function filesAfter(kind: Kind, line: Line, body: Readonly<Record<string, unknown>>): { files?: readonly string[] } {
  const files = filesOf(kind, body)
  return files.length > 0 || filesOf(kind, line.body).length > 0 ? { files } : {}
}

/** What the entry should have said, whole; the time only when it is another. */
function correction(kind: Kind, line: Line, state: FormState, around: Around): Record<string, unknown> {
  const { at } = atOf(kind, state, around)
  const other = at !== undefined && JSON.stringify(at) !== JSON.stringify(line.at)
  const corrected = line.corrections.length > 0 || other
  return {
    kind: kind.kind,
    version: kind.v,
    ...(corrected && at !== undefined ? { at } : {}),
    body: bodyOf(kind, state, around).body,
  }
}
