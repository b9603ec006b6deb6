import { choice, identity, parties, text } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const evidenceWitnessTraced = defineKind({
  kind: 'evidence.witness-traced', v: 1, compartment: 'evidence',
  why: 'Trials fail for want of witnesses who moved away: who is sought, found, or can no longer be reached, is known before the summons goes out.',
  words: words('Witness traced', 'সাক্ষীর খোঁজ', 'गवाह की तलाश'),
  find: words(
    'witness, trace, find, not found, moved away, hostile, summons',
    'সাক্ষী, খোঁজ, পাওয়া যায়নি, ঠিকানা বদল',
    'गवाह, तलाश, नहीं मिला, पता बदला, समन',
  ),
  steps: {
    sought: { words: words('sought', 'খোঁজা হচ্ছে', 'तलाश जारी'), says: words(
      '{who} is sought as a witness',
      '{who}-কে সাক্ষী হিসেবে খোঁজা হচ্ছে',
      '{who} को गवाह के रूप में ढूँढा जा रहा है',
    ) },
    found: { words: words('found', 'পাওয়া গেছে', 'मिले'), says: words(
      '{who} was found and can be a witness',
      '{who}-কে পাওয়া গেছে, সাক্ষী হতে পারেন',
      '{who} मिले, गवाह हो सकते हैं',
    ) },
    'not-found': { words: words('not found', 'পাওয়া যায়নি', 'नहीं मिले'), says: words(
      '{who} was not found',
      '{who}-কে পাওয়া যায়নি',
      '{who} नहीं मिले',
    ) },
    'no-longer-reachable': { words: words('no longer reachable', 'আর যোগাযোগ নেই', 'अब संपर्क नहीं'), says: words(
      '{who} can no longer be reached[: {why}]',
      '{who}-এর সঙ্গে আর যোগাযোগ করা যায় না[: {why}]',
      '{who} से अब संपर्क नहीं हो पाता[: {why}]',
    ) },
  },
  fields: {
    who: parties(['W', 'K', 'F', 'S', 'E', 'C'], words('Who', 'কাকে', 'कौन')),
    for: choice({
      search: words('the search', 'তল্লাশি', 'तलाशी'),
      recruitment: words('how it began', 'শুরুর ঘটনা', 'शुरुआत की बात'),
      journey: words('the journey', 'যাত্রা', 'यात्रा'),
      place: words('the place', 'জায়গা', 'जगह'),
      money: words('the money', 'টাকা', 'पैसा'),
      papers: words('papers', 'কাগজপত্র', 'काग़ज़ात'),
      medical: words('the medical report', 'ডাক্তারি রিপোর্ট', 'चिकित्सा रिपोर्ट'),
    }, words('Witness of what', 'কীসের সাক্ষী', 'किस बात के गवाह')),
    where: identity(words('Where to find', 'কোথায় পাওয়া যাবে', 'कहाँ मिलेंगे'), { of: 'who', input: 'long' }),
    why: choice({
      moved: words('moved away', 'অন্যত্র চলে গেছেন', 'कहीं और चले गए'),
      afraid: words('is afraid', 'ভয় পাচ্ছেন', 'डरे हुए हैं'),
      ill: words('ill', 'অসুস্থ', 'बीमार'),
      dead: words('has died', 'মারা গেছেন', 'नहीं रहे'),
      unwilling: words('does not want to', 'চান না', 'नहीं चाहते'),
      'no-address': words('no address', 'ঠিকানা নেই', 'पता नहीं'),
    }, words('Why not', 'কেন নয়', 'क्यों नहीं'), { steps: ['not-found', 'no-longer-reachable'] }),
    measure: text(words('What comes next', 'এর পর কী', 'आगे क्या')),
  },
  needed: ['who'],
  says: words('{who}: {step}', '{who}: {step}', '{who}: {step}'),
  example: {
    step: 'found', who: ['W-1'], for: 'search', where: { value: 'practice address', salt: 'A'.repeat(43) },
    measure: 'Summons through the station',
  },
})
