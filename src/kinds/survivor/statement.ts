import { choice, choices, duration, identity, number, parties, party, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { found } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { spokenLanguages } from '../lists/languages.ts'
import { heardAt, inUniform } from '../lists/statements.ts'
import { topics } from '../lists/sharing.ts'

export const survivorStatement = defineKind({
  kind: 'survivor.statement', v: 1, compartment: 'statement',
  why: 'Who heard what, under which section, so that she does not have to tell it again (POCSO ss 24–26; BNSS ss 180, 183; CrPC ss 161, 164). A denial or a change is ordinary and is written without comment.',
  words: words('Statement of a survivor', 'সারভাইভারের জবানবন্দি', 'सर्वाइवर का बयान'),
  find: words('statement, 164, 183, 161, 180, interview, deposition before magistrate, told us', 'জবানবন্দি, বয়ান, 164, 183, সাক্ষাৎকার', 'बयान, 164, 183, 161, पूछताछ'),
  at: words('Begun at', 'শুরুর সময়', 'शुरू होने का समय'),
  fields: {
    who: party(found, words('Who', 'কে', 'कौन')),
    to: party(['F', 'O', 'H', 'W'], words('To whom', 'কার কাছে', 'किसके सामने')),
    section: choice({
      'bnss-180': words('BNSS s 180 (police)', 'BNSS ধারা 180 (পুলিশ)', 'BNSS धारा 180 (पुलिस)'),
      'bnss-183': words('BNSS s 183 (magistrate)', 'BNSS ধারা 183 (ম্যাজিস্ট্রেট)', 'BNSS धारा 183 (मजिस्ट्रेट)'),
      'crpc-161': words('CrPC s 161 (police)', 'CrPC ধারা 161 (পুলিশ)', 'CrPC धारा 161 (पुलिस)'),
      'crpc-164': words('CrPC s 164 (magistrate)', 'CrPC ধারা 164 (ম্যাজিস্ট্রেট)', 'CrPC धारा 164 (मजिस्ट्रेट)'),
      fir: words('the information for the FIR', 'FIR-এর জন্য দেওয়া খবর', 'FIR के लिए दी गई सूचना'),
      committee: words('before the child welfare committee', 'CWC-র সামনে', 'CWC के सामने'),
      none: words('none, a talk with a social worker', 'কোনোটি নয়, সমাজকর্মীর সঙ্গে কথা', 'कोई नहीं, समाजकर्मी से बातचीत'),
    }, words('Under which section', 'কোন ধারায়', 'किस धारा में')),
    topics: choices(topics, words('Topics', 'বিষয়', 'विषय'), { hint: words('Which topics were spoken about, so that nobody asks again', 'কোন বিষয়ে কথা হয়েছে, যাতে আর কেউ না জিজ্ঞেস করে', 'किन विषयों पर बात हुई, ताकि कोई दोबारा न पूछे') }),
    present: parties(['F', 'K', 'W', 'H', 'O', 'S', 'C'], words('In whose presence', 'কার সামনে', 'किसकी मौजूदगी में')),
    trusted: yesNo(words('Somebody she trusts was there', 'তাঁর ভরসার কেউ ছিলেন', 'उनके भरोसे का कोई मौजूद था')),
    womanOfficer: yesNo(words('By a woman officer', 'মহিলা অফিসার নিয়েছেন', 'महिला अधिकारी ने लिया')),
    where: heardAt(),
    uniform: inUniform(),
    interpreter: party(['F', 'W'], words('Interpreter', 'দোভাষী', 'दुभाषिया')),
    language: choice(spokenLanguages, words('In which language', 'কোন ভাষায়', 'किस भाषा में')),
    medium: choice({
      written: words('written down', 'লিখে', 'लिखित'),
      audio: words('sound', 'শব্দ রেকর্ড', 'आवाज़'),
      video: words('sound and picture', 'ভিডিও', 'वीडियो'),
      'video-link': words('by video link', 'ভিডিও কলে', 'वीडियो लिंक से'),
    }, words('How it was taken down', 'কীভাবে নেওয়া', 'कैसे दर्ज हुआ')),
    lasted: duration(words('How long', 'কতক্ষণ', 'कितनी देर')),
    breaks: number(words('Breaks', 'কতবার বিরতি', 'कितने विराम')),
    stoppedBy: choice({
      herself: words('herself', 'নিজে', 'स्वयं'),
      taker: words('whoever took it', 'যিনি নিচ্ছিলেন', 'लेने वाले ने'),
      complete: words('nobody, it was complete', 'কেউ নয়, শেষ হয়েছে', 'किसी ने नहीं, पूरा हुआ'),
    }, words('Stopped by', 'কে থামিয়েছেন', 'किसने रोका')),
    disposition: choice({
      given: words('given', 'দিয়েছেন', 'दिया'),
      partly: words('given in part', 'কিছুটা দিয়েছেন', 'आंशिक दिया'),
      denied: words('says that nothing happened', 'বলেছেন কিছু হয়নি', 'कहा कि कुछ नहीं हुआ'),
      changed: words('changed from before', 'আগের থেকে বদলেছেন', 'पहले से बदला'),
      withdrawn: words('withdrawn', 'ফিরিয়ে নিয়েছেন', 'वापस लिया'),
      refused: words('did not wish to speak', 'কথা বলতে চাননি', 'बोलना नहीं चाहा'),
      'too-young': words('not asked, too young', 'খুব ছোট, জিজ্ঞেস করা হয়নি', 'बहुत छोटी उम्र, पूछा नहीं गया'),
    }, words('How it stands', 'কী অবস্থা', 'क्या स्थिति')),
    copy: yesNo(words('Copy given to her', 'নকল দেওয়া হয়েছে', 'नक़ल दी गई')),
    said: identity(words('What a section needs', 'ধারার জন্য যা লাগে', 'धारा के लिए जो ज़रूरी है'), { of: 'who', input: 'long', hint: words(
      'Who, when, where; not what was done to her. The statement itself is a sealed file', 'কে, কবে, কোথায়; কী করা হয়েছে তা নয়। মূল জবানবন্দি গোপন ফাইলে', 'कौन, कब, कहाँ; क्या किया गया यह नहीं। मूल बयान गुप्त फ़ाइल में') }),
  },
  needed: ['who'],
  sets: ({ who, to, section, topics: about, disposition }) => [{ of: who, fact: 'told', value: given({ to, topics: about, section, disposition }) }],
  says: words(
    'Statement of {who}[ to {to}][, {section}][: {disposition}][; topics: {topics}]',
    '{who}-র জবানবন্দি[ {to}-এর কাছে][, {section}][: {disposition}][; বিষয়: {topics}]',
    '{who} का बयान[ {to} के सामने][, {section}][: {disposition}][; विषय: {topics}]',
  ),
  example: { who: 'S-1', to: 'F-2', section: 'crpc-161', topics: ['identity', 'recruitment'], present: ['F-3'], trusted: 'yes', womanOfficer: 'yes', where: 'chosen', uniform: 'no', language: 'ben', medium: 'written', lasted: 'PT40M', breaks: 2, stoppedBy: 'herself', disposition: 'partly' },
})
