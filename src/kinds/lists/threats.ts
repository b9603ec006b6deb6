import { words } from '../../record/words.ts'

/** The form a threat takes: against a survivor, her family, a witness or a worker. */
export const threatForms = {
  threat: words('threat', 'হুমকি', 'धमकी'),
  violence: words('violence', 'মারধর', 'मारपीट'),
  'money-offered': words('money offered', 'টাকার প্রস্তাব', 'पैसे की पेशकश'),
  'pressure-to-withdraw': words('pressure to withdraw', 'মামলা তোলার চাপ', 'मामला वापस लेने का दबाव'),
  followed: words('followed or watched', 'পিছু নেওয়া বা নজর রাখা', 'पीछा या निगरानी'),
  'false-case': words('false complaint', 'মিথ্যা অভিযোগ', 'झूठी शिकायत'),
  'official-pressure': words('pressure from an office', 'দপ্তর থেকে চাপ', 'कार्यालय से दबाव'),
  exposure: words('threat to make public', 'প্রকাশ করে দেওয়ার হুমকি', 'उजागर करने की धमकी'),
} as const

/** How it reached them; also how a tip or a word reaches us. */
export const threatChannels = {
  'in-person': words('in person', 'সামনাসামনি', 'आमने-सामने'),
  call: words('phone call', 'ফোনে', 'फ़ोन पर'),
  message: words('message', 'মেসেজে', 'संदेश से'),
  online: words('online', 'অনলাইনে', 'ऑनलाइन'),
  letter: words('letter', 'চিঠিতে', 'पत्र से'),
  'through-somebody': words('through somebody', 'অন্যের মাধ্যমে', 'किसी के ज़रिए'),
  'in-court': words('in or near the court', 'আদালতে বা আদালত চত্বরে', 'अदालत में या परिसर में'),
} as const
