import { choice, long, parties, party, text } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const intelReferralReceived = defineKind({
  kind: 'intel.referral-received', v: 1, compartment: 'intel',
  why: 'Another agency handed this over, under its own number and with its own rules on who may see it. The way it came is kept.',
  words: words('Referral received', 'অন্য সংস্থা থেকে পাওয়া', 'अन्य संस्था से मिला मामला'),
  find: words(
    'referral, referred by, agency, letter received, I-4C, NCMEC, CID, AHTU, embassy, forwarded, handling code',
    'পাঠানো মামলা, সংস্থা, চিঠি, সিআইডি, দূতাবাস, ফরোয়ার্ড',
    'भेजा मामला, संस्था, पत्र, सीआईडी, दूतावास, अग्रेषित',
  ),
  at: words('Received at', 'কখন পাওয়া', 'कब मिला'),
  fields: {
    agency: party(['O', 'H'], words(
      'From which agency',
      'কোন সংস্থা থেকে',
      'किस संस्था से',
    ), { htcds: 'cas_ReferringOrganisation' }),
    worker: party(['F'], words(
      'Who there is responsible',
      'সেখানে কে দায়িত্বে',
      'वहाँ कौन ज़िम्मेदार',
    ), { htcds: 'cas_ReferringPrimaryCaseWorker' }),
    number: text(words('Its number', 'তাদের নম্বর', 'उनकी संख्या')),
    handlingCode: text(words('Handling code', 'ব্যবহারের সংকেত', 'उपयोग कोड'), {
      hint: words('As it stands on the paper', 'কাগজে যেমন লেখা', 'जैसा काग़ज़ पर लिखा है') }),
    mayShare: choice({
      freely: words('may be passed on', 'অন্যকে দেওয়া যায়', 'आगे दे सकते हैं'),
      'inside-only': words('only inside this office', 'শুধু এই দপ্তরে', 'केवल इस कार्यालय में'),
      'ask-first': words('ask the agency first', 'আগে সংস্থাকে জিজ্ঞেস করুন', 'पहले संस्था से पूछें'),
      'not-in-court': words('not to be used in court', 'আদালতে ব্যবহার নয়', 'अदालत में उपयोग नहीं'),
    }, words('What the code allows', 'সংকেত অনুযায়ী কী করা যায়', 'कोड क्या अनुमति देता है')),
    through: parties(['O', 'F'], words('Passed on through', 'কার মাধ্যমে এসেছে', 'किसके ज़रिए आया')),
    about: parties(['S', 'C', 'E', 'A', 'K', 'P', 'T', 'N', 'R', 'V', 'B'], words(
      'About whom or what',
      'কার বা কীসের বিষয়ে',
      'किसके या किस चीज़ के बारे में',
    )),
    reason: choice({
      AdditionalServicesRequired: words('more help is needed', 'আরও সাহায্য দরকার', 'और मदद चाहिए'),
      MigrationOrChangeOfLocation: words('somebody moved', 'জায়গা বদল', 'जगह बदली'),
      jurisdiction: words('it happened here', 'ঘটনা এই এলাকার', 'घटना इस इलाक़े की'),
      information: words('information to act upon', 'কাজে লাগার মতো তথ্য', 'कार्रवाई योग्य जानकारी'),
    }, words('Why it was referred', 'কেন পাঠানো হয়েছে', 'क्यों भेजा गया'), { htcds: 'cas_ReasonForIncomingReferral' }),
    details: long(words('What it says', 'কী লেখা আছে', 'क्या लिखा है'), {
      htcds: 'cas_IncomingReferralDetails', hint: words(
        'Labels, no names',
        'লেবেল লিখুন, নাম নয়',
        'लेबल लिखें, नाम नहीं',
      ) }),
  },
  needed: ['agency'],
  says: words(
    'A referral came from {agency}[, its number {number}][, through {through}][, about {about}][; handling: {mayShare}]',
    '{agency} থেকে মামলা এসেছে[, নম্বর {number}][, {through}-এর মাধ্যমে][, বিষয় {about}][; ব্যবহার: {mayShare}]',
    '{agency} से मामला मिला[, संख्या {number}][, {through} के ज़रिए][, {about} के बारे में][; उपयोग: {mayShare}]',
  ),
  example: { agency: 'O-4', number: 'PRACTICE/17/2', mayShare: 'ask-first', through: ['O-5'], about: ['S-1'], reason: 'information' },
})
