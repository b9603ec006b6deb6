import { words } from '../../record/words.ts'

/** What kind of place it is: where somebody is held, kept safe, or passes through. Codes as `Leg.placeKind` has them. */
export const placeKinds = {
  flat: words('flat', 'ফ্ল্যাট', 'फ़्लैट'),
  house: words('house', 'বাড়ি', 'मकान'),
  hotel: words('hotel', 'হোটেল', 'होटल'),
  'guest-house': words('guest house or lodge', 'গেস্ট হাউস বা লজ', 'गेस्ट हाउस या लॉज'),
  spa: words('spa or massage parlour', 'স্পা বা ম্যাসাজ পার্লার', 'स्पा या मसाज पार्लर'),
  bar: words('bar or dance bar', 'বার বা ডান্স বার', 'बार या डांस बार'),
  kiln: words('brick kiln', 'ইটভাটা', 'ईंट भट्ठा'),
  farm: words('farm or plantation', 'খামার বা বাগান', 'खेत या बाग़ान'),
  mill: words('mill', 'কল', 'मिल'),
  workshop: words('workshop or factory', 'কারখানা', 'कारख़ाना'),
  vehicle: words('vehicle', 'গাড়ি', 'वाहन'),
  train: words('train or railway station', 'ট্রেন বা রেল স্টেশন', 'ट्रेन या रेलवे स्टेशन'),
  road: words('road or bus stand', 'রাস্তা বা বাস স্ট্যান্ড', 'सड़क या बस अड्डा'),
  border: words('border post', 'সীমান্ত চৌকি', 'सीमा चौकी'),
  online: words('online', 'অনলাইন', 'ऑनलाइन'),
  station: words('police station', 'থানা', 'थाना'),
  court: words('court', 'আদালত', 'अदालत'),
  committee: words('CWC or JJB', 'CWC বা JJB', 'CWC या JJB'),
  hospital: words('hospital', 'হাসপাতাল', 'अस्पताल'),
  shelter: words('shelter or home', 'আশ্রয় বা হোম', 'आश्रय या गृह'),
  aftercare: words('aftercare home', 'পরবর্তী যত্নের হোম', 'पश्चात देखभाल गृह'),
  prison: words('prison or lock-up', 'জেল বা হাজত', 'जेल या हवालात'),
  home: words('her or his own home', 'নিজের বাড়ি', 'अपना घर'),
  'family-home': words('home of her family', 'পরিবারের বাড়ি', 'परिवार का घर'),
} as const
