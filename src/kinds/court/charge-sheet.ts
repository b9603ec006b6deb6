import { parties, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField, numberField, reasonField, sectionsField } from '../lists/court.ts'
import { heldLetters } from '../lists/custody.ts'
import { survivorWithoutReason, whySurvivorField } from '../lists/non-punishment.ts'

export const courtChargeSheet = defineKind({
  kind: 'court.charge-sheet', v: 1, compartment: 'court',
  why: 'Filed too late, default bail follows: 60 or 90 days after the first remand (BNSS s 187(3), 193). The informant and the survivor are told of progress.',
  words: words('Charge-sheet', 'চার্জশিট', 'आरोप-पत्र'),
  find: words('charge sheet, chargesheet, final report, 173, 193, supplementary, further investigation', 'চার্জশিট, অভিযোগপত্র, চূড়ান্ত রিপোর্ট', 'चार्जशीट, आरोप-पत्र, अंतिम रिपोर्ट'),
  steps: {
    drafted: { words: words('Drafted', 'খসড়া', 'मसौदा'), says: words('The charge-sheet[ against {who}] was drafted', 'চার্জশিটের খসড়া হয়েছে[, {who}-এর বিরুদ্ধে]', 'आरोप-पत्र का मसौदा बना[, {who} के विरुद्ध]') },
    filed: { words: words('Filed', 'দাখিল', 'दाख़िल'), says: words(
      'The charge-sheet[ {number}][ against {who}] was filed[ at {court}]', 'চার্জশিট[ {number}] দাখিল হয়েছে[, {who}-এর বিরুদ্ধে][, {court}-এ]', 'आरोप-पत्र[ {number}] दाख़िल हुआ[, {who} के विरुद्ध][, {court} में]') },
    'further-investigation': { words: words('Further investigation', 'আরও তদন্ত', 'आगे की जाँच'), says: words(
      'Further investigation[: {reason}][, until {due}]', 'আরও তদন্ত চলবে[: {reason}][, {due} পর্যন্ত]', 'आगे की जाँच होगी[: {reason}][, {due} तक]') },
  },
  fields: {
    who: parties(heldLetters, words('Against whom', 'কার বিরুদ্ধে', 'किसके विरुद्ध')),
    court: courtField(),
    number: numberField(),
    sections: sectionsField(),
    by: party(['F', 'O'], words('Investigating officer', 'তদন্তকারী অফিসার', 'जाँच अधिकारी')),
    supplementary: yesNo(words('Supplementary', 'অতিরিক্ত', 'पूरक'), { steps: ['drafted', 'filed'] }),
    notSent: parties(['A', 'E'], words('Not sent up', 'যাদের বিরুদ্ধে নয়', 'जिनके विरुद्ध नहीं')),
    due: when(words('Due by', 'কবের মধ্যে', 'कब तक'), { steps: ['drafted', 'further-investigation'] }),
    waitsFor: text(words('Still waits for', 'কীসের অপেক্ষা', 'किसका इंतज़ार'), { hint: words('As laboratory report', 'যেমন পরীক্ষাগারের রিপোর্ট', 'जैसे प्रयोगशाला की रिपोर्ट') }),
    survivorTold: yesNo(words('The survivor was told', 'সারভাইভারকে জানানো হয়েছে', 'सर्वाइवर को बताया गया')),
    reason: reasonField(),
    whySurvivor: whySurvivorField(),
  },
  needed: [],
  check: ({ who, whySurvivor, notKnown }) => survivorWithoutReason(who, whySurvivor, notKnown),
  sets: ({ step, who, court, number, sections, due, reason }) => [
    { of: 'case', fact: 'proceeding', value: given({ what: 'charge-sheet', step, by: court, number, sections, due, reason }) },
    ...(step === 'filed' ? (who ?? []).flatMap((one) => [
      { of: one, fact: 'role' as const, value: { role: 'accused' as const, basis: 'charge-sheet' } },
      sections === undefined ? undefined : { of: one, fact: 'charge' as const, value: { step: 'charge-sheet', section: sections } },
    ]) : []),
  ],
  says: words('Charge-sheet: {step}', 'চার্জশিট: {step}', 'आरोप-पत्र: {step}'),
  example: { step: 'filed', who: ['A-1', 'A-2', 'A-3'], court: 'O-4', number: '211/2017', sections: 'ITPA 3, 4, 5; IPC 370', by: 'F-1', supplementary: 'no', survivorTold: 'yes' },
})
