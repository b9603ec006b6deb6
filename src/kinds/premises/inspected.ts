import { choice, choices, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { premises } from '../lists/premises.ts'

export const premisesInspected = defineKind({
  kind: 'premises.inspected', v: 1, compartment: 'premises',
  why: 'A closed place is looked at again, and so is a home that shelters: whoever keeps people for their protection is visited (JJ Act 2015 s 54).',
  words: words('Inspected', 'পরিদর্শন', 'निरीक्षण'),
  find: words(
    'inspect, visit, home inspection, check the lock, shelter visit, kiln, workshop',
    'পরিদর্শন, হোম দেখা, তালা দেখা, ইটভাটা, কারখানা',
    'निरीक्षण, गृह का दौरा, ताला जाँचा, ईंट भट्ठा, कारख़ाना',
  ),
  at: words('Inspected at', 'পরিদর্শনের সময়', 'निरीक्षण का समय'),
  fields: {
    where: premises(),
    by: party(['F', 'O'], words('By whom', 'কে', 'किसने')),
    announced: choice({
      announced: words('announced', 'আগে জানিয়ে', 'बताकर'),
      unannounced: words('unannounced', 'না জানিয়ে', 'बिना बताए'),
    }, words('Announced', 'জানিয়ে কি না', 'बताकर या नहीं')),
    found: choices({
      'in-order': words('in order', 'ঠিক আছে', 'ठीक'),
      'lock-whole': words('lock and seal whole', 'তালা ও সিল অক্ষত', 'ताला और सील सही'),
      'lock-broken': words('lock or seal broken', 'তালা বা সিল ভাঙা', 'ताला या सील टूटी'),
      'in-use': words('in use again', 'আবার চালু', 'फिर चालू'),
      overcrowded: words('too many people', 'লোক বেশি', 'लोग ज़्यादा'),
      unsafe: words('not safe', 'নিরাপদ নয়', 'सुरक्षित नहीं'),
      'no-registration': words('no registration', 'নিবন্ধন নেই', 'पंजीकरण नहीं'),
      'locked-in': words('people locked in', 'মানুষকে তালা দিয়ে রাখা', 'लोगों को ताले में रखा'),
      'spoke-alone': words('people could be spoken with alone', 'একা কথা বলা গেছে', 'अकेले बात हो सकी'),
    }, words('What was found', 'কী দেখা গেল', 'क्या मिला')),
    demanded: text(words('What is to be mended', 'কী ঠিক করতে হবে', 'क्या सुधारना है')),
    until: when(words('Until', 'কবের মধ্যে', 'कब तक')),
  },
  needed: ['where'],
  sets: ({ where, by, until }, { actors }) => [{
    of: where, fact: 'premisesState', value: given({ state: 'inspected', by: by ?? actors?.[0], until }),
  }],
  says: words(
    '{where} was inspected[ by {by}][: {found}][. To be mended: {demanded}][ until {until}]',
    '{where} পরিদর্শন হয়েছে[, {by}][: {found}][। ঠিক করতে হবে: {demanded}][ {until}-এর মধ্যে]',
    '{where} का निरीक्षण हुआ[, {by}][: {found}][। सुधारना है: {demanded}][ {until} तक]',
  ),
  example: { where: 'P-1', by: 'F-2', announced: 'unannounced', found: ['lock-whole'] },
})
