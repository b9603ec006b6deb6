import { words } from '../../record/words.ts'

/** Words that sign-in, first run, account and people share. */
export const common = {
  nobodyAnswered: words(
    'No answer. What you typed is still here; try again when there is a signal.',
    'কোনো উত্তর নেই। আপনি যা লিখেছেন তা এখানেই আছে; সিগন্যাল এলে আবার করুন।',
    'कोई उत्तर नहीं। आपने जो लिखा वह यहीं है; सिग्नल आने पर फिर करें।',
  ),
  passphrase: words('Passphrase', 'পাসফ্রেজ', 'पासफ़्रेज़'),
  show: words('Show', 'দেখান', 'दिखाएँ'),
  hide: words('Cover', 'ঢাকুন', 'ढकें'),
  passphraseHint: words(
    'At least 15 characters: four or five words that do not belong together. Long words are hard to guess; signs and capitals are not needed.',
    'অন্তত ১৫টি অক্ষর: একসঙ্গে মানায় না এমন চার-পাঁচটি শব্দ। লম্বা হলে আন্দাজ করা কঠিন; চিহ্ন বা বড় হাতের অক্ষর লাগে না।',
    'कम से कम 15 अक्षर: चार-पाँच बेमेल शब्द। लंबा हो तो अंदाज़ा लगाना कठिन है; चिह्न या बड़े अक्षर ज़रूरी नहीं।',
  ),
  tooShort: words(
    '{n} of 15 characters. Add another word.', '১৫টির মধ্যে {n}টি অক্ষর। আর একটি শব্দ যোগ করুন।', '15 में से {n} अक्षर। एक शब्द और जोड़ें।',
  ),
  code: words('Code from your authenticator', 'অথেন্টিকেটর অ্যাপের কোড', 'ऑथेंटिकेटर ऐप का कोड'),
  codeHint: words('6 digits, changes every 30 seconds', '৬টি সংখ্যা, ৩০ সেকেন্ড পরপর বদলায়', '6 अंक, हर 30 सेकंड में बदलता है'),
  codeShort: words('Code: 6 digits are needed.', 'কোড: ৬টি সংখ্যা লাগবে।', 'कोड: 6 अंक चाहिए।'),
  waitSeconds: words('Wait {n} seconds, then try again', '{n} সেকেন্ড অপেক্ষা করে আবার করুন', '{n} सेकंड रुककर फिर करें'),
  waitMinutes: words('Wait {n} minutes, then try again', '{n} মিনিট অপেক্ষা করে আবার করুন', '{n} मिनट रुककर फिर करें'),
  app: words('Set up your code app', 'কোড অ্যাপ সাজান', 'कोड ऐप लगाएँ'),
  appBody: words(
    'Open an authenticator app on your phone, choose “enter a key”, and type this key. On the phone itself, the link opens the app.',
    'ফোনে একটি অথেন্টিকেটর অ্যাপ খুলুন, “কী লিখুন” বাছুন, আর এই কী লিখুন। ফোনেই থাকলে লিংকটি অ্যাপ খোলে।',
    'फ़ोन पर ऑथेंटिकेटर ऐप खोलें, “कुंजी लिखें” चुनें और यह कुंजी लिखें। फ़ोन पर ही हों तो लिंक ऐप खोलता है।',
  ),
  appKey: words('Key', 'কী', 'कुंजी'),
  appLink: words('Open in the app on this device', 'এই যন্ত্রের অ্যাপে খুলুন', 'इस उपकरण के ऐप में खोलें'),
  recovery: words('Recovery codes', 'উদ্ধার-কোড', 'पुनःप्राप्ति कोड'),
  recoveryBody: words(
    'Each works once in place of a code, when the phone is lost. They are shown only now. Write them on paper and keep it away from this device.',
    'ফোন হারালে কোডের বদলে প্রতিটি একবার চলে। এগুলি শুধু এখনই দেখানো হচ্ছে। কাগজে লিখে এই যন্ত্র থেকে দূরে রাখুন।',
    'फ़ोन खो जाने पर कोड की जगह हर एक एक बार चलता है। ये केवल अभी दिख रहे हैं। काग़ज़ पर लिखकर इस उपकरण से दूर रखें।',
  ),
  written: words('I have written them down', 'আমি লিখে নিয়েছি', 'मैंने लिख लिया है'),
  writeFirst: words('Write the codes down first', 'আগে কোডগুলি লিখে নিন', 'पहले कोड लिख लें'),
  goOn: words('Go on', 'এগিয়ে যান', 'आगे बढ़ें'),
  cancel: words('Cancel', 'থাক', 'रहने दें'),
  freshTitle: words('Show it is you', 'আপনিই কি না দেখান', 'दिखाएँ कि आप ही हैं'),
  freshBody: words(
    'This step changes who may see what. Give a code of your app once more. What you typed is kept.',
    'এই ধাপে কে কী দেখবে তা বদলায়। অ্যাপের কোড আর একবার দিন। আপনি যা লিখেছেন তা আছে।',
    'इस क़दम से यह बदलता है कि कौन क्या देखे। ऐप का कोड एक बार और दें। आपका लिखा सुरक्षित है।',
  ),
  confirm: words('Confirm', 'নিশ্চিত করুন', 'पुष्टि करें'),
  practiceCode: words('Fill in the practice code', 'অনুশীলনের কোড বসান', 'अभ्यास का कोड भरें'),
  cases: words('Cases', 'মামলা', 'मामले'),
  newTip: words('New tip', 'নতুন খবর', 'नई सूचना'),
  search: words('Search', 'খুঁজুন', 'खोजें'),
  account: words('Account', 'অ্যাকাউন্ট', 'खाता'),
  people: words('People', 'লোকজন', 'लोग'),
  audit: words('Audit log', 'নিরীক্ষা-খাতা', 'जाँच-बही'),
  pages: words('Pages', 'পাতা', 'पन्ने'),
  saved: words('Saved', 'রাখা হয়েছে', 'सहेजा गया'),
  copy: words('Copy', 'কপি করুন', 'कॉपी करें'),
  copied: words('Copied', 'কপি হয়েছে', 'कॉपी हुआ'),
} as const

/** Roles in the unit. */
export const roleWords = {
  administrator: words('Administrator', 'প্রশাসক', 'प्रशासक'),
  caseworker: words('Caseworker', 'কেসকর্মী', 'केसकर्मी'),
  auditor: words('Auditor', 'নিরীক্ষক', 'लेखा-परीक्षक'),
  'concern-keeper': words('Keeper of concerns', 'উদ্বেগ দেখেন', 'चिंताएँ देखते हैं'),
} as const

export const roleHints = {
  administrator: words('People, offices and teams. Sees no case.', 'লোক, দপ্তর ও দল। কোনো মামলা দেখেন না।', 'लोग, कार्यालय और दल। कोई मामला नहीं देखते।'),
  caseworker: words('Opens cases and works in those given to them.', 'মামলা খোলেন, আর যেগুলি দেওয়া হয়েছে তাতে কাজ করেন।', 'मामले खोलते हैं और जो दिए गए उनमें काम करते हैं।'),
  auditor: words('Reads who did and opened what. Sees no case.', 'কে কী করল বা খুলল তা পড়েন। কোনো মামলা দেখেন না।', 'कौन क्या करता और खोलता है, पढ़ते हैं। कोई मामला नहीं देखते।'),
  'concern-keeper': words('Receives concerns about colleagues, homes and offices.', 'সহকর্মী, হোম ও দপ্তর নিয়ে উদ্বেগ পান।', 'सहकर्मियों, गृहों और कार्यालयों के बारे में चिंताएँ पाते हैं।'),
} as const

export const levelWords = {
  read: words('Read', 'পড়া', 'पढ़ना'),
  write: words('Read and write', 'পড়া ও লেখা', 'पढ़ना और लिखना'),
  approve: words('Lead: read, write, give access', 'দায়িত্ব: পড়া, লেখা, অনুমতি দেওয়া', 'प्रमुख: पढ़ना, लिखना, अनुमति देना'),
} as const
