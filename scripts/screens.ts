/**
 * Takes the pictures in docs/screens: the practice unit as its people see it, at 1280 and 390 pixels.
 * `node scripts/screens.ts [name …]`: only those whose name begins so.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeAt, fromBase32, stepAt } from '../src/server/totp.ts'
import { practice } from '../practice/unit.ts'
import { openBrowser } from '../test/browser.ts'
import { startProgram } from '../test/program.ts'
import type { Language } from '../src/record/words.ts'
import type { Page } from 'playwright-core'

interface Picture {
  readonly name: string
  readonly who: string
  /** `$case` stands for the case of that label. */
  readonly path: string
  readonly label?: string
  readonly theme?: 'dark'
}

const night = '?at=2017-08-24T23:40%2B05:30'
const pictures: readonly Picture[] = [
  { name: 'caseload', who: 'investigator', path: '/cases' },
  { name: 'case', who: 'investigator', path: `/cases/$case${night}` },
  { name: 'case-dark', who: 'investigator', path: `/cases/$case${night}`, theme: 'dark' },
  { name: 'where', who: 'investigator', path: `/cases/$case/where${night}` },
  { name: 'who-is-who', who: 'investigator', path: '/cases/$case/parties' },
  { name: 'operation', who: 'investigator', path: '/cases/$case/part/operation' },
  { name: 'survivors', who: 'social-worker', path: '/cases/$case/part/survivor' },
  { name: 'evidence', who: 'prosecutor', path: '/cases/$case/part/evidence' },
  { name: 'asked', who: 'investigator', path: '/cases/$case/asked' },
  { name: 'conflict', who: 'investigator', path: '/cases/$case/conflicts/1-1/age' },
  { name: 'add-entry', who: 'social-worker', path: '/cases/$case/add?kind=survivor.moved&about=S-2' },
  { name: 'picker', who: 'investigator', path: '/cases/$case/add' },
  { name: 'access', who: 'investigator', path: '/cases/$case/access' },
  { name: 'account', who: 'investigator', path: '/account' },
  { name: 'people', who: 'administrator', path: '/people' },
  { name: 'audit', who: 'auditor', path: '/audit' },
]

const folder = join(import.meta.dirname, '../docs/screens')
const wanted = process.argv.slice(2)
const store = mkdtempSync(join(tmpdir(), 'mukti-screens-'))
const program = await startProgram(['--practice'], { MUKTI_DATA: join(store, 'data'), PORT: '0' })
const browser = await openBrowser()
try {
  mkdirSync(folder, { recursive: true })
  await outside()
  for (const who of new Set(pictures.map((picture) => picture.who))) {
    const mine = pictures.filter(
      (picture) => picture.who === who && (wanted.length === 0 || wanted.some((name) => picture.name.startsWith(name))),
    )
    if (mine.length > 0) await inside(who, mine)
  }
} finally {
  await browser.close()
  await program.stop()
  rmSync(store, { recursive: true, force: true })
}

/** Pages before sign-in. */
async function outside(): Promise<void> {
  if (wanted.length > 0 && !wanted.some((name) => 'sign-in'.startsWith(name))) return
  const context = await browser.newContext()
  const page = await context.newPage()
  await each(page, { name: 'sign-in', who: '', path: '/sign-in' }, '')
  await context.close()
}

async function inside(who: string, mine: readonly Picture[]): Promise<void> {
  const person = practice.people.find(({ signIn }) => signIn === who)
  if (!person) throw new Error(`nobody signs in as ${who}`)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${program.url}/sign-in`)
  const body = {
    signIn: who,
    passphrase: person.passphrase,
    code: codeAt(fromBase32(person.totpSecret), stepAt(Date.now())),
  }
  const cases = await page.evaluate(async (sent) => {
    const post = async (url: string, json: object) =>
      (await (
        await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(json),
        })
      ).json()) as object
    await post('/api/sign-in', sent)
    return (await post('/api/cases/find', {})) as { cases?: { id: string; label: string }[] }
  }, body)
  for (const picture of mine) {
    const of = cases.cases?.find(({ label }) => label === (picture.label ?? 'KOL-17-031'))?.id ?? ''
    await each(page, picture, of)
  }
  await context.close()
}

async function each(page: Page, picture: Picture, of: string): Promise<void> {
  for (const language of ['en', 'bn', 'hi'] satisfies Language[])
    for (const width of [1280, 390]) {
      if (language === 'hi' && !['case', 'where', 'add-entry'].includes(picture.name)) continue
      await page.setViewportSize({ width, height: width === 1280 ? 900 : 844 })
      await page.emulateMedia({ colorScheme: picture.theme ?? 'light', reducedMotion: 'reduce' })
      await page.goto(program.url + picture.path.replaceAll('$case', of))
      await page.waitForSelector('main h1')
      await page.locator(`select:has(option[value="${language}"])`).first().selectOption(language)
      await page.waitForSelector(`html[lang="${language}"]`)
      await page.waitForLoadState('networkidle').catch(() => {}) // the feed of changes never rests
      await page.waitForTimeout(500)
      await page.screenshot({ path: join(folder, `${picture.name}-${language}-${width}.png`) })
    }
}
