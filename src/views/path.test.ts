import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at, dayRegistry, day } from '../../test/day.ts'
import { survivorMoved } from '../kinds/survivor/moved.ts'
import { read, see } from '../record/replay.ts'
import { whereIsEveryone } from './where-is-everyone.ts'

const registry = dayRegistry([survivorMoved])
const places = fc.constantFrom('O-1', 'H-1', 'H-2', 'P-1')

/** Journeys of one girl, at least 31 minutes apart in their departures, that may or may not join to a path. */
const journeys = fc
  .array(
    fc.record({
      from: places,
      to: places,
      wait: fc.integer({ min: 31, max: 60 }),
      takes: fc.option(fc.integer({ min: 5, max: 90 }), { nil: undefined, freq: 8 }),
      joins: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((plans) => {
    let left = 6 * 60
    let here: string | undefined
    return plans.map(({ from, to, wait, takes, joins }) => {
      left += wait
      const start = joins && here !== undefined ? here : from
      const end = start === to ? (to === 'O-1' ? 'H-1' : 'O-1') : to
      here = end
      return { from: start, to: end, left, arrived: takes === undefined ? undefined : left + takes }
    })
  })

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const line = ({ from, to, left, arrived }: { from: string; to: string; left: number; arrived: number | undefined }) =>
  `${clock(left)} survivor.moved S-1 ${from} to ${to}${arrived === undefined ? '' : ` arrived ${clock(arrived)}`}`

/** What a careful person would say, with pen and paper. */
const isUnbroken = (all: readonly { from: string; to: string; left: number; arrived: number | undefined }[]): boolean =>
  all.every(({ to, arrived }, index) => {
    const next = all[index + 1]
    return arrived !== undefined && (next === undefined || (next.from === to && arrived <= next.left))
  })

test('a path has no alarm exactly when every journey arrived, before the next began, and the next began where it ended', () => {
  fc.assert(
    fc.property(journeys, (all) => {
      const [one] = see(whereIsEveryone, read(registry, day(all.map(line).join('\n'))), at('23:59')).people
      expect(one?.alarms.length === 0).toBe(isUnbroken(all))
    }),
    { numRuns: 300 },
  )
})

test('where somebody is does not depend on the order in which phones come back online', () => {
  fc.assert(
    fc.property(
      journeys.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const shown = (written: readonly (typeof all)[number][]) =>
          see(whereIsEveryone, read(registry, day(written.map(line).join('\n'))), at('23:59')).people.map(
            ({ path, alarms }) => [
              path.map(({ place, since, until }) => [place, since, until]),
              alarms.map(({ reason, since, until }) => [reason, since, until]),
            ],
          )
        expect(shown(shuffled)).toEqual(shown(all))
      },
    ),
    { numRuns: 200 },
  )
})

test('an alarm that is open grows by a minute every minute', () => {
  fc.assert(
    fc.property(journeys, fc.integer({ min: 1, max: 600 }), (all, later) => {
      const reading = read(registry, day(all.map(line).join('\n')))
      const open = (now: number) =>
        see(whereIsEveryone, reading, now).people.flatMap(({ alarms }) =>
          alarms.filter(({ until }) => until === undefined),
        )
      const before = open(at('23:59'))
      expect(open(at('23:59') + later * 60_000).map(({ minutes }) => minutes)).toEqual(
        before.map(({ minutes }) => (minutes ?? 0) + later),
      )
    }),
    { numRuns: 100 },
  )
})
