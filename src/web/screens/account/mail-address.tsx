import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { TextField } from '../../pieces/field.tsx'
import { call } from '../../reading/client.ts'
import { problemSaid, refusalOf, useSaid } from '../../session/said.ts'
import { useLanguage } from '../../words/language.ts'
import { latinDigits } from '../../words/numbers.ts'
import { told } from './reminder-words.ts'
import type { ReminderSettings } from './reminding.tsx'

/** Where mail goes: proved by a code that was sent there, so that nobody else's address can be given. */
export function MailAddress({
  settings: { address: known, canMail },
  onChanged,
}: {
  settings: ReminderSettings
  onChanged: () => Promise<void>
}) {
  const say = useSaid()
  const language = useLanguage()
  const [address, setAddress] = useState('')
  const [code, setCode] = useState('')
  const [sent, setSent] = useState(false)
  const [error, setError] = useState<string>()
  async function send() {
    if (address.trim() === '') return setError(say(told.addressMissing))
    const answer = await call('askMailAddress', { body: { address: address.trim() } })
    setSent(answer.ok)
    setError(answer.ok ? undefined : problemSaid(language, answer.problem))
  }
  async function prove() {
    if (!/^\d{8}$/.test(code)) return setError(say(told.codeShort))
    const answer = await call('proveMailAddress', { body: { code } })
    if (!answer.ok)
      return setError(refusalOf(language, answer.problem, 'code') ?? problemSaid(language, answer.problem))
    setError(undefined)
    setSent(false)
    setCode('')
    setAddress('')
    await onChanged()
  }
  async function forget() {
    const answer = await call('forgetMailAddress', {})
    setError(answer.ok ? undefined : problemSaid(language, answer.problem))
    await onChanged()
  }
  if (!canMail && !known) return <p className="meta">{say(told.noServer)}</p>
  if (known)
    return (
      <div className="stack tight">
        <p>{say(told.addressNow, { address: known })}</p>
        <div>
          <Button onClick={() => void forget()}>{say(told.forget)}</Button>
        </div>
      </div>
    )
  return (
    <form
      className="stack tight"
      noValidate
      onSubmit={(event) => (event.preventDefault(), void (sent ? prove() : send()))}
    >
      {sent ? (
        <TextField
          label={say(told.code)}
          hint={say(told.codeHint)}
          error={error}
          className="input code-box"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(latinDigits(event.target.value).replace(/\D/g, '').slice(0, 8))}
        />
      ) : (
        <TextField
          label={say(told.address)}
          hint={say(told.addressHint)}
          error={error}
          type="email"
          inputMode="email"
          maxLength={200}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
      )}
      <div>
        <Button type="submit">{say(sent ? told.prove : told.sendCode)}</Button>
      </div>
    </form>
  )
}
