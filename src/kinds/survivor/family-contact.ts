import { choice, party, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { whom } from '../lists/survivor-fields.ts'

export const survivorFamilyContact = defineKind({
  kind: 'survivor.family-contact', v: 1, compartment: 'survivor',
  why: 'Family can be the way home or the way back into danger. Each contact says whether she agreed and whether somebody checked that it was safe.',
  words: words('Contact with family', 'পরিবারের সঙ্গে যোগাযোগ', 'परिवार से संपर्क'),
  find: words('family, mother called, visit by parents, phone call home, message', 'পরিবার, মায়ের ফোন, বাড়ির লোক, দেখা', 'परिवार, माँ का फ़ोन, घर वाले, मुलाक़ात'),
  at: words('On', 'কবে', 'कब'),
  fields: {
    who: whom(),
    kin: party(['K', 'W', 'F', 'A'], words('With whom', 'কার সঙ্গে', 'किससे')),
    how: choice({
      call: words('a call', 'ফোন', 'फ़ोन'),
      message: words('a message', 'মেসেজ', 'संदेश'),
      letter: words('a letter', 'চিঠি', 'चिट्ठी'),
      visit: words('a visit', 'দেখা', 'मुलाक़ात'),
      'through-worker': words('through a worker', 'কর্মীর মাধ্যমে', 'कार्यकर्ता के ज़रिए'),
    }, words('How', 'কীভাবে', 'कैसे')),
    wantedBy: choice({
      herself: words('herself or himself', 'নিজে', 'स्वयं'),
      family: words('family', 'পরিবার', 'परिवार'),
      office: words('an office or home', 'দপ্তর বা হোম', 'कार्यालय या गृह'),
    }, words('Who wanted it', 'কে চেয়েছেন', 'किसने चाहा')),
    agreed: yesNo(words('She agreed', 'তিনি রাজি', 'वे राज़ी')),
    safe: yesNo(words('Somebody checked that it is safe', 'নিরাপদ কি না যাচাই হয়েছে', 'सुरक्षित है, जाँचा गया')),
    private: yesNo(words('She could speak alone', 'একা কথা বলতে পেরেছেন', 'अकेले बात कर सकीं')),
    tookPlace: yesNo(words('It came about', 'যোগাযোগ হয়েছে', 'संपर्क हुआ')),
    after: choice({
      glad: words('she was glad of it', 'তাঁর ভালো লেগেছে', 'उन्हें अच्छा लगा'),
      mixed: words('mixed', 'মিশ্র', 'मिला-जुला'),
      hard: words('it was hard for her', 'তাঁর কষ্ট হয়েছে', 'उन्हें तकलीफ़ हुई'),
      'no-more': words('she wants no more of it', 'আর চান না', 'वे और नहीं चाहतीं'),
    }, words('How she took it, in her own view', 'তাঁর কেমন লেগেছে', 'उन्हें कैसा लगा')),
  },
  needed: ['who'],
  says: words('Contact of {who} with family[, {kin}][: {how}][, she agreed: {agreed}][, safety checked: {safe}]', '{who}-র সঙ্গে পরিবারের যোগাযোগ[, {kin}][: {how}][, তিনি রাজি: {agreed}][, নিরাপত্তা যাচাই: {safe}]', '{who} का परिवार से संपर्क[, {kin}][: {how}][, वे राज़ी: {agreed}][, सुरक्षा जाँची: {safe}]'),
  example: { who: ['S-1'], kin: 'K-1', how: 'call', wantedBy: 'herself', agreed: 'yes', safe: 'yes', private: 'yes', tookPlace: 'yes' },
})
