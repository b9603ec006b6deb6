import { choice, party, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { letterOf, people, type Label } from '../../record/label.ts'
import { refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'

export const partyRelation = defineKind({
  kind: 'party.relation', v: 1, compartment: 'every',
  why: 'Who is what to whom, and whether it is safe to reach them: a relative may be the one who sold her. Never who the father of her child is.',
  words: words('Relation between two people', 'দুজনের সম্পর্ক', 'दो लोगों का रिश्ता'),
  find: words(
    'relative, mother, father, husband, guardian, employer, moneylender, family, kin, related',
    'আত্মীয়, মা, বাবা, স্বামী, অভিভাবক, মালিক, মহাজন, পরিবার',
    'रिश्तेदार, माँ, पिता, पति, अभिभावक, मालिक, साहूकार, परिवार',
  ),
  at: words('As of', 'কখনকার কথা', 'कब की बात'),
  fields: {
    who: party(people, words('Whose', 'কার', 'किसका')),
    to: party([...people, 'R'], words('The other', 'অন্যজন', 'दूसरा व्यक्ति')),
    kind: choice({
      parent: words('mother or father', 'মা বা বাবা', 'माता या पिता'),
      mother: words('mother', 'মা', 'माँ'),
      'step-parent': words('step-parent', 'সৎ মা বা বাবা', 'सौतेली माँ या पिता'),
      child: words('child', 'সন্তান', 'संतान'),
      sibling: words('sister or brother', 'বোন বা ভাই', 'बहन या भाई'),
      grandparent: words('grandparent', 'ঠাকুরদা, ঠাকুরমা, দাদু বা দিদা', 'दादा-दादी या नाना-नानी'),
      relative: words('another relative', 'অন্য আত্মীয়', 'अन्य रिश्तेदार'),
      'in-law': words('in-law', 'শ্বশুরবাড়ির লোক', 'ससुराल पक्ष'),
      spouse: words('spouse', 'স্বামী বা স্ত্রী', 'पति या पत्नी'),
      partner: words('partner', 'সঙ্গী', 'साथी'),
      guardian: words('guardian', 'অভিভাবক', 'अभिभावक'),
      'same-household': words('of the same household', 'একই বাড়িতে থাকেন', 'एक ही घर के'),
      friend: words('friend', 'বন্ধু', 'मित्र'),
      neighbour: words('neighbour', 'প্রতিবেশী', 'पड़ोसी'),
      employer: words('employer', 'কাজের মালিক', 'काम का मालिक'),
      lender: words('lender', 'মহাজন', 'साहूकार'),
    }, words('What the other is', 'অন্যজন কে হন', 'दूसरा व्यक्ति क्या लगता है')),
    knows: yesNo(words('Does the other know', 'অন্যজন কি জানেন', 'क्या दूसरे को मालूम है')),
    safeToContact: yesNo(words(
      'Is it safe to contact the other',
      'অন্যজনের সঙ্গে যোগাযোগ কি নিরাপদ',
      'क्या दूसरे से संपर्क सुरक्षित है',
    )),
    part: choice({
      'none-known': words('none known', 'কিছু জানা যায়নি', 'कोई ज्ञात नहीं'),
      suspected: words('suspected', 'সন্দেহ আছে', 'संदेह है'),
      accused: words('accused', 'অভিযুক্ত', 'आरोपी'),
    }, words('Part in the offence', 'অপরাধে ভূমিকা', 'अपराध में भूमिका')),
  },
  needed: ['who', 'to'],
  check: ({ who, to, kind }) => (who === to ? twoPeople : namesAFather(who, to, kind) ? noFather : undefined),
  sets: ({ who, to, kind, knows, safeToContact, part }) => [{
    of: who, fact: 'relation', value: given({ to, kind: kind ?? 'not-known', knows, safeToContact, part }),
  }],
  says: words(
    '{to} is related to {who}[: {kind}][; safe to contact: {safeToContact}][; part in the offence: {part}]',
    '{who}-এর সঙ্গে {to}-এর সম্পর্ক আছে[: {kind}][; যোগাযোগ নিরাপদ: {safeToContact}][; অপরাধে ভূমিকা: {part}]',
    '{who} से {to} का संबंध है[: {kind}][; संपर्क सुरक्षित: {safeToContact}][; अपराध में भूमिका: {part}]',
  ),
  example: { who: 'S-1', to: 'K-1', kind: 'parent', knows: 'no', safeToContact: 'not-known', part: 'none-known' },
})

/** A child found with somebody belongs to its mother in this record, who may be accused; nobody is made its father. */
const namesAFather = (who: Label, to: Label, kind: string | undefined): boolean =>
  (kind === 'parent' && letterOf(who) === 'C' && 'AW'.includes(letterOf(to))) ||
  (kind === 'child' && letterOf(to) === 'C' && 'AW'.includes(letterOf(who)))

const twoPeople = refusal('same-label', 'to', words(
  'Both labels are the same. Write the other person’s label.',
  'দুটি লেবেল একই। অন্যজনের লেবেল লিখুন।',
  'दोनों लेबल एक हैं। दूसरे व्यक्ति का लेबल लिखें।',
))
const noFather = refusal('no-father-of-her-child', 'kind', words(
  'The record does not say who the father of a child is. Choose mother or another relation, or leave it empty.',
  'শিশুর বাবা কে, তা এখানে লেখা হয় না। মা বা অন্য সম্পর্ক বাছুন, বা খালি রাখুন।',
  'बच्चे का पिता कौन है, यह यहाँ नहीं लिखा जाता। माँ या दूसरा रिश्ता चुनें, या ख़ाली छोड़ें।',
))
