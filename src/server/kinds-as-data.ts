import type { Registry } from '../record/kind.ts'

/** Every kind as plain data, by its name: what a form, a picker and a page of reference need. */
export const kindsAsData = (registry: Registry): Record<string, unknown>[] =>
  [...registry.values()]
    .map(({ kind, v, compartment, needs, why, words, find, at, steps, fields, needed, says, example }) =>
      plain({
        kind,
        v,
        compartment,
        needs,
        why,
        words,
        find,
        at,
        steps,
        needed,
        says,
        example,
        fields,
      }),
    )
    .sort((a, b) => (String(a['kind']) < String(b['kind']) ? -1 : 1))

const plain = (value: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(value)) as Record<string, unknown>
