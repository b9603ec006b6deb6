import { choice, choices, identity, parties, party, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const casePublishedElsewhere = defineKind({
  kind: 'case.published-elsewhere', v: 1, compartment: 'case',
  why: 'Others publish what could identify her. It is an offence (BNS s 72, POCSO Act s 23, JJ Act 2015 s 74) and a danger until it is taken down.',
  words: words('Published by others', 'অন্যের প্রকাশ', 'दूसरों ने प्रकाशित किया'),
  find: words(
    'newspaper, news, TV, video, post, leaked, identity disclosed, take down, removal',
    'সংবাদপত্র, খবর, টিভি, ভিডিও, পোস্ট, পরিচয় ফাঁস, সরানো',
    'अख़बार, ख़बर, टीवी, वीडियो, पोस्ट, पहचान उजागर, हटाना',
  ),
  at: words('Published at', 'কখন প্রকাশিত', 'कब प्रकाशित'),
  fields: {
    whom: parties(['S', 'C', 'W', 'K', 'E', 'A', 'F'], words(
      'Whom it could identify',
      'কাকে চেনা যেতে পারে',
      'किसकी पहचान हो सकती है',
    )),
    where: choice({
      newspaper: words('newspaper', 'সংবাদপত্র', 'अख़बार'),
      television: words('television', 'টিভি', 'टीवी'),
      'news-site': words('news website', 'খবরের ওয়েবসাইট', 'समाचार वेबसाइट'),
      'social-media': words('social media', 'সমাজমাধ্যম', 'सोशल मीडिया'),
      'press-note': words('press note of an office', 'দপ্তরের প্রেস নোট', 'कार्यालय का प्रेस नोट'),
      'court-paper': words('court paper or cause list', 'আদালতের কাগজ বা তালিকা', 'अदालत का काग़ज़ या सूची'),
      'ngo-report': words('report of an NGO', 'NGO-র রিপোর্ট', 'NGO की रिपोर्ट'),
    }, words('Where', 'কোথায়', 'कहाँ')),
    outlet: party(['O', 'N'], words('Who published it', 'কে প্রকাশ করেছে', 'किसने प्रकाशित किया')),
    by: choices({
      name: words('name', 'নাম', 'नाम'),
      face: words('face or photograph', 'মুখ বা ছবি', 'चेहरा या फ़ोटो'),
      voice: words('voice', 'গলা', 'आवाज़'),
      address: words('address or village', 'ঠিকানা বা গ্রাম', 'पता या गाँव'),
      school: words('school or work', 'স্কুল বা কাজের জায়গা', 'स्कूल या काम की जगह'),
      family: words('family', 'পরিবার', 'परिवार'),
      intimate: words('an intimate image', 'অন্তরঙ্গ ছবি', 'अंतरंग तस्वीर'),
      shelter: words('the home where she is', 'যে হোমে আছেন', 'जिस गृह में हैं'),
    }, words('By what', 'কী দেখে', 'किससे')),
    link: identity(words('Link or page', 'লিংক বা পাতা', 'लिंक या पृष्ठ'), { of: 'whom', input: 'long' }),
    removalAsked: when(words('Removal asked at', 'কখন সরাতে বলা হয়েছে', 'हटाने को कब कहा')),
    askedOf: party(['O', 'N'], words('Of whom', 'কাকে বলা হয়েছে', 'किससे कहा')),
    removed: yesNo(words('Removed', 'সরানো হয়েছে', 'हटाया गया')),
    removedAt: when(words('Removed at', 'কখন সরানো হয়েছে', 'कब हटाया गया')),
  },
  needed: ['whom'],
  sets: ({ whom, where, outlet, removed }) => whom.map((one) => ({
    of: one, fact: 'danger', value: given({ form: 'identified-in-public', by: outlet, state: removed === 'yes' ? 'ended' : 'open', where }),
  })),
  says: words(
    'Something that could identify {whom} was published[ ({where})][; removal asked {removalAsked}][; removed: {removed}]',
    '{whom}-কে চেনা যায়, এমন কিছু প্রকাশ হয়েছে[ ({where})][; সরাতে বলা হয়েছে {removalAsked}][; সরানো হয়েছে: {removed}]',
    '{whom} की पहचान कराने वाली बात प्रकाशित हुई[ ({where})][; हटाने को कहा {removalAsked}][; हटाया गया: {removed}]',
  ),
  example: { whom: ['S-1'], where: 'news-site', by: ['school', 'address'], removalAsked: '2017-08-27', askedOf: 'O-6', removed: 'not-known' },
})
