import { choice, entry, parties, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField, courtSides, eachOf, forumField, nextBeforeItsDay, numberField, reasonField } from '../lists/court.ts'

export const courtAppeal = defineKind({
  kind: 'court.appeal', v: 1, compartment: 'court',
  why: 'A verdict is not the end: BNSS s 413 (her own appeal too), 415, 419, 430. A sentence stayed can mean that he is out.',
  words: words('Appeal', 'আপিল', 'अपील'),
  find: words('appeal, high court, stay, suspend sentence, revision, set aside', 'আপিল, হাইকোর্ট, স্থগিত, রিভিশন', 'अपील, उच्च न्यायालय, रोक, पुनरीक्षण'),
  steps: {
    filed: { words: words('Filed', 'দায়ের', 'दायर'), says: words('An appeal[ {number}] was filed[ at {court}][, by: {by}]', 'আপিল[ {number}] দায়ের হয়েছে[, করেছে: {by}][, {court}-এ]', 'अपील[ {number}] दायर हुई[, पक्ष: {by}][, {court} में]') },
    stayed: { words: words('Sentence or order stayed', 'সাজা বা আদেশ স্থগিত', 'सज़ा या आदेश पर रोक'), says: words('The sentence or order[ of {who}] was stayed[ by {court}]', 'সাজা বা আদেশ স্থগিত হয়েছে[, {who}][, {court}-এ]', 'सज़ा या आदेश पर रोक लगी[, {who}][, {court} में]') },
    allowed: { words: words('Allowed', 'মঞ্জুর', 'मंज़ूर'), says: words('The appeal was allowed[ by {court}]', 'আপিল মঞ্জুর হয়েছে[, {court}-এ]', 'अपील मंज़ूर हुई[, {court} में]') },
    partly: { words: words('Allowed in part', 'আংশিক মঞ্জুর', 'आंशिक मंज़ूर'), says: words('The appeal was allowed in part[ by {court}]', 'আপিল আংশিক মঞ্জুর হয়েছে[, {court}-এ]', 'अपील आंशिक मंज़ूर हुई[, {court} में]') },
    dismissed: { words: words('Dismissed', 'খারিজ', 'ख़ारिज'), says: words('The appeal was dismissed[ by {court}]', 'আপিল খারিজ হয়েছে[, {court}-এ]', 'अपील ख़ारिज हुई[, {court} में]') },
  },
  fields: {
    against: entry(words('Against which entry', 'কোন এন্ট্রির বিরুদ্ধে', 'किस प्रविष्टि के विरुद्ध')),
    who: parties(['A', 'E', 'S', 'C'], words('Whose verdict or order', 'কার রায় বা আদেশ', 'किसका निर्णय या आदेश')),
    by: choice(courtSides, words('By whom', 'কে করেছে', 'किसने की'), { steps: ['filed'] }),
    court: courtField(),
    forum: forumField(),
    number: numberField(),
    grounds: reasonField(),
    effect: choice({
      upheld: words('Verdict stands', 'রায় বহাল', 'निर्णय बरक़रार'), acquitted: words('Acquitted', 'খালাস', 'बरी'), reduced: words('Sentence lowered', 'সাজা কমেছে', 'सज़ा घटी'),
      raised: words('Sentence raised', 'সাজা বেড়েছে', 'सज़ा बढ़ी'), convicted: words('Convicted instead', 'উল্টে দোষী', 'उलटकर दोषी'), retrial: words('To be tried again', 'পুনর্বিচার', 'फिर से विचारण'),
      released: words('Let out until it is decided', 'নিষ্পত্তি পর্যন্ত ছাড়া', 'निपटारे तक रिहा'),
    }, words('What changes', 'কী বদলেছে', 'क्या बदला'), { steps: ['stayed', 'allowed', 'partly', 'dismissed'] }),
    survivorTold: yesNo(words('The survivor was told', 'সারভাইভারকে জানানো হয়েছে', 'सर्वाइवर को बताया गया')),
    next: when(words('Next date', 'পরের তারিখ', 'अगली तारीख़')),
  },
  needed: [],
  check: ({ next }, { at }) => nextBeforeItsDay(next, at),
  sets: ({ step, who, court, forum, number, grounds, effect, next }) => [
    { of: 'case', fact: 'proceeding', value: given({ what: 'appeal', step, by: court, forum, number, reason: grounds }) },
    ...eachOf(step === 'allowed' || step === 'partly' ? who : [], (one) => ({ of: one, fact: 'verdict' as const, value: given({ verdict: effect ?? `appeal-${step}`, by: court }) })),
    next === undefined ? undefined : { of: 'case', fact: 'hearing', value: given({ happened: `appeal-${step}`, next, forum }) },
  ],
  says: words('Appeal: {step}', 'আপিল: {step}', 'अपील: {step}'),
  example: {
    step: 'filed', against: '0198f2c1-0000-7000-8000-000000000001', who: ['A-1'], by: 'defence', court: 'O-9', forum: 'high-court', number: 'CRA 5/2019',
    grounds: 'the sentence', survivorTold: 'yes', next: '2019-07-01',
  },
})
