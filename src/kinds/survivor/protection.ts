import { choice, choices, file, parties, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import type { Setting } from '../../record/facts.ts'
import { words } from '../../record/words.ts'
import { earlier } from '../lists/survivor-fields.ts'

export const survivorProtection = defineKind({
  kind: 'survivor.protection', v: 1, compartment: 'survivor',
  why: 'Protection is asked for, a threat report is due within five working days, an order names a measure and an end (Witness Protection Scheme 2018; BNSS s 398). Between asking and measure she waits: that time shows.',
  words: words('Protection', 'সুরক্ষা', 'सुरक्षा'),
  find: words('witness protection, threat analysis report, TAR, escort, police protection, shift, in camera', 'সাক্ষী সুরক্ষা, পুলিশি পাহারা, হুমকি রিপোর্ট', 'गवाह संरक्षण, पुलिस सुरक्षा, ख़तरा रिपोर्ट, TAR'),
  at: words('Date of the step', 'ধাপের তারিখ', 'चरण की तारीख़'),
  steps: {
    asked: { words: words('asked for', 'চাওয়া হয়েছে', 'माँगी गई') },
    'threat-report': { words: words('threat report made', 'হুমকি রিপোর্ট হয়েছে', 'ख़तरा रिपोर्ट बनी') },
    ordered: { words: words('ordered', 'আদেশ হয়েছে', 'आदेश हुआ') },
    measure: { words: words('measure taken', 'ব্যবস্থা নেওয়া হয়েছে', 'क़दम उठाया गया') },
    refused: { words: words('refused', 'নামঞ্জুর', 'अस्वीकार') },
    ended: { words: words('ended', 'শেষ হয়েছে', 'समाप्त') },
  },
  fields: {
    who: parties(['S', 'C', 'K', 'W', 'F', 'E'], words('For whom', 'কার জন্য', 'किसके लिए')),
    by: party(['O', 'F', 'H'], words('By', 'কে', 'किसने')),
    askedBy: party(['S', 'K', 'F', 'O', 'W', 'H'], words('Asked by', 'কে চেয়েছেন', 'किसने माँगी'), { steps: ['asked'] }),
    measures: choices({
      escort: words('escort', 'সঙ্গে পুলিশ', 'साथ में पुलिस'),
      patrol: words('patrol near her', 'কাছে টহল', 'पास में गश्त'),
      guard: words('a guard', 'পাহারা', 'पहरा'),
      moved: words('another place to live', 'অন্য জায়গায় থাকা', 'दूसरी जगह रहना'),
      number: words('another phone number', 'অন্য ফোন নম্বর', 'दूसरा फ़ोन नंबर'),
      identity: words('her identity concealed', 'পরিচয় গোপন', 'पहचान गुप्त'),
      court: words('screen, video or closed court', 'পর্দা, ভিডিও বা বন্ধ আদালত', 'पर्दा, वीडियो या बंद अदालत'),
      'no-contact': words('the accused may not come near', 'অভিযুক্ত কাছে আসতে পারবে না', 'आरोपी पास नहीं आ सकता'),
    }, words('Which measures', 'কী ব্যবস্থা', 'कौन-से क़दम'), { steps: ['asked', 'ordered', 'measure'] }),
    level: choice({
      A: words('A: life, also of family', 'ক: প্রাণের ভয়, পরিবারেরও', 'क: जान को, परिवार को भी'),
      B: words('B: safety, name or property', 'খ: নিরাপত্তা, সম্মান বা সম্পত্তি', 'ख: सुरक्षा, सम्मान या संपत्ति'),
      C: words('C: harassment', 'গ: হয়রানি', 'ग: परेशान करना'),
    }, words('Category of the report, as the officer wrote it', 'রিপোর্টের শ্রেণি, অফিসার যা লিখেছেন', 'रिपोर्ट की श्रेणी, जैसा अधिकारी ने लिखा'), { steps: ['threat-report', 'ordered'] }),
    due: when(words('Due by', 'কবের মধ্যে', 'कब तक'), { steps: ['asked', 'ordered'] }),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक'), { steps: ['ordered', 'measure'] }),
    over: yesNo(words('The danger is over', 'বিপদ কেটেছে', 'ख़तरा टल गया'), { steps: ['ended'] }),
    reason: text(words('Reason given', 'কী কারণ বলা হয়েছে', 'क्या कारण बताया')),
    document: file(words('The paper', 'কাগজ', 'काग़ज़')),
    threat: earlier('survivor.threat'),
    request: earlier('survivor.protection', ['threat-report', 'ordered', 'measure', 'refused', 'ended']),
  },
  needed: ['who'],
  sets: ({ step, who, by, askedBy, due, over, reason, threat, request }, { id }): Setting[] => [
    ...who.map((one): Setting => ({
      of: one, fact: 'danger',
      value: given({ form: 'protection', state: step === 'measure' ? 'answered' : step === 'ended' && over === 'yes' ? 'ended' : 'open', threat }),
    })),
    ...(step === 'asked' ? [{ of: `ask:${id}`, fact: 'asked', value: given({ what: 'action', of: by, by: askedBy, due }) } as const] : []),
    ...(request !== undefined && (step === 'ordered' || step === 'refused')
      ? [{ of: `ask:${request}`, fact: 'answered', value: given({ answer: step === 'refused' ? 'refused' : 'granted', by, reason }) } as const] : []),
  ],
  says: words('Protection for {who}: {step}[, {by}][, {measures}][, until {until}]', '{who}-র সুরক্ষা: {step}[, {by}][, {measures}][, {until} পর্যন্ত]', '{who} की सुरक्षा: {step}[, {by}][, {measures}][, {until} तक]'),
  example: { step: 'asked', who: ['S-1'], by: 'O-4', askedBy: 'F-3', measures: ['escort', 'court'], due: '2018-02-09' },
})
