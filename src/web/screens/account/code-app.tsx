import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { call, type Good } from '../../reading/client.ts'
import { CodeField, isCode } from '../../session/code-field.tsx'
import { problemSaid, useSaid } from '../../session/said.ts'
import { AppKey } from '../../session/secrets.tsx'
import { common } from '../../session/words.ts'
import { useLanguage } from '../../words/language.ts'
import type { WithFresh } from './passkeys.tsx'
import { own } from './words.ts'

/** Moving the second factor to another app: the old one works until the new one is proved. */
export function CodeApp({ withFresh }: { withFresh: WithFresh }) {
  const say = useSaid()
  const language = useLanguage()
  const [offer, setOffer] = useState<Good<'newSecondFactor'>>()
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()
  const [done, setDone] = useState(false)
  async function begin() {
    const answer = await withFresh(() => call('newSecondFactor', { body: {} }))
    setDone(false)
    setError(answer.ok ? undefined : problemSaid(language, answer.problem))
    if (answer.ok) setOffer(answer.value)
  }
  async function prove() {
    if (!isCode(code)) return setError(say(common.codeShort))
    const answer = await call('proveSecondFactor', { body: { code } })
    setCode('')
    if (!answer.ok) return setError(problemSaid(language, answer.problem))
    setError(undefined)
    setOffer(undefined)
    setDone(true)
  }
  return (
    <section className="card" aria-labelledby="code-app">
      <h2 id="code-app">{say(own.app)}</h2>
      <p className="small">{say(own.appBody)}</p>
      {offer ? (
        <form className="stack" noValidate onSubmit={(event) => (event.preventDefault(), void prove())}>
          <AppKey secret={offer.totpSecret} otpauth={offer.otpauth} />
          <CodeField value={code} onChange={setCode} error={error} hint={say(own.appProve)} />
          <div className="buttons">
            <Button type="submit">{say(common.confirm)}</Button>
            <Button onClick={() => setOffer(undefined)}>{say(common.cancel)}</Button>
          </div>
        </form>
      ) : (
        <>
          {error && (
            <p className="error" role="alert">
              {error}
            </p>
          )}
          <div className="buttons">
            <Button onClick={() => void begin()}>{say(own.appNew)}</Button>
            <span role="status" className="text-ok small">
              {done ? say(own.appDone) : ''}
            </span>
          </div>
        </>
      )}
    </section>
  )
}
