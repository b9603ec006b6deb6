import { expect, test } from 'vitest'
import { extendPack } from './own-pack.ts'
import { parsePack } from './parse.ts'
import type { Pack } from './pack.ts'

const words = (en: string) => `{ en: ${en}, bn: কথা, hi: शब्द }`
const packOf = (text: string): Pack => {
  const parsed = parsePack([{ path: 'pack.yaml', text }])
  if (!parsed.ok) throw new Error(parsed.faults.map(({ where, why }) => `${where}: ${why}`).join('\n'))
  return parsed.pack
}
const head = (id: string, more = '') => `
pack:
  id: ${id}
  title: ${words('Law')}
  zone: Asia/Kolkata
  version: ${id}-1
  published: 2026-11-29
  at_once_is_late_after: 24 hours
  aid: ${words('An aid')}
  changes: [{ version: ${id}-1, on: 2026-11-29, what: first }]
${more}`
const duty = (id: string, due: string) => `
  - id: ${id}
    title: ${words(id)}
    action: ${words(id)}
    owes: [police]
    about: person
    starts: [arrest.made]
    due: ${due}
    met_by: [accused.produced]
    sources: [{ act: LAW, section: "1", mark: text }]
    mark: text
    review: { state: drafted }
    examples: [{ name: one }]`
const law = packOf(`${head('land')}
owners: { police: ${words('Police')} }
duties:${duty('produce', '{ within: 24 hours }')}${duty('report', '{ at_once: forthwith }')}${duty('inquire', '{ within: 2 months }')}`)
const authority =
  '  authority: { name: The Superintendent, office: O-1, on: 2026-11-01, reason: No court sits on the island }\n'
const own = (changes: string, more = '') => packOf(`${head('unit', `  extends: land\n${more}`)}\nchanges:\n${changes}`)

test('standing orders make a clock shorter', () => {
  const result = extendPack(law, own('  - { duty: produce, within: 12 hours, why: Our court is near }'))
  expect(result.ok && result.changes).toEqual([
    {
      duty: 'produce',
      kind: 'tightened',
      was: '24 hours',
      now: '12 hours',
      why: 'Our court is near',
      authority: undefined,
    },
  ])
  expect(result.ok && result.pack.duties[0]?.due).toEqual({ within: '12 hours' })
})

test('a longer clock is refused until somebody with a name answers for it', () => {
  const change = '  - { duty: produce, within: 36 hours, why: The sea }'
  expect(extendPack(law, own(change))).toEqual({
    ok: false,
    faults: [
      {
        duty: 'produce',
        why: '36 hours is looser than 24 hours: name the authority that allows it (pack › authority)',
      },
    ],
  })
  const allowed = extendPack(law, own(change, authority))
  expect(allowed.ok && allowed.changes[0]).toMatchObject({
    kind: 'loosened',
    authority: { name: 'The Superintendent' },
  })
})

test('a duty that is switched off, and a number in the place of «at once», are looser', () => {
  const refused = extendPack(
    law,
    own('  - { duty: produce, off: true, why: No }\n  - { duty: report, within: 2 hours, why: No }'),
  )
  expect(refused.ok ? [] : refused.faults.map(({ duty: id }) => id)).toEqual(['produce', 'report'])
})

test('days are shorter than months only when they are on every calendar', () => {
  const kind = (within: string) => {
    const result = extendPack(law, own(`  - { duty: inquire, within: ${within}, why: So }`, authority))
    return result.ok && result.changes[0]?.kind
  }
  expect([kind('56 days'), kind('60 days')]).toEqual(['tightened', 'loosened'])
})

test('nothing of the law is overwritten by a word that is the same', () => {
  const again = packOf(`${head('unit', '  extends: land\n')}\nduties:${duty('produce', '{ within: 99 days }')}`)
  expect(extendPack(law, again)).toMatchObject({ ok: false, faults: [{ duty: 'produce' }] })
})

test('a change of a duty that the law does not have is told, and so is a pack for another law', () => {
  expect(extendPack(law, own('  - { duty: nothing, off: true, why: So }', authority))).toMatchObject({ ok: false })
  expect(extendPack(law, packOf(head('unit', '  extends: elsewhere\n')))).toMatchObject({ ok: false })
})
