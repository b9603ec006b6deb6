import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { throwawayFolder } from '../postgres.ts'
import { mukti, startProgram, type Program } from '../program.ts'

let folder: string
let program: Program
const at = (data = folder) => ({ MUKTI_DATA: data, PORT: '0' })

beforeAll(async () => {
  folder = join(throwawayFolder('start'), 'data')
  program = await startProgram(['--practice'], at())
}, 120_000)
afterAll(async () => void (await program?.stop()))

describe('npm start -- --practice', () => {
  test('says in one line where it is, and how each invented person signs in', () => {
    expect(program.printed().match(/Mukti is ready at http:\/\/localhost:\d+/g)).toHaveLength(1)
    expect(program.printed()).toMatch(/passphrase .+ · TOTP secret [A-Z2-7]{16,}/)
  })

  test('serves pages and API', async () => {
    const [page, about] = await Promise.all([fetch(program.url), fetch(`${program.url}/api/about`)])
    expect(await page.text()).toContain('<div id="app">')
    expect(await about.json()).toMatchObject({ state: 'ready', practice: true })
  })

  test('a second one on the same folder is told that another Mukti holds it', async () => {
    const second = await mukti(['start'], at())
    expect(second.code).toBe(3)
    expect(second.err).toMatch(/Another Mukti holds the folder/)
  })

  test('on a port that is taken it says so, and which setting helps', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const port = String((other.address() as { port: number }).port)
    const taken = await mukti(['start'], { MUKTI_DATA: join(throwawayFolder('port'), 'data'), PORT: port })
    other.close()
    expect(taken.code).toBe(3)
    expect(taken.err).toContain(port)
    expect(taken.err).toContain('PORT=')
  })

  test('a folder of a newer Mukti is left alone', async () => {
    const newer = join(throwawayFolder('newer'), 'data')
    mkdirSync(newer, { recursive: true })
    writeFileSync(join(newer, 'mukti.json'), '{"format":999}')
    const refused = await mukti(['start'], at(newer))
    expect(refused.code).toBe(3)
    expect(refused.err).toMatch(/newer version/)
    expect(readFileSync(join(newer, 'mukti.json'), 'utf8')).toBe('{"format":999}')
  })
})

describe('beside a running server', () => {
  test('doctor lists every setting and says what the key file does not promise', async () => {
    const { code, out } = await mukti(['doctor', '--json'], at())
    const found = JSON.parse(out) as { good: boolean; settings: { name: string }[]; notPromised: { en: string } }
    expect(code).toBe(0)
    expect(found.settings.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['PORT', 'MUKTI_DATA', 'DATABASE_URL', 'MUKTI_KEY']),
    )
    expect(found.notPromised.en).toMatch(/practice only/)
  })

  test('verify finds the practice unit sound', async () => {
    const { code, out } = await mukti(['verify', '--json'], at())
    expect(JSON.parse(out)).toMatchObject({ sound: true, findings: [] })
    expect(code).toBe(0)
  })

  test('kinds prints one array of every kind', async () => {
    const { out } = await mukti(['kinds', '--json'], at())
    expect((JSON.parse(out) as unknown[]).length).toBeGreaterThan(150)
  })

  test('an exported case is checked with neither database nor server, and one changed byte is found', async () => {
    const file = join(throwawayFolder('export'), 'case.jsonl')
    expect(await mukti(['export', 'KOL-17-031', '--out', file, '--purpose', 'a test'], at())).toMatchObject({ code: 0 })
    const nowhere = { MUKTI_DATA: '/nowhere/at/all', DATABASE_URL: '' }
    expect(await mukti(['verify', file], nowhere)).toMatchObject({ code: 0 })
    const lines = readFileSync(file, 'utf8').split('\n')
    const changed = lines.findIndex((line) => line.startsWith('{"entry"'))
    writeFileSync(
      file,
      lines
        .map((line, index) =>
          index === changed
            ? line
                .replace(/"practice":true/, '"practice":true ')
                .replace('"lang"', '"Lang"')
                .replace(/"at":"2017/, '"at":"2016')
            : line,
        )
        .join('\n'),
    )
    const again = await mukti(['verify', file, '--json'], nowhere)
    expect(again.code).toBe(1)
    expect((JSON.parse(again.out) as { findings: { what: string; seq: number }[] }).findings[0]).toMatchObject({
      what: 'content-changed',
    })
  })

  test('an export says what it is for, and never takes the place of a file that is there', async () => {
    const file = join(throwawayFolder('again'), 'case.jsonl')
    expect(await mukti(['export', 'KOL-17-031', '--out', file], at())).toMatchObject({ code: 2 })
    writeFileSync(file, 'kept')
    const again = await mukti(['export', 'KOL-17-031', '--out', file, '--purpose', 'a test'], at())
    expect(again).toMatchObject({ code: 2 })
    expect(again.err).toContain('there is already a file')
    expect(readFileSync(file, 'utf8')).toBe('kept')
  })

  test('a case is imported only with somebody to lead it, so that none is there that nobody can open', async () => {
    const file = join(throwawayFolder('import'), 'case.jsonl')
    writeFileSync(file, '{}')
    const refused = await mukti(['import', file], at())
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.err).toContain('--lead SIGN-IN')
  })

  test('a checkpoint that somebody outside holds is made by one command and compared by another', async () => {
    const file = join(throwawayFolder('checkpoint'), 'held.txt')
    expect(await mukti(['checkpoint', '--out', file], at())).toMatchObject({ code: 0 })
    const { code, out } = await mukti(['verify', '--checkpoint', file, '--json'], at())
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ sound: true, outside: 1 })
  })

  test('a file of entries is tried without a change, then appended once however often it is replayed', async () => {
    const file = join(throwawayFolder('replay'), 'case.jsonl')
    const line = (kind: string, body: object, more: object = {}) =>
      JSON.stringify({ kind, at: '2026-11-20T10:00:00+05:30', by: 'investigator', case: 'TRY-26-001', body, ...more })
    writeFileSync(
      file,
      [
        line('case.opened', { number: 'TRY-26-001', began: 'tip' }),
        line('survivor.moved', { who: ['S-1'], to: 'H-1' }),
        line('survivor.moved', { who: ['Z-9'] }),
      ].join('\n'),
    )
    const tried = await mukti(['replay', file, '--dry-run', '--json'], at())
    expect(JSON.parse(tried.out)).toMatchObject({ accepted: 2, refused: 1 })
    const done = await mukti(['replay', file, '--json'], at())
    expect(done.code).toBe(1)
    expect(JSON.parse(done.out)).toMatchObject({
      accepted: 2,
      duplicate: 0,
      refused: 1,
      lines: [{}, {}, { line: 3, status: 'refused', reasons: [{ field: 'who.0' }] }],
    })
    expect(JSON.parse((await mukti(['replay', file, '--json'], at())).out)).toMatchObject({ accepted: 0, duplicate: 2 })
  })

  test('a wrong call says what is wrong and changes nothing', async () => {
    for (const args of [['nothing'], ['export', 'KOL-17-031'], ['verify', '/no/such/file'], ['keys', 'turn']]) {
      expect(await mukti(args, at()), args.join(' ')).toMatchObject({ code: 2 })
    }
  })
})

describe('stopping', () => {
  test('after kill -9 the next start recovers by itself, and Ctrl-C then ends in good order', async () => {
    await program.kill()
    program = await startProgram(['--practice'], at())
    expect(await (await fetch(`${program.url}/api/about`)).json()).toMatchObject({ practice: true })
    const ended = await program.stop()
    expect(ended.code).toBe(0)
  }, 60_000)
})
