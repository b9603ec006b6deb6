import { choice, identity, party } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { found } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { nameBases } from '../lists/naming.ts'

export const survivorNamed = defineKind({
  kind: 'survivor.named', v: 1, compartment: 'survivor',
  why: 'A name is sealed with its own key and opened only for those who need it (BNS s 72, POCSO ss 23 and 33(7), JJ Act s 74 forbid to make it known). Everywhere else the label stands.',
  words: words('Name of a survivor', 'সারভাইভারের নাম', 'सर्वाइवर का नाम'),
  find: words('name, called, real name, alias, nickname, identity', 'নাম, ডাকনাম, আসল নাম, পরিচয়', 'नाम, पुकारने का नाम, असली नाम, पहचान'),
  at: words('Known since', 'কবে জানা গেল', 'कब मालूम हुआ'),
  fields: {
    who: party(found, words('Who', 'কে', 'कौन')),
    name: identity(words('Name', 'নাম', 'नाम'), { of: 'who', htcds: 'prs_FirstName' }),
    otherNames: identity(words('Other names', 'অন্য নাম', 'दूसरे नाम'), { of: 'who', hint: words('Nickname, name used there, other spelling', 'ডাকনাম, সেখানে যে নাম ছিল, অন্য বানান', 'घर का नाम, वहाँ का नाम, दूसरी वर्तनी') }),
    basis: choice(nameBases, words('How it is known', 'কীভাবে জানা', 'कैसे मालूम')),
    toldBy: party(['S', 'K', 'W', 'F', 'O', 'H', 'C', 'E'], words('Told by', 'কে বলেছেন', 'किसने बताया')),
  },
  needed: ['who', 'name'],
  sets: ({ who, name, otherNames }) => [
    { of: who, fact: 'name', value: name },
    ...(otherNames === undefined ? [] : [{ of: who, fact: 'otherNames', value: otherNames } as const]),
  ],
  says: words('The name of {who} was written down, sealed[ ({basis})]', '{who}-র নাম লেখা হয়েছে, গোপন রাখা[ ({basis})]', '{who} का नाम लिखा गया, गुप्त[ ({basis})]'),
  example: { who: 'S-1', name: { value: 'Practice Name', salt: 'A'.repeat(43) }, otherNames: { value: 'Practice Nickname', salt: 'A'.repeat(43) }, basis: 'stated' },
})
