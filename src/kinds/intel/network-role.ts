import { choice, parties, party, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { sureness } from '../lists/sureness.ts'

export const intelNetworkRole = defineKind({
  kind: 'intel.network-role', v: 1, compartment: 'intel',
  why: 'What somebody did in a ring, with dates and how sure it is. To belong to it is never a ground by itself; a survivor has no role in it.',
  words: words('Part in a ring', 'চক্রে ভূমিকা', 'गिरोह में भूमिका'),
  find: words(
    'network, ring, organiser, madam, manager, keeper, agent, dalal, recruiter, transporter, landlord, customer, kingpin',
    'চক্র, মালকিন, ম্যানেজার, দালাল, পাচারকারী, বাড়িওয়ালা, খদ্দের, মাথা',
    'गिरोह, मालकिन, मैनेजर, दलाल, भर्ती करने वाला, मकान मालिक, ग्राहक, सरगना',
  ),
  at: words('As of', 'কখনকার তথ্য', 'कब की जानकारी'),
  fields: {
    who: parties(['A', 'W', 'K', 'O'], words('Who', 'কে', 'कौन')),
    role: choice({
      organiser: words('organiser', 'সংগঠক', 'संगठक'),
      keeper: words('keeper', 'আটকে রাখে যে', 'रखने वाला'),
      manager: words('manager', 'ম্যানেজার', 'प्रबंधक'),
      staff: words('staff', 'কর্মচারী', 'कर्मचारी'),
      'go-between': words('go-between', 'মধ্যস্থ', 'बिचौलिया'),
      recruiter: words('recruiter', 'লোক জোগাড় করে যে', 'भर्ती करने वाला'),
      transporter: words('transporter', 'নিয়ে যায় যে', 'ले जाने वाला'),
      landlord: words('landlord', 'বাড়িওয়ালা', 'मकान मालिक'),
      leaseholder: words('leaseholder', 'ভাড়াটে', 'किराएदार'),
      lender: words('lender', 'মহাজন', 'साहूकार'),
      customer: words('customer', 'খদ্দের', 'ग्राहक'),
      'payer-abroad': words('payer abroad', 'বিদেশ থেকে টাকা দেয় যে', 'विदेश से पैसा देने वाला'),
    }, words('Which part', 'কী ভূমিকা', 'क्या भूमिका')),
    ring: party(['R'], words('In which ring', 'কোন চক্রে', 'किस गिरोह में')),
    where: party(['P', 'H', 'V', 'N'], words('At which place', 'কোন জায়গায়', 'किस जगह')),
    from: when(words('From', 'কবে থেকে', 'कब से')),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक')),
    sure: choice(sureness, words('How sure', 'কতটা নিশ্চিত', 'कितना पक्का')),
  },
  needed: ['who', 'role'],
  sets: ({ who, role, ring, where, from, until, sure }) => who.map((one) => ({
    of: one, fact: 'networkRole', value: given({ role, ring, place: where, from, until, sure }),
  })),
  says: words(
    '{who}: {role}[ in {ring}][ at {where}][, from {from}][ until {until}][ ({sure})]',
    '{who}: {role}[, {ring} চক্রে][, {where}-এ][, {from} থেকে][, {until} পর্যন্ত][ ({sure})]',
    '{who}: {role}[, गिरोह {ring} में][, {where} में][, {from} से][, {until} तक][ ({sure})]',
  ),
  example: { who: ['A-2'], role: 'manager', ring: 'R-1', where: 'P-1', from: '2017-03', sure: 'probable' },
})
