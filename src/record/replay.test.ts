import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, dayRegistry, at as clock, idOf } from '../../test/day.ts'
import { entryCorrected } from '../kinds/every/corrected.ts'
import { factSettled } from '../kinds/every/settled.ts'
import { entryWithdrawn } from '../kinds/every/withdrawn.ts'
import { survivorMoved } from '../kinds/survivor/moved.ts'
import type { Entry } from './envelope.ts'
import { defineView, fold, follow, read, see, standpoints } from './replay.ts'

const registry = dayRegistry([entryCorrected, entryWithdrawn, factSettled, survivorMoved])
const reading = (written: string) => read(registry, day(written))
const sexes = (written: string) => reading(written).told.map(({ value }) => value)
const lineAt = (written: string, index: number) => reading(written).lines.find(({ entry }) => entry.id === idOf(index))
const pointOf = (written: string) => {
  const [point] = standpoints(reading(written))
  return {
    values: point?.values.map(({ value }) => value),
    history: point?.history.map(({ value }) => value),
    conflict: point?.conflict,
    settled: point?.settled?.line.entry.id,
  }
}
const first = '10:00 @a survivor.told of=S-1 fact=sex value=woman'
const second = '10:05 @b survivor.told of=S-1 fact=sex value=girl'
const correct = (name: string, value: string, more = '') =>
  `11:00 ${name} entry.corrected compartment=survivor entry=@a kind=survivor.told reason=heard version=1 body={"of":"S-1","fact":"sex","value":"${value}"} ${more}`
const withdraw = (name: string, of: string) =>
  `12:00 ${name} entry.withdrawn compartment=survivor entry=${of} reason=wrong`
const settle = (name: string, more: string) =>
  `12:00 ${name} fact.settled compartment=survivor of=S-1 fact=sex reason=seen ${more}`

/** Everything that was told, in one order, whatever the order in which it came. */
const everything = defineView({
  name: 'everything',
  reads: ['whereabouts', 'sex', 'age', 'wish'],
  start: () => [] as string[],
  step: (lines, { of, fact, value, span, entry }) => [...lines, JSON.stringify([of, fact, value, span, entry])],
  show: (lines) => [...lines].sort(),
})

test('a corrected entry reads as it should have been, and the original stays beside it', () => {
  const written = `${first}\n${correct('@c', 'girl')}`
  expect(sexes(written)).toEqual(['girl'])
  expect(lineAt(written, 1)).toMatchObject({
    body: { value: 'girl' },
    entry: { body: { value: 'woman' } },
    contested: false,
    corrections: [{ id: idOf(2) }],
  })
})

test('a correction can move an entry in time, and what is told after it moves along', () => {
  const entries = day(
    `${first}\n${correct('@c', 'woman', 'at=09:00')}\n11:30 survivor.told of=S-1 fact=wish value={"wish":"home"}`,
  ).map((entry, index): Entry => (index === 2 ? { ...entry, at: { after: idOf(1), by: 'PT1H' } } : entry))
  expect(read(registry, entries).told.map(({ span }) => span?.from)).toEqual([clock('09:00'), clock('10:00')])
})

test('a later correction that saw the earlier one replaces it', () => {
  const written = `${first}\n${correct('@c', 'girl')}\n${correct('@d', 'man', 'saw=@c')}`
  expect(sexes(written)).toEqual(['man'])
  expect(lineAt(written, 1)?.contested).toBe(false)
})

test('two corrections that did not see each other both stand, and the line says so', () => {
  const written = `${first}\n${correct('@c', 'girl')}\n${correct('@d', 'man')}`
  expect(lineAt(written, 1)).toMatchObject({ contested: true, corrections: [{ id: idOf(2) }, { id: idOf(3) }] })
})

test('withdrawing a correction gives back what it replaced', () => {
  expect(sexes(`${first}\n${correct('@c', 'girl')}\n${withdraw('@w', '@c')}`)).toEqual(['woman'])
  expect(
    sexes(`${first}\n${correct('@c', 'girl')}\n${correct('@d', 'man', 'saw=@c')}\n${withdraw('@w', '@d')}`),
  ).toEqual(['girl'])
})

test('what was seen through a withdrawn correction stays replaced', () => {
  const written = `${first}\n${correct('@c', 'girl')}\n${correct('@d', 'man', 'saw=@c')}\n${withdraw('@w', '@d')}\n${correct('@e', 'boy', 'saw=@d')}`
  expect(sexes(written)).toEqual(['boy'])
  expect(lineAt(written, 1)?.contested).toBe(false)
})

test('a correction can be corrected', () => {
  expect(
    sexes(`${first}\n${correct('@c', 'grl')}
    11:30 entry.corrected compartment=survivor entry=@c kind=entry.corrected reason=typing version=1 body={"entry":"@a","kind":"survivor.told","version":1,"reason":"heard","body":{"of":"S-1","fact":"sex","value":"girl"}}`),
  ).toEqual(['girl'])
})

test('a withdrawn entry sets no fact, and stays on the line with who struck it', () => {
  const written = `${first}\n${withdraw('@w', '@a')}`
  expect(sexes(written)).toEqual([])
  expect(lineAt(written, 1)).toMatchObject({ withdrawn: { id: idOf(2) }, body: { value: 'woman' } })
})

test('a withdrawal can be withdrawn, and that again', () => {
  const twice = `${first}\n${withdraw('@w', '@a')}\n${withdraw('@x', '@w')}`
  expect(sexes(twice)).toEqual(['woman'])
  expect(sexes(`${twice}\n${withdraw('@y', '@x')}`)).toEqual([])
})

test('nobody can strike or correct an entry of another stream', () => {
  expect(sexes(`${first}\n12:00 entry.withdrawn compartment=intel entry=@a reason=wrong`)).toEqual(['woman'])
  expect(sexes(`${first}\n${correct('@c', 'girl').replace('compartment=survivor', 'compartment=intel')}`)).toEqual([
    'woman',
  ])
})

test('acts on themselves, on each other or on nothing change nothing and stop nothing', () => {
  const [a, ...acts] = day(`${first}\n${correct('@c', 'girl')}\n${correct('@d', 'man')}`)
  const knotted = [
    a,
    ...acts.map((act, index) => ({ ...act, body: { ...act.body, entry: idOf(3 - index) } })),
  ] as Entry[]
  expect(read(registry, knotted).told.map(({ value }) => value)).toEqual(['woman'])
  expect(sexes(`${first}\n${withdraw('@w', '@w')}\n${withdraw('@x', idOf(99))}`)).toEqual(['woman'])
})

test('what did not happen sets no fact, and is still a line', () => {
  const written = '16:15 did-not-happen survivor.moved S-1 P-1 to H-1'
  expect(reading(written).told).toEqual([])
  expect(reading(written).lines).toHaveLength(1)
})

test('what is only planned reaches only a view that asks for plans', () => {
  const planned = reading('16:15 planned survivor.moved S-1 P-1 to H-1\n16:20 presumed survivor.moved S-2 P-1 to H-1')
  expect(see(everything, planned, 0)).toHaveLength(1)
  expect(see({ ...everything, plans: true }, planned, 0)).toHaveLength(2)
})

test('an unknown kind is kept, told to nobody, and shown as unknown', () => {
  const unknown = reading('16:15 survivor.teleported S-1 wings=2')
  expect(unknown.lines).toMatchObject([{ kind: undefined, body: { who: ['S-1'], wings: 2 } }])
  expect(unknown.told).toEqual([])
})

test('a known kind of a newer version is unknown, too, and not half understood', () => {
  expect(reading('16:15 survivor.moved S-1 v=2').lines).toMatchObject([{ kind: undefined, body: { who: ['S-1'] } }])
})

test('values that did not see each other are a conflict; equal ones are not', () => {
  expect(pointOf(`${first}\n${second}`)).toMatchObject({ values: ['woman', 'girl'], conflict: true })
  expect(pointOf(`${first}\n${second.replace('girl', 'woman')}`)).toMatchObject({ conflict: false })
})

test('a value that saw the earlier one replaces it, and both are history', () => {
  expect(pointOf(`${first}\n${second} saw=@a`)).toEqual({
    values: ['girl'],
    history: ['woman', 'girl'],
    conflict: false,
    settled: undefined,
  })
})

test('from A to B and back to A: the history has three, the present one', () => {
  expect(pointOf(`${first}\n${second} saw=@a\n10:10 survivor.told of=S-1 fact=sex value=woman saw=@b`)).toMatchObject({
    values: ['woman'],
    history: ['woman', 'girl', 'woman'],
    conflict: false,
  })
})

test('withdrawing a value gives back the one that it replaced, unless somebody has gone on from it', () => {
  expect(pointOf(`${first}\n${second} saw=@a\n${withdraw('@w', '@b')}`)).toMatchObject({ values: ['woman'] })
  expect(
    pointOf(
      `${first}\n${second} saw=@a\n10:10 survivor.told of=S-1 fact=sex value=man saw=@b\n${withdraw('@w', '@b')}`,
    ),
  ).toMatchObject({ values: ['man'], conflict: false })
})

test('settling on one value makes it the working one; both stay in the history', () => {
  expect(pointOf(`${first}\n${second}\n${settle('@s', 'choose=one keep=@b saw=["@a","@b"]')}`)).toEqual({
    values: ['girl'],
    history: ['woman', 'girl'],
    conflict: false,
    settled: idOf(3),
  })
})

test('settling that both may stand ends the conflict and keeps both', () => {
  expect(pointOf(`${first}\n${second}\n${settle('@s', 'choose=both saw=["@a","@b"]')}`)).toMatchObject({
    values: ['woman', 'girl'],
    conflict: false,
  })
})

test('a value that the settlement did not see opens the conflict again', () => {
  expect(
    pointOf(
      `${first}\n${second}\n${settle('@s', 'choose=one keep=@b saw=["@a","@b"]')}\n12:30 survivor.told of=S-1 fact=sex value=man`,
    ),
  ).toMatchObject({
    values: ['girl', 'man'],
    conflict: true,
  })
})

test('a value that saw the settlement replaces everything that was settled', () => {
  expect(
    pointOf(
      `${first}\n${second}\n${settle('@s', 'choose=one keep=@b saw=["@a","@b"]')}\n12:30 survivor.told of=S-1 fact=sex value=man saw=["@s"]`,
    ),
  ).toMatchObject({
    values: ['man'],
    conflict: false,
    settled: undefined,
  })
})

test('two settlements that did not see each other are a conflict; the later that saw the earlier replaces it', () => {
  const one = `${first}\n${second}\n${settle('@s', 'choose=one keep=@a saw=["@a","@b"]')}`
  expect(pointOf(`${one}\n${settle('@t', 'choose=one keep=@b saw=["@a","@b"]')}`)).toMatchObject({
    values: ['woman', 'girl'],
    conflict: true,
  })
  expect(pointOf(`${one}\n${settle('@t', 'choose=one keep=@b saw=["@a","@b","@s"]')}`)).toMatchObject({
    values: ['girl'],
    conflict: false,
    settled: idOf(4),
  })
  expect(pointOf(`${one}\n${settle('@t', 'choose=both saw=["@s"]')}`)).toMatchObject({
    values: ['woman', 'girl'],
    conflict: false,
  })
})

test('a settlement on a value that was withdrawn since decides nothing', () => {
  expect(
    pointOf(`${first}\n${second}\n${settle('@s', 'choose=one keep=@b saw=["@a","@b"]')}\n${withdraw('@w', '@b')}`),
  ).toMatchObject({ values: ['woman'], settled: undefined })
})

test('two sealed values agree only when they are one commitment', () => {
  const sealed = (m: string) => `{"k":"k","n":"n","c":"c${m}","m":"${m}"}`
  const named = (one: string, two: string) =>
    pointOf(
      `10:00 survivor.told of=S-1 fact=name value=${sealed(one)}\n10:05 survivor.told of=S-1 fact=name value=${sealed(two)}`,
    )
  expect([named('x', 'x').conflict, named('x', 'y').conflict]).toEqual([false, true])
})

test('an entry that is there twice, waiting and placed, is told once', () => {
  const [placed] = day(first) as [Entry]
  const { seq: _, ...waiting } = placed
  expect(read(registry, [waiting as Entry, placed]).told).toHaveLength(1)
})

test('anchors in a circle have no time, and stop nothing', () => {
  const entries = day(`${first}\n${second}`).map((entry, index): Entry => ({
    ...entry,
    at: { after: idOf(2 - index), by: 'P1D' },
  }))
  expect(read(registry, entries).told.map(({ span }) => span)).toEqual([undefined, undefined])
})

// ── any arrival order between streams, and following as well as reading anew

const compartment = fc.constantFrom('survivor', 'intel', 'operation')
const written = fc.array(
  fc.record({
    compartment,
    what: fc.constantFrom('told', 'told', 'told', 'corrected', 'withdrawn', 'settled'),
    value: fc.constantFrom('woman', 'girl', 'man'),
    of: fc.constantFrom('S-1', 'S-2'),
    target: fc.nat(19),
    saw: fc.array(fc.nat(19), { maxLength: 3 }),
    minute: fc.nat(59),
    after: fc.option(fc.nat(19)),
    standing: fc.constantFrom(undefined, undefined, 'planned' as const, 'did-not-happen' as const),
  }),
  { minLength: 1, maxLength: 20 },
)

const record = written.map((acts): Entry[] => {
  const heads = new Map<string, number>()
  return acts.map(({ compartment: of, what, value, of: whom, target, saw, minute, after, standing }, index): Entry => {
    const seq = (heads.get(of) ?? 0) + 1
    heads.set(of, seq)
    const [base] = day('10:00 survivor.told of=S-1 fact=sex value=woman') as [Entry]
    const body = { of: whom, fact: 'sex', value }
    const bodies = {
      told: body,
      withdrawn: { entry: idOf(target + 1), reason: 'wrong' },
      corrected: { entry: idOf(target + 1), kind: 'survivor.told', version: 1, reason: 'heard', body },
      settled: { of: whom, fact: 'sex', choose: 'one', keep: idOf(target + 1), reason: 'seen' },
    } as const
    return {
      ...base,
      id: idOf(index + 1),
      compartment: of,
      seq,
      base: seq - 1,
      n: index,
      saw: saw.map((at) => idOf(at + 1)),
      body: bodies[what],
      kind: what === 'told' ? `${of}.told` : what === 'settled' ? 'fact.settled' : `entry.${what}`,
      at:
        after === null
          ? `2017-08-24T10:${String(minute).padStart(2, '0')}:00+05:30`
          : { after: idOf(after + 1), by: 'PT1H' },
      ...(standing && what === 'told' ? { standing } : {}),
    }
  })
})

/** The same record as it may arrive: each stream in its own order, streams in any. */
const arrivals = fc.tuple(record, fc.infiniteStream(fc.nat(2))).map(([entries, chances]) => {
  const streams = ['survivor', 'intel', 'operation'].map((of) => entries.filter(({ compartment: in_ }) => in_ === of))
  const arrived: Entry[] = []
  for (const chance of chances) {
    const open = streams.filter((stream) => stream.length > 0)
    if (open.length === 0) break
    arrived.push(open[chance % open.length]?.shift() as Entry)
  }
  return { entries, arrived }
})

test('any order of arrival between streams gives the same reading', () => {
  fc.assert(
    fc.property(arrivals, ({ entries, arrived }) => {
      expect(read(registry, arrived)).toEqual(read(registry, entries))
      expect(standpoints(read(registry, arrived))).toEqual(standpoints(read(registry, entries)))
    }),
  )
})

test('following entry by entry shows what reading everything shows, at every step', () => {
  fc.assert(
    fc.property(arrivals, ({ arrived }) => {
      const followed = follow(registry, everything)
      arrived.forEach((entry, index) => {
        followed.add(entry)
        expect(followed.show(0)).toEqual(
          everything.show(fold(everything, read(registry, arrived.slice(0, index + 1))), 0),
        )
      })
    }),
  )
})
