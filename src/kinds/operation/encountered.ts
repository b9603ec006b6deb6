import { identity, parties, place } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { found, people } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { attemptNumber, siteOfOperation } from '../lists/operation.ts'

export const operationEncountered = defineKind({
  kind: 'operation.encountered', v: 1, compartment: 'operation',
  why: 'Everybody found gets a label at once, before anybody knows who they are; their path begins here. The first words are kept as said, sealed.',
  words: words('Person found', 'কাউকে পাওয়া', 'कोई मिला'),
  find: words(
    'found, met, encounter, inside, hiding, first words, girl, customer',
    'পাওয়া, দেখা, ভিতরে, লুকোনো, প্রথম কথা, মেয়ে, খদ্দের',
    'मिला, अंदर, छिपी, पहली बात, लड़की, ग्राहक',
  ),
  at: words('Found at', 'কখন পাওয়া গেল', 'मिलने का समय'),
  fields: {
    who: parties(found, words('Who', 'কাকে', 'कौन'), {
      hint: words('E when it is not decided; a group G when they are only counted', 'ঠিক না হলে E; শুধু গোনা হলে দল G', 'तय न हो तो E; केवल गिने गए हों तो समूह G') }),
    site: siteOfOperation(),
    with: parties(people, words('With whom', 'কার সঙ্গে', 'किसके साथ')),
    where: place(words('Where inside', 'ভিতরে কোথায়', 'अंदर कहाँ'), {
      hint: words('Room, cupboard, roof; also where somebody was hidden', 'ঘর, আলমারি, ছাদ; লুকিয়ে রাখলে সেটিও', 'कमरा, अलमारी, छत; कहीं छिपाया गया हो तो वह भी') }),
    firstWords: identity(words('First words', 'প্রথম কথা', 'पहले शब्द'), { of: 'who', input: 'long',
      hint: words('As said; not what was done to her', 'যেমন বলেছে; তার সঙ্গে কী হয়েছে তা নয়', 'जैसे कहे; उसके साथ क्या हुआ वह नहीं') }),
    attempt: attemptNumber(),
  },
  needed: ['who'],
  sets: ({ who, site }, { at }) => who.map((one) => ({
    of: one, fact: 'whereabouts', value: given({ state: 'at' as const, place: site, arrived: at }),
  })),
  says: words(
    '{who} found[ at {site}][, {where}][, with {with}]',
    '{who}-কে[ {site}-এ] পাওয়া গেছে[, {where}][, সঙ্গে {with}]',
    '{who}[ {site} में] मिले[, {where}][, साथ में {with}]',
  ),
  example: {
    who: ['E-1'], site: 'P-1', with: ['A-1'], where: 'the back room',
    firstWords: { value: 'practice words', salt: 'A'.repeat(43) }, attempt: 1,
  },
})
