import { words } from '../../../record/words.ts'

export const a = {
  title: words('Asked and answered', 'চাওয়া ও উত্তর', 'माँगा और जवाब'),
  intro: words('A request without an answer is a line here, not a silence.', 'উত্তর না পাওয়া অনুরোধও এখানে লেখা থাকে।', 'बिना जवाब का अनुरोध भी यहाँ दर्ज रहता है।'),
  empty: words('Nothing was asked for', 'কিছু চাওয়া হয়নি', 'कुछ माँगा नहीं गया'),
  emptyBody: words('Write what you ask of an office, a home or a court, and when.', 'দপ্তর, হোম বা আদালতের কাছে কী ও কখন চাইলেন, লিখুন।', 'कार्यालय, गृह या अदालत से क्या और कब माँगा, लिखें।'),
  add: words('Write a request', 'অনুরোধ লিখুন', 'अनुरोध लिखें'),
  open: words('Open', 'বাকি', 'बाक़ी'),
  settled: words('Settled', 'মিটেছে', 'निपटा'),
  line: words('[{by} ]asked[ of {of}]: {what}', '[{by} ]চেয়েছেন[ {of}-এর কাছে]: {what}', '[{by} ने ]माँगा[ {of} से]: {what}'),
  since: words('asked {since}[ · silent for {long}]', 'চাওয়া {since}[ · {long} সাড়া নেই]', 'माँगा {since}[ · {long} से चुप]'),
  due: words('by {due}', '{due}-এর মধ্যে', '{due} तक'),
  answer: words('{answer}[ by {by}][: {reason}][, passed to {to}][, by {due}]', '{answer}[, {by}][: {reason}][, পাঠানো হয়েছে {to}-এর কাছে][, {due}-এর মধ্যে]', '{answer}[, {by}][: {reason}][, {to} को भेजा][, {due} तक]'),
  before: words('Rests on {n} earlier requests', 'আগের {n}টি অনুরোধের পরে', 'पहले के {n} अनुरोधों के बाद'),
  refusedBefore: words('Refused before: {who}', 'আগে ফেরানো: {who}', 'पहले मना किया: {who}'),
  write: words('Write the answer', 'উত্তর লিখুন', 'जवाब लिखें'),
  remind: words('Ask again', 'আবার চান', 'फिर माँगें'),
}

export const stateWords = {
  unanswered: words('Unanswered', 'উত্তর নেই', 'जवाब नहीं'),
  overdue: words('Overdue', 'সময় পেরিয়েছে', 'समय निकल गया'),
  promised: words('Promised', 'কথা দেওয়া', 'वादा'),
  'promise-broken': words('Promise not kept', 'কথা রাখা হয়নি', 'वादा पूरा नहीं'),
  'passed-on': words('Passed on', 'অন্যের কাছে পাঠানো', 'आगे भेजा'),
  partly: words('Granted in part', 'আংশিক মঞ্জুর', 'आंशिक मंज़ूर'),
  granted: words('Granted', 'মঞ্জুর', 'मंज़ूर'),
  refused: words('Refused', 'ফেরানো হয়েছে', 'मना किया'),
  informed: words('Informed', 'জানানো হয়েছে', 'सूचित'),
  answered: words('Answered', 'উত্তর এসেছে', 'जवाब आया'),
}
