import { choice, party, text } from '../../record/fields.ts'
import type { Label } from '../../record/label.ts'
import { refusal, type Refusal } from '../../record/refusal.ts'
import { spanOf, type When } from '../../record/when.ts'
import { words } from '../../record/words.ts'

/** Before whom a person is brought and who decides. `choice` adds «other» and «not known» to each list. */
export const forums = {
  magistrate: words('Magistrate', 'ম্যাজিস্ট্রেট', 'मजिस्ट्रेट'),
  'special-court': words('Special court (POCSO, ITPA)', 'বিশেষ আদালত (POCSO, ITPA)', 'विशेष न्यायालय (POCSO, ITPA)'),
  sessions: words('Sessions court', 'দায়রা আদালত', 'सत्र न्यायालय'),
  'high-court': words('High Court', 'হাইকোর্ট', 'उच्च न्यायालय'),
  'supreme-court': words('Supreme Court', 'সুপ্রিম কোর্ট', 'उच्चतम न्यायालय'),
  'juvenile-board': words('Juvenile Justice Board', 'কিশোর বিচার বোর্ড (JJB)', 'किशोर न्याय बोर्ड (JJB)'),
} as const

/** Acts under which a charge stands most often. */
export const acts = {
  bns: words('Bharatiya Nyaya Sanhita 2023', 'ভারতীয় ন্যায় সংহিতা ২০২৩', 'भारतीय न्याय संहिता 2023'),
  ipc: words('Indian Penal Code 1860', 'ভারতীয় দণ্ডবিধি ১৮৬০', 'भारतीय दंड संहिता 1860'),
  itpa: words('Immoral Traffic (Prevention) Act 1956', 'অনৈতিক পাচার (প্রতিরোধ) আইন ১৯৫৬', 'अनैतिक व्यापार (निवारण) अधिनियम 1956'),
  pocso: words('POCSO Act 2012', 'POCSO আইন ২০১২', 'POCSO अधिनियम 2012'),
  jj: words('Juvenile Justice Act 2015', 'কিশোর বিচার আইন ২০১৫', 'किशोर न्याय अधिनियम 2015'),
  'bonded-labour': words('Bonded Labour Act 1976', 'দাসশ্রম আইন ১৯৭৬', 'बंधुआ मज़दूरी अधिनियम 1976'),
  'child-labour': words('Child Labour Act 1986', 'শিশুশ্রম আইন ১৯৮৬', 'बाल श्रम अधिनियम 1986'),
  'child-marriage': words('Child Marriage Act 2006', 'বাল্যবিবাহ আইন ২০০৬', 'बाल विवाह अधिनियम 2006'),
  it: words('Information Technology Act 2000', 'তথ্যপ্রযুক্তি আইন ২০০০', 'सूचना प्रौद्योगिकी अधिनियम 2000'),
  pmla: words('Prevention of Money Laundering Act 2002', 'অর্থ পাচার প্রতিরোধ আইন ২০০২', 'धन शोधन निवारण अधिनियम 2002'),
  foreigners: words('Law on foreigners', 'বিদেশি সংক্রান্ত আইন', 'विदेशियों संबंधी क़ानून'),
} as const

/** Who asked for something in court. */
export const courtSides = {
  prosecution: words('Prosecution', 'সরকারপক্ষ', 'अभियोजन पक्ष'),
  defence: words('Defence', 'আসামিপক্ষ', 'बचाव पक्ष'),
  survivor: words('Survivor or her lawyer', 'সারভাইভার বা তাঁর আইনজীবী', 'सर्वाइवर या उनकी वकील'),
  police: words('Police', 'পুলিশ', 'पुलिस'),
  court: words('The court itself', 'আদালত নিজে', 'न्यायालय स्वयं'),
} as const

export const courtField = () => party(['O'], words('Court', 'আদালত', 'न्यायालय'))
export const forumField = () => choice(forums, words('Which forum', 'কোন আদালতে', 'किस न्यायालय में'))
export const sectionsField = () => text(words('Sections', 'ধারা', 'धाराएँ'), {
  hint: words('As BNS 143, ITPA 5', 'যেমন BNS 143, ITPA 5', 'जैसे BNS 143, ITPA 5') })
export const numberField = () => text(words('Number', 'নম্বর', 'संख्या'))
export const reasonField = () => text(words('Reason', 'কারণ', 'कारण'))

/** A next date is asked back when it lies before the day in court on which it was set: one of the two is a slip. */
export function nextBeforeItsDay(next: When | undefined, at: When): Refusal | undefined {
  const [set, day] = [spanOf(next), spanOf(at)]
  return set && day && set.to < day.from ? backwards : undefined
}
const backwards = refusal('next-before-its-day', 'next', words(
  'Next date: it lies before this day in court itself. Correct one of the two.',
  'পরের তারিখ: আদালতের এই দিনের আগে পড়ছে। দুটির একটি ঠিক করুন।',
  'अगली तारीख़: न्यायालय के इस दिन से पहले पड़ती है। दोनों में से एक ठीक करें।'))

/** One setting per person named; none when nobody was. */
export const eachOf = <T>(who: readonly Label[] | undefined, of: (one: Label) => T): T[] => (who ?? []).map(of)
