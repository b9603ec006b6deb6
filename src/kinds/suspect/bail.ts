import { amount, choice, choices, parties, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField, courtSides, eachOf, forumField, reasonField } from '../lists/court.ts'
import { heldLetters } from '../lists/custody.ts'

export const suspectBail = defineKind({
  kind: 'suspect.bail', v: 1, compartment: 'suspect',
  why: 'Bail can put a survivor in danger, so it is known the same day and she is told. BNSS s 478 to 483; default bail s 187(3).',
  words: words('Bail', 'জামিন', 'ज़मानत'),
  find: words('bail, bail bond, anticipatory, surety, default bail, cancel bail', 'জামিন, মুচলেকা, আগাম জামিন, বাতিল', 'ज़मानत, मुचलका, अग्रिम ज़मानत, रद्द'),
  steps: {
    asked: { words: words('Asked', 'আবেদন', 'आवेदन'), says: words('{who} asked for bail[ from {court}]', '{who} জামিন চেয়েছে[, {court}-এ]', '{who} ने ज़मानत माँगी[, {court} में]') },
    granted: { words: words('Granted', 'মঞ্জুর', 'मंज़ूर'), says: words(
      '{who} was granted bail[ by {court}][: {conditions}]', '{who}-এর জামিন মঞ্জুর হয়েছে[, {court}-এ][: {conditions}]', '{who} की ज़मानत मंज़ूर हुई[, {court} से][: {conditions}]') },
    refused: { words: words('Refused', 'নামঞ্জুর', 'नामंज़ूर'), says: words(
      'Bail was refused to {who}[ by {court}]', '{who}-এর জামিন নামঞ্জুর হয়েছে[, {court}-এ]', '{who} की ज़मानत नामंज़ूर हुई[, {court} से]') },
    cancelled: { words: words('Cancelled', 'বাতিল', 'रद्द'), says: words(
      'Bail of {who} was cancelled[ by {court}]', '{who}-এর জামিন বাতিল হয়েছে[, {court}-এ]', '{who} की ज़मानत रद्द हुई[, {court} द्वारा]') },
  },
  fields: {
    who: parties(heldLetters, words('Who', 'কার', 'किसकी')),
    court: courtField(),
    forum: forumField(),
    kind: choice({
      regular: words('Regular', 'সাধারণ', 'नियमित'), anticipatory: words('Anticipatory', 'আগাম', 'अग्रिम'), interim: words('Interim', 'অন্তর্বর্তী', 'अंतरिम'),
      default: words('Default: no charge-sheet in time', 'চার্জশিট সময়ে না হওয়ায়', 'समय पर आरोप-पत्र न होने से'), station: words('At the station', 'থানা থেকে', 'थाने से'),
    }, words('Which bail', 'কোন জামিন', 'कौन-सी ज़मानत')),
    conditions: choices({
      'no-contact': words('No contact with the survivor', 'সারভাইভারের সঙ্গে যোগাযোগ নয়', 'सर्वाइवर से संपर्क नहीं'),
      'stay-away': words('Stay away from the area', 'এলাকায় যাওয়া নয়', 'इलाक़े से दूर'),
      report: words('Report to the station', 'থানায় হাজিরা', 'थाने में हाज़िरी'),
      passport: words('Passport handed in', 'পাসপোর্ট জমা', 'पासपोर्ट जमा'),
      'not-leave': words('Not leave the state or country', 'রাজ্য বা দেশ ছাড়া নয়', 'राज्य या देश न छोड़ना'),
      surety: words('Surety', 'জামিনদার', 'ज़मानती'),
    }, words('Conditions', 'শর্ত', 'शर्तें'), { steps: ['granted'] }),
    bond: amount(words('Bond', 'মুচলেকা', 'मुचलका'), { steps: ['granted'] }),
    released: yesNo(words('Already let out', 'ছাড়া পেয়েছে', 'छूट चुका'), { steps: ['granted'] }),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक'), { steps: ['granted'] }),
    opposedBy: choices(courtSides, words('Opposed by', 'কে বিরোধিতা করেছে', 'किसने विरोध किया')),
    survivorHeard: yesNo(words('The survivor was told and could be heard', 'সারভাইভারকে জানানো ও শোনা হয়েছে', 'सर्वाइवर को बताया और सुना गया')),
    number: text(words('Number', 'নম্বর', 'संख्या')),
    reason: reasonField(),
    heldAt: party(['O', 'H'], words('Held at', 'কোথায় রাখা', 'कहाँ रखा'), { steps: ['refused', 'cancelled'] }),
  },
  needed: ['who'],
  sets: ({ step, who, court, forum, conditions, until, released, heldAt: place }, { at }) => eachOf(who, (one) => [
    { of: one, fact: 'liberty' as const, value: given({ state: `bail-${step}`, by: court, until, forum, conditions: conditions?.join(', ') }) },
    step === 'granted' && released === 'yes' ? { of: one, fact: 'whereabouts' as const, value: { state: 'left' as const, left: at, basis: 'bail', custody: false } }
      : place === undefined ? undefined : { of: one, fact: 'whereabouts' as const, value: { state: 'at' as const, place, basis: 'bail', custody: true } },
  ]).flat(),
  says: words('Bail of {who}: {step}', '{who}-এর জামিন: {step}', '{who} की ज़मानत: {step}'),
  example: {
    step: 'granted', who: ['A-3'], court: 'O-4', forum: 'sessions', kind: 'regular', conditions: ['no-contact', 'report'],
    bond: { least: 2_000_000, most: 2_000_000, currency: 'INR' }, released: 'yes', opposedBy: ['prosecution'], survivorHeard: 'no',
  },
})
