import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testUnit, type Member, type TestUnit } from '../../test/need-to-know/unit.ts'
import { addAudit, readAudit, verifyAudit } from './audit.ts'

let unit: TestUnit
let lead: Member
let auditor: Member
let kase: string
beforeAll(async () => {
  unit = await testUnit()
  lead = await unit.member('Lead')
  auditor = await unit.member('Auditor', { roles: ['auditor'] })
  kase = await unit.openCase(lead)
})
beforeEach(async () => {
  for (let row = 0; row < 5; row += 1)
    await unit.as(lead, (tx) => addAudit(tx, { action: 'identity-opened', case: kase, compartment: 4, details: 'S-1' }))
})
afterAll(async () => await unit.drop())

const verify = async () => await verifyAudit(await client())
const client = async () => {
  const found = await unit.pool('mukti_verify').connect()
  found.release()
  return found
}

test('an untouched audit is whole', async () => {
  expect(await verify()).toMatchObject({ ok: true })
})

test('whoever reads the audit can neither change nor shorten it', async () => {
  for (const sql of [
    `update mukti.audit set person = 1`,
    'delete from mukti.audit',
    'truncate mukti.audit',
    'update mukti.audit_head set seq = 1',
  ]) {
    await expect(unit.as(auditor, (tx) => tx.query(sql))).rejects.toMatchObject({ code: '42501' })
    await expect(unit.pool('mukti_verify').query(sql)).rejects.toMatchObject({ code: '42501' })
  }
})

test('rows that the owner of the database changes, drops or cuts off are named', async () => {
  const { rows } = await unit.owner.query('select max(seq)::int as head from mukti.audit')
  const head = rows[0].head as number
  const tampering: [string, object][] = [
    [`update mukti.audit set details = 'S-2' where seq = ${head - 3}`, { ok: false, seq: head - 3, why: 'changed' }],
    [
      `update mukti.audit set at = at - interval '1 microsecond' where seq = ${head - 3}`,
      { ok: false, seq: head - 3, why: 'changed' },
    ],
    [`delete from mukti.audit where seq = ${head - 2}`, { ok: false, seq: head - 2, why: 'gap' }],
    [`delete from mukti.audit where seq > ${head - 3}`, { ok: false, seq: head - 2, why: 'cut' }],
  ]
  const owner = await unit.owner.connect()
  for (const [sql, verdict] of tampering) {
    await owner.query('begin')
    await owner.query(sql)
    expect(await verifyAudit(owner)).toEqual(verdict)
    await owner.query('rollback')
  }
  owner.release()
})

test('an auditor reads every row, a lead what named his case, everybody else what he did himself', async () => {
  const colleague = await unit.member('Colleague')
  await unit.as(colleague, (tx) => addAudit(tx, { action: 'signed-in' }))
  const read = async (who: Member, of: 'all' | 'own' | { case: string }) =>
    (await unit.as(who, (tx) => readAudit(tx, { of, limit: 500 }))).length
  const { rows } = await unit.owner.query(
    'select count(*)::int as all, count(*) filter (where case_id = $1)::int as of_case from mukti.audit',
    [kase],
  )
  expect(await read(auditor, 'all')).toBe(rows[0].all)
  expect(await read(lead, { case: kase })).toBe(rows[0].of_case)
  expect(await read(colleague, 'all')).toBe(1)
  expect(await read(colleague, { case: kase })).toBe(0)
})

test('a page of one person and one action is full, and the next goes on where it ended', async () => {
  const busy = await unit.member('Busy')
  const other = await unit.member('Other')
  for (let row = 0; row < 12; row += 1) {
    await unit.as(busy, (tx) => addAudit(tx, { action: 'file-read', details: String(row) }))
    await unit.as(busy, (tx) => addAudit(tx, { action: 'searched' }))
    await unit.as(other, (tx) => addAudit(tx, { action: 'file-read' }))
  }
  const page = (before?: number) =>
    unit.as(auditor, (tx) =>
      readAudit(tx, {
        of: 'all',
        person: busy.id,
        action: 'file-read',
        limit: 5,
        ...(before === undefined ? {} : { before }),
      }),
    )
  const first = await page()
  const second = await page(first.at(-1)?.seq)
  expect([...first, ...second].map(({ details }) => details)).toEqual([
    '11',
    '10',
    '9',
    '8',
    '7',
    '6',
    '5',
    '4',
    '3',
    '2',
  ])
  const own = await unit.as(other, (tx) => readAudit(tx, { of: 'all', person: busy.id, limit: 5 }))
  expect(own).toEqual([])
})
