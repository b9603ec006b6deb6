import { words } from '../../record/words.ts'

/** What kind of place somebody is at, for when the place has no label, or only its kind may be said. */
export const placesOfStay = {
  flat: words('a flat', 'ফ্ল্যাট', 'फ़्लैट'),
  house: words('a house', 'বাড়ি', 'मकान'),
  hotel: words('a hotel or guest house', 'হোটেল বা গেস্ট হাউস', 'होटल या गेस्ट हाउस'),
  workplace: words('a place of work', 'কাজের জায়গা', 'काम की जगह'),
  vehicle: words('a vehicle', 'গাড়ি', 'वाहन'),
  station: words('a police station', 'থানা', 'थाना'),
  court: words('a court or committee', 'আদালত বা কমিটি', 'अदालत या समिति'),
  border: words('a border post', 'সীমান্ত চৌকি', 'सीमा चौकी'),
  transport: words('a railway station or bus stand', 'রেল স্টেশন বা বাস স্ট্যান্ড', 'रेलवे स्टेशन या बस अड्डा'),
  hospital: words('a hospital', 'হাসপাতাল', 'अस्पताल'),
  shelter: words('a short-stay shelter', 'স্বল্পকালীন আশ্রয়', 'अल्पकालीन आश्रय'),
  home: words('a home for children or women', 'শিশু বা মহিলা হোম', 'बाल या महिला गृह'),
  aftercare: words('an aftercare home', 'আফটার কেয়ার হোম', 'पश्चात देखभाल गृह'),
  'own-home': words('her or his own home', 'নিজের বাড়ি', 'अपना घर'),
  family: words('the home of family', 'পরিবারের বাড়ি', 'परिवार का घर'),
  prison: words('a prison or lock-up', 'জেল বা লক-আপ', 'जेल या हवालात'),
  abroad: words('another country', 'অন্য দেশ', 'दूसरा देश'),
} as const
