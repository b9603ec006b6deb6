import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes, type Route } from '../contract/index.ts'
import { testHouse, type TestHouse } from '../../test/house.ts'

let unit: TestHouse
beforeAll(async () => {
  unit = await testHouse()
})
afterAll(async () => await unit.close())

interface Document {
  openapi: string
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string
        summary: string
        responses: object
        requestBody?: object
        parameters?: { name: string; in: string }[]
      }
    >
  >
}

test('the OpenAPI document has every route of the contract, by its name, with what it takes and answers', async () => {
  const document = (await unit.browser().get('/api/openapi.json')).json<Document>()
  expect(document.openapi).toBe('3.1.0')
  const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => `${method.toUpperCase()} ${path} ${operationId}`),
  )
  const declared = Object.values<Route>(routes).map(
    ({ method, url, schema }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')} ${schema.operationId}`,
  )
  expect(listed.sort()).toEqual(declared.sort())
  for (const { method, url, schema } of Object.values<Route>(routes)) {
    const operation = document.paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
    expect(Object.keys(operation?.responses ?? {}), schema.operationId).toContain('200')
    expect(operation?.requestBody !== undefined, schema.operationId).toBe('body' in schema)
    const inPath = (operation?.parameters ?? []).filter((parameter) => parameter.in === 'path').map(({ name }) => name)
    expect(inPath.sort(), schema.operationId).toEqual([...url.matchAll(/:(\w+)/g)].map(([, name]) => name).sort())
  }
})

test('every reference of the OpenAPI document leads somewhere', async () => {
  const text = (await unit.browser().get('/api/openapi.json')).body
  const document: unknown = JSON.parse(text)
  for (const [, reference = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    expect(
      reference
        .split('/')
        .reduce<unknown>(
          (at, key) => (at as Record<string, unknown> | undefined)?.[decodeURIComponent(key).replaceAll('~1', '/')],
          document,
        ),
      reference,
    ).toBeDefined()
  }
})

test('a person can read about every route on a page that needs nothing from elsewhere', async () => {
  const page = await unit.browser().get('/api')
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  for (const { schema } of Object.values<Route>(routes)) expect(page.body).toContain(`id="${schema.operationId}"`)
  expect(page.body).not.toMatch(/<script|style=|https?:\/\//)
})

test('whoever is not signed in is told so by every route that is not for coming in', async () => {
  const open = [
    'about',
    'setUp',
    'signIn',
    'passkeyChallenge',
    'passkeySignIn',
    'openInvitation',
    'acceptInvitation',
    'readCalendar',
  ]
  for (const { method, url, schema } of Object.values<Route>(routes)) {
    const answer = await unit
      .browser()
      .send({ method, url: url.replace(/:\w+/g, 'x'), ...(method === 'POST' ? { payload: {} } : {}) })
    expect(answer.statusCode === 401 && answer.json().type === '/api#sign-in', schema.operationId).toBe(
      !open.includes(schema.operationId),
    )
  }
})

test('the kinds are listed as plain data', async () => {
  const lead = await unit.signedIn('lead')
  const { kinds } = (await lead.get('/api/kinds')).json()
  expect(kinds).toHaveLength(unit.house.registry.size)
  expect(kinds.find(({ kind }: { kind: string }) => kind === 'survivor.moved')).toMatchObject({
    v: 1,
    compartment: 'survivor',
    words: { bn: expect.any(String) },
    fields: { who: { input: { as: 'parties' } } },
  })
})

test('what is the same for everybody is packed, and not sent again to whoever has it', async () => {
  const lead = await unit.signedIn('lead')
  const plain = await lead.get('/api/kinds')
  const packed = await lead.send({ method: 'GET', url: '/api/kinds', headers: { 'accept-encoding': 'gzip, br' } })
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(packed.rawPayload).equals(plain.rawPayload)).toBe(true)
  const again = await lead.send({
    method: 'GET',
    url: '/api/kinds',
    headers: { 'if-none-match': String(plain.headers['etag']) },
  })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})
