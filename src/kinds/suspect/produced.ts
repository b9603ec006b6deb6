import { choice, choices, parties, party, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField, forumField } from '../lists/court.ts'
import { heldLeg, heldLetters } from '../lists/custody.ts'

export const suspectProduced = defineKind({
  kind: 'suspect.produced', v: 1, compartment: 'suspect',
  why: 'Before a magistrate within 24 hours of the arrest, the journey not counted: Constitution art 22(2), BNSS s 58. A child: before the Board, JJ Act 2015 s 10.',
  words: words('Produced before court', 'আদালতে হাজির', 'न्यायालय में पेश'),
  find: words('production, produce, magistrate, forwarded, first remand', 'হাজির, পেশ, কোর্টে তোলা', 'पेशी, पेश, मजिस्ट्रेट'),
  at: words('Produced at', 'হাজির করার সময়', 'पेशी का समय'),
  fields: {
    who: parties(heldLetters, words('Who', 'কাকে', 'किसे')),
    court: courtField(),
    forum: forumField(),
    how: choice({
      person: words('In person', 'সশরীরে', 'व्यक्तिगत रूप से'), video: words('By video', 'ভিডিওতে', 'वीडियो से'),
      home: words('At the magistrate’s home', 'ম্যাজিস্ট্রেটের বাড়িতে', 'मजिस्ट्रेट के आवास पर'),
    }, words('How', 'কীভাবে', 'कैसे')),
    with: parties(['F', 'O'], words('Brought by', 'কে এনেছেন', 'कौन लाया')),
    lawyer: yesNo(words('Has a lawyer', 'আইনজীবী আছেন', 'वकील है')),
    said: choices({
      hurt: words('Says that she or he was hurt', 'আঘাতের কথা বলেছেন', 'चोट की बात कही'),
      child: words('Says to be a child', 'নিজেকে নাবালক বলেছেন', 'ख़ुद को नाबालिग़ बताया'),
      trafficked: words('Says to have been trafficked', 'নিজে পাচার হওয়ার কথা বলেছেন', 'अपनी तस्करी की बात कही'),
      nothing: words('Nothing', 'কিছু না', 'कुछ नहीं'),
    }, words('Said to the magistrate', 'ম্যাজিস্ট্রেটকে কী বলেছেন', 'मजिस्ट्रेट से क्या कहा')),
    papers: party(['O'], words('Papers from', 'কাগজ কোথাকার', 'काग़ज़ कहाँ के')),
  },
  needed: ['who'],
  sets: ({ who, court, forum, how, with: escort }, { at }) => who.flatMap((one) => [
    how === 'video' ? undefined : heldLeg(one, given({ place: court, placeKind: 'court', arrived: at, with: escort, basis: 'produced' })),
    { of: one, fact: 'liberty' as const, value: given({ state: 'produced', by: court, forum }) },
  ]),
  says: words('{who} was produced[ before {court}][ ({how})]', '{who}-কে[ {court}-এ] হাজির করা হয়েছে[ ({how})]', '{who} को[ {court} में] पेश किया गया[ ({how})]'),
  example: { who: ['A-1', 'A-2'], court: 'O-4', forum: 'magistrate', how: 'person', with: ['F-2'], lawyer: 'yes', said: ['nothing'] },
})
