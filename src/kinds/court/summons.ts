import { choice, parties, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField, numberField, reasonField } from '../lists/court.ts'

export const courtSummons = defineKind({
  kind: 'court.summons', v: 1, compartment: 'court',
  why: 'A summons to her door can tell everybody. It goes through her safe contact, and what was not served is known. BNSS s 63 to 71.',
  words: words('Summons', 'সমন', 'समन'),
  find: words('summons, warrant, witness called, served, notice to appear, NBW', 'সমন, পরোয়ানা, সাক্ষীকে ডাকা', 'समन, वारंट, गवाह को बुलाना'),
  fields: {
    who: parties(['S', 'C', 'W', 'K', 'F', 'A', 'E'], words('To whom', 'কাকে', 'किसे')),
    kind: choice({
      summons: words('Summons', 'সমন', 'समन'), bailable: words('Bailable warrant', 'জামিনযোগ্য পরোয়ানা', 'ज़मानती वारंट'),
      'non-bailable': words('Non-bailable warrant', 'জামিন-অযোগ্য পরোয়ানা', 'ग़ैर-ज़मानती वारंट'),
    }, words('What', 'কী', 'क्या')),
    served: choice({
      served: words('Served', 'জারি হয়েছে', 'तामील'), 'not-served': words('Not served', 'জারি হয়নি', 'तामील नहीं'), refused: words('Not accepted', 'নিতে অস্বীকার', 'लेने से इनकार'),
      waiting: words('On its way', 'পাঠানো হয়েছে', 'भेजा गया'),
    }, words('Served', 'জারি হয়েছে কি', 'तामील हुआ क्या')),
    through: choice({
      'safe-contact': words('Her safe contact', 'নিরাপদ যোগাযোগে', 'सुरक्षित संपर्क से'), worker: words('Her worker or lawyer', 'তাঁর কর্মী বা আইনজীবী', 'उनकी कार्यकर्ता या वकील'),
      home: words('The home where she lives', 'যে হোমে আছেন', 'जिस गृह में हैं'), police: words('Police at the door', 'পুলিশ বাড়িতে গিয়ে', 'पुलिस घर जाकर'),
      post: words('Post', 'ডাকে', 'डाक से'), electronic: words('Electronically', 'ইলেকট্রনিক মাধ্যমে', 'इलेक्ट्रॉनिक रूप से'),
    }, words('Through', 'কার মাধ্যমে', 'किसके माध्यम से')),
    safe: yesNo(words('Nobody learned of it who should not', 'যাঁর জানার কথা নয় তিনি জানেননি', 'जिन्हें नहीं जानना था, उन्हें पता नहीं चला')),
    date: when(words('To appear on', 'কবে আসতে হবে', 'कब आना है')),
    court: courtField(),
    number: numberField(),
    reason: reasonField(),
  },
  needed: ['who'],
  sets: ({ kind, date }) => (date === undefined ? [] : [{ of: 'case', fact: 'hearing', value: given({ happened: kind ?? 'summons', next: date }) }]),
  says: words(
    '{who} was called to court[ on {date}][: {served}][, through: {through}]',
    '{who}-কে আদালতে ডাকা হয়েছে[, {date}][: {served}][, মাধ্যম: {through}]',
    '{who} को अदालत में बुलाया गया[, {date}][: {served}][, माध्यम: {through}]',
  ),
  example: { who: ['S-1'], kind: 'summons', served: 'served', through: 'safe-contact', safe: 'yes', date: '2018-04-10T10:30:00+05:30', court: 'O-4' },
})
