import { words } from '../../../record/words.ts'

export const frame = {
  cases: words('Cases', 'মামলা', 'मामले'),
  timeline: words('Timeline', 'সময়রেখা', 'समयरेखा'),
  where: words('Where is everyone', 'কে কোথায়', 'कौन कहाँ है'),
  whereShort: words('Where', 'কোথায়', 'कहाँ'),
  parties: words('Who is who', 'কে কে', 'कौन कौन है'),
  asked: words('Asked and answered', 'চাওয়া ও উত্তর', 'माँगा और जवाब'),
  askedShort: words('Asked', 'চাওয়া', 'माँगा'),
  conflicts: words('Conflicts', 'দুই রকম লেখা', 'दो तरह की बातें'),
  access: words('Who may see it', 'কে দেখতে পারেন', 'कौन देख सकता है'),
  add: words('Add entry', 'এন্ট্রি লিখুন', 'प्रविष्टि जोड़ें'),
  addShort: words('Add', 'লিখুন', 'जोड़ें'),
  theCase: words('this case', 'এই মামলা', 'यह मामला'),
  missing: words('Some parts could not be fetched', 'কিছু অংশ আনা যায়নি', 'कुछ भाग नहीं आ सके'),
  missingBody: words('What you see is not all that is open to you. Nothing is lost.', 'আপনার জন্য খোলা সবটা এখানে নেই। কিছুই হারায়নি।', 'आपके लिए खुला सब कुछ यहाँ नहीं है। कुछ भी खोया नहीं है।'),
  again: words('Try again', 'আবার চেষ্টা করুন', 'फिर कोशिश करें'),
  signedOut: words('You are signed out', 'আপনি সাইন আউট হয়ে আছেন', 'आप साइन आउट हैं'),
  signedOutBody: words('What you wrote is kept on this device. Sign in to go on.', 'আপনার লেখা এই যন্ত্রে রাখা আছে। চালিয়ে যেতে সাইন ইন করুন।', 'आपका लिखा इस डिवाइस पर रखा है। आगे बढ़ने के लिए साइन इन करें।'),
  signIn: words('Sign in', 'সাইন ইন', 'साइन इन'),
  askTitle: words('{part}: closed to you', '{part}: আপনার জন্য বন্ধ', '{part}: आपके लिए बंद'),
  askBody: words(
    'Ask the lead of this case[: {lead}]. Say what for and for how long. Whoever leads the case gives access, with a reason, and it ends by itself.',
    'এই মামলার দায়িত্বপ্রাপ্তের কাছে চান[: {lead}]। কী কাজে ও কত দিনের জন্য, বলুন। তিনিই কারণ লিখে অনুমতি দেন, আর তা নিজে থেকে শেষ হয়।',
    'इस मामले के प्रभारी से माँगें[: {lead}]। किस काम के लिए और कितने दिन, बताएँ। वे ही कारण लिखकर अनुमति देते हैं, और वह अपने आप समाप्त होती है।'),
  askWho: words('See who gave you access', 'কে আপনাকে অনুমতি দিয়েছেন দেখুন', 'देखें किसने आपको अनुमति दी'),
  askWrite: words('Write the request in the record', 'অনুরোধটি লিখে রাখুন', 'अनुरोध दर्ज करें'),
}

export const head = {
  lead: words('Lead: {lead}', 'দায়িত্বে: {lead}', 'प्रभारी: {lead}'),
  noLead: words('No lead is written', 'কে দায়িত্বে, লেখা নেই', 'प्रभारी दर्ज नहीं'),
  youLead: words('You lead this case', 'আপনি এই মামলার দায়িত্বে', 'आप इस मामले के प्रभारी हैं'),
  partners: words('with {partners}', 'সঙ্গে {partners}', 'साथ में {partners}'),
  last: words('latest event {time}', 'সবশেষ ঘটনা {time}', 'सबसे नई घटना {time}'),
  asOf: words('As of {time}', '{time}-এর অবস্থা', '{time} की स्थिति'),
  entries: words('{n} entries that you may see', 'আপনি দেখতে পান এমন {n}টি এন্ট্রি', 'आपके देखने योग्य {n} प्रविष्टियाँ'),
  print: words('Print', 'ছাপান', 'छापें'),
  why: words('This practice case ended then; the page shows it at that moment.', 'অনুশীলনের মামলাটি তখন শেষ হয়েছে; পাতায় সেই সময়ের অবস্থা।', 'अभ्यास का मामला तब समाप्त हुआ; पृष्ठ उसी समय की स्थिति दिखाता है।'),
  change: words('Look at another moment', 'অন্য সময়ের অবস্থা দেখুন', 'किसी और समय की स्थिति देखें'),
  changeBody: words(
    'You see what had happened by then, as the record knows it today.',
    'তত ক্ষণে যা ঘটেছিল, আজকের লেখা অনুযায়ী দেখবেন।',
    'तब तक जो हुआ था, आज के ब्योरे के अनुसार दिखेगा।'),
  day: words('Day', 'দিন', 'दिन'),
  dayHint: words('As 2017-08-24', 'যেমন 2017-08-24', 'जैसे 2017-08-24'),
  hour: words('Hour', 'সময়', 'समय'),
  hourHint: words('24-hour clock, India time', '24 ঘণ্টার ঘড়ি, ভারতীয় সময়', '24 घंटे की घड़ी, भारतीय समय'),
  hourHintOf: words('24-hour clock, {zone}', '24 ঘণ্টার ঘড়ি, {zone}', '24 घंटे की घड़ी, {zone}'),
  look: words('Show', 'দেখান', 'दिखाएँ'),
  busiest: words('Days on which most happened', 'যে দিনগুলিতে সবচেয়ে বেশি ঘটেছে', 'जिन दिनों सबसे अधिक हुआ'),
  back: words('Back to the present', 'এখনকার অবস্থায় ফিরুন', 'वर्तमान पर लौटें'),
  wrongDay: words('Day: write it as 2017-08-24.', 'দিন: 2017-08-24-এর মতো লিখুন।', 'दिन: 2017-08-24 की तरह लिखें।'),
  wrongHour: words('Hour: write it as 22:55.', 'সময়: 22:55-এর মতো লিখুন।', 'समय: 22:55 की तरह लिखें।'),
}

export const stageWords = {
  tip: words('Tip', 'খবর', 'सूचना'),
  operation: words('Operation', 'অভিযান', 'अभियान'),
  care: words('Care, inquiry', 'যত্ন ও তদন্ত', 'देखभाल, जाँच'),
  court: words('In court', 'আদালতে', 'अदालत में'),
  closed: words('Closed', 'শেষ', 'बंद'),
}
