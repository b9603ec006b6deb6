import { letterOf, type Label, type PartyLetter } from '../record/label.ts'

/** A place by its label, by its kind, or by both, as far as somebody wrote it. */
export interface Spot {
  readonly place?: Label | undefined
  readonly placeKind?: string | undefined
}

/** Which kinds of place a label can stand for: somebody at «a hospital» is not still at the station `O-1`. */
const kindsOf: Partial<Record<PartyLetter, readonly string[]>> = {
  O: ['station', 'lock-up', 'court', 'committee', 'border', 'prison', 'transport', 'other', 'not-known'],
  H: ['hospital', 'shelter', 'home', 'aftercare', 'observation-home', 'prison', 'womens-prison', 'other', 'not-known'],
  P: [
    'flat',
    'house',
    'hotel',
    'workplace',
    'own-home',
    'family',
    'family-home',
    'home',
    'transport',
    'other',
    'not-known',
  ],
  V: ['vehicle', 'other', 'not-known'],
}
const canBe = (place: Label, placeKind: string): boolean => kindsOf[letterOf(place)]?.includes(placeKind) ?? true

/** False when two words on where somebody was cannot both be true: what was left out contradicts nothing. */
export const agree = (a: Spot, b: Spot): boolean => {
  if (a.place !== undefined && b.place !== undefined) return a.place === b.place
  if (a.placeKind !== undefined && b.placeKind !== undefined) return a.placeKind === b.placeKind
  if (a.place !== undefined && b.placeKind !== undefined) return canBe(a.place, b.placeKind)
  return a.placeKind === undefined || b.place === undefined || canBe(b.place, a.placeKind)
}

/** The very same label. */
export const same = (a: Spot, place: Label | undefined): boolean => a.place !== undefined && a.place === place
