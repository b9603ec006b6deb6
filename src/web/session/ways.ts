import type { QueryClient } from '@tanstack/react-query'
import { forgetAhead } from '../ahead.ts'
import { call } from '../reading/client.ts'
import { meKey, type Me } from '../reading/me.ts'
import { recall, remember } from '../shell/memory.ts'
import { go } from '../shell/navigation.ts'
import { setShell } from '../shell/shell-state.ts'
import { languages, setLanguage } from '../words/language.ts'
import { aboutKey } from './about.ts'
import { hidden } from './hidden.ts'

/** Pages that are read before anybody has signed in. */
export const isOpenPath = (path: string): boolean => ['/sign-in', '/first-run', '/invitation'].includes(path)

/** Whether this browser was signed in when it was last used: then it is worth asking who is. */
export const wasSignedIn = (): boolean => recall('in') === 'yes'

const place = 'back'
const keepPlace = (value: string | undefined) => {
  try {
    if (value === undefined) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, value)
  } catch {
    // A private window: one begins at the cases.
  }
}

/** Where somebody was when the session ended; only the same person is taken back there. Holds ids only. */
function placeBack(person: string): string {
  try {
    const [whose, path] = sessionStorage.getItem(place)?.split(' ', 2) ?? []
    return path && /^\/(?!\/)/.test(path) && (whose === person || whose === '?') ? path : '/cases'
  } catch {
    return '/cases'
  }
}

/** Somebody has come in: the frame knows, nothing of an earlier person is left, and one is back where one was. */
export async function cameIn(queries: QueryClient, me: Me, to?: string): Promise<void> {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== aboutKey[0] })
  queries.setQueryData(meKey, me)
  remember('in', 'yes')
  if (recall('language') === null) await setLanguage(languages.find((known) => known === me.person.language) ?? 'en')
  setShell({ session: 'here', practice: me.unit.practice })
  const back = to ?? placeBack(me.person.code)
  keepPlace(undefined)
  go(back)
}

/** The server no longer knows this session: the place is kept for the same person, and one signs in again. */
export function sessionEnded(queries: QueryClient): void {
  const { pathname, search } = location
  if (isOpenPath(pathname)) return
  keepPlace(`${queries.getQueryData<Me>(meKey)?.person.code ?? '?'} ${pathname}${search}`)
  leave()
}

/** Ends the session here. What waits on this device stays, sealed. */
export async function signOut(): Promise<void> {
  hidden()
  await call('signOut', { body: {} })
  keepPlace(undefined)
  channel?.postMessage('out')
  leave()
}

function leave() {
  hidden()
  forgetAhead()
  remember('in', 'no')
  setShell({ session: 'none', links: [] })
  go('/sign-in')
}

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('mukti-session')

/** Signing out in one tab is seen by the others. */
export function whenOutElsewhere(run: () => void): () => void {
  channel?.addEventListener('message', run)
  return () => channel?.removeEventListener('message', run)
}
