import type { ZodError } from 'zod'
import { refusal, type Refusal } from '../record/refusal.ts'
import { words } from '../record/words.ts'

/** Why an entry was not taken. `grant` also stands for what is hidden or missing. */
export type Problem = 'grant' | 'schema' | 'kind' | 'saw' | 'too-large' | 'other-content' | 'closed' | 'writer'

/** What became of one entry of a call. Hex for `hash`; `id` is null when the draft had none. */
export type Verdict =
  | {
      readonly id: string
      readonly status: 'accepted' | 'duplicate'
      readonly seq: number
      readonly hash: string
      readonly recorded: string
    }
  | {
      readonly id: string | null
      readonly status: 'refused'
      readonly problem: Problem
      readonly refusals?: readonly Refusal[]
    }
  /** Names an entry of the same call that did not get in: send it again after that one. */
  | { readonly id: string | null; readonly status: 'deferred'; readonly after: string }
  /** Somebody else held the stream for too long: send it again in a while. */
  | { readonly id: string; readonly status: 'later' }

/** The envelope's faults as refusals that name the field, and each key that does not belong there. */
export const envelopeRefusals = (error: ZodError): Refusal[] =>
  error.issues.flatMap((issue) => {
    const path = issue.path.map(String)
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => refusal('unknown-field', [...path, key].join('.'), unknownField))
      : [refusal('wrong-form', path.join('.'), wrongForm)]
  })

const unknownField = words(
  'An entry has no such field. Leave it out.',
  'এন্ট্রিতে এমন কোনও ঘর নেই। এটি বাদ দিন।',
  'प्रविष्टि में ऐसा कोई खाना नहीं है। इसे छोड़ दें।',
)
const wrongForm = words(
  'This field is missing or written in another form than the record takes.',
  'এই ঘরটি খালি, অথবা রেকর্ড যেভাবে নেয় সেভাবে লেখা নয়।',
  'यह खाना ख़ाली है, या उस रूप में नहीं लिखा है जो अभिलेख लेता है।',
)

export const refused = (id: string | null, problem: Problem, refusals?: readonly Refusal[]): Verdict =>
  refusals ? { id, status: 'refused', problem, refusals } : { id, status: 'refused', problem }
