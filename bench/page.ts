import { gzipSync } from 'node:zlib'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { buildPages } from '../src/cli/web-build.ts'
import { sessionCookie } from '../src/server/session.ts'
import { openBrowser } from '../test/browser.ts'
import type { Bench, Row } from './measure.ts'
import { serving, type Server } from './serving.ts'
import type { BenchHouse, Member } from './house.ts'

/** A phone of the middle price on a weak network. */
const phone = { slower: 4, kilobits: 1_600, roundTrip: 150, width: 390, height: 844 }
const said = `${phone.slower}× slower processor, ${phone.kilobits / 1000} Mbit/s, ${phone.roundTrip} ms round trip, ${phone.width} × ${phone.height}`

/** The case page of the practice unit in a browser that was never here: from the first byte until it answers. */
export const page: Bench = {
  name: 'page',
  run: async (size, tell) => {
    tell('building the pages')
    try {
      await buildPages(tell)
    } catch (error) {
      return [
        notYet(
          `The pages cannot be built: ${
            String(error)
              .split('\n')
              .find((line) => line.includes('Could not')) ?? 'see vite build'
          }`,
        ),
      ]
    }
    tell('opening the practice unit')
    return await serving('practice', async (server, bench) => {
      const who = await bench.member('investigator')
      const browser = await openBrowser()
      try {
        return await rowsOf(browser, server, bench, who, size === 'quick' ? 3 : 12, tell)
      } finally {
        await browser.close()
      }
    })
  },
}

const what = 'case page on a throttled phone, first byte to interactive'
const row = 'li.entry[data-row]'
const notYet = (note: string): Row => ({ what, ours: [], goal: { of: 'median', most: 1500 }, note })

async function rowsOf(
  browser: Browser,
  server: Server,
  { owner }: BenchHouse,
  who: Member,
  rounds: number,
  tell: (line: string) => void,
): Promise<Row[]> {
  const { rows: cases } = await owner.query<{ id: string; label: string; entries: string }>(
    `select f.id, f.label, sum(s.seq) as entries from mukti.case_file f join mukti.stream s on s.case_id = f.id where f.label like 'KOL-17-031%' group by f.id, f.label`,
  )
  const [of] = cases
  if (!of) return [notYet('The practice unit has no case KOL-17-031 yet.')]
  const url = server.url.replace('127.0.0.1', 'localhost')
  const casePage: Visit[] = []
  const returning: Visit[] = []
  const caseloadPage: Visit[] = []
  const downloads: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    tell(`visit ${round + 1} of ${rounds}`)
    const address = `${url}/cases/${of.id}`
    const both = await inBrowser(browser, url, who, async (tab, cdp) => {
      const cold = await visitPage(tab, cdp, address, row)
      if ('missing' in cold) return cold
      const next = await tab.context().newPage()
      await tab.close() // both would share one slowed processor
      const again = await visitPage(next, await tab.context().newCDPSession(next), address, row)
      return 'missing' in again ? again : { cold, again }
    })
    if ('missing' in both) return [notYet(`The page did not come to its timeline: ${both.missing}`)]
    const visit = both.cold
    casePage.push(visit)
    returning.push(both.again)
    downloads.push(
      await inBrowser(browser, url, who, async (tab, cdp) => await downloadOnly(tab, cdp, url, visit.urls)),
    )
    const first = await inBrowser(
      browser,
      url,
      who,
      async (tab, cdp) => await visitPage(tab, cdp, `${url}/cases`, '[data-row]'),
    )
    if ('missing' in first) return [notYet(`The caseload did not come to its cases: ${first.missing}`)]
    caseloadPage.push(first)
  }
  const each = (visits: readonly Visit[], read: (visit: Visit) => number) => visits.map(read)
  const size = (visits: readonly Visit[], name: string): Row[] => [
    {
      what: `${name}: on the wire until it is interactive`,
      ours: each(visits, (visit) => visit.wire / 1024),
      unit: 'KiB',
    },
    {
      what: `${name}: on the wire, everything`,
      ours: each(visits, (visit) => visit.whole / 1024),
      unit: 'KiB',
      note: 'With the fonts and whatever else comes after it.',
    },
    {
      what: `${name}: page, scripts and styles, gzip`,
      ours: each(visits, (visit) => visit.gzip / 1024),
      unit: 'KiB',
      ...(name === 'first load' ? { goal: { of: 'median', most: 200 } as const } : {}),
      note: `Fonts and answers of the API are not counted; the wire carries brotli. ${visits[0]?.urls.length ?? 0} requests until the page is idle.`,
    },
  ]
  return [
    {
      what,
      ours: each(casePage, (visit) => visit.interactive),
      peer: { name: 'its files, downloaded', times: downloads },
      goal: { of: 'median', most: 1500 },
      note: `Chromium (${said}), a visit without anything kept from before, ${of.label} of the practice unit (${of.entries} entries). Interactive: the first line of the timeline stands and the page is idle. The peer fetches the same addresses at once, after the first byte of one more request, and runs nothing.`,
    },
    { what: 'the same, until the first line of the timeline stands', ours: each(casePage, (visit) => visit.stands) },
    {
      what: 'the same page again in that browser, first byte to interactive',
      ours: each(returning, (visit) => visit.interactive),
      note: 'The files of the build are kept (their names carry a hash); the page itself and the answers of the API are fetched.',
    },
    {
      what: 'the same page again, until the first line of the timeline stands',
      ours: each(returning, (visit) => visit.stands),
    },
    {
      what: 'the caseload on the same phone, first byte to interactive',
      ours: each(caseloadPage, (visit) => visit.interactive),
    },
    ...size(caseloadPage, 'first load'),
    ...size(casePage, 'case page'),
    {
      what: 'case page again: on the wire, everything',
      ours: each(returning, (visit) => visit.whole / 1024),
      unit: 'KiB',
    },
  ]
}

interface Visit {
  readonly stands: number
  readonly interactive: number
  /** Bytes until it is interactive. */
  readonly wire: number
  /** Bytes until nothing more comes. */
  readonly whole: number
  readonly gzip: number
  readonly urls: readonly string[]
}

async function inBrowser<T>(
  browser: Browser,
  url: string,
  who: Member,
  work: (tab: Page, cdp: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: phone.width, height: phone.height },
    isMobile: true,
    hasTouch: true,
    locale: 'en-GB',
    serviceWorkers: 'block',
  })
  try {
    await context.addCookies([
      {
        name: sessionCookie,
        value: who.cookie,
        domain: new URL(url).hostname,
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'Strict',
      },
    ])
    const tab = await context.newPage()
    const cdp = await context.newCDPSession(tab)
    return await work(tab, cdp)
  } finally {
    await context.close()
  }
}

async function slowDown(cdp: CDPSession): Promise<void> {
  const bytesPerSecond = (phone.kilobits * 1000) / 8
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: phone.roundTrip,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: phone.slower })
}

/** @param row what stands when the page has come to its content */
async function visitPage(
  tab: Page,
  cdp: CDPSession,
  address: string,
  row: string,
): Promise<Visit | { missing: string }> {
  await tab.addInitScript((content) => {
    const marks = globalThis as unknown as { stands?: number; idle?: number }
    const look = () => {
      if (marks.stands !== undefined || !document.querySelector(content)) return
      marks.stands = performance.now()
      requestIdleCallback(() => {
        marks.idle = performance.now()
      })
    }
    new MutationObserver(look).observe(document, { childList: true, subtree: true })
  }, row)
  let wire = 0
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    wire += encodedDataLength
  })
  const urls: string[] = []
  const code: Promise<number>[] = []
  tab.on('response', (response) => {
    const type = response.request().resourceType()
    if (type === 'eventsource' || response.url().endsWith('/api/live') || response.request().method() !== 'GET') return
    urls.push(response.url())
    if (['document', 'script', 'stylesheet'].includes(type))
      code.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      )
  })
  await slowDown(cdp)
  await tab.goto(address, { waitUntil: 'commit' })
  try {
    await tab.waitForFunction(() => (globalThis as unknown as { idle?: number }).idle !== undefined, undefined, {
      timeout: 30_000,
    })
  } catch {
    const shown = (
      await tab
        .locator('body')
        .innerText()
        .catch(() => '')
    )
      .replace(/\s+/g, ' ')
      .slice(0, 120)
    return { missing: `it shows “${shown}” at ${new URL(tab.url()).pathname}` }
  }
  const marks = await tab.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const { stands = NaN, idle = NaN } = globalThis as unknown as { stands?: number; idle?: number }
    return { firstByte: navigation?.responseStart ?? NaN, stands, idle }
  })
  const loaded = wire
  const asked = [...urls]
  const gzip = (await Promise.all(code)).reduce((sum, each) => sum + each, 0)
  await quiet(() => wire)
  return {
    stands: marks.stands - marks.firstByte,
    interactive: marks.idle - marks.firstByte,
    wire: loaded,
    whole: wire,
    gzip,
    urls: asked,
  }
}

/** Waits until nothing has come for two seconds, and twenty at most: a live feed stays open and brings nothing. */
async function quiet(wire: () => number): Promise<void> {
  for (let rounds = 0, before = -1; rounds < 10 && before !== wire(); rounds += 1) {
    before = wire()
    await new Promise((done) => setTimeout(done, 2_000))
  }
}

/** Milliseconds to fetch the same addresses, by nobody's program, on the same network. */
async function downloadOnly(tab: Page, cdp: CDPSession, url: string, urls: readonly string[]): Promise<number> {
  await tab.goto(`${url}/api`)
  await slowDown(cdp)
  return await tab.evaluate(
    async (all) => {
      await fetch(all[0] as string, { cache: 'no-store' })
      const from = performance.now()
      await Promise.all(
        all.slice(1).map(async (each) => await (await fetch(each, { cache: 'no-store' })).arrayBuffer()),
      )
      return performance.now() - from
    },
    [...urls],
  )
}
