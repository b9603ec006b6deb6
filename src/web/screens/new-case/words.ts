import { words } from '../../../record/words.ts'
import { newCase as title } from './titles.ts'

export const newCase = {
  title,
  cases: words('Cases', 'মামলা', 'मामले'),
  under: words(
    'A case begins before any FIR. Whoever opens it leads it, and gives others access.',
    'FIR-এর আগেই মামলা শুরু হয়। যিনি খোলেন তিনিই দায়িত্বে থাকেন ও অন্যদের অনুমতি দেন।',
    'मामला FIR से पहले शुरू होता है। जो खोलता है वही प्रभारी होता है और औरों को अनुमति देता है।',
  ),
  label: words('Case number', 'মামলার নম্বর', 'मामला संख्या'),
  labelHint: words(
    'As your unit counts, in capitals: KOL-17-031. No name, no place of a person.',
    'আপনার ইউনিট যেভাবে গোনে, বড় হাতে: KOL-17-031। কোনো নাম বা কারও জায়গা নয়।',
    'जैसे आपकी इकाई गिनती है, बड़े अक्षरों में: KOL-17-031। किसी का नाम या जगह नहीं।',
  ),
  labelWrong: words(
    'Case number: capital letters, digits and dashes only, at least two. Write it as KOL-17-031.',
    'মামলার নম্বর: শুধু বড় হাতের অক্ষর, সংখ্যা ও ড্যাশ, অন্তত দুটি। KOL-17-031-এর মতো লিখুন।',
    'मामला संख्या: केवल बड़े अक्षर, अंक और डैश, कम से कम दो। KOL-17-031 की तरह लिखें।',
  ),
  codeName: words('Code name', 'সাংকেতিক নাম', 'सांकेतिक नाम'),
  codeNameHint: words('What people say aloud. Names no person and no place.', 'মুখে যা বলা হবে। কোনো ব্যক্তি বা জায়গার নাম নয়।', 'जो मुँह से बोला जाएगा। किसी व्यक्ति या जगह का नाम नहीं।'),
  save: words('Open the case', 'মামলা খুলুন', 'मामला खोलें'),
  next: words(
    'After this you write how it began: the tip, the report, who came.',
    'এরপর লিখবেন কীভাবে শুরু: খবর, ডায়েরি, কে এসেছেন।',
    'इसके बाद आप लिखेंगे कि यह कैसे शुरू हुआ: सूचना, रिपोर्ट, कौन आया।',
  ),
  resumed: words('You go on with the draft of {time}', '{time}-এর খসড়া থেকে চলছে', '{time} के मसौदे से आगे'),
  anew: words('Throw it away and start anew', 'ফেলে দিয়ে নতুন করে শুরু', 'फेंककर नए सिरे से शुरू करें'),
  silent: words('Nobody answered. What you wrote is kept on this device; try again.', 'উত্তর মেলেনি। আপনার লেখা এই যন্ত্রে আছে; আবার চেষ্টা করুন।', 'कोई उत्तर नहीं। आपका लिखा इस डिवाइस पर है; फिर कोशिश करें।'),
  refused: words('The unit did not open it. Look at the number: it may be taken.', 'মামলা খোলা গেল না। নম্বরটি দেখুন: আগেই নেওয়া হতে পারে।', 'मामला नहीं खुला। संख्या देखें: हो सकता है पहले से ली गई हो।'),
}
