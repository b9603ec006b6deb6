import { useQuery } from '@tanstack/react-query'
import { setShell } from '../shell/shell-state.ts'
import { againIfSilent, ask, statusOf, type Good } from './client.ts'

export type Me = Good<'whoAmI'>

export const meKey = ['me'] as const

/** Asks who is signed in and tells the frame. Throws `Unanswered`; its status is 401 when nobody is. */
async function whoAmI(): Promise<Me> {
  try {
    const me = await ask('whoAmI', {})
    setShell({ session: 'here', practice: me.unit.practice })
    return me
  } catch (error) {
    if (statusOf(error) === 401) setShell({ session: 'none' })
    throw error
  }
}

/** Who is signed in. `me` undefined while it is asked, or when nobody is (`signedOut`). */
export function useMe() {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: meKey,
    queryFn: whoAmI,
    retry: againIfSilent,
    staleTime: 60_000,
  })
  return { me: data, signedOut: statusOf(error) === 401, pending: isPending, error, again: () => void refetch() }
}
