import { parties, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { attemptNumber, siteOfOperation } from '../lists/operation.ts'

export const operationBriefed = defineKind({
  kind: 'operation.briefed', v: 1, compartment: 'operation',
  why: 'Who knew the place, and since when, is the first question when somebody was warned; it is answered before it is asked.',
  words: words('Team briefed', 'দলকে জানানো', 'टीम को ब्रीफ़िंग'),
  find: words(
    'briefing, told the place, instructions, phones collected',
    'ব্রিফিং, জায়গা জানানো, নির্দেশ, ফোন জমা',
    'ब्रीफ़िंग, जगह बताई, निर्देश, फ़ोन जमा',
  ),
  at: words('Told at', 'জানানোর সময়', 'बताने का समय'),
  fields: {
    told: parties(['F', 'O', 'H', 'W'], words('Who was told', 'কাকে জানানো হলো', 'किसे बताया गया')),
    place: yesNo(words('The place, too', 'জায়গাটিও', 'जगह भी')),
    phonesAside: yesNo(words('Phones put aside', 'ফোন সরিয়ে রাখা', 'फ़ोन अलग रखे गए')),
    site: siteOfOperation(),
    attempt: attemptNumber(),
  },
  needed: ['told'],
  sets: ({ site, attempt }) => [{
    of: 'case', fact: 'attempt', value: given({ attempt, step: 'briefed', sites: site === undefined ? undefined : [site] }),
  }],
  says: words(
    '{told} briefed[, the place told: {place}]',
    '{told}-কে জানানো হয়েছে[, জায়গা জানানো: {place}]',
    '{told} को जानकारी दी गई[, जगह बताई: {place}]',
  ),
  example: { told: ['F-1', 'F-2', 'F-3'], place: 'yes', phonesAside: 'yes', site: 'P-1', attempt: 1 },
})
