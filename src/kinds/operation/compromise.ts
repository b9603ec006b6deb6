import { choice, choices, parties, text, when } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { attemptNumber, siteOfOperation } from '../lists/operation.ts'

export const operationCompromise = defineKind({
  kind: 'operation.compromise', v: 1, compartment: 'operation',
  why: 'A suspected leak changes what is safe next time. Here stand the signs and who had been told; a suspicion against a named person goes to a concern, closed to that person.',
  words: words('Suspected leak', 'ফাঁসের সন্দেহ', 'लीक का संदेह'),
  find: words(
    'leak, compromise, warned, tipped off, told, betrayed',
    'ফাঁস, আগাম খবর, সাবধান করা',
    'लीक, पहले ख़बर, आगाह',
  ),
  at: words('Noticed at', 'কখন বোঝা গেল', 'कब पता चला'),
  fields: {
    signs: choices({
      emptied: words('the place was emptied before', 'জায়গা আগেই খালি করা', 'जगह पहले ही ख़ाली'),
      phones: words('phones went silent before', 'আগেই ফোন বন্ধ', 'फ़ोन पहले ही बंद'),
      'heard-so': words('somebody said that they were warned', 'কেউ বলেছে, আগাম খবর ছিল', 'किसी ने कहा कि उन्हें ख़बर थी'),
      'call-seen': words('a call or message was seen', 'একটি কল বা বার্তা দেখা গেছে', 'एक कॉल या संदेश दिखा'),
      'waited-for': words('the team was waited for', 'দলের জন্য অপেক্ষা করছিল', 'टीम का इंतज़ार हो रहा था'),
    }, words('Signs', 'কী দেখে মনে হচ্ছে', 'किस बात से लगता है')),
    sure: choice({
      'may-be': words('may be', 'হতে পারে', 'हो सकता है'),
      likely: words('likely', 'সম্ভবত', 'शायद'),
      certain: words('certain', 'নিশ্চিত', 'पक्का'),
    }, words('How sure', 'কতটা নিশ্চিত', 'कितना पक्का')),
    hadBeenTold: parties(['F', 'O', 'H', 'W'], words('Who had been told', 'কাদের জানানো হয়েছিল', 'किन्हें बताया गया था'), {
      hint: words('A list, not a suspicion', 'এটি তালিকা, সন্দেহ নয়', 'यह सूची है, संदेह नहीं') }),
    since: when(words('Leaked since', 'কবে থেকে', 'कब से')),
    site: siteOfOperation(),
    measure: text(words('What changes now', 'এখন কী বদলাচ্ছে', 'अब क्या बदलेगा')),
    attempt: attemptNumber(),
  },
  needed: [],
  says: words(
    'A leak is suspected[ ({sure})][: {signs}][. {measure}]',
    'ফাঁসের সন্দেহ[ ({sure})][: {signs}][। {measure}]',
    'लीक का संदेह[ ({sure})][: {signs}][। {measure}]',
  ),
  example: {
    signs: ['emptied', 'phones'], sure: 'likely', hadBeenTold: ['F-1', 'F-2', 'O-3'], site: 'P-1',
    measure: 'The next place is told in the vehicle only', attempt: 1,
  },
})
