import { choice, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { attemptNumber, siteOfOperation } from '../lists/operation.ts'

export const operationAuthorised = defineKind({
  kind: 'operation.authorised', v: 1, compartment: 'operation',
  why: 'A search rests on a warrant, a magistrate’s direction or grounds written down first (ITPA s 15(1) and s 16, BNSS s 185, earlier CrPC s 165); who allowed what, until when, is asked again in court.',
  words: words('Operation authorised', 'অভিযানের অনুমোদন', 'अभियान की अनुमति'),
  find: words(
    'authorised, permission, warrant, direction, magistrate, special police officer, reasons recorded',
    'অনুমোদন, অনুমতি, পরোয়ানা, নির্দেশ, ম্যাজিস্ট্রেট',
    'अनुमति, वारंट, निर्देश, मजिस्ट्रेट, लिखित कारण',
  ),
  fields: {
    form: choice({
      warrant: words('warrant', 'পরোয়ানা', 'वारंट'),
      direction: words('direction of a magistrate', 'ম্যাজিস্ট্রেটের নির্দেশ', 'मजिस्ट्रेट का निर्देश'),
      reasons: words('reasons recorded, without warrant', 'পরোয়ানা ছাড়া, কারণ লিখে', 'बिना वारंट, कारण लिखकर'),
      permission: words('permission of a senior', 'ঊর্ধ্বতনের অনুমতি', 'वरिष्ठ की अनुमति'),
    }, words('Form', 'কী ধরনের', 'किस रूप में')),
    by: party(['F', 'O'], words('By whom', 'কে দিলেন', 'किसने दी')),
    to: party(['F', 'O'], words('To whom', 'কাকে', 'किसे')),
    section: text(words('Section of law', 'আইনের ধারা', 'क़ानून की धारा')),
    scope: text(words('For what', 'কিসের জন্য', 'किसके लिए'), {
      hint: words('Search, entry at night, opening a lock', 'তল্লাশি, রাতে ঢোকা, তালা খোলা', 'तलाशी, रात में प्रवेश, ताला खोलना') }),
    site: siteOfOperation(),
    until: when(words('Until', 'কত দিন পর্যন্ত', 'कब तक')),
    number: text(words('Number', 'নম্বর', 'संख्या')),
    attempt: attemptNumber(),
  },
  needed: [],
  sets: ({ form, site, until, attempt }, { at }) => [{ of: 'case', fact: 'condition', value: given({
    condition: form === 'permission' || form === 'other' || form === 'not-known' || form === undefined ? 'authorised' : 'warrant',
    met: 'met', asOf: at, until, attempt, site,
  }) }],
  says: words(
    'The operation[ at {site}] was authorised[ by {by}][ ({form})][, until {until}]',
    '[{site}-এ ]অভিযানের অনুমোদন হয়েছে[, {by}-এর তরফে][ ({form})][, {until} পর্যন্ত]',
    '[{site} में ]अभियान की अनुमति मिली[, {by} से][ ({form})][, {until} तक]',
  ),
  example: {
    form: 'reasons', by: 'F-1', to: 'F-2', section: 'ITPA s 15(1)', scope: 'search and entry', site: 'P-1',
    until: '2017-08-24T20:00:00+05:30', attempt: 1,
  },
})
