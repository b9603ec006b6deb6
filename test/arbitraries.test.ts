import fc from 'fast-check'
import { expect, test } from 'vitest'
import { registry } from '../src/kinds/index.ts'
import { draftSchema } from '../src/record/draft-schema.ts'
import { streamName, writersPart } from '../src/record/envelope.ts'
import { checkBody } from '../src/record/check.ts'
import { read } from '../src/record/replay.ts'
import { arrivalsOf, bodyOf, caseOf } from './arbitraries.ts'

test('a made-up body is one that its kind accepts', () => {
  for (const kind of registry.values()) {
    fc.assert(
      fc.property(bodyOf(kind), (body) => {
        expect(
          checkBody(kind, kind.v, body, {
            id: '0198f2c1-0000-7000-8000-000000000001',
            at: '2017-08-20T05:30:00+05:30',
          }),
        ).toMatchObject({ ok: true })
      }),
      { numRuns: 15 },
    )
  }
})

test('a made-up case is one that the door would have taken: envelope, bodies, places without holes', () => {
  fc.assert(
    fc.property(caseOf(registry), (entries) => {
      const heads = new Map<string, { seq: number; hash: string }>()
      for (const entry of entries) {
        const kind = registry.get(entry.kind)
        expect(kind && checkBody(kind, entry.v, entry.body, { id: entry.id, at: entry.at })).toMatchObject({ ok: true })
        expect(draftSchema.safeParse(writersPart(entry)).error).toBeUndefined()
        const head = heads.get(streamName(entry)) ?? { seq: 0, hash: '0'.repeat(64) }
        expect(entry).toMatchObject({ seq: head.seq + 1, prev: head.hash })
        heads.set(streamName(entry), entry)
      }
    }),
  )
})

test('made-up cases hold corrections, withdrawals and settlements, and can be read', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(caseOf(registry, { most: 60 }), (entries) => {
      for (const { kind } of entries) seen.add(kind)
      expect(read(registry, entries).lines).toHaveLength(entries.length)
    }),
  )
  expect([...seen]).toEqual(expect.arrayContaining(['entry.corrected', 'entry.withdrawn']))
})

test('a made-up case may hold what only a later version reads', () => {
  fc.assert(
    fc.property(caseOf(registry, { newer: true }), (entries) => {
      const unknown = entries.filter(({ kind, v }) => v > (registry.get(kind)?.v ?? 0))
      const lines = read(registry, entries)
        .lines.filter(({ kind }) => kind === undefined)
        .map(({ entry }) => entry.id)
      const corrected = new Set(
        entries.filter(({ kind }) => kind === 'entry.corrected').map(({ body }) => body['entry']),
      )
      expect(lines).toEqual(expect.arrayContaining(unknown.map(({ id }) => id).filter((id) => !corrected.has(id))))
    }),
  )
})

test('arrival shuffles streams against each other and leaves each in its own order', () => {
  fc.assert(
    fc.property(
      caseOf(registry).chain((entries) => fc.tuple(fc.constant(entries), arrivalsOf(entries))),
      ([entries, arrived]) => {
        const ordered = (all: typeof entries) => [...Map.groupBy(all, streamName)].sort(([a], [b]) => (a < b ? -1 : 1))
        expect(ordered(arrived)).toEqual(ordered(entries))
      },
    ),
  )
})
