import { choice, identity, party, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { spokenLanguages } from '../lists/languages.ts'
import { whom } from '../lists/survivor-fields.ts'

export const survivorWish = defineKind({
  kind: 'survivor.wish', v: 1, compartment: 'survivor',
  why: 'Nobody stays in the record without her wish beside it. An adult decides; a child’s own view stands beside what guardian and committee say (JJ Act s 3, the child’s right to be heard).',
  words: words('Her wish', 'তাঁর ইচ্ছা', 'उनकी इच्छा'),
  find: words('wants, wishes, asked her, says she wants to go home, stay, leave, be with', 'চায়, ইচ্ছা, বাড়ি যেতে চায়, থাকতে চায়', 'चाहती है, इच्छा, घर जाना, रहना'),
  at: words('Said at', 'কখন বলেছেন', 'कब कहा'),
  fields: {
    who: whom(),
    wish: choice({
      stay: words('to stay where she is', 'যেখানে আছেন সেখানে থাকতে', 'जहाँ हैं वहीं रहना'),
      go: words('to go now', 'এখনই যেতে', 'अभी जाना'),
      home: words('to go home', 'বাড়ি যেতে', 'घर जाना'),
      'not-home': words('not to go home', 'বাড়ি না যেতে', 'घर न जाना'),
      'be-with': words('to be with somebody', 'কারও কাছে থাকতে', 'किसी के साथ रहना'),
      elsewhere: words('to go somewhere else', 'অন্য কোথাও যেতে', 'कहीं और जाना'),
      think: words('time to think', 'ভাবার সময়', 'सोचने का समय'),
      alone: words('to be left alone', 'একা থাকতে, কেউ যেন যোগাযোগ না করে', 'कोई संपर्क न करे'),
    }, words('What she wants', 'তিনি কী চান', 'वे क्या चाहती हैं')),
    words: identity(words('In her own words', 'তাঁর নিজের কথায়', 'उनके अपने शब्दों में'), { of: 'who', input: 'long' }),
    with: party(['K', 'S', 'C', 'F', 'W', 'E'], words('With whom', 'কার কাছে', 'किसके साथ')),
    place: party(['H', 'P', 'O'], words('Where', 'কোথায়', 'कहाँ')),
    askedBy: party(['F', 'O', 'H', 'W', 'K'], words('Asked by', 'কে জিজ্ঞেস করেছেন', 'किसने पूछा')),
    alone: yesNo(words('Asked alone', 'একা জিজ্ঞেস করা হয়েছে', 'अकेले में पूछा गया')),
    language: choice(spokenLanguages, words('In which language', 'কোন ভাষায়', 'किस भाषा में')),
    interpreter: party(['F', 'W'], words('Interpreter', 'দোভাষী', 'दुभाषिया')),
    child: yesNo(words('A child’s view', 'শিশুর মত', 'बच्चे की राय')),
  },
  needed: ['who', 'wish'],
  sets: ({ who, wish, alone, askedBy, words: said, language }) => who.map((one) => ({
    of: one, fact: 'wish', value: given({ wish, alone, askedBy, words: said, language }),
  })),
  says: words(
    '{who} wants {wish}[: {with}][, asked by {askedBy}][, asked alone: {alone}]',
    '{who} চান: {wish}[, {with}-এর কাছে][, জিজ্ঞেস করেছেন {askedBy}][, একা জিজ্ঞেস: {alone}]',
    '{who} की इच्छा: {wish}[, {with} के साथ][, पूछा {askedBy} ने][, अकेले में: {alone}]',
  ),
  example: { who: ['S-1'], wish: 'home', words: { value: 'Practice words', salt: 'A'.repeat(43) }, askedBy: 'F-3', alone: 'yes', language: 'ben', child: 'yes' },
})
