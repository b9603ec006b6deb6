import { choice, parties, party, place } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { exactPlace, whom } from '../lists/survivor-fields.ts'

export const survivorLookedFor = defineKind({
  kind: 'survivor.looked-for', v: 1, compartment: 'survivor',
  why: 'A place that was searched in vain is knowledge too: nobody has to go there twice for nothing, and a supervisor sees that somebody went.',
  words: words('Looked for somebody', 'কাউকে খুঁজতে যাওয়া', 'किसी को खोजने गए'),
  find: words('searched, went to look, not found, enquiry at', 'খুঁজতে গেলাম, পাওয়া যায়নি, তল্লাশ', 'ढूँढा, नहीं मिली, पूछताछ'),
  at: words('Looked at', 'কখন খোঁজা হলো', 'कब खोजा'),
  fields: {
    who: whom(),
    where: party(places, words('Where', 'কোথায়', 'कहाँ')),
    words: place(words('Place in words', 'জায়গাটা কথায়', 'जगह शब्दों में')),
    exactly: exactPlace(),
    found: choice({
      yes: words('found', 'পাওয়া গেছে', 'मिली'),
      no: words('not found', 'পাওয়া যায়নি', 'नहीं मिली'),
      trace: words('not found, but had been there', 'পাওয়া যায়নি, তবে এখানে ছিল', 'नहीं मिली, पर यहाँ थी'),
    }, words('Found', 'পাওয়া গেছে কি', 'मिली या नहीं')),
    with: parties(['A', 'K', 'W', 'E', 'S', 'C', 'F', 'O', 'H'], words('With whom she was', 'কার সঙ্গে ছিল', 'किसके साथ थी')),
  },
  needed: ['who'],
  sets: ({ who, where, exactly, found, with: companions }) => found !== 'yes' ? [] : who.map((one) => ({
    of: one, fact: 'whereabouts', value: given({ state: 'at', place: where, with: companions, exactly }),
  })),
  says: words(
    '{who} was looked for[ at {where}][: {found}]',
    '{who}-কে[ {where}-এ] খোঁজা হয়েছে[: {found}]',
    '{who} को[ {where} में] खोजा गया[: {found}]',
  ),
  example: { who: ['S-1'], where: 'P-3', words: 'both floors and the roof', found: 'no' },
})
