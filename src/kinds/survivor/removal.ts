import { choice, file, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import type { Setting } from '../../record/facts.ts'
import { places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { earlier, whom } from '../lists/survivor-fields.ts'

export const survivorRemoval = defineKind({
  kind: 'survivor.removal', v: 1, compartment: 'survivor',
  why: 'Deportation or pushing somebody over a border is never counted as return. A foreign survivor is not to be treated as an illegal migrant (MHA advisory of 2012).',
  words: words('Removal from the country', 'দেশ থেকে বের করে দেওয়া', 'देश से निकाला जाना'),
  find: words('deport, deportation, removal, push back, FRRO, Foreigners Act', 'বিতাড়ন, ডিপোর্ট, পুশব্যাক, FRRO', 'निर्वासन, डिपोर्ट, वापस धकेलना, FRRO'),
  at: words('Date of the step', 'ধাপের তারিখ', 'चरण की तारीख़'),
  steps: {
    threatened: { words: words('threatened', 'হুমকি দেওয়া হয়েছে', 'धमकी दी गई') },
    ordered: { words: words('ordered', 'আদেশ হয়েছে', 'आदेश हुआ') },
    stayed: { words: words('stayed', 'স্থগিত হয়েছে', 'रोक लगी') },
    done: { words: words('done', 'কার্যকর হয়েছে', 'लागू हुआ') },
  },
  fields: {
    who: whom(),
    by: party(['O', 'F'], words('By', 'কে', 'किसने')),
    from: party(places, words('From', 'কোথা থেকে', 'कहाँ से'), { steps: ['done'] }),
    to: party(['O', 'H', 'P'], words('To', 'কোথায়', 'कहाँ'), { steps: ['done'] }),
    due: when(words('Planned for', 'কবে হওয়ার কথা', 'कब होना है'), { steps: ['threatened', 'ordered'] }),
    until: when(words('Stayed until', 'কবে পর্যন্ত স্থগিত', 'कब तक रोक'), { steps: ['stayed'] }),
    ground: choice({
      'no-papers': words('no papers', 'কাগজ নেই', 'काग़ज़ नहीं'),
      nationality: words('nationality not confirmed', 'নাগরিকত্ব নিশ্চিত নয়', 'नागरिकता की पुष्टि नहीं'),
      charged: words('charged with an offence', 'অপরাধের অভিযোগ', 'अपराध का आरोप'),
      'none-given': words('none given', 'কারণ বলা হয়নি', 'कारण नहीं बताया'),
    }, words('Ground', 'কারণ', 'कारण')),
    reason: text(words('Reason given', 'কী কারণ বলা হয়েছে', 'क्या कारण बताया')),
    document: file(words('The order', 'আদেশের কাগজ', 'आदेश का काग़ज़')),
    removal: earlier('survivor.removal', ['ordered', 'stayed', 'done']),
  },
  needed: ['who'],
  sets: ({ step, who, by, from, to }, { at }) => who.flatMap((one): Setting[] => [
    { of: one, fact: 'danger', value: given({ form: 'removal', by, state: step === 'stayed' ? 'answered' : 'open' }) },
    ...(step === 'done' ? [{ of: one, fact: 'whereabouts', value: given({ state: 'left', from, to, left: at, basis: 'removal', ownWish: 'no' }) } as const] : []),
  ]),
  says: words('Removal of {who}: {step}[, {by}][, planned for {due}]', '{who}-কে দেশ থেকে বের করা: {step}[, {by}][, হওয়ার কথা {due}]', '{who} को देश से निकालना: {step}[, {by}][, होना है {due}]'),
  example: { step: 'stayed', who: ['S-4'], by: 'O-5', until: '2018-01-15', ground: 'no-papers' },
})
