import { choice, party, text, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { places } from '../../record/label.ts'
import { refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'
import { earlier, exactPlace, whom } from '../lists/survivor-fields.ts'

export const survivorLeft = defineKind({
  kind: 'survivor.left', v: 1, compartment: 'survivor',
  why: 'An adult leaves when she wants to, alone if she likes, and that is a good end. When somebody lets a girl go without any authority, that is written too, without blame to whoever writes it.',
  words: words('Left', 'চলে গেছেন', 'चली गईं'),
  find: words('left, walked out, released, let go, handed over, zimma, own wish, discharge from home', 'চলে গেছে, ছাড়া, জিম্মায় দেওয়া, নিজের ইচ্ছায়', 'चली गई, छोड़ा, ज़िम्मे में, अपनी इच्छा से'),
  at: words('Left at', 'কখন গেছেন', 'कब गईं'),
  fields: {
    who: whom(),
    from: party(places, words('From', 'কোথা থেকে', 'कहाँ से')),
    alone: yesNo(words('Went by herself', 'একাই গেছেন', 'अकेले गईं')),
    to: party(['K', 'F', 'O', 'H', 'P', 'W', 'A', 'E'], words('To whom, if to somebody', 'কারও কাছে হলে, কার কাছে', 'किसी के पास, तो किसके पास'), { hint: words(
      'Nobody has to come for an adult', 'প্রাপ্তবয়স্ককে নিতে কারও আসার দরকার নেই', 'वयस्क को लेने किसी का आना ज़रूरी नहीं') }),
    letGoBy: party(['F', 'O', 'H', 'K'], words('Let go by', 'কে যেতে দিয়েছেন', 'किसने जाने दिया')),
    authority: choice({
      'own-wish': words('her own wish, an adult', 'নিজের ইচ্ছা, প্রাপ্তবয়স্ক', 'अपनी इच्छा, वयस्क'),
      order: words('an order', 'আদেশ', 'आदेश'),
      none: words('none', 'কোনো অধিকার ছাড়াই', 'बिना किसी अधिकार'),
    }, words('On what authority', 'কোন অধিকারে', 'किस अधिकार से')),
    ownWish: yesNo(words('By her own wish', 'তাঁর নিজের ইচ্ছায়', 'उनकी अपनी इच्छा से')),
    order: earlier('survivor.order'),
    exactly: exactPlace(),
    took: text(words('What she has with her', 'সঙ্গে কী আছে', 'साथ में क्या है'), { hint: words(
      'Money, phone, a number to call', 'টাকা, ফোন, যে নম্বরে ফোন করবেন', 'पैसा, फ़ोन, फ़ोन करने का नंबर') }),
    mayContact: yesNo(words('We may contact her', 'আমরা যোগাযোগ করতে পারি', 'हम संपर्क कर सकते हैं')),
  },
  needed: ['who'],
  check: ({ authority, ownWish }) => authority === 'own-wish' && ownWish === 'no' ? twoWishes : undefined,
  sets: ({ who, from, to, authority, ownWish, exactly }, { at }) => who.map((one) => ({
    of: one, fact: 'whereabouts',
    value: given({ state: 'left', from, to, left: at, basis: authority, ownWish: ownWish ?? (authority === 'own-wish' ? 'yes' : undefined), exactly }),
  })),
  says: words(
    '{who} left[ {from}][, to {to}][, let go by {letGoBy}][, authority: {authority}][, own wish: {ownWish}]',
    '{who}[ {from} থেকে] চলে গেছেন[, {to}-এর কাছে][, যেতে দিয়েছেন {letGoBy}][, অধিকার: {authority}][, নিজের ইচ্ছায়: {ownWish}]',
    '{who} का[ {from} से] जाना हुआ[, {to} के पास][, जाने दिया {letGoBy} ने][, अधिकार: {authority}][, अपनी इच्छा से: {ownWish}]',
  ),
  example: { who: ['S-3'], from: 'H-1', alone: 'yes', authority: 'own-wish', ownWish: 'yes', took: 'Travel money and a number to call', mayContact: 'yes' },
})

const twoWishes = refusal('own-wish-twice', 'ownWish', words(
  'The authority is her own wish, and her own wish is no. Choose another authority, or “none”.',
  'অধিকার লেখা “নিজের ইচ্ছা”, অথচ নিজের ইচ্ছায় “না”। অন্য অধিকার বা “কোনো অধিকার ছাড়াই” বাছুন।',
  'अधिकार “अपनी इच्छा” है, पर अपनी इच्छा से “नहीं” है। दूसरा अधिकार या “बिना किसी अधिकार” चुनें।',
))
