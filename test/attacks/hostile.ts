import { randomBytes } from 'node:crypto'
import { isOpen } from '../../src/record/envelope.ts'
import type { Kind } from '../../src/record/kind.ts'

/** What somebody may write to make a page do or show what it should not. Each fits the shortest field of text. */
export const hostileTexts = [
  '<img src=x onerror="window.__ran=1;alert(1)"><svg onload=alert(1)>',
  'javascript:alert(document.cookie)//https://elsewhere.example',
  'turned \u202Egnp.exe\u202C and \u2066hidden\u2069 over',
  `combined ${'e' + '\u0301'.repeat(150)} end`,
  'W'.repeat(190),
  'অ'.repeat(190),
  '"><script>alert(1)</script><style>*{display:none}</style>{{7*7}}${7*7}',
] as const

/** An entry's body of this kind in which every field of text, open or sealed, holds one of them. */
export function hostileBody(kind: Kind, from: number): Record<string, unknown> {
  let at = from
  const next = () => hostileTexts[at++ % hostileTexts.length] as string
  const body: Record<string, unknown> = { ...kind.example }
  for (const [name, { input }] of Object.entries(kind.fields)) {
    if (kind.kind === 'entry.corrected' && name === 'kind') continue // names a kind: other words are refused at the door
    if (input.as === 'text' || input.as === 'long' || input.as === 'place') body[name] = next()
    else if (input.as === 'identity' && input.of !== 'date' && input.of !== 'file')
      body[name] = { value: next(), salt: randomBytes(32).toString('base64url') }
    else if (isOpen(body[name])) body[name] = { ...(body[name] as object), salt: randomBytes(32).toString('base64url') }
  }
  return body
}
