import { choice, choices, parties, party, yesNo, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField, nextBeforeItsDay } from '../lists/court.ts'

export const courtTestimony = defineKind({
  kind: 'court.testimony', v: 1, compartment: 'court',
  why: 'How a witness was heard, not what was said: POCSO s 33, 36, 37; BNSS s 366(2). «Hostile» is a ruling of the court only (BSA s 157).',
  words: words('Testimony', 'সাক্ষ্য', 'गवाही'),
  find: words('deposition, evidence in chief, cross, PW, hostile, in camera, video link, vulnerable witness', 'সাক্ষ্য, জেরা, রুদ্ধদ্বার, বৈরী', 'गवाही, जिरह, बंद कमरा, पक्षद्रोही'),
  fields: {
    who: party(['S', 'C', 'W', 'K', 'F', 'A', 'E'], words('Who', 'কে', 'कौन')),
    court: courtField(),
    how: choices({
      court: words('In the court room', 'আদালত কক্ষে', 'न्यायालय कक्ष में'), video: words('By video', 'ভিডিওতে', 'वीडियो से'), screen: words('Behind a screen', 'পর্দার আড়ালে', 'परदे के पीछे'),
      'closed-court': words('Closed court', 'রুদ্ধদ্বার', 'बंद कमरा'), 'vulnerable-room': words('Room for vulnerable witnesses', 'সংবেদনশীল সাক্ষীর ঘর', 'संवेदनशील गवाह कक्ष'),
      commission: words('By commission', 'কমিশনের মাধ্যমে', 'कमीशन से'),
    }, words('How', 'কীভাবে', 'कैसे')),
    extent: choice({
      chief: words('Examination in chief', 'জবানবন্দি', 'मुख्य परीक्षा'), cross: words('Cross-examination', 'জেরা', 'जिरह'), complete: words('Complete', 'সম্পূর্ণ', 'पूरी'),
      part: words('In part', 'আংশিক', 'आंशिक'), 'not-heard': words('Came and was not heard', 'এসেছেন, শোনা হয়নি', 'आए, सुने नहीं गए'), declined: words('Chose not to', 'দিতে চাননি', 'देना नहीं चाहा'),
    }, words('How far', 'কতটা', 'कहाँ तक')),
    support: parties(['F', 'K', 'O'], words('Support person', 'পাশে কে', 'साथ में कौन')),
    interpreter: party(['F'], words('Interpreter', 'দোভাষী', 'दुभाषिया')),
    breaks: yesNo(words('Breaks when she wanted', 'চাইলে বিরতি', 'चाहने पर विराम')),
    hostile: yesNo(words('The court ruled: hostile', 'আদালত বৈরী বলেছে', 'न्यायालय ने पक्षद्रोही कहा'), {
      hint: words('Only when the court said so', 'শুধু আদালত বললে', 'केवल न्यायालय के कहने पर') }),
    next: when(words('To go on', 'আবার কবে', 'आगे कब')),
  },
  needed: ['who'],
  check: ({ next }, { at }) => nextBeforeItsDay(next, at),
  sets: ({ extent, next }) => (next === undefined ? [] : [{ of: 'case', fact: 'hearing', value: given({ happened: extent === undefined ? 'testimony' : `testimony-${extent}`, next }) }]),
  says: words('Testimony of {who}[ ({how})][: {extent}][. To go on {next}]', '{who}-এর সাক্ষ্য[ ({how})][: {extent}][। আবার {next}]', '{who} की गवाही[ ({how})][: {extent}][। आगे {next}]'),
  example: { who: 'S-1', court: 'O-4', how: ['video', 'closed-court'], extent: 'chief', support: ['F-5'], interpreter: 'F-7', breaks: 'yes', next: '2018-06-11' },
})
