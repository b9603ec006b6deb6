import { choice, file, parties, party, text, when } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { people, type PartyLetter } from '../../record/label.ts'
import { words } from '../../record/words.ts'

const reporting = ['F', 'O', 'H', 'K', 'W', 'S'] as const satisfies PartyLetter[]

export const reported = defineKind({
  kind: 'reported', v: 1, compartment: 'each',
  why: 'The law wants certain people told, and nothing asked of them: the magistrate of the FIR and of what was seized (BNSS ss 176, 106; CrPC ss 157, 102), committee and special court of a child (POCSO s 19(6)), the mission of a foreigner. Who was told, and when, is asked years later.',
  words: words('Reported to an authority', 'কর্তৃপক্ষকে জানানো হয়েছে', 'प्राधिकारी को सूचना दी गई'),
  find: words(
    'report, intimation, inform, special report, copy to court, sent to magistrate, CWC, special court, DLSA, FRRO, embassy, Childline, 1098',
    'রিপোর্ট, অবগতি, জানানো, কপি পাঠানো, ম্যাজিস্ট্রেট, CWC, বিশেষ আদালত, DLSA, FRRO, দূতাবাস, চাইল্ডলাইন, 1098',
    'रिपोर्ट, सूचना, इत्तिला, प्रति भेजना, मजिस्ट्रेट, CWC, विशेष न्यायालय, DLSA, FRRO, दूतावास, चाइल्डलाइन, 1098',
  ),
  at: words('Sent at', 'কখন পাঠানো', 'कब भेजा'),
  fields: {
    what: choice({
      fir: words('the FIR', 'FIR', 'FIR'),
      child: words('a child, or an offence against a child', 'কোনো শিশু, বা শিশুর বিরুদ্ধে অপরাধ', 'कोई बच्चा, या बच्चे के विरुद्ध अपराध'),
      arrest: words('an arrest', 'গ্রেপ্তার', 'गिरफ़्तारी'),
      grounds: words('the grounds of a search', 'তল্লাশির কারণ', 'तलाशी के आधार'),
      recording: words('the recording of a search', 'তল্লাশির ভিডিও', 'तलाशी की रिकॉर्डिंग'),
      seizure: words('what was seized', 'যা বাজেয়াপ্ত হয়েছে', 'जो ज़ब्त हुआ'),
      examination: words('a medical report', 'ডাক্তারি রিপোর্ট', 'चिकित्सा रिपोर्ट'),
      condition: words('a state of health that the court must know', 'স্বাস্থ্যের অবস্থা, আদালতের জানা দরকার', 'स्वास्थ्य की स्थिति, जो न्यायालय को जाननी चाहिए'),
      'support-person': words('who supports her', 'তাঁর সহায়ক কে', 'उनका सहायक व्यक्ति कौन है'),
      nationality: words('somebody from abroad', 'বিদেশ থেকে আসা কেউ', 'विदेश से आया कोई'),
      'refused-fir': words('that the FIR was refused', 'FIR নিতে অস্বীকার', 'FIR से इनकार'),
      material: words('images or recordings of abuse that were come upon', 'নির্যাতনের ছবি বা ভিডিও চোখে পড়েছে', 'शोषण की तस्वीर या वीडियो मिलना'),
    }, words('What was reported', 'কী জানানো হয়েছে', 'किसकी सूचना')),
    to: choice({
      magistrate: words('magistrate', 'ম্যাজিস্ট্রেট', 'मजिस्ट्रेट'),
      'special-court': words('special court or sessions court', 'বিশেষ বা দায়রা আদালত', 'विशेष या सत्र न्यायालय'),
      committee: words('Child Welfare Committee (CWC)', 'শিশু কল্যাণ কমিটি (CWC)', 'बाल कल्याण समिति (CWC)'),
      'child-protection': words('Childline or district child protection unit', 'চাইল্ডলাইন বা জেলা শিশু সুরক্ষা ইউনিট', 'चाइल्डलाइन या ज़िला बाल संरक्षण इकाई'),
      police: words('police, the investigating officer', 'পুলিশ, তদন্তকারী অফিসার', 'पुलिस, जाँच अधिकारी'),
      superintendent: words('superintendent or designated officer', 'পুলিশ সুপার বা মনোনীত অফিসার', 'पुलिस अधीक्षक या नामित अधिकारी'),
      'legal-services': words('legal services authority (DLSA)', 'আইনি পরিষেবা কর্তৃপক্ষ (DLSA)', 'विधिक सेवा प्राधिकरण (DLSA)'),
      'district-magistrate': words('District Magistrate', 'জেলাশাসক', 'ज़िलाधिकारी'),
      mission: words('mission of the country, through FRRO or ministry', 'FRRO বা মন্ত্রকের মাধ্যমে দেশের দূতাবাস', 'FRRO या मंत्रालय के ज़रिए देश का दूतावास'),
    }, words('To which authority', 'কোন কর্তৃপক্ষকে', 'किस प्राधिकारी को')),
    office: party(['O'], words('Which office', 'কোন দপ্তর', 'कौन-सा कार्यालय')),
    by: party(reporting, words('By whom', 'কে জানিয়েছেন', 'किसने दी')),
    about: parties([...people, 'P', 'X', 'D'], words('About whom or what', 'কার বা কীসের বিষয়ে', 'किसके या किस चीज़ के बारे में')),
    section: text(words('Under which section', 'কোন ধারায়', 'किस धारा में')),
    number: text(words('Its number', 'চিঠির নম্বর', 'पत्र संख्या')),
    received: when(words('Received at', 'কখন পৌঁছেছে', 'कब पहुँची')),
    document: file(words('The letter', 'চিঠি', 'पत्र')),
  },
  needed: ['what', 'to'],
  says: words(
    'Reported to: {to}[ ({office})]. {what}[, about {about}][, by {by}]',
    'জানানো হয়েছে: {to}[ ({office})]। {what}[, {about} বিষয়ে][, জানিয়েছেন {by}]',
    'सूचना दी गई: {to}[ ({office})]। {what}[, {about} के बारे में][, {by} द्वारा]',
  ),
  example: {
    what: 'child', to: 'committee', office: 'O-3', by: 'F-2', about: ['S-1', 'S-2'], section: 'POCSO s 19(6)', number: 'practice 12', received: '2017-08-25T11:30:00+05:30',
  },
})
