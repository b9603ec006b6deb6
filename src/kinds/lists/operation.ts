import { number, party } from '../../record/fields.ts'
import { places } from '../../record/label.ts'
import { words } from '../../record/words.ts'

/** What must stand before a team goes in: the gate shows each, met or not, and until when. */
export const gateConditions = {
  presence: words('presence confirmed', 'উপস্থিতি নিশ্চিত', 'मौजूदगी की पुष्टि'),
  warrant: words('warrant, or reasons recorded', 'পরোয়ানা, বা কারণ লেখা', 'वारंट, या लिखित कारण'),
  authorised: words('authorised by a senior', 'ঊর্ধ্বতনের অনুমোদন', 'वरिष्ठ की अनुमति'),
  hospital: words('hospital alerted', 'হাসপাতালকে জানানো', 'अस्पताल को सूचना'),
  shelter: words('shelter alerted', 'আশ্রয়কে জানানো', 'आश्रय को सूचना'),
  committee: words('Child Welfare Committee alerted', 'শিশু কল্যাণ সমিতিকে জানানো', 'बाल कल्याण समिति को सूचना'),
  'women-officers': words('women officers present', 'মহিলা পুলিশ উপস্থিত', 'महिला पुलिस मौजूद'),
  capacity: words('enough people for the number expected', 'যতজন থাকতে পারে, তার মতো লোকবল', 'जितने लोग हो सकते हैं, उतना बल'),
  vehicles: words('vehicles', 'গাড়ি', 'वाहन'),
  interpreter: words('interpreter', 'দোভাষী', 'दुभाषिया'),
  witnesses: words('independent witnesses', 'নিরপেক্ষ সাক্ষী', 'स्वतंत्र गवाह'),
  doctor: words('doctor', 'ডাক্তার', 'डॉक्टर'),
  'legal-aid': words('legal aid', 'আইনি সহায়তা', 'विधिक सहायता'),
  'care-worker': words('somebody to be with those found', 'পাওয়া মানুষদের পাশে থাকার লোক', 'मिले लोगों के साथ रहने वाला कोई'),
} as const

/** What can be set aside for an operation. */
export const resources = {
  beds: words('beds', 'শয্যা', 'बिस्तर'),
  officers: words('officers', 'পুলিশকর্মী', 'पुलिसकर्मी'),
  'women-officers': words('women officers', 'মহিলা পুলিশকর্মী', 'महिला पुलिसकर्मी'),
  doctors: words('doctors', 'ডাক্তার', 'डॉक्टर'),
  interpreters: words('interpreters', 'দোভাষী', 'दुभाषिये'),
  vehicles: words('vehicles', 'গাড়ি', 'वाहन'),
} as const

/** Which attempt at the objective, counted from one. */
export const attemptNumber = () => number(words('Which attempt', 'কততম চেষ্টা', 'कौन-सा प्रयास'), {
  hint: words('1 for the first', 'প্রথমটির জন্য ১', 'पहले के लिए 1') })

/** One of several places that an operation goes to; a vehicle can be one. */
export const siteOfOperation = () => party(places, words('Site', 'কোন জায়গা', 'कौन-सी जगह'))
