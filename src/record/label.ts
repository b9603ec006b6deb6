import { words, type Words } from './words.ts'

/**
 * A party's label in one case: a letter and a number, given once and kept for good.
 * The letter says what the party looked like when it was first written; what somebody *is* is the fact `role`.
 */
export type Label = string

export const labelPattern = /^[SAWKCEFPHORTVBNDXG]-[1-9][0-9]{0,4}$/

/** Finds every label in running text: `S-1`, also before a Bengali ending (`S-1-কে`), never inside another word. */
export const labelsInText = /(?<![A-Za-z0-9-])[SAWKCEFPHORTVBNDXG]-[1-9][0-9]{0,4}(?![0-9])/g

export const partyLetters = {
  S: words('survivor', 'সারভাইভার', 'सर्वाइवर'),
  A: words('accused', 'অভিযুক্ত', 'आरोपी'),
  W: words('witness', 'সাক্ষী', 'गवाह'),
  K: words('kin', 'আত্মীয়', 'रिश्तेदार'),
  C: words('child with somebody', 'সঙ্গে থাকা শিশু', 'साथ का बच्चा'),
  E: words('person found, not yet decided', 'পাওয়া ব্যক্তি, এখনও ঠিক হয়নি', 'मिला व्यक्ति, अभी तय नहीं'),
  F: words('field worker', 'মাঠকর্মী', 'क्षेत्र कार्यकर्ता'),
  P: words('premises', 'স্থান', 'परिसर'),
  H: words('home, shelter or hospital', 'হোম, আশ্রয় বা হাসপাতাল', 'गृह, आश्रय या अस्पताल'),
  O: words('office', 'দপ্তর', 'कार्यालय'),
  R: words('ring', 'চক্র', 'गिरोह'),
  T: words('phone', 'ফোন', 'फ़ोन'),
  V: words('vehicle', 'গাড়ি', 'वाहन'),
  B: words('account', 'অ্যাকাউন্ট', 'खाता'),
  N: words('online account or advert', 'অনলাইন অ্যাকাউন্ট বা বিজ্ঞাপন', 'ऑनलाइन खाता या विज्ञापन'),
  D: words('device', 'যন্ত্র', 'उपकरण'),
  X: words('exhibit', 'আলামত', 'साक्ष्य वस्तु'),
  G: words('group counted before it is named', 'নাম জানার আগে গোনা দল', 'नाम से पहले गिना समूह'),
} as const satisfies Record<string, Words>

export type PartyLetter = keyof typeof partyLetters

export const letterOf = (label: Label): PartyLetter => label.charAt(0) as PartyLetter

/** Letters of people: each of them can be named, moved, asked. */
export const people = ['S', 'A', 'W', 'K', 'C', 'E', 'F', 'G'] as const satisfies PartyLetter[]
/** Whoever may be found behind a door. Every kind that takes one of them takes a group, too. */
export const found = ['S', 'A', 'E', 'C', 'G'] as const satisfies PartyLetter[]
/** Where somebody can be. */
export const places = ['P', 'H', 'O', 'V'] as const satisfies PartyLetter[]
/** Who can act or answer for somebody. */
export const actors = ['F', 'O', 'H', 'W', 'K'] as const satisfies PartyLetter[]
