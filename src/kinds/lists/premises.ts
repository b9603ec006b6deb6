import { party } from '../../record/fields.ts'
import { words } from '../../record/words.ts'

/** The place that an entry is about. */
export const premises = () => party(['P', 'H', 'V'], words('Which place', 'কোন জায়গা', 'कौन-सी जगह'))

/** What an order or notice against a place rests on. */
export const premisesSections = {
  'itpa-18': words('ITPA s 18', 'আইটিপিএ ধারা ১৮', 'आईटीपीए धारा 18'),
  'jj-41': words('JJ Act 2015 s 41, registration of homes', 'জেজে আইন ২০১৫ ধারা ৪১, হোমের নিবন্ধন', 'जेजे अधिनियम 2015 धारा 41, गृहों का पंजीकरण'),
  'bnss-107': words('BNSS s 107, proceeds of crime', 'বিএনএসএস ধারা ১০৭, অপরাধের আয়', 'बीएनएसएस धारा 107, अपराध की आय'),
  pmla: words('Prevention of Money-Laundering Act s 5', 'অর্থ পাচার প্রতিরোধ আইন ধারা ৫', 'धन-शोधन निवारण अधिनियम धारा 5'),
  labour: words('Bonded Labour Act 1976', 'বন্ডেড লেবার আইন ১৯৭৬', 'बंधुआ मज़दूरी अधिनियम 1976'),
  licence: words('law on licences', 'লাইসেন্স আইন', 'लाइसेंस क़ानून'),
} as const
