import { choice, parties, place, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { attemptNumber, siteOfOperation } from '../lists/operation.ts'

export const operationEntered = defineKind({
  kind: 'operation.entered', v: 1, compartment: 'operation',
  why: 'From this minute the gate is history: the state of each condition is read as it was then. Two women officers go with the team (ITPA s 15(6A)).',
  words: words('Entered', 'ভিতরে ঢোকা', 'अंदर प्रवेश'),
  find: words(
    'enter, entry, raid, door, break open, go in',
    'ঢোকা, রেইড, দরজা, তালা ভাঙা',
    'अंदर जाना, छापा, दरवाज़ा, ताला तोड़ना',
  ),
  at: words('Entered at', 'ঢোকার সময়', 'प्रवेश का समय'),
  fields: {
    site: siteOfOperation(),
    team: parties(['F', 'O'], words('Who went in', 'কারা ঢুকলেন', 'कौन अंदर गए')),
    way: choice({
      opened: words('the door was opened to us', 'দরজা খুলে দেওয়া হয়', 'दरवाज़ा खोला गया'),
      open: words('the door stood open', 'দরজা খোলা ছিল', 'दरवाज़ा खुला था'),
      key: words('with a key', 'চাবি দিয়ে', 'चाबी से'),
      forced: words('the door was forced', 'দরজা ভেঙে', 'दरवाज़ा तोड़कर'),
      called: words('they were asked to come out', 'বাইরে ডেকে আনা হয়', 'बाहर बुलाया गया'),
    }, words('How', 'কীভাবে', 'कैसे')),
    by: place(words('By which door', 'কোন দরজা দিয়ে', 'किस दरवाज़े से')),
    womenOfficers: yesNo(words('Two women officers with the team', 'দলে দুজন মহিলা পুলিশ', 'टीम में दो महिला पुलिस')),
    announced: yesNo(words('Said who they are', 'পরিচয় দেওয়া হয়েছে', 'परिचय दिया गया')),
    attempt: attemptNumber(),
  },
  needed: [],
  sets: ({ site, team, attempt }) => [{ of: 'case', fact: 'attempt', value: given({
    attempt, step: 'entered', sites: site === undefined ? undefined : [site], lead: team?.[0] }) }],
  says: words(
    'The team[ {team}] went in[ at {site}][: {way}]',
    'দল[ {team}][ {site}-এ] ভিতরে ঢুকেছে[: {way}]',
    'टीम[ {team}][ {site} में] अंदर गई[: {way}]',
  ),
  example: {
    site: 'P-1', team: ['F-1', 'F-2', 'F-3'], way: 'opened', womenOfficers: 'yes', announced: 'yes', attempt: 1,
  },
})
