import { expect, test } from 'vitest'
import { at, day, dayRegistry } from '../../test/day.ts'
import { factSettled } from '../kinds/every/settled.ts'
import { survivorMoved } from '../kinds/survivor/moved.ts'
import { read, standpoints } from '../record/replay.ts'
import { card } from './card.ts'

const registry = dayRegistry([survivorMoved, factSettled])
const whole = (written: string) => card.step(card.start(), read(registry, day(written)))
const shown = (written: string, now = '23:40') => card.show(whole(written), at(now))
const ages = `
  10:00 @a survivor.told of=S-1 fact=age value={"from":19,"to":21,"basis":"stated","asOf":"2017-08-24"}
  10:05 @b survivor.told of=S-1 fact=age value={"from":16,"to":17,"basis":"appearance","asOf":"2017-08-24"}`

test('a card says number, name, stage and people', () => {
  expect(
    shown(`
    09:00 case.told of=case fact=caseNumber value=KOL-17-031
    09:00 case.told of=case fact=codeName value=Neem
    09:00 case.told of=case fact=stage value={"status":"open"}`),
  ).toMatchObject({ number: 'KOL-17-031', codeName: 'Neem', stage: 'tip', status: 'open', gaps: [], conflicts: 0 })
})

test('a card shows whom nobody answers for, and since when', () => {
  const { gaps, people, stage } = shown(`
    20:15 survivor.moved S-1,S-2 O-1 to H-1 arrived 20:35
    22:55 survivor.moved S-1 H-1 to H-2 arrived 23:20
    22:55 survivor.moved S-2 H-1 to H-2`)
  expect(gaps).toEqual([{ who: 'S-2', since: at('22:55'), reason: 'not-arrived', minutes: 45 }])
  expect(people).toEqual(['S-1', 'S-2'])
  expect(stage).toBe('care')
})

test('a card counts a conflict until somebody who saw both has settled it', () => {
  expect(shown(ages).conflicts).toBe(1)
  expect(
    shown(`${ages}
    12:00 fact.settled compartment=survivor of=S-1 fact=age choose=one keep=@a saw=["@a","@b"] reason=register`)
      .conflicts,
  ).toBe(0)
  expect(
    shown(`${ages}
    12:00 fact.settled compartment=survivor of=S-1 fact=age choose=one keep=@a saw=["@a"] reason=register`).conflicts,
  ).toBe(1)
})

test('a card counts conflicts as the conflicts page of the stream does', () => {
  const reading = read(registry, day(ages))
  expect(card.show(card.step(card.start(), reading), 0).conflicts).toBe(
    standpoints(reading).filter(({ conflict }) => conflict).length,
  )
})

test('a request stands on the card until it is answered; no answer is no answer', () => {
  const asked = '10:00 @q case.told of=ask:x fact=asked value={"what":"bed","of":"O-3","due":"12:00"}'
  expect(shown(asked).unanswered).toMatchObject([{ since: at('10:00'), of: 'O-3', what: 'bed', overdue: true }])
  expect(
    shown(`${asked}\n11:00 case.told of=ask:x fact=answered value={"answer":"no-answer"}`).unanswered,
  ).toHaveLength(1)
  expect(shown(`${asked}\n11:00 case.told of=ask:x fact=answered value={"answer":"refused"}`).unanswered).toEqual([])
})

test('an entry taken at a time, through JSON, gives the card of the whole stream', () => {
  const entries = day(`${ages}
    16:15 survivor.moved S-1,S-2 P-1 to O-1 arrived 17:05
    22:55 survivor.moved S-2 O-1 to H-2
    12:00 fact.settled compartment=survivor of=S-1 fact=age choose=both saw=["@a","@b"] reason=open`)
  const stepped = entries.reduce(
    (state, entry) => JSON.parse(JSON.stringify(card.step(state, read(registry, [entry])))),
    card.start(),
  )
  expect(stepped).toEqual(card.step(card.start(), read(registry, entries)))
})
