import { expect, test } from 'vitest'
import { registry } from '../../../kinds/index.ts'
import { factWords } from './said-fact.ts'

const facts = new Set(
  [...registry.values()].flatMap((kind) =>
    kind.sets(kind.example, { at: '2017-08-24T16:15:00+05:30' } as never).map(({ fact }) => fact),
  ),
)

test('every fact that an entry sets has a name in words: none is called by its code or by a question of another form', () => {
  expect(facts.size).toBeGreaterThan(50)
  for (const fact of facts) {
    const { en, bn, hi } = factWords(fact)
    expect(en, fact).not.toBe(fact)
    expect(en, fact).toMatch(/^[A-Z]/)
    expect(en, fact).not.toMatch(/^Which |^For which /)
    expect(bn, fact).not.toBe(en)
    expect(hi, fact).not.toBe(en)
  }
})

test('an exhibit that is seized changes its custody, not where a recording is', () => {
  expect(factWords('exhibit').en).toBe('Custody of the exhibit')
})
