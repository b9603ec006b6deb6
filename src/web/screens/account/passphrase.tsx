import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { call } from '../../reading/client.ts'
import { longEnough, PassphraseField } from '../../session/passphrase-field.tsx'
import { problemSaid, refusalOf, useSaid } from '../../session/said.ts'
import { useWait } from '../../session/wait.ts'
import { useLanguage } from '../../words/language.ts'
import { own } from './words.ts'

/** A new passphrase, from the old one; every other session ends. */
export function ChangePassphrase() {
  const say = useSaid()
  const language = useLanguage()
  const [old, setOld] = useState('')
  const [next, setNext] = useState('')
  const [errors, setErrors] = useState<{ old?: string | undefined; next?: string | undefined }>({})
  const [saving, setSaving] = useState(false)
  const [done, setDone] = useState(false)
  const wait = useWait()
  async function change() {
    setDone(false)
    if (!longEnough(next)) return setErrors({ next: say(own.short) })
    setErrors({})
    setSaving(true)
    const answer = await call('changePassphrase', { body: { old, next } })
    setSaving(false)
    if (answer.ok) {
      setOld('')
      setNext('')
      return setDone(true)
    }
    wait.start(answer.problem?.wait)
    const why = refusalOf(language, answer.problem, 'next')
    setErrors(why ? { next: why } : { old: problemSaid(language, answer.problem) })
  }
  return (
    <section className="card" aria-labelledby="passphrase">
      <h2 id="passphrase">{say(own.passphrase)}</h2>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => (event.preventDefault(), saving || wait.closed || void change())}
      >
        <PassphraseField as="known" label={say(own.old)} value={old} onChange={setOld} error={errors.old} />
        <PassphraseField as="new" label={say(own.next)} value={next} onChange={setNext} error={errors.next} />
        <div className="buttons">
          <Button type="submit" saving={saving} closed={wait.closed}>
            {say(own.change)}
          </Button>
          <span role="status" className="text-ok small">
            {done ? say(own.changed) : ''}
          </span>
        </div>
      </form>
    </section>
  )
}
