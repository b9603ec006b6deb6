import { age, choice, choices, identity, party, text } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { people, type PartyLetter } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { settingIf } from '../lists/described.ts'
import { spokenLanguages } from '../lists/languages.ts'
import { civilStatuses, duties, genders, schoolings } from '../lists/people.ts'

/** A ring has a name; a phone a number; a vehicle, an account, a profile and a device have one, too. */
const describable = [...people, 'R', 'T', 'V', 'B', 'N', 'D'] as const satisfies PartyLetter[]

export const partyDescribed = defineKind({
  kind: 'party.described', v: 1, compartment: 'every',
  why: 'Facts on a person, each by itself and each optional. What tells who she is, is sealed (BNS s 72, POCSO Act s 23, JJ Act 2015 s 74).',
  words: words('Facts on a person', 'ব্যক্তির তথ্য', 'व्यक्ति की जानकारी'),
  find: words(
    'name, age, date of birth, address, phone number, Aadhaar, photo, description, particulars, registration number, language',
    'নাম, বয়স, জন্ম তারিখ, ঠিকানা, ফোন নম্বর, আধার, ছবি, বিবরণ, ভাষা',
    'नाम, उम्र, जन्म तिथि, पता, फ़ोन नंबर, आधार, फ़ोटो, विवरण, भाषा',
  ),
  at: words('As of', 'কখনকার তথ্য', 'कब की जानकारी'),
  fields: {
    who: party(describable, words('Whom', 'কার', 'किसकी')),
    name: identity(words('Name', 'নাম', 'नाम'), { of: 'who', htcds: 'prs_FirstName' }),
    otherNames: identity(words('Other names', 'অন্য নাম', 'अन्य नाम'), { of: 'who' }),
    posedAs: text(words('Posed as', 'কী পরিচয় দিতেন', 'क्या बनकर'), {
      hint: words(
        'Labour agent, customer, relative',
        'কাজের দালাল, খদ্দের, আত্মীয়',
        'काम का एजेंट, ग्राहक, रिश्तेदार',
      ) }),
    age: age(words('Age', 'বয়স', 'उम्र')),
    birthDate: identity(words(
      'Date of birth',
      'জন্ম তারিখ',
      'जन्म तिथि',
    ), { of: 'who', input: 'date', htcds: 'prs_Birthdate' }),
    sex: choice(genders, words('Sex', 'লিঙ্গ', 'लिंग'), { htcds: 'prs_Gender' }),
    languages: choices(spokenLanguages, words('Languages', 'ভাষা', 'भाषाएँ'), { htcds: 'prs_PrimaryLanguage' }),
    nationality: text(words('Nationality', 'নাগরিকত্ব', 'नागरिकता'), {
      hint: words(
        'Country code, as IN, BD, NP',
        'দেশের কোড, যেমন IN, BD, NP',
        'देश का कोड, जैसे IN, BD, NP',
      ), htcds: 'prs_Citizenship' }),
    nationalityBasis: choice({
      claimed: words('as claimed', 'নিজের দাবি', 'जैसा बताया'),
      confirmed: words('confirmed', 'নিশ্চিত করা হয়েছে', 'पुष्टि हुई'),
    }, words('Nationality claimed or confirmed', 'নাগরিকত্ব: দাবি না নিশ্চিত', 'नागरिकता: बताई या पुष्ट')),
    address: identity(words('Address', 'ঠিকানা', 'पता'), { of: 'who', input: 'long', htcds: 'prs_MailingStreet' }),
    phone: identity(words(
      'Phone number',
      'ফোন নম্বর',
      'फ़ोन नंबर',
    ), { of: 'who', input: 'phone', htcds: 'prs_MobilePhone' }),
    identityNumber: identity(words('Identity number', 'পরিচয়পত্রের নম্বর', 'पहचान संख्या'), {
      of: 'who', htcds: 'prs_IdentityNumber',
      hint: words(
        'Of a vehicle, account or device: its number',
        'গাড়ি, অ্যাকাউন্ট বা যন্ত্র হলে তার নম্বর',
        'वाहन, खाते या उपकरण का हो तो उसका नंबर',
      ) }),
    photograph: identity(words('Photograph', 'ছবি', 'फ़ोटो'), {
      of: 'who', input: 'file', hint: words(
        'A face for finding her; nothing else',
        'খোঁজার জন্য মুখের ছবি; আর কিছু নয়',
        'खोजने के लिए चेहरा; और कुछ नहीं',
      ) }),
    living: choice({
      living: words('living', 'জীবিত', 'जीवित'),
      dead: words('dead', 'মৃত', 'मृत'),
    }, words('Living or dead', 'জীবিত না মৃত', 'जीवित या मृत'), { htcds: 'prs_Deceased' }),
    civilStatus: choice(civilStatuses, words(
      'Civil status',
      'বৈবাহিক অবস্থা',
      'वैवाहिक स्थिति',
    ), { htcds: 'prs_MaritalStatus' }),
    schooling: choice(schoolings, words('Schooling', 'পড়াশোনা', 'पढ़ाई'), { htcds: 'prs_HighestLevelOfEducation' }),
    occupation: text(words('Occupation', 'পেশা', 'पेशा')),
    household: text(words('Household', 'পরিবার', 'परिवार'), {
      hint: words(
        'How many, who depends on whom; no names',
        'কতজন, কে কার উপর নির্ভর করে; নাম নয়',
        'कितने लोग, कौन किस पर निर्भर; नाम नहीं',
      ) }),
    disability: text(words('Disability', 'প্রতিবন্ধকতা', 'विकलांगता'), {
      hint: words('What help is needed', 'কী সাহায্য দরকার', 'क्या मदद चाहिए') }),
    duty: choice(duties, words('Duty', 'দায়িত্ব', 'दायित्व'), {
      hint: words('Of a field worker', 'মাঠকর্মী হলে', 'क्षेत्र कार्यकर्ता हों तो'), htcds: 'prs_Title' }),
  },
  needed: ['who'],
  sets: (said) => [
    settingIf(said.who, 'name', said.name),
    settingIf(said.who, 'otherNames', said.otherNames),
    settingIf(said.who, 'posedAs', said.posedAs),
    settingIf(said.who, 'age', said.age),
    settingIf(said.who, 'birthDate', said.birthDate),
    settingIf(said.who, 'sex', said.sex),
    settingIf(said.who, 'languages', said.languages),
    settingIf(said.who, 'nationality', said.nationality === undefined ? undefined
      : { nationality: said.nationality, confirmed: said.nationalityBasis ?? 'not-known' }),
    settingIf(said.who, 'address', said.address),
    settingIf(said.who, 'phone', said.phone),
    settingIf(said.who, 'identityNumber', said.identityNumber),
    settingIf(said.who, 'photograph', said.photograph),
    settingIf(said.who, 'living', said.living),
    settingIf(said.who, 'civilStatus', said.civilStatus),
    settingIf(said.who, 'schooling', said.schooling),
    settingIf(said.who, 'occupation', said.occupation),
    settingIf(said.who, 'household', said.household),
    settingIf(said.who, 'disability', said.disability),
    settingIf(said.who, 'duty', said.duty),
  ],
  says: words(
    'Facts on {who} were written[: age {age}][, speaks {languages}][, {duty}]',
    '{who}-এর তথ্য লেখা হয়েছে[: বয়স {age}][, ভাষা {languages}][, {duty}]',
    '{who} की जानकारी लिखी गई[: उम्र {age}][, भाषा {languages}][, {duty}]',
  ),
  example: {
    who: 'S-1', name: { value: 'Practice Name', salt: 'A'.repeat(43) }, sex: 'Feminine', languages: ['ben'],
    age: { from: 15, to: 17, basis: 'stated', asOf: '2017-08-24' }, nationality: 'IN', nationalityBasis: 'claimed', schooling: 'LowerSecondaryEducation',
  },
})
