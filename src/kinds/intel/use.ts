import { choice, parties, party, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { sureness } from '../lists/sureness.ts'

export const intelUse = defineKind({
  kind: 'intel.use', v: 1, compartment: 'intel',
  why: 'Numbers, vehicles and accounts change hands. Who used which, from when until when, so that a call in May is not laid to the buyer of June.',
  words: words('Who uses what', 'কে কী ব্যবহার করে', 'कौन क्या इस्तेमाल करता है'),
  find: words(
    'uses, phone number of, SIM, CDR, SDR, vehicle, driver, bank account, UPI, wallet, profile, device, IMEI',
    'ব্যবহার, ফোন নম্বর, সিম, গাড়ি, ব্যাঙ্ক অ্যাকাউন্ট, ইউপিআই, প্রোফাইল',
    'इस्तेमाल, फ़ोन नंबर, सिम, गाड़ी, बैंक खाता, यूपीआई, प्रोफ़ाइल',
  ),
  at: words('As of', 'কখনকার তথ্য', 'कब की जानकारी'),
  fields: {
    who: party(['A', 'R', 'W', 'K', 'O', 'P'], words('Who', 'কে', 'कौन')),
    things: parties(['T', 'V', 'B', 'N', 'D'], words(
      'Which phone, vehicle, account or device',
      'কোন ফোন, গাড়ি, অ্যাকাউন্ট বা যন্ত্র',
      'कौन-सा फ़ोन, वाहन, खाता या उपकरण',
    )),
    as: choice({
      'regular-user': words('regular user', 'নিয়মিত ব্যবহারকারী', 'नियमित उपयोगकर्ता'),
      'sometimes-user': words('uses it sometimes', 'মাঝে মাঝে ব্যবহার', 'कभी-कभी उपयोग'),
      registered: words('registered in this name', 'এই নামে নথিভুক্ত', 'इस नाम पर दर्ज'),
      pays: words('pays for it', 'টাকা দেয়', 'भुगतान करता है'),
      driver: words('driver', 'চালক', 'चालक'),
    }, words('As what', 'কী হিসেবে', 'किस रूप में')),
    from: when(words('From', 'কবে থেকে', 'कब से')),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक')),
    sure: choice(sureness, words('How sure', 'কতটা নিশ্চিত', 'कितना पक्का')),
  },
  needed: ['who', 'things'],
  sets: ({ who, things, as, from, until, sure }) => things.map((thing) => ({
    of: who, fact: 'use', value: given({ thing, as, from, until, sure }),
  })),
  says: words(
    '{who} uses {things}[ ({as})][, from {from}][ until {until}][; {sure}]',
    '{who} {things} ব্যবহার করে[ ({as})][, {from} থেকে][, {until} পর্যন্ত][; {sure}]',
    '{who} {things} का इस्तेमाल करते हैं[ ({as})][, {from} से][, {until} तक][; {sure}]',
  ),
  example: { who: 'A-2', things: ['T-1'], as: 'regular-user', from: '2017-05', sure: 'probable' },
})
