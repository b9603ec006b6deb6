import { choice, parties, party, text } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const caseLinked = defineKind({
  kind: 'case.linked', v: 1, compartment: 'case',
  why: 'The same person, flat or ring comes back under another number. A link says how two cases touch; it opens neither.',
  words: words('Linked with another case', 'অন্য মামলার সঙ্গে যোগ', 'दूसरे मामले से जुड़ाव'),
  find: words(
    'link, related case, earlier case, same accused, same premises, connected FIR',
    'যোগ, আগের মামলা, একই অভিযুক্ত, একই বাড়ি',
    'जुड़ाव, पुराना मामला, वही आरोपी, वही मकान',
  ),
  fields: {
    other: text(words('Which case', 'কোন মামলা', 'कौन-सा मामला'), {
      hint: words(
        'Its case number, or FIR number and station',
        'মামলার নম্বর, বা FIR নম্বর ও থানা',
        'मामला संख्या, या FIR संख्या और थाना',
      ) }),
    how: choice({
      'same-person': words('the same person', 'একই ব্যক্তি', 'वही व्यक्ति'),
      'same-premises': words('the same premises', 'একই জায়গা', 'वही जगह'),
      'same-ring': words('the same ring', 'একই চক্র', 'वही गिरोह'),
      'earlier-case': words('an earlier case', 'আগের মামলা', 'पिछला मामला'),
      'joint-work': words('years of joint work', 'আগের যৌথ কাজ', 'पहले का संयुक्त काम'),
    }, words('How they touch', 'কী মিল', 'क्या जुड़ाव')),
    which: parties(['A', 'W', 'R', 'P', 'T', 'V', 'B', 'N', 'S', 'K', 'E'], words(
      'Which person, place or number',
      'কোন ব্যক্তি, জায়গা বা নম্বর',
      'कौन व्यक्ति, जगह या नंबर',
    )),
    office: party(['O'], words('Whose case it is', 'মামলাটি কার', 'मामला किसका')),
    why: text(words('Why it is linked', 'কেন যোগ করা হলো', 'क्यों जोड़ा गया')),
  },
  needed: ['other', 'how'],
  sets: ({ other, how }) => [{ of: 'case', fact: 'linked', value: { other, how } }],
  says: words(
    'Linked with case {other}: {how}[, {which}][. {why}]',
    '{other} মামলার সঙ্গে যোগ: {how}[, {which}][। {why}]',
    'मामले {other} से जुड़ाव: {how}[, {which}][। {why}]',
  ),
  example: { other: 'KOL-15-007', how: 'same-premises', which: ['P-1'], office: 'O-1', why: 'The same flat under another tenant' },
})
