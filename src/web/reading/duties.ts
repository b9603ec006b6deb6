import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Entry } from '../../record/envelope.ts'
import { useLanguage } from '../words/language.ts'
import { caseKey } from './case.ts'
import { againIfSilent, ask, type Good } from './client.ts'
import { inAddress, type Moment } from './moment.ts'

export type CaseDuties = Good<'caseDuties'>
export type Duty = CaseDuties['duties'][number]
export type Rule = CaseDuties['rules'][number]
export type CaseChecklist = Good<'caseChecklist'>

/** The case that is asked about, as this page holds it: each entry that comes asks anew. */
interface Asked {
  readonly id: string
  readonly entries: readonly Entry[]
  readonly moment: Moment
}

/** While a page follows the clock, duties fall due without an entry. */
const anewAfter = 300_000

/** What the law asks in a case as of the moment that the page shows, in the reader's language. One query for all who ask. */
export function useCaseDuties({ id, entries, moment }: Asked) {
  const language = useLanguage()
  const at = moment.fixed ? inAddress(moment.now) : undefined
  return useQuery({
    queryKey: [...caseKey(id), 'duties', language, at ?? '', entries.length],
    queryFn: ({ signal }) =>
      ask(
        'caseDuties',
        { params: { case: id }, querystring: { language, ...(at === undefined ? {} : { at }) } },
        signal,
      ),
    placeholderData: keepPreviousData,
    retry: againIfSilent,
    refetchInterval: at === undefined ? anewAfter : false,
  })
}

/** The first hours of a case, ticked by the record. */
export function useCaseChecklist({ id, entries, moment }: Asked) {
  const language = useLanguage()
  const at = moment.fixed ? inAddress(moment.now) : undefined
  return useQuery({
    queryKey: [...caseKey(id), 'checklist', language, at ?? '', entries.length],
    queryFn: ({ signal }) =>
      ask(
        'caseChecklist',
        { params: { case: id }, querystring: { language, ...(at === undefined ? {} : { at }) } },
        signal,
      ),
    placeholderData: keepPreviousData,
    retry: againIfSilent,
    refetchInterval: at === undefined ? anewAfter : false,
  })
}
