import { amount, choice, file, long, number, parties, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { people, type PartyLetter } from '../../record/label.ts'
import { words } from '../../record/words.ts'

const asking = ['F', 'O', 'H', 'S', 'K', 'W', 'A', 'C'] as const satisfies PartyLetter[]

export const asked = defineKind({
  kind: 'asked', v: 1, compartment: 'each',
  why: 'A request without an answer is a line on a screen, not a silence. It stays open until somebody answers, or says that nobody did.',
  words: words('Something was asked for', 'কিছু চাওয়া হয়েছে', 'कुछ माँगा गया'),
  find: words(
    'ask, request, letter, requisition, application, reminder, inform, intimation, seek permission, CWC, SP, DM, commission',
    'চাওয়া, অনুরোধ, চিঠি, রিকুইজিশন, আবেদন, তাগাদা, জানানো, অনুমতি',
    'माँगना, अनुरोध, पत्र, माँग पत्र, आवेदन, अनुस्मारक, सूचना, अनुमति',
  ),
  at: words('Asked at', 'কখন চাওয়া হয়েছে', 'कब माँगा गया'),
  fields: {
    by: party(asking, words('By whom', 'কে চেয়েছেন', 'किसने माँगा')),
    of: party(asking, words('Of whom', 'কার কাছে', 'किससे')),
    what: choice({
      action: words('an action', 'কাজ', 'कार्रवाई'),
      permission: words('permission', 'অনুমতি', 'अनुमति'),
      officers: words('officers', 'অফিসার', 'अधिकारी'),
      report: words('a report', 'রিপোর্ট', 'रिपोर्ट'),
      bed: words('a bed', 'থাকার জায়গা', 'रहने की जगह'),
      money: words('money', 'টাকা', 'पैसा'),
      information: words('information', 'তথ্য', 'जानकारी'),
      informed: words('nothing, only to inform', 'কিছু নয়, শুধু জানানোর জন্য', 'कुछ नहीं, केवल सूचना के लिए'),
    }, words('What', 'কী', 'क्या')),
    often: choice({
      once: words('once', 'একবার', 'एक बार'),
      weekly: words('every week', 'প্রতি সপ্তাহে', 'हर सप्ताह'),
      monthly: words('every month', 'প্রতি মাসে', 'हर महीने'),
      regularly: words('regularly', 'নিয়মিত', 'नियमित'),
    }, words('Once or regularly', 'একবার না নিয়মিত', 'एक बार या नियमित')),
    howMany: number(words('How many', 'কত', 'कितने'), { hint: words(
      'Officers, beds',
      'অফিসার, থাকার জায়গা',
      'अधिकारी, रहने की जगह',
    ) }),
    amount: amount(words('How much money', 'কত টাকা', 'कितना पैसा')),
    about: parties([...people, 'P', 'H'], words('For whom or what', 'কার বা কীসের জন্য', 'किसके या किस चीज़ के लिए')),
    section: text(words('Under which section', 'কোন ধারায়', 'किस धारा में')),
    document: file(words('The letter', 'চিঠি', 'पत्र')),
    number: text(words('Its number', 'চিঠির নম্বর', 'पत्र संख्या')),
    wantedBy: when(words('Wanted by', 'কবের মধ্যে চাই', 'कब तक चाहिए')),
    text: long(words('In words', 'কথায়', 'शब्दों में'), {
      hint: words('Labels, no names', 'লেবেল লিখুন, নাম নয়', 'लेबल लिखें, नाम नहीं') }),
  },
  needed: ['what'],
  sets: ({ by, of, what, often, section, wantedBy, text: said }, { id }) => [{
    of: `ask:${id}`, fact: 'asked', value: given({ of, by, what, section, due: wantedBy, regularly: often, text: said }),
  }],
  says: words(
    'Asked[ by {by}][ of {of}]: {what}[, for {about}][, wanted by {wantedBy}]',
    '[{by} ][{of}-এর কাছে ]চেয়েছেন: {what}[, {about}-এর জন্য][, {wantedBy}-এর মধ্যে]',
    '[{by} ने ][{of} से ]माँगा: {what}[, {about} के लिए][, {wantedBy} तक]',
  ),
  example: { by: 'O-1', of: 'H-1', what: 'bed', often: 'once', howMany: 2, about: ['S-1', 'S-2'], section: 'JJ Act 2015 s 31', wantedBy: '2017-08-24' },
})
