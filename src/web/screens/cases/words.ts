import { words } from '../../../record/words.ts'
import type { Stage } from '../../../views/stage.ts'

export const own = {
  heading: words('My cases', 'আমার মামলা', 'मेरे मामले'),
  lists: words('Lists', 'তালিকা', 'सूचियाँ'),
  counts: words('Counts', 'গণনা', 'गिनती'),
  search: words('Case, code name or sealed name', 'মামলা, সাংকেতিক নাম বা সিল করা নাম', 'मामला, सांकेतिक नाम या मुहरबंद नाम'),
  searchHint: words(
    'Sealed names are looked up only in cases whose survivors you may see. The search is logged.',
    'সিল করা নাম শুধু সেই মামলায় খোঁজা হয় যার সারভাইভারদের আপনি দেখতে পারেন। খোঁজাটি নথিতে লেখা থাকে।',
    'मुहरबंद नाम केवल उन मामलों में खोजे जाते हैं जिनके सर्वाइवर आप देख सकते हैं। खोज दर्ज होती है।',
  ),
  clear: words('Clear the search', 'খোঁজা মুছুন', 'खोज हटाएँ'),
  case: words('Case', 'মামলা', 'मामला'),
  stage: words('Stage', 'পর্যায়', 'चरण'),
  ofFive: words('{n} of 5', '৫-এর মধ্যে {n}', '5 में से {n}'),
  alarms: words('Alarms', 'সতর্কতা', 'चेतावनी'),
  people: words('People', 'মানুষ', 'लोग'),
  maySee: words('You may see', 'আপনি দেখতে পারেন', 'आप देख सकते हैं'),
  last: words('Last entry', 'শেষ এন্ট্রি', 'अंतिम प्रविष्टि'),
  nobody: words('nobody yet', 'এখনও কেউ নেই', 'अभी कोई नहीं'),
  nothingYet: words('nothing written yet', 'এখনও কিছু লেখা হয়নি', 'अभी कुछ नहीं लिखा'),
  none: words('none', 'নেই', 'कोई नहीं'),
  morePeople: words('and {n} more', 'আরও {n} জন', 'और {n}'),
  practice: words('Practice', 'অনুশীলন', 'अभ्यास'),
  more: words('Show more', 'আরও দেখান', 'और दिखाएँ'),
  all: words(
    '{n} of {n}. That is every case you may see. Others do not appear, not even as a number.',
    '{n}টির মধ্যে {n}টি। আপনি যা দেখতে পারেন তার সবই। অন্যগুলি দেখা যায় না, সংখ্যা হিসেবেও নয়।',
    '{n} में से {n}। जो मामले आप देख सकते हैं वे सब यही हैं। बाक़ी नहीं दिखते, गिनती में भी नहीं।',
  ),
  some: words('{n} shown, newest first', '{n}টি দেখানো হচ্ছে, নতুনটি আগে', '{n} दिखाए गए, नए पहले'),
  found: words('{n} found', '{n}টি পাওয়া গেছে', '{n} मिले'),
  noneFound: words('No case that you may see fits', 'আপনি দেখতে পারেন এমন কোনো মামলা মিলছে না', 'कोई ऐसा मामला नहीं मिला जो आप देख सकें'),
  noneFoundBody: words(
    'Two letters or more of a name, or the beginning of a case number. Names in cases whose survivors are closed to you are not looked at.',
    'নামের অন্তত দুটি অক্ষর, বা মামলা-নম্বরের শুরু। যে মামলার সারভাইভাররা আপনার জন্য বন্ধ, সেখানকার নাম দেখা হয় না।',
    'नाम के कम से कम दो अक्षर, या मामला-संख्या की शुरुआत। जिन मामलों के सर्वाइवर आपके लिए बंद हैं उनके नाम नहीं देखे जाते।',
  ),
  nothingHere: words('No case in this list', 'এই তালিকায় কোনো মামলা নেই', 'इस सूची में कोई मामला नहीं'),
  showAll: words('Show all', 'সব দেখান', 'सब दिखाएँ'),
  empty: words('No case has been opened to you yet', 'এখনও কোনো মামলা আপনার জন্য খোলা হয়নি', 'अभी कोई मामला आपके लिए नहीं खोला गया'),
  emptyBody: words(
    'A case appears here when its lead gives you a part of it, or when you write a new tip.',
    'কোনো মামলার দায়িত্বপ্রাপ্ত আপনাকে তার একটি অংশ দিলে, বা আপনি নতুন খবর লিখলে, মামলাটি এখানে আসবে।',
    'किसी मामले के प्रमुख आपको उसका भाग दें, या आप नई सूचना लिखें, तो मामला यहाँ दिखेगा।',
  ),
  emptyAdmin: words(
    'Whoever manages people or reads the audit log sees no case, unless a lead gives one.',
    'যিনি লোকজন বা নিরীক্ষা-খাতা দেখেন তিনি কোনো মামলা দেখেন না, যদি না কোনো দায়িত্বপ্রাপ্ত দেন।',
    'जो लोग या जाँच-बही देखते हैं वे कोई मामला नहीं देखते, जब तक कोई प्रमुख न दे।',
  ),
  emptyGiven: words(
    'A case appears here when its lead gives you a part of it. Tell them your name in the list of people.',
    'কোনো মামলার দায়িত্বপ্রাপ্ত আপনাকে তার একটি অংশ দিলে মামলাটি এখানে আসবে। লোকজনের তালিকায় আপনার নাম কী, তাঁকে বলুন।',
    'किसी मामले के प्रमुख आपको उसका भाग दें तो मामला यहाँ दिखेगा। लोगों की सूची में अपना नाम उन्हें बताएँ।',
  ),
  tips: words('New tip', 'নতুন খবর', 'नई सूचना'),
  gap: words('{n} with a gap', '{n} জনের খবর নেই', '{n} की ख़बर नहीं'),
  conflict: words('{n} conflict', '{n}টি দুই রকম লেখা', '{n} दो तरह की बात'),
  conflicts: words('{n} conflicts', '{n}টি দুই রকম লেখা', '{n} दो तरह की बातें'),
  unanswered: words('{n} unanswered', '{n}টির উত্তর নেই', '{n} का जवाब नहीं'),
  orders: words('Orders that somebody outside the home must look at', 'হোমের বাইরের কাউকে যে আদেশগুলি দেখতে হবে', 'जिन आदेशों को गृह के बाहर किसी को देखना है'),
  ordersWhy: words(
    'Written by people of the home alone it stays here: it goes when somebody outside writes what is so.',
    'শুধু হোমের লোকের লেখায় এটি যায় না: হোমের বাইরের কেউ লিখলে যায়।',
    'केवल गृह के लोगों के लिखने से यह नहीं हटता: गृह के बाहर कोई लिखे तब हटता है।',
  ),
  somebody: words('a survivor', 'একজন সারভাইভার', 'एक सर्वाइवर'),
  orderSince: words('since {since}', '{since} থেকে', '{since} से'),
} as const

export const orderWords = {
  'review-passed': words('{who}: the review of the order is due and is not written', '{who}: আদেশের পর্যালোচনার সময় হয়েছে, লেখা নেই', '{who}: आदेश की समीक्षा का समय हुआ, दर्ज नहीं'),
  'ends-today': words('{who}: the order ends today', '{who}: আজ আদেশের মেয়াদ শেষ', '{who}: आदेश आज समाप्त होता है'),
  'end-passed': words('{who}: the order has ended; nobody outside wrote that she went or that it was extended', '{who}: আদেশের মেয়াদ শেষ; গেছেন বা মেয়াদ বেড়েছে, বাইরের কেউ লেখেননি', '{who}: आदेश समाप्त हुआ; गईं या अवधि बढ़ी, यह बाहर किसी ने नहीं लिखा'),
  'no-end': words('{who}: the order has no end', '{who}: আদেশে শেষের তারিখ নেই', '{who}: आदेश में समाप्ति की तारीख़ नहीं'),
  'held-for-kin-money-or-trial': words('{who}: kept only for want of kin, of money or for the trial; that is no ground', '{who}: শুধু আত্মীয়, টাকা বা বিচারের জন্য রাখা; এটা কারণ নয়', '{who}: केवल रिश्तेदार, पैसे या मुक़दमे के लिए रखा गया; यह आधार नहीं'),
}

export const stageWords: Record<Stage, ReturnType<typeof words>> = {
  tip: words('Tip', 'খবর', 'सूचना'),
  operation: words('Operation', 'অভিযান', 'अभियान'),
  care: words('Care and inquiry', 'যত্ন ও তদন্ত', 'देखभाल और जाँच'),
  court: words('In court', 'আদালতে', 'अदालत में'),
  closed: words('Closed', 'সমাপ্ত', 'समाप्त'),
}

/** Lists: the button, and what the tile says for one and for several. */
export const lists = {
  all: { button: words('All', 'সব', 'सब'), one: words('case', 'মামলা', 'मामला'), many: words('cases', 'মামলা', 'मामले') },
  lead: {
    button: words('I lead', 'আমার দায়িত্বে', 'मेरे ज़िम्मे'),
    one: words('that you lead', 'আপনার দায়িত্বে', 'आपके ज़िम्मे'), many: words('that you lead', 'আপনার দায়িত্বে', 'आपके ज़िम्मे'),
  },
  alarms: {
    button: words('With a gap', 'খবর নেই', 'ख़बर नहीं'),
    one: words('where nobody answers for somebody', 'যেখানে কারও খবর নেই', 'जहाँ किसी की ख़बर नहीं'),
    many: words('where nobody answers for somebody', 'যেখানে কারও খবর নেই', 'जहाँ किसी की ख़बर नहीं'),
  },
  conflicts: {
    button: words('Conflicts', 'দুই রকম লেখা', 'दो तरह की बातें'),
    one: words('with a conflict to settle', 'যেখানে দুই রকম লেখা', 'जहाँ दो तरह की बातें'),
    many: words('with conflicts to settle', 'যেখানে দুই রকম লেখা', 'जहाँ दो तरह की बातें'),
  },
  unanswered: {
    button: words('Unanswered', 'উত্তর নেই', 'जवाब नहीं'),
    one: words('asked, unanswered', 'চাওয়া হয়েছে, উত্তর নেই', 'माँगा, जवाब नहीं'),
    many: words('asked, unanswered', 'চাওয়া হয়েছে, উত্তর নেই', 'माँगा, जवाब नहीं'),
  },
  court: {
    button: words('In court', 'আদালতে', 'अदालत में'), one: words('in court', 'আদালতে', 'अदालत में'), many: words('in court', 'আদালতে', 'अदालत में'),
  },
} as const
