import type { Entry } from '../../record/envelope.ts'
import { streamName } from '../../record/envelope.ts'
import { isRegister, type Setting } from '../../record/facts.ts'
import type { Kind, Registry } from '../../record/kind.ts'
import { read, standpoints, type Reading, type Told } from '../../record/replay.ts'
import { spanOf } from '../../record/when.ts'
import { alarms, type Alarm } from '../../views/alarms.ts'
import type { DraftParts } from '../reading/append.ts'

/** What an entry would do to the record as its writer sees it: shown before it is saved. */
export interface Effects {
  /** Alarms that end with it: gaps that close, questions that are answered. */
  readonly ends: readonly Alarm[]
  /** Alarms that begin with it. */
  readonly begins: readonly Alarm[]
  readonly sets: readonly EffectOnFact[]
}

export interface EffectOnFact {
  readonly of: string
  readonly fact: string
  readonly value: unknown
  /** What stands today and is replaced; of a course nothing ever is. */
  readonly replaces: readonly Told[]
  /** What stands in a part of the case that this entry is not written in: both will stand. */
  readonly besides: readonly Told[]
}

const settingsOf = (kind: Kind, parts: DraftParts): readonly Setting[] =>
  parts.standing === 'did-not-happen'
    ? []
    : kind.sets(parts.body, {
        id: parts.id ?? '',
        at: parts.at,
        ...(parts.standing ? { standing: parts.standing } : {}),
        ...(parts.actors ? { actors: parts.actors } : {}),
      })

/** The facts that an entry sets, with what stands in their place on the writer's screen. */
export function factsOf(kind: Kind, parts: DraftParts, reading: Reading): readonly EffectOnFact[] {
  const standing = new Map(standpoints(reading).map((point) => [`${point.of} ${point.fact}`, point.values]))
  const stream = streamName(parts)
  return settingsOf(kind, parts).map(({ of, fact, value }) => {
    const values = isRegister(fact) ? (standing.get(`${of} ${fact}`) ?? []) : []
    return {
      of,
      fact,
      value,
      replaces: values.filter(({ line }) => line.stream === stream),
      besides: values.filter(({ line }) => line.stream !== stream),
    }
  })
}

/** `saw` of a new entry: the entries of its own stream whose values it replaces, as the writer had them on the screen. */
export const sawOf = (facts: readonly EffectOnFact[]): readonly string[] =>
  [...new Set(facts.flatMap(({ replaces }) => replaces.map(({ entry }) => entry)))].slice(0, 200)

/** Reads the record once more with the entry in it and says what changed. `now` in milliseconds since 1970. */
export function effectsOf(
  registry: Registry,
  kind: Kind,
  parts: DraftParts,
  entries: readonly Entry[],
  reading: Reading,
  now: number,
): Effects {
  const moment = Math.max(now, spanOf(parts.at)?.to ?? now)
  const sets = factsOf(kind, parts, reading)
  const waiting = {
    id: '',
    saw: sawOf(sets),
    ...parts,
    by: 'p-1',
    device: 'd-0',
    n: Number.MAX_SAFE_INTEGER,
    base: 0,
    written: { device: new Date(moment).toISOString(), skew: null, via: 'none' },
  } as unknown as Entry
  const before = alarms(reading, moment)
  const after = alarms(read(registry, [...entries, waiting]), moment)
  return { ends: without(before, after), begins: without(after, before), sets }
}

/** An alarm is the same one when it says the same of the same since the same time, whatever entries it rests on. */
const without = (all: readonly Alarm[], others: readonly Alarm[]): Alarm[] => {
  const there = new Set(others.map(nameOf))
  return all.filter((alarm) => !there.has(nameOf(alarm)))
}
const nameOf = ({ kind, code, about, fact, since, grows }: Alarm) =>
  JSON.stringify([kind, code, about, fact, since, grows])
