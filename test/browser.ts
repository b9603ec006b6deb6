import { execFileSync } from 'node:child_process'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser, type Page } from 'playwright-core'

/**
 * In one process the browser would end with its first page; without its own rules it would let through what a reader's
 * refuses, and leaves out the Origin that the server asks for.
 */
const unlikeAReader = ['--single-process', '--disable-web-security', '--allow-running-insecure-content']

/**
 * A Chromium for a test, unpacked once per machine into the temporary folder. Close it in `afterAll`.
 * `MUKTI_CHROMIUM` names another one, for systems that the packed one does not run on.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['MUKTI_CHROMIUM'] ?? (await chromium.executablePath())
  return playwright.launch({
    executablePath,
    args: [
      ...chromium.args.filter((arg) => !unlikeAReader.includes(arg)),
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--lang=en-GB',
    ],
    headless: true,
  })
}

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const axeRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds on a page, one line for each place: rule, element, remedy. An empty list is a page without findings.
 */
export async function axe(page: Page): Promise<string[]> {
  // Not a script tag: the page's own rules would refuse one.
  await page.evaluate(await source())
  return page.evaluate(async (tags) => {
    type Found = { violations: { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[] }
    const run = (globalThis as unknown as { axe: { run: (options: object) => Promise<Found> } }).axe.run
    const { violations } = await run({ runOnly: { type: 'tag', values: tags } })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
    )
  }, axeRules)
}

let read: Promise<string> | undefined
const source = () => (read ??= import('node:fs/promises').then((fs) => fs.readFile(axeSource, 'utf8')))

/** By how many pixels a page is wider than its window; 0 is right. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The rules that every page of ours is served under; a test that passes under laxer ones proves little. */
export const pageRules = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types mukti',
].join('; ')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
}

/**
 * Serves a built folder on a free local port, under our page rules; a path that is no file is the app's, if there is
 * one.
 */
export async function serveFolder(folder: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server: Server = createServer((request, reply) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    const asked = extname(path) ? join(folder, path) : join(folder, 'index.html')
    const file = existsSync(asked) && statSync(asked).isFile() ? asked : undefined
    reply.writeHead(file ? 200 : 404, {
      'content-type': types[extname(asked)] ?? 'application/octet-stream',
      'content-security-policy': pageRules,
    })
    if (file) createReadStream(file).pipe(reply)
    else reply.end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  }
}

/**
 * Builds the web app or the gallery of its pieces, if they are older than their sources, in a process of its own: its
 * build must not see what a test has set.
 */
export function buildWeb(mode: 'production' | 'gallery') {
  const script = join(import.meta.dirname, '../scripts/build-web.ts')
  execFileSync(process.execPath, [script, mode], { stdio: ['ignore', 'ignore', 'inherit'] })
}
