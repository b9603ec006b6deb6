import { choice, identity, party, when, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { found } from '../../record/label.ts'
import { words } from '../../record/words.ts'

export const survivorMedication = defineKind({
  kind: 'survivor.medication', v: 1, compartment: 'health',
  why: 'No medicine without a prescriber and her agreement. In homes, medicine has been used to keep people quiet: this page shows who gave what to whom on whose word.',
  words: words('Medicine', 'ওষুধ', 'दवा'),
  find: words('medicine, tablet, injection, prescription, dose', 'ওষুধ, ট্যাবলেট, ইনজেকশন, প্রেসক্রিপশন', 'दवा, गोली, इंजेक्शन, पर्चा'),
  at: words('Given or prescribed at', 'দেওয়া বা লেখার সময়', 'देने या लिखने का समय'),
  fields: {
    who: party(found, words('Who', 'কে', 'कौन')),
    state: choice({
      prescribed: words('prescribed', 'ডাক্তার লিখেছেন', 'डॉक्टर ने लिखी'),
      given: words('given', 'দেওয়া হয়েছে', 'दी गई'),
      declined: words('she declined it', 'তিনি নেননি', 'उन्होंने नहीं ली'),
      stopped: words('stopped', 'বন্ধ', 'बंद'),
      'not-there': words('not to be had', 'পাওয়া যায়নি', 'उपलब्ध नहीं'),
    }, words('How it stands', 'কী অবস্থা', 'क्या स्थिति')),
    prescribedBy: party(['F', 'H', 'O'], words('Prescribed by', 'কে লিখেছেন', 'किसने लिखी')),
    givenBy: party(['F', 'H'], words('Given by', 'কে দিয়েছেন', 'किसने दी')),
    medicine: identity(words('Which medicine, how much', 'কোন ওষুধ, কতটা', 'कौन-सी दवा, कितनी'), { of: 'who' }),
    agreed: yesNo(words('She agreed', 'তিনি রাজি', 'वे राज़ी')),
    told: yesNo(words('She was told what it is for', 'কীসের ওষুধ তাঁকে বলা হয়েছে', 'किस लिए है, उन्हें बताया गया')),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक')),
  },
  needed: ['who'],
  says: words('Medicine for {who}[: {state}][, prescribed by {prescribedBy}][, given by {givenBy}][, she agreed: {agreed}]', '{who}-র ওষুধ[: {state}][, লিখেছেন {prescribedBy}][, দিয়েছেন {givenBy}][, তিনি রাজি: {agreed}]', '{who} की दवा[: {state}][, लिखी {prescribedBy} ने][, दी {givenBy} ने][, वे राज़ी: {agreed}]'),
  example: { who: 'S-2', state: 'given', prescribedBy: 'F-9', givenBy: 'F-4', medicine: { value: 'Practice tablet, one', salt: 'A'.repeat(43) }, agreed: 'yes', told: 'yes' },
})
