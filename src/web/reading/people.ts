import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { againIfSilent, ask, type Good } from './client.ts'

export type UnitPeople = Good<'listPeople'>

const nobody: UnitPeople = { people: [], offices: [], teams: [] }

/**
 * The people, offices and teams of the unit, and a name for a `p-…` code: colleagues only, never somebody in a case. The
 * code itself until the names have come.
 */
export function usePeople() {
  const { data = nobody } = useQuery({
    queryKey: ['people'],
    queryFn: () => ask('listPeople', {}),
    retry: againIfSilent,
    staleTime: 300_000,
  })
  return useMemo(() => {
    const names = new Map(data.people.map(({ code, name }) => [code, name]))
    const offices = new Map(data.offices.map(({ id, name }) => [id, name]))
    return {
      ...data,
      nameOf: (code: string) => names.get(code) ?? code,
      officeOf: (code: string) => offices.get(data.people.find((one) => one.code === code)?.office ?? ''),
    }
  }, [data])
}
