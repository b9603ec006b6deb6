import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Problem } from '../../contract/shapes.ts'
import { call, Unanswered, whenSignedOut } from '../reading/client.ts'
import { startLive } from '../reading/live.ts'
import { meKey, useMe, type Me } from '../reading/me.ts'
import { useReminders } from '../reading/reminders.ts'
import { go } from '../shell/navigation.ts'
import { setShell, useShell, type Unlocked } from '../shell/shell-state.ts'
import { useLanguage } from '../words/language.ts'
import { placesOf, toldOf } from './dock.tsx'
import { hidden } from './hidden.ts'
import { useIdleLock } from './idle.ts'
import { said, typeOf } from './said.ts'
import { isOpenPath, sessionEnded, wasSignedIn, whenOutElsewhere } from './ways.ts'

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
        // An empty store: whoever opened any page is led to the first run.
        if (error instanceof Unanswered && typeOf(error.problem) === 'not-set-up') go('/first-run')
      }),
    [queries],
  )
  useEffect(() => whenSignedOut(() => sessionEnded(queries)), [queries])
  useEffect(() => whenOutElsewhere(() => sessionEnded(queries)), [queries])
  return asked || session === 'here' ? <Here /> : null
}

function Here() {
  const queries = useQueryClient()
  const language = useLanguage()
  const { session } = useShell()
  const { me } = useMe()
  const here = me !== undefined && session === 'here'
  const unread = useReminders(here).data?.unread ?? 0
  useIdleLock(here)
  useEffect(() => {
    if (!here) return
    setShell({
      links: placesOf(me).map(({ href, says }) => ({
        href,
        says: said(language, says) + (href === '/account' ? toldOf(unread, language) : ''),
      })),
    })
  }, [here, me, language, unread])
  useEffect(() => {
    setShell({ unlock: (typed) => unlock(queries, typed) })
    return () => setShell({ unlock: undefined })
  }, [queries])
  useEffect(() => (here ? startLive(queries) : undefined), [here, queries])
  return null
}

/**
 * Comes back from the hidden page: with the passphrase of who signed in here, which the server knows again, or, when
 * nothing was typed, a passkey. Where the session has ended meanwhile one signs in.
 */
async function unlock(queries: QueryClient, typed: string): Promise<Unlocked> {
  if (isOpenPath(location.pathname)) return 'open'
  const me = queries.getQueryData<Me>(meKey)
  if (typed === '') return me && me.factors.passkeys > 0 ? await openByPasskey(me) : 'wrong'
  const answer = await call('unlock', { body: { passphrase: typed } })
  if (answer.ok) return 'open'
  return typeOf(answer.problem) === 'sign-in' ? 'open' : whyNot(answer.problem)
}

const whyNot = (problem: Problem | undefined): Unlocked =>
  problem === undefined ? 'silent' : problem.wait === undefined ? 'wrong' : 'wait'

async function openByPasskey(me: Me): Promise<Unlocked> {
  const challenge = await call('passkeyChallenge', { body: {} })
  if (!challenge.ok) return whyNot(challenge.problem)
  try {
    const { startAuthentication } = await import('@simplewebauthn/browser')
    const answer = await startAuthentication({ optionsJSON: challenge.value.options as never })
    const came = await call('passkeySignIn', { body: { answer: answer as never } })
    if (!came.ok) return whyNot(came.problem)
    return came.value.person.code === me.person.code ? 'open' : 'wrong'
  } catch {
    return 'wrong'
  }
}
