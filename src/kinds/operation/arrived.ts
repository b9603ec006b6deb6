import { choice, parties } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { attemptNumber, siteOfOperation } from '../lists/operation.ts'

export const operationArrived = defineKind({
  kind: 'operation.arrived', v: 1, compartment: 'operation',
  why: 'The hour of arrival stands beside the hour of entry; coming late is written like any other fact.',
  words: words('Team arrived', 'দল পৌঁছেছে', 'टीम पहुँची'),
  find: words('arrive, reach, on the spot, late', 'পৌঁছানো, ঘটনাস্থল, দেরি', 'पहुँचना, मौक़े पर, देर'),
  at: words('Arrived at', 'পৌঁছানোর সময়', 'पहुँचने का समय'),
  fields: {
    site: siteOfOperation(),
    team: parties(['F', 'O'], words('Who', 'কারা', 'कौन')),
    vehicles: parties(['V'], words('Vehicles', 'গাড়ি', 'वाहन')),
    seen: choice({
      'as-expected': words('as expected', 'যেমন ভাবা হয়েছিল', 'जैसा सोचा था'),
      'more-people': words('more people than expected', 'ভাবনার চেয়ে বেশি লোক', 'सोच से ज़्यादा लोग'),
      quiet: words('nobody to be seen', 'কাউকে দেখা যায়নি', 'कोई नहीं दिखा'),
      locked: words('locked', 'তালাবন্ধ', 'ताला लगा'),
      leaving: words('people were leaving', 'লোকজন বেরিয়ে যাচ্ছিল', 'लोग निकल रहे थे'),
      'too-late': words('we came too late', 'আমরা দেরিতে পৌঁছেছি', 'हम देर से पहुँचे'),
    }, words('What was seen', 'কী দেখা গেল', 'क्या दिखा')),
    attempt: attemptNumber(),
  },
  needed: [],
  sets: ({ site, team, attempt }) => [{ of: 'case', fact: 'attempt', value: given({
    attempt, step: 'arrived', sites: site === undefined ? undefined : [site], lead: team?.[0] }) }],
  says: words(
    'The team[ {team}] arrived[ at {site}][: {seen}]',
    'দল[ {team}][ {site}-এ] পৌঁছেছে[: {seen}]',
    'टीम[ {team}][ {site}] पहुँची[: {seen}]',
  ),
  example: { site: 'P-1', team: ['F-1', 'F-2', 'F-3'], vehicles: ['V-1', 'V-2'], seen: 'as-expected', attempt: 1 },
})
