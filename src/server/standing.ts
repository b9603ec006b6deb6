import type pg from 'pg'
import { streamName, type Draft } from '../record/envelope.ts'
import { isRegister } from '../record/facts.ts'
import { read, standpoints } from '../record/replay.ts'
import { readStream } from '../store/read.ts'
import type { House } from './house.ts'

/** What a person at a screen would have had before them: the standing values of the facts that an entry sets. */
export function startStanding(client: pg.PoolClient, house: House) {
  const streams = new Map<string, Map<string, readonly string[]>>()
  const load = async (name: string) => {
    const held = streams.get(name)
    if (held) return held
    const entries = []
    for (let after = 0, more = true; more;) {
      const page = await readStream(client, name, after)
      entries.push(...(page?.entries ?? []))
      after = page?.entries.at(-1)?.seq ?? after
      more = page?.more ?? false
    }
    const values = new Map(
      standpoints(read(house.registry, entries)).map(({ of, fact, values: told }) => [
        `${of} ${fact}`,
        told.map(({ entry }) => entry),
      ]),
    )
    streams.set(name, values)
    return values
  }
  const namesOf = (draft: Draft): string[] => {
    try {
      const kind = house.registry.get(draft.kind)
      return (kind?.sets(draft.body, { id: draft.id, at: draft.at }) ?? [])
        .filter(({ fact }) => isRegister(fact))
        .map(({ of, fact }) => `${of} ${fact}`)
    } catch {
      return [] // a body that its kind does not even read is refused at the door, with words
    }
  }
  return {
    async replacedBy(draft: Draft): Promise<string[]> {
      const values = await load(streamName(draft))
      return [...new Set(namesOf(draft).flatMap((name) => values.get(name) ?? []))].filter((id) => id !== draft.id)
    },
    took(draft: Draft): void {
      const values = streams.get(streamName(draft))
      for (const name of namesOf(draft))
        values?.set(name, [
          draft.id,
          ...(values.get(name) ?? []).filter((id) => !draft.saw.includes(id) && id !== draft.id),
        ])
    },
  }
}
