import { choice, number, parties, party, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField, forumField, reasonField } from '../lists/court.ts'
import { heldLeg, heldLetters, remandKinds } from '../lists/custody.ts'

export const suspectRemand = defineKind({
  kind: 'suspect.remand', v: 1, compartment: 'suspect',
  why: 'Custody after the first day is the court’s, police or judicial, for so many days: BNSS s 187. Default bail runs from the first remand.',
  words: words('Remand', 'রিমান্ড', 'रिमांड'),
  find: words('remand, PC, JC, police custody, judicial custody, jail, extension', 'রিমান্ড, পুলিশ হেফাজত, জেল হেফাজত', 'रिमांड, पुलिस हिरासत, न्यायिक हिरासत, जेल'),
  at: words('Ordered at', 'আদেশের সময়', 'आदेश का समय'),
  fields: {
    who: parties(heldLetters, words('Who', 'কাকে', 'किसे')),
    kind: choice(remandKinds, words('Which custody', 'কোন হেফাজত', 'कौन-सी हिरासत')),
    days: number(words('Days', 'কত দিন', 'कितने दिन')),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक')),
    court: courtField(),
    forum: forumField(),
    place: party(['O', 'H', 'P'], words('Held at', 'কোথায় রাখা', 'कहाँ रखा')),
    next: when(words('Next production', 'পরের হাজিরা', 'अगली पेशी')),
    reason: reasonField(),
  },
  needed: ['who'],
  sets: ({ who, kind, until, court, forum, place, next }, { at }) => [
    ...who.flatMap((one) => [
      heldLeg(one, given({ place, placeKind: kind === 'judicial' ? 'prison' : kind === 'police' ? 'station' : kind, arrived: at, basis: 'remand' })),
      { of: one, fact: 'liberty' as const, value: given({ state: kind === 'police' || kind === 'judicial' ? `${kind}-custody` : 'remand', by: court, until, forum }) },
    ]),
    next === undefined ? undefined : { of: 'case', fact: 'hearing' as const, value: given({ happened: 'remand', next, forum }) },
  ],
  says: words(
    '{who} remanded[: {kind}][, {days} days][, until {until}]',
    '{who}-এর রিমান্ড[: {kind}][, {days} দিন][, {until} পর্যন্ত]',
    '{who} का रिमांड[: {kind}][, {days} दिन][, {until} तक]',
  ),
  example: { who: ['A-1'], kind: 'police', days: 5, until: '2017-08-30', court: 'O-4', forum: 'magistrate', place: 'O-1', next: '2017-08-30T11:00:00+05:30' },
})
