import { choice, file, identity, party, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { whom } from '../lists/survivor-fields.ts'

export const survivorReleaseCertificate = defineKind({
  kind: 'survivor.release-certificate', v: 1, compartment: 'survivor',
  why: 'The certificate of the District Magistrate that somebody is freed from bonded labour (Bonded Labour Act 1976 ss 10–12) opens the relief. Without it the money does not come.',
  words: words('Release certificate', 'মুক্তি শংসাপত্র', 'मुक्ति प्रमाण पत्र'),
  find: words('release certificate, RC, bonded labour, DM, SDM, rehabilitation', 'মুক্তি শংসাপত্র, বন্ডেড লেবার, DM, SDM', 'मुक्ति प्रमाण पत्र, बंधुआ मज़दूर, DM, SDM'),
  at: words('Date', 'তারিখ', 'तारीख़'),
  fields: {
    who: whom(),
    issuedBy: party(['O'], words('Issued by', 'কে দিয়েছে', 'किसने जारी किया')),
    state: choice({
      applied: words('applied for', 'আবেদন করা হয়েছে', 'आवेदन हुआ'),
      issued: words('issued', 'দেওয়া হয়েছে', 'जारी हुआ'),
      refused: words('refused', 'নামঞ্জুর', 'नामंज़ूर'),
      lost: words('lost', 'হারিয়ে গেছে', 'खो गया'),
    }, words('How it stands', 'কী অবস্থা', 'क्या स्थिति')),
    number: identity(words('Number', 'নম্বর', 'संख्या'), { of: 'who' }),
    due: when(words('Promised for', 'কবে হবে বলেছেন', 'कब का वादा')),
    withHer: yesNo(words('She holds it herself', 'কাগজ তাঁর নিজের কাছে', 'काग़ज़ उनके अपने पास')),
    document: file(words('The paper', 'কাগজ', 'काग़ज़')),
  },
  needed: ['who'],
  sets: ({ who, issuedBy, state, due }) => who.map((one) => ({
    of: one, fact: 'claim', value: given({ step: state === 'applied' ? 'applied' : state === 'refused' ? 'refused' : 'entitled', source: 'release-certificate', by: issuedBy, due }),
  })),
  says: words('Release certificate of {who}[: {state}][, by {issuedBy}]', '{who}-র মুক্তি শংসাপত্র[: {state}][, দিয়েছে {issuedBy}]', '{who} का मुक्ति प्रमाण पत्र[: {state}][, जारी किया {issuedBy} ने]'),
  example: { who: ['S-5'], issuedBy: 'O-11', state: 'issued', number: { value: 'Practice 00/0000', salt: 'A'.repeat(43) }, withHer: 'yes' },
})
