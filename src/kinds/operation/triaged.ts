import { choice, parties, party, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { found } from '../../record/label.ts'
import { refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'
import { movingBases } from '../lists/moving.ts'
import { siteOfOperation } from '../lists/operation.ts'

export const operationTriaged = defineKind({
  kind: 'operation.triaged', v: 1, compartment: 'operation',
  why: 'Asked anew each time: a child is protected (JJ Act 2015 s 31), an adult is asked alone and may decline or leave; nobody is taken along without a basis that is written down.',
  words: words('Child or adult, and what she wants', 'শিশু না প্রাপ্তবয়স্ক, কী চান', 'बच्चा या वयस्क, और क्या चाहती हैं'),
  find: words(
    'triage, child, adult, wants help, declines, leaves, asked alone, no trafficking',
    'শিশু, প্রাপ্তবয়স্ক, সাহায্য চান, চান না, চলে যান, একা জিজ্ঞাসা, পাচার নয়',
    'बच्चा, वयस्क, मदद चाहती हैं, मना किया, गईं, अकेले पूछा, तस्करी नहीं',
  ),
  at: words('Asked at', 'কখন জিজ্ঞাসা', 'पूछने का समय'),
  fields: {
    who: parties(found, words('Who', 'কাকে', 'किसे')),
    child: choice({
      child: words('child', 'শিশু', 'बच्चा'),
      adult: words('adult', 'প্রাপ্তবয়স্ক', 'वयस्क'),
    }, words('Child or adult', 'শিশু না প্রাপ্তবয়স্ক', 'बच्चा या वयस्क'), {
      hint: words('In doubt a child, until decided', 'সন্দেহ থাকলে শিশু, ঠিক না হওয়া পর্যন্ত', 'संदेह हो तो बच्चा, तय होने तक') }),
    site: siteOfOperation(),
    alone: yesNo(words('Asked alone', 'একা জিজ্ঞাসা করা হয়েছে', 'अकेले पूछा गया')),
    wants: choice({
      help: words('wants help', 'সাহায্য চান', 'मदद चाहती हैं'),
      declines: words('declines help', 'সাহায্য চান না', 'मदद नहीं चाहतीं'),
      leave: words('wants to leave', 'চলে যেতে চান', 'जाना चाहती हैं'),
    }, words('What she or he wants', 'কী চান', 'क्या चाहती या चाहते हैं')),
    noTrafficking: yesNo(words('No trafficking found', 'পাচার পাওয়া যায়নি', 'तस्करी नहीं पाई गई')),
    stays: choice({
      stays: words('stays', 'থাকছেন', 'रुक रही हैं'),
      leaves: words('leaves', 'চলে গেছেন', 'चली गईं'),
      'taken-along': words('taken along', 'সঙ্গে নেওয়া হয়েছে', 'साथ ले जाया गया'),
    }, words('And then', 'তার পর', 'उसके बाद')),
    basis: choice(movingBases, words('On what basis', 'কোন ভিত্তিতে', 'किस आधार पर')),
    asked: party(['F', 'O'], words('Who asked', 'কে জিজ্ঞাসা করলেন', 'किसने पूछा')),
  },
  needed: ['who'],
  check: ({ child, stays, basis }) => (child === 'adult' && stays === 'taken-along' && basis === 'protection' ? protectionOfAdult : undefined),
  sets: ({ who, child, alone, wants, stays, basis }, { at }) => who.flatMap((one) => [
    { of: one, fact: 'triage' as const, value: given({ child: child ?? 'not-known', wants, stays, alone }) },
    stays === 'leaves' ? { of: one, fact: 'whereabouts' as const, value: given({
      state: 'left' as const, left: at, basis,
      ownWish: child === 'adult' && (wants === 'leave' || wants === 'declines' || basis === 'own-wish') ? 'yes' : undefined,
    }) } : undefined,
  ]),
  says: words(
    '{who} was asked[: {child}][, {wants}][, {stays}][ ({basis})]',
    '{who}-কে জিজ্ঞাসা করা হয়েছে[: {child}][, {wants}][, {stays}][ ({basis})]',
    '{who} से पूछा गया[: {child}][, {wants}][, {stays}][ ({basis})]',
  ),
  example: {
    who: ['E-1'], child: 'adult', site: 'P-1', alone: 'yes', wants: 'leave', noTrafficking: 'no', stays: 'leaves',
    basis: 'own-wish', asked: 'F-3',
  },
})

const protectionOfAdult = refusal('protection-of-adult', 'basis', words(
  'Protection of a child is no basis for an adult. Choose her own wish or an order, or say that no basis was said.',
  'প্রাপ্তবয়স্কের ক্ষেত্রে শিশুর সুরক্ষা ভিত্তি নয়। নিজের ইচ্ছা বা আদেশ বাছুন, অথবা লিখুন যে ভিত্তি বলা হয়নি।',
  'वयस्क के लिए बच्चे की सुरक्षा आधार नहीं है। अपनी इच्छा या आदेश चुनें, या लिखें कि आधार नहीं बताया गया।',
))
