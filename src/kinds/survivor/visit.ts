import { choice, identity, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { whom } from '../lists/survivor-fields.ts'

export const survivorVisit = defineKind({
  kind: 'survivor.visit', v: 1, compartment: 'survivor',
  why: 'A worker who comes to see her must not give her away: the visit says how it looks to neighbours. What she said stays hers.',
  words: words('Visit by the worker', 'কর্মীর দেখা করতে যাওয়া', 'कार्यकर्ता की मुलाक़ात'),
  find: words('visit, follow-up, home visit, met her, phone follow up', 'দেখা, ফলো-আপ, বাড়িতে যাওয়া', 'मुलाक़ात, फ़ॉलो-अप, घर पर मिलना'),
  at: words('On', 'কবে', 'कब'),
  fields: {
    who: whom(),
    by: party(['F', 'O', 'H'], words('By whom', 'কে গেছেন', 'कौन गया')),
    where: party(['P', 'H', 'O'], words('Where', 'কোথায়', 'कहाँ')),
    how: choice({
      'in-person': words('in person', 'সামনাসামনি', 'आमने-सामने'),
      call: words('by phone', 'ফোনে', 'फ़ोन पर'),
      message: words('by message', 'মেসেজে', 'संदेश से'),
      elsewhere: words('met elsewhere', 'অন্য জায়গায় দেখা', 'कहीं और मुलाक़ात'),
    }, words('How', 'কীভাবে', 'कैसे')),
    looksLike: text(words('How it looks from outside', 'বাইরে থেকে কী মনে হয়', 'बाहर से कैसा दिखता है'), { hint: words(
      'What a neighbour would think: a teacher, a health worker', 'পড়শি কী ভাববে: দিদিমণি, স্বাস্থ্যকর্মী', 'पड़ोसी क्या सोचेगा: शिक्षिका, स्वास्थ्यकर्मी') }),
    agreed: yesNo(words('She had agreed to it', 'তিনি রাজি ছিলেন', 'वे राज़ी थीं')),
    met: yesNo(words('She was met', 'তাঁর সঙ্গে দেখা হয়েছে', 'उनसे मुलाक़ात हुई')),
    alone: yesNo(words('Spoken with alone', 'একা কথা হয়েছে', 'अकेले में बात हुई')),
    next: when(words('Next visit', 'পরের দেখা', 'अगली मुलाक़ात')),
    words: identity(words('What matters for her care', 'পরিচর্যার জন্য যা জরুরি', 'देखभाल के लिए जो ज़रूरी है'), { of: 'who', input: 'long' }),
  },
  needed: ['who'],
  sets: ({ who, by, met, next }) => who.map((one) => ({ of: one, fact: 'care', value: given({ what: 'visit', state: met === 'no' ? 'not-met' : 'met', by, due: next }) })),
  says: words('Visit to {who}[ by {by}][, {how}][, met: {met}][, next {next}]', '{who}-র সঙ্গে দেখা করতে যাওয়া[, গেছেন {by}][, {how}][, দেখা হয়েছে: {met}][, পরের বার {next}]', '{who} से मुलाक़ात[, गए {by}][, {how}][, मिलीं: {met}][, अगली बार {next}]'),
  example: { who: ['S-1'], by: 'F-3', how: 'in-person', looksLike: 'A teacher from the tuition centre', agreed: 'yes', met: 'yes', alone: 'yes', next: '2017-12-10' },
})
