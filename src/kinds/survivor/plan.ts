import { choices, identity, party, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { careTypes } from '../lists/care.ts'
import { whom } from '../lists/survivor-fields.ts'

export const survivorPlan = defineKind({
  kind: 'survivor.plan', v: 1, compartment: 'survivor',
  why: 'A plan made with her (individual care plan, JJ Act s 53), in small steps, with somebody who answers for each. It changes when she changes her mind.',
  words: words('Care plan', 'পরিচর্যার পরিকল্পনা', 'देखभाल योजना'),
  find: words('plan, ICP, individual care plan, goals, rehabilitation, safety plan', 'পরিকল্পনা, ICP, লক্ষ্য, পুনর্বাসন', 'योजना, ICP, लक्ष्य, पुनर्वास'),
  at: words('Made on', 'কবে তৈরি', 'कब बनी'),
  fields: {
    who: whom(),
    type: choices(careTypes, words('About what', 'কী নিয়ে', 'किस बारे में'), { htcds: 'spl_Type' }),
    goals: identity(words('What she wants to reach', 'তিনি কী চান', 'वे क्या पाना चाहती हैं'), { of: 'who', input: 'long', htcds: 'spl_Objectives' }),
    steps: identity(words('Next small steps', 'পরের ছোট ধাপ', 'अगले छोटे क़दम'), { of: 'who', input: 'long', htcds: 'spl_ActionPlan' }),
    by: party(['F', 'H', 'O'], words('Who answers for it', 'কে দায়িত্বে', 'कौन ज़िम्मेदार')),
    withHer: yesNo(words('Made together with her', 'তাঁর সঙ্গে বসে তৈরি', 'उनके साथ बनी')),
    due: when(words('Look at it again on', 'আবার কবে দেখা', 'फिर कब देखें'), { htcds: 'spl_PlannedEndDate' }),
    ended: yesNo(words('The plan is over', 'পরিকল্পনা শেষ', 'योजना पूरी')),
  },
  needed: ['who'],
  sets: ({ who, type, by, due, ended }) => who.flatMap((one) => (type ?? [undefined]).map((each) => ({
    of: one, fact: 'care' as const, value: given({ what: 'plan', type: each, state: ended === 'yes' ? 'ended' : 'open', by, due }),
  }))),
  says: words('Plan for {who}[: {type}][, {by} answers for it][, looked at again {due}]', '{who}-র পরিকল্পনা[: {type}][, দায়িত্বে {by}][, আবার দেখা {due}]', '{who} की योजना[: {type}][, ज़िम्मेदार {by}][, फिर देखें {due}]'),
  example: { who: ['S-1'], type: ['Education', 'counselling'], goals: { value: 'Practice goal', salt: 'A'.repeat(43) }, by: 'F-4', withHer: 'yes', due: '2017-11-24' },
})
