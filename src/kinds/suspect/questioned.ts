import { instant, parties, place, text, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { heldLetters } from '../lists/custody.ts'

export const suspectQuestioned = defineKind({
  kind: 'suspect.questioned', v: 1, compartment: 'suspect',
  why: 'Who was asked, when, where, by whom and with a lawyer or not. What was said is suspect.statement. BNSS s 179, 180.',
  words: words('Questioned', 'জিজ্ঞাসাবাদ', 'पूछताछ'),
  find: words('question, interrogate, interrogation, asked', 'জেরা, জিজ্ঞাসাবাদ', 'पूछताछ, सवाल'),
  at: words('From', 'কখন থেকে', 'कब से'),
  fields: {
    who: parties([...heldLetters, 'W'], words('Who', 'কাকে', 'किससे')),
    by: parties(['F', 'O'], words('By whom', 'কে করেছেন', 'किसने की')),
    where: place(words('Where', 'কোথায়', 'कहाँ')),
    until: instant(words('Until', 'কখন পর্যন্ত', 'कब तक')),
    lawyer: yesNo(words('A lawyer was there or was offered', 'আইনজীবী ছিলেন বা সুযোগ দেওয়া হয়েছে', 'वकील थे या मौक़ा दिया गया')),
    womanOfficer: yesNo(words('A woman officer was there', 'মহিলা অফিসার ছিলেন', 'महिला अधिकारी थीं')),
    topic: text(words('About what', 'কী বিষয়ে', 'किस विषय में')),
  },
  needed: ['who'],
  says: words('{who} was questioned[ by {by}][ about {topic}]', '{who}-কে জিজ্ঞাসাবাদ করা হয়েছে[, করেছেন {by}][, বিষয়: {topic}]', '{who} से पूछताछ की गई[, {by} द्वारा][, विषय: {topic}]'),
  example: { who: ['A-2'], by: ['F-1'], where: 'Station, first floor', until: '2017-08-24T20:10:00+05:30', lawyer: 'no', topic: 'the lease of the flat' },
})
