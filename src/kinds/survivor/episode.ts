import { amount, choice, choices, duration, parties, party, place, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { found, places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { controlMethods, exploitationTypes, recruitmentMethods } from '../lists/exploitation.ts'
import { whom } from '../lists/survivor-fields.ts'

export const survivorEpisode = defineKind({
  kind: 'survivor.episode', v: 1, compartment: 'survivor',
  why: 'Trafficking is an act, by a means, for a purpose (BNS s 143; IPC s 370). Each stretch is written in codes, so that a missing element shows without anybody telling it again.',
  words: words('What happened to her', 'তাঁর সঙ্গে কী হয়েছিল', 'उनके साथ क्या हुआ'),
  find: words('recruited, sold, transported, transferred, harboured, received, act means purpose, exploitation', 'ফুসলিয়ে নেওয়া, বিক্রি, পাচার, আটকে রাখা, শোষণ', 'बहलाना, बेचना, तस्करी, रोककर रखना, शोषण'),
  at: words('When, as far as known', 'কবে, যতটা জানা', 'कब, जितना मालूम'),
  fields: {
    who: whom(),
    act: choices({
      recruited: words('recruited', 'জোগাড় করে আনা', 'भर्ती किया गया'),
      transported: words('transported', 'নিয়ে যাওয়া', 'ले जाया गया'),
      transferred: words('transferred', 'হাতবদল', 'हस्तांतरित'),
      sold: words('sold', 'বিক্রি', 'बेचा गया'),
      harboured: words('harboured', 'রাখা', 'ठहराया गया'),
      received: words('received', 'গ্রহণ', 'प्राप्त किया गया'),
      exploited: words('exploited', 'শোষণ', 'शोषण किया गया'),
    }, words('Act', 'কাজ', 'कार्य'), { htcds: 'hte_Type' }),
    means: choices({
      threat: words('threat', 'হুমকি', 'धमकी'),
      force: words('force or other coercion', 'জোর বা অন্য চাপ', 'बल या अन्य दबाव'),
      abduction: words('abduction', 'অপহরণ', 'अपहरण'),
      fraud: words('fraud or deception', 'প্রতারণা', 'धोखा'),
      power: words('abuse of power', 'ক্ষমতার অপব্যবহার', 'शक्ति का दुरुपयोग'),
      inducement: words('payment or benefit to somebody with control', 'নিয়ন্ত্রণকারীকে টাকা বা সুবিধা', 'नियंत्रण रखने वाले को पैसा या लाभ'),
      'none-needed': words('none needed, a child', 'দরকার নেই, শিশু', 'ज़रूरी नहीं, बच्चा'),
    }, words('Means', 'উপায়', 'साधन')),
    purpose: choices(exploitationTypes, words('Purpose', 'উদ্দেশ্য', 'उद्देश्य'), { htcds: 'vic_TypeOfExploitation' }),
    control: choices(controlMethods, words('How she was controlled', 'কীভাবে নিয়ন্ত্রণে রাখা', 'नियंत्रण कैसे'), { htcds: 'vic_MethodsOfControl' }),
    method: choices(recruitmentMethods, words('How she was approached', 'কীভাবে যোগাযোগ', 'संपर्क कैसे'), { htcds: 'vic_MethodOfRecruitment' }),
    stage: choice({
      intended: words('intended', 'উদ্দেশ্য ছিল', 'इरादा था'),
      stopped: words('stopped in time', 'সময়ে আটকানো গেছে', 'समय पर रोका गया'),
      done: words('carried out', 'ঘটেছে', 'हुआ'),
    }, words('How far it went', 'কতদূর গড়িয়েছিল', 'कहाँ तक हुआ')),
    by: parties(['A', 'R', 'K', 'W', 'E', 'S'], words('By whom', 'কারা', 'किसने')),
    boughtBy: parties(['A', 'R', 'E'], words('To whom', 'কার কাছে', 'किसको')),
    from: party(places, words('From', 'কোথা থেকে', 'कहाँ से')),
    to: party(places, words('To', 'কোথায়', 'कहाँ')),
    words: place(words('Places in words', 'জায়গা কথায়', 'जगहें शब्दों में')),
    together: parties(found, words('Together with', 'আর কে সঙ্গে ছিল', 'और कौन साथ था')),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक')),
    lasted: duration(words('How long', 'কতদিন', 'कितने समय')),
    price: amount(words('Price paid for her', 'তাঁর জন্য দেওয়া দাম', 'उनके लिए दी गई क़ीमत')),
    ended: choice({
      escape: words('escape', 'পালিয়ে', 'निकल जाने से'),
      sale: words('sale onward', 'আবার বিক্রি', 'आगे बेचने से'),
      rescue: words('rescue', 'উদ্ধার', 'बचाव से'),
      'let-go': words('let go', 'ছেড়ে দেওয়া', 'छोड़ देने से'),
      'not-ended': words('not ended', 'শেষ হয়নি', 'ख़त्म नहीं हुआ'),
    }, words('Ended by', 'কীভাবে শেষ', 'कैसे ख़त्म')),
  },
  needed: ['who'],
  sets: ({ who, act, means, purpose, control, stage, by, until, ended }, { at }) => who.map((one) => ({
    of: one, fact: 'episode', value: given({ acts: act, means, purpose, control, stage, by, from: at, until, endedBy: ended }),
  })),
  says: words(
    '{who}: one stretch[: {act}][, by {by}][, from {from}][ to {to}][, {stage}][, ended by {ended}]',
    '{who}: একটি পর্ব[: {act}][, করেছে {by}][, {from} থেকে][, {to}-এ][, {stage}][, শেষ: {ended}]',
    '{who}: एक दौर[: {act}][, किया {by} ने][, {from} से][, {to} तक][, {stage}][, अंत: {ended}]',
  ),
  example: { who: ['S-1'], act: ['recruited', 'harboured'], means: ['none-needed'], purpose: ['SexualExploitation'], method: ['ThroughFriendsOrSocialEvents'], control: ['DebtBondage'], stage: 'done', by: ['A-1', 'A-2'], to: 'P-1', lasted: 'P3M', ended: 'rescue' },
})
