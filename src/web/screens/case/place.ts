import { placeKinds } from '../../../kinds/lists/places.ts'
import { heldAt } from '../../../kinds/lists/custody.ts'
import { letterOf, type Label } from '../../../record/label.ts'
import { words, type Words } from '../../../record/words.ts'
import type { IconName } from '../../pieces/icon.tsx'
import type { Language } from '../../words/language.ts'

const kinds: Readonly<Record<string, Words>> = { ...heldAt, ...placeKinds }

const icons: Readonly<Record<string, IconName>> = {
  flat: 'flat',
  house: 'home',
  hotel: 'flat',
  'guest-house': 'flat',
  spa: 'flat',
  bar: 'flat',
  vehicle: 'car',
  train: 'car',
  road: 'pin',
  station: 'station',
  'lock-up': 'cuff',
  prison: 'lock',
  'womens-prison': 'lock',
  'observation-home': 'shelter',
  court: 'courthouse',
  committee: 'courthouse',
  hospital: 'hospital',
  shelter: 'shelter',
  aftercare: 'shelter',
  home: 'home',
  'family-home': 'home',
  'own-home': 'home',
}
const iconOfLetter: Partial<Record<string, IconName>> = { P: 'flat', O: 'station', H: 'shelter', V: 'car' }
const wordOfLetter: Partial<Record<string, Words>> = {
  P: words('premises', 'স্থান', 'परिसर'),
  O: words('office', 'দপ্তর', 'कार्यालय'),
  H: words('home', 'হোম', 'गृह'),
  V: words('vehicle', 'গাড়ি', 'वाहन'),
}

export const placeIcon = (place: Label | undefined, kind: string | undefined, custody = false): IconName =>
  (custody && (kind === undefined || kind === 'station') ? 'cuff' : icons[kind ?? '']) ??
  iconOfLetter[place === undefined ? '' : letterOf(place)] ??
  'pin'

/** "police station", from what was written of the place; else what its letter stands for. Undefined: nothing is known. */
export const placeKindSaid = (
  place: Label | undefined,
  kind: string | undefined,
  language: Language,
): string | undefined =>
  (kind === undefined ? undefined : kinds[kind]?.[language]) ??
  (place === undefined ? undefined : wordOfLetter[letterOf(place)]?.[language])

/** "Police station O-1": kind and label, as much as there is. */
export function placeSaid(place: Label | undefined, kind: string | undefined, language: Language): string | undefined {
  const said = kind === undefined ? undefined : kinds[kind]?.[language]
  if (said === undefined) return place
  return capital(place === undefined ? said : `${said} ${place}`)
}

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
