import { words } from '../../../record/words.ts'

/** Titles of the pages of a case: neutral, since they stand in the window's list and in the history. */
export const common = {
  case: words('Case', 'মামলা', 'मामला'),
  timeline: words('Timeline', 'সময়রেখা', 'समयरेखा'),
  where: words('Where is everyone', 'কে কোথায়', 'कौन कहाँ है'),
  parties: words('Who is who', 'কে কে', 'कौन कौन है'),
  asked: words('Asked and answered', 'চাওয়া ও উত্তর', 'माँगा और जवाब'),
  letter: words('Letter', 'চিঠি', 'पत्र'),
  conflicts: words('Conflicts', 'দুই রকম লেখা', 'दो तरह की बातें'),
  history: words('History', 'ইতিহাস', 'इतिहास'),
  entry: words('Entry', 'এন্ট্রি', 'प्रविष्टि'),
  duties: words('Duties', 'করণীয়', 'कर्तव्य'),
  first72: words('First 72 hours', 'প্রথম ৭২ ঘণ্টা', 'पहले 72 घंटे'),
  charges: words('Charges', 'ধারা ও অভিযোগ', 'धाराएँ और आरोप'),
  courtCalendar: words('Court calendar', 'আদালতের দিনপঞ্জি', 'अदालत की तारीख़ें'),
  part: words('Part of a case', 'মামলার অংশ', 'मामले का भाग'),
} as const
