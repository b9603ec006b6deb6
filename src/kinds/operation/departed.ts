import { parties, party } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { attemptNumber, siteOfOperation } from '../lists/operation.ts'

export const operationDeparted = defineKind({
  kind: 'operation.departed', v: 1, compartment: 'operation',
  why: 'When the team left, with whom and in what: a late start is a fact that somebody may have to answer for, and a gap that a leak can be measured by.',
  words: words('Team left', 'দল রওনা', 'टीम रवाना'),
  find: words(
    'depart, leave, set out, GD entry, movement',
    'রওনা, বেরোনো, জিডি, গাড়ি ছাড়া',
    'रवाना, निकलना, जीडी, गाड़ी चली',
  ),
  at: words('Left at', 'রওনার সময়', 'रवानगी का समय'),
  fields: {
    team: parties(['F', 'O'], words('Who', 'কারা', 'कौन')),
    from: party(places, words('From', 'কোথা থেকে', 'कहाँ से')),
    site: siteOfOperation(),
    vehicles: parties(['V'], words('Vehicles', 'গাড়ি', 'वाहन')),
    attempt: attemptNumber(),
  },
  needed: [],
  sets: ({ team, site, attempt }) => [{ of: 'case', fact: 'attempt', value: given({
    attempt, step: 'departed', sites: site === undefined ? undefined : [site], lead: team?.[0] }) }],
  says: words(
    'The team[ {team}] left[ {from}][ for {site}][ in {vehicles}]',
    'দল[ {team}][ {from} থেকে][ {site}-এর দিকে][ {vehicles} নিয়ে] রওনা হয়েছে',
    'टीम[ {team}][ {from} से][ {site} के लिए][ {vehicles} में] रवाना हुई',
  ),
  example: { team: ['F-1', 'F-2', 'F-3'], from: 'O-1', site: 'P-1', vehicles: ['V-1', 'V-2'], attempt: 1 },
})
