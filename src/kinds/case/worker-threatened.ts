import { choice, parties, party, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { threatChannels, threatForms } from '../lists/threats.ts'

export const caseWorkerThreatened = defineKind({
  kind: 'case.worker-threatened', v: 1, compartment: 'case',
  why: 'Those who help are threatened, too. What is written can be answered: by a report, a guard, a change of who goes there.',
  words: words('Worker threatened', 'কর্মীকে হুমকি', 'कार्यकर्ता को धमकी'),
  find: words(
    'threat to staff, officer threatened, NGO worker, intimidation, pressure, false case, safety',
    'কর্মীকে হুমকি, ভয় দেখানো, চাপ, মিথ্যা মামলা, নিরাপত্তা',
    'कर्मचारी को धमकी, डराना, दबाव, झूठा मामला, सुरक्षा',
  ),
  fields: {
    against: parties(['F'], words('Against whom', 'কাকে', 'किसे')),
    form: choice(threatForms, words('In what form', 'কী ধরনের', 'किस रूप में')),
    channel: choice(threatChannels, words('By which way', 'কোন উপায়ে', 'किस तरीक़े से')),
    by: party(['A', 'R', 'W', 'K', 'O', 'T', 'N'], words('By whom', 'কার দিক থেকে', 'किसकी ओर से')),
    reportedTo: party(['O', 'F'], words('Reported to', 'কাকে জানানো হয়েছে', 'किसे बताया गया')),
    measure: choice({
      none: words('none', 'কিছু নয়', 'कोई नहीं'),
      'complaint-registered': words('complaint registered', 'অভিযোগ নথিভুক্ত', 'शिकायत दर्ज'),
      guard: words('guard or patrol', 'পাহারা বা টহল', 'पहरा या गश्त'),
      'somebody-else-goes': words('somebody else goes', 'অন্য কেউ যাবেন', 'कोई और जाएगा'),
      'not-alone': words('nobody goes alone', 'কেউ একা যাবেন না', 'कोई अकेला नहीं जाएगा'),
      'moved-away': words('stays elsewhere', 'অন্যত্র থাকছেন', 'दूसरी जगह रह रहे हैं'),
    }, words('What was done about it', 'কী ব্যবস্থা নেওয়া হয়েছে', 'क्या क़दम उठाया गया')),
    state: choice({
      open: words('still open', 'এখনও আছে', 'अभी बना हुआ है'),
      answered: words('answered', 'ব্যবস্থা হয়েছে', 'क़दम उठाया गया'),
      ended: words('ended', 'আর নেই', 'समाप्त'),
    }, words('How it stands', 'এখন কী অবস্থা', 'अब क्या स्थिति')),
    words: text(words('In words', 'কথায়', 'शब्दों में'), {
      hint: words('Who, when, where; no names', 'কে, কখন, কোথায়; নাম নয়', 'कौन, कब, कहाँ; नाम नहीं') }),
  },
  needed: ['against'],
  sets: ({ against, form, by, channel, measure, state }) => against.map((one) => ({
    of: one, fact: 'danger', value: given({
      form: form ?? 'not-known', by,
      state: standOf(state, measure), where: channel,
    }),
  })),
  says: words(
    '{against} was threatened[ by {by}][: {form}][, {channel}][; reported to {reportedTo}][; measure: {measure}]',
    '[{by}-এর দিক থেকে ]{against}-কে হুমকি দেওয়া হয়েছে[: {form}][, {channel}][; {reportedTo}-কে জানানো হয়েছে][; ব্যবস্থা: {measure}]',
    '[{by} की ओर से ]{against} को धमकी दी गई[: {form}][, {channel}][; {reportedTo} को बताया गया][; क़दम: {measure}]',
  ),
  example: { against: ['F-4'], form: 'pressure-to-withdraw', channel: 'call', by: 'T-2', reportedTo: 'O-1', measure: 'not-alone', state: 'answered' },
})

/** What somebody said of it goes first; else it is answered as soon as something was done. */
const standOf = (state: string | undefined, measure: string | undefined): 'open' | 'answered' | 'ended' =>
  state === 'open' || state === 'answered' || state === 'ended' ? state
    : measure === undefined || measure === 'none' || measure === 'not-known' ? 'open' : 'answered'
