import { choice, parties, party, text, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { threatChannels, threatForms } from '../lists/threats.ts'

export const survivorThreat = defineKind({
  kind: 'survivor.threat', v: 1, compartment: 'survivor',
  why: 'A threat stays open until somebody answers it: it stops silence, and it is the ground for protection (Witness Protection Scheme 2018; BNSS s 398) or for cancelling bail.',
  words: words('Threat', 'হুমকি', 'धमकी'),
  find: words('threat, threatened, pressure, money offered, compromise, withdraw case, hostile, followed', 'হুমকি, চাপ, টাকার লোভ, মামলা তোলা, আপস', 'धमकी, दबाव, पैसे का लालच, मामला वापस, समझौता'),
  at: words('When', 'কখন', 'कब'),
  fields: {
    against: parties(['S', 'C', 'K', 'W', 'F', 'E'], words('Against whom', 'কার বিরুদ্ধে', 'किसके ख़िलाफ़')),
    by: parties(['A', 'R', 'K', 'W', 'E', 'O', 'F', 'H'], words('By whom', 'কে', 'किसने')),
    form: choice(threatForms, words('What form', 'কী ধরনের', 'किस तरह की')),
    channel: choice(threatChannels, words('How it came', 'কীভাবে এসেছে', 'कैसे आई')),
    where: party(['P', 'H', 'O', 'V'], words('Where', 'কোথায়', 'कहाँ')),
    number: party(['T', 'N'], words('From which phone or account', 'কোন ফোন বা অ্যাকাউন্ট থেকে', 'किस फ़ोन या अकाउंट से')),
    reportedTo: party(['O', 'F'], words('Reported to', 'কাকে জানানো হয়েছে', 'किसे बताया गया')),
    kept: yesNo(words('The message is kept', 'মেসেজ রাখা আছে', 'संदेश सुरक्षित है')),
    about: text(words('What they want', 'তারা কী চায়', 'वे क्या चाहते हैं'), { hint: words('Labels, no names', 'লেবেল লিখুন, নাম নয়', 'लेबल लिखें, नाम नहीं') }),
  },
  needed: ['against'],
  sets: ({ against, by, form, where }) => against.map((one) => ({
    of: one, fact: 'danger', value: given({ form: form ?? 'threat', by: by?.[0], state: 'open', where }),
  })),
  says: words('Threat against {against}[ by {by}][: {form}][, {channel}][, reported to {reportedTo}]', '{against}-কে হুমকি[, দিয়েছে {by}][: {form}][, {channel}][, জানানো হয়েছে {reportedTo}-কে]', '{against} को धमकी[, {by} ने][: {form}][, {channel}][, बताया गया {reportedTo} को]'),
  example: { against: ['S-1', 'K-1'], by: ['A-2'], form: 'money-offered', channel: 'through-somebody', reportedTo: 'O-1', kept: 'no' },
})
