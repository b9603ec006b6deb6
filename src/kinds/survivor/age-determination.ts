import { age, choice, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { earlier, whom } from '../lists/survivor-fields.ts'

export const survivorAgeDetermination = defineKind({
  kind: 'survivor.age-determination', v: 1, compartment: 'survivor',
  why: 'Until the committee or court decides, somebody who may be a child is read as a child. Papers come first: school, then birth record; a test only without both, within fifteen days (JJ Act s 94).',
  words: words('Finding the age', 'বয়স নির্ধারণ', 'उम्र का निर्धारण'),
  find: words('age test, ossification, bone test, school certificate, birth certificate, minor, JJ 94', 'বয়স পরীক্ষা, হাড়ের পরীক্ষা, জন্ম সনদ, নাবালিকা', 'उम्र जाँच, अस्थि जाँच, जन्म प्रमाण पत्र, नाबालिग'),
  at: words('Asked, ordered or decided at', 'চাওয়া, আদেশ বা সিদ্ধান্তের সময়', 'माँग, आदेश या निर्णय का समय'),
  steps: {
    asked: { words: words('asked for', 'চাওয়া হয়েছে', 'माँगा गया'), says: words(
      'A decision on the age of {who} was asked for[ from {by}]', '{who}-র বয়স ঠিক করতে[ {by}-কে] বলা হয়েছে', '{who} की उम्र तय करने को[ {by} से] कहा गया') },
    ordered: { words: words('ordered', 'আদেশ হয়েছে', 'आदेश हुआ'), says: words(
      'The age of {who} is to be found[, ordered by {by}][, from {method}][, by {due}]',
      '{who}-র বয়স নির্ধারণের আদেশ হয়েছে[, আদেশ {by}-র][, ভিত্তি: {method}][, সময়সীমা {due}]', '{who} की उम्र तय करने का आदेश हुआ[, आदेश {by} का][, आधार: {method}][, {due} तक]') },
    decided: { words: words('decided', 'ঠিক হয়েছে', 'तय हुआ'), says: words(
      'The age of {who} was decided[ by {by}][: {age}][, a child: {child}]',
      '{who}-র বয়স ঠিক হয়েছে[, ঠিক করেছে {by}][: {age}][, শিশু: {child}]', '{who} की उम्र तय हुई[, तय किया {by} ने][: {age}][, बच्चा: {child}]') },
  },
  fields: {
    who: whom(),
    by: party(['O'], words('Which committee or court', 'কোন কমিটি বা আদালত', 'कौन-सी समिति या अदालत')),
    method: choice({
      school: words('a school or matriculation record', 'স্কুল বা মাধ্যমিকের নথি', 'स्कूल या मैट्रिक का रिकॉर्ड'),
      birth: words('a birth record', 'জন্মের নথি', 'जन्म का रिकॉर्ड'),
      test: words('an ossification or other medical test', 'হাড়ের বা অন্য ডাক্তারি পরীক্ষা', 'अस्थि या अन्य चिकित्सा जाँच'),
      appearance: words('appearance, where it is obvious', 'চেহারা, যেখানে স্পষ্ট', 'दिखना, जहाँ स्पष्ट हो'),
    }, words('From what', 'কী থেকে', 'किससे')),
    due: when(words('Due by', 'কবের মধ্যে', 'कब तक'), { steps: ['asked', 'ordered'] }),
    agreed: yesNo(words('She or he agrees to the test', 'পরীক্ষায় তিনি রাজি', 'जाँच के लिए वे राज़ी'), { steps: ['ordered'] }),
    child: yesNo(words('A child', 'শিশু কি', 'क्या बच्चा है'), { steps: ['decided'] }),
    age: age(words('Age as decided', 'যে বয়স ঠিক হলো', 'तय हुई उम्र'), { steps: ['decided'] }),
    reason: text(words('Why', 'কেন', 'क्यों')),
    request: earlier('survivor.age-determination', ['ordered', 'decided']),
  },
  needed: ['who'],
  sets: ({ step, who, by, child, age: decided, due, request }, { id }) => [
    ...who.flatMap((one) => [
      { of: one, fact: 'ageDecision', value: given({ step, child, by }) } as const,
      ...(step === 'decided' && decided !== undefined ? [{ of: one, fact: 'age', value: decided } as const] : []),
    ]),
    ...(step === 'asked' ? [{ of: `ask:${id}`, fact: 'asked', value: given({ what: 'action', of: by, due }) } as const] : []),
    ...(step !== 'asked' && request !== undefined
      ? [{ of: `ask:${request}`, fact: 'answered', value: given({ answer: 'granted', by, due }) } as const] : []),
  ],
  says: words('{who}: age {step}', '{who}: বয়স নির্ধারণ {step}', '{who}: उम्र का निर्धारण {step}'),
  example: { step: 'ordered', who: ['S-1'], by: 'O-3', method: 'school', due: '2017-09-08', agreed: 'yes', reason: 'No birth record was at hand' },
})
