import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCase, testHouse, type Browser, type TestHouse } from '../house.ts'

let unit: TestHouse
let lead: Browser
let outsider: Browser
let of: string
beforeAll(async () => {
  unit = await testHouse()
  lead = await unit.signedIn('lead')
  outsider = await unit.signedIn('outsider')
  of = await openCase(lead)
})
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

const begin = (name: string, size: number, upload: string = randomUUID(), by: Browser = lead) =>
  by.post('/api/files', { stream: `${of}.evidence`, upload, size, type: 'application/pdf', name })
const send = (upload: string, offset: number | string, bytes: Buffer, by: Browser = lead, more: object = {}) =>
  by.send({
    method: 'PATCH',
    url: `/api/files/${upload}`,
    headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(offset), ...more },
    payload: bytes,
  })
const upload = async (name: string, bytes: Buffer): Promise<string> => {
  const id = randomUUID()
  await begin(name, bytes.length, id)
  return (await send(id, 0, bytes)).json().id
}

const hostile: [string, Buffer][] = [
  ['both.pdf.html', Buffer.from('%PDF-1.7\n<html><script>alert(1)</script>')],
  [
    'picture.svg',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'),
  ],
  ['bomb.zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(200_000)])],
  ['../../etc/x', Buffer.from('climbs')],
  ['nul\u0000and\r\nSet-Cookie: a=b', Buffer.from('splits')],
  ['"quotes"; filename=other.exe', Buffer.from('names')],
  ['সাক্ষ্য ১.pdf', randomBytes(65_536 * 2)],
]

for (const [name, bytes] of hostile) {
  test(`${JSON.stringify(name)} comes back byte for byte, as a download and as nothing else`, async () => {
    const id = await upload(name, bytes)
    const { headers, rawPayload, statusCode } = await lead.get(`/api/files/${id}`)
    expect([statusCode, rawPayload.equals(bytes)]).toEqual([200, true])
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9%.!#$&+^_`|~-]+$/)
    expect(decodeURIComponent(String(headers['content-disposition']).split("''")[1] ?? '')).toBe(name)
    expect(headers['set-cookie']).toBeUndefined()
    expect((await outsider.get(`/api/files/${id}`)).statusCode).toBe(404)
  })
}

test('nothing of a file or of its name lies open on the disk or in the database', async () => {
  const secret = `The ledger of ${randomUUID()}`
  const id = await upload(secret, Buffer.from(`page 1: ${secret}`))
  const folder = join(unit.house.settings.folder, 'files')
  const blobs = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => readFileSync(join(each.parentPath, each.name)))
  expect(blobs.some((blob) => blob.includes('ledger'))).toBe(false)
  expect(blobs.map((blob) => createHash('sha256').update(blob).digest('hex'))).toContain(id)
  const rows = await unit.database.owner.query(`select encode(name, 'escape') as name, type from mukti.file`)
  expect(JSON.stringify(rows.rows)).not.toContain('ledger')
})

test('a file may come in pieces, and goes on where it stopped', async () => {
  const bytes = randomBytes(65_536 * 3 + 777)
  const id = randomUUID()
  expect((await begin('pieces', bytes.length, id)).json()).toEqual({ upload: id, offset: 0 })
  expect((await send(id, 0, bytes.subarray(0, 70_000))).json()).toEqual({ offset: 65_536 })
  expect((await begin('pieces', bytes.length, id)).json()).toEqual({ upload: id, offset: 65_536 })
  const again = await send(id, 0, bytes.subarray(0, 70_000))
  expect([again.statusCode, again.headers['upload-offset']]).toEqual([409, '65536'])
  const whole = (await send(id, 65_536, bytes.subarray(65_536))).json()
  expect(whole.offset).toBe(bytes.length)
  expect((await lead.get(`/api/files/${whole.id}`)).rawPayload.equals(bytes)).toBe(true)
  expect((await send(id, bytes.length, Buffer.from('more'))).statusCode).toBe(404)
})

test('two pieces for one place: one is taken and the other told where to go on', async () => {
  const bytes = randomBytes(65_536 * 2)
  const id = randomUUID()
  await begin('race', bytes.length, id)
  const answers = await Promise.all([send(id, 0, bytes.subarray(0, 65_536)), send(id, 0, bytes.subarray(0, 65_536))])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
})

test('a place beyond the end, more than was announced, no place at all, and too large a file are refused', async () => {
  const id = randomUUID()
  await begin('wrong', 100, id)
  expect((await send(id, 200, Buffer.from('x'))).statusCode).toBe(409)
  expect((await send(id, 0, randomBytes(101))).statusCode).toBe(400)
  expect((await send(id, 0, Buffer.from('part'))).statusCode).toBe(400)
  for (const offset of ['-1', '1e3', 'x', '0x10'])
    expect((await send(id, offset, Buffer.from('x'))).statusCode).toBe(400)
  expect((await begin('huge', 500_000_001)).statusCode).toBe(413)
  expect((await send(id, 0, Buffer.from('x'), lead, { 'content-type': 'application/json' })).statusCode).toBe(403)
})

test('nobody adds to the upload of another, nor begins one where he may not write', async () => {
  const id = randomUUID()
  await begin('mine', 10, id)
  expect((await send(id, 0, randomBytes(10), outsider)).statusCode).toBe(404)
  const [hidden, missing] = [
    await begin('x', 3, randomUUID(), outsider),
    await outsider.post('/api/files', {
      stream: `${randomUUID()}.evidence`,
      upload: randomUUID(),
      size: 3,
      type: 'a/b',
      name: 'x',
    }),
  ]
  expect([hidden.statusCode, missing.statusCode]).toEqual([403, 403])
})

test('a changed byte on the disk is never handed out as if it were the file', async () => {
  const bytes = randomBytes(1000)
  const id = await upload('changed', bytes)
  const path = join(unit.house.settings.folder, 'files', id.slice(0, 2), id)
  const { writeFileSync } = await import('node:fs')
  const blob = readFileSync(path)
  blob[500] = (blob[500] ?? 0) ^ 1
  writeFileSync(path, blob)
  const answer = await lead.get(`/api/files/${id}`).catch(() => undefined)
  expect(answer?.rawPayload.length ?? 0).toBeLessThan(1000)
  unit.failures.length = 0
})
