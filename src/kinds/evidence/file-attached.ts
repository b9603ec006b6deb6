import { choice, file, party, text } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { exhibits } from '../lists/evidence.ts'

export const evidenceFileAttached = defineKind({
  kind: 'evidence.file-attached', v: 1, compartment: 'evidence',
  why: 'A file is known by its hash: what is read in court can be compared, byte for byte, with what was received.',
  words: words('File attached', 'ফাইল জোড়া', 'फ़ाइल जोड़ी गई'),
  find: words(
    'file, attach, scan, pdf, document, report, recording, hash',
    'ফাইল, স্ক্যান, কাগজ, রিপোর্ট, রেকর্ডিং',
    'फ़ाइल, स्कैन, काग़ज़, रिपोर्ट, रिकॉर्डिंग',
  ),
  at: words('Received at', 'পাওয়ার সময়', 'मिलने का समय'),
  fields: {
    file: file(words('File', 'ফাইল', 'फ़ाइल')),
    sort: choice({
      report: words('report', 'রিপোর্ট', 'रिपोर्ट'),
      letter: words('letter', 'চিঠি', 'पत्र'),
      order: words('order', 'আদেশ', 'आदेश'),
      list: words('seizure or search list', 'জব্দ বা তল্লাশি তালিকা', 'ज़ब्ती या तलाशी सूची'),
      place: words('picture of a place', 'জায়গার ছবি', 'जगह की तस्वीर'),
      recording: words('recording of the search', 'তল্লাশির রেকর্ডিং', 'तलाशी की रिकॉर्डिंग'),
      records: words('call or bank records', 'কল বা ব্যাঙ্কের রেকর্ড', 'कॉल या बैंक रिकॉर्ड'),
      translation: words('translation', 'অনুবাদ', 'अनुवाद'),
    }, words('What sort', 'কী ধরনের', 'किस तरह की')),
    title: text(words('Title', 'শিরোনাম', 'शीर्षक'), { hint: words('Names nobody', 'কারও নাম নয়', 'किसी का नाम नहीं') }),
    from: party(['O', 'F', 'H', 'W', 'K', 'D', 'T'], words('From', 'কার কাছ থেকে', 'किससे')),
    of: exhibits(),
    hash: text(words('SHA-256 as received', 'যেমন পাওয়া, তার SHA-256', 'जैसा मिला, उसका SHA-256')),
  },
  needed: ['file'],
  sets: ({ of: what }) => (what ?? []).map((one) => ({ of: one, fact: 'exhibit', value: { step: 'file' } })),
  says: words(
    'File attached[: {sort}][, {title}][, from {from}]',
    'ফাইল জোড়া হয়েছে[: {sort}][, {title}][, {from} থেকে]',
    'फ़ाइल जोड़ी गई[: {sort}][, {title}][, {from} से]',
  ),
  example: {
    file: '0'.repeat(64), sort: 'list', title: 'Seizure list, practice', from: 'F-2', of: ['X-1'],
    hash: '1'.repeat(64),
  },
})
