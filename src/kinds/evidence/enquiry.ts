import { choice, entry, file, parties, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const evidenceEnquiry = defineKind({
  kind: 'evidence.enquiry', v: 1, compartment: 'evidence',
  why: 'Each thread that was followed: a journey, records asked for, an identification parade (BNSS s 54), a request abroad (BNSS s 112). What was asked and not answered shows.',
  words: words('Enquiry', 'অনুসন্ধান', 'पूछताछ और जाँच'),
  find: words(
    'enquiry, CDR, call records, bank, CCTV, TIP, identification parade, letter rogatory, MLAT, journey',
    'অনুসন্ধান, কল রেকর্ড, ব্যাঙ্ক, সিসিটিভি, শনাক্তকরণ, বিদেশে অনুরোধ',
    'जाँच, कॉल रिकॉर्ड, बैंक, सीसीटीवी, शिनाख़्त परेड, विदेश से अनुरोध, यात्रा',
  ),
  fields: {
    what: choice({
      journey: words('journey of an officer', 'অফিসারের যাত্রা', 'अधिकारी की यात्रा'),
      'call-records': words('call records', 'কল রেকর্ড', 'कॉल रिकॉर्ड'),
      'bank-records': words('bank records', 'ব্যাঙ্ক রেকর্ড', 'बैंक रिकॉर्ड'),
      'platform-records': words('records of a platform', 'প্ল্যাটফর্মের রেকর্ড', 'प्लेटफ़ॉर्म का रिकॉर्ड'),
      cctv: words('camera recordings', 'ক্যামেরার রেকর্ডিং', 'कैमरे की रिकॉर्डिंग'),
      'guest-register': words('guest register', 'অতিথি রেজিস্টার', 'अतिथि रजिस्टर'),
      travel: words('tickets and travel', 'টিকিট ও যাতায়াত', 'टिकट और यात्रा'),
      ownership: words('ownership or lease', 'মালিকানা বা ভাড়া', 'मालिकाना या किराया'),
      'identification-parade': words('identification parade', 'শনাক্তকরণ প্যারেড', 'शिनाख़्त परेड'),
      abroad: words('request abroad', 'বিদেশে অনুরোধ', 'विदेश से अनुरोध'),
    }, words('What', 'কী', 'क्या')),
    of: party(['O', 'F', 'H', 'P', 'W'], words('Asked of whom', 'কার কাছে চাওয়া', 'किससे माँगा')),
    about: parties(['A', 'T', 'V', 'B', 'N', 'D', 'P', 'X', 'R', 'W'], words('About', 'কী নিয়ে', 'किस बारे में')),
    number: text(words('Letter or request number', 'চিঠি বা অনুরোধ নম্বর', 'पत्र या अनुरोध संख्या')),
    due: when(words('Answer wanted by', 'কবের মধ্যে উত্তর চাই', 'जवाब कब तक चाहिए')),
    result: choice({
      received: words('received', 'পাওয়া গেছে', 'मिला'),
      partly: words('received in part', 'আংশিক পাওয়া গেছে', 'आंशिक मिला'),
      nothing: words('nothing there', 'কিছু নেই', 'कुछ नहीं है'),
      refused: words('refused', 'দিতে রাজি নয়', 'मना किया'),
      identified: words('identified', 'শনাক্ত করেছেন', 'पहचाना'),
      'not-identified': words('not identified', 'শনাক্ত করেননি', 'नहीं पहचाना'),
    }, words('Result', 'ফল', 'नतीजा')),
    earlier: entry(words('The enquiry that this answers', 'যে অনুসন্ধানের উত্তর', 'जिस जाँच का जवाब है'), { kinds: ['evidence.enquiry'] }),
    says: text(words('In a line', 'এক লাইনে', 'एक पंक्ति में')),
    file: file(words('What was received', 'যা পাওয়া গেছে', 'जो मिला')),
  },
  needed: [],
  sets: ({ of: asked, due, result, earlier }, { id, actors }) => [
    earlier === undefined && asked !== undefined && result === undefined
      ? { of: `ask:${id}`, fact: 'asked' as const, value: given({ of: asked, by: actors?.[0], what: 'information', due }) } : undefined,
    earlier !== undefined && result !== undefined
      ? { of: `ask:${earlier}`, fact: 'answered' as const, value: given({ answer: answers[result] ?? result, by: asked, reason: result }) } : undefined,
  ],
  says: words(
    'Enquiry[: {what}][ asked of {of}][ about {about}][: {result}][. {says}]',
    'অনুসন্ধান[: {what}][, {of}-এর কাছে][, বিষয় {about}][: {result}][। {says}]',
    'जाँच[: {what}][, {of} से][, विषय {about}][: {result}][। {says}]',
  ),
  example: { what: 'call-records', of: 'O-8', about: ['T-1'], number: 'practice 14', due: '2017-09-07' },
})

/** How the result of an enquiry answers the asking: in the codes of `answered`. */
const answers: Readonly<Record<string, string>> = {
  received: 'granted', identified: 'granted', 'not-identified': 'granted', nothing: 'granted', partly: 'partly', refused: 'refused',
}
