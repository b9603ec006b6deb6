import { parties, party, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { eachOf, numberField, reasonField } from '../lists/court.ts'

export const suspectNoticeOfAppearance = defineKind({
  kind: 'suspect.notice-of-appearance', v: 1, compartment: 'suspect',
  why: 'Where arrest is not needed, a notice to appear stands in its place: BNSS s 35(3), before it CrPC s 41A.',
  words: words('Notice of appearance', 'হাজিরার নোটিশ', 'उपस्थिति की सूचना'),
  find: words('41A, notice, 35(3), appear, summoned to the station', '৪১এ, নোটিশ, হাজিরা', '41A, नोटिस, हाज़िर होना'),
  at: words('Served at', 'কখন দেওয়া হয়েছে', 'कब दी गई'),
  fields: {
    who: parties(['A', 'E'], words('Who', 'কাকে', 'किसे')),
    office: party(['O'], words('To appear before', 'কার সামনে', 'किसके सामने')),
    number: numberField(),
    due: when(words('To appear on', 'কবে হাজির হতে হবে', 'कब उपस्थित होना है')),
    appeared: yesNo(words('Appeared', 'হাজির হয়েছে', 'उपस्थित हुआ')),
    reason: reasonField(),
  },
  needed: ['who'],
  sets: ({ who, office, due, appeared }) => eachOf(who, (one) => ({
    of: one, fact: 'liberty' as const, value: given({ state: appeared === 'no' ? 'notice-not-obeyed' : 'notice-of-appearance', by: office, until: due }),
  })),
  says: words(
    '{who} was given notice to appear[ before {office}][ on {due}][. Appeared: {appeared}]',
    '{who}-কে[ {office}-এর সামনে][ {due}] হাজিরার নোটিশ দেওয়া হয়েছে[। হাজির: {appeared}]',
    '{who} को[ {office} के सामने][ {due} को] उपस्थित होने की सूचना दी गई[। उपस्थित: {appeared}]',
  ),
  example: { who: ['A-3'], office: 'O-1', number: '7/2017', due: '2017-08-28T11:00:00+05:30' },
})
