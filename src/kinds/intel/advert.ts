import { choice, identity, parties, party, when, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { platforms } from '../lists/platforms.ts'

export const intelAdvert = defineKind({
  kind: 'intel.advert', v: 1, compartment: 'intel',
  why: 'An offer that leads to somebody held: where it stood, since when, which number it gave. Its pictures stay outside the record.',
  words: words('Advert found', 'বিজ্ঞাপন পাওয়া', 'विज्ञापन मिला'),
  find: words(
    'advert, ad, listing, profile, job offer, website, online, posted, number in ad',
    'বিজ্ঞাপন, প্রোফাইল, চাকরির প্রস্তাব, ওয়েবসাইট, অনলাইন',
    'विज्ञापन, प्रोफ़ाइल, नौकरी का प्रस्ताव, वेबसाइट, ऑनलाइन',
  ),
  at: words('Seen at', 'কখন দেখা', 'कब देखा'),
  fields: {
    advert: party(['N'], words('Which advert', 'কোন বিজ্ঞাপন', 'कौन-सा विज्ञापन')),
    platform: choice(platforms, words(
      'On which platform',
      'কোন মাধ্যমে',
      'किस मंच पर',
    ), { htcds: 'vic_RecruitmentWebsitesAndApps' }),
    offers: choice({
      job: words('a job', 'চাকরি', 'नौकरी'),
      marriage: words('a marriage', 'বিয়ে', 'शादी'),
      massage: words('massage or spa', 'ম্যাসাজ বা স্পা', 'मसाज या स्पा'),
      company: words('company of women', 'মহিলা সঙ্গী', 'महिलाओं का साथ'),
      modelling: words('modelling or film', 'মডেলিং বা সিনেমা', 'मॉडलिंग या फ़िल्म'),
      travel: words('travel or a visa', 'বিদেশযাত্রা বা ভিসা', 'विदेश यात्रा या वीज़ा'),
      loan: words('a loan', 'ঋণ', 'ऋण'),
      schooling: words('schooling or care', 'পড়াশোনা বা দেখাশোনা', 'पढ़ाई या देखभाल'),
    }, words('What it offers', 'কী দেওয়ার কথা', 'क्या देने की बात')),
    phone: party(['T'], words('Number it gives', 'দেওয়া নম্বর', 'दिया गया नंबर')),
    by: parties(['A', 'R'], words('Who is behind it', 'পিছনে কে', 'पीछे कौन')),
    where: party(['P'], words('Which place it leads to', 'কোন জায়গার', 'किस जगह का')),
    postedFrom: when(words('Posted since', 'কবে থেকে আছে', 'कब से है')),
    gone: when(words('Gone since', 'কবে থেকে নেই', 'कब से नहीं है')),
    child: yesNo(words('Points to a child', 'শিশুর ইঙ্গিত আছে', 'बच्चे का संकेत है')),
    link: identity(words('Link', 'লিংক', 'लिंक'), { of: 'advert', input: 'long' }),
  },
  needed: ['advert'],
  says: words(
    'Advert {advert} was found[ on {platform}][, offering {offers}][, with number {phone}][, leading to {where}][; points to a child: {child}]',
    '{advert} বিজ্ঞাপন পাওয়া গেছে[, মাধ্যম {platform}][, প্রস্তাব: {offers}][, নম্বর {phone}][, জায়গা {where}][; শিশুর ইঙ্গিত: {child}]',
    'विज्ञापन {advert} मिला[, मंच {platform}][, प्रस्ताव: {offers}][, नंबर {phone}][, जगह {where}][; बच्चे का संकेत: {child}]',
  ),
  example: { advert: 'N-1', platform: 'Facebook', offers: 'massage', phone: 'T-1', by: ['R-1'], where: 'P-1', postedFrom: '2017-07', child: 'not-known' },
})
