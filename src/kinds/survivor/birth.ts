import { choice, identity, party, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import type { Setting } from '../../record/facts.ts'
import { words } from '../../record/words.ts'

export const survivorBirth = defineKind({
  kind: 'survivor.birth', v: 1, compartment: 'health',
  why: 'A child born to a survivor has a label, papers and rights of its own from the first day. The record has no place for a father.',
  words: words('Birth of a child', 'সন্তানের জন্ম', 'बच्चे का जन्म'),
  find: words('birth, born, baby, delivery, newborn', 'জন্ম, সন্তান, প্রসব, নবজাতক', 'जन्म, बच्चा, प्रसव, नवजात'),
  at: words('Born at', 'জন্মের সময়', 'जन्म का समय'),
  fields: {
    who: party(['S', 'E', 'A', 'C'], words('Mother', 'মা', 'माँ')),
    child: party(['C'], words('The child', 'সন্তান', 'बच्चा')),
    place: party(['H', 'P'], words('Where', 'কোথায়', 'कहाँ')),
    alive: yesNo(words('The child lives', 'শিশু জীবিত', 'बच्चा जीवित')),
    stays: choice({
      'with-mother': words('with its mother', 'মায়ের কাছে', 'माँ के साथ'),
      hospital: words('in hospital', 'হাসপাতালে', 'अस्पताल में'),
      apart: words('apart from its mother', 'মায়ের থেকে আলাদা', 'माँ से अलग'),
    }, words('Where the child stays', 'শিশু কোথায় থাকবে', 'बच्चा कहाँ रहेगा')),
    registered: yesNo(words('Birth registered', 'জন্ম নথিভুক্ত', 'जन्म पंजीकृत')),
    number: identity(words('Number of the registration', 'নথিভুক্তির নম্বর', 'पंजीकरण संख्या'), { of: 'child' }),
  },
  needed: ['who'],
  sets: ({ who, child, place, alive, stays }, { at }): Setting[] => [
    { of: who, fact: 'pregnancy', value: { pregnant: 'no' } },
    ...(child === undefined ? [] : [
      { of: child, fact: 'role', value: { role: 'child' } },
      { of: child, fact: 'relation', value: { to: who, kind: 'parent' } },
      ...(alive === 'no' ? [{ of: child, fact: 'living', value: 'dead' } as const]
        : [{ of: child, fact: 'whereabouts', value: { state: 'at', ...(place === undefined ? {} : { place }), arrived: at, ...(stays === 'apart' ? {} : { with: [who] }), basis: 'birth' } } as const]),
    ] as const),
  ],
  says: words('{who} gave birth[ to {child}][ at {place}]', '{who}-র সন্তান হয়েছে[: {child}][, {place}-এ]', '{who} को बच्चा हुआ[: {child}][, {place} में]'),
  example: { who: 'S-3', child: 'C-1', place: 'H-2', alive: 'yes', stays: 'with-mother', registered: 'no' },
})
