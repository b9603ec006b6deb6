import { readFileSync } from 'node:fs'
import type { Registry } from '../src/record/kind.ts'
import { parseReplayLine } from '../src/server/replay-lines.ts'
import { pathOf, practiceCases, type PracticeCase } from './cases.ts'

/** A value that must be nowhere but under its subject's key. */
export interface PracticeIdentity {
  readonly case: PracticeCase
  readonly line: number
  readonly kind: string
  readonly field: string
  readonly value: string
}

/** Every identity that the practice cases hold, as written in their files: what no dump, log, sentence or address may show. */
export function practiceIdentities(registry: Registry): PracticeIdentity[] {
  return practiceCases.flatMap((label) => readFileSync(pathOf(label), 'utf8').split('\n').flatMap((text, at) => {
    const parsed = parseReplayLine(text)
    if (!parsed?.ok || !('kind' in parsed.value)) return []
    const { kind, body } = parsed.value
    return sealedIn(registry, kind, body).map(({ field, value }) => ({ case: label, line: at + 1, kind, field, value }))
  }))
}

function sealedIn(registry: Registry, kind: string, body: Readonly<Record<string, unknown>>): { field: string; value: string }[] {
  return Object.entries(body).flatMap(([field, value]) => {
    if (kind === 'entry.corrected' && field === 'body') return sealedIn(registry, String(body['kind']), value as Record<string, unknown>)
    return registry.get(kind)?.fields[field]?.sealed && typeof value === 'string' ? [{ field, value }] : []
  })
}
