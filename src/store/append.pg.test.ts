import { randomUUID } from 'node:crypto'
import pg, { type Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentBytes } from '../record/envelope.ts'
import { draft, sha256, testUnit, type Member, type TestUnit } from '../../test/need-to-know/unit.ts'
import { openSealer } from '../../test/need-to-know/unit.ts'
import type { CardFold } from './cards.ts'
import { holdCards } from './held-cards.ts'
import { readStream } from './read.ts'

let unit: TestUnit
let lead: Member
let kase: string
beforeAll(async () => {
  unit = await testUnit()
  lead = await unit.member('Lead')
  kase = await unit.openCase(lead)
})
afterAll(async () => await unit.drop())

test('an entry is placed in its stream, one after the other, and each hash follows from the one before', async () => {
  const first = draft(lead, kase, 'intel')
  const second = draft(lead, kase, 'intel', { saw: [first.id], base: 1 })
  const verdicts = await unit.append(lead, [first, second])
  expect(verdicts.map(({ status }) => status)).toEqual(['accepted', 'accepted'])
  const page = await unit.as(lead, (tx) => readStream(tx, `${kase}.intel`))
  let prev = Buffer.alloc(32)
  for (const [index, entry] of (page?.entries ?? []).entries()) {
    const { seq, recorded, hash, prev: before, ...content } = entry
    expect(seq).toBe(index + 1)
    expect(before).toBe(prev.toString('hex'))
    const micro = BigInt(Date.parse(recorded.slice(0, 23) + 'Z')) * 1000n + BigInt(recorded.slice(23, 26))
    const place = Buffer.alloc(16)
    place.writeBigInt64BE(BigInt(seq))
    place.writeBigInt64BE(micro, 8)
    prev = sha256(
      Buffer.concat([Buffer.from('mukti-entry-1\n'), prev, place, sha256(contentBytes(content))]),
    ) as Buffer<ArrayBuffer>
    expect(hash).toBe(prev.toString('hex'))
  }
  expect(page?.head).toEqual({ seq: 2, hash: prev.toString('hex') })
})

test('an entry sent twice is a duplicate with the first answer, and the same id for something else is refused', async () => {
  const once = draft(lead, kase, 'court')
  const [first] = await unit.append(lead, [once])
  expect(await unit.append(lead, [once])).toEqual([{ ...first, status: 'duplicate' }])
  expect(await unit.append(lead, [once, { ...once, body: { text: 'Another floor.' } }])).toEqual([
    { ...first, status: 'duplicate' },
    { id: once.id, status: 'refused', problem: 'other-content' },
  ])
})

test('an entry that names one of its own batch which was refused is deferred, one that names a stranger is refused', async () => {
  const wrong = draft(lead, kase, 'evidence', { by: 'p-999' })
  const waits = draft(lead, kase, 'evidence', { saw: [wrong.id] })
  const strange = draft(lead, kase, 'evidence', { saw: [randomUUID()] })
  const fine = draft(lead, kase, 'evidence')
  expect(
    (await unit.append(lead, [wrong, waits, strange, fine])).map((verdict) => ({ ...verdict, hash: '', recorded: '' })),
  ).toEqual([
    { id: wrong.id, status: 'refused', problem: 'writer', hash: '', recorded: '' },
    { id: waits.id, status: 'deferred', after: wrong.id, hash: '', recorded: '' },
    { id: strange.id, status: 'refused', problem: 'saw', hash: '', recorded: '' },
    { id: fine.id, status: 'accepted', seq: 1, hash: '', recorded: '' },
  ])
})

test('many entries keep their order and see what came before them in the same call, also when one in their midst is refused', async () => {
  const many = (of: string) => {
    const made: ReturnType<typeof draft>[] = []
    for (let at = 0; at < 300; at += 1)
      made.push(
        draft(lead, of, 'intel', {
          saw: made.slice(at === 299 ? 3 : -1, at === 299 ? 4 : undefined).map(({ id }) => id),
        }),
      )
    return made
  }
  const whole = many(await unit.openCase(lead))
  const seqs = (await unit.append(lead, whole)).map((one) => (one.status === 'accepted' ? one.seq : one.status))
  expect(seqs).toEqual(whole.map((_, at) => at + 1))
  const broken = many(await unit.openCase(lead)).map((one, at) => (at === 200 ? { ...one, by: 'p-999' } : one))
  const answers = (await unit.append(lead, broken)).map(({ status }) => status)
  expect(answers.slice(0, 200)).toEqual(Array.from({ length: 200 }, () => 'accepted'))
  expect(answers[200]).toBe('refused')
  expect(answers[201]).toBe('deferred')
  expect(answers[299]).toBe('accepted')
})

test('the quick way in answers alike for a hidden stream and a missing one, and adds nothing for another writer', async () => {
  const stranger = await unit.member('Stranger')
  const of = await unit.openCase(lead)
  const ask = async (who: Member, given: ReturnType<typeof draft>) => {
    const content = Buffer.from(contentBytes(given))
    return await unit.app
      .query(
        `select first from mukti.append_at_once($1, $2, 2::smallint, null, $3, $4, null, null, null, null, null, null, null, '{}')`,
        [who.token, given.case, `[${content.toString()}]`, sha256(content)],
      )
      .then(({ rows }) => rows[0].first as string)
      .catch((error: Error & { code: string }) => [error.code, error.message])
  }
  const hidden = await ask(stranger, draft(stranger, of, 'intel'))
  expect(hidden).toEqual(await ask(stranger, draft(stranger, randomUUID(), 'intel')))
  expect(hidden).toEqual(await ask(lead, draft(lead, of, 'intel', { by: `p-${stranger.id}` })))
  expect(await ask(lead, draft(lead, of, 'intel'))).toBe('1')
})

const counting: CardFold = {
  start: { entries: 0 },
  step: (state) => ({ entries: (state as { entries: number }).entries + 1 }),
  show: (state) => ({ ...(state as object), flags: ['counted'] }),
}
const token = sha256('a word').subarray(0, 16)
const whole = { card: counting, tokens: (drafts: readonly unknown[]) => drafts.map(() => [token]) }

test('an append that is cut after any of its steps leaves the whole entry or nothing of it', async () => {
  const of = await unit.openCase(lead)
  const found = async () => {
    const { rows } = await unit.owner.query(
      `select s.seq::int as head, (select count(*)::int from mukti.entry e where e.stream = s.id) as entries,
              coalesce((c.state ->> 'entries')::int, 0) as folded, (select count(*)::int from mukti.token t where t.stream = s.id) as words,
              c.last = s.moved as fresh
         from mukti.stream s join mukti.card c on c.stream = s.id where s.case_id = $1 and s.compartment = 2`,
      [of],
    )
    return rows[0]
  }
  let written = 0
  let cuts = 0
  for (const when of ['before', 'after'] as const) {
    for (let step = 1; ; step += 1) {
      const pool = cutAt(unit.app, step, when)
      const verdict = await unit
        .append(lead, [draft(lead, of, 'intel')], { ...whole, pool })
        .catch((error: Error) => error.message)
      const { head } = await found()
      expect(await found()).toEqual({ head, entries: head, folded: head, words: head, fresh: true })
      expect([written, written + 1]).toContain(head)
      written = head
      if (verdict !== 'cut') break
      cuts += 1
    }
  }
  expect(cuts).toBeGreaterThan(8)
})

test('an append whose card was made ahead is cut at any step as cleanly, also when everything travels in one flight', async () => {
  const pipelined = new pg.Pool({ ...unit.connection('mukti_app'), max: 2, pipeline: true })
  pipelined.on('error', () => {})
  // Without a name in it one statement does it all; with one: begin, session, append, commit.
  for (const [names, steps] of [
    [false, 1],
    [true, 4],
  ] as const) {
    for (const app of [unit.app, pipelined]) {
      const of = await unit.openCase(lead)
      const deps = { ...whole, held: holdCards(), sealer: { ...openSealer, names: () => names } }
      const write = async (pool: Pool) =>
        await unit
          .append(lead, [draft(lead, of, 'intel')], { ...deps, pool })
          .then(([verdict]) => verdict?.status)
          .catch((error: Error) => error.message)
      let written = 0
      for (const when of ['before', 'after'] as const) {
        for (let step = 1; step <= steps; step += 1) {
          await write(app)
          const about = [names, app === pipelined, when, step]
          expect([...about, await write(cutAt(app, step, when))]).toEqual([...about, 'cut'])
          const { rows } = await unit.owner.query(
            `select s.seq::int as head, (c.state ->> 'entries')::int as folded, c.last = s.moved as fresh,
                    (select count(*)::int from mukti.token t where t.stream = s.id) as words
               from mukti.stream s join mukti.card c on c.stream = s.id where s.case_id = $1 and s.compartment = 2`,
            [of],
          )
          const { head } = rows[0]
          expect(rows).toEqual([{ head, folded: head, fresh: true, words: head }])
          expect([written + 1, written + 2]).toContain(head)
          written = head
        }
      }
    }
  }
  await pipelined.end()
})

test('a card that somebody else has moved on since is not used, and a refused entry leaves it as it was', async () => {
  const of = await unit.openCase(lead)
  const deputy = await unit.member('Second writer')
  await unit.grant({ case: of, compartment: 2, to: deputy, level: 2 })
  const held = holdCards()
  const shared = { ...whole, held }
  const write = async (who: Member, more: object = {}, deps: object = shared) =>
    (await unit.append(who, [draft(who, of, 'intel', more)], deps)).map((one) =>
      one.status === 'refused' ? one.problem : one.status,
    )
  const folded = async () =>
    (
      await unit.owner.query(
        `select (c.state ->> 'entries')::int as folded, s.seq::int as head from mukti.card c join mukti.stream s on s.id = c.stream
          where s.case_id = $1 and s.compartment = 2`,
        [of],
      )
    ).rows[0]
  expect(await write(lead)).toEqual(['accepted'])
  expect(await write(deputy)).toEqual(['accepted'])
  expect(await write(deputy, {}, whole)).toEqual(['accepted'])
  expect(await write(lead)).toEqual(['accepted'])
  expect(await write(lead, { saw: [randomUUID()] })).toEqual(['saw'])
  expect(await write(lead, { by: 'p-999' })).toEqual(['writer'])
  expect(await write(lead)).toEqual(['accepted'])
  const mixed = [draft(lead, of, 'intel'), draft(lead, of, 'intel', { by: 'p-999' }), draft(lead, of, 'intel')]
  expect((await unit.append(lead, mixed, shared)).map(({ status }) => status)).toEqual([
    'accepted',
    'refused',
    'accepted',
  ])
  expect(await folded()).toEqual({ folded: 7, head: 7 })
  await Promise.all(Array.from({ length: 8 }, (_, at) => write(at % 2 === 0 ? lead : deputy)))
  expect(await folded()).toEqual({ folded: 15, head: 15 })
})

/** A pool on which the n-th statement of a call fails, before or after the database has done it. */
function cutAt(pool: Pool, step: number, when: 'before' | 'after'): Pool {
  let at = 0
  const connect = async () => {
    const client = await pool.connect()
    const query = async (text: string, values?: unknown[]) => {
      const mine = (at += 1) // several may be on their way at once
      if (text === 'rollback') return await client.query(text)
      if (mine === step && when === 'before') throw new Error('cut')
      const answer = await client.query(text, values)
      if (mine === step) throw new Error('cut')
      return answer
    }
    const { pipeline } = client as { pipeline?: boolean }
    return { query, pipeline, release: (error?: Error) => client.release(error) }
  }
  return { connect } as unknown as Pool
}

test('a fault that the database finds in one entry keeps out that entry alone', async () => {
  const of = await unit.openCase(lead)
  const broken = draft(lead, of, 'intel')
  const sealer = {
    ...openSealer,
    names: () => true,
    commit: (given: typeof broken) => given,
  }
  const spoils = {
    ...sealer,
    ready: async () => (given: typeof broken) => ({
      ok: true as const,
      draft: given.id === broken.id ? { ...given, id: 'no-id' } : given,
    }),
  }
  const verdicts = await unit.append(lead, [draft(lead, of, 'intel'), broken, draft(lead, of, 'intel')], {
    sealer: spoils,
  })
  expect(verdicts).toMatchObject([
    { status: 'accepted', seq: 1 },
    { status: 'refused', problem: 'schema' },
    { status: 'accepted', seq: 2 },
  ])
})

test('an entry about an erased subject is refused as closed, and one that stood before is a duplicate', async () => {
  const of = await unit.openCase(lead)
  const before = draft(lead, of, 'survivor')
  await unit.append(lead, [before])
  const erased = {
    ...openSealer,
    names: () => true,
    ready: async () => () => ({ ok: false as const, reason: 'closed' as const }),
  }
  expect(await unit.append(lead, [before, draft(lead, of, 'survivor')], { sealer: erased })).toMatchObject([
    { status: 'duplicate', seq: 1 },
    { status: 'refused', problem: 'closed' },
  ])
})

test('an unknown kind is kept when it comes from a newer build and refused when it is written here', async () => {
  const of = await unit.openCase(lead)
  const strange = draft(lead, of, 'intel', { kind: 'drone.seen', v: 3 })
  const parseBody = () => ({ ok: false, unknown: true }) as const
  expect(await unit.append(lead, [strange], { parseBody })).toMatchObject([{ status: 'refused', problem: 'kind' }])
  expect(await unit.append(lead, [strange], { parseBody, unknownKinds: 'keep' })).toMatchObject([
    { status: 'accepted', seq: 1 },
  ])
})

test('what is no entry is refused with the name of the field, and never thrown', async () => {
  const fine = draft(lead, kase, 'intel')
  const { id: _id, ...nameless } = fine
  const verdicts = await unit.append(lead, [
    { ...fine, recorded: '2017-08-24T00:00:00Z' },
    nameless,
    { ...fine, body: { text: 'x'.repeat(70_000) } },
    { ...fine, body: { amount: 1.5 } },
    null,
    'text',
    JSON.parse(`{"__proto__": {"by": "p-1"}}`),
  ])
  expect(
    verdicts.map((verdict) =>
      verdict.status === 'refused' ? [verdict.problem, verdict.refusals?.[0]?.field] : verdict,
    ),
  ).toEqual([
    ['schema', 'recorded'],
    ['schema', 'id'],
    ['too-large', ''],
    ['schema', 'body.amount'],
    ['schema', ''],
    ['schema', ''],
    ['schema', '__proto__'],
  ])
})

test('two people who write into one stream at once both get a place, and the chain has no hole', async () => {
  const of = await unit.openCase(lead)
  const deputy = await unit.member('Deputy')
  await unit.grant({ case: of, compartment: 3, to: deputy, level: 2 })
  const write = async (who: Member) => {
    for (let one = 0; one < 10; one += 1) await unit.append(who, [draft(who, of, 'operation')], whole)
  }
  await Promise.all([write(lead), write(deputy)])
  const page = await unit.as(lead, (tx) => readStream(tx, `${of}.operation`))
  expect(page?.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
  expect(page?.entries.slice(1).every(({ prev }, at) => prev === page.entries[at]?.hash)).toBe(true)
})

test('a device reads a long stream in ranges and can stop anywhere', async () => {
  const of = await unit.openCase(lead)
  await unit.append(
    lead,
    Array.from({ length: 7 }, () => draft(lead, of, 'court')),
  )
  const seen: number[] = []
  for (let more = true; more;) {
    const page = await unit.as(lead, (tx) => readStream(tx, `${of}.court`, seen.at(-1), 3))
    seen.push(...(page?.entries ?? []).map(({ seq }) => seq))
    more = page?.more ?? false
  }
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7])
})
