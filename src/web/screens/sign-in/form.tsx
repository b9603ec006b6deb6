import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { startAuthentication } from '@simplewebauthn/browser'
import type { Problem } from '../../../contract/shapes.ts'
import { Button } from '../../pieces/button.tsx'
import { TextField } from '../../pieces/field.tsx'
import { Note } from '../../pieces/states.tsx'
import { call, type Good } from '../../reading/client.ts'
import { CodeField, isCode } from '../../session/code-field.tsx'
import { PassphraseField } from '../../session/passphrase-field.tsx'
import { practiceCode, untilNextCode } from '../../session/practice-code.ts'
import { problemSaid, useSaid } from '../../session/said.ts'
import { useWait } from '../../session/wait.ts'
import { cameIn } from '../../session/ways.ts'
import { common } from '../../session/words.ts'
import { useLanguage } from '../../words/language.ts'
import { PracticePeople, type PracticePerson } from './practice-people.tsx'
import { own } from './words.ts'

type Errors = { name?: string; passphrase?: string; code?: string; all?: string }

export function SignInForm({ people }: { people: readonly PracticePerson[] }) {
  const say = useSaid()
  const language = useLanguage()
  const queries = useQueryClient()
  const wait = useWait()
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [code, setCode] = useState('')
  const [recoveryCode, setRecoveryCode] = useState('')
  const [lost, setLost] = useState(false)
  const [practising, setPractising] = useState<PracticePerson>()
  const [errors, setErrors] = useState<Errors>({})
  const [saving, setSaving] = useState<'form' | 'passkey'>()
  const button = useRef<HTMLDivElement>(null)

  const refused = (problem: Problem | undefined) => {
    // A code works once: the next practice code comes by itself, within half a minute.
    wait.start(problem?.wait ?? (practising && problem?.status === 401 ? untilNextCode(Date.now()) : undefined))
    setErrors({ all: problemSaid(language, problem) })
  }
  const entered = (me: Good<'signIn'>) => cameIn(queries, me)

  async function bySecret() {
    const missing: Errors = {
      ...(name.trim() === '' ? { name: say(own.nameMissing) } : {}),
      ...(passphrase === '' ? { passphrase: say(own.passphraseMissing) } : {}),
      ...(lost && recoveryCode.trim() === '' ? { code: say(own.recoveryMissing) } : {}),
      ...(!lost && !practising && !isCode(code) ? { code: say(common.codeShort) } : {}),
    }
    setErrors(missing)
    if (Object.keys(missing).length > 0) return
    setSaving('form')
    const now = practising ? await practiceCode(practising.totpSecret, Date.now()) : code
    if (practising) setCode(now)
    const second = lost ? { recoveryCode: recoveryCode.trim() } : { code: now }
    const answer = await call('signIn', { body: { signIn: name.trim(), passphrase, ...second } })
    if (answer.ok) return await entered(answer.value)
    setSaving(undefined)
    setCode('')
    refused(answer.problem)
  }

  async function byPasskey() {
    setErrors({})
    setSaving('passkey')
    const challenge = await call('passkeyChallenge', { body: {} })
    if (!challenge.ok) {
      setSaving(undefined)
      return refused(challenge.problem)
    }
    const given = await startAuthentication({ optionsJSON: challenge.value.options as never }).catch(() => undefined)
    if (!given) {
      setSaving(undefined)
      return setErrors({ all: say(own.passkeyStopped) })
    }
    const answer = await call('passkeySignIn', { body: { answer: given as never } })
    if (answer.ok) return await entered(answer.value)
    setSaving(undefined)
    refused(answer.problem)
  }

  const choose = (person: PracticePerson) => {
    setPractising(person)
    setName(person.signIn)
    setPassphrase(person.passphrase)
    setLost(false)
    setErrors({})
    void practiceCode(person.totpSecret, Date.now()).then(setCode)
    button.current?.querySelector('button')?.focus()
  }
  const typed = (set: (value: string) => void) => (value: string) => {
    setPractising(undefined)
    set(value)
  }

  return (
    <>
      {people.length > 0 && <PracticePeople people={people} chosen={practising} onChoose={choose} />}
      <form
        className="card sign-in"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!saving && !wait.closed) void bySecret()
        }}
      >
        {errors.all && (
          <div role="alert">
            <Note title={errors.all} icon="over" tone="danger" level={2} />
          </div>
        )}
        <Button look="main" wide icon="key" saving={saving === 'passkey'} onClick={() => void byPasskey()}>
          {say(own.passkey)}
        </Button>
        <p className="or">
          <span>{say(own.or)}</span>
        </p>
        <TextField
          label={say(own.name)}
          error={errors.name}
          value={name}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={80}
          onChange={(event) => typed(setName)(event.target.value)}
        />
        <PassphraseField as="known" value={passphrase} onChange={typed(setPassphrase)} error={errors.passphrase} />
        {lost ? (
          <TextField
            label={say(own.recoveryCode)}
            hint={say(own.lostBody)}
            error={errors.code}
            value={recoveryCode}
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            onChange={(event) => setRecoveryCode(event.target.value)}
          />
        ) : (
          <CodeField
            value={code}
            onChange={typed(setCode)}
            error={errors.code}
            {...(practising ? { hint: say(own.practiceCode) } : {})}
          />
        )}
        <div ref={button}>
          <Button type="submit" wide saving={saving === 'form'} closed={wait.closed}>
            {say(own.signIn)}
          </Button>
        </div>
        <Button look="quiet" onClick={() => (setPractising(undefined), setLost(!lost))}>
          {say(lost ? own.withCode : own.lost)}
        </Button>
      </form>
    </>
  )
}
