import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { prepare, sendPrepared, type Prepared } from './prepared.ts'
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
  const files = filesOf(folder)
  const packed = new Map(
    files.flatMap((path) => {
      const type = texts[extname(path)]
      if (type === undefined) return []
      const br = files.includes(`${path}.br`) ? readFileSync(join(folder, `${path}.br`)) : undefined
      return [[path, prepare(type, readFileSync(join(folder, path)), br)] as const]
    }),
  )
  const others = new Set(files.filter((path) => !packed.has(path) && !path.endsWith('.br')))
  const pageFor = pagesOf(folder, packed.get('index.html'))
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
      const wantsPage = path === '' || (request.headers.accept?.includes('text/html') ?? false)
      const page = wantsPage ? pageFor(path) : undefined
      return page ? sendPrepared(request, reply, page) : sendProblem(request, reply, notFound())
    },
  })
}

/** Every file of the build by its path, with `/`. What begins with a dot is the builder's own. */
const filesOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile() && !each.name.startsWith('.'))
        .map((each) =>
          join(each.parentPath, each.name)
            .slice(folder.length + 1)
            .split(sep)
            .join('/'),
        )
    : []

/**
 * The page of the application, with the files named that its path will need, so that a browser fetches them all at once
 * and does not learn of each from the one before. Which they are follows from the form of the path alone.
 */
function pagesOf(folder: string, index: Prepared | undefined): (path: string) => Prepared | undefined {
  const list = join(folder, '.ahead.json')
  if (!index || !existsSync(list)) return () => index
  const ahead = JSON.parse(readFileSync(list, 'utf8')) as Record<string, readonly string[]>
  const html = index.plain.toString()
  const pages = new Map(
    Object.entries(ahead).map(([name, files]) => {
      const links = files.map((file) => `<link rel="modulepreload" href="/${file}" />`).join('\n    ')
      const whole = html.replace('</head>', `  ${links}\n  </head>`)
      return [name, prepare(index.type, whole, brotliCompressSync(whole))] as const
    }),
  )
  return (path) =>
    pages.get(
      /^cases\/[^/]+\/add$/.test(path)
        ? 'add'
        : path.startsWith('cases/')
          ? 'case'
          : path === '' || path === 'cases'
            ? 'cases'
            : '',
    ) ?? index
}
