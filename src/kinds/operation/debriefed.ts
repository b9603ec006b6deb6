import { choices, parties, text, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { attemptNumber } from '../lists/operation.ts'

export const operationDebriefed = defineKind({
  kind: 'operation.debriefed', v: 1, compartment: 'operation',
  why: 'What helped, what was late and what is to change, said together and soon, without blame; and whether somebody asked how the team is.',
  words: words('Looked back together', 'একসঙ্গে ফিরে দেখা', 'साथ बैठकर समीक्षा'),
  find: words(
    'debrief, review, lessons, what went wrong, stress, support for staff',
    'ফিরে দেখা, পর্যালোচনা, শিক্ষা, কী ভুল হলো, কর্মীদের পাশে',
    'समीक्षा, सीख, क्या ग़लत हुआ, तनाव, कर्मचारियों का सहारा',
  ),
  fields: {
    with: parties(['F', 'O', 'H'], words('Who took part', 'কারা ছিলেন', 'कौन शामिल थे')),
    helped: text(words('What helped', 'কী কাজে লেগেছে', 'क्या काम आया')),
    change: text(words('What is to change', 'কী বদলাতে হবে', 'क्या बदलना है')),
    happened: choices({
      late: words('we arrived late', 'আমরা দেরিতে পৌঁছেছি', 'हम देर से पहुँचे'),
      'told-somebody': words('somebody was told who should not have been', 'যাঁকে জানানোর কথা নয়, তাঁকে জানানো হয়েছে', 'जिन्हें नहीं बताना था, उन्हें बताया गया'),
      'not-shielded': words('those found were seen by others', 'পাওয়া মানুষদের অন্যেরা দেখে ফেলেছে', 'मिले लोगों को औरों ने देख लिया'),
      'not-asked': words('somebody was not asked alone', 'কাউকে একা জিজ্ঞাসা করা হয়নি', 'किसी से अकेले नहीं पूछा गया'),
      'too-few': words('we were too few', 'আমরা সংখ্যায় কম ছিলাম', 'हम बहुत कम थे'),
      'all-as-planned': words('as planned', 'পরিকল্পনামতো', 'योजना के अनुसार'),
    }, words('What happened', 'কী হয়েছিল', 'क्या हुआ')),
    support: yesNo(words('Support offered to the team', 'দলকে সহায়তা দিতে চাওয়া হয়েছে', 'टीम को सहारा देने की पेशकश')),
    attempt: attemptNumber(),
  },
  needed: [],
  says: words(
    'The team looked back[ with {with}][: {happened}][. To change: {change}]',
    'দল ফিরে দেখেছে[, ছিলেন {with}][: {happened}][। বদলাতে হবে: {change}]',
    'टीम ने समीक्षा की[, शामिल {with}][: {happened}][। बदलना है: {change}]',
  ),
  example: {
    with: ['F-1', 'F-2', 'F-3'], helped: 'A care worker in the first vehicle',
    change: 'Curtains along in every vehicle', happened: ['not-shielded', 'too-few'], support: 'yes', attempt: 1,
  },
})
