import { choice, yesNo } from '../../record/fields.ts'
import { words } from '../../record/words.ts'

/** Where somebody was heard: a woman and a child choose the place (POCSO s 24; BNSS ss 176, 179, earlier CrPC ss 157, 160). */
export const heardAt = () => choice({
  chosen: words('at home or where she or he chose', 'বাড়িতে বা নিজের পছন্দের জায়গায়', 'घर पर या अपनी पसंद की जगह'),
  home: words('in a shelter or home', 'হোম বা আশ্রয়ে', 'गृह या आश्रय में'),
  hospital: words('in a hospital', 'হাসপাতালে', 'अस्पताल में'),
  station: words('at a police station', 'থানায়', 'थाने में'),
  court: words('in a court', 'আদালতে', 'न्यायालय में'),
  committee: words('before a committee', 'কমিটির সামনে', 'समिति के सामने'),
}, words('Where', 'কোথায়', 'कहाँ'))

export const inUniform = () => yesNo(words('The officer was in uniform', 'অফিসার ইউনিফর্মে ছিলেন', 'अधिकारी वर्दी में थे'))
