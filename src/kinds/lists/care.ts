import { words } from '../../record/words.ts'

/** Kinds of help. The capitalised codes are those of HTCDS 2.0 (`spl_Type`); the others are what it does not name. */
export const careTypes = {
  SocialCare: words('social care', 'সামাজিক পরিচর্যা', 'सामाजिक देखभाल'),
  Health: words('health', 'স্বাস্থ্য', 'स्वास्थ्य'),
  counselling: words('counselling', 'কাউন্সেলিং', 'परामर्श'),
  Legal: words('legal help', 'আইনি সহায়তা', 'क़ानूनी सहायता'),
  Education: words('schooling', 'পড়াশোনা', 'पढ़ाई'),
  training: words('training for work', 'কাজের প্রশিক্ষণ', 'काम का प्रशिक्षण'),
  Livelihood: words('work and livelihood', 'কাজ ও জীবিকা', 'काम और आजीविका'),
  Financial: words('money', 'টাকা', 'पैसा'),
  RightsBasedTraining: words('knowing her rights', 'অধিকার জানা', 'अधिकारों की जानकारी'),
  SexualExploitationRehabilitation: words('recovery after sexual exploitation', 'যৌন শোষণের পর পুনর্বাসন', 'यौन शोषण के बाद पुनर्वास'),
  LabourExploitationRehabilitation: words('recovery after exploitation at work', 'শ্রম শোষণের পর পুনর্বাসন', 'श्रम शोषण के बाद पुनर्वास'),
  housing: words('a place to live', 'থাকার জায়গা', 'रहने की जगह'),
  documents: words('identity papers', 'পরিচয়ের কাগজ', 'पहचान के काग़ज़'),
  safety: words('safety', 'নিরাপত্তা', 'सुरक्षा'),
  interpreter: words('an interpreter', 'দোভাষী', 'दुभाषिया'),
  childcare: words('care of her child', 'তাঁর সন্তানের দেখাশোনা', 'उनके बच्चे की देखभाल'),
  basics: words('food, clothes, travel', 'খাবার, কাপড়, যাতায়াত', 'खाना, कपड़े, सफ़र'),
} as const
