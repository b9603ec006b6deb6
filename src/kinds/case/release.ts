import { choice, choices, entry, file, parties, party, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'

export const caseRelease = defineKind({
  kind: 'case.release', v: 1, compartment: 'case',
  why: 'Nothing goes out before a second person has looked for what could identify somebody (BNS s 72, POCSO Act s 23, JJ Act 2015 s 74).',
  words: words('Public statement', 'প্রকাশ্য বিবৃতি', 'सार्वजनिक वक्तव्य'),
  find: words(
    'press note, press release, media, publish, statement, social media post, report',
    'প্রেস নোট, সংবাদমাধ্যম, প্রকাশ, বিবৃতি',
    'प्रेस नोट, मीडिया, प्रकाशन, वक्तव्य',
  ),
  steps: {
    drafted: { words: words('drafted', 'খসড়া হয়েছে', 'मसौदा बना') },
    checked: { words: words('checked', 'যাচাই হয়েছে', 'जाँचा गया') },
    approved: { words: words('approved', 'অনুমোদিত', 'स्वीकृत') },
    published: { words: words('published', 'প্রকাশিত', 'प्रकाशित') },
    withdrawn: { words: words('withdrawn', 'প্রত্যাহৃত', 'वापस लिया गया') },
  },
  fields: {
    title: text(words('Title', 'শিরোনাম', 'शीर्षक'), {
      hint: words(
        'Names no person and no place',
        'কোনো ব্যক্তি বা জায়গার নাম নয়',
        'किसी व्यक्ति या जगह का नाम नहीं',
      ) }),
    text: file(words('The text', 'বিবৃতির লেখা', 'वक्तव्य का पाठ'), { steps: ['drafted', 'published'] }),
    draft: entry(words(
      'Which draft',
      'কোন খসড়া',
      'कौन-सा मसौदा',
    ), { steps: ['checked', 'approved', 'published', 'withdrawn'], kinds: ['case.release'] }),
    by: party(['F', 'O'], words('By whom', 'কে', 'किसने')),
    finding: choice({
      'identifies-nobody': words('identifies nobody', 'কাউকে চেনা যায় না', 'किसी की पहचान नहीं होती'),
      changed: words(
        'changed so that it identifies nobody',
        'বদলানো হয়েছে, আর চেনা যায় না',
        'बदला गया, अब पहचान नहीं होती',
      ),
      'could-identify': words('could identify somebody', 'কাউকে চেনা যেতে পারে', 'किसी की पहचान हो सकती है'),
    }, words(
      'What the check found',
      'যাচাইয়ে কী পাওয়া গেছে',
      'जाँच में क्या मिला',
    ), { steps: ['checked', 'approved'] }),
    whom: parties(['S', 'C', 'W', 'K', 'E', 'A', 'F'], words(
      'Whom it could identify',
      'কাকে চেনা যেতে পারে',
      'किसकी पहचान हो सकती है',
    ), { steps: ['checked'] }),
    where: choices({
      press: words('newspapers and television', 'সংবাদপত্র ও টিভি', 'अख़बार और टीवी'),
      website: words('own website', 'নিজেদের ওয়েবসাইট', 'अपनी वेबसाइट'),
      'social-media': words('social media', 'সমাজমাধ্যম', 'सोशल मीडिया'),
      report: words('a report to funders', 'অর্থদাতার রিপোর্ট', 'दाता को रिपोर्ट'),
      meeting: words('a meeting or training', 'সভা বা প্রশিক্ষণ', 'सभा या प्रशिक्षण'),
    }, words('Where', 'কোথায়', 'कहाँ'), { steps: ['drafted', 'published'] }),
    reason: text(words('Why', 'কেন', 'क्यों'), { steps: ['withdrawn', 'checked'] }),
  },
  needed: [],
  check: ({ step, finding }) => (step === 'approved' && finding === 'could-identify' ? couldIdentify : undefined),
  sets: ({ step, title, draft, finding }) => [{ of: 'case', fact: 'release', value: given({ step, title, draft, finding }) }],
  says: words(
    'Public statement[ “{title}”] {step}[ by {by}][: {finding}]',
    'প্রকাশ্য বিবৃতি[ “{title}”][, {by}-এর হাতে] {step}[: {finding}]',
    'सार्वजनिक वक्तव्य[ “{title}”][, {by} द्वारा] {step}[: {finding}]',
  ),
  example: { step: 'checked', title: 'After the operation of August', by: 'F-5', finding: 'identifies-nobody' },
})

const couldIdentify = refusal('could-identify', 'finding', words(
  'The check says that it could identify somebody. Change the draft, have it checked again, then approve it.',
  'যাচাইয়ে বলা আছে, কাউকে চেনা যেতে পারে। খসড়া বদলান, আবার যাচাই করান, তারপর অনুমোদন করুন।',
  'जाँच कहती है कि किसी की पहचान हो सकती है। मसौदा बदलें, फिर जाँच कराएँ, तब स्वीकृत करें।',
))
