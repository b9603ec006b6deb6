import { choice, file, identity, parties, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import type { Setting } from '../../record/facts.ts'
import { actors } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { earlier, whom } from '../lists/survivor-fields.ts'

export const survivorRepatriation = defineKind({
  kind: 'survivor.repatriation', v: 1, compartment: 'survivor',
  why: 'Return to another state or country goes through offices at both ends and takes months; each step is written, so that a file that lies somewhere shows. Nobody is sent against her own wish.',
  words: words('Return to her state or country', 'নিজের রাজ্য বা দেশে ফেরা', 'अपने राज्य या देश लौटना'),
  find: words('repatriation, return, embassy, high commission, nationality verification, travel permit, RRRI, task force, escort', 'দেশে ফেরা, প্রত্যাবাসন, দূতাবাস, নাগরিকত্ব যাচাই, ট্রাভেল পারমিট', 'वापसी, प्रत्यावर्तन, दूतावास, नागरिकता सत्यापन, यात्रा परमिट'),
  at: words('Date of the step', 'ধাপের তারিখ', 'चरण की तारीख़'),
  steps: {
    asked: { words: words('asked for', 'চাওয়া হয়েছে', 'माँगी गई') },
    'nationality-confirmed': { words: words('nationality confirmed', 'নাগরিকত্ব নিশ্চিত', 'नागरिकता की पुष्टि') },
    refused: { words: words('refused', 'নামঞ্জুর', 'अस्वीकार') },
    'permit-issued': { words: words('permit issued', 'পারমিট দেওয়া হয়েছে', 'परमिट जारी') },
    'handed-over': { words: words('handed over', 'তুলে দেওয়া হয়েছে', 'सौंपा गया'), says: words(
      '{who} was handed over[ by {from}][ to {to}][, with {with}]', '{who}-কে তুলে দেওয়া হয়েছে[, দিয়েছে {from}][, {to}-কে][, সঙ্গে {with}]', '{who} को सौंपा गया[, {from} ने][, {to} को][, साथ में {with}]') },
    received: { words: words('received', 'গ্রহণ করা হয়েছে', 'प्राप्त हुआ'), says: words(
      '{who} was received[ by {to}]', '{who}-কে গ্রহণ করা হয়েছে[, করেছে {to}]', '{who} को प्राप्त किया गया[, {to} ने]') },
    stalled: { words: words('stalled', 'আটকে আছে', 'रुकी हुई') },
    'not-known': { words: words('not known how it stands', 'কী অবস্থা জানা নেই', 'स्थिति मालूम नहीं') },
  },
  fields: {
    who: whom(),
    from: party(['O', 'H'], words('Office or home on this side', 'এ পারের দপ্তর বা হোম', 'इस ओर का कार्यालय या गृह')),
    to: party(['O', 'H'], words('Office or home on the other side', 'ও পারের দপ্তর বা হোম', 'उस ओर का कार्यालय या गृह')),
    where: choice({
      state: words('to another state', 'অন্য রাজ্যে', 'दूसरे राज्य में'),
      country: words('to another country', 'অন্য দেশে', 'दूसरे देश में'),
    }, words('How far', 'কোথায়', 'कहाँ तक')),
    with: parties(actors, words('With whom', 'কার সঙ্গে', 'किसके साथ'), { steps: ['handed-over', 'received'] }),
    place: party(['O', 'H', 'P'], words('Where she is then', 'তখন কোথায়', 'तब कहाँ'), { steps: ['received'] }),
    wish: yesNo(words('By her own wish', 'তাঁর নিজের ইচ্ছায়', 'उनकी अपनी इच्छा से')),
    due: when(words('Answer wanted by', 'কবের মধ্যে উত্তর চাই', 'कब तक उत्तर चाहिए'), { steps: ['asked'] }),
    expires: when(words('Permit expires', 'পারমিটের মেয়াদ', 'परमिट की अवधि'), { steps: ['permit-issued'] }),
    permit: identity(words('Number of the permit', 'পারমিটের নম্বর', 'परमिट संख्या'), { of: 'who', steps: ['permit-issued'] }),
    lies: party(['O', 'H'], words('With whom the file lies', 'ফাইল কার কাছে', 'फ़ाइल किसके पास'), { steps: ['stalled', 'not-known'] }),
    reason: text(words('Reason given', 'কী কারণ বলা হয়েছে', 'क्या कारण बताया')),
    document: file(words('The paper', 'কাগজ', 'काग़ज़')),
    request: earlier('survivor.repatriation', ['nationality-confirmed', 'refused', 'permit-issued', 'handed-over', 'received', 'stalled']),
  },
  needed: ['who'],
  sets: ({ step, who, from, to, with: escort, place, wish, due, expires, reason, request }, { id, at }): Setting[] => [
    ...who.flatMap((one): Setting[] => [
      { of: one, fact: 'repatriation', value: given({ step, from, to, expires }) },
      ...(step === 'handed-over' ? [{ of: one, fact: 'whereabouts', value: given({ state: 'moving', from, to, left: at, with: escort, basis: 'repatriation', ownWish: wish }) } as const] : []),
      ...(step === 'received' ? [{ of: one, fact: 'whereabouts', value: given({ state: 'at', place: place ?? to, arrived: at, with: escort, basis: 'repatriation', ownWish: wish }) } as const] : []),
    ]),
    ...(step === 'asked' ? [{ of: `ask:${id}`, fact: 'asked', value: given({ what: 'action', of: to, by: from, due }) } as const] : []),
    ...(request !== undefined && (step === 'refused' || step === 'permit-issued')
      ? [{ of: `ask:${request}`, fact: 'answered', value: given({ answer: step === 'refused' ? 'refused' : 'granted', by: to, reason }) } as const] : []),
  ],
  says: words('Return of {who}: {step}[, from {from}][ to {to}][, permit expires {expires}][, the file lies with {lies}]', '{who}-র ফেরা: {step}[, {from} থেকে][ {to}-এ][, পারমিটের মেয়াদ {expires}][, ফাইল {lies}-এর কাছে]', '{who} की वापसी: {step}[, {from} से][ {to} को][, परमिट की अवधि {expires}][, फ़ाइल {lies} के पास]'),
  example: { step: 'permit-issued', who: ['S-4'], from: 'O-8', to: 'O-9', where: 'country', wish: 'yes', expires: '2018-03-31', permit: { value: 'Practice 000', salt: 'A'.repeat(43) } },
})
