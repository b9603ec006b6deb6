import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { prepare, sendPrepared } from './prepared.ts'
import { notFound, sendProblem } from './problems.ts'

const texts: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Serves the built pages: names with a hash in them for ever, everything else asked for anew each time. A path that is
 * no file is a page of the application, when a browser asks for a page. Texts are read and packed once, at the start.
 * @param folder of the build; a folder that is not there serves nothing
 */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map((each) =>
          join(each.parentPath, each.name)
            .slice(folder.length + 1)
            .split(sep)
            .join('/'),
        )
    : []
  const packed = new Map(
    files.flatMap((path) => {
      const type = texts[extname(path)]
      return type === undefined ? [] : [[path, prepare(type, readFileSync(join(folder, path)))] as const]
    }),
  )
  const others = new Set(files.filter((path) => !packed.has(path)))
  if (others.size > 0) await app.register(fastifyStatic, { root: folder, serve: false, cacheControl: false })
  app.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    schema: { hide: true } as never,
    config: { page: true },
    handler: async (request, reply) => {
      const path = (request.params as { '*': string })['*']
      if (path === 'api' || path.startsWith('api/')) return sendProblem(request, reply, notFound())
      const text = path === 'index.html' ? undefined : packed.get(path)
      if (text || others.has(path))
        void reply.header(
          'cache-control',
          path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      if (text) return sendPrepared(request, reply, text)
      if (others.has(path)) return await reply.sendFile(path)
      const index = packed.get('index.html')
      const wantsPage = path === '' || (request.headers.accept?.includes('text/html') ?? false)
      return index && wantsPage ? sendPrepared(request, reply, index) : sendProblem(request, reply, notFound())
    },
  })
}
