import { words } from '../../../record/words.ts'

export const t = {
  heading: words('Timeline', 'সময়রেখা', 'समयरेखा'),
  newest: words('Newest first · {n} events', 'নতুন আগে · {n}টি ঘটনা', 'नया पहले · {n} घटनाएँ'),
  onlyOne: words('{n} event', '{n}টি ঘটনা', '{n} घटना'),
  find: words('Find in this timeline', 'সময়রেখায় খুঁজুন', 'समयरेखा में खोजें'),
  allParts: words('All parts', 'সব অংশ', 'सभी भाग'),
  part: words('Part', 'অংশ', 'भाग'),
  undated: words('Time not known', 'সময় জানা নেই', 'समय मालूम नहीं'),
  more: words('Show {n} older', 'আরও পুরোনো {n}টি', 'और पुरानी {n}'),
  empty: words('Nothing is written here yet', 'এখনও কিছু লেখা হয়নি', 'अभी कुछ दर्ज नहीं'),
  emptyForYou: words('Nothing that you may see is written here', 'আপনি দেখতে পান এমন কিছু এখানে লেখা নেই', 'आपके देखने योग्य कुछ यहाँ दर्ज नहीं'),
  emptyBody: words('The first entry says how the case began.', 'প্রথম এন্ট্রিতে লিখুন কীভাবে শুরু।', 'पहली प्रविष्टि में लिखें कि मामला कैसे शुरू हुआ।'),
  nothingFound: words('No entry matches', 'মেলে এমন এন্ট্রি নেই', 'मिलती प्रविष्टि नहीं'),
  nothingFoundBody: words('Take out a word, or look at all parts.', 'একটি শব্দ বাদ দিন, বা সব অংশ দেখুন।', 'एक शब्द हटाएँ, या सभी भाग देखें।'),
  add: words('Add entry', 'এন্ট্রি লিখুন', 'प्रविष्टि जोड़ें'),
  unknownKind: words('{kind}, version {v}', '{kind}, সংস্করণ {v}', '{kind}, संस्करण {v}'),
  account: words('Another account: {sentence}', 'আর একটি বিবরণ: {sentence}', 'एक और विवरण: {sentence}'),
  actions: words('More about this entry', 'এই এন্ট্রি নিয়ে আরও', 'इस प्रविष्टि पर और'),
  open: words('Open and history', 'খুলুন ও ইতিহাস', 'खोलें और इतिहास'),
  correct: words('Correct', 'সংশোধন', 'सुधारें'),
  withdraw: words('Withdraw', 'প্রত্যাহার', 'वापस लें'),
  another: words('Another account of this', 'এর আর একটি বিবরণ', 'इसका एक और विवरण'),
  rests: words('Promise kept here', 'কথা রাখা হয়েছে', 'वादा पूरा'),
}

export const standingWords = {
  planned: words('planned', 'পরিকল্পিত', 'नियोजित'),
  promised: words('promised', 'কথা দেওয়া', 'वादा'),
  expected: words('expected', 'প্রত্যাশিত', 'अपेक्षित'),
  presumed: words('presumed', 'ধরে নেওয়া', 'अनुमानित'),
  'did-not-happen': words('did not happen', 'ঘটেনি', 'नहीं हुआ'),
}

export const promiseWords = {
  kept: words('Kept', 'রাখা হয়েছে', 'पूरा हुआ'),
  broken: words('Not kept', 'রাখা হয়নি', 'पूरा नहीं हुआ'),
  open: words('Not yet due', 'সময় হয়নি', 'अभी समय है'),
}

export const flagWords = {
  'in-the-future': words('its time has not come yet', 'সময় এখনও আসেনি', 'समय अभी नहीं आया'),
  'clock-ahead': words('the device’s clock ran ahead', 'যন্ত্রের ঘড়ি এগিয়ে ছিল', 'डिवाइस की घड़ी आगे थी'),
  'written-late': words('written more than a day later', 'এক দিনের বেশি পরে লেখা', 'एक दिन से अधिक बाद लिखा'),
}

export const sourceWords = {
  saw: words('saw it', 'নিজে দেখা', 'खुद देखा'),
  told: words('was told', 'শোনা', 'बताया गया'),
  document: words('from a document', 'কাগজ থেকে', 'काग़ज़ से'),
  press: words('from the press', 'সংবাদমাধ্যম থেকে', 'प्रेस से'),
  device: words('from a device', 'যন্ত্র থেকে', 'उपकरण से'),
  inferred: words('worked out', 'অনুমান করে', 'निष्कर्ष'),
  line: words('{how}[, {by}][, from {from}][, {document}][, grade {grade}]', '{how}[, {by}][, সূত্র {from}][, {document}][, মান {grade}]', '{how}[, {by}][, स्रोत {from}][, {document}][, श्रेणी {grade}]'),
}

export const pictureWords = {
  day: words('Day', 'দিন', 'दिन'),
  three: words('72 h', '৭২ ঘণ্টা', '72 घंटे'),
  heading: words('Picture of the day', 'দিনের ছবি', 'दिन का चित्र'),
  heading72: words('Picture of 72 hours', '৭২ ঘণ্টার ছবি', '72 घंटे का चित्र'),
  length: words('Stretch of time', 'সময়ের দৈর্ঘ্য', 'समय की लंबाई'),
  entered: words('Entry', 'প্রবেশ', 'प्रवेश'),
  now: words('Now', 'এখন', 'अभी'),
  asOf: words('As of', 'তখন', 'तब'),
  gap: words('gap', 'ফাঁক', 'अंतराल'),
  custody: words('in custody', 'হেফাজতে', 'हिरासत में'),
  answered: words('answered for', 'দায়িত্বে আছে', 'ज़िम्मेदारी में'),
  onTheWay: words('on the way', 'পথে', 'रास्ते में'),
  notKnown: words('not known', 'জানা নেই', 'मालूम नहीं'),
  unknown: words('Not yet known', 'তখনও জানা নেই', 'अभी मालूम नहीं'),
  nothing: words('Nobody’s place was written on this day.', 'এই দিনে কারও জায়গা লেখা নেই।', 'इस दिन किसी की जगह दर्ज नहीं।'),
}

export const asideWords = {
  heading: words('What is open', 'কী কী বাকি', 'क्या बाक़ी है'),
  empty: words('Nothing is open that this page knows of.', 'এই পাতার জানা কিছু বাকি নেই।', 'इस पृष्ठ की जानकारी में कुछ बाक़ी नहीं।'),
  all: words('All that was asked', 'যা যা চাওয়া হয়েছে', 'जो कुछ माँगा गया'),
  ask: words('{of}: {what}', '{of}: {what}', '{of}: {what}'),
  askedSince: words('asked {since}', 'চাওয়া হয়েছে {since}', 'माँगा {since}'),
  task: words('Task[ for {to}]: {what}', 'কাজ[ ({to})]: {what}', 'काम[ ({to})]: {what}'),
  review: words('Review of the order for {who}', '{who}-র আদেশের পর্যালোচনা', '{who} के आदेश की समीक्षा'),
  end: words('The order for {who} ends', '{who}-র আদেশের মেয়াদ শেষ', '{who} के आदेश की अवधि समाप्त'),
  by: words('by {time}', '{time}-এর মধ্যে', '{time} तक'),
  foot: words('A working aid, not legal advice.', 'কাজের সহায়ক, আইনি পরামর্শ নয়।', 'काम में मदद के लिए, क़ानूनी सलाह नहीं।'),
  notSaid: words('not said by when', 'কবের মধ্যে, বলা নেই', 'कब तक, नहीं बताया'),
}

export const dutyWords = {
  heading: words('Duties', 'করণীয়', 'कर्तव्य'),
  all: words('All {n}', 'সব {n}টি', 'सभी {n}'),
  what: words('{title}[: {who}]', '{title}[: {who}]', '{title}[: {who}]'),
  starts: words('starts {n}', '{n}টি শুরু', '{n} शुरू'),
  met: words('met: {title}', 'হয়েছে: {title}', 'पूरा: {title}'),
  metMany: words('met: {n} duties', 'হয়েছে: {n}টি করণীয়', 'पूरे: {n} कर्तव्य'),
}
