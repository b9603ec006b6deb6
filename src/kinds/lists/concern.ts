import { words } from '../../record/words.ts'

/** What a concern is about. `choice` adds «other» and «not known». */
export const concernForms = {
  'let-go': words('Somebody was let go without authority', 'কর্তৃত্ব ছাড়াই কাউকে ছেড়ে দেওয়া', 'बिना अधिकार किसी को जाने दिया'),
  'held-back': words('Somebody is kept without authority', 'কর্তৃত্ব ছাড়াই কাউকে আটকে রাখা', 'बिना अधिकार किसी को रोके रखना'),
  violence: words('Violence', 'হিংসা', 'हिंसा'),
  leak: words('Something was given away', 'কথা ফাঁস', 'जानकारी लीक'),
  pressure: words('Pressure, to withdraw or to be silent', 'চাপ, চুপ থাকতে বা ফিরিয়ে নিতে', 'दबाव, चुप रहने या वापस लेने का'),
  inaction: words('Nothing was done', 'কিছু করা হয়নি', 'कुछ नहीं किया गया'),
  money: words('Money or favours were asked', 'টাকা বা সুবিধা চাওয়া', 'पैसे या सुविधा की माँग'),
  neglect: words('Poor care, food, medicine', 'যত্ন, খাবার, ওষুধের অভাব', 'देखभाल, खाने, दवा की कमी'),
  disrespect: words('Shamed or insulted', 'অপমান', 'अपमान'),
} as const
