import type { Practice, PracticePerson } from '../src/server/house.ts'
import { words, type Language, type Words } from '../src/record/words.ts'
import { loadCases } from './load.ts'

/** Everything here is invented: whoever stands before the sign-in page may read it. */
const somebody = (
  signIn: string, name: string, totpSecret: string, office: string | undefined, roles: PracticePerson['roles'], language: Language, does: Words,
): PracticePerson => ({
  signIn, name, totpSecret, roles, language, does, passphrase: `practice ${signIn} lantern`, ...(office === undefined ? {} : { office }),
})

const unitA = 'Practice Anti-Trafficking Unit A'
const partner = 'Practice Partner N'
const shelter = 'Practice Short-Term Shelter'
const prosecution = 'Practice Prosecution Office'
const rights = 'Practice Rights Office'

/** The practice unit: its people with their sign-ins, its offices, and the cases that they write. */
export const practice: Practice = {
  unit: 'Practice Unit',
  offices: [
    { name: unitA, kind: 'police' }, { name: partner, kind: 'ngo' }, { name: shelter, kind: 'shelter' },
    { name: prosecution, kind: 'prosecution' }, { name: rights, kind: 'oversight' },
  ],
  people: [
    somebody('administrator', 'Practice Administrator', 'PRACTICEPRACTICEPRACTICEADMINISA', unitA, ['administrator'], 'en', words(
      'Manages people and offices; sees no case', 'লোকজন ও দপ্তর সামলান; কোনো মামলা দেখেন না', 'लोगों और दफ़्तरों को सँभालते हैं; कोई मामला नहीं देखते')),
    somebody('investigator', 'Practice Investigator', 'PRACTICEPRACTICEPRACTICEINVESTIA', unitA, ['caseworker'], 'en', words(
      'Leads the case of Kolkata and the network of Howrah', 'কলকাতার মামলা ও হাওড়ার চক্রের মামলার দায়িত্বে', 'कोलकाता के मामले और हावड़ा के गिरोह के मामले की ज़िम्मेदारी')),
    somebody('sub-inspector', 'Practice Woman Sub-Inspector', 'PRACTICEPRACTICEPRACTICEWOMANSIA', unitA, ['caseworker'], 'bn', words(
      'Woman officer of the operation; leads the case of Siliguri', 'অভিযানের মহিলা অফিসার; শিলিগুড়ির মামলার দায়িত্বে', 'अभियान की महिला अधिकारी; सिलीगुड़ी के मामले की ज़िम्मेदारी')),
    somebody('ngo-lead', 'Practice NGO Lead', 'PRACTICEPRACTICEPRACTICENGOLEADA', partner, ['caseworker'], 'en', words(
      'Leads the partner; plans with the unit', 'সহযোগী NGO-র প্রধান; ইউনিটের সঙ্গে পরিকল্পনা করেন', 'सहयोगी NGO की प्रमुख; इकाई के साथ योजना बनाती हैं')),
    somebody('social-worker', 'Practice Social Worker', 'PRACTICEPRACTICEPRACTICESOCIALWA', partner, ['caseworker'], 'bn', words(
      'Walks beside the survivors: their path, wishes and health', 'সারভাইভারদের পাশে থাকেন: পথ, ইচ্ছা ও স্বাস্থ্য', 'सर्वाइवरों के साथ रहती हैं: रास्ता, इच्छा और स्वास्थ्य')),
    somebody('warden', 'Practice Shelter Warden', 'PRACTICEPRACTICEPRACTICEWARDENAA', shelter, ['caseworker'], 'bn', words(
      'Runs the short-term shelter; reads of the survivors only', 'স্বল্পমেয়াদি আশ্রয় চালান; শুধু সারভাইভারদের অংশ পড়েন', 'अल्पकालिक आश्रय चलाती हैं; केवल सर्वाइवरों का हिस्सा पढ़ती हैं')),
    somebody('prosecutor', 'Practice Prosecutor', 'PRACTICEPRACTICEPRACTICEPROSECUA', prosecution, ['caseworker'], 'en', words(
      'Evidence, suspects and court; nothing of the survivors', 'প্রমাণ, সন্দেহভাজন ও আদালত; সারভাইভারদের কিছু নয়', 'साक्ष्य, संदिग्ध और अदालत; सर्वाइवरों का कुछ नहीं')),
    somebody('constable', 'Practice Constable', 'PRACTICEPRACTICEPRACTICECONSTABA', unitA, ['caseworker'], 'hi', words(
      'Entry team: the operation alone, and only for a time', 'প্রবেশকারী দল: শুধু অভিযান, তাও কিছু সময়ের জন্য', 'प्रवेश दल: केवल अभियान, वह भी कुछ समय के लिए')),
    somebody('supervisor', 'Practice Supervisor', 'PRACTICEPRACTICEPRACTICESUPERVIA', unitA, ['caseworker'], 'en', words(
      'Oversees the unit: cover sheets and operations', 'ইউনিটের তদারকি: সারসংক্ষেপ ও অভিযান', 'इकाई की निगरानी: सार और अभियान')),
    somebody('analyst', 'Practice Analyst', 'PRACTICEPRACTICEPRACTICEANALYSTA', unitA, ['caseworker'], 'en', words(
      'Reads intel across the networks', 'চক্রগুলির গোয়েন্দা তথ্য পড়েন', 'गिरोहों की ख़ुफ़िया जानकारी पढ़ते हैं')),
    somebody('auditor', 'Practice Auditor', 'PRACTICEPRACTICEPRACTICEAUDITORA', rights, ['auditor'], 'en', words(
      'Reads who looked at what; sees no case', 'কে কী দেখেছেন তা পড়েন; কোনো মামলা দেখেন না', 'किसने क्या देखा, यह पढ़ते हैं; कोई मामला नहीं देखते')),
    somebody('concern-keeper', 'Practice Concern Keeper', 'PRACTICEPRACTICEPRACTICEKEEPERAA', rights, ['concern-keeper'], 'en', words(
      'Receives concerns about homes, offices and people', 'হোম, দপ্তর বা ব্যক্তিকে নিয়ে উদ্বেগ গ্রহণ করেন', 'गृहों, दफ़्तरों और लोगों के बारे में चिंताएँ लेते हैं')),
  ],
  load: loadCases,
}
