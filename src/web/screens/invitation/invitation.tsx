import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { TextField } from '../../pieces/field.tsx'
import { Note } from '../../pieces/states.tsx'
import { call, type Good } from '../../reading/client.ts'
import { useAbout } from '../../session/about.ts'
import { CodeField, isCode } from '../../session/code-field.tsx'
import { longEnough, PassphraseField } from '../../session/passphrase-field.tsx'
import { problemSaid, refusalOf, useSaid } from '../../session/said.ts'
import { AppKey, RecoveryCodes } from '../../session/secrets.tsx'
import '../../session/session.css'
import { useWait } from '../../session/wait.ts'
import { cameIn } from '../../session/ways.ts'
import { common } from '../../session/words.ts'
import { Page } from '../../shell/shell.tsx'
import { useLanguage } from '../../words/language.ts'
import { own } from './words.ts'

/**
 * The secret of `#…` in the address, taken as soon as this screen is loaded: it leaves the address before anything is
 * drawn, so that no history holds it, and is kept here because a first drawing may be thrown away.
 */
let carried = decodeURIComponent(location.hash.slice(1))
if (carried !== '') history.replaceState(history.state, '', location.pathname)

/** An invitation: open it with its secret, choose a passphrase, set up the second factor, keep the recovery codes. */
export default function Invitation() {
  const queries = useQueryClient()
  const [secret, setSecret] = useState(carried)
  const [opened, setOpened] = useState<Good<'openInvitation'>>()
  const [accepted, setAccepted] = useState<Good<'acceptInvitation'>>()
  const say = useSaid()
  useAbout()
  useEffect(() => {
    carried = ''
  }, [])
  return (
    <Page>
      <div className="narrow wider">
        {accepted ? (
          <>
            <h1>{say(own.welcomeIn)}</h1>
            <RecoveryCodes codes={accepted.recoveryCodes} onDone={() => void cameIn(queries, accepted.me, '/cases')} />
          </>
        ) : opened ? (
          <Accept secret={secret} opened={opened} onAccepted={setAccepted} />
        ) : (
          <Open secret={secret} onSecret={setSecret} onOpened={setOpened} />
        )}
      </div>
    </Page>
  )
}

type OpenProps = {
  secret: string
  onSecret: (secret: string) => void
  onOpened: (opened: Good<'openInvitation'>) => void
}

function Open({ secret, onSecret, onOpened }: OpenProps) {
  const say = useSaid()
  const language = useLanguage()
  const [error, setError] = useState<string>()
  const [saving, setSaving] = useState(false)
  const wait = useWait()
  async function open() {
    if (secret.trim() === '') return setError(say(own.secretMissing))
    setSaving(true)
    const answer = await call('openInvitation', { body: { secret: secret.trim() } })
    setSaving(false)
    if (answer.ok) return onOpened(answer.value)
    wait.start(answer.problem?.wait)
    setError(answer.problem?.status === 404 ? say(own.gone) : problemSaid(language, answer.problem))
  }
  // A link that brought the secret needs no press.
  useEffect(() => {
    if (secret !== '') void open()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked once, when the page opens
  }, [])
  return (
    <>
      <h1>{say(own.heading)}</h1>
      <form
        className="card sign-in"
        noValidate
        onSubmit={(event) => (event.preventDefault(), saving || wait.closed || void open())}
      >
        <TextField
          label={say(own.secret)}
          hint={say(own.secretHint)}
          error={error}
          value={secret}
          maxLength={100}
          spellCheck={false}
          autoCapitalize="none"
          onChange={(event) => onSecret(event.target.value)}
        />
        <div>
          <Button look="main" type="submit" saving={saving} closed={wait.closed}>
            {say(own.open)}
          </Button>
        </div>
      </form>
    </>
  )
}

type AcceptProps = {
  secret: string
  opened: Good<'openInvitation'>
  onAccepted: (answer: Good<'acceptInvitation'>) => void
}

function Accept({ secret, opened, onAccepted }: AcceptProps) {
  const say = useSaid()
  const language = useLanguage()
  const [passphrase, setPassphrase] = useState('')
  const [code, setCode] = useState('')
  const [errors, setErrors] = useState<{
    passphrase?: string | undefined
    code?: string | undefined
    all?: string | undefined
  }>({})
  const [saving, setSaving] = useState(false)
  const wait = useWait()
  async function accept() {
    const found = {
      ...(longEnough(passphrase) ? {} : { passphrase: say(own.short) }),
      ...(isCode(code) ? {} : { code: say(common.codeShort) }),
    }
    setErrors(found)
    if (Object.keys(found).length > 0) return
    setSaving(true)
    const answer = await call('acceptInvitation', { body: { secret: secret.trim(), passphrase, code } })
    setSaving(false)
    if (answer.ok) return onAccepted(answer.value)
    wait.start(answer.problem?.wait)
    const said = {
      passphrase: refusalOf(language, answer.problem, 'passphrase'),
      code: refusalOf(language, answer.problem, 'code'),
    }
    setErrors(said.passphrase || said.code ? said : { all: problemSaid(language, answer.problem) })
  }
  return (
    <>
      <h1>{say(own.welcome, { name: opened.name, unit: opened.unit })}</h1>
      <form
        className="card sign-in"
        noValidate
        onSubmit={(event) => (event.preventDefault(), saving || wait.closed || void accept())}
      >
        {errors.all && (
          <div role="alert">
            <Note title={errors.all} icon="over" tone="danger" level={2} />
          </div>
        )}
        <p>
          {say(own.yourName)}{' '}
          <b lang="en" translate="no">
            {opened.signIn}
          </b>
        </p>
        <input type="hidden" autoComplete="username" value={opened.signIn} readOnly />
        <PassphraseField
          as="new"
          label={say(own.choose)}
          value={passphrase}
          onChange={setPassphrase}
          error={errors.passphrase}
        />
        <AppKey secret={opened.totpSecret} otpauth={opened.otpauth} />
        <CodeField value={code} onChange={setCode} error={errors.code} hint={say(own.prove)} />
        <div>
          <Button look="main" type="submit" saving={saving} closed={wait.closed}>
            {say(own.accept)}
          </Button>
        </div>
      </form>
    </>
  )
}
