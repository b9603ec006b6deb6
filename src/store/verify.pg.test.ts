import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { draft, testUnit, type Member, type TestUnit } from '../../test/need-to-know/unit.ts'
import { originOf, signingKey, verifierKey } from './log/note.ts'
import { proofOf, rootAt, sequence } from './log/sequence.ts'
import { leafHash, rootFromProof } from './log/tree.ts'
import { verifyStore, type Verified } from './verify.ts'

const key = signingKey(Buffer.alloc(32, 3))

let unit: TestUnit
let lead: Member
let kase: string
let verifier: string
beforeEach(async () => {
  unit = await testUnit()
  lead = await unit.member('Lead')
  kase = await unit.openCase(lead)
  verifier = verifierKey(
    originOf((await unit.owner.query<{ id: string }>('select id from mukti.unit')).rows[0]?.id ?? ''),
    key,
  )
  const chain = Array.from({ length: 5 }, () => draft(lead, kase, 'evidence'))
  await unit.append(lead, [...chain, draft(lead, kase, 'court'), draft(lead, kase, 'court')])
  await sequence(unit.jobs, key)
})
afterEach(async () => await unit.drop())

const verify = (outside: string[] = []): Promise<Verified> => verifyStore(unit.pool('mukti_verify'), verifier, outside)
const first = async () => (await verify()).findings[0]
const checkpoints = async () =>
  (await unit.owner.query<{ note: string }>('select note from mukti.checkpoint order by size')).rows.map(
    ({ note }) => note,
  )

/** As the owner of the database, who can switch every protection off. */
const tamper = async (...sql: string[]) => {
  for (const line of sql)
    await unit.owner.query(
      line.replaceAll('$evidence', `(select id from mukti.stream where case_id = '${kase}' and compartment = 6)`),
    )
}

describe('an untouched store', () => {
  test('is sound, and says how much was looked at and that nobody outside held a checkpoint', async () => {
    expect(await verify()).toMatchObject({ streams: 2, entries: 7, outside: 0, findings: [] })
  })

  test('stays sound as it grows, and an older checkpoint from outside still fits', async () => {
    const outside = await checkpoints()
    await unit.append(lead, [draft(lead, kase, 'intel'), draft(lead, kase, 'evidence')])
    await sequence(unit.jobs, key)
    expect(await verify(outside)).toMatchObject({ entries: 9, outside: 1, findings: [] })
  })

  test('that this role cannot read is not called sound', async () => {
    await tamper('drop policy verify on mukti.unit')
    expect((await first())?.what).toBe('store-unreadable')
  })
})

describe('verify names the stream and the place', () => {
  test('of one changed byte', async () => {
    await tamper(
      `update mukti.entry set content = jsonb_set(content, '{body,text}', '"The flat on the third floor!"') where stream = $evidence and seq = 3`,
    )
    expect(await first()).toMatchObject({ stream: `${kase}.evidence`, seq: 3, what: 'content-changed' })
  })

  test('of a changed time', async () => {
    await tamper(`update mukti.entry set recorded = recorded - interval '1 hour' where stream = $evidence and seq = 2`)
    expect(await first()).toMatchObject({ stream: `${kase}.evidence`, seq: 2, what: 'place-changed' })
  })

  test('of a writer who was changed beside the content', async () => {
    await tamper('update mukti.entry set person = person + 1 where stream = $evidence and seq = 2')
    expect(await first()).toMatchObject({ stream: `${kase}.evidence`, seq: 2 })
  })

  test('of an entry taken out of the middle', async () => {
    await tamper('delete from mukti.entry where stream = $evidence and seq = 3')
    expect(await first()).toMatchObject({ stream: `${kase}.evidence`, seq: 4, what: 'missing-before' })
  })

  test('of a last entry that was deleted', async () => {
    await tamper('delete from mukti.entry where stream = $evidence and seq = 5')
    expect(await first()).toMatchObject({ stream: `${kase}.evidence`, seq: 5, what: 'head-differs' })
  })

  test('of a last entry that was deleted with its head set back: the log remembers it', async () => {
    await tamper(
      'delete from mukti.entry where stream = $evidence and seq = 5',
      'update mukti.stream set seq = 4, hash = (select hash from mukti.entry where stream = $evidence and seq = 4) where id = $evidence',
    )
    expect(await first()).toMatchObject({ stream: `${kase}.evidence`, seq: 5, what: 'entry-gone' })
  })

  test('of a stream that was deleted as a whole', async () => {
    await tamper(
      'delete from mukti.entry where stream = $evidence',
      `update mukti.stream set seq = 0, hash = decode(repeat('00', 32), 'hex') where id = $evidence`,
    )
    expect(await first()).toMatchObject({ stream: `${kase}.evidence`, seq: 1, what: 'entry-gone' })
  })

  test('of two entries that changed places', async () => {
    await tamper(
      'alter table mukti.entry drop constraint entry_stream_seq_key, drop constraint entry_seq_check',
      'update mukti.entry set seq = case seq when 2 then 3 else 2 end where stream = $evidence and seq in (2, 3)',
    )
    expect(await first()).toMatchObject({ stream: `${kase}.evidence`, seq: 2, what: 'prev-differs' })
  })

  test('of an audit row that was changed', async () => {
    await tamper(`update mukti.audit set action = 'nothing' where seq = 1`)
    expect(await first()).toMatchObject({ stream: 'audit', seq: 1, what: 'audit-changed' })
  })

  test('of audit rows dropped from the end', async () => {
    await tamper('delete from mukti.audit where seq = (select max(seq) from mukti.audit)')
    expect(
      (await verify()).findings.some(
        ({ stream, what }) => stream === 'audit' && (what === 'head-differs' || what === 'entry-gone'),
      ),
    ).toBe(true)
  })
})

describe('a roll-back of everything', () => {
  test('is seen by a checkpoint that somebody outside has kept, and only by it', async () => {
    await unit.append(lead, [draft(lead, kase, 'court')])
    await sequence(unit.jobs, key)
    const outside = (await checkpoints()).slice(-1)
    const size = Number(outside[0]?.split('\n')[1])
    // What yesterday's backup would give back: the newest entry, its leaf, its nodes and its checkpoint are gone.
    const last = (
      await unit.owner.query<{ at: string }>(
        'select min(at) as at from mukti.leaf where at >= (select size from mukti.checkpoint order by size limit 1)',
      )
    ).rows[0]?.at
    await tamper(
      'delete from mukti.checkpoint where size = (select max(size) from mukti.checkpoint)',
      `delete from mukti.leaf where at >= ${last}`,
      `delete from mukti.log_node where (at + 1) * (2 ^ level) > ${last}`,
      `delete from mukti.entry e using mukti.stream s where s.id = e.stream and s.compartment = 7 and e.seq = 3`,
      `update mukti.stream s set seq = 2, hash = (select hash from mukti.entry e where e.stream = s.id and e.seq = 2) where compartment = 7`,
    )
    expect((await verify()).findings).toEqual([])
    expect((await verify(outside)).findings[0]).toMatchObject({ stream: 'log', seq: size, what: 'log-shorter' })
  })
})

test('a checkpoint of somebody else’s log does not pass for ours', async () => {
  const forged = (await checkpoints()).map((note) =>
    note.replace(/^mukti\.local\/[^\n]+/, `mukti.local/${randomUUID()}`),
  )
  expect((await verify(forged)).findings[0]).toMatchObject({ what: 'checkpoint-unsigned' })
})

test('each entry can be proved to be in the log, with twenty hashes or fewer', async () => {
  const { rows } = await unit.owner.query<{ at: string; seq: string; hash: Buffer; compartment: number }>(
    'select l.at, l.seq, l.hash, s.compartment from mukti.leaf l join mukti.stream s on s.id = l.stream',
  )
  const size = rows.length
  const root = await rootAt(unit.owner, size)
  for (const row of rows.filter(({ at }) => Number(at) < size)) {
    const proof = await proofOf(unit.owner, Number(row.at), size)
    const leaf = leafHash(`${kase}.${row.compartment === 6 ? 'evidence' : 'court'}`, BigInt(row.seq), row.hash)
    expect(rootFromProof(leaf, Number(row.at), size, proof)?.equals(root)).toBe(true)
  }
})
