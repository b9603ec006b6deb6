import { entry, parties, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { attemptNumber } from '../lists/operation.ts'

export const operationPlanned = defineKind({
  kind: 'operation.planned', v: 1, compartment: 'operation',
  why: 'Each attempt at an objective is planned, held or dropped on its own; what was meant to happen stays beside what did.',
  words: words('Attempt planned', 'অভিযানের পরিকল্পনা', 'अभियान की योजना'),
  find: words(
    'plan, operation, raid, attempt, date, teams',
    'পরিকল্পনা, অভিযান, রেইড, তারিখ, দল',
    'योजना, अभियान, छापा, तारीख़, टीम',
  ),
  at: words('Planned at', 'পরিকল্পনার সময়', 'योजना का समय'),
  fields: {
    attempt: attemptNumber(),
    for: when(words('For when', 'কবে হওয়ার কথা', 'कब के लिए')),
    sites: parties(places, words('Sites', 'কোন কোন জায়গা', 'कौन-कौन सी जगहें')),
    lead: party(['F', 'O'], words('Who leads', 'কে নেতৃত্বে', 'कौन अगुवाई करेगा')),
    teams: parties(['F', 'O'], words('Teams', 'কোন কোন দল', 'कौन-कौन सी टीमें')),
    vehicles: parties(['V'], words('Vehicles', 'গাড়ি', 'वाहन')),
    objective: entry(words('For which objective', 'কোন লক্ষ্যের জন্য', 'किस लक्ष्य के लिए'), { kinds: ['operation.objective'] }),
    how: text(words('In short', 'সংক্ষেপে', 'संक्षेप में')),
  },
  needed: [],
  sets: ({ attempt, for: day, sites, lead, objective }) => [{
    of: 'case', fact: 'attempt', value: given({ attempt, step: 'planned', for: day, sites, lead, objective }),
  }],
  says: words(
    'Attempt[ {attempt}] planned[ for {for}][ at {sites}][, led by {lead}]',
    '[{attempt} নম্বর ]চেষ্টার পরিকল্পনা হয়েছে[, {for}][, {sites}-এ][, নেতৃত্বে {lead}]',
    'प्रयास[ {attempt}] की योजना बनी[, {for}][, {sites} में][, अगुवाई {lead}]',
  ),
  example: {
    attempt: 1, for: '2017-08-24T15:30:00+05:30', sites: ['P-1'], lead: 'F-1', teams: ['F-2', 'F-3'],
    vehicles: ['V-1', 'V-2'],
  },
})
