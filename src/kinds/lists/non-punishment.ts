import { text } from '../../record/fields.ts'
import type { Label } from '../../record/label.ts'
import { refusal, type Refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'

/** The rule itself: said in every form that names a survivor among those accused, and beside every such charge. */
export const notPunished = words(
  'A person who was trafficked is not punished for what she was made to do',
  'যাঁকে পাচার করা হয়েছে, তাঁকে দিয়ে যা করানো হয়েছে তার জন্য তাঁর শাস্তি হয় না',
  'जिनकी तस्करी हुई, उनसे जो कराया गया उसके लिए उन्हें सज़ा नहीं होती',
)

/** Why a survivor is named as if she had done wrong: asked for whenever an `S` stands among those accused. */
export const whySurvivorField = () => text(words('Why a survivor is named here', 'সারভাইভারের নাম এখানে কেন', 'सर्वाइवर का नाम यहाँ क्यों'), {
  hint: notPunished })

/** Non-punishment: refuses a survivor among the accused until somebody says why, or says that it is not known. */
export function survivorWithoutReason(
  who: readonly Label[] | undefined, why: string | undefined, notKnown: readonly string[] | undefined,
): Refusal | undefined {
  const named = (who ?? []).some((one) => one.startsWith('S-'))
  return named && why === undefined && !notKnown?.includes('whySurvivor') ? missingWhy : undefined
}

const missingWhy = refusal('survivor-accused', 'whySurvivor', words(
  'A survivor is named here. A person who was trafficked is not punished for what she was made to do. Write why she is named, or take her out.',
  'এখানে একজন সারভাইভারের নাম আছে। যাঁকে পাচার করা হয়েছে, তাঁকে দিয়ে যা করানো হয়েছে তার জন্য তাঁর শাস্তি হয় না। কেন নাম আছে লিখুন, না হলে বাদ দিন।',
  'यहाँ एक सर्वाइवर का नाम है। जिनकी तस्करी हुई, उनसे जो कराया गया उसके लिए उन्हें सज़ा नहीं होती। नाम क्यों है लिखें, या हटाएँ।',
))
