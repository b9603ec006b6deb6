import type { Pack } from '../../law/pack.ts'
import type { FactName } from '../../record/facts.ts'
import type { Registry } from '../../record/kind.ts'
import type { Language } from '../../record/words.ts'

/** A kind of entry that says a word of the law, and which of its fields say about whom. */
export interface Writes {
  readonly kind: string
  readonly step: string | null
  readonly about: string[]
  readonly said: string
}

/** The kinds of entry that say that any of these happened, each once, in the order of the words. */
export function writesOf(pack: Pack, metBy: readonly string[], language: Language): Writes[] {
  const found = new Map<string, Writes>()
  for (const name of metBy.flatMap((one) => one.split(' + '))) {
    const happening = pack.happenings[name]
    for (const { kind, step, standing, about } of happening?.entries ?? []) {
      const key = `${kind} ${step ?? ''}`
      if (standing !== 'happened' || found.has(key)) continue
      const said = happening?.said[language] ?? name
      found.set(key, { kind, step: step ?? null, about: about ?? ['who'], said })
    }
  }
  return [...found.values()]
}

/** The kinds of entry that say a fact, as the pack reads it; empty: none that could be named. */
export function sayersOf(pack: Pack, fact: string, registry: Registry): string[] {
  if (fact.startsWith('regime.')) {
    const decides = pack.regimes[fact.slice('regime.'.length)]?.decided_by
    return [...new Set((pack.happenings[decides ?? '']?.entries ?? []).map(({ kind }) => kind))]
  }
  const sources = pack.facts[fact]?.known_from ?? []
  return [
    ...new Set(
      sources.flatMap((source) =>
        'kind' in source
          ? [source.kind]
          : 'record' in source
            ? kindsThatSet(registry, source.record)
            : 'age_below' in source || 'age_status' in source
              ? kindsThatSet(registry, 'age')
              : [],
      ),
    ),
  ]
}

/** By what each kind's own example sets. */
const known = new WeakMap<Registry, Map<string, string[]>>()
function kindsThatSet(registry: Registry, fact: string): readonly string[] {
  let map = known.get(registry)
  if (!map) {
    map = new Map<string, string[]>()
    for (const kind of registry.values())
      for (const name of new Set<FactName>(
        kind.sets(kind.example, { id: '', at: '2017-08-24' }).map((one) => one.fact),
      ))
        map.set(name, [...(map.get(name) ?? []), kind.kind])
    known.set(registry, map)
  }
  return map.get(fact) ?? []
}
