import { words } from '../../record/words.ts'

/** What somebody agrees to. */
export const consentScopes = {
  'keep-record': words('keeping this record', 'এই নথি রাখা', 'यह रिकॉर्ड रखना'),
  'medical-examination': words('a medical examination', 'ডাক্তারি পরীক্ষা', 'चिकित्सा जाँच'),
  treatment: words('treatment', 'চিকিৎসা', 'इलाज'),
  counselling: words('counselling', 'কাউন্সেলিং', 'परामर्श'),
  share: words('passing on information', 'তথ্য জানানো', 'जानकारी आगे देना'),
  referral: words('a referral', 'অন্য সংস্থায় পাঠানো', 'दूसरी संस्था में भेजना'),
  'family-contact': words('contact with family', 'পরিবারের সঙ্গে যোগাযোগ', 'परिवार से संपर्क'),
  'home-visit': words('a home visit', 'বাড়িতে যাওয়া', 'घर पर जाना'),
  legal: words('acting for her in court', 'আদালতে তাঁর হয়ে দাঁড়ানো', 'अदालत में उनकी ओर से पेश होना'),
  compensation: words('a claim for compensation', 'ক্ষতিপূরণের আবেদন', 'मुआवज़े का आवेदन'),
  repatriation: words('return to the home state or country', 'নিজের রাজ্য বা দেশে ফেরা', 'अपने राज्य या देश लौटना'),
  photograph: words('a photograph for identity papers', 'পরিচয়পত্রের ছবি', 'पहचान पत्र की तस्वीर'),
} as const

/** What is passed on about her: kinds of information, never the information. */
export const sharedThings = {
  identity: words('who she is', 'তাঁর পরিচয়', 'उनकी पहचान'),
  age: words('her age', 'তাঁর বয়স', 'उनकी उम्र'),
  whereabouts: words('where she is', 'তিনি কোথায়', 'वे कहाँ हैं'),
  needs: words('what she needs', 'তাঁর কী দরকার', 'उनकी ज़रूरतें'),
  health: words('health', 'স্বাস্থ্য', 'स्वास्थ्य'),
  statement: words('a statement', 'জবানবন্দি', 'बयान'),
  report: words('a report or assessment', 'রিপোর্ট বা মূল্যায়ন', 'रिपोर्ट या आकलन'),
  contact: words('how to reach her safely', 'নিরাপদে যোগাযোগের উপায়', 'सुरक्षित संपर्क का तरीका'),
  family: words('about her family', 'পরিবারের কথা', 'परिवार के बारे में'),
  case: words('how the case stands', 'মামলার অবস্থা', 'मामले की स्थिति'),
} as const

/** Topics that were spoken about: so that nobody asks again. Never what was said. */
export const topics = {
  identity: words('who she is, age, home', 'পরিচয়, বয়স, বাড়ি', 'पहचान, उम्र, घर'),
  family: words('family', 'পরিবার', 'परिवार'),
  recruitment: words('how it began', 'কীভাবে শুরু', 'शुरुआत कैसे हुई'),
  journey: words('the journey', 'যাত্রাপথ', 'सफ़र'),
  place: words('the place and who was there', 'জায়গা ও কারা ছিল', 'जगह और वहाँ कौन थे'),
  people: words('people involved', 'জড়িত লোকজন', 'शामिल लोग'),
  work: words('work and pay', 'কাজ ও টাকা', 'काम और पैसा'),
  money: words('money and debts', 'টাকা ও দেনা', 'पैसा और क़र्ज़'),
  control: words('how she was kept there', 'কীভাবে আটকে রাখা', 'कैसे रोका गया'),
  offence: words('the offence itself', 'অপরাধের কথা', 'अपराध के बारे में'),
  others: words('others who are still there', 'আর কারা সেখানে আছে', 'और कौन वहाँ हैं'),
  health: words('health', 'স্বাস্থ্য', 'स्वास्थ्य'),
  wishes: words('what she wants', 'তিনি কী চান', 'वे क्या चाहती हैं'),
  threats: words('threats', 'হুমকি', 'धमकियाँ'),
} as const
