import { choice, identity, parties, party, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { people } from '../../record/label.ts'
import { words } from '../../record/words.ts'

export const partySafeContact = defineKind({
  kind: 'party.safe-contact', v: 1, compartment: 'every',
  why: 'Nothing goes to her address, phone or kin but by the way that she says is safe. Sealed like a name.',
  words: words('Safe way to reach somebody', 'নিরাপদে যোগাযোগের উপায়', 'संपर्क का सुरक्षित तरीक़ा'),
  find: words(
    'safe contact, how to reach, call, phone, message, do not call, he does not know',
    'নিরাপদ যোগাযোগ, ফোন, মেসেজ, ফোন করবেন না, ও জানে না',
    'सुरक्षित संपर्क, फ़ोन, संदेश, फ़ोन न करें, उसे मालूम नहीं',
  ),
  at: words('As of', 'কখন থেকে', 'कब से'),
  fields: {
    who: party(people, words('Whom', 'কার', 'किसका')),
    channel: choice({
      call: words('phone call', 'ফোন', 'फ़ोन'),
      message: words('message', 'মেসেজ', 'संदेश'),
      'in-person': words('in person', 'সামনাসামনি', 'आमने-सामने'),
      'through-somebody': words('through somebody', 'অন্যের মাধ্যমে', 'किसी के ज़रिए'),
      letter: words('letter', 'চিঠি', 'पत्र'),
      'do-not-contact': words('do not contact', 'যোগাযোগ করবেন না', 'संपर्क न करें'),
    }, words('By which way', 'কোন উপায়ে', 'किस तरीक़े से')),
    through: party(['K', 'F', 'O', 'H', 'W'], words('Through whom', 'কার মাধ্যমে', 'किसके ज़रिए')),
    number: identity(words('Number', 'নম্বর', 'नंबर'), { of: 'who', input: 'phone' }),
    hours: identity(words('Hours', 'কোন সময়ে', 'किस समय'), { of: 'who' }),
    words: identity(words('What to say', 'কী বলবেন', 'क्या कहें'), {
      of: 'who', input: 'long', hint: words(
        'Who you say you are; what not to say',
        'নিজের কী পরিচয় দেবেন; কী বলবেন না',
        'अपना क्या परिचय दें; क्या न कहें',
      ) }),
    mustNotKnow: parties(people, words(
      'Who does not know and must not',
      'কে জানে না, জানা উচিতও নয়',
      'किसे मालूम नहीं और होना भी नहीं चाहिए',
    )),
    until: when(words('Ask again by', 'কবের মধ্যে আবার জিজ্ঞেস করবেন', 'कब तक दोबारा पूछें')),
  },
  needed: ['who'],
  sets: ({ who, channel, through, number, hours, words: said, mustNotKnow, until }) => {
    const value = given({ channel, through, number, hours, words: said, mustNotKnow, until })
    return Object.keys(value).length === 0 ? [] : [{ of: who, fact: 'safeContact', value }]
  },
  says: words(
    'How to reach {who} safely was written[; ask again by {until}]',
    '{who}-এর সঙ্গে নিরাপদে যোগাযোগের উপায় লেখা হয়েছে[; {until}-এর মধ্যে আবার জিজ্ঞেস করতে হবে]',
    '{who} से सुरक्षित संपर्क का तरीक़ा लिखा गया[; {until} तक दोबारा पूछना है]',
  ),
  example: {
    who: 'S-1', channel: 'through-somebody', through: 'F-4', hours: { value: 'Practice hours', salt: 'A'.repeat(43) },
    words: { value: 'Practice words', salt: 'A'.repeat(43) }, mustNotKnow: ['K-2'],
  },
})
