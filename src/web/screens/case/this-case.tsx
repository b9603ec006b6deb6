import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { innerRoomOf, type Compartment } from '../../../record/compartments.ts'
import { streamName } from '../../../record/envelope.ts'
import type { Label } from '../../../record/label.ts'
import type { Line } from '../../../record/replay.ts'
import { sentence } from '../../../record/sentence.ts'
import type { Compartment as Part } from '../../pieces/compartment.tsx'
import type { CaseState } from '../../reading/case.ts'
import { inAddress, zone } from '../../reading/moment.ts'
import { usePeople } from '../../reading/people.ts'
import { useLanguage } from '../../words/language.ts'
import { addressesOf, type Addresses } from './addresses.ts'
import { codeIn } from './said-code.ts'

export type CaseHere = Extract<CaseState, { state: 'here' }>

/** What every page of a case knows: the record as this reader may see it, as of when, and where things open. */
export interface ThisCase extends CaseHere {
  readonly id: string
  readonly now: number
  readonly zone: string
  readonly to: Addresses
  /** Where the page of a party is: given to every sentence. */
  readonly hrefOf: (label: Label) => string
  readonly lineOf: (entry: string | undefined) => Line | undefined
  /** The sentence of an entry in the reader's language; undefined: not among what this reader may see, or unknown. */
  readonly sentenceOf: (entry: string | undefined) => string | undefined
  /** The words that an entry's kind has for a code that it set. */
  readonly codeOf: (entry: string | undefined, code: string | undefined) => string | undefined
  /** A colleague's name for `p-3`. */
  readonly nameOf: (code: string) => string
  /** Parts of the navigation that are open to this reader; inner rooms stand under theirs. */
  readonly parts: readonly Part[]
  readonly mayWrite: (compartment: Compartment, thread?: string) => boolean
}

const context = createContext<ThisCase | undefined>(undefined)

export function ThisCaseProvider({ id, here, children }: { id: string; here: CaseHere; children: ReactNode }) {
  const language = useLanguage()
  const { nameOf } = usePeople()
  const value = useMemo((): ThisCase => {
    const lines = new Map(here.reading.lines.map((line) => [line.entry.id, line]))
    const lineOf = (entry: string | undefined) => (entry === undefined ? undefined : lines.get(entry))
    const to = addressesOf(id, here.moment.chosen ? inAddress(here.moment.now) : undefined)
    const levels = new Map(here.head.streams.map(({ stream, level }) => [stream, level]))
    return {
      ...here,
      id,
      now: here.moment.now,
      zone,
      to,
      hrefOf: to.party,
      lineOf,
      nameOf,
      sentenceOf: (entry) => {
        const line = lineOf(entry)
        return line?.kind && sentence(line.kind, line.body, language)
      },
      codeOf: (entry, code) =>
        code === undefined ? undefined : (codeIn(lineOf(entry)?.kind, code)?.[language] ?? code),
      parts: [...new Set(here.head.streams.map(({ compartment }) => partOf(compartment)))],
      mayWrite: (compartment, thread) => {
        const level = levels.get(streamName({ case: id, compartment, ...(thread === undefined ? {} : { thread }) }))
        return level === 'write' || level === 'approve'
      },
    }
  }, [id, here, nameOf, language])
  return <context.Provider value={value}>{children}</context.Provider>
}

/** The case round this page. Only inside the frame of a case. */
export function useThisCase(): ThisCase {
  const value = useContext(context)
  if (!value) throw new Error('this page stands in no case')
  return value
}

/** Health and statements are rooms of the survivors' part. */
export const partOf = (compartment: Compartment): Part => (innerRoomOf[compartment] ?? compartment) as Part
