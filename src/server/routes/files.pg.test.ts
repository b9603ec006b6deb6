import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCase, testHouse, type Browser, type TestHouse } from '../../../test/house.ts'
import { sweepParts } from '../../store/file-places.ts'

let unit: TestHouse
let lead: Browser
let outsider: Browser
let of: string
const bytes = randomBytes(65_536 * 2 + 777)
let file: string

beforeAll(async () => {
  unit = await testHouse()
  lead = await unit.signedIn('lead')
  outsider = await unit.signedIn('outsider')
  of = await openCase(lead)
  const upload = randomUUID()
  await begin(upload, bytes.length)
  file = (await send(upload, 0, bytes)).json<{ id: string }>().id
})
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

const begin = (upload: string, size: number, by = lead) =>
  by.post('/api/files', { stream: `${of}.evidence`, upload, size, type: 'image/png', name: 'Practice ledger.png' })
const send = (upload: string, offset: number, piece: Buffer) =>
  lead.send({
    method: 'PATCH',
    url: `/api/files/${upload}`,
    payload: piece,
    headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(offset) },
  })
const ask = (range: string, by = lead) => by.send({ method: 'GET', url: `/api/files/${file}`, headers: { range } })
const head = (what: string, by = lead) => by.send({ method: 'HEAD', url: `/api/files/${what}` })
const looks = async () =>
  Number(
    (await unit.database.owner.query(`select count(*) as n from mukti.audit where action = 'file-read'`)).rows[0].n,
  )

describe('part of a file', () => {
  for (const [range, from, until] of [
    ['bytes=0-0', 0, 1],
    ['bytes=10-70000', 10, 70_001],
    ['bytes=65536-65536', 65_536, 65_537],
    ['bytes=131072-', 131_072, bytes.length],
    ['bytes=-5', bytes.length - 5, bytes.length],
    ['bytes=5-999999999', 5, bytes.length],
    ['bytes=-999999999', 0, bytes.length],
  ] as const) {
    test(`${range} is exactly those bytes`, async () => {
      const answer = await ask(range)
      expect([answer.statusCode, answer.headers['content-range']]).toEqual([
        206,
        `bytes ${from}-${until - 1}/${bytes.length}`,
      ])
      expect(answer.rawPayload.equals(bytes.subarray(from, until))).toBe(true)
    })
  }

  test('beyond its end is refused with its length', async () => {
    const answer = await ask(`bytes=${bytes.length}-`)
    expect([answer.statusCode, answer.headers['content-range']]).toEqual([416, `bytes */${bytes.length}`])
  })

  for (const range of ['bytes=9-3', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=-']) {
    test(`${range} is not understood: the whole file comes`, async () => {
      const answer = await ask(range)
      expect([answer.statusCode, answer.rawPayload.length]).toEqual([200, bytes.length])
    })
  }

  test('is not there for whoever may not read the stream', async () => {
    expect((await ask('bytes=0-0', outsider)).statusCode).toBe(404)
  })
})

describe('HEAD', () => {
  test('says size and type, and neither opens nor names the file', async () => {
    const before = await looks()
    const { statusCode, headers, rawPayload } = await head(file)
    expect([statusCode, rawPayload.length]).toEqual([200, 0])
    expect(headers).toMatchObject({
      'content-length': String(bytes.length),
      'file-type': 'image/png',
      'content-disposition': 'attachment',
    })
    expect(await looks()).toBe(before)
    expect((await head(file, outsider)).statusCode).toBe(404)
  })

  test('says where an own upload goes on', async () => {
    const upload = randomUUID()
    await begin(upload, bytes.length)
    await send(upload, 0, bytes.subarray(0, 70_000))
    expect((await head(upload)).headers['upload-offset']).toBe('65536')
    expect((await head(upload, outsider)).statusCode).toBe(404)
    expect((await lead.get(`/api/files/${upload}`)).statusCode).toBe(404)
  })
})

test('whoever did not hear the answer to the last piece is told the file’s id when it is announced again', async () => {
  const upload = randomUUID()
  await begin(upload, 10)
  const { id } = (await send(upload, 0, randomBytes(10))).json<{ id: string }>()
  expect((await begin(upload, 10)).json()).toEqual({ upload, offset: 10, id })
})

test('an upload left in the middle is kept for seven days and then gone, and a whole file stays', async () => {
  const upload = randomUUID()
  await begin(upload, bytes.length)
  await send(upload, 0, bytes.subarray(0, 65_536))
  const { owner } = unit.database
  const { rows } = await owner.query<{ k: string }>('select k from mukti.file where upload = $1', [upload])
  const parts = join(unit.house.settings.folder, 'files', 'parts')
  const part = join(parts, rows[0]?.k ?? '')
  for (const name of readdirSync(parts)) utimesSync(join(parts, name), 0, 0)
  const sweep = () => sweepParts(unit.house.pools.jobs, unit.house.settings.folder, Date.now())
  expect(await sweep()).toMatchObject({ uploads: 0 })
  expect(existsSync(part)).toBe(true)
  await owner.query(`update mukti.file set made = now() - interval '7 days 1 minute' where upload = $1`, [upload])
  expect(await sweep()).toMatchObject({ uploads: 1, parts: 1 })
  expect(existsSync(part)).toBe(false)
  expect((await lead.get(`/api/files/${file}`)).rawPayload.equals(bytes)).toBe(true)
})
