import { choice, file, party, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { exhibits } from '../lists/evidence.ts'

export const evidenceCertificate = defineKind({
  kind: 'evidence.certificate', v: 1, compartment: 'evidence',
  why: 'Without its certificate an electronic record may not be read in court (BSA s 63(4), earlier Evidence Act s 65B(4)); it names the hash and who vouches.',
  words: words('Certificate for an electronic record', 'ইলেকট্রনিক রেকর্ডের সার্টিফিকেট', 'इलेक्ट्रॉनिक अभिलेख का प्रमाणपत्र'),
  find: words(
    'certificate, 65B, 63(4), electronic evidence, hash, expert',
    'সার্টিফিকেট, ৬৫বি, ৬৩(৪), ইলেকট্রনিক প্রমাণ',
    'प्रमाणपत्र, 65बी, 63(4), इलेक्ट्रॉनिक साक्ष्य',
  ),
  fields: {
    what: exhibits(),
    part: choice({
      a: words('part A, by who was in charge of the device', 'অংশ ক, যন্ত্রের দায়িত্বে যিনি', 'भाग क, उपकरण के प्रभारी का'),
      b: words('part B, by an expert', 'অংশ খ, বিশেষজ্ঞের', 'भाग ख, विशेषज्ञ का'),
      both: words('both parts', 'দুই অংশ', 'दोनों भाग'),
      old: words('certificate under s 65B', '৬৫বি ধারার সার্টিফিকেট', 'धारा 65बी का प्रमाणपत्र'),
    }, words('Which part', 'কোন অংশ', 'कौन-सा भाग')),
    by: party(['F', 'O', 'W'], words('Signed by', 'কার সই', 'किसके हस्ताक्षर')),
    device: party(['D', 'T', 'N', 'B'], words('For which device', 'কোন যন্ত্রের', 'किस उपकरण का')),
    hash: text(words('Hash in it', 'তাতে লেখা হ্যাশ', 'उसमें लिखा हैश')),
    file: file(words('The certificate', 'সার্টিফিকেট', 'प्रमाणपत्र')),
  },
  needed: [],
  sets: ({ what, part }) => (what ?? []).map((one) => ({
    of: one, fact: 'exhibit', value: given({ step: 'certificate', why: part }),
  })),
  says: words(
    'Certificate given[ for {what}][: {part}][, signed by {by}]',
    '[{what}-এর ]সার্টিফিকেট হয়েছে[: {part}][, সই {by}]',
    '[{what} का ]प्रमाणपत्र बना[: {part}][, हस्ताक्षर {by}]',
  ),
  example: { what: ['X-2'], part: 'both', by: 'F-4', device: 'D-1', hash: '4'.repeat(64), file: '5'.repeat(64) },
})
