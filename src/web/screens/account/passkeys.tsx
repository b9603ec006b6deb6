import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { startRegistration } from '@simplewebauthn/browser'
import { Button } from '../../pieces/button.tsx'
import { TextField } from '../../pieces/field.tsx'
import { againIfSilent, ask, call } from '../../reading/client.ts'
import { meKey } from '../../reading/me.ts'
import { zone } from '../../reading/clock.ts'
import type { useFresh } from '../../session/fresh.tsx'
import { problemSaid, useSaid } from '../../session/said.ts'
import { useLanguage } from '../../words/language.ts'
import { moment } from '../../words/numbers.ts'
import { own } from './words.ts'

export type WithFresh = ReturnType<typeof useFresh>['withFresh']

/** Passkeys: what unlocks the device signs one in. */
export function Passkeys({ withFresh }: { withFresh: WithFresh }) {
  const say = useSaid()
  const language = useLanguage()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [error, setError] = useState<string>()
  const [saving, setSaving] = useState(false)
  const { data } = useQuery({
    queryKey: ['me', 'passkeys'],
    queryFn: () => ask('listPasskeys', {}),
    retry: againIfSilent,
  })
  const again = () => queries.invalidateQueries({ queryKey: meKey })

  async function add() {
    if (name.trim() === '') return setError(say(own.passkeyMissing))
    setError(undefined)
    setSaving(true)
    const failed = await offered()
    setSaving(false)
    setError(failed)
    if (failed === undefined) setName('')
    await again()
  }
  async function offered(): Promise<string | undefined> {
    const offer = await withFresh(() => call('passkeyOffer', { body: {} }))
    if (!offer.ok) return problemSaid(language, offer.problem)
    const answer = await startRegistration({ optionsJSON: offer.value.options as never }).catch(() => undefined)
    if (!answer) return say(own.passkeyStopped)
    const added = await call('passkeyAdd', { body: { name: name.trim(), answer: answer as never } })
    return added.ok ? undefined : problemSaid(language, added.problem)
  }
  async function remove(passkey: string) {
    const removed = await withFresh(() => call('removePasskey', { params: { passkey } }))
    setError(removed.ok ? undefined : problemSaid(language, removed.problem))
    await again()
  }

  return (
    <section className="card" aria-labelledby="passkeys">
      <h2 id="passkeys">{say(own.passkeys)}</h2>
      <p className="small">{say(own.passkeysBody)}</p>
      {data?.passkeys.length === 0 && <p className="meta">{say(own.noPasskeys)}</p>}
      <ul className="plain-rows">
        {(data?.passkeys ?? []).map(({ id, name: called, made, used }) => (
          <li key={id} data-row="" className="row apart">
            <span>
              {called}
              <br />
              <span className="meta">
                {say(own.since)}: {moment(made, zone, language)} ·{' '}
                {used ? `${say(own.seen)}: ${moment(used, zone, language)}` : say(own.neverUsed)}
              </span>
            </span>
            <Button aria-label={`${say(own.remove)}: ${called}`} onClick={() => void remove(id)}>
              {say(own.remove)}
            </Button>
          </li>
        ))}
      </ul>
      <form className="stack tight" noValidate onSubmit={(event) => (event.preventDefault(), saving || void add())}>
        <TextField
          label={say(own.passkeyName)}
          hint={say(own.passkeyHint)}
          error={error}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
        />
        <div>
          <Button type="submit" icon="key" saving={saving}>
            {say(own.addPasskey)}
          </Button>
        </div>
      </form>
    </section>
  )
}
