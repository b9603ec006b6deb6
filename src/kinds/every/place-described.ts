import { choice, choices, count, identity, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { placeFields, placeSettings, settingIf } from '../lists/described.ts'
import { spokenLanguages } from '../lists/languages.ts'

export const placeDescribed = defineKind({
  kind: 'place.described', v: 1, compartment: 'every',
  why: 'What is known of a place, or of a home that may take somebody in: a bed needs room, a language and a registration that has not ended (JJ Act 2015 s 41).',
  words: words('Facts on a place', 'জায়গার তথ্য', 'जगह की जानकारी'),
  find: words(
    'address, flat, hotel, spa, kiln, home, shelter, office, owner, landlord, capacity, registration, distance to school',
    'ঠিকানা, ফ্ল্যাট, হোটেল, স্পা, ইটভাটা, হোম, আশ্রয়, মালিক, ভাড়াটে, রেজিস্ট্রেশন',
    'पता, फ़्लैट, होटल, स्पा, भट्ठा, गृह, आश्रय, मालिक, किराएदार, पंजीकरण',
  ),
  at: words('As of', 'কখনকার তথ্য', 'कब की जानकारी'),
  fields: {
    place: party(['P', 'H', 'O', 'V', 'N'], words('Which place', 'কোন জায়গা', 'कौन-सी जगह')),
    name: identity(words('Name', 'নাম', 'नाम'), { of: 'place', htcds: 'org_Name' }),
    phone: identity(words(
      'Phone number',
      'ফোন নম্বর',
      'फ़ोन नंबर',
    ), { of: 'place', input: 'phone', htcds: 'org_Phone' }),
    ...placeFields(),
    capacity: count(words('Beds', 'কতজনের জায়গা', 'कितने लोगों की जगह')),
    takes: choice({
      girls: words('girls', 'মেয়ে শিশু', 'लड़कियाँ'),
      boys: words('boys', 'ছেলে শিশু', 'लड़के'),
      children: words('girls and boys', 'মেয়ে ও ছেলে শিশু', 'लड़कियाँ और लड़के'),
      women: words('women', 'মহিলা', 'महिलाएँ'),
      'women-and-children': words('women and their children', 'মহিলা ও তাঁদের শিশু', 'महिलाएँ और उनके बच्चे'),
      men: words('men', 'পুরুষ', 'पुरुष'),
      all: words('everybody', 'সবাই', 'सभी'),
    }, words('Whom the home takes', 'হোম কাদের নেয়', 'गृह किन्हें लेता है')),
    ages: count(words('Of which ages', 'কোন বয়সের', 'किस उम्र के')),
    languages: choices(spokenLanguages, words('Languages spoken there', 'সেখানে কোন ভাষা চলে', 'वहाँ कौन-सी भाषाएँ')),
    registration: text(words('Registration number of the home', 'হোমের রেজিস্ট্রেশন নম্বর', 'गृह की पंजीकरण संख्या')),
    registeredUntil: when(words('Registered until', 'রেজিস্ট্রেশন কবে পর্যন্ত', 'पंजीकरण कब तक')),
  },
  needed: ['place'],
  sets: (said) => [
    ...placeSettings(said.place, said),
    settingIf(said.place, 'name', said.name),
    settingIf(said.place, 'phone', said.phone),
    settingIf(said.place, 'capacity', said.capacity),
    settingIf(said.place, 'takes', said.takes),
    settingIf(said.place, 'takesAges', said.ages),
    settingIf(said.place, 'languages', said.languages),
    settingIf(said.place, 'registration', said.registration === undefined && said.registeredUntil === undefined ? undefined
      : given({ number: said.registration, until: said.registeredUntil })),
  ],
  says: words(
    'Facts on {place} were written[: {placeKind}][, takes {takes}][, beds {capacity}][, registered until {registeredUntil}]',
    '{place}-এর তথ্য লেখা হয়েছে[: {placeKind}][, নেয়: {takes}][, জায়গা {capacity}][, রেজিস্ট্রেশন {registeredUntil} পর্যন্ত]',
    '{place} की जानकारी लिखी गई[: {placeKind}][, किन्हें लेता है: {takes}][, जगह {capacity}][, पंजीकरण {registeredUntil} तक]',
  ),
  example: {
    place: 'H-1', placeKind: 'shelter', address: { value: 'Practice Road', salt: 'A'.repeat(43) }, capacity: { from: 20, to: 20 },
    takes: 'girls', ages: { from: 6, to: 17 }, languages: ['ben', 'hin'], registration: 'PRACTICE-1', registeredUntil: '2018-03-31',
  },
})
