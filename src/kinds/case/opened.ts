import { choice, party, text } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { settingIf } from '../lists/described.ts'

export const caseOpened = defineKind({
  kind: 'case.opened', v: 1, compartment: 'case',
  why: 'A case begins before any FIR: with a tip, a missing report or a girl who came by herself. The number and the code name are what people say aloud.',
  words: words('Case opened', 'মামলা খোলা', 'मामला खोला गया'),
  find: words('open, new case, begin, start, file opened, AHTU', 'খোলা, নতুন মামলা, শুরু', 'खोलना, नया मामला, शुरू'),
  at: words('Opened at', 'কখন খোলা', 'कब खोला'),
  fields: {
    number: text(words('Case number', 'মামলার নম্বর', 'मामला संख्या'), {
      hint: words(
        'As KOL-17-031; not the FIR number',
        'যেমন KOL-17-031; FIR নম্বর নয়',
        'जैसे KOL-17-031; FIR संख्या नहीं',
      ) }),
    codeName: text(words('Code name', 'সাংকেতিক নাম', 'सांकेतिक नाम'), {
      hint: words(
        'Names no person and no place',
        'কোনো ব্যক্তি বা জায়গার নাম নয়',
        'किसी व्यक्ति या जगह का नाम नहीं',
      ) }),
    began: choice({
      tip: words('a tip', 'একটি খবর', 'एक सूचना'),
      'missing-report': words('a missing report', 'নিখোঁজ ডায়েরি', 'गुमशुदगी रिपोर्ट'),
      petition: words('a petition', 'আবেদন', 'याचिका'),
      referral: words('a referral', 'অন্য সংস্থার পাঠানো', 'किसी संस्था का भेजा हुआ'),
      interception: words('an interception on the way', 'পথে আটকানো', 'रास्ते में रोकना'),
      'self-report': words('somebody reported herself', 'নিজে এসে জানানো', 'स्वयं आकर बताना'),
      escape: words('an escape', 'পালিয়ে আসা', 'भागकर आना'),
    }, words('How it began', 'কীভাবে শুরু', 'कैसे शुरू हुआ')),
    unit: party(['O'], words('Unit that opened it', 'কোন ইউনিট খুলেছে', 'किस इकाई ने खोला')),
  },
  needed: ['began'],
  sets: ({ number, codeName, began }) => [
    { of: 'case', fact: 'began', value: began },
    { of: 'case', fact: 'stage', value: { status: 'open' } },
    settingIf('case', 'caseNumber', number),
    settingIf('case', 'codeName', codeName),
  ],
  says: words(
    'Case[ {number}] was opened[ by {unit}]. It began with: {began}',
    '[{number} ]মামলা[ {unit}-এর হাতে] খোলা হয়েছে। শুরু: {began}',
    '[{number} ]मामला[ {unit} द्वारा] खोला गया। शुरुआत: {began}',
  ),
  example: { number: 'KOL-17-031', codeName: 'Kingfisher', began: 'tip', unit: 'O-1' },
})
