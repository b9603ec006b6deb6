import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { call } from '../../reading/client.ts'
import { meKey } from '../../reading/me.ts'
import { problemSaid, useSaid } from '../../session/said.ts'
import { RecoveryCodes } from '../../session/secrets.tsx'
import { useLanguage } from '../../words/language.ts'
import type { WithFresh } from './passkeys.tsx'
import { own } from './words.ts'

/** Ten new recovery codes, shown once. */
export function Recovery({ left, withFresh }: { left: number; withFresh: WithFresh }) {
  const say = useSaid()
  const language = useLanguage()
  const queries = useQueryClient()
  const [codes, setCodes] = useState<readonly string[]>()
  const [error, setError] = useState<string>()
  async function make() {
    const answer = await withFresh(() => call('newRecoveryCodes', { body: {} }))
    setError(answer.ok ? undefined : problemSaid(language, answer.problem))
    if (answer.ok) setCodes(answer.value.recoveryCodes)
    await queries.invalidateQueries({ queryKey: meKey, exact: true })
  }
  if (codes) return <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />
  return (
    <section className="card" aria-labelledby="recovery">
      <h2 id="recovery">{say(own.recovery)}</h2>
      <p className={left < 3 ? 'text-warn' : undefined}>{say(own.recoveryLeft, { n: left })}</p>
      <p className="meta">{say(own.recoveryBody)}</p>
      {error && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      <div>
        <Button onClick={() => void make()}>{say(own.recoveryNew)}</Button>
      </div>
    </section>
  )
}
