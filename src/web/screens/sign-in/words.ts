import { words } from '../../../record/words.ts'

export const own = {
  title: words('Sign in', 'সাইন ইন', 'साइन इन'),
  name: words('Your sign-in name', 'আপনার সাইন-ইন নাম', 'आपका साइन-इन नाम'),
  nameMissing: words('Sign-in name: write it first.', 'সাইন-ইন নাম: আগে লিখুন।', 'साइन-इन नाम: पहले लिखें।'),
  passphraseMissing: words('Passphrase: write it first.', 'পাসফ্রেজ: আগে লিখুন।', 'पासफ़्रेज़: पहले लिखें।'),
  passkey: words('Use fingerprint or PIN', 'আঙুলের ছাপ বা পিন দিন', 'उँगली की छाप या पिन दें'),
  passkeyStopped: words(
    'The fingerprint or PIN was not given. Try again, or use your passphrase.',
    'আঙুলের ছাপ বা পিন দেওয়া হয়নি। আবার করুন, বা পাসফ্রেজ দিন।',
    'उँगली की छाप या पिन नहीं मिला। फिर करें, या पासफ़्रेज़ दें।',
  ),
  or: words('or', 'বা', 'या'),
  signIn: words('Sign in', 'সাইন ইন করুন', 'साइन इन करें'),
  lost: words('Lost phone or code', 'ফোন বা কোড হারিয়েছে', 'फ़ोन या कोड खो गया'),
  lostBody: words(
    'Use one of the recovery codes that you wrote down. Each works once. With none left, ask your administrator for a new invitation.',
    'যে উদ্ধার-কোডগুলি লিখে রেখেছিলেন তার একটি দিন। প্রতিটি একবারই চলে। একটিও না থাকলে প্রশাসকের কাছে নতুন আমন্ত্রণ চান।',
    'लिखकर रखे पुनःप्राप्ति कोड में से एक दें। हर एक एक बार चलता है। एक भी न बचा हो तो प्रशासक से नया निमंत्रण माँगें।',
  ),
  recoveryCode: words('Recovery code', 'উদ্ধার-কোড', 'पुनःप्राप्ति कोड'),
  recoveryMissing: words('Recovery code: write one first.', 'উদ্ধার-কোড: আগে একটি লিখুন।', 'पुनःप्राप्ति कोड: पहले एक लिखें।'),
  withCode: words('Use the code of the app', 'অ্যাপের কোড দিন', 'ऐप का कोड दें'),
  shoulder: words('If somebody looks over your shoulder', 'কেউ ঘাড়ের উপর দিয়ে দেখলে', 'कोई कंधे के ऊपर से देखे तो'),
  shoulderBody: words(
    'Press Hide, or Shift three times. The page turns blank, what you typed is kept, and only your passphrase brings it back.',
    'লুকান চাপুন, বা Shift তিনবার। পাতা ফাঁকা হবে, যা লিখেছেন তা থাকবে, আর শুধু আপনার পাসফ্রেজেই ফিরবে।',
    'छिपाएँ दबाएँ, या Shift तीन बार। पन्ना ख़ाली हो जाएगा, लिखा हुआ बना रहेगा, और केवल आपके पासफ़्रेज़ से लौटेगा।',
  ),
  practice: words('Practise as', 'যাঁর হয়ে অনুশীলন', 'जिनके रूप में अभ्यास'),
  practiceBody: words(
    'Invented people. A press fills in name and passphrase; the code is worked out here, since it is practice.',
    'বানানো মানুষ। একবার চাপলে নাম ও পাসফ্রেজ বসে যায়; অনুশীলন বলে কোডটি এখানেই বের হয়।',
    'काल्पनिक लोग। एक बार दबाने से नाम और पासफ़्रेज़ भर जाते हैं; अभ्यास है, इसलिए कोड यहीं निकलता है।',
  ),
  practiceCode: words('Practice code, filled in for you', 'অনুশীলনের কোড, আপনার হয়ে বসানো', 'अभ्यास का कोड, आपके लिए भरा गया'),
  invited: words('You have an invitation', 'আপনার আমন্ত্রণ আছে', 'आपके पास निमंत्रण है'),
} as const
