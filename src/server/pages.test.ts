import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { servePages } from './pages.ts'
import { sendPacked } from './prepared.ts'

const code = `export const said = '${'the same again '.repeat(200)}'`
const long = { entries: Array.from({ length: 100 }, (_, n) => ({ seq: n, kind: 'survivor.moved' })) }
let folder: string
let app: FastifyInstance

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mukti-pages-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<html><head><title>M</title></head></html>')
  writeFileSync(join(folder, 'assets/main-1.js'), code)
  writeFileSync(join(folder, 'assets/main-1.js.br'), brotliCompressSync(code))
  writeFileSync(join(folder, '.stamp'), 'builder’s own')
  writeFileSync(join(folder, '.ahead.json'), JSON.stringify({ case: ['assets/main-1.js'], cases: [], add: [] }))
  app = Fastify()
  app.get('/api/long', (request, reply) => sendPacked(request, reply, long))
  app.get('/api/short', (request, reply) => sendPacked(request, reply, { entries: [] }))
  await servePages(app, folder)
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const get = (url: string, encodings?: string, accept = '*/*') =>
  app.inject({ url, headers: { accept, ...(encodings === undefined ? {} : { 'accept-encoding': encodings }) } })

test('a file of the build comes as the browser can take it, the smallest first, and is kept for ever', async () => {
  const [br, gzip, plain] = await Promise.all([
    get('/assets/main-1.js', 'gzip, deflate, br'),
    get('/assets/main-1.js', 'gzip, br;q=0'),
    get('/assets/main-1.js'),
  ])
  expect(brotliDecompressSync(br.rawPayload).toString()).toBe(code)
  expect(gunzipSync(gzip.rawPayload).toString()).toBe(code)
  expect(plain.body).toBe(code)
  for (const answer of [br, gzip, plain])
    expect(answer.headers).toMatchObject({
      vary: 'accept-encoding',
      'cache-control': 'public, max-age=31536000, immutable',
    })
})

test('the page of a case names the files that it will need, and nothing of the case', async () => {
  const page = await get('/cases/0198f2c1-aaaa-7000-8000-000000000001/where', undefined, 'text/html')
  expect(page.body).toContain('<link rel="modulepreload" href="/assets/main-1.js" />')
  expect(page.body).not.toContain('0198f2c1')
  const other = await get('/account', undefined, 'text/html')
  expect(other.body).not.toContain('modulepreload')
})

test('what the builder keeps for himself is no page', async () => {
  for (const path of ['/.stamp', '/.ahead.json', '/assets/main-1.js.br']) expect((await get(path)).statusCode).toBe(404)
})

test('a long answer is packed for whoever can take it, and a short one is not', async () => {
  const br = await get('/api/long', 'br')
  expect(br.headers['content-encoding']).toBe('br')
  expect(JSON.parse(brotliDecompressSync(br.rawPayload).toString())).toEqual(long)
  const gzip = await get('/api/long', 'gzip')
  expect(JSON.parse(gunzipSync(gzip.rawPayload).toString())).toEqual(long)
  expect((await get('/api/long')).json()).toEqual(long)
  expect((await get('/api/short', 'br')).headers['content-encoding']).toBeUndefined()
})
