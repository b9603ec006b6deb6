import { words } from '../../record/words.ts'

/** On which law somebody is kept, placed or restored. */
export const legalBases = {
  'jj-31': words('JJ Act s 31 (before the committee)', 'JJ আইন ধারা 31 (কমিটির সামনে)', 'JJ अधिनियम धारा 31 (समिति के सामने)'),
  'jj-37': words('JJ Act s 37 (order of the committee)', 'JJ আইন ধারা 37 (কমিটির আদেশ)', 'JJ अधिनियम धारा 37 (समिति का आदेश)'),
  'jj-95': words('JJ Act s 95 (to the home district)', 'JJ আইন ধারা 95 (নিজের জেলায়)', 'JJ अधिनियम धारा 95 (अपने ज़िले में)'),
  'pocso-19': words('POCSO s 19(5) (immediate care)', 'POCSO ধারা 19(5) (অবিলম্বে পরিচর্যা)', 'POCSO धारा 19(5) (तुरंत देखभाल)'),
  'itpa-17-nearest': words('ITPA s 17(1) (nearest magistrate)', 'ITPA ধারা 17(1) (নিকটতম ম্যাজিস্ট্রেট)', 'ITPA धारा 17(1) (निकटतम मजिस्ट्रेट)'),
  'itpa-17-inquiry': words('ITPA s 17(2) (during the inquiry)', 'ITPA ধারা 17(2) (তদন্ত চলাকালীন)', 'ITPA धारा 17(2) (जाँच के दौरान)'),
  'itpa-17-home': words('ITPA s 17(4) (protective home)', 'ITPA ধারা 17(4) (প্রোটেক্টিভ হোম)', 'ITPA धारा 17(4) (संरक्षण गृह)'),
  'itpa-19': words('ITPA s 19 (at her own request)', 'ITPA ধারা 19 (নিজের আবেদনে)', 'ITPA धारा 19 (अपने आवेदन पर)'),
  'bonded-labour': words('Bonded Labour Act 1976', 'বন্ডেড লেবার আইন 1976', 'बंधुआ मज़दूरी अधिनियम 1976'),
  'own-wish': words('her or his own wish', 'নিজের ইচ্ছা', 'अपनी इच्छा'),
} as const
