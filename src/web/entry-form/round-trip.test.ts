import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyOf as anyBody } from '../../../test/arbitraries.ts'
import { registry } from '../../kinds/index.ts'
import { bodyOf, formOf } from './form-state.ts'

const around = { zone: 'Asia/Kolkata', language: 'en' } as const

test('whatever a valid entry of any kind says, its form shows it and gives it back, also out of a draft', () => {
  for (const kind of registry.values()) {
    fc.assert(
      fc.property(anyBody(kind), (body) => {
        const kept = JSON.parse(JSON.stringify(formOf(kind, body, undefined, around))) as ReturnType<typeof formOf>
        const { notKnown = [], ...said } = body as { notKnown?: string[] } & Record<string, unknown>
        // What is said to be not known has no value, whatever stands beside it.
        const expected = Object.fromEntries(Object.entries(said).filter(([name]) => !notKnown.includes(name)))
        const again = bodyOf(kind, kept, around)
        expect(again.refusals).toEqual([])
        expect(again.body).toEqual(notKnown.length > 0 ? { ...expected, notKnown } : expected)
      }),
      { numRuns: 8 },
    )
  }
}, 60_000)
