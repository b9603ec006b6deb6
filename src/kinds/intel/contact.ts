import { amount, choice, identity, number, parties, party, text, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { letterOf } from '../../record/label.ts'
import { refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'

export const intelContact = defineKind({
  kind: 'intel.contact', v: 1, compartment: 'intel',
  why: 'Who spoke with whom before the entry, on whose authority, and what was paid: the court will ask. Who and when, never how it is done. '
    + 'A recording needs its certificate (BSA 2023 s 63).',
  words: words('Contact before entry', 'অভিযানের আগে যোগাযোগ', 'अभियान से पहले संपर्क'),
  find: words(
    'contact, decoy, undercover, pretext call, decoy customer, marked notes, trap money, sting, spoke with',
    'যোগাযোগ, ছদ্মবেশ, ডিকয়, ফোন, চিহ্নিত নোট, কথা বলা',
    'संपर्क, छद्म वेश, डिकॉय, फ़ोन, चिह्नित नोट, बात की',
  ),
  fields: {
    form: choice({
      undercover: words('undercover', 'ছদ্মবেশে', 'छद्म वेश में'),
      decoy: words('decoy', 'ডিকয়', 'डिकॉय'),
      'pretext-call': words('pretext call', 'ছলে ফোন', 'बहाने से फ़ोन'),
      talk: words('talk with people held', 'আটকে রাখা মানুষের সঙ্গে কথা', 'रोके गए लोगों से बात'),
    }, words('What kind of contact', 'কী ধরনের যোগাযোগ', 'किस तरह का संपर्क')),
    by: parties(['F', 'W'], words('By whom', 'কে করেছেন', 'किसने किया')),
    with: parties(['A', 'R', 'W', 'K', 'S', 'E', 'T', 'N'], words('With whom', 'কার সঙ্গে', 'किससे')),
    where: party(['P', 'H', 'O', 'V', 'N'], words('Where', 'কোথায়', 'कहाँ')),
    inPrivate: yesNo(words('In private', 'একান্তে', 'एकांत में'), {
      hint: words(
        'Could she speak unheard',
        'অন্য কেউ না শুনে কথা বলতে পেরেছেন কি',
        'क्या वे बिना किसी के सुने बोल सकीं',
      ) }),
    authority: party(['O', 'F'], words('Authorised by', 'কার অনুমতিতে', 'किसकी अनुमति से')),
    authorityNumber: text(words('Number of the authority', 'অনুমতির নম্বর', 'अनुमति संख्या')),
    said: identity(words('What was said', 'কী কথা হয়েছে', 'क्या बात हुई'), {
      of: 'with', input: 'long', hint: words(
        'Who, when, where; not what was done to her',
        'কে, কখন, কোথায়; তাঁর সঙ্গে কী করা হয়েছে, তা নয়',
        'कौन, कब, कहाँ; उनके साथ क्या किया गया, वह नहीं',
      ) }),
    paid: amount(words('What was paid', 'কত দেওয়া হয়েছে', 'कितना दिया गया')),
    markedNotes: number(words('Marked notes', 'চিহ্নিত নোট কতগুলি', 'चिह्नित नोट कितने')),
    recording: choice({
      none: words('none', 'নেই', 'नहीं'),
      audio: words('sound', 'শব্দ', 'आवाज़'),
      video: words('video', 'ভিডিও', 'वीडियो'),
      screen: words('saved messages', 'রাখা মেসেজ', 'सहेजे संदेश'),
    }, words('Recording', 'রেকর্ডিং', 'रिकॉर्डिंग')),
    exhibit: party(['X', 'D'], words('Where the recording is', 'রেকর্ডিং কোথায়', 'रिकॉर्डिंग कहाँ')),
  },
  needed: ['form'],
  check: ({ said, with: partners }) => (said !== undefined && partners === undefined ? saidToNobody : undefined),
  sets: ({ with: partners = [], by, paid }) => {
    const receiver = partners.find((one) => letterOf(one) === 'A' || letterOf(one) === 'R')
    return paid === undefined || receiver === undefined ? [] : [{
      of: receiver, fact: 'money', value: given({ what: 'payment' as const, from: by?.[0], to: receiver, amount: paid, for: 'decoy' }),
    }]
  },
  says: words(
    'Contact before entry: {form}[ by {by}][, with {with}][, at {where}][, authorised by {authority}][; paid {paid}][; in private: {inPrivate}][; recording: {recording}]',
    'অভিযানের আগে যোগাযোগ: {form}[, করেছেন {by}][, {with}-এর সঙ্গে][, {where}-এ][, {authority}-এর অনুমতিতে][; দেওয়া হয়েছে {paid}][; একান্তে: {inPrivate}][; রেকর্ডিং: {recording}]',
    'अभियान से पहले संपर्क: {form}[, करने वाले {by}][, {with} से][, {where} में][, {authority} की अनुमति से][; दिया गया {paid}][; एकांत में: {inPrivate}][; रिकॉर्डिंग: {recording}]',
  ),
  example: {
    form: 'decoy', by: ['F-6'], with: ['A-2'], where: 'P-1', authority: 'O-1', paid: { least: 200000, most: 200000, currency: 'INR' },
    markedNotes: 4, recording: 'audio', exhibit: 'X-1',
  },
})

const saidToNobody = refusal('said-to-nobody', 'with', words(
  'What was said is sealed with a label. Say with whom the contact was.',
  'যা কথা হয়েছে, তা একটি লেবেলের সঙ্গে সিল করা হয়। কার সঙ্গে যোগাযোগ, লিখুন।',
  'जो बात हुई, वह लेबल के साथ सील होती है। लिखें कि संपर्क किससे हुआ।',
))
