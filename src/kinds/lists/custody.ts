import type { Leg, Setting } from '../../record/facts.ts'
import { given } from '../../record/kind.ts'
import type { Label, PartyLetter } from '../../record/label.ts'
import { words } from '../../record/words.ts'

/** Who may be held or questioned. A survivor and a child stand here too, since it happens; a group comes with them. */
export const heldLetters = ['A', 'E', 'S', 'C'] as const satisfies PartyLetter[]

/** Where somebody is held. `choice` adds «other» and «not known». */
export const heldAt = {
  station: words('Police station', 'থানা', 'थाना'),
  'lock-up': words('Lock-up', 'হাজত', 'हवालात'),
  prison: words('Prison', 'জেল', 'जेल'),
  'womens-prison': words('Women’s prison', 'মহিলা জেল', 'महिला जेल'),
  'observation-home': words('Observation home', 'পর্যবেক্ষণ হোম', 'संप्रेक्षण गृह'),
  hospital: words('Hospital', 'হাসপাতাল', 'अस्पताल'),
  court: words('Court', 'আদালত', 'न्यायालय'),
  vehicle: words('On the way', 'পথে', 'रास्ते में'),
} as const

export const remandKinds = {
  police: words('Police custody (PC)', 'পুলিশ হেফাজত (PC)', 'पुलिस हिरासत (PC)'),
  judicial: words('Judicial custody (JC)', 'জেল হেফাজত (JC)', 'न्यायिक हिरासत (JC)'),
  'observation-home': words('Observation home', 'পর্যবেক্ষণ হোম', 'संप्रेक्षण गृह'),
} as const

export const whereTold = {
  'own-state': words('In the own state', 'নিজের রাজ্যে', 'अपने राज्य में'),
  'other-state': words('In another state', 'অন্য রাজ্যে', 'दूसरे राज्य में'),
  abroad: words('Abroad', 'বিদেশে', 'विदेश में'),
} as const

/** The piece of path that being held is. */
export const heldLeg = (one: Label, leg: Partial<Leg>): Setting =>
  ({ of: one, fact: 'whereabouts', value: given({ state: 'at' as const, ...leg, custody: true }) as Leg })
