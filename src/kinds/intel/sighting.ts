import { choice, parties, party, place } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { sureness } from '../lists/sureness.ts'

export const intelSighting = defineKind({
  kind: 'intel.sighting', v: 1, compartment: 'intel',
  why: 'Somebody was seen, or was not seen where she was expected. Both count: a window closes when she is no longer there.',
  words: words('Sighting', 'দেখা গেছে', 'देखा गया'),
  find: words(
    'seen, sighting, watch, surveillance, recce, not seen, spotted, observed',
    'দেখা, নজরদারি, রেকি, দেখা যায়নি',
    'देखा, निगरानी, रेकी, नहीं दिखे',
  ),
  at: words('Seen at', 'কখন দেখা', 'कब देखा'),
  fields: {
    who: parties(['S', 'C', 'E', 'A', 'K', 'W', 'V'], words('Whom or what', 'কাকে বা কী', 'किसे या क्या')),
    seen: choice({
      seen: words('seen', 'দেখা গেছে', 'देखा गया'),
      'not-seen': words('not seen', 'দেখা যায়নি', 'नहीं देखा गया'),
    }, words('Seen or not', 'দেখা গেছে কি না', 'देखा या नहीं')),
    where: party(['P', 'H', 'O', 'V', 'N'], words('Where', 'কোথায়', 'कहाँ')),
    spot: place(words('Exactly where', 'ঠিক কোনখানে', 'ठीक कहाँ'), {
      hint: words(
        'Floor, window, seat, stretch of road',
        'তলা, জানালা, আসন, রাস্তার অংশ',
        'मंज़िल, खिड़की, सीट, सड़क का हिस्सा',
      ) }),
    with: parties(['A', 'W', 'K', 'S', 'C', 'E', 'F'], words('With whom', 'কার সঙ্গে', 'किसके साथ')),
    by: party(['F', 'W', 'K', 'S', 'O', 'D'], words('By whom', 'কে দেখেছেন', 'किसने देखा')),
    sure: choice(sureness, words('How sure', 'কতটা নিশ্চিত', 'कितना पक्का')),
  },
  needed: ['who', 'seen'],
  sets: ({ who, seen, where, with: company }, { at }) => {
    if (seen !== 'seen' || where === undefined) return []
    const value = given({ state: 'at' as const, place: where, arrived: at, with: company, believed: true })
    return who.map((one) => ({ of: one, fact: 'whereabouts', value }))
  },
  says: words(
    '{who} {seen}[ at {where}][, {spot}][, with {with}][, by {by}][ ({sure})]',
    '[{where}-এ ]{who}: {seen}[, {spot}][, সঙ্গে {with}][, দেখেছেন {by}][ ({sure})]',
    '[{where} में ]{who}: {seen}[, {spot}][, साथ में {with}][, देखने वाले {by}][ ({sure})]',
  ),
  example: { who: ['S-1'], seen: 'seen', where: 'P-1', spot: 'Window on the third floor', with: ['A-2'], by: 'F-4', sure: 'probable' },
})
