import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentBytes } from '../record/envelope.ts'
import { draft, sha256, testUnit, type Member, type TestUnit } from '../../test/need-to-know/unit.ts'
import { readStream } from './read.ts'

let unit: TestUnit
let lead: Member
let kase: string
beforeAll(async () => {
  unit = await testUnit()
  lead = await unit.member('Lead')
  kase = await unit.openCase(lead)
})
afterAll(async () => await unit.drop())

test('an entry is placed in its stream, one after the other, and each hash follows from the one before', async () => {
  const first = draft(lead, kase, 'intel')
  const second = draft(lead, kase, 'intel', { saw: [first.id], base: 1 })
  const verdicts = await unit.append(lead, [first, second])
  expect(verdicts.map(({ status }) => status)).toEqual(['accepted', 'accepted'])
  const page = await unit.as(lead, (tx) => readStream(tx, `${kase}.intel`))
  let prev = Buffer.alloc(32)
  for (const [index, entry] of (page?.entries ?? []).entries()) {
    const { seq, recorded, hash, prev: before, ...content } = entry
    expect(seq).toBe(index + 1)
    expect(before).toBe(prev.toString('hex'))
    const micro = BigInt(Date.parse(recorded.slice(0, 23) + 'Z')) * 1000n + BigInt(recorded.slice(23, 26))
    const place = Buffer.alloc(16)
    place.writeBigInt64BE(BigInt(seq))
    place.writeBigInt64BE(micro, 8)
    prev = sha256(Buffer.concat([Buffer.from('mukti-entry-1\n'), prev, place, sha256(contentBytes(content))])) as Buffer<ArrayBuffer>
    expect(hash).toBe(prev.toString('hex'))
  }
  expect(page?.head).toEqual({ seq: 2, hash: prev.toString('hex') })
})

test('an entry sent twice is a duplicate with the first answer, and the same id for something else is refused', async () => {
  const once = draft(lead, kase, 'court')
  const [first] = await unit.append(lead, [once])
  expect(await unit.append(lead, [once])).toEqual([{ ...first, status: 'duplicate' }])
  expect(await unit.append(lead, [once, { ...once, body: { text: 'Another floor.' } }])).toEqual([
    { ...first, status: 'duplicate' },
    { id: once.id, status: 'refused', problem: 'other-content' },
  ])
})

test('an entry that names one of its own batch which was refused is deferred, one that names a stranger is refused', async () => {
  const wrong = draft(lead, kase, 'evidence', { by: 'p-999' })
  const waits = draft(lead, kase, 'evidence', { saw: [wrong.id] })
  const strange = draft(lead, kase, 'evidence', { saw: [randomUUID()] })
  const fine = draft(lead, kase, 'evidence')
  expect((await unit.append(lead, [wrong, waits, strange, fine])).map((verdict) => ({ ...verdict, hash: '', recorded: '' }))).toEqual([
    { id: wrong.id, status: 'refused', problem: 'writer', hash: '', recorded: '' },
    { id: waits.id, status: 'deferred', after: wrong.id, hash: '', recorded: '' },
    { id: strange.id, status: 'refused', problem: 'saw', hash: '', recorded: '' },
    { id: fine.id, status: 'accepted', seq: 1, hash: '', recorded: '' },
  ])
})
