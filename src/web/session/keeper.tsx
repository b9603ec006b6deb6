import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call, statusOf, Unanswered } from '../reading/client.ts'
import { startLive } from '../reading/live.ts'
import { meKey, useMe, type Me } from '../reading/me.ts'
import { go } from '../shell/navigation.ts'
import { setShell, useShell } from '../shell/shell-state.ts'
import { useLanguage } from '../words/language.ts'
import { placesOf } from './dock.tsx'
import { hidden } from './hidden.ts'
import { useIdleLock } from './idle.ts'
import { opensLock } from './lock.ts'
import { said, typeOf } from './said.ts'
import { isOpenPath, sessionEnded, signOut, wasSignedIn, whenOutElsewhere } from './ways.ts'

/** Keeps the frame in step with the session: who is here, where one may go, and what opens a hidden page. */
export default function SessionKeeper() {
  const queries = useQueryClient()
  const { session } = useShell()
  const [asked] = useState(wasSignedIn)
  useEffect(() => {
    if (!asked) setShell({ session: 'none' })
    setShell({ onHide: hidden })
  }, [asked])
  useEffect(
    () =>
      queries.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return
        const error: unknown = event.action.error
        if (statusOf(error) === 401) sessionEnded(queries)
        // An empty store: whoever opened any page is led to the first run.
        if (error instanceof Unanswered && typeOf(error.problem) === 'not-set-up') go('/first-run')
      }),
    [queries],
  )
  useEffect(() => whenOutElsewhere(() => sessionEnded(queries)), [queries])
  return asked || session === 'here' ? <Here /> : null
}

function Here() {
  const queries = useQueryClient()
  const language = useLanguage()
  const { session } = useShell()
  const { me } = useMe()
  const here = me !== undefined && session === 'here'
  useIdleLock(here)
  useEffect(() => {
    if (here) setShell({ links: placesOf(me).map(({ href, says }) => ({ href, says: said(language, says) })) })
  }, [here, me, language])
  useEffect(() => {
    setShell({ unlock: (typed) => unlock(typed, queries.getQueryData<Me>(meKey)) })
    return () => setShell({ unlock: undefined })
  }, [queries])
  useEffect(() => (here ? startLive(queries) : undefined), [here, queries])
  return null
}

let wrongTries = 0

/**
 * Comes back from the hidden page: with the passphrase of who signed in here, or, when nothing was typed, a passkey.
 * After five wrong ones, and on a page that was loaded anew, the session ends and one signs in.
 */
async function unlock(typed: string, me: Me | undefined): Promise<boolean> {
  if (isOpenPath(location.pathname)) return true
  if (typed === '' && me && me.factors.passkeys > 0) return await openByPasskey(me)
  const opens = await opensLock(typed)
  if (opens) {
    wrongTries = 0
    return true
  }
  wrongTries += 1
  if (opens === false && wrongTries < 5) return false
  wrongTries = 0
  await signOut()
  return true
}

async function openByPasskey(me: Me): Promise<boolean> {
  const challenge = await call('passkeyChallenge', { body: {} })
  if (!challenge.ok) return false
  try {
    const { startAuthentication } = await import('@simplewebauthn/browser')
    const answer = await startAuthentication({ optionsJSON: challenge.value.options as never })
    const came = await call('passkeySignIn', { body: { answer: answer as never } })
    return came.ok && came.value.person.code === me.person.code
  } catch {
    return false
  }
}
