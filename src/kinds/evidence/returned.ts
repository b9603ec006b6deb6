import { choice, party, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { people } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { exhibits, holder } from '../lists/evidence.ts'

export const evidenceReturned = defineKind({
  kind: 'evidence.returned', v: 1, compartment: 'evidence',
  why: 'Her papers and her things are hers: what went back, to whom, on what word (BNSS s 497 and s 503, zimma).',
  words: words('Returned', 'ফেরত দেওয়া', 'लौटाया गया'),
  find: words(
    'return, release, give back, zimma, supurdari, superdnama',
    'ফেরত, জিম্মা, ছেড়ে দেওয়া',
    'लौटाना, ज़िम्मा, सुपुर्दगी, सुपुर्दनामा',
  ),
  at: words('Returned at', 'ফেরতের সময়', 'लौटाने का समय'),
  fields: {
    what: exhibits(),
    from: holder(words('From', 'কার কাছ থেকে', 'किससे')),
    to: party([...people, 'O', 'H'], words('To', 'কাকে', 'किसे')),
    basis: choice({
      order: words('by order', 'আদেশে', 'आदेश से'),
      zimma: words('on a bond, in zimma', 'জিম্মায়', 'ज़िम्मे पर'),
      'not-needed': words('not needed any more', 'আর দরকার নেই', 'अब ज़रूरत नहीं'),
      hers: words('her own things, asked for', 'নিজের জিনিস, চেয়েছেন', 'अपनी चीज़ें, माँगीं'),
    }, words('On what basis', 'কোন ভিত্তিতে', 'किस आधार पर')),
    number: text(words('Order or bond number', 'আদেশ বা বন্ডের নম্বর', 'आदेश या बंधपत्र संख्या')),
  },
  needed: ['what'],
  sets: ({ what, from, to, basis }) => what.map((one) => ({
    of: one, fact: 'exhibit', value: given({ step: 'returned', from, to, why: basis }),
  })),
  says: words(
    '{what} returned[ to {to}][ ({basis})]',
    '{what}[ {to}-কে] ফেরত দেওয়া হয়েছে[ ({basis})]',
    '{what}[ {to} को] लौटाया गया[ ({basis})]',
  ),
  example: { what: ['X-3'], from: 'O-1', to: 'S-1', basis: 'hers' },
})
