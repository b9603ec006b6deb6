import type { Language } from '../words/language.ts'
import type { Lane } from './lane-chart.tsx'
import type { Alarm } from './signals.tsx'
import type { TimelineItem } from './timeline.tsx'

const at = (time: string) => `2017-08-24T${time}:00+05:30`

type Sample = {
  place: {
    flat: string
    car: string
    station: string
    hospital: string
    shelter: string
    unknown: string
    team: string
    lock: string
  }
  says: { safe: string; gap: string; custody: string; locked: string }
  guide: { entry: string; sunset: string; now: string }
  alarms: Omit<Alarm, 'tone' | 'href'>[]
  entries: Pick<TimelineItem, 'sentence' | 'by' | 'before' | 'reason'>[]
  stages: string[]
  counts: string[]
}

/** Invented sentences in three languages, so that every piece can be looked at in the scripts it must carry. */
export const samples: Record<Language, Sample> = {
  en: {
    place: {
      flat: 'Flat',
      car: 'V-2',
      station: 'Station',
      hospital: 'Hospital',
      shelter: 'Short-term shelter',
      unknown: 'Not yet found',
      team: 'Team inside',
      lock: 'Padlock',
    },
    says: { safe: 'safe', gap: 'gap', custody: 'in custody', locked: 'padlocked' },
    guide: { entry: 'Entry', sunset: 'Sunset', now: 'Now' },
    alarms: [
      {
        id: '1',
        what: 'S-2: nobody has confirmed where she is since 22:55',
        who: '45 min · owner: Sub-inspector 1',
        icon: 'gap',
      },
      { id: '2', what: 'S-1, S-2 not yet before a magistrate', who: 'ITPA s 15(5), forthwith · 7 h 25 min' },
      { id: '3', what: 'Two ages stand for S-1', who: 'Both kept; 3 duties depend on it', icon: 'split' },
      { id: '4', what: 'Do not arrest A-3 before 05:16', who: 'Unless a magistrate permits', icon: 'sun' },
      { id: '5', what: 'X-1: a hand-over is missing', who: 'Owner: Constable 4' },
    ],
    entries: [
      { sentence: 'S-1 arrived at H-1, received by F-4', by: 'Social worker, partner N' },
      {
        sentence: 'S-1 and S-2 left the hospital in V-2',
        by: 'Woman constable 2',
        before: 'S-1 left the hospital in V-2',
        reason: 'Both girls were in the car.',
      },
      { sentence: 'A-3 arrested at her home', by: 'Woman sub-inspector', reason: 'Written for the wrong person.' },
      { sentence: 'P-1 closed with a padlock, seal 0417, two witnesses signed', by: 'Sub-inspector 1' },
      { sentence: 'survivor.escorted, version 4', by: 'Woman constable 2' },
      { sentence: 'Entry team entered P-1', by: 'Team lead' },
    ],
    stages: ['Tip', 'Operation', 'Care, inquiry', 'In court', 'Closed'],
    counts: ['duty overdue', 'due in 24 hours', 'conflict to settle', 'entries on this device'],
  },
  bn: {
    place: {
      flat: 'ফ্ল্যাট',
      car: 'V-2',
      station: 'থানা',
      hospital: 'হাসপাতাল',
      shelter: 'স্বল্পমেয়াদি আশ্রয়',
      unknown: 'তখনও খোঁজ মেলেনি',
      team: 'দল ভেতরে',
      lock: 'তালাবন্ধ',
    },
    says: { safe: 'নিরাপদ', gap: 'ফাঁক', custody: 'হেফাজতে', locked: 'তালাবন্ধ' },
    guide: { entry: 'প্রবেশ', sunset: 'সূর্যাস্ত', now: 'এখন' },
    alarms: [
      {
        id: '1',
        what: 'S-2: 22:55-এর পর কোথায়, কেউ জানাননি',
        who: '45 মিনিট · দায়িত্ব: সাব-ইন্সপেক্টর 1',
        icon: 'gap',
      },
      {
        id: '2',
        what: 'S-1, S-2-কে এখনও ম্যাজিস্ট্রেটের সামনে হাজির করা হয়নি',
        who: 'ITPA ধারা 15(5), অবিলম্বে · 7 ঘণ্টা 25 মিনিট',
      },
      {
        id: '3',
        what: 'S-1-এর দুটি বয়স লেখা আছে',
        who: 'দুটিই রাখা আছে; 3টি করণীয় এর উপর নির্ভর করে',
        icon: 'split',
      },
      { id: '4', what: '05:16-এর আগে A-3-কে গ্রেপ্তার নয়', who: 'ম্যাজিস্ট্রেটের অনুমতি ছাড়া', icon: 'sun' },
      { id: '5', what: 'X-1: একটি হস্তান্তর লেখা নেই', who: 'দায়িত্ব: কনস্টেবল 4' },
    ],
    entries: [
      { sentence: 'S-1 H-1-এ পৌঁছেছে, F-4 বুঝে নিয়েছেন', by: 'সমাজকর্মী, সহযোগী N' },
      {
        sentence: 'S-1 ও S-2 V-2-তে হাসপাতাল থেকে রওনা হয়েছে',
        by: 'মহিলা কনস্টেবল 2',
        before: 'S-1 V-2-তে হাসপাতাল থেকে রওনা হয়েছে',
        reason: 'দুটি মেয়েই গাড়িতে ছিল।',
      },
      {
        sentence: 'A-3-কে তাঁর বাড়িতে গ্রেপ্তার করা হয়েছে',
        by: 'মহিলা সাব-ইন্সপেক্টর',
        reason: 'ভুল ব্যক্তির নামে লেখা হয়েছিল।',
      },
      { sentence: 'P-1-এ তালা দেওয়া হয়েছে, সিল 0417, দুজন সাক্ষী সই করেছেন', by: 'সাব-ইন্সপেক্টর 1' },
      { sentence: 'survivor.escorted, সংস্করণ 4', by: 'মহিলা কনস্টেবল 2' },
      { sentence: 'অভিযানের দল P-1-এ ঢুকেছে', by: 'দলনেতা' },
    ],
    stages: ['খবর', 'অভিযান', 'যত্ন ও তদন্ত', 'আদালতে', 'শেষ'],
    counts: ['করণীয়ের সময় পেরিয়েছে', '24 ঘণ্টার মধ্যে করণীয়', 'মীমাংসা বাকি', 'এন্ট্রি এই যন্ত্রে'],
  },
  hi: {
    place: {
      flat: 'फ़्लैट',
      car: 'V-2',
      station: 'थाना',
      hospital: 'अस्पताल',
      shelter: 'अल्पकालीन आश्रय',
      unknown: 'अभी नहीं मिले',
      team: 'टीम अंदर',
      lock: 'ताला',
    },
    says: { safe: 'सुरक्षित', gap: 'अंतराल', custody: 'हिरासत में', locked: 'ताला लगा' },
    guide: { entry: 'प्रवेश', sunset: 'सूर्यास्त', now: 'अभी' },
    alarms: [
      {
        id: '1',
        what: 'S-2: 22:55 के बाद कहाँ है, किसी ने नहीं बताया',
        who: '45 मिनट · ज़िम्मेदार: सब-इंस्पेक्टर 1',
        icon: 'gap',
      },
      {
        id: '2',
        what: 'S-1, S-2 अभी मजिस्ट्रेट के सामने पेश नहीं हुईं',
        who: 'ITPA धारा 15(5), तुरंत · 7 घंटे 25 मिनट',
      },
      { id: '3', what: 'S-1 की दो उम्रें दर्ज हैं', who: 'दोनों रखी हैं; 3 कर्तव्य इस पर टिके हैं', icon: 'split' },
      { id: '4', what: '05:16 से पहले A-3 की गिरफ़्तारी नहीं', who: 'मजिस्ट्रेट की अनुमति के बिना', icon: 'sun' },
      { id: '5', what: 'X-1: एक हस्तांतरण दर्ज नहीं', who: 'ज़िम्मेदार: कांस्टेबल 4' },
    ],
    entries: [
      { sentence: 'S-1 H-1 पहुँची, F-4 ने सँभाला', by: 'समाजसेविका, साथी N' },
      {
        sentence: 'S-1 और S-2 V-2 में अस्पताल से निकलीं',
        by: 'महिला कांस्टेबल 2',
        before: 'S-1 V-2 में अस्पताल से निकली',
        reason: 'दोनों लड़कियाँ गाड़ी में थीं।',
      },
      {
        sentence: 'A-3 को उनके घर पर गिरफ़्तार किया गया',
        by: 'महिला सब-इंस्पेक्टर',
        reason: 'ग़लत व्यक्ति के लिए लिखा गया था।',
      },
      { sentence: 'P-1 पर ताला लगाया गया, सील 0417, दो गवाहों ने हस्ताक्षर किए', by: 'सब-इंस्पेक्टर 1' },
      { sentence: 'survivor.escorted, संस्करण 4', by: 'महिला कांस्टेबल 2' },
      { sentence: 'अभियान दल P-1 में गया', by: 'टीम प्रमुख' },
    ],
    stages: ['सूचना', 'अभियान', 'देखभाल, जाँच', 'अदालत में', 'बंद'],
    counts: ['कर्तव्य का समय निकला', '24 घंटे में देय', 'तय करना बाक़ी', 'प्रविष्टियाँ इस डिवाइस पर'],
  },
}

/** The day of the picture, as lanes. */
export function lanesOf({ place, says }: Sample): Lane[] {
  const girl = (label: string): Lane => ({
    label,
    says: label === 'S-2' ? says.gap : says.safe,
    tone: 'survivor',
    alarm: label === 'S-2',
    bars: [
      { id: '0', state: 'unknown', from: at('15:00'), until: at('16:02'), name: '' },
      { id: '1', state: 'at', from: at('16:02'), until: at('16:45'), name: place.flat, icon: 'flat' },
      { id: '2', state: 'moving', from: at('16:45'), until: at('17:05'), name: place.car, icon: 'car' },
      { id: '3', state: 'at', from: at('17:05'), until: at('20:15'), name: place.station, icon: 'station' },
      { id: '4', state: 'moving', from: at('20:15'), until: at('20:35'), name: place.car, icon: 'car' },
      { id: '5', state: 'at', from: at('20:35'), until: at('22:55'), name: place.hospital, icon: 'hospital' },
      ...(label === 'S-2'
        ? [{ id: '6', state: 'gap', from: at('22:55'), until: at('23:40'), name: 'F-4' } as const]
        : [
            { id: '6', state: 'moving', from: at('22:55'), until: at('23:20'), name: place.car, icon: 'car' } as const,
            {
              id: '7',
              state: 'at',
              from: at('23:20'),
              until: at('23:40'),
              name: place.shelter,
              icon: 'shelter',
            } as const,
          ]),
    ],
  })
  const accused = (label: string): Lane => ({
    label,
    says: says.custody,
    tone: 'suspect',
    bars: [
      { id: '0', state: 'unknown', from: at('15:00'), until: at('16:02'), name: place.unknown },
      { id: '1', state: 'at', from: at('16:02'), until: at('16:40'), name: place.flat, icon: 'flat' },
      { id: '2', state: 'moving', from: at('16:40'), until: at('17:10'), name: place.car, icon: 'car' },
      {
        id: '3',
        state: 'at',
        from: at('17:10'),
        until: at('23:40'),
        name: place.station,
        icon: 'cuff',
        href: '#station',
      },
    ],
  })
  return [
    girl('S-1'),
    girl('S-2'),
    accused('A-1'),
    accused('A-2'),
    {
      label: 'A-3',
      says: says.custody,
      tone: 'suspect',
      bars: [
        { id: '0', state: 'unknown', from: at('15:00'), until: at('18:40'), name: place.unknown },
        { id: '1', state: 'at', from: at('18:40'), until: at('23:40'), name: place.shelter, icon: 'home' },
      ],
    },
    {
      label: 'P-1',
      says: says.locked,
      tone: 'premises',
      bars: [
        { id: '0', state: 'moving', from: at('15:00'), until: at('16:02'), name: place.unknown, icon: 'eye' },
        { id: '1', state: 'at', from: at('16:02'), until: at('19:05'), name: place.team, icon: 'operation' },
        { id: '2', state: 'at', from: at('19:05'), until: at('23:40'), name: place.lock, icon: 'lock' },
      ],
    },
  ]
}
