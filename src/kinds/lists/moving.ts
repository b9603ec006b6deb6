import { words } from '../../record/words.ts'

/** Code lists that more than one kind uses. `choice` adds «other» and «not known» to each. */

/** On what somebody is moved, kept or let go. */
export const movingBases = {
  'own-wish': words('her or his own wish', 'নিজের ইচ্ছায়', 'अपनी इच्छा से'),
  protection: words('protection of a child', 'শিশুর সুরক্ষা', 'बच्चे की सुरक्षा'),
  order: words('an order', 'আদেশে', 'आदेश से'),
  'taken-along': words('taken along, no basis said', 'সঙ্গে নেওয়া, ভিত্তি বলা হয়নি', 'साथ ले जाया गया, आधार नहीं बताया'),
  arrest: words('arrest', 'গ্রেপ্তার', 'गिरफ़्तारी'),
} as const
