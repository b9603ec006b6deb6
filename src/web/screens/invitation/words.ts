import { words } from '../../../record/words.ts'

export const own = {
  heading: words('Your invitation', 'আপনার আমন্ত্রণ', 'आपका निमंत्रण'),
  secret: words('Secret of the invitation', 'আমন্ত্রণের গোপন কথা', 'निमंत्रण का गुप्त शब्द'),
  secretHint: words('As your administrator gave it to you. It works once.', 'প্রশাসক যেমন দিয়েছেন। একবারই চলে।', 'जैसा प्रशासक ने दिया। एक बार चलता है।'),
  secretMissing: words('Secret: write it first.', 'গোপন কথা: আগে লিখুন।', 'गुप्त शब्द: पहले लिखें।'),
  open: words('Open', 'খুলুন', 'खोलें'),
  gone: words(
    'This invitation is not open any more, or the secret is not right. Ask your administrator for a new one.',
    'এই আমন্ত্রণ আর খোলা নেই, বা গোপন কথাটি ঠিক নয়। প্রশাসকের কাছে নতুন একটি চান।',
    'यह निमंत्रण अब खुला नहीं, या गुप्त शब्द सही नहीं। प्रशासक से नया माँगें।',
  ),
  welcome: words('{name}, {unit} has invited you', '{name}, {unit} আপনাকে আমন্ত্রণ জানিয়েছে', '{name}, {unit} ने आपको बुलाया है'),
  yourName: words('You sign in as', 'আপনার সাইন-ইন নাম', 'आपका साइन-इन नाम'),
  choose: words('Choose a passphrase', 'একটি পাসফ্রেজ বাছুন', 'एक पासफ़्रेज़ चुनें'),
  prove: words('Type the code that the app shows now', 'অ্যাপ এখন যে কোড দেখাচ্ছে তা লিখুন', 'ऐप अभी जो कोड दिखा रहा है वह लिखें'),
  short: words('Passphrase: at least 15 characters.', 'পাসফ্রেজ: অন্তত ১৫টি অক্ষর।', 'पासफ़्रेज़: कम से कम 15 अक्षर।'),
  accept: words('Accept and sign in', 'গ্রহণ করে সাইন ইন করুন', 'स्वीकार करके साइन इन करें'),
  welcomeIn: words('You are signed in', 'আপনি সাইন ইন করেছেন', 'आप साइन इन हैं'),
} as const
