import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { z } from 'zod'
import { routes, type Route } from '../src/contract/index.ts'
import { problem } from '../src/contract/shapes.ts'
import { buildApp, type AppOptions } from '../src/server/app.ts'
import { openHouse, type House, type HouseOptions, type Practice, type PracticePerson } from '../src/server/house.ts'
import { setUpPractice } from '../src/server/set-up.ts'
import { base32, codeAt, fromBase32, stepAt } from '../src/server/totp.ts'
import { words } from '../src/record/words.ts'
import { testLaws } from './law.ts'
import { freshDatabase, throwawayFolder, type FreshDatabase } from './postgres.ts'

/** A house of invented people on a database of its own, whose clock a test moves. */
export interface TestHouse {
  readonly house: House
  readonly app: FastifyInstance
  readonly database: FreshDatabase
  /** What failed inside: empty at the end of a good test. */
  readonly failures: unknown[]
  /** Milliseconds since 1970, for one-time codes. */
  now: number
  person(signIn: string): PracticePerson
  /** The code that the person's app shows now. */
  code(signIn: string): string
  /** A browser with nothing in it. */
  browser(): Browser
  /** A browser in which the person has signed in; each time half a minute has passed. */
  signedIn(signIn: string): Promise<Browser>
  close(): Promise<void>
}

/** Keeps cookies and sends what a page of ours would send. */
export interface Browser {
  readonly cookies: Map<string, string>
  /** `p-2` once signed in. */
  readonly code: () => string
  readonly device: () => string
  send(options: InjectOptions): Promise<LightMyRequestResponse>
  get(url: string): Promise<LightMyRequestResponse>
  post(url: string, body?: object): Promise<LightMyRequestResponse>
  signIn(signIn: string, more?: object): Promise<LightMyRequestResponse>
}

const nobody = words('Tests.', 'পরীক্ষা।', 'परीक्षण।')
const person = (name: string, roles: PracticePerson['roles'], at: number, office?: string): PracticePerson => ({
  name,
  signIn: name.toLowerCase(),
  passphrase: `${name} keeps seven blue kettles`,
  totpSecret: base32(Buffer.alloc(20, at)),
  roles,
  language: 'en',
  does: nobody,
  ...(office ? { office } : {}),
})

export const people: Practice = {
  unit: 'Test unit',
  offices: [
    { name: 'The unit', kind: 'police-unit' },
    { name: 'The home', kind: 'home' },
  ],
  people: [
    person('Admin', ['administrator'], 1, 'The unit'),
    person('Lead', ['caseworker'], 2, 'The unit'),
    person('Worker', ['caseworker'], 3, 'The unit'),
    person('Outsider', ['caseworker'], 4, 'The home'),
    person('Auditor', ['auditor'], 5),
    person('Keeper', ['concern-keeper'], 6),
  ],
  load: async () => {},
}

/** @param options `ownLaw`: the law that a house finds on its disk, as after a start; else a small one made for tests */
export async function testHouse(
  { ownLaw, ...options }: HouseOptions & { readonly ownLaw?: true } = {},
  appOptions: AppOptions = {},
): Promise<TestHouse> {
  const database = await freshDatabase()
  const test = { now: Date.parse('2026-11-24T09:00:00Z') }
  const opened = await openHouse(
    { port: 0, folder: throwawayFolder('house'), databaseUrl: database.url },
    () => {},
    async () => undefined,
    {
      practice: people,
      now: () => test.now,
      cost: { memory: 64, passes: 1 },
      ...(ownLaw ? {} : { laws: testLaws() }),
      ...options,
    },
  )
  if (!opened.ok) throw new Error(opened.problem.words.en)
  const { house } = opened
  if (!house.unit()) {
    const made = await setUpPractice(house)
    if (!made.ok) throw new Error(made.problem.words.en)
  }
  const failures: unknown[] = []
  const app = await buildApp(house, {
    onFailure: (error) => failures.push(error),
    live: { gatherMs: 5 },
    ...appOptions,
  })
  const whose = (signIn: string) => {
    const found = (options.practice ?? people).people.find((one) => one.signIn === signIn)
    if (!found) throw new Error(`nobody is called ${signIn}`)
    return found
  }
  const made: TestHouse = Object.assign(test, {
    house,
    app,
    database,
    failures,
    person: whose,
    code: (signIn: string) => codeAt(fromBase32(whose(signIn).totpSecret), stepAt(test.now)),
    browser: () => browserOf(app, made),
    signedIn: async (signIn: string) => {
      test.now += 30_000
      const browser = browserOf(app, made)
      const answer = await browser.signIn(signIn)
      if (answer.statusCode !== 200) throw new Error(`${signIn} could not sign in: ${answer.body}`)
      return browser
    },
    close: async () => {
      await app.close()
      await house.close()
      await database.drop()
    },
  })
  return made
}

function browserOf(app: FastifyInstance, test: TestHouse): Browser {
  const cookies = new Map<string, string>()
  let code = ''
  let device = ''
  const send = async (options: InjectOptions) => {
    const headers = {
      host: 'localhost',
      ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
      ...(options.method === 'GET' || options.method === undefined
        ? {}
        : { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }),
      ...options.headers,
    }
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))
    const answer = await app.inject({ remoteAddress: '127.0.0.1', ...options, headers: sent as never })
    assertAsDeclared(options, answer)
    for (const cookie of answer.cookies) {
      if (cookie.value === '') cookies.delete(cookie.name)
      else cookies.set(cookie.name, cookie.value)
    }
    return answer
  }
  const post = async (url: string, body: object = {}) => await send({ method: 'POST', url, payload: body })
  return {
    cookies,
    send,
    post,
    code: () => code,
    device: () => device,
    get: async (url) => await send({ method: 'GET', url }),
    signIn: async (signIn, more = {}) => {
      const answer = await post('/api/sign-in', {
        signIn,
        passphrase: test.person(signIn).passphrase,
        code: test.code(signIn),
        ...more,
      })
      if (answer.statusCode === 200) {
        code = answer.json<{ person: { code: string } }>().person.code
        device = answer.json<{ device: string }>().device
      }
      return answer
    },
  }
}

/** Every answer of every test is what the contract says: not a key more, since a key too many may be one that nobody should see. */
function assertAsDeclared({ method = 'GET', url = '' }: InjectOptions, answer: LightMyRequestResponse): void {
  const type = String(answer.headers['content-type'])
  if (
    method === 'HEAD' ||
    !type.includes('json') ||
    answer.headers['content-disposition'] !== undefined ||
    answer.headers['content-encoding'] !== undefined
  )
    return
  const path = (typeof url === 'string' ? url : '').split('?')[0] ?? ''
  const route = Object.values<Route>(routes).find(
    (each) => each.method === method && new RegExp(`^${each.url.replace(/:\w+/g, '[^/]+')}$`).test(path),
  )
  const declared =
    answer.statusCode === 200 ? (route?.schema['response'] as Record<number, z.ZodType> | undefined)?.[200] : problem
  if (!declared) return
  const said: unknown = answer.json()
  const parsed = declared.safeParse(said)
  if (!parsed.success) throw new Error(`${method} ${path} answered what it did not declare: ${parsed.error.message}`)
  expect(parsed.data, `${method} ${path}`).toEqual(said)
}

let counted = 0

/** A well-formed entry of this browser's person, of a kind that needs nothing but a survivor and places. */
export const moved = (by: Browser, of: string, more: object = {}): Record<string, unknown> => ({
  id: randomUUID(),
  case: of,
  compartment: 'survivor',
  kind: 'survivor.moved',
  v: 1,
  at: '2017-08-24T16:15:00+05:30',
  by: by.code(),
  device: by.device(),
  n: (counted += 1),
  written: { device: '2017-08-24T19:52:10+05:30', skew: null, via: 'server' },
  saw: [],
  base: 0,
  body: { who: ['S-1'], from: 'P-1', to: 'V-2' },
  ...more,
})

/** An entry that any stream takes. */
export const struck = (by: Browser, of: string, compartment: string, more: object = {}): Record<string, unknown> =>
  moved(by, of, {
    compartment,
    kind: 'entry.withdrawn',
    body: { entry: randomUUID(), reason: 'Written in the wrong case' },
    ...more,
  })

/** The name of a survivor, as a page sends it: open, with its salt. */
export const named = (by: Browser, of: string, who: string, name: string): Record<string, unknown> =>
  moved(by, of, {
    kind: 'survivor.named',
    body: { who, name: { value: name, salt: randomBytes(32).toString('base64url') } },
  })

/** Pushes entries that must all be taken. */
export async function push(
  browser: Browser,
  entries: readonly Record<string, unknown>[],
): Promise<{ id: string; seq: number; hash: string }[]> {
  const { verdicts } = (await browser.post('/api/entries', { entries })).json<{
    verdicts: { id: string; status: string; seq: number; hash: string }[]
  }>()
  const refused = verdicts.find(({ status }) => status !== 'accepted')
  if (refused) throw new Error(JSON.stringify(refused))
  return verdicts
}

/** Opens a case as this person, who then leads it. */
export async function openCase(browser: Browser, label = 'KOL-17-031'): Promise<string> {
  const answer = await browser.post('/api/cases', { request: randomUUID(), label, codeName: 'Ebb' })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json<{ case: string }>().case
}

/** A built page with nothing in it: an index, a script with a hash in its name, a picture. */
export function throwawayPages(): string {
  const folder = throwawayFolder('pages')
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>M</title>')
  writeFileSync(join(folder, 'assets', 'main-abc.js'), '')
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  return folder
}
