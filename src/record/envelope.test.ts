import { expect, test } from 'vitest'
import { day } from '../../test/day.ts'
import { draftSchema } from './draft-schema.ts'
import { contentBytes, parseStreamName, streamName, writersPart, writingBytes, type Draft } from './envelope.ts'

const [placed] = day('16:15 survivor.moved S-1 P-1 to O-1') as [ReturnType<typeof day>[number]]
const draft = writersPart(placed)
const problems = (value: unknown) => draftSchema.safeParse(value).error?.issues ?? []
const sealed = (c: string, m = 'm'.repeat(43)) => ({ k: 'k1', n: 'n'.repeat(16), c, m })
const named = (name: unknown): Draft => ({ ...draft, body: { who: ['S-1'], name } })

test('the writer’s part is taken as it is', () => {
  expect(problems(draft)).toEqual([])
})

test('what the writer may not say is refused by its name', () => {
  expect(problems({ ...draft, importance: 'high' })).toMatchObject([
    { code: 'unrecognized_keys', keys: ['importance'] },
  ])
  expect(problems({ ...draft, source: { how: 'saw', mood: 'sure' } })).toMatchObject([
    { path: ['source'], keys: ['mood'] },
  ])
})

test('place, time of recording and chain are the store’s to give', () => {
  expect(problems(placed)).toMatchObject([{ keys: ['seq', 'recorded', 'prev', 'hash'] }])
})

test.each<[string, object]>([
  ['an id', { id: '7' }],
  ['a compartment', { compartment: 'gossip' }],
  ['a kind', { kind: 'Survivor Moved' }],
  ['a writer', { by: 'Rani' }],
  ['a time', { at: 'yesterday' }],
  ['a standing', { standing: 'perhaps' }],
  ['an actor', { actors: ['somebody'] }],
  ['practice', { practice: false }],
])('%s of another form is refused', (_, wrong) => {
  expect(problems({ ...draft, ...wrong }).map(({ path }) => path[0])).toEqual(Object.keys(wrong))
})

test('a field sealed again for the same words is the same writing, in other bytes', () => {
  expect(writingBytes(named(sealed('one')))).toEqual(writingBytes(named(sealed('two'))))
  expect(contentBytes(named(sealed('one')))).not.toEqual(contentBytes(named(sealed('two'))))
  expect(writingBytes(named(sealed('one')))).not.toEqual(writingBytes(named(sealed('one', 'x'.repeat(43)))))
})

test('the content does not depend on what the store adds', () => {
  expect(contentBytes(writersPart({ ...placed, seq: 9, hash: 'ff' }))).toEqual(contentBytes(draft))
})

test('a stream’s name reads back; another text is no stream', () => {
  const concern = { case: draft.case, compartment: 'concern' as const, thread: draft.id }
  for (const of of [{ case: draft.case, compartment: 'survivor' as const }, concern])
    expect(parseStreamName(streamName(of))).toEqual(of)
  for (const text of [
    '',
    draft.case,
    `${draft.case}.gossip`,
    `${draft.case}.survivor.x`,
    `${streamName(concern)}.more`,
  ])
    expect(parseStreamName(text)).toBeUndefined()
})
