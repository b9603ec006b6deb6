import { choice, choices, parties, party, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { people } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { siteOfOperation } from '../lists/operation.ts'

export const operationImageTaken = defineKind({
  kind: 'operation.image-taken', v: 1, compartment: 'operation',
  why: 'Every picture that somebody took, and where it is now: a face in a constable’s phone can undo years of shelter (POCSO s 23, JJ Act 2015 s 74). The picture itself is never here.',
  words: words('Picture or film taken', 'ছবি বা ভিডিও তোলা', 'तस्वीर या वीडियो लिया गया'),
  find: words(
    'photo, picture, video, camera, press, phone, bodycam',
    'ছবি, ভিডিও, ক্যামেরা, সাংবাদিক, ফোন',
    'तस्वीर, वीडियो, कैमरा, पत्रकार, फ़ोन',
  ),
  fields: {
    takenBy: choice({
      team: words('the team', 'দল', 'टीम'),
      press: words('press', 'সাংবাদিক', 'पत्रकार'),
      'on-looker': words('an on-looker', 'ভিড়ের কেউ', 'भीड़ में से कोई'),
      suspect: words('a suspect', 'সন্দেহভাজন', 'संदिग्ध'),
      camera: words('a fixed camera', 'লাগানো ক্যামেরা', 'लगा हुआ कैमरा'),
    }, words('By whom', 'কে তুলেছে', 'किसने लिया')),
    who: party(people, words('Who exactly', 'ঠিক কে', 'ठीक-ठीक कौन')),
    of: choices({
      rooms: words('rooms', 'ঘর', 'कमरे'),
      exhibits: words('exhibits', 'আলামত', 'साक्ष्य वस्तुएँ'),
      search: words('the search', 'তল্লাশি', 'तलाशी'),
      people: words('people, faces not to be seen', 'মানুষ, মুখ দেখা যায় না', 'लोग, चेहरे नहीं दिखते'),
      faces: words('people, faces to be seen', 'মানুষ, মুখ দেখা যায়', 'लोग, चेहरे दिखते हैं'),
      street: words('the street', 'রাস্তা', 'सड़क'),
    }, words('Of what', 'কিসের', 'किसका')),
    shows: parties(people, words('Whom it shows', 'কাকে দেখা যায়', 'कौन दिखता है')),
    site: siteOfOperation(),
    whereNow: choice({
      exhibit: words('kept as an exhibit', 'আলামত হিসেবে রাখা', 'साक्ष्य के रूप में रखा'),
      device: words('on the device that took it', 'যে যন্ত্রে তোলা, সেটিতে', 'जिस उपकरण से लिया, उसी में'),
      deleted: words('deleted in our presence', 'আমাদের সামনে মোছা', 'हमारे सामने मिटाया गया'),
      'passed-on': words('passed on', 'অন্যকে পাঠানো', 'आगे भेजा गया'),
      published: words('published', 'প্রকাশিত', 'प्रकाशित'),
    }, words('Where it is now', 'এখন কোথায়', 'अब कहाँ है')),
    keptAs: party(['X', 'D'], words('Exhibit or device', 'আলামত বা যন্ত্র', 'साक्ष्य वस्तु या उपकरण')),
    allowed: yesNo(words('Allowed by whoever it shows', 'যাঁকে দেখা যায় তাঁর অনুমতি ছিল', 'जो दिखते हैं उनकी अनुमति थी')),
  },
  needed: [],
  says: words(
    'A picture was taken[ by {takenBy}][ of {of}][; now: {whereNow}]',
    'ছবি তোলা হয়েছে[, তুলেছে {takenBy}][: {of}][; এখন: {whereNow}]',
    'तस्वीर ली गई[, {takenBy}][: {of}][; अब: {whereNow}]',
  ),
  example: {
    takenBy: 'team', who: 'F-4', of: ['rooms', 'exhibits'], site: 'P-1', whereNow: 'exhibit', keptAs: 'X-4',
    allowed: 'not-known',
  },
})
