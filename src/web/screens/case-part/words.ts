import { words } from '../../../record/words.ts'

export const part = {
  add: words('Add entry here', 'এখানে এন্ট্রি লিখুন', 'यहाँ प्रविष्टि जोड़ें'),
  entries: words('Entries of this part', 'এই অংশের এন্ট্রি', 'इस भाग की प्रविष्टियाँ'),
  nothing: words('Nothing is written of this yet.', 'এ নিয়ে এখনও কিছু লেখা নেই।', 'इस पर अभी कुछ दर्ज नहीं।'),
  since: words('since {time}', '{time} থেকে', '{time} से'),
  until: words('until {time}', '{time} পর্যন্ত', '{time} तक'),
  by: words('by {by}', '{by}', '{by} द्वारा'),
}

export const sheet = {
  heading: words('The case', 'মামলা', 'मामला'),
  number: words('Number', 'নম্বর', 'संख्या'),
  codeName: words('Code name', 'সাংকেতিক নাম', 'सांकेतिक नाम'),
  began: words('Began with', 'শুরু', 'शुरुआत'),
  status: words('Status', 'অবস্থা', 'स्थिति'),
  lead: words('Lead', 'দায়িত্বে', 'प्रभारी'),
  leads: words('Leads before', 'আগে দায়িত্বে', 'पहले के प्रभारी'),
  partners: words('Partners', 'সহযোগী', 'सहयोगी'),
  left: words('left {time}', 'ছেড়েছে {time}', 'छोड़ा {time}'),
  tasks: words('Open tasks', 'বাকি কাজ', 'बाक़ी काम'),
  links: words('Linked cases', 'যুক্ত মামলা', 'जुड़े मामले'),
  releases: words('Releases', 'প্রকাশ', 'प्रकाशन'),
  history: words('History', 'ইতিহাস', 'इतिहास'),
  two: words('two values stand', 'দুই রকম লেখা', 'दो मान दर्ज'),
  due: words('by {time}', '{time}-এর মধ্যে', '{time} तक'),
}

export const op = {
  gate: words('Gate of attempt {n}[, {site}]', 'প্রয়াস {n}-এর শর্ত[, {site}]', 'प्रयास {n} की शर्तें[, {site}]'),
  atEntry: words('As it stood at the entry, {time}', 'প্রবেশের সময় যেমন ছিল, {time}', 'प्रवेश के समय जैसी थी, {time}'),
  atDecision: words('As it stood at the decision, {time}', 'সিদ্ধান্তের সময় যেমন ছিল, {time}', 'फ़ैसले के समय जैसी थी, {time}'),
  goOpen: words('Every condition is met', 'সব শর্ত পূরণ', 'सब शर्तें पूरी'),
  goClosed: words('Not met: {missing}', 'বাকি: {missing}', 'बाक़ी: {missing}'),
  met: words('Met', 'পূরণ', 'पूरी'),
  growing: words('Growing old', 'পুরনো হচ্ছে', 'पुरानी हो रही'),
  old: words('Old: look again', 'পুরনো: আবার দেখুন', 'पुरानी: फिर देखें'),
  notMet: words('Not met', 'বাকি', 'बाक़ी'),
  left: words('{long} left', 'আর {long}', '{long} शेष'),
  neverWritten: words('nobody wrote of it', 'কেউ লেখেননি', 'किसी ने नहीं लिखा'),
  restsWithdrawn: words('what it rested on was withdrawn', 'যার উপর দাঁড়িয়ে ছিল তা প্রত্যাহৃত', 'जिस पर टिकी थी वह वापस लिया गया'),
  tooFew: words('{count} of {expected}', '{expected}-এর মধ্যে {count}', '{expected} में से {count}'),
  rests: words('rests on', 'ভিত্তি', 'आधार'),
  decided: words('Decided: {decision}[, {by}][. {reason}]', 'সিদ্ধান্ত: {decision}[, {by}][। {reason}]', 'फ़ैसला: {decision}[, {by}][। {reason}]'),
  atRisk: words('At risk meanwhile: {who}', 'এর মধ্যে বিপদে: {who}', 'इस बीच ख़तरे में: {who}'),
  condition: words('Condition', 'শর্ত', 'शर्त'),
  state: words('State', 'অবস্থা', 'स्थिति'),
  basis: words('Basis', 'ভিত্তি', 'आधार'),
  asOf: words('As of', 'কখনকার', 'कब की'),
  objective: words('Objective[: {who}][ at {place}]', 'লক্ষ্য[: {who}][, {place}]', 'लक्ष्य[: {who}][, {place}]'),
  noObjective: words('Attempts without a written objective', 'যে প্রয়াসের লক্ষ্য লেখা নেই', 'जिन प्रयासों का लक्ष्य दर्ज नहीं'),
  attempt: words('Attempt {n}[, {lead} leads][, {sites}]', 'প্রয়াস {n}[, নেতৃত্বে {lead}][, {sites}]', 'प्रयास {n}[, नेतृत्व {lead}][, {sites}]'),
  changed: words('Changed since the attempt before', 'আগের প্রয়াসের পর যা বদলেছে', 'पिछले प्रयास के बाद जो बदला'),
  change: words('{what}[: {before} → {after}]', '{what}[: {before} → {after}]', '{what}[: {before} → {after}]'),
  stillTrue: words('Still true: {said}', 'এখনও সত্য: {said}', 'अब भी सच: {said}'),
  planned: words('planned', 'পরিকল্পিত', 'नियोजित'),
}
export const objectiveWords = {
  open: words('open', 'চলছে', 'जारी'), found: words('found', 'পাওয়া গেছে', 'मिले'), 'safe-elsewhere': words('safe elsewhere', 'অন্যত্র নিরাপদ', 'कहीं और सुरक्षित'), 'given-up': words('given up', 'ছেড়ে দেওয়া', 'छोड़ा गया'),
}
export const attemptWords = {
  planned: words('planned', 'পরিকল্পিত', 'नियोजित'), 'under-way': words('under way', 'চলছে', 'जारी'), ended: words('ended', 'শেষ', 'समाप्त'), 'day-passed': words('its day has passed', 'দিন পেরিয়েছে', 'दिन निकल गया'),
}
export const changeWords = {
  condition: words('{code}', '{code}', '{code}'), 'site-added': words('site added: {code}', 'জায়গা যোগ: {code}', 'जगह जुड़ी: {code}'),
  'site-left-out': words('site left out: {code}', 'জায়গা বাদ: {code}', 'जगह हटी: {code}'), lead: words('lead: {code}', 'নেতৃত্ব: {code}', 'नेतृत्व: {code}'),
}

export const sv = {
  heading: words('Wishes and liberty', 'ইচ্ছা ও স্বাধীনতা', 'इच्छा और स्वतंत्रता'),
  wish: words('Wish: {wish}', 'ইচ্ছা: {wish}', 'इच्छा: {wish}'),
  noWish: words('Nobody wrote what she wishes', 'কী চান, কেউ লেখেননি', 'क्या चाहती हैं, किसी ने नहीं लिखा'),
  asked: words('{at}[, asked by {by}][, alone: {alone}][, in {language}]', '{at}[, জিজ্ঞেস করেছেন {by}][, একা: {alone}][, ভাষা {language}]', '{at}[, पूछा {by} ने][, अकेले: {alone}][, भाषा {language}]'),
  ask: words('Write her wish', 'তাঁর ইচ্ছা লিখুন', 'उनकी इच्छा लिखें'),
  earlier: words('Wishes before ({n})', 'আগের ইচ্ছা ({n})', 'पहले की इच्छाएँ ({n})'),
  kept: words('Stays at {place}', '{place}-এ আছেন', '{place} में हैं'),
  noOrder: words('No order is written', 'কোনো আদেশ লেখা নেই', 'कोई आदेश दर्ज नहीं'),
  order: words('Order[ by {by}][: {basis}][, ground: {ground}]', 'আদেশ[, {by}][: {basis}][, কারণ: {ground}]', 'आदेश[, {by}][: {basis}][, आधार: {ground}]'),
  endsIn: words('ends in {long}', '{long} পরে শেষ', '{long} में समाप्त'),
  endedFor: words('ended {long} ago', '{long} আগে শেষ হয়েছে', '{long} पहले समाप्त'),
  reviewIn: words('review in {long}', '{long} পরে পর্যালোচনা', '{long} में समीक्षा'),
  reviewLate: words('review was due {long} ago', '{long} আগে পর্যালোচনার কথা ছিল', '{long} पहले समीक्षा होनी थी'),
  span: words('[from {start}][ until {end}][ · next review {review}]', '[{start} থেকে][ {end} পর্যন্ত][ · পরের পর্যালোচনা {review}]', '[{start} से][ {end} तक][ · अगली समीक्षा {review}]'),
  consents: words('Consent: {scope}[, to {to}][, until {until}]', 'সম্মতি: {scope}[, {to}][, {until} পর্যন্ত]', 'सहमति: {scope}[, {to}][, {until} तक]'),
  lapsed: words('lapsed', 'মেয়াদ শেষ', 'अवधि समाप्त'),
  child: words('protected as a child', 'শিশু হিসেবে সুরক্ষা', 'बच्चे के रूप में संरक्षण'),
  undecided: words('age not decided: protected as a child', 'বয়স ঠিক হয়নি: শিশু হিসেবে সুরক্ষা', 'उम्र तय नहीं: बच्चे के रूप में संरक्षण'),
  adult: words('adult: decides herself', 'প্রাপ্তবয়স্ক: নিজেই সিদ্ধান্ত নেন', 'वयस्क: स्वयं निर्णय लेती हैं'),
  where: words('Where is everyone', 'কে কোথায়', 'कौन कहाँ है'),
}
export const orderWords = {
  'in-force': words('in force', 'বহাল', 'लागू'), challenged: words('challenged', 'চ্যালেঞ্জ হয়েছে', 'चुनौती दी गई'), 'end-passed': words('its end has passed', 'মেয়াদ শেষ', 'अवधि निकल गई'),
  ended: words('ended', 'শেষ', 'समाप्त'), 'set-aside': words('set aside', 'খারিজ', 'रद्द'),
}

export const su = {
  heading: words('Liberty of each', 'কে কোন অবস্থায়', 'किसकी क्या स्थिति'),
  charges: words('Charged under', 'যে ধারায় অভিযোগ', 'किन धाराओं में आरोप'),
  who: words('Who', 'কে', 'कौन'),
  now: words('Now', 'এখন', 'अभी'),
  since: words('Since', 'কবে থেকে', 'कब से'),
  by: words('By', 'কার দ্বারা', 'किसके द्वारा'),
  place: words('Where', 'কোথায়', 'कहाँ'),
}

export const ev = {
  heading: words('Custody of each exhibit', 'প্রতিটি আলামতের হেফাজত', 'हर साक्ष्य वस्तु की अभिरक्षा'),
  unbroken: words('Custody unbroken', 'হেফাজত অবিচ্ছিন্ন', 'अभिरक्षा अटूट'),
  broken: words('Custody broken', 'হেফাজতে ফাঁক', 'अभिरक्षा टूटी'),
  unchanged: words('No link corrected', 'কোনো ধাপ সংশোধিত নয়', 'कोई कड़ी सुधारी नहीं'),
  corrected: words('{n} links corrected', '{n}টি ধাপ সংশোধিত', '{n} कड़ियाँ सुधारी गईं'),
  holder: words('Held by {holder}[ since {since}][, seal {seal}]', '{holder}-এর কাছে[, {since} থেকে][, সিল {seal}]', '{holder} के पास[, {since} से][, सील {seal}]'),
  link: words('{step}[ from {from}][ to {to}][, seal {seal}][, {why}]', '{step}[, {from} থেকে][, {to}-কে][, সিল {seal}][, {why}]', '{step}[, {from} से][, {to} को][, सील {seal}][, {why}]'),
  accounts: words('{n} more account', 'আরও {n}টি বিবরণ', '{n} और विवरण'),
  owner: words('answers for it: {owner}', 'দায়িত্ব: {owner}', 'ज़िम्मेदार: {owner}'),
}
export const heldWords = {
  held: words('held', 'হেফাজতে', 'अभिरक्षा में'), returned: words('returned', 'ফেরত', 'लौटाया'), destroyed: words('destroyed', 'নষ্ট', 'नष्ट'), nobody: words('nobody holds it', 'কারও কাছে নেই', 'किसी के पास नहीं'),
}
export const breakWords = {
  'nobody-received': words('Given away, and nobody wrote receiving it', 'দেওয়া হয়েছে, কে নিলেন লেখা নেই', 'दिया गया, किसने लिया दर्ज नहीं'),
  'other-giver': words('Given by somebody who did not hold it', 'যাঁর কাছে ছিল না তিনি দিয়েছেন', 'जिनके पास नहीं था, उन्होंने दिया'),
  'no-giver': words('It is not written who gave it', 'কে দিলেন লেখা নেই', 'किसने दिया, दर्ज नहीं'),
  'seal-not-whole': words('The seal was not whole', 'সিল অক্ষত ছিল না', 'सील सही नहीं थी'),
  'starts-nowhere': words('No seizure is written', 'জব্দ করার কথা লেখা নেই', 'ज़ब्ती दर्ज नहीं'),
}

export const pr = {
  heading: words('What became of each place', 'কোন জায়গার কী হয়েছে', 'किस जगह का क्या हुआ'),
  key: words('Key with {who}', 'চাবি {who}-এর কাছে', 'चाबी {who} के पास'),
  lapsed: words('Its time has passed', 'মেয়াদ পেরিয়েছে', 'अवधि निकल गई'),
  step: words('{state}[, {number}][ by {by}][, until {until}]', '{state}[, {number}][, {by}][, {until} পর্যন্ত]', '{state}[, {number}][, {by}][, {until} तक]'),
  planned: words('Planned: {state}[, {at}]', 'পরিকল্পিত: {state}[, {at}]', 'नियोजित: {state}[, {at}]'),
  accounts: words('{n} more account', 'আরও {n}টি বিবরণ', '{n} और विवरण'),
}

export const mo = {
  heading: words('Money', 'টাকা', 'पैसा'),
  claims: words('Claims and compensation', 'দাবি ও ক্ষতিপূরণ', 'दावे और मुआवज़ा'),
  who: words('Who', 'কে', 'कौन'),
  paid: words('Paid', 'দিয়েছে', 'दिया'),
  received: words('Received', 'পেয়েছে', 'पाया'),
  earned: words('Earned', 'আয়', 'कमाया'),
  given: words('Was given', 'দেওয়া হয়েছে', 'दिया गया'),
  owes: words('Owes', 'দেনা', 'देना है'),
  owedTo: words('Is owed', 'পাওনা', 'पाना है'),
  without: words('{n} payments without an amount are in no sum.', '{n}টি লেনদেনে অঙ্ক নেই, যোগে ধরা হয়নি।', '{n} भुगतानों में राशि नहीं, जोड़ में नहीं।'),
  step: words('Step', 'ধাপ', 'चरण'),
  awarded: words('Awarded', 'মঞ্জুর', 'मंज़ूर'),
  waits: words('Still to pay', 'এখনও বাকি', 'अभी बाक़ी'),
  overdue: words('Overdue', 'সময় পেরিয়েছে', 'समय निकल गया'),
  note: words('What a survivor was given is never her earnings.', 'সারভাইভারকে যা দেওয়া হয়েছে তা কখনও তাঁর আয় নয়।', 'सर्वाइवर को जो दिया गया वह कभी उनकी कमाई नहीं।'),
}

export const ct = {
  next: words('Next hearings', 'পরের শুনানি', 'अगली सुनवाई'),
  course: words('Before police and court', 'থানা ও আদালতে', 'पुलिस और अदालत में'),
  charges: words('Charges', 'অভিযোগ', 'आरोप'),
  verdicts: words('Verdicts', 'রায়', 'फ़ैसले'),
}
