import { choice, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { careTypes } from '../lists/care.ts'
import { earlier, whom } from '../lists/survivor-fields.ts'

export const survivorService = defineKind({
  kind: 'survivor.service', v: 1, compartment: 'survivor',
  why: 'What was offered, and what she said to it. A no is as good as a yes, and can become a yes later; no service depends on a statement.',
  words: words('Service offered or given', 'পরিষেবা', 'सेवा'),
  find: words('service, school, training, counselling session, job, legal aid, therapy, vocational', 'পরিষেবা, স্কুল, প্রশিক্ষণ, কাউন্সেলিং, কাজ', 'सेवा, स्कूल, प्रशिक्षण, परामर्श, काम'),
  at: words('On', 'কবে', 'कब'),
  fields: {
    who: whom(),
    type: choice(careTypes, words('Of what kind', 'কী ধরনের', 'किस तरह की'), { htcds: 'spl_Type' }),
    state: choice({
      offered: words('offered', 'প্রস্তাব দেওয়া হয়েছে', 'प्रस्ताव दिया'),
      accepted: words('accepted', 'তিনি রাজি হয়েছেন', 'उन्होंने स्वीकारा'),
      declined: words('declined', 'তিনি চাননি', 'उन्होंने मना किया'),
      given: words('given', 'দেওয়া হয়েছে', 'दी गई'),
      ended: words('ended', 'শেষ হয়েছে', 'समाप्त'),
      'not-there': words('not to be had', 'পাওয়া যায়নি', 'उपलब्ध नहीं'),
    }, words('How it stands', 'কী অবস্থা', 'क्या स्थिति')),
    by: party(['O', 'H', 'F'], words('By whom', 'কে দিচ্ছে', 'कौन दे रहा है')),
    paid: yesNo(words('She has to pay nothing', 'তাঁকে টাকা দিতে হয় না', 'उन्हें कुछ नहीं देना')),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक'), { htcds: 'spl_ActualEndDate' }),
    next: when(words('Next time', 'পরের বার', 'अगली बार')),
    reason: text(words('Why ended or not to be had', 'কেন শেষ বা কেন পাওয়া যায়নি', 'क्यों समाप्त या क्यों नहीं मिली')),
    need: earlier('survivor.need'),
  },
  needed: ['who'],
  sets: ({ who, type, state, by, next, need }) => who.map((one) => ({
    of: one, fact: 'care', value: given({ what: 'service', type, state, by, due: next, entry: need }),
  })),
  says: words('Service for {who}[: {type}][, {state}][, by {by}][, next {next}]', '{who}-র জন্য পরিষেবা[: {type}][, {state}][, দিচ্ছে {by}][, পরের বার {next}]', '{who} के लिए सेवा[: {type}][, {state}][, दे रहे {by}][, अगली बार {next}]'),
  example: { who: ['S-1'], type: 'counselling', state: 'accepted', by: 'F-7', next: '2017-09-01' },
})
