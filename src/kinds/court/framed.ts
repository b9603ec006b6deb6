import { parties, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField, eachOf, forumField, nextBeforeItsDay, sectionsField } from '../lists/court.ts'
import { heldLetters } from '../lists/custody.ts'
import { survivorWithoutReason, whySurvivorField } from '../lists/non-punishment.ts'

export const courtFramed = defineKind({
  kind: 'court.framed', v: 1, compartment: 'court',
  why: 'On which charges each accused stands trial, or is discharged: BNSS s 250, 251, 263. The list against which the verdict is read.',
  words: words('Charges framed', 'চার্জ গঠন', 'आरोप तय'),
  find: words('charges framed, frame, 228, 251, discharge, trial begins', 'চার্জ গঠন, অব্যাহতি, বিচার শুরু', 'आरोप तय, उन्मोचन, विचारण शुरू'),
  fields: {
    who: parties(heldLetters, words('Against whom', 'কার বিরুদ্ধে', 'किसके विरुद्ध')),
    sections: sectionsField(),
    discharged: parties(heldLetters, words('Discharged', 'অব্যাহতি পেয়েছে', 'उन्मोचित')),
    dropped: text(words('Sections not framed', 'যে ধারায় চার্জ হয়নি', 'जिन धाराओं में आरोप तय नहीं')),
    court: courtField(),
    forum: forumField(),
    next: when(words('Next date', 'পরের তারিখ', 'अगली तारीख़')),
    whySurvivor: whySurvivorField(),
  },
  needed: [],
  check: ({ who, whySurvivor, notKnown, next }, { at }) => survivorWithoutReason(who, whySurvivor, notKnown) ?? nextBeforeItsDay(next, at),
  sets: ({ who, sections, discharged, dropped, court, forum, next }) => [
    ...eachOf(who, (one) => ({ of: one, fact: 'charge' as const, value: { step: 'framed', section: sections ?? 'not-known' } })),
    ...eachOf(dropped === undefined ? [] : who, (one) => ({ of: one, fact: 'charge' as const, value: { step: 'dropped', section: dropped ?? '' } })),
    ...eachOf(discharged, (one) => ({ of: one, fact: 'verdict' as const, value: given({ verdict: 'discharged', by: court }) })),
    next === undefined ? undefined : { of: 'case', fact: 'hearing', value: given({ happened: 'framed', next, forum }) },
  ],
  says: words(
    'Charges were framed[ against {who}][ under {sections}][. Discharged: {discharged}]',
    'চার্জ গঠন হয়েছে[, {who}-এর বিরুদ্ধে][, ধারা {sections}][। অব্যাহতি: {discharged}]',
    'आरोप तय हुए[, {who} के विरुद्ध][, धारा {sections}][। उन्मोचित: {discharged}]',
  ),
  example: { who: ['A-1', 'A-2'], sections: 'ITPA 3, 4, 5; IPC 370', discharged: ['A-3'], court: 'O-4', forum: 'special-court', next: '2018-02-12' },
})
