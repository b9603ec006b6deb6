import { age, choice, identity, parties, party, text } from '../../record/fields.ts'
import type { Setting } from '../../record/facts.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const suspectNamed = defineKind({
  kind: 'suspect.named', v: 1, compartment: 'suspect',
  why: 'Who is suspected, by whose word and of what part. Naming somebody decides nothing: belonging to a ring is never a ground.',
  words: words('Suspect named', 'সন্দেহভাজনের নাম', 'संदिग्ध का नाम'),
  find: words('name, accused, suspect, alias, who is he, FIR named', 'নাম, অভিযুক্ত, আসামি, ডাকনাম', 'नाम, आरोपी, अभियुक्त, उपनाम'),
  fields: {
    who: party(['A', 'E'], words('Who', 'কে', 'कौन')),
    name: identity(words('Name', 'নাম', 'नाम'), { of: 'who' }),
    otherNames: identity(words('Other names', 'অন্য নাম', 'अन्य नाम'), { of: 'who' }),
    parent: identity(words('Son or daughter of', 'পিতা বা মাতার নাম', 'पिता या माता का नाम'), { of: 'who' }),
    posedAs: text(words('Posed as', 'নিজেকে কী বলত', 'ख़ुद को क्या बताता था'), {
      hint: words('As doctor, agent, aunt', 'যেমন ডাক্তার, এজেন্ট, মাসি', 'जैसे डॉक्टर, एजेंट, मौसी') }),
    age: age(words('Age', 'বয়স', 'उम्र')),
    address: identity(words('Address', 'ঠিকানা', 'पता'), { of: 'who', input: 'long' }),
    phone: identity(words('Phone', 'ফোন', 'फ़ोन'), { of: 'who', input: 'phone' }),
    part: choice({
      RecruiterOrIntermediary: words('Recruiter or go-between', 'জোগাড়কারী বা মধ্যস্থ', 'भर्ती करने वाला या बिचौलिया'),
      Transporter: words('Transporter', 'নিয়ে যাওয়ার কাজে', 'ले जाने वाला'),
      BrokerTravelAgent: words('Broker or travel agent', 'দালাল বা ট্রাভেল এজেন্ট', 'दलाल या ट्रैवल एजेंट'),
      TravellingPartner: words('Travelled along', 'সঙ্গে ভ্রমণকারী', 'साथ यात्रा करने वाला'),
      Exploiter: words('Keeper or exploiter', 'কাজ করিয়ে লাভ নেয়', 'शोषण करने वाला'),
      Kidnapper: words('Took by force', 'জোর করে নিয়ে গেছে', 'ज़बरदस्ती ले जाने वाला'),
      Smuggler: words('Took over a border', 'সীমান্ত পার করিয়েছে', 'सीमा पार कराने वाला'),
      landlord: words('Landlord or leaseholder', 'বাড়িওয়ালা বা ভাড়াটে', 'मकान मालिक या किराएदार'),
      lender: words('Lender', 'ঋণদাতা', 'क़र्ज़ देने वाला'),
      customer: words('Customer', 'খদ্দের', 'ग्राहक'),
    }, words('Part in the offence', 'অপরাধে ভূমিকা', 'अपराध में भूमिका'), { htcds: 'per_RoleInProcess' }),
    namedBy: parties(['S', 'A', 'W', 'K', 'F', 'O', 'E', 'C'], words('Named by', 'কার কথায়', 'किसके कहने पर')),
    basis: choice({
      fir: words('Named in the FIR', 'FIR-এ নাম আছে', 'FIR में नाम है'),
      statement: words('A statement', 'জবানবন্দি', 'बयान'),
      'co-accused': words('Word of a co-accused', 'সহ-অভিযুক্তের কথা', 'सह-आरोपी का कथन'),
      recognised: words('Recognised', 'চেনা গেছে', 'पहचाना गया'),
      records: words('Call, bank or other records', 'কল, ব্যাংক বা অন্য নথি', 'कॉल, बैंक या अन्य अभिलेख'),
      'found-there': words('Found at the place', 'জায়গায় পাওয়া গেছে', 'मौक़े पर मिला'),
    }, words('On what basis', 'কোন ভিত্তিতে', 'किस आधार पर')),
  },
  needed: ['who'],
  sets: ({ who, name, otherNames, posedAs, age: years, address, phone, basis }) => [
    { of: who, fact: 'role', value: given({ role: 'suspected' as const, basis }) } satisfies Setting,
    name && { of: who, fact: 'name', value: name },
    otherNames && { of: who, fact: 'otherNames', value: otherNames },
    posedAs === undefined ? undefined : { of: who, fact: 'posedAs', value: posedAs },
    years && { of: who, fact: 'age', value: years },
    address && { of: who, fact: 'address', value: address },
    phone && { of: who, fact: 'phone', value: phone },
  ],
  says: words('{who} was named as a suspect[: {part}][ ({basis})]', '{who}-কে সন্দেহভাজন বলা হয়েছে[: {part}][ ({basis})]', '{who} को संदिग्ध बताया गया[: {part}][ ({basis})]'),
  example: {
    who: 'A-1', name: { value: 'Practice Name', salt: 'A'.repeat(43) }, otherNames: { value: 'Practice Alias', salt: 'A'.repeat(43) },
    posedAs: 'doctor', part: 'RecruiterOrIntermediary', namedBy: ['W-1'], basis: 'statement',
  },
})
