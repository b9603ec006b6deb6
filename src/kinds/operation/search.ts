import { choices, instant, parties, party, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { people } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { attemptNumber, siteOfOperation } from '../lists/operation.ts'

export const operationSearch = defineKind({
  kind: 'operation.search', v: 1, compartment: 'operation',
  why: 'A search stands in court by its witnesses and its record: two or more inhabitants, one of them a woman (ITPA s 15(2)), women searched by women, filmed (BNSS s 105), and a copy given to the occupant (BNSS s 103, earlier CrPC s 100).',
  words: words('Search', 'তল্লাশি', 'तलाशी'),
  find: words(
    'search, panchnama, panch, search list, witnesses, videography, room',
    'তল্লাশি, পঞ্চনামা, তল্লাশি তালিকা, সাক্ষী, ভিডিও, ঘর',
    'तलाशी, पंचनामा, पंच, तलाशी सूची, गवाह, वीडियो, कमरा',
  ),
  steps: {
    begun: { words: words('begun', 'শুরু', 'शुरू'), says: words(
      'The search[ of {site}] began[, witnesses {witnesses}]',
      '[{site}-এ ]তল্লাশি শুরু হয়েছে[, সাক্ষী {witnesses}]',
      '[{site} में ]तलाशी शुरू हुई[, गवाह {witnesses}]',
    ) },
    ended: { words: words('ended', 'শেষ', 'समाप्त'), says: words(
      'The search[ of {site}] ended[: {result}]',
      '[{site}-এ ]তল্লাশি শেষ হয়েছে[: {result}]',
      '[{site} में ]तलाशी पूरी हुई[: {result}]',
    ) },
    'record-given': { words: words('record given', 'কপি দেওয়া', 'प्रति दी गई'), says: words(
      'A copy of the search record was given[ to {givenTo}]',
      '[{givenTo}-কে ]তল্লাশির কাগজের কপি দেওয়া হয়েছে',
      '[{givenTo} को ]तलाशी के काग़ज़ की प्रति दी गई',
    ) },
  },
  fields: {
    site: siteOfOperation(),
    by: parties(['F', 'O'], words('Who searched', 'কে তল্লাশি করলেন', 'किसने तलाशी ली')),
    witnesses: parties(['W', 'F'], words('Independent witnesses', 'নিরপেক্ষ সাক্ষী', 'स्वतंत्र गवाह')),
    womanWitness: yesNo(words('One of them a woman', 'তাঁদের একজন মহিলা', 'उनमें एक महिला')),
    womenByWomen: yesNo(words('Women searched by women', 'মহিলাদের তল্লাশি মহিলারা করেছেন', 'महिलाओं की तलाशी महिलाओं ने ली')),
    searched: parties(people, words('Who was searched', 'কাদের দেহ তল্লাশি হয়েছে', 'किनकी शारीरिक तलाशी ली गई'), { steps: ['begun', 'ended'] }),
    filmed: yesNo(words('Filmed', 'ভিডিও করা হয়েছে', 'वीडियो बना'), { steps: ['begun', 'ended'] }),
    began: instant(words('Began at', 'শুরুর সময়', 'शुरू होने का समय'), { steps: ['ended'] }),
    result: choices({
      exhibits: words('exhibits', 'আলামত', 'साक्ष्य वस्तुएँ'),
      people: words('people', 'মানুষ', 'लोग'),
      'hiding-place': words('a hiding place', 'লুকোনোর জায়গা', 'छिपने की जगह'),
      nothing: words('nothing', 'কিছু না', 'कुछ नहीं'),
    }, words('Found', 'কী পাওয়া গেল', 'क्या मिला'), { steps: ['ended'] }),
    givenTo: party(people, words('Copy given to', 'কপি কাকে দেওয়া হলো', 'प्रति किसे दी गई'), { steps: ['record-given'] }),
    attempt: attemptNumber(),
  },
  needed: [],
  says: words('Search[ of {site}]: {step}', '[{site}-এ ]তল্লাশি: {step}', '[{site} में ]तलाशी: {step}'),
  example: {
    step: 'ended', site: 'P-1', by: ['F-2'], witnesses: ['W-1', 'W-2'], womanWitness: 'yes', womenByWomen: 'yes',
    filmed: 'yes', began: '2017-08-24T15:50:00+05:30', result: ['exhibits', 'hiding-place'], attempt: 1,
  },
})
