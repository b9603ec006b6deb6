import { count, number, party } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'

export const groupCounted = defineKind({
  kind: 'group.counted', v: 1, compartment: 'every',
  why: 'People are counted before they are named, often twice and differently. Each count stands, so that nobody falls out between them.',
  words: words('Group counted', 'দলের গোনা', 'समूह की गिनती'),
  find: words(
    'count, how many, headcount, group, girls found, workers, families',
    'গোনা, কতজন, দল, কত মেয়ে, শ্রমিক, পরিবার',
    'गिनती, कितने, समूह, कितनी लड़कियाँ, मज़दूर, परिवार',
  ),
  at: words('Counted at', 'গোনার সময়', 'गिनने का समय'),
  fields: {
    group: party(['G'], words('Which group', 'কোন দল', 'कौन-सा समूह')),
    total: count(words('How many in all', 'মোট কতজন', 'कुल कितने'), {
      hint: words('A range will do', 'আন্দাজ সীমা দিলেও হবে', 'अंदाज़न सीमा भी चलेगी') }),
    women: number(words('Of whom women', 'তার মধ্যে মহিলা', 'उनमें महिलाएँ')),
    men: number(words('Of whom men', 'তার মধ্যে পুরুষ', 'उनमें पुरुष')),
    children: number(words('Of whom children', 'তার মধ্যে শিশু', 'उनमें बच्चे')),
    youngest: number(words('Age of the youngest', 'সবচেয়ে ছোটজনের বয়স', 'सबसे छोटे की उम्र')),
    households: number(words('Households', 'পরিবার', 'परिवार')),
    where: party(['P', 'H', 'O', 'V'], words('Where', 'কোথায়', 'कहाँ')),
  },
  needed: ['group'],
  check: ({ total, women = 0, men = 0, children = 0 }) =>
    total?.to !== undefined && women + men + children > total.to ? morePartsThanWhole : undefined,
  sets: ({ group, total, women, men, children, youngest, households }) => [{
    of: group, fact: 'group', value: given({ from: total?.from, to: total?.to, women, men, children, youngest, households }),
  }],
  says: words(
    '{group} was counted[ at {where}][: {total}][, women {women}][, men {men}][, children {children}][, households {households}]',
    '[{where}-এ ]{group} গোনা হয়েছে[: {total}][, মহিলা {women}][, পুরুষ {men}][, শিশু {children}][, পরিবার {households}]',
    '[{where} में ]{group} की गिनती हुई[: {total}][, महिलाएँ {women}][, पुरुष {men}][, बच्चे {children}][, परिवार {households}]',
  ),
  example: { group: 'G-1', total: { from: 20, to: 25 }, women: 9, men: 6, children: 7, youngest: 2, households: 6, where: 'P-2' },
})

const morePartsThanWhole = refusal('more-parts-than-whole', 'total', words(
  'Women, men and children together are more than the total. Correct one of the numbers, or widen the total.',
  'মহিলা, পুরুষ ও শিশু মিলে মোটের চেয়ে বেশি। একটি সংখ্যা ঠিক করুন, বা মোটের সীমা বাড়ান।',
  'महिलाएँ, पुरुष और बच्चे मिलकर कुल से अधिक हैं। कोई संख्या ठीक करें, या कुल की सीमा बढ़ाएँ।',
))
