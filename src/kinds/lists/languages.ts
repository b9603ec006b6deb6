import { words } from '../../record/words.ts'

/** Languages that people speak: ISO 639-2, the codes that HTCDS asks for. */
export const spokenLanguages = {
  ben: words('Bengali', 'বাংলা', 'बांग्ला'),
  hin: words('Hindi', 'হিন্দি', 'हिन्दी'),
  eng: words('English', 'ইংরেজি', 'अंग्रेज़ी'),
  nep: words('Nepali', 'নেপালি', 'नेपाली'),
  urd: words('Urdu', 'উর্দু', 'उर्दू'),
  asm: words('Assamese', 'অসমিয়া', 'असमिया'),
  ori: words('Odia', 'ওড়িয়া', 'ओड़िया'),
  sat: words('Santali', 'সাঁওতালি', 'संथाली'),
  bho: words('Bhojpuri', 'ভোজপুরি', 'भोजपुरी'),
  mai: words('Maithili', 'মৈথিলি', 'मैथिली'),
  mni: words('Manipuri', 'মণিপুরি', 'मणिपुरी'),
  lus: words('Mizo', 'মিজো', 'मिज़ो'),
  mar: words('Marathi', 'মারাঠি', 'मराठी'),
  guj: words('Gujarati', 'গুজরাতি', 'गुजराती'),
  pan: words('Punjabi', 'পাঞ্জাবি', 'पंजाबी'),
  tel: words('Telugu', 'তেলুগু', 'तेलुगु'),
  tam: words('Tamil', 'তামিল', 'तमिल'),
  kan: words('Kannada', 'কন্নড়', 'कन्नड़'),
  mal: words('Malayalam', 'মালয়ালম', 'मलयालम'),
  sgn: words('a sign language', 'ইশারা ভাষা', 'सांकेतिक भाषा'),
} as const
