import { expect, test } from 'vitest'
import { at, day } from '../../test/day.ts'
import { registry } from '../kinds/index.ts'
import { read } from '../record/replay.ts'
import { gates } from './gate.ts'

const gate = (written: string, now: string) => gates(read(registry, day(written)), at(now))[0]
const seen = `
  14:58 @seen intel.sighting S-1 seen=seen where=P-1
  15:00 operation.condition condition=presence met=met until=15:30 rests=["@seen"]`

test('a condition is met, grows old, and is old when its time has passed: then the gate is closed', () => {
  expect(gate(seen, '15:10')).toMatchObject({ go: 'open', conditions: [{ state: 'met', minutesLeft: 20 }] })
  expect(gate(seen, '15:20')).toMatchObject({
    go: 'open',
    conditions: [{ state: 'growing-old', minutesOld: 20, minutesLeft: 10 }],
  })
  expect(gate(seen, '15:31')).toMatchObject({ go: 'closed', missing: ['presence'], conditions: [{ state: 'old' }] })
})

test('a condition that rests on a sighting that was withdrawn is not met', () => {
  expect(
    gate(`${seen}\n15:05 entry.withdrawn compartment=intel entry=@seen reason=other-house`, '15:10'),
  ).toMatchObject({
    go: 'closed',
    missing: ['presence'],
    conditions: [{ state: 'not-met', because: 'rests-withdrawn', rests: [{ withdrawn: true }] }],
  })
})

test('the newest word on a condition counts', () => {
  expect(gate(`${seen}\n15:06 operation.condition condition=presence met=not-met`, '15:10')).toMatchObject({
    go: 'closed',
    missing: ['presence'],
  })
})

test('without a word on presence the gate is closed', () => {
  expect(gate('15:00 operation.condition condition=doctor met=met', '15:10')).toMatchObject({
    go: 'closed',
    missing: ['presence'],
    met: 1,
  })
})

test('a decision against a closed gate stands beside it, with who and why', () => {
  expect(gate(`${seen}\n15:40 operation.decided decision=override by=F-1 reason=danger`, '15:41')).toMatchObject({
    go: 'closed',
    decided: { decision: 'override', by: 'F-1', reason: 'danger' },
  })
})
