import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { practiceIdentities } from '../../practice/identities.ts'
import { practice } from '../../practice/unit.ts'
import { registry } from '../../src/kinds/index.ts'
import { completeErasures } from '../../src/store/keys/erase.ts'
import { openPostgres, type Postgres } from '../../src/store/postgres.ts'
import { codeAt, fromBase32, stepAt } from '../../src/server/totp.ts'
import { throwawayFolder } from '../postgres.ts'
import { mukti, startProgram, type Program } from '../program.ts'
import { filesOf, formsOf, searcher, searchFolder } from './search.ts'

/** Written by the test itself, through every door that takes a name. */
const planted = {
  name: 'Planted Heron Rupali',
  bengali: 'রূপায়ণ সেনগুপ্ত বড়ুয়া',
  fileName: 'Planted Heron passport.txt',
  inFile: 'Planted Heron was seen at Lane Nine',
  searched: 'Planted Heron',
  misplaced: 'Planted Sparrow Misplaced',
}
/** The opposite of a leak: an open field, which the search must find where it should be, or it finds nothing at all. */
const openText = 'Planted open remark about a kettle'

const secrets = [...new Set([...practiceIdentities(registry).map(({ value }) => value), ...Object.values(planted)])]
const search = searcher(secrets.flatMap(formsOf))
const leaks = (text: string | Buffer) => search(Buffer.from(text as string)).map(({ of, as }) => `${of} (${as})`)

let folder: string
let program: Program
let postgres: Postgres
let owner: pg.Pool
let keys: pg.Pool
let ended: { out: string; err: string } | undefined
const environment = () => ({ MUKTI_DATA: folder, PORT: '0' })

/** What somebody got, whoever it was, by what was asked. */
const got: { who: string; what: string; body: string; headers: string }[] = []
interface Visitor { who: string; code: string; device: string; ask(method: string, path: string, body?: object | Buffer): Promise<{ status: number; body: string; json: any }> } // eslint-disable-line @typescript-eslint/no-explicit-any
const visitors = new Map<string, Visitor>()
let wrapped: { subject: Buffer[]; parent: Buffer }
let kolkata: string
let entryOfName: { stream: string; id: string; path: string }

async function signIn(who: string): Promise<Visitor> {
  const person = practice.people.find((one) => one.signIn === who)
  if (!person) throw new Error(who)
  let cookie = ''
  const visitor: Visitor = { who, code: '', device: '', ask: async (method, path, body) => {
    const answer = await fetch(`${program.url}${path}`, {
      method, headers: { origin: program.url, ...(cookie ? { cookie } : {}), ...(body instanceof Buffer ? { 'content-type': 'application/octet-stream', 'upload-offset': '0' } : body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: body instanceof Buffer ? new Uint8Array(body) : JSON.stringify(body) } : {}),
    })
    for (const set of answer.headers.getSetCookie()) cookie = [...cookie.split('; ').filter((one) => one !== '' && !one.startsWith(set.split('=')[0] ?? '')), set.split(';')[0]].join('; ')
    const text = await answer.text()
    got.push({ who, what: `${method} ${path}`, body: text, headers: JSON.stringify([...answer.headers]) })
    return { status: answer.status, body: text, json: (answer.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : undefined }
  } }
  const answer = await visitor.ask('POST', '/api/sign-in', { signIn: who, passphrase: person.passphrase, code: codeAt(fromBase32(person.totpSecret), stepAt(Date.now())) })
  if (answer.status !== 200) throw new Error(`${who}: ${answer.body}`)
  Object.assign(visitor, { code: answer.json.person.code, device: answer.json.device })
  visitors.set(who, visitor)
  return visitor
}

/** Reads everything that somebody may read and opens every sealed field in it; returns how many opened. */
async function readAll(visitor: Visitor): Promise<number> {
  let opened = 0
  const { cases } = (await visitor.ask('POST', '/api/cases/find', {})).json
  for (const { id } of cases) {
    const { streams } = (await visitor.ask('GET', `/api/cases/${id}`)).json
    await visitor.ask('GET', `/api/cases/${id}/grants`)
    for (const { stream } of streams) {
      const { entries } = (await visitor.ask('GET', `/api/streams/${stream}/entries`)).json
      const fields = entries.flatMap((entry: { id: string; body: Record<string, unknown> }) => Object.entries(entry.body)
        .filter(([, value]) => typeof value === 'object' && value !== null && 'c' in value && 'm' in value)
        .map(([path]) => ({ stream, id: entry.id, path })))
      for (let at = 0; at < fields.length; at += 15) {
        const answer = await visitor.ask('POST', '/api/open', { case: id, fields: fields.slice(at, at + 15) })
        opened += (answer.json.fields ?? []).filter(({ state }: { state: string }) => state === 'open').length
      }
    }
  }
  return opened
}

const draft = (by: Visitor, more: object) => ({
  id: randomUUID(), case: kolkata, compartment: 'survivor', v: 1, at: '2026-11-20T10:00:00+05:30', by: by.code, device: by.device, n: 1,
  written: { device: '2026-11-20T10:00:10+05:30', skew: null, via: 'server' }, saw: [], base: 0, practice: true, ...more })
const nameOf = (who: string, value: string) => ({ kind: 'survivor.named', body: { who, name: { value, salt: randomBytes(32).toString('base64url') } } })

beforeAll(async () => {
  folder = join(throwawayFolder('leaks'), 'data')
  program = await startProgram(['--practice'], environment())
  const joined = await openPostgres({ folder }, () => {}, { join: true })
  if (!joined.ok) throw new Error(joined.problem.words.en)
  postgres = joined.postgres
  owner = new pg.Pool({ ...postgres.connection('mukti'), max: 2 })
  keys = new pg.Pool({ ...postgres.connection('mukti_keys'), max: 2 })
  await useIt()
}, 240_000)
afterAll(async () => {
  await Promise.allSettled([owner?.end(), keys?.end()])
  if (!ended) await program?.stop()
})

async function useIt(): Promise<void> {
  for (const who of ['investigator', 'social-worker', 'sub-inspector', 'prosecutor', 'auditor', 'concern-keeper', 'administrator', 'analyst', 'ngo-lead']) await signIn(who)
  const lead = visitors.get('investigator') as Visitor
  kolkata = (await lead.ask('POST', '/api/cases/find', { text: 'KOL-17-031' })).json.cases[0].id
  await readAll(lead)
  await readAll(visitors.get('social-worker') as Visitor)
  for (const text of [planted.searched, 'Practice Name One', planted.bengali]) await lead.ask('POST', '/api/cases/find', { text })
  const entries = [
    draft(lead, nameOf('S-1', planted.name)), draft(lead, { ...nameOf('S-2', planted.bengali), n: 2 }),
    draft(lead, { kind: 'survivor.moved', n: 3, body: { who: ['S-1'], to: 'H-1' }, source: { how: 'document', document: openText } }),
    // Where a hurried hand puts a name into the wrong place, the refusal must not repeat it.
    draft(lead, { kind: 'survivor.moved', n: 4, body: { who: [planted.misplaced], to: 'H-1' } }),
    draft(lead, { kind: 'survivor.named', n: 5, body: { who: 'S-1', name: planted.misplaced } }),
    draft(lead, { kind: planted.misplaced, n: 6, body: { text: planted.misplaced } }),
  ]
  const { verdicts } = (await lead.ask('POST', '/api/entries', { entries })).json
  expect(verdicts.map(({ status }: { status: string }) => status)).toEqual(['accepted', 'accepted', 'accepted', 'refused', 'refused', 'refused'])
  entryOfName = { stream: `${kolkata}.survivor`, id: entries[0]?.id ?? '', path: 'name' }
  const upload = randomUUID()
  await lead.ask('POST', '/api/files', { stream: `${kolkata}.survivor`, upload, size: Buffer.byteLength(planted.inFile), type: 'text/plain', name: planted.fileName })
  const { id } = (await lead.ask('PATCH', `/api/files/${upload}`, Buffer.from(planted.inFile))).json
  expect((await lead.ask('GET', `/api/files/${id}`)).body).toBe(planted.inFile)
  for (const path of [`/api/cases/${encodeURIComponent(planted.misplaced)}`, `/api/streams/${encodeURIComponent(planted.misplaced)}/entries`, `/${encodeURIComponent(planted.misplaced)}`, `/api/nothing?name=${encodeURIComponent(planted.misplaced)}`])
    await lead.ask('GET', path)
  await lead.ask('POST', '/api/open', { case: kolkata, fields: [{ stream: `${kolkata}.survivor`, id: randomUUID(), path: planted.misplaced }] })
  await lead.ask('POST', '/api/audit', { case: kolkata, action: planted.misplaced })
}

describe('a practice unit that was worked in', () => {
  test('gives names to those who may open them: else the searches below would prove nothing', () => {
    const lead = got.filter(({ who }) => who === 'investigator').map(({ body }) => body).join('\n')
    expect(lead).toContain('Practice Name One')
    expect(lead).toContain('Practice Accused One')
    expect(got.filter(({ who }) => who === 'social-worker').map(({ body }) => body).join('\n')).toContain('Practice Name One')
  })

  test('tells no name to people without the grant, in no answer to anything they ask', async () => {
    const outside = ['prosecutor', 'auditor', 'concern-keeper', 'administrator', 'analyst'] as const
    const ofSurvivors = practiceIdentities(registry).filter(({ kind }) => kind.startsWith('survivor.')).map(({ value }) => value)
    for (const who of outside) {
      const visitor = visitors.get(who) as Visitor
      await visitor.ask('POST', '/api/cases/find', { text: 'Practice Name One' })
      await visitor.ask('POST', '/api/sync', { protocol: 1, carry: [kolkata] })
      await visitor.ask('POST', '/api/audit', { case: kolkata })
      await visitor.ask('POST', '/api/audit', {})
      await visitor.ask('GET', '/api/people')
      await visitor.ask('GET', `/api/cases/${kolkata}`)
      await visitor.ask('GET', `/api/cases/${kolkata}/grants`)
      for (const part of ['survivor', 'health', 'statement', 'intel']) await visitor.ask('GET', `/api/streams/${kolkata}.${part}/entries`)
      await visitor.ask('POST', '/api/open', { case: kolkata, fields: [entryOfName] })
    }
    const theirs = got.filter(({ who }) => (outside as readonly string[]).includes(who))
    const closed = new Set([...ofSurvivors, ...Object.values(planted)])
    expect(theirs.flatMap(({ who, what, body, headers }) => search(Buffer.from(body + headers)).filter(({ of }) => closed.has(of)).map(({ of }) => `${who} ${what}: ${of}`))).toEqual([])
  })

  test('tells a name only in answer to a press on it: in no list, stream, verdict, problem, header or page', () => {
    const pressed = (what: string) => what === 'POST /api/open' || what.startsWith('GET /api/files/')
    expect(got.filter(({ what }) => !pressed(what)).flatMap(({ who, what, body, headers }) => leaks(body + headers).map((leak) => `${who} ${what}: ${leak}`))).toEqual([])
  })

  test('has no name in its OpenAPI document, its list of kinds, or its pages', async () => {
    for (const path of ['/api/openapi.json', '/api', '/api/kinds', '/', '/api/about'])
      expect(leaks((await (visitors.get('investigator') as Visitor).ask('GET', path)).body), path).toEqual([])
  })

  test('keeps no name in the audit', async () => {
    const rows = await owner.query('select row_to_json(a) as row from mukti.audit a')
    expect(rows.rows.length).toBeGreaterThan(50)
    expect(leaks(JSON.stringify(rows.rows))).toEqual([])
  })

  test('prints no name, whatever command is asked', async () => {
    const file = join(throwawayFolder('leaks-export'), 'case.jsonl')
    for (const args of [['doctor'], ['verify'], ['kinds'], ['user', 'list'], ['export', 'KOL-17-031', '--out', file, '--purpose', 'a test'], ['verify', file], ['doctor', '--json']]) {
      const { out, err } = await mukti(args, environment())
      expect([args.join(' '), leaks(out + err)]).toEqual([args.join(' '), []])
    }
    expect(leaks(readFileSync(file))).toEqual([])
  }, 120_000)
})

describe('while it serves, its folder', () => {
  const skip = (path: string) => path.endsWith('root.key')

  test('holds no identity: tables, write-ahead log, log, files', async () => {
    await owner.query('checkpoint')
    expect(searchFolder(folder, search, skip)).toEqual([])
  }, 120_000)

  test('does hold what is open, in the tables and in the write-ahead log: the search looks where things lie', () => {
    const found = searchFolder(folder, searcher(formsOf(openText)), skip).join('\n')
    expect(found).toMatch(/\/base\//)
    expect(found).toMatch(/\/pg_wal\//)
  }, 120_000)
})

describe('erasing S-1', () => {
  const rowsOf = async () => (await owner.query<{ wrapped: Buffer }>(
    `select k.wrapped from mukti.subject_key k join mukti.stream s on s.id = k.stream where s.case_id = $1 and k.subject = 'S-1' and s.compartment <> 9`, [kolkata])).rows
  const holding = (where: RegExp) => {
    const wanted = [...wrapped.subject, wrapped.parent]
    return filesOf(folder).filter((path) => where.test(path)).filter((path) => {
      try {
        const bytes = readFileSync(join(folder, path))
        return wanted.some((one) => bytes.includes(one))
      } catch {
        return false
      }
    })
  }

  test('is done by who leads the case, and her fields then say so while the others open', async () => {
    wrapped = {
      subject: (await rowsOf()).map(({ wrapped: bytes }) => bytes),
      parent: (await owner.query<{ wrapped: Buffer }>('select wrapped from mukti.case_key where case_id = $1', [kolkata])).rows[0]?.wrapped ?? Buffer.alloc(0),
    }
    expect(wrapped.subject.length).toBeGreaterThan(1)
    // Written again, so that the write-ahead log surely holds them: what was written at the start may be recycled by now.
    await owner.query('update mukti.subject_key set wrapped = wrapped')
    await owner.query('update mukti.case_key set wrapped = wrapped')
    await owner.query('checkpoint')
    expect(holding(/base\//).length).toBeGreaterThan(0)
    expect(holding(/pg_wal/).length).toBeGreaterThan(0)
    const lead = visitors.get('investigator') as Visitor
    const done = await lead.ask('POST', `/api/cases/${kolkata}/erase`, { subject: 'S-1', reason: 'she asked for it' })
    expect(done.json).toEqual({ destroyed: wrapped.subject.length })
    const look = await lead.ask('POST', '/api/open', { case: kolkata, fields: [entryOfName] })
    expect(look.json.fields).toMatchObject([{ state: 'erased' }])
    const { entries } = (await lead.ask('GET', `/api/streams/${kolkata}.survivor/entries`)).json
    const named = entries.filter(({ kind }: { kind: string }) => kind === 'survivor.named')
    const opened = (await lead.ask('POST', '/api/open', { case: kolkata, fields: named.map(({ id }: { id: string }) => ({ stream: `${kolkata}.survivor`, id, path: 'name' })) })).json.fields
    expect(new Set(opened.map(({ state }: { state: string }) => state))).toEqual(new Set(['open', 'erased']))
  })

  test('takes her name out of the search', async () => {
    const lead = visitors.get('investigator') as Visitor
    const found = async (text: string) => (await lead.ask('POST', '/api/cases/find', { text })).json.cases.length
    expect([await found('Heron'), await found('রূপায়ণ'.normalize('NFC'))]).toEqual([0, 1])
  })

  test('the command line does the same for somebody else, beside the running server', async () => {
    const { code, out } = await mukti(['keys', 'erase', 'KOL-17-031', 'S-2', '--reason', 'she asked for it', '--json'], environment())
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ label: 'S-2' })
    expect(JSON.parse(out).destroyed).toBeGreaterThan(0)
  })

  test('leaves verify whole and the case readable', async () => {
    expect(JSON.parse((await mukti(['verify', '--json'], environment())).out)).toMatchObject({ sound: true, findings: [] })
    expect((await (visitors.get('investigator') as Visitor).ask('GET', `/api/cases/${kolkata}`)).status).toBe(200)
  })

  test('is complete only when neither tables nor write-ahead log hold the wrapped keys any more', async () => {
    expect(await completeErasures(keys)).toBe(0)
    expect(JSON.parse((await mukti(['doctor', '--json'], environment())).out)).toMatchObject({ store: { erasuresBegun: 2, embedded: true } })
    await owner.query('checkpoint')
    await owner.query('checkpoint')
    await completeErasures(keys)
    const { rows } = await owner.query('select subject from mukti.erasure where completed is null')
    expect(rows).toEqual([])
    expect(holding(/./)).toEqual([])
  })
})

describe('stopped, its folder', () => {
  test('and a dump of every table hold no identity: tables, log, blobs, write-ahead log, what was printed', async () => {
    let text = ''
    const tables = await owner.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables`)
    for (const { name } of tables.rows) {
      const { rows } = await owner.query<{ row: string }>(`select t::text as row from ${name} t`)
      text += `${name}\n${rows.map(({ row }) => row).join('\n')}\n`
    }
    expect(text).toContain(openText)
    expect(leaks(text)).toEqual([])
    await owner.query('checkpoint')
    await Promise.all([owner.end(), keys.end()])
    ended = await program.stop()
    expect(leaks(ended.out + ended.err)).toEqual([])
    expect(searchFolder(folder, search, (path) => path.endsWith('root.key'))).toEqual([])
  }, 240_000)
})
