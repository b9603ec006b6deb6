import { existsSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { notFound, sendProblem } from './problems.ts'

/**
 * Serves the built pages: names with a hash in them for ever, everything else asked for anew each time. A path that is
 * no file is a page of the application, when a browser asks for a page.
 * @param folder of the build; a folder that is not there serves nothing
 */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const files = new Set(existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name).slice(folder.length + 1).split(sep).join('/')) : [])
  if (files.size > 0) await app.register(fastifyStatic, { root: folder, serve: false, cacheControl: false })
  app.route({
    method: ['GET', 'HEAD'], url: '/*', schema: { hide: true } as never, config: { page: true },
    handler: async (request, reply) => {
      const path = (request.params as { '*': string })['*']
      const isApi = path === 'api' || path.startsWith('api/')
      if (!isApi && files.has(path) && path !== 'index.html') {
        void reply.header('cache-control', path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
        return await reply.sendFile(path)
      }
      const wantsPage = request.headers.accept?.includes('text/html') ?? false
      if (isApi || !files.has('index.html') || !(path === '' || wantsPage)) return sendProblem(request, reply, notFound())
      return await reply.sendFile('index.html')
    },
  })
}
