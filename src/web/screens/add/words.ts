import { words } from '../../../record/words.ts'

export const picker = {
  heading: words('What happened?', 'কী হয়েছে?', 'क्या हुआ?'),
  hint: words(
    'Type it in your own words, in any of the three languages. Arrow keys choose, Enter opens.',
    'নিজের কথায় লিখুন, তিন ভাষার যেটিতে খুশি। তীর-কী দিয়ে বাছুন, Enter চাপলে খোলে।',
    'अपने शब्दों में लिखें, तीनों में से किसी भी भाषा में। तीर से चुनें, Enter से खोलें।',
  ),
  field: words('Find a kind of entry', 'এন্ট্রির ধরন খুঁজুন', 'प्रविष्टि का प्रकार खोजें'),
  results: words('Kinds of entry', 'এন্ট্রির ধরন', 'प्रविष्टि के प्रकार'),
  found: words('{n} kinds', '{n}টি ধরন', '{n} प्रकार'),
  most: words('Most used here', 'এখানে বেশি লেখা হয়', 'यहाँ अधिक लिखे जाते हैं'),
  best: words('Fits best', 'সবচেয়ে মেলে', 'सबसे अधिक मेल'),
  any: words('In any part of the case', 'মামলার যেকোনো অংশে', 'मामले के किसी भी भाग में'),
  nothing: words('No kind answers to these words', 'এই কথায় কোনো ধরন মেলেনি', 'इन शब्दों से कोई प्रकार नहीं मिला'),
  nothingBody: words(
    'Write fewer letters or another word. What fits nowhere can be written as a note.',
    'কম অক্ষর বা অন্য শব্দ লিখুন। কোথাও না মিললে নোট হিসেবে লিখুন।',
    'कम अक्षर या दूसरा शब्द लिखें। कहीं न बैठे तो टिप्पणी के रूप में लिखें।',
  ),
  note: words('Write a note', 'নোট লিখুন', 'टिप्पणी लिखें'),
  closed: words('You may read this case but not write in it', 'আপনি এই মামলা পড়তে পারেন, লিখতে পারেন না', 'आप यह मामला पढ़ सकते हैं, लिख नहीं सकते'),
  closedBody: words('Ask the lead of the case. A concern can be raised by everybody.', 'মামলার দায়িত্বপ্রাপ্তকে বলুন। উদ্বেগ সবাই জানাতে পারেন।', 'मामले के प्रभारी से कहें। चिंता कोई भी दर्ज कर सकता है।'),
  drafts: words('Your drafts on this device', 'এই যন্ত্রে আপনার খসড়া', 'इस डिवाइस पर आपके मसौदे'),
  draftOf: words('kept {time}', '{time}-এ রাখা', '{time} पर रखा'),
  goOn: words('Go on', 'চালিয়ে যান', 'आगे बढ़ें'),
  throwAway: words('Throw away', 'ফেলে দিন', 'फेंक दें'),
}

export const write = {
  under: words(
    '{part} · goes into the chain when saved; a mistake is mended by another entry, never erased',
    '{part} · জমা হলে শৃঙ্খলে যোগ হয়; ভুল শুধরানো হয় আর একটি এন্ট্রিতে, কিছু মোছা হয় না',
    '{part} · जमा होने पर शृंखला में जुड़ती है; ग़लती दूसरी प्रविष्टि से सुधरती है, मिटाई नहीं जाती',
  ),
  save: words('Save entry', 'এন্ট্রি জমা দিন', 'प्रविष्टि जमा करें'),
  later: words('Keep as draft', 'খসড়া রাখুন', 'मसौदा रखें'),
  another: words('Another kind', 'অন্য ধরন', 'दूसरा प्रकार'),
  resumed: words('You go on with the draft of {time}', '{time}-এর খসড়া থেকে চলছে', '{time} के मसौदे से आगे'),
  resumedBody: words('Nothing of it was sent yet.', 'এর কিছুই এখনও পাঠানো হয়নি।', 'इसमें से अभी कुछ नहीं भेजा गया।'),
  throwAway: words('Throw it away and start anew', 'ফেলে দিয়ে নতুন করে শুরু', 'फेंककर नए सिरे से शुरू करें'),
  notKept: words(
    'This device keeps no drafts. Save before you leave the page.',
    'এই যন্ত্র খসড়া রাখতে পারছে না। পাতা ছাড়ার আগে জমা দিন।',
    'यह डिवाइस मसौदे नहीं रख पा रहा। पृष्ठ छोड़ने से पहले जमा करें।',
  ),
  saved: words('Saved', 'জমা হয়েছে', 'जमा हो गया'),
  silent: words('Nobody answered. The draft is kept on this device; try again.', 'উত্তর মেলেনি। খসড়া এই যন্ত্রে আছে; আবার চেষ্টা করুন।', 'कोई उत्तर नहीं। मसौदा इस डिवाइस पर है; फिर कोशिश करें।'),
  signedOut: words('You are signed out. The draft is kept on this device. Sign in to go on.', 'আপনি সাইন আউট হয়ে আছেন। খসড়া এই যন্ত্রে আছে। চালিয়ে যেতে সাইন ইন করুন।', 'आप साइन आउट हैं। मसौदा इस डिवाइस पर है। आगे बढ़ने के लिए साइन इन करें।'),
  unknownKind: words('There is no such kind of entry', 'এমন কোনো ধরন নেই', 'ऐसा कोई प्रकार नहीं है'),
  noEntry: words('This entry is not among those that you may see', 'আপনি দেখতে পান এমন এন্ট্রির মধ্যে এটি নেই', 'यह प्रविष्टि आपके देखने योग्य में नहीं है'),
  noRight: words('You may not write in this part of the case', 'মামলার এই অংশে আপনি লিখতে পারেন না', 'मामले के इस भाग में आप नहीं लिख सकते'),
  phone: words(
    'This entry[ ends {ends} alarms,][ starts {begins},] sets {sets} facts. Details below.',
    'এই এন্ট্রিতে[ {ends}টি সতর্কতা মেটে,][ {begins}টি শুরু হয়,] {sets}টি তথ্য লেখা হয়। বিবরণ নিচে।',
    'यह प्रविष्टि[ {ends} चेतावनियाँ मिटाती है,][ {begins} शुरू करती है,] {sets} तथ्य दर्ज करती है। विवरण नीचे।',
  ),
}

export const act = {
  correct: words('Correct an entry', 'এন্ট্রি সংশোধন', 'प्रविष्टि में सुधार'),
  correctBody: words(
    'What you write takes the place of the entry. The original stays readable under it.',
    'আপনি যা লিখবেন তা এন্ট্রির জায়গায় দাঁড়াবে। আগেরটি নিচে পড়া যাবে।',
    'आप जो लिखेंगे वह प्रविष्टि की जगह खड़ा होगा। पहले वाली नीचे पढ़ी जा सकेगी।',
  ),
  withdraw: words('Withdraw an entry', 'এন্ট্রি প্রত্যাহার', 'प्रविष्टि वापस लेना'),
  withdrawBody: words(
    'It is struck through, with your reason, and stays readable. What it said no longer counts.',
    'কারণসহ কেটে দেওয়া হবে, তবু পড়া যাবে। তার কথা আর গণ্য হবে না।',
    'कारण के साथ काट दी जाएगी, फिर भी पढ़ी जा सकेगी। उसकी बात अब नहीं गिनी जाएगी।',
  ),
  entry: words('The entry', 'এন্ট্রিটি', 'वह प्रविष्टि'),
  reason: words('Why', 'কেন', 'क्यों'),
  reasonHint: words('One sentence; it stands beside the entry. No names.', 'এক বাক্যে; এন্ট্রির পাশে থাকবে। নাম নয়।', 'एक वाक्य; प्रविष्टि के पास रहेगा। नाम नहीं।'),
  reasonMissing: words('Why: write the reason. Without it nobody can follow the record.', 'কেন: কারণ লিখুন। না লিখলে কেউ নথি বুঝবে না।', 'क्यों: कारण लिखें। उसके बिना कोई अभिलेख नहीं समझेगा।'),
  saveCorrect: words('Save correction', 'সংশোধন জমা দিন', 'सुधार जमा करें'),
  saveWithdraw: words('Withdraw', 'প্রত্যাহার করুন', 'वापस लें'),
}

/** Why the record did not take an entry, and the way on. */
export const refusedWords = {
  grant: words('You may not write in this part of the case. Ask its lead for access, then save again.', 'মামলার এই অংশে আপনি লিখতে পারেন না। দায়িত্বপ্রাপ্তের কাছে অনুমতি চান, তারপর আবার জমা দিন।', 'मामले के इस भाग में आप नहीं लिख सकते। प्रभारी से अनुमति माँगें, फिर जमा करें।'),
  schema: words('Something in it cannot be read. Look at the marked fields.', 'কিছু পড়া যাচ্ছে না। চিহ্নিত ঘরগুলি দেখুন।', 'कुछ पढ़ा नहीं जा सका। चिह्नित ख़ाने देखें।'),
  kind: words('The server does not know this kind. Load the page again.', 'সার্ভার এই ধরন চেনে না। পাতা আবার খুলুন।', 'सर्वर यह प्रकार नहीं जानता। पृष्ठ फिर खोलें।'),
  saw: words('Something that this entry replaces is no longer there. Load the page again, then save.', 'এই এন্ট্রি যা বদলায় তা আর নেই। পাতা আবার খুলে জমা দিন।', 'जिसे यह बदलती है वह अब नहीं है। पृष्ठ फिर खोलकर जमा करें।'),
  'too-large': words('It is too long. Shorten the longest text.', 'খুব বড়। সবচেয়ে লম্বা লেখাটি ছোট করুন।', 'बहुत लंबी है। सबसे लंबा लेख छोटा करें।'),
  'other-content': words('An earlier press has already saved it, as it stood then. Go to the timeline and correct that entry.', 'আগের চাপেই এটি তখনকার মতো জমা হয়ে গেছে। সময়রেখায় গিয়ে সেটি সংশোধন করুন।', 'पहले दबाने पर यह तब जैसी थी वैसी जमा हो चुकी है। समयरेखा पर जाकर उसे सुधारें।'),
  closed: words('The identity of this person was erased for good. Nothing that identifies can be added.', 'এই ব্যক্তির পরিচয় চিরতরে মুছে ফেলা হয়েছে। পরিচয় জানায় এমন কিছু যোগ করা যায় না।', 'इस व्यक्ति की पहचान हमेशा के लिए मिटा दी गई है। पहचान बताने वाली बात नहीं जोड़ी जा सकती।'),
  writer: words('The session has changed. Load the page again, then save.', 'সেশন বদলে গেছে। পাতা আবার খুলে জমা দিন।', 'सत्र बदल गया है। पृष्ठ फिर खोलकर जमा करें।'),
  later: words('The record is busy. Save again in a moment.', 'এখন ব্যস্ত। একটু পরে আবার জমা দিন।', 'अभी व्यस्त है। थोड़ी देर में फिर जमा करें।'),
} as const

export const aside = {
  does: words('What this entry will do', 'এই এন্ট্রিতে কী হবে', 'यह प्रविष्टि क्या करेगी'),
  notYet: words('Shown as soon as the needed fields are written.', 'দরকারি ঘর লেখা হলেই দেখা যাবে।', 'ज़रूरी ख़ाने लिखते ही दिखेगा।'),
  onlyLine: words('It adds a line to the timeline and changes no fact.', 'সময়রেখায় একটি লাইন যোগ হবে, কোনো তথ্য বদলাবে না।', 'समयरेखा में एक पंक्ति जुड़ेगी, कोई तथ्य नहीं बदलेगा।'),
  says: words('In the timeline', 'সময়রেখায়', 'समयरेखा में'),
  ends: words('Ends', 'মেটে', 'मिटाती है'),
  begins: words('Starts', 'শুরু হয়', 'शुरू करती है'),
  sets: words('{of}: {fact}', '{of}: {fact}', '{of}: {fact}'),
  setsCase: words('The case: {fact}', 'মামলা: {fact}', 'मामला: {fact}'),
  replaces: words('replaces: {value}', 'বদলে যাবে: {value}', 'बदलेगा: {value}'),
  besides: words('stands beside: {value}. Somebody will have to settle it.', 'পাশে থাকবে: {value}। কাউকে মীমাংসা করতে হবে।', 'साथ रहेगा: {value}। किसी को निपटारा करना होगा।'),
  sealedValue: words('a sealed value', 'সিল করা মান', 'सीलबंद मान'),
  moreFacts: words('and {n} more', 'আরও {n}টি', 'और {n}'),
  sees: words('Who will see it', 'কে দেখবেন', 'कौन देखेगा'),
  part: words('Everybody with a grant for {part}', '{part}-এর অনুমতি যাঁদের আছে', 'जिनके पास {part} की अनुमति है'),
  counted: words('{people} people[ and {teams} teams] with a grant for {part}', '{part}-এর অনুমতি আছে {people} জনের[ ও {teams}টি দলের]', '{part} की अनुमति {people} लोगों[ और {teams} टीमों] के पास है'),
  concern: words('Only who keeps concerns, and nobody whom it is about', 'শুধু উদ্বেগ যিনি দেখেন; যাঁর বিষয়ে, তিনি নন', 'केवल चिंता देखने वाले; जिनके बारे में है, वे नहीं'),
  identities: words('Names and what identifies stay sealed. Each look is logged.', 'নাম ও পরিচয় সিল করা থাকে। কে দেখল তা লেখা হয়।', 'नाम और पहचान सीलबंद रहते हैं। हर नज़र दर्ज होती है।'),
}
