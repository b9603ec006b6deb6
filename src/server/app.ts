import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Socket } from 'node:net'
import fastifyCookie from '@fastify/cookie'
import fastifySwagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod'
import { routes, type Route, type Routes } from '../contract/index.ts'
import { repeatedKey } from '../record/repeated-key.ts'
import { keepAwake, standingSession } from '../store/sign-in.ts'
import { apiPage, apiPageStyle } from './api-page.ts'
import { judgeOrigin, type Place } from './guard.ts'
import { freshRoutes, openRoutes, type Handlers, type Serving, type Session } from './handler.ts'
import { securityHeaders } from './headers.ts'
import type { House } from './house.ts'
import { makeLive, type LiveOptions } from './live.ts'
import { failureOf, silent, type Log } from './log.ts'
import { servePages } from './pages.ts'
import { sendPacked } from './prepared.ts'
import {
  factorFirst,
  notFound,
  notSetUp,
  problemOf,
  Refused,
  refusedBy,
  SaidTwice,
  sendProblem,
  signInFirst,
  wrongForm,
} from './problems.ts'
import { accountRoutes } from './routes/account.ts'
import { caseRoutes } from './routes/cases.ts'
import { dutyRoutes } from './routes/duties.ts'
import { fileRoutes } from './routes/files.ts'
import { lawRoutes } from './routes/law.ts'
import { passkeyRoutes } from './routes/passkeys.ts'
import { peopleRoutes } from './routes/people.ts'
import { reminderRoutes } from './routes/reminders.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { streamRoutes } from './routes/streams.ts'
import { hashOfToken, sessionCookie, tokenOf } from './session.ts'

export interface AppOptions {
  /** Behind TLS: `https://mukti.example.org`. Else only the machine itself is served, at http://localhost. */
  readonly origin?: string
  /** The built pages. */
  readonly web?: string
  readonly log?: Log
  /** What failed inside, for the keeper of the machine and for tests; never for an answer. */
  readonly onFailure?: (error: unknown) => void
  readonly live?: LiveOptions
  /** Milliseconds for a whole request to arrive. */
  readonly requestTimeout?: number
}

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | undefined
    began: number
    failure: string | undefined
  }
  interface FastifyContextConfig {
    name?: keyof Routes
    page?: boolean
  }
}

const kilobyte = 1024
/** Entries of one push: 1 MiB and the envelope round it. A piece of a file: 8 MiB. Everything else is small. */
const bodyLimits: Partial<Record<keyof Routes, number>> = {
  push: 1280 * kilobyte,
  previewDuties: 256 * kilobyte,
  sync: 512 * kilobyte,
  appendFile: 8 * kilobyte * kilobyte,
}

/** The server as a Fastify instance that does not listen yet. Closing it ends every feed. */
export async function buildApp(house: House, options: AppOptions = {}): Promise<FastifyInstance> {
  const place: Place = { origin: options.origin }
  const log = options.log ?? silent
  const onFailure = options.onFailure ?? (() => {})
  const headers = securityHeaders(options.origin?.startsWith('https://') ?? false)
  const live = makeLive(house, { onFailure, ...options.live })
  const serving: Serving = { house, place, live }

  const app = Fastify({
    logger: false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: options.origin === undefined ? false : 'loopback',
    bodyLimit: 64 * kilobyte,
    requestTimeout: options.requestTimeout ?? 30_000,
    keepAliveTimeout: 10_000,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 500 },
    http: {
      maxHeaderSize: 12 * kilobyte,
      headersTimeout: Math.min(10_000, options.requestTimeout ?? 10_000),
      connectionsCheckingInterval: Math.min(2_000, (options.requestTimeout ?? 2_000) / 2),
    },
    clientErrorHandler: (_error, socket) => refuseSocket(socket, headers),
    frameworkErrors: (_error, request, reply) => {
      void reply.headers(headers)
      void sendProblem(request, reply, wrongForm())
    },
  })
  app.setValidatorCompiler(validatorCompiler as never)
  app.setSerializerCompiler(() => (value) => JSON.stringify(value)) // shapes are the types' affair, and a test's
  readBodies(app)
  app.decorateRequest('session', undefined)
  app.decorateRequest('began', 0)
  app.decorateRequest('failure', undefined)
  await app.register(fastifyCookie)
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Mukti',
        version: house.version,
        description: 'Joint casework. What is hidden and what is missing answer the same.',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: sessionCookie } } },
      security: [{ session: [] }],
    },
    transform: jsonSchemaTransform,
  })

  app.addHook('onRequest', async (request, reply) => {
    request.began = performance.now()
    void reply.headers(headers)
    const refused = judgeOrigin(request, place)
    if (refused) return sendProblem(request, reply, refused)
    const { name } = request.routeOptions.config
    if (name === undefined) return
    if (!house.unit()) return name === 'about' || name === 'setUp' ? undefined : sendProblem(request, reply, notSetUp())
    request.session = await sessionOf(house, request, name)
    if (!request.session && !(openRoutes as readonly string[]).includes(name))
      return sendProblem(request, reply, signInFirst())
  })
  app.addHook('preHandler', async (request, reply) => {
    const { name } = request.routeOptions.config
    // After the form and before the thing: hidden or missing, the answer is the same.
    if (name && freshRoutes.has(name) && !request.session?.fresh) return sendProblem(request, reply, factorFirst())
  })
  app.addHook('onResponse', async (request, reply) => {
    log({
      level: reply.statusCode >= 500 ? 'error' : 'info',
      route: request.routeOptions.url ?? '-',
      status: reply.statusCode,
      ms: Math.round(performance.now() - request.began),
      request: request.id,
      person: request.session && `p-${request.session.person}`,
      failure: request.failure,
    })
  })
  app.addHook('preClose', async () => await live.close())
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string; validation?: unknown }, request, reply) => {
    const refused = refusedBy(error)
    if (refused.status >= 500) {
      request.failure = failureOf(error)
      onFailure(error)
    }
    return sendProblem(request, reply, refused)
  })
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, notFound()))

  const handlers: Handlers = {
    ...signInRoutes(serving),
    ...accountRoutes(serving),
    ...passkeyRoutes(serving),
    ...peopleRoutes(serving),
    ...caseRoutes(serving),
    ...streamRoutes(serving),
    ...fileRoutes(serving),
    ...dutyRoutes(serving),
    ...lawRoutes(serving),
    ...reminderRoutes(serving),
  }
  for (const name of Object.keys(routes) as (keyof Routes)[]) addRoute(app, name, handlers)
  app.get('/api/openapi.json', { schema: { hide: true } as never }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger())),
  )
  app.get('/api', { schema: { hide: true } as never }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(apiPage(house.version)),
  )
  app.get('/api/page.css', { schema: { hide: true } as never }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(apiPageStyle),
  )
  await servePages(app, options.web ?? join(import.meta.dirname, '../../dist/web'))
  await app.ready()
  return app
}

function addRoute(app: FastifyInstance, name: keyof Routes, handlers: Handlers): void {
  const route: Route = routes[name]
  const handler = handlers[name] as unknown as (asked: unknown) => Promise<object | undefined>
  app.route({
    method: route.method,
    url: route.url,
    schema: route.schema as never,
    config: { name },
    exposeHeadRoute: name === 'readFile',
    ...(bodyLimits[name] ? { bodyLimit: bodyLimits[name] } : {}),
    handler: async (request, reply) => {
      const { params, query, body, session } = request
      const value = await handler({ params, query, body, session, request, reply })
      if (value instanceof Refused) return sendProblem(request, reply, value)
      if (value === undefined) return reply // it has answered already
      return name === 'readStream' ? await sendPacked(request, reply, value) : reply.send(value)
    },
  })
}

/** JSON, and bytes of files. Nothing that a form of another site could send. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) =>
    parse(request, body, (error, value) => {
      const twice = error || body === '' ? undefined : repeatedKey(body)
      if (twice === undefined) done(error, value)
      else done(new SaidTwice(twice), undefined)
    }),
  )
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
}

async function sessionOf(house: House, request: FastifyRequest, name: keyof Routes): Promise<Session | undefined> {
  const cookie = request.cookies[sessionCookie]
  if (cookie === undefined || cookie.length > 100) return undefined
  const token = tokenOf(house, cookie)
  const standing = await standingSession(house.pools.signIn, hashOfToken(token))
  // A page that is left open asks by itself, and anybody may sit at a hidden one; only its person keeps a session awake.
  if (standing && name !== 'live' && name !== 'sync' && name !== 'unlock')
    await keepAwake(house.pools.signIn, standing.session)
  return standing && { ...standing, token }
}

/** What is no request at all: smuggled lengths, a header without end, a body that never comes. */
function refuseSocket(socket: Socket, headers: Readonly<Record<string, string>>): void {
  if (!socket.writable) return void socket.destroy()
  const body = JSON.stringify(problemOf({ id: randomUUID() }, wrongForm()))
  const lines = Object.entries({
    ...headers,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  })
  socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`)
}
