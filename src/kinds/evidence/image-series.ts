import { choice, count, party, text } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { exhibits, holder } from '../lists/evidence.ts'

export const evidenceImageSeries = defineKind({
  kind: 'evidence.image-series', v: 1, compartment: 'evidence',
  why: 'That images exist must be provable without anybody looking again: hash, category and where they lie under police seal. The file is never here (IT Act s 67B, POCSO s 15).',
  words: words('Image series', 'ছবির সারি', 'तस्वीरों की शृंखला'),
  find: words(
    'images, hash, series, storage, under seal, cyber cell',
    'ছবি, হ্যাশ, সারি, সিল, সাইবার সেল',
    'तस्वीरें, हैश, शृंखला, सील, साइबर सेल',
  ),
  fields: {
    hash: text(words('Hash', 'হ্যাশ', 'हैश'), { hint: words('Of the list of hashes, when there are many', 'অনেক হলে হ্যাশের তালিকার হ্যাশ', 'बहुत हों तो हैश सूची का हैश') }),
    method: text(words('Method', 'পদ্ধতি', 'विधि'), { hint: words('SHA-256, PhotoDNA', 'SHA-256, PhotoDNA', 'SHA-256, PhotoDNA') }),
    howMany: count(words('How many', 'কতগুলি', 'कितनी')),
    category: choice({
      unlawful: words('unlawful to hold', 'রাখা বেআইনি', 'रखना ग़ैरक़ानूनी'),
      identifying: words('somebody can be recognised', 'কাউকে চেনা যায়', 'कोई पहचाना जा सकता है'),
      place: words('places and things only', 'শুধু জায়গা ও জিনিস', 'केवल जगहें और चीज़ें'),
      'not-looked': words('not looked at', 'দেখা হয়নি', 'देखी नहीं गईं'),
    }, words('Category', 'শ্রেণি', 'श्रेणी')),
    of: exhibits(),
    device: party(['D', 'T', 'N'], words('Found on', 'কীসে পাওয়া', 'किस पर मिलीं')),
    lies: holder(words('Where it lies', 'কোথায় রাখা', 'कहाँ रखी है')),
    seal: text(words('Seal', 'সিল', 'सील')),
  },
  needed: [],
  sets: ({ of: what, lies, seal }) => (what ?? []).map((one) => ({ of: one, fact: 'exhibit', value: {
    step: 'image-series', ...(lies === undefined ? {} : { to: lies }), ...(seal === undefined ? {} : { seal }) } })),
  says: words(
    'An image series is kept[ at {lies}][: {category}][, {howMany}][, on {device}]',
    'একটি ছবির সারি রাখা আছে[, {lies}-এ][: {category}][, {howMany}টি][, {device}-এ পাওয়া]',
    'तस्वीरों की एक शृंखला रखी है[, {lies} में][: {category}][, {howMany}][, {device} पर मिली]',
  ),
  example: {
    hash: '2'.repeat(64), method: 'SHA-256', howMany: { from: 12, to: 12 }, category: 'not-looked', of: ['X-5'],
    device: 'D-1', lies: 'O-6', seal: 'PRACTICE-19',
  },
})
