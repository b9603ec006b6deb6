import { registry } from '../../../kinds/index.ts'
import { placeKinds } from '../../../kinds/lists/places.ts'
import type { Kind } from '../../../record/kind.ts'
import { words, type Words } from '../../../record/words.ts'

const other: Record<string, Words> = {
  ...placeKinds,
  yes: words('yes', 'হ্যাঁ', 'हाँ'),
  no: words('no', 'না', 'नहीं'),
  'not-known': words('not known', 'জানা নেই', 'मालूम नहीं'),
  other: words('other', 'অন্য', 'अन्य'),
}

/** The words that a kind declares for a code: of a step, or of an option of any of its fields. */
export function codeIn(kind: Kind | undefined, code: string): Words | undefined {
  const step = kind?.steps?.[code]
  if (step) return step.words
  for (const { input } of Object.values(kind?.fields ?? {})) {
    if ((input.as === 'choice' || input.as === 'choices') && input.options[code]) return input.options[code]
  }
  return other[code]
}

/** Words for a code of a named field of a named kind. */
export function optionOf(kind: string, field: string, code: string): Words | undefined {
  const input = registry.get(kind)?.fields[field]?.input
  return input?.as === 'choice' || input?.as === 'choices' ? input.options[code] : undefined
}
