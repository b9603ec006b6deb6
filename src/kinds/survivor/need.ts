import { choice, choices, identity, party, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { careTypes } from '../lists/care.ts'
import { whom } from '../lists/survivor-fields.ts'

export const survivorNeed = defineKind({
  kind: 'survivor.need', v: 1, compartment: 'survivor',
  why: 'What she needs, in her order, and by when. Help does not wait for a statement, a status or a consent to anything else.',
  words: words('Something she needs', 'তাঁর কী দরকার', 'उनकी ज़रूरत'),
  find: words('need, wants help with, requires, asks for', 'দরকার, প্রয়োজন, সাহায্য চায়', 'ज़रूरत, चाहिए, मदद'),
  at: words('Said or seen on', 'কবে জানা গেল', 'कब मालूम हुआ'),
  fields: {
    who: whom(),
    type: choices(careTypes, words('Of what kind', 'কী ধরনের', 'किस तरह की'), { htcds: 'spl_Type' }),
    says: choice({
      herself: words('herself or himself', 'নিজে', 'स्वयं'),
      worker: words('a worker', 'কর্মী', 'कार्यकर्ता'),
      both: words('both', 'দুজনেই', 'दोनों'),
      'somebody-else': words('somebody else', 'অন্য কেউ', 'कोई और'),
    }, words('Who says so', 'কে বলেছেন', 'किसने कहा')),
    urgency: choice({
      now: words('now', 'এখনই', 'अभी'),
      soon: words('within days', 'কয়েক দিনের মধ্যে', 'कुछ दिनों में'),
      later: words('later', 'পরে', 'बाद में'),
      met: words('met', 'মিটেছে', 'पूरी हुई'),
    }, words('How soon', 'কত তাড়াতাড়ি', 'कितनी जल्दी')),
    due: when(words('By when', 'কবের মধ্যে', 'कब तक')),
    by: party(['F', 'O', 'H'], words('Who sees to it', 'কে দেখবেন', 'कौन देखेगा')),
    words: identity(words('In words', 'কথায়', 'शब्दों में'), { of: 'who', input: 'long' }),
  },
  needed: ['who'],
  sets: ({ who, type, urgency, due, by }) => who.flatMap((one) => (type ?? [undefined]).map((each) => ({
    of: one, fact: 'care' as const, value: given({ what: 'need', type: each, state: urgency === 'met' ? 'met' : 'open', by, due }),
  }))),
  says: words('{who} needs[: {type}][, {urgency}][, seen to by {by}]', '{who}-র দরকার[: {type}][, {urgency}][, দেখবেন {by}]', '{who} की ज़रूरत[: {type}][, {urgency}][, देखेंगे {by}]'),
  example: { who: ['S-1'], type: ['counselling', 'basics'], says: 'both', urgency: 'now', by: 'F-3' },
})
