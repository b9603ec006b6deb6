import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrivalsOf, caseOf } from '../../test/arbitraries.ts'
import { registry } from '../kinds/index.ts'
import type { Entry } from '../record/envelope.ts'
import { fold, follow, read, type Reading, type View } from '../record/replay.ts'
import { alarms } from './alarms.ts'
import { asked } from './asked.ts'
import { court } from './court.ts'
import { attempts } from './attempts.ts'
import { card } from './card.ts'
import { conflicts } from './conflicts.ts'
import { cover } from './cover.ts'
import { evidenceCustody } from './evidence-custody.ts'
import { gates } from './gate.ts'
import { history } from './history.ts'
import { money } from './money.ts'
import { parties } from './parties.ts'
import { picture } from './picture.ts'
import { premises } from './premises.ts'
import { timeline } from './timeline.ts'
import { whereIsEveryone } from './where-is-everyone.ts'
import { wishesAndLiberty } from './wishes-and-liberty.ts'

const now = Date.parse('2017-08-30T12:00:00+05:30')
const folds = [
  whereIsEveryone,
  wishesAndLiberty,
  attempts,
  asked,
  court,
  premises,
  evidenceCustody,
  money,
] as unknown as readonly View<unknown, unknown>[]
const counted = <T>(shown: T): T => JSON.parse(JSON.stringify(shown ?? null)) as T
const wholes: Record<string, (reading: Reading) => unknown> = {
  timeline: (reading) => counted(timeline(reading, now)), // its rows say each thing when asked; as JSON they say all
  cover: (reading) => cover(reading, now),
  parties: (reading) => parties(reading, now),
  gates: (reading) => gates(reading, now),
  conflicts,
  alarms: (reading) => alarms(reading, now),
  picture: (reading) => picture(reading, { from: now - 8 * 86_400_000, until: now }, now),
  histories: (reading) => conflicts(reading).map(({ of, fact }) => history(reading, of, fact)),
}
const cases = caseOf(registry)
const runs = { numRuns: 60 }

for (const view of folds) {
  test(`${view.name}: following entry by entry shows what a replay from nothing shows`, () => {
    fc.assert(
      fc.property(cases, (entries) => {
        const followed = follow(registry, view)
        for (const entry of entries) followed.add(entry)
        expect(followed.show(now)).toEqual(view.show(fold(view, read(registry, entries)), now))
      }),
      { numRuns: 40 },
    )
  })

  test(`${view.name}: the order in which streams arrive changes nothing`, () => {
    fc.assert(
      fc.property(
        cases.chain((entries) => fc.tuple(fc.constant(entries), arrivalsOf(entries))),
        ([entries, arrived]) => {
          const followed = follow(registry, view)
          for (const entry of arrived) followed.add(entry)
          expect(followed.show(now)).toEqual(view.show(fold(view, read(registry, entries)), now))
        },
      ),
      { numRuns: 40 },
    )
  })
}

for (const [name, show] of Object.entries(wholes)) {
  test(`${name}: shows something of any case, in whatever order its streams arrive`, () => {
    fc.assert(
      fc.property(
        cases.chain((entries) => fc.tuple(fc.constant(entries), arrivalsOf(entries))),
        ([entries, arrived]) => {
          expect(show(read(registry, arrived))).toEqual(show(read(registry, entries)))
        },
      ),
      runs,
    )
  })
}

test('what a view shows is plain data', () => {
  fc.assert(
    fc.property(cases, (entries) => {
      const reading = read(registry, entries)
      for (const show of [
        ...folds.map((view) => () => view.show(fold(view, reading), now)),
        ...Object.values(wholes).map((whole) => () => whole(reading)),
      ]) {
        const shown = show()
        expect(counted(shown)).toEqual(counted(JSON.parse(JSON.stringify(shown ?? null))))
      }
    }),
    { numRuns: 20 },
  )
})

test('an hour of one day is told of nobody in two places without an alarm', () => {
  fc.assert(
    fc.property(cases, (entries) => {
      const { people } = whereIsEveryone.show(fold(whereIsEveryone, read(registry, entries)), now)
      for (const { path, alarms: gaps } of people) {
        for (const [index, stretch] of path.entries())
          for (const other of path.slice(index + 1)) {
            const both =
              stretch.until !== undefined &&
              other.since !== undefined &&
              stretch.since !== undefined &&
              other.since < stretch.until &&
              stretch.since < (other.until ?? Infinity)
            if (both && stretch.place !== undefined && other.place !== undefined && stretch.place !== other.place)
              expect(gaps.map(({ reason }) => reason)).toContain('two-places')
          }
      }
    }),
    runs,
  )
})

test('of a group nobody falls out: those named and those without a label are as many as were counted', () => {
  fc.assert(
    fc.property(cases, (entries) => {
      for (const { group } of parties(read(registry, entries), now)) {
        if (group?.count?.from === undefined || !group.conserved) continue
        expect(group.named.length + (group.unnamed.from ?? 0)).toBeGreaterThanOrEqual(group.count.from)
      }
    }),
    runs,
  )
})

test('the card of a stream is the same taken entry by entry, and survives being kept as JSON', () => {
  fc.assert(
    fc.property(cases, (entries) => {
      for (const stream of Map.groupBy(
        entries,
        ({ compartment, thread }: Entry) => `${compartment} ${thread ?? ''}`,
      ).values()) {
        let state = card.start()
        stream.forEach((entry, index) => {
          state = card.refolds(entry)
            ? card.step(card.start(), read(registry, stream.slice(0, index + 1)))
            : card.step(state, read(registry, [entry]))
          state = JSON.parse(JSON.stringify(state)) as typeof state
        })
        const whole = card.step(card.start(), read(registry, stream))
        expect(card.show(state, now)).toEqual(card.show(whole, now))
        expect(card.show(whole, now).conflicts).toBe(conflicts(read(registry, stream)).length)
      }
    }),
    runs,
  )
})
