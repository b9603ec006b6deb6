import { parties, place, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { attemptNumber, siteOfOperation } from '../lists/operation.ts'

export const operationSite = defineKind({
  kind: 'operation.site', v: 1, compartment: 'operation',
  why: 'Several premises, vehicles or roads can be part of one attempt: each has its own team, its own gate and its own outcome, also when it was only found on the way.',
  words: words('Site of an operation', 'অভিযানের জায়গা', 'अभियान की जगह'),
  find: words(
    'site, premises, flat, vehicle, road, second place, on the way',
    'জায়গা, ফ্ল্যাট, গাড়ি, রাস্তা, দ্বিতীয় জায়গা',
    'जगह, फ़्लैट, वाहन, सड़क, दूसरी जगह',
  ),
  fields: {
    site: siteOfOperation(),
    stretch: place(words('Place in words', 'জায়গা, কথায়', 'जगह, शब्दों में'), {
      hint: words('Floor, gate, stretch of road; no address', 'তলা, গেট, রাস্তার অংশ; ঠিকানা নয়', 'मंज़िल, गेट, सड़क का हिस्सा; पता नहीं') }),
    attempt: attemptNumber(),
    team: parties(['F', 'O'], words('Team', 'দল', 'टीम')),
    onTheWay: yesNo(words('Found on the way', 'পথে জানা গেছে', 'रास्ते में पता चला')),
  },
  needed: [],
  sets: ({ site, attempt, team }) => [{
    of: 'case', fact: 'attempt', value: given({ attempt, step: 'site', sites: site === undefined ? undefined : [site], lead: team?.[0] }),
  }],
  says: words(
    'A site of the operation[: {site}][, {stretch}][, team {team}]',
    'অভিযানের একটি জায়গা[: {site}][, {stretch}][, দল {team}]',
    'अभियान की एक जगह[: {site}][, {stretch}][, टीम {team}]',
  ),
  example: { site: 'P-1', stretch: 'second floor, door on the left', attempt: 1, team: ['F-1', 'F-2'], onTheWay: 'no' },
})
