import { choice, file, identity, party, when, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { whom } from '../lists/survivor-fields.ts'

export const survivorAssessment = defineKind({
  kind: 'survivor.assessment', v: 1, compartment: 'survivor',
  why: 'What an expert found helps to plan care and to decide (social investigation: JJ Act s 36). It is never a measure of whether she is believed.',
  words: words('Assessment', 'মূল্যায়ন', 'आकलन'),
  find: words('assessment, psychological, social investigation report, SIR, case history, expert report', 'মূল্যায়ন, মনোবিদ, সামাজিক তদন্ত, SIR', 'आकलन, मनोवैज्ञानिक, सामाजिक जाँच, SIR'),
  at: words('Made on', 'কবে হলো', 'कब हुआ'),
  fields: {
    who: whom(),
    type: choice({
      social: words('social investigation', 'সামাজিক তদন্ত', 'सामाजिक जाँच'),
      psychological: words('psychological', 'মনোবৈজ্ঞানিক', 'मनोवैज्ञानिक'),
      schooling: words('schooling', 'পড়াশোনা', 'पढ़ाई'),
      safety: words('safety', 'নিরাপত্তা', 'सुरक्षा'),
      disability: words('disability', 'প্রতিবন্ধকতা', 'विकलांगता'),
      language: words('language and interpreter', 'ভাষা ও দোভাষী', 'भाषा और दुभाषिया'),
    }, words('Of what', 'কীসের', 'किसका')),
    by: party(['F', 'O', 'H'], words('By whom', 'কে করেছেন', 'किसने किया')),
    askedBy: party(['O', 'F', 'H'], words('Asked for by', 'কে চেয়েছে', 'किसने माँगा')),
    due: when(words('Due by', 'কবের মধ্যে', 'कब तक')),
    agreed: yesNo(words('She agreed', 'তিনি রাজি', 'वे राज़ी')),
    report: file(words('Report, sealed', 'রিপোর্ট, গোপন', 'रिपोर्ट, गुप्त')),
    summary: identity(words('What follows for her care', 'পরিচর্যার জন্য কী দরকার', 'देखभाल के लिए क्या ज़रूरी'), { of: 'who', input: 'long' }),
  },
  needed: ['who'],
  says: words('Assessment of {who}[: {type}][, by {by}][, for {askedBy}]', '{who}-র মূল্যায়ন[: {type}][, করেছেন {by}][, {askedBy}-এর জন্য]', '{who} का आकलन[: {type}][, किया {by} ने][, {askedBy} के लिए]'),
  example: { who: ['S-1'], type: 'social', by: 'F-5', askedBy: 'O-3', due: '2017-09-09', agreed: 'yes' },
})
