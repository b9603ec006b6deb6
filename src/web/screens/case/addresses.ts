import { labelPattern, partyLetters, type Label, type PartyLetter } from '../../../record/label.ts'

const letters = Object.keys(partyLetters) as PartyLetter[]

/** A label as it stands in an address: `S-1` becomes `1-1`, `case` becomes `0`. The browser's history holds no label. */
export const inPath = (of: string): string => {
  const found = /^([A-Z])-(\d+)$/.exec(of)
  return found ? `${letters.indexOf(found[1] as PartyLetter) + 1}-${found[2]}` : '0'
}

/** The label, or `case`, that an address speaks of; undefined: none. */
// oxlint-disable-next-line typescript/no-redundant-type-constituents -- `case` is named for the reader
export function fromPath(part: string | undefined): Label | 'case' | undefined {
  if (part === '0') return 'case'
  const found = /^(\d{1,2})[.-]([1-9]\d{0,4})$/.exec(part ?? '')
  const letter = found && letters[Number(found[1]) - 1]
  return letter ? `${letter}-${found[2]}` : undefined
}

/** Addresses inside one case. The instant that the reader looks at goes along from page to page. */
export function addressesOf(id: string, at: string | undefined) {
  const tail = at === undefined ? '' : `?at=${at}`
  const page = (path: string) => `/cases/${id}${path}${tail}`
  return {
    timeline: page(''),
    where: page('/where'),
    parties: page('/parties'),
    party: (label: Label) => page(`/parties/${inPath(label)}`),
    part: (compartment: string) => page(`/part/${compartment}`),
    asked: page('/asked'),
    letter: (ask: string) => page(`/asked/${ask}/letter`),
    duties: page('/duties'),
    first72: page('/first-72-hours'),
    charges: page('/charges'),
    courtCalendar: page('/court-calendar'),
    conflicts: page('/conflicts'),
    conflict: (of: string, fact: string) => page(`/conflicts/${inPath(of)}/${fact}`),
    history: (of: string, fact: string) => page(`/history/${inPath(of)}/${fact}`),
    entry: (entry: string) => page(`/entries/${entry}`),
    /** The form for a new entry: its kind, whom it is about, the entry that it corrects, withdraws, joins or rests on. */
    add: (of: Readonly<Record<string, string | undefined>> = {}) => {
      const said = Object.entries(of).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, labelPattern.test(value) ? inPath(value) : value]],
      )
      return `/cases/${id}/add${said.length > 0 ? `?${new URLSearchParams(said)}` : ''}`
    },
  }
}
export type Addresses = ReturnType<typeof addressesOf>
