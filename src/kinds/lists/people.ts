import { words } from '../../record/words.ts'

/** Code lists about people: HTCDS 2.0 has the codes in capitals, so that an export needs no table. */

/** HTCDS `prs_Gender`; its «unknown» is our «not known». */
export const genders = {
  Feminine: words('woman or girl', 'মহিলা বা মেয়ে', 'महिला या लड़की'),
  Masculine: words('man or boy', 'পুরুষ বা ছেলে', 'पुरुष या लड़का'),
  TransgenderFeminine: words('transgender woman or girl', 'রূপান্তরকামী মহিলা বা মেয়ে', 'ट्रांसजेंडर महिला या लड़की'),
  TransgenderMasculine: words('transgender man or boy', 'রূপান্তরকামী পুরুষ বা ছেলে', 'ट्रांसजेंडर पुरुष या लड़का'),
  NonConforming: words('neither', 'কোনোটিই নয়', 'दोनों में से नहीं'),
} as const

/** HTCDS `prs_MaritalStatus`. */
export const civilStatuses = {
  Single: words('single', 'অবিবাহিত', 'अविवाहित'),
  Married: words('married', 'বিবাহিত', 'विवाहित'),
  Widowed: words('widowed', 'স্বামী বা স্ত্রী মৃত', 'विधवा या विधुर'),
  Divorced: words('divorced', 'বিবাহবিচ্ছিন্ন', 'तलाक़शुदा'),
  Separated: words('separated', 'আলাদা থাকেন', 'अलग रहते हैं'),
  RegisteredPartnership: words('registered partnership', 'নিবন্ধিত সঙ্গী', 'पंजीकृत साथी'),
} as const

/** HTCDS `prs_HighestLevelOfEducation`, with «none» before it. */
export const schoolings = {
  none: words('no schooling', 'স্কুলে যাননি', 'स्कूल नहीं गए'),
  EarlyChildhoodEducation: words('before primary', 'প্রাক-প্রাথমিক', 'पूर्व-प्राथमिक'),
  PrimaryEducation: words('primary, to class 5', 'প্রাথমিক, পঞ্চম শ্রেণি পর্যন্ত', 'प्राथमिक, कक्षा 5 तक'),
  LowerSecondaryEducation: words('to class 10', 'দশম শ্রেণি পর্যন্ত', 'कक्षा 10 तक'),
  UpperSecondaryEducation: words('to class 12', 'দ্বাদশ শ্রেণি পর্যন্ত', 'कक्षा 12 तक'),
  PostSecondaryNonTertiaryEducation: words('training after school', 'স্কুলের পরে প্রশিক্ষণ', 'स्कूल के बाद प्रशिक्षण'),
  ShortCycleTertiaryEducation: words('diploma', 'ডিপ্লোমা', 'डिप्लोमा'),
  BachelorsOrEquivalentLevel: words('bachelor’s degree', 'স্নাতক', 'स्नातक'),
  MastersOrEquivalentLevel: words('master’s degree', 'স্নাতকোত্তর', 'स्नातकोत्तर'),
  DoctoralOrEquivalentLevel: words('doctorate', 'ডক্টরেট', 'डॉक्टरेट'),
} as const

/** What a field worker is there for. */
export const duties = {
  officer: words('police officer', 'পুলিশ অফিসার', 'पुलिस अधिकारी'),
  'woman-officer': words('woman police officer', 'মহিলা পুলিশ অফিসার', 'महिला पुलिस अधिकारी'),
  'investigating-officer': words('investigating officer', 'তদন্তকারী অফিসার', 'जाँच अधिकारी'),
  'special-police-officer': words('special police officer', 'বিশেষ পুলিশ অফিসার', 'विशेष पुलिस अधिकारी'),
  'child-welfare-officer': words('child welfare police officer', 'শিশু কল্যাণ পুলিশ অফিসার', 'बाल कल्याण पुलिस अधिकारी'),
  'ngo-worker': words('NGO worker', 'NGO কর্মী', 'NGO कार्यकर्ता'),
  'social-worker': words('social worker', 'সমাজকর্মী', 'सामाजिक कार्यकर्ता'),
  counsellor: words('counsellor', 'কাউন্সেলর', 'परामर्शदाता'),
  'support-person': words('support person', 'সহায়ক ব্যক্তি', 'सहायक व्यक्ति'),
  interpreter: words('interpreter', 'দোভাষী', 'दुभाषिया'),
  'shelter-staff': words('shelter staff', 'হোমের কর্মী', 'गृह कर्मचारी'),
  doctor: words('doctor or nurse', 'ডাক্তার বা নার্স', 'डॉक्टर या नर्स'),
  lawyer: words('lawyer', 'আইনজীবী', 'वकील'),
  prosecutor: words('public prosecutor', 'সরকারি কৌঁসুলি', 'लोक अभियोजक'),
  magistrate: words('magistrate or judge', 'ম্যাজিস্ট্রেট বা বিচারক', 'मजिस्ट्रेट या न्यायाधीश'),
  driver: words('driver', 'চালক', 'चालक'),
} as const
