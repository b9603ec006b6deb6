import { choice, identity, number, party, place, text } from '../../record/fields.ts'
import type { FactName, FactValues, Setting } from '../../record/facts.ts'
import type { Label } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { placeKinds } from './places.ts'

/** A setting when something was said; undefined, which `sets` drops, when nothing was. */
export const settingIf = <Name extends FactName>(of: Label, fact: Name, value: FactValues[Name] | undefined): Setting | undefined =>
  value === undefined ? undefined : ({ of, fact, value } as Setting)

const holders = ['A', 'W', 'K', 'F', 'O', 'R'] as const

/** Facts on a place that both its own description and intel on premises carry; new fields at each call. */
export const placeFields = () => ({
  address: identity(words('Address', 'ঠিকানা', 'पता'), { of: 'place', htcds: 'org_ShippingStreet' }),
  placeKind: choice(placeKinds, words('What it is', 'কী ধরনের জায়গা', 'किस तरह की जगह')),
  cover: text(words('Cover used', 'কী পরিচয়ে চলে', 'किस आड़ में चलता है'), {
    hint: words(
      'What it says it is: spa, salon, placement office',
      'কী বলে চালানো হয়: স্পা, সেলুন, প্লেসমেন্ট অফিস',
      'क्या बताकर चलता है: स्पा, सैलून, प्लेसमेंट कार्यालय',
    ) }),
  entrances: place(words('Entrances and ways out', 'ঢোকা ও বেরোনোর পথ', 'अंदर और बाहर के रास्ते')),
  hidingPlaces: place(words('Hiding places', 'লুকোনোর জায়গা', 'छिपने की जगहें'), {
    hint: words(
      'Where people could be kept out of sight',
      'যেখানে মানুষকে আড়ালে রাখা হতে পারে',
      'जहाँ लोगों को छिपाकर रखा जा सकता है',
    ) }),
  onlookers: text(words('Who keeps watch or looks on', 'কে নজর রাখে', 'कौन नज़र रखता है')),
  owner: party(holders, words('Owner', 'মালিক', 'मालिक')),
  tenant: party(holders, words('Tenant or leaseholder', 'ভাড়াটে', 'किराएदार')),
  publicPlace: text(words('Public place near it', 'কাছের সর্বজনীন স্থান', 'पास का सार्वजनिक स्थान'), {
    hint: words(
      'School, temple, hospital, hostel: which',
      'স্কুল, উপাসনাস্থল, হাসপাতাল, হস্টেল: কোনটি',
      'स्कूल, उपासना स्थल, अस्पताल, छात्रावास: कौन-सा',
    ) }),
  metres: number(words('Metres to it', 'সেখান পর্যন্ত কত মিটার', 'वहाँ तक कितने मीटर')),
})

/** What was said of a place, as its registers hold it. */
interface SaidOfPlace {
  readonly address?: FactValues['address']
  readonly placeKind?: string
  readonly cover?: string
  readonly entrances?: string
  readonly hidingPlaces?: string
  readonly onlookers?: string
  readonly owner?: Label
  readonly tenant?: Label
  readonly publicPlace?: string
  readonly metres?: number
}

export const placeSettings = (of: Label, said: SaidOfPlace): (Setting | undefined)[] => [
  settingIf(of, 'address', said.address),
  settingIf(of, 'placeKind', said.placeKind),
  settingIf(of, 'cover', said.cover),
  settingIf(of, 'entrances', said.entrances),
  settingIf(of, 'hidingPlaces', said.hidingPlaces),
  settingIf(of, 'onlookers', said.onlookers),
  settingIf(of, 'owner', said.owner),
  settingIf(of, 'tenant', said.tenant),
  settingIf(of, 'nearPublicPlace', near(said)),
]

const near = ({ publicPlace, metres }: SaidOfPlace): string | undefined =>
  publicPlace === undefined && metres === undefined ? undefined
    : [publicPlace, metres === undefined ? undefined : `${metres} m`].filter((part) => part !== undefined).join(', ')
