import { words } from '../../record/words.ts'

/** Why what was typed cannot be read, with the way out. The field's own name is put in front. */
export const reasons = {
  notATime: words(
    'This is no time of day. Write it as 22:55.',
    'এটা দিনের কোনো সময় নয়। 22:55-এর মতো লিখুন।',
    'यह दिन का कोई समय नहीं है। 22:55 की तरह लिखें।',
  ),
  hourMissing: words(
    'Write the hour as 22:55. If nobody knows it, choose “Date, or part of one”.',
    'সময় 22:55-এর মতো লিখুন। কেউ না জানলে “তারিখ বা তার অংশ” বাছুন।',
    'समय 22:55 की तरह लिखें। किसी को मालूम न हो तो “तारीख़ या उसका हिस्सा” चुनें।',
  ),
  dayMissing: words('Choose the day, too.', 'তারিখও বাছুন।', 'तारीख़ भी चुनें।'),
  bothTimes: words(
    'Write both times, as 22:55 and 23:10.',
    'দুটি সময়ই লিখুন, যেমন 22:55 ও 23:10।',
    'दोनों समय लिखें, जैसे 22:55 और 23:10।',
  ),
  turnedTimes: words(
    'The second time is before the first. Correct one of them.',
    'দ্বিতীয় সময়টি প্রথমটির আগের। একটি ঠিক করুন।',
    'दूसरा समय पहले से पहले का है। एक ठीक करें।',
  ),
  noSuchDay: words(
    'There is no such day. Correct the day, the month or the year.',
    'এমন কোনো দিন নেই। দিন, মাস বা বছর ঠিক করুন।',
    'ऐसा कोई दिन नहीं है। दिन, महीना या साल ठीक करें।',
  ),
  yearMissing: words(
    'Write at least the year, or the day and the month.',
    'অন্তত বছর, বা দিন ও মাস লিখুন।',
    'कम से कम साल, या दिन और महीना लिखें।',
  ),
  afterNeedsBoth: words(
    'Choose the entry and write how long after it.',
    'এন্ট্রি বাছুন, আর তার কত পরে তা লিখুন।',
    'प्रविष्टि चुनें, और उसके कितने बाद, लिखें।',
  ),
  notANumber: words('Write a whole number.', 'একটি পূর্ণ সংখ্যা লিখুন।', 'एक पूरी संख्या लिखें।'),
  turnedNumbers: words(
    'The first number is larger than the second. Change one of them.',
    'প্রথম সংখ্যাটি দ্বিতীয়টির চেয়ে বড়। একটি বদলান।',
    'पहली संख्या दूसरी से बड़ी है। एक बदलें।',
  ),
  notAnAmount: words(
    'Write the amount in figures, as 5,000 or 5000.50.',
    'অঙ্কে লিখুন, যেমন 5,000 বা 5000.50।',
    'राशि अंकों में लिखें, जैसे 5,000 या 5000.50।',
  ),
  ageBasis: words(
    'Say on what the age rests, and as of which day.',
    'বয়স কিসের ভিত্তিতে ও কোন দিনের, বলুন।',
    'उम्र किस आधार पर और किस दिन की है, बताएँ।',
  ),
  ageNumber: words('Write at least one number of years.', 'অন্তত একটি সংখ্যায় বছর লিখুন।', 'कम से कम एक संख्या में साल लिखें।'),
  splitPart: words(
    'Each part needs a label and an amount.',
    'প্রতিটি ভাগে লেবেল ও টাকা লাগবে।',
    'हर हिस्से में लेबल और राशि चाहिए।',
  ),
  stillSealed: words(
    'The sealed value stands in the entry. Open it to keep it, write another, or take it out.',
    'এন্ট্রিতে সিল করা মান আছে। রাখতে হলে খুলুন, নতুন লিখুন, বা বাদ দিন।',
    'प्रविष्टि में सीलबंद मान है। रखने के लिए खोलें, दूसरा लिखें, या हटाएँ।',
  ),
  fileSending: words(
    'The file is still on its way. Wait until it is there, or take it out.',
    'ফাইল এখনও যাচ্ছে। পৌঁছানো পর্যন্ত অপেক্ষা করুন, বা বাদ দিন।',
    'फ़ाइल अभी जा रही है। पहुँचने तक रुकें, या हटाएँ।',
  ),
  missing: words(
    'Write it. Without it the entry says nothing.',
    'লিখুন। এটি ছাড়া এন্ট্রির কোনো অর্থ হয় না।',
    'लिखें। इसके बिना प्रविष्टि कुछ नहीं कहती।',
  ),
  chooseIt: words(
    'Choose one. Without it the entry says nothing.',
    'একটি বাছুন। এটি ছাড়া এন্ট্রির কোনো অর্থ হয় না।',
    'एक चुनें। इसके बिना प्रविष्टि कुछ नहीं कहती।',
  ),
  whenMissing: words(
    'Write it as far as it is known, or say that it is not known.',
    'যতটা জানা ততটা লিখুন, বা জানা নেই বলুন।',
    'जितना मालूम हो उतना लिखें, या कहें कि मालूम नहीं।',
  ),
} as const
