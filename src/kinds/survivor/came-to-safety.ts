import { choice, parties, party, place, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { placeKinds } from '../lists/places.ts'
import { exactPlace, whom } from '../lists/survivor-fields.ts'

export const survivorCameToSafety = defineKind({
  kind: 'survivor.came-to-safety', v: 1, compartment: 'survivor',
  why: 'Most people come out by other ways than an operation. Whichever way it was, the unbroken path begins here: where she is now, and who answers for her.',
  words: words('Came to safety', 'নিরাপদে পৌঁছেছে', 'सुरक्षा में आना'),
  find: words('rescued, escaped, ran away, intercepted, found, called, hotline, 1098, 112, walked in, hospital', 'উদ্ধার, পালিয়ে এসেছে, পাওয়া গেছে, ফোন করেছে, হেল্পলাইন, 1098', 'बचाव, भागकर आई, मिली, फ़ोन किया, हेल्पलाइन, 1098'),
  at: words('In safety since', 'কখন থেকে নিরাপদ', 'कब से सुरक्षित'),
  fields: {
    who: whom(),
    way: choice({
      operation: words('an operation', 'অভিযানে', 'अभियान में'),
      'own-escape': words('her or his own escape', 'নিজে পালিয়ে', 'ख़ुद निकलकर'),
      interception: words('stopped on the way', 'পথে আটকানো হয়ে', 'रास्ते में रोके जाने पर'),
      'self-report': words('came to us or an office herself', 'নিজে এসে জানিয়ে', 'ख़ुद आकर बताने से'),
      family: words('with the help of family', 'পরিবারের সাহায্যে', 'परिवार की मदद से'),
      neighbour: words('with the help of a neighbour or stranger', 'প্রতিবেশী বা অচেনা কারও সাহায্যে', 'पड़ोसी या अनजान की मदद से'),
      hotline: words('a call to a helpline', 'হেল্পলাইনে ফোন করে', 'हेल्पलाइन पर फ़ोन से'),
      hospital: words('found in a hospital', 'হাসপাতালে পাওয়া গেছে', 'अस्पताल में मिली'),
      prison: words('found in a prison or lock-up', 'জেল বা লক-আপে পাওয়া গেছে', 'जेल या हवालात में मिली'),
      'let-go': words('let go by those who held her', 'যারা আটকে রেখেছিল তারা ছেড়েছে', 'रोकने वालों ने छोड़ा'),
    }, words('Which way', 'কীভাবে', 'किस तरह')),
    from: party(places, words('From', 'কোথা থেকে', 'कहाँ से'), { hint: words('The flat, the vehicle, the hospital', 'ফ্ল্যাট, গাড়ি, হাসপাতাল', 'फ़्लैट, गाड़ी, अस्पताल') }),
    to: party(places, words('Where now', 'এখন কোথায়', 'अब कहाँ'), { hint: words('Leave empty if still at the same place', 'এখনও একই জায়গায় থাকলে খালি রাখুন', 'अभी उसी जगह हों तो ख़ाली छोड़ें') }),
    placeKind: choice(placeKinds, words('Kind of place now', 'এখন কেমন জায়গা', 'अब कैसी जगह')),
    words: place(words('Place in words', 'জায়গাটা কথায়', 'जगह शब्दों में')),
    exactly: exactPlace(),
    left: when(words('Left there at', 'সেখান থেকে কখন', 'वहाँ से कब')),
    alone: yesNo(words('Alone', 'একা', 'अकेले')),
    with: parties(['F', 'O', 'H', 'K', 'W', 'S', 'C', 'E'], words('With whom', 'কার সঙ্গে', 'किसके साथ'), {
      hint: words('Who answers for her now, and who came with her', 'এখন কে দায়িত্বে, আর কে সঙ্গে এসেছে', 'अब कौन ज़िम्मेदार है, और कौन साथ आया') }),
  },
  needed: ['who'],
  sets: ({ who, way, from, to, placeKind, exactly, left, with: companions }, { at }) => {
    const here = to ?? (stays(way) ? from : undefined)
    const kindHere = placeKind ?? (here === undefined && from === undefined && way !== undefined ? usualPlace[way] : undefined)
    const somewhere = here !== undefined || kindHere !== undefined || exactly !== undefined
    return who.map((one) => ({
      of: one, fact: 'whereabouts',
      value: given({
        // Without a place she is on her way: the board then asks where to, instead of forgetting her.
        state: somewhere ? 'at' : 'moving', place: here, placeKind: kindHere, from: here === from ? undefined : from, left: left ?? (somewhere ? undefined : at),
        arrived: somewhere ? at : undefined, with: companions, exactly, basis: 'safety', custody: way === 'prison' && to === undefined ? true : undefined,
      }),
    }))
  },
  says: words(
    '{who} came to safety[: {way}][, from {from}][, now at {to}][, with {with}]',
    '{who} নিরাপদে পৌঁছেছে[: {way}][, {from} থেকে][, এখন {to}-এ][, সঙ্গে {with}]',
    '{who} को सुरक्षा मिली[: {way}][, {from} से][, अब {to} में][, साथ में {with}]',
  ),
  example: { who: ['S-1', 'S-2'], way: 'operation', from: 'P-1', alone: 'no', with: ['F-3'] },
})

/** Ways in which somebody is safe at the very place at which she was found. */
const stays = (way: string | undefined): boolean => way === 'operation' || way === 'interception' || way === 'hospital' || way === 'prison'

/** Where such a way ends, when nothing else was written. */
const usualPlace: Readonly<Record<string, string | undefined>> = { hospital: 'hospital', prison: 'prison', family: 'family-home' }
