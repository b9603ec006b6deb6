import { choice, parties, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField, eachOf, forumField, numberField, reasonField, sectionsField } from '../lists/court.ts'

export const courtVerdict = defineKind({
  kind: 'court.verdict', v: 1, compartment: 'court',
  why: 'Per accused and per charge, since one judgment convicts and acquits: BNSS s 258, 392 to 395. She is told, whatever it is.',
  words: words('Verdict', 'রায়', 'निर्णय'),
  find: words('judgment, convicted, acquitted, guilty, discharged, conviction', 'রায়, দোষী, খালাস, অব্যাহতি', 'फ़ैसला, दोषी, बरी, उन्मोचित'),
  fields: {
    who: parties(['A', 'E', 'S', 'C'], words('Who', 'কার', 'किसका')),
    verdict: choice({
      guilty: words('Guilty', 'দোষী', 'दोषी'), acquitted: words('Acquitted', 'খালাস', 'बरी'), discharged: words('Discharged', 'অব্যাহতি', 'उन्मोचित'),
      lesser: words('Guilty of a lesser offence', 'লঘুতর অপরাধে দোষী', 'छोटे अपराध में दोषी'), abated: words('Ended by death', 'মৃত্যুতে শেষ', 'मृत्यु से समाप्त'),
    }, words('Verdict', 'কী রায়', 'क्या निर्णय')),
    sections: sectionsField(),
    court: courtField(),
    forum: forumField(),
    number: numberField(),
    survivorTold: yesNo(words('The survivor was told', 'সারভাইভারকে জানানো হয়েছে', 'सर्वाइवर को बताया गया')),
    reason: reasonField(),
  },
  needed: ['who', 'verdict'],
  sets: ({ who, verdict, sections, court }) => eachOf(who, (one) => ({ of: one, fact: 'verdict' as const, value: given({ verdict, charge: sections, by: court }) })),
  says: words('Verdict for {who}: {verdict}[ ({sections})]', '{who}-এর রায়: {verdict}[ ({sections})]', '{who} का निर्णय: {verdict}[ ({sections})]'),
  example: { who: ['A-1'], verdict: 'guilty', sections: 'ITPA 5', court: 'O-4', forum: 'special-court', number: 'SC 31/2017', survivorTold: 'yes' },
})
