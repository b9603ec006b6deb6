import { choice, parties, party, place, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { exhibits, holder } from '../lists/evidence.ts'

export const evidenceSeized = defineKind({
  kind: 'evidence.seized', v: 1, compartment: 'evidence',
  why: 'The custody chain of an exhibit begins here: number, seal, from whom, before whom, and who holds it from now on (BNSS s 105 and s 106, earlier CrPC s 100 and s 102).',
  words: words('Seized', 'জব্দ', 'ज़ब्त'),
  find: words(
    'seize, seizure list, seizure memo, panchnama, exhibit, muddamal, take possession',
    'জব্দ, জব্দ তালিকা, সিজার লিস্ট, আলামত',
    'ज़ब्त, ज़ब्ती सूची, पंचनामा, मुद्दामाल, साक्ष्य',
  ),
  at: words('Seized at', 'জব্দের সময়', 'ज़ब्ती का समय'),
  fields: {
    what: exhibits(),
    sort: choice({
      phone: words('phone', 'ফোন', 'फ़ोन'),
      device: words('computer or other device', 'কম্পিউটার বা অন্য যন্ত্র', 'कंप्यूटर या दूसरा उपकरण'),
      register: words('register or notebook', 'রেজিস্টার বা খাতা', 'रजिस्टर या कॉपी'),
      papers: words('papers', 'কাগজপত্র', 'काग़ज़ात'),
      identity: words('identity papers', 'পরিচয়পত্র', 'पहचान पत्र'),
      money: words('money', 'টাকা', 'रुपये'),
      clothing: words('clothing', 'কাপড়', 'कपड़े'),
      sample: words('sample', 'নমুনা', 'नमूना'),
      recording: words('recording', 'রেকর্ডিং', 'रिकॉर्डिंग'),
      key: words('key or lock', 'চাবি বা তালা', 'चाबी या ताला'),
      weapon: words('weapon', 'অস্ত্র', 'हथियार'),
    }, words('What sort', 'কী ধরনের', 'किस तरह की')),
    number: text(words('Number', 'নম্বর', 'संख्या'), { hint: words('As on the seizure list', 'জব্দ তালিকায় যেমন', 'ज़ब्ती सूची में जैसा') }),
    seal: text(words('Seal', 'সিল', 'सील')),
    from: party(['P', 'A', 'S', 'E', 'W', 'K', 'V', 'H', 'O', 'D'], words('From', 'কার বা কোথা থেকে', 'किससे या कहाँ से')),
    where: place(words('Where exactly', 'ঠিক কোথায়', 'ठीक-ठीक कहाँ')),
    before: parties(['W', 'F', 'O'], words('Before whom', 'কার সামনে', 'किसके सामने')),
    to: holder(words('Who holds it now', 'এখন কার কাছে', 'अब किसके पास')),
  },
  needed: ['what'],
  sets: ({ what, seal, from, to }, { actors }) => what.map((one) => ({
    of: one, fact: 'exhibit', value: given({ step: 'seized', from, to: to ?? actors?.[0], seal }),
  })),
  says: words(
    '{what} seized[: {sort}][ from {from}][, before {before}][, held by {to}]',
    '{what} জব্দ[: {sort}][, {from} থেকে][, {before}-এর সামনে][, এখন {to}-এর কাছে]',
    '{what} ज़ब्त[: {sort}][, {from} से][, {before} के सामने][, अब {to} के पास]',
  ),
  example: {
    what: ['X-1'], sort: 'register', number: '3 of the list', seal: 'PRACTICE-17', from: 'P-1',
    where: 'drawer in the front room', before: ['W-1', 'W-2'], to: 'F-2',
  },
})
