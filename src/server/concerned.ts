import type { Draft } from '../record/envelope.ts'
import { directory } from '../store/people.ts'
import type { Tx } from '../store/session.ts'

/** Numbers of offices by what they are called, however it is written. */
export type OfficeNames = ReadonlyMap<string, readonly string[]>

/** The offices of the unit, as somebody may mean them who types their names. */
export async function officeNames(tx: Tx): Promise<OfficeNames> {
  const names = new Map<string, string[]>()
  for (const { id, name } of (await directory(tx)).offices)
    names.set(plain(name), [...(names.get(plain(name)) ?? []), id])
  return names
}

/** True when it matters to know the offices: the entry shuts somebody out of what it begins. */
export const raisesConcern = (draft: unknown): boolean =>
  typeof draft === 'object' && draft !== null && 'kind' in draft && draft.kind === 'concern.raised'

/**
 * Whom a concern is about: a person by number, an office by number or by its name. Words that are neither shut out
 * nobody by themselves; the thread is then only its keepers' and that of who raised it, as every thread is.
 */
export function concernedBy(offices: OfficeNames): (draft: Draft) => { people: number[]; offices: string[] } {
  return ({ body: { person, office } }) => ({
    people: typeof person === 'string' && /^p-[1-9][0-9]{0,8}$/.test(person) ? [Number(person.slice(2))] : [],
    offices:
      typeof office !== 'string'
        ? []
        : isNumber.test(office.trim())
          ? [office.trim()]
          : [...(offices.get(plain(office)) ?? [])],
  })
}

const isNumber = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
