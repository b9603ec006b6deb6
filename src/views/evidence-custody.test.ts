import { expect, test } from 'vitest'
import { at, day } from '../../test/day.ts'
import { registry } from '../kinds/index.ts'
import { read, see } from '../record/replay.ts'
import { evidenceCustody } from './evidence-custody.ts'

const chain = (written: string, now: string) => see(evidenceCustody, read(registry, day(written)), at(now))[0]
const seized = `
  16:48 evidence.seized what=["X-1"] from=P-1 to=F-1 seal=0412
  17:05 evidence.sealed what=["X-1"] seal=0412
  19:40 evidence.handed-on what=["X-1"] from=F-1 to=F-8 why=store seal=whole`

test('a chain in which each giver is the last holder is unbroken', () => {
  expect(chain(seized, '23:00')).toMatchObject({
    custody: 'unbroken',
    holder: 'F-8',
    since: at('19:40'),
    seal: '0412',
    breaks: [],
  })
})

test('what was given out and received by nobody is a break that grows, owned by the last holder', () => {
  const out = `${seized}\n2017-08-28\n10:15 evidence.handed-on what=["X-1"] from=F-8 why=laboratory`
  expect(chain(out, '2017-08-30 14:40')).toMatchObject({
    state: 'nobody',
    holder: undefined,
    breaks: [
      {
        reason: 'nobody-received',
        since: at('2017-08-28 10:15'),
        until: undefined,
        minutes: 52 * 60 + 25,
        owner: 'F-8',
      },
    ],
  })
  const received = chain(
    `${out}\n2017-08-30\n14:40 evidence.handed-on what=["X-1"] to=O-7 seal=whole`,
    '2017-09-05 10:00',
  )
  expect(received).toMatchObject({
    custody: 'broken',
    holder: 'O-7',
    breaks: [{ until: at('2017-08-30 14:40'), minutes: 52 * 60 + 25 }],
  })
  expect(received?.links.map(({ afterBreak }) => afterBreak)).toEqual([false, false, false, false, true])
})

test('a giver who was not the holder breaks the chain', () => {
  expect(chain(`${seized}\n21:00 evidence.handed-on what=["X-1"] from=F-9 to=O-7`, '23:00')?.breaks).toMatchObject([
    { reason: 'other-giver', owner: 'F-8' },
  ])
})

test('a seal that was not whole breaks the chain', () => {
  expect(
    chain(`${seized}\n21:00 evidence.handed-on what=["X-1"] from=F-8 to=O-7 seal=broken`, '23:00')?.breaks,
  ).toMatchObject([{ reason: 'seal-not-whole' }])
})

test('the record and the custody are told apart: a corrected link breaks nothing and says that it was corrected', () => {
  expect(
    chain(
      `
    16:48 @a evidence.seized what=["X-1"] from=P-1 to=F-2
    20:00 entry.corrected compartment=evidence entry=@a kind=evidence.seized reason=name body={"what":["X-1"],"from":"P-1","to":"F-1"}`,
      '23:00',
    ),
  ).toMatchObject({ custody: 'unbroken', holder: 'F-1', corrected: [expect.any(String)] })
})
