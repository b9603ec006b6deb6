import { afterAll, beforeAll, expect, test } from 'vitest'
import { testUnit, type Member, type TestUnit } from '../../test/need-to-know/unit.ts'
import { claimJobs, enqueue, finishJob, putJobBack } from './jobs.ts'

let unit: TestUnit
let lead: Member
beforeAll(async () => {
  unit = await testUnit()
  lead = await unit.member('Lead')
})
afterAll(async () => await unit.drop())

test('a job is taken by one worker only, however many ask at once', async () => {
  await unit.as(lead, async (tx) => {
    for (let number = 0; number < 20; number += 1) await enqueue(tx, 'count', { number })
  })
  const claims = await Promise.all([1, 2, 3, 4].map(() => claimJobs(unit.jobs, 'count', 5)))
  expect(new Set(claims.flat().map(({ id }) => id)).size).toBe(20)
  expect(await claimJobs(unit.jobs, 'count', 5)).toEqual([])
})

test('a job of a transaction that failed never was', async () => {
  await expect(
    unit.as(lead, async (tx) => {
      await enqueue(tx, 'undone', {})
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  expect(await claimJobs(unit.jobs, 'undone', 5)).toEqual([])
})

test('a job that failed comes back later, one that is done does not, and one that is due later waits', async () => {
  await unit.as(lead, (tx) => enqueue(tx, 'again', {}))
  await unit.as(lead, (tx) => enqueue(tx, 'again', {}, '2999-01-01T00:00:00Z'))
  const [job] = await claimJobs(unit.jobs, 'again', 5)
  await putJobBack(unit.jobs, job?.id ?? '', 'no network')
  expect(await claimJobs(unit.jobs, 'again', 5)).toEqual([])
  await unit.owner.query(`update mukti.job set run_at = now() where id = $1`, [job?.id])
  expect(await claimJobs(unit.jobs, 'again', 5)).toMatchObject([{ id: job?.id, tries: 1 }])
  await finishJob(unit.jobs, job?.id ?? '')
  await unit.owner.query(`update mukti.job set run_at = now() where id = $1`, [job?.id])
  expect(await claimJobs(unit.jobs, 'again', 5)).toEqual([])
})

test('whoever has not signed in puts no job', async () => {
  await expect(unit.as(undefined, (tx) => enqueue(tx, 'count', {}))).rejects.toMatchObject({ code: 'MU001' })
})
