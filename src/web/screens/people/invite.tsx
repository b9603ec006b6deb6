import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { Choice, TextField } from '../../pieces/field.tsx'
import { call } from '../../reading/client.ts'
import type { UnitPeople } from '../../reading/people.ts'
import type { useFresh } from '../../session/fresh.tsx'
import { problemSaid, useSaid } from '../../session/said.ts'
import { languages, ownName, useLanguage, type Language } from '../../words/language.ts'
import type { Handed } from './hand-over.tsx'
import { clashes, PersonFields, type PersonErrors, type PersonForm } from './person-fields.tsx'
import { own } from './words.ts'

export type WithFresh = ReturnType<typeof useFresh>['withFresh']

type Props = {
  open: boolean
  onClose: () => void
  offices: UnitPeople['offices']
  withFresh: WithFresh
  onInvited: (handed: Handed) => void
}

const blank: PersonForm = { name: '', office: '', roles: ['caseworker'] }

/** What was typed stays when the dialog closes. */
export function Invite({ open, onClose, offices, withFresh, onInvited }: Props) {
  const say = useSaid()
  const language = useLanguage()
  const [form, setForm] = useState(blank)
  const [signIn, setSignIn] = useState('')
  const [theirs, setTheirs] = useState<Language>(language)
  const [errors, setErrors] = useState<PersonErrors & { signIn?: string }>({})
  const [refused, setRefused] = useState<string>()
  const [saving, setSaving] = useState(false)
  async function send() {
    const found = {
      ...(form.name.trim() === '' ? { name: say(own.missing, { field: say(own.name) }) } : {}),
      ...(/^\S{1,80}$/.test(signIn) ? {} : { signIn: say(own.missing, { field: say(own.signIn) }) }),
      ...(clashes(form.roles) ? { roles: say(own.clash) } : {}),
    }
    setErrors(found)
    setRefused(undefined)
    if (Object.keys(found).length > 0) return
    setSaving(true)
    const answer = await withFresh(() =>
      call('invite', {
        body: {
          name: form.name.trim(),
          signIn,
          office: form.office === '' ? null : form.office,
          roles: [...form.roles],
          language: theirs,
        },
      }),
    )
    setSaving(false)
    if (!answer.ok) return setRefused(problemSaid(language, answer.problem))
    onInvited({ name: form.name.trim(), secret: answer.value.secret, until: answer.value.until })
    setForm(blank)
    setSignIn('')
  }
  return (
    <Dialog open={open} onClose={onClose} title={say(own.invite)}>
      <form className="stack" noValidate onSubmit={(event) => (event.preventDefault(), saving || void send())}>
        <PersonFields form={form} onChange={setForm} errors={errors} offices={offices} />
        <TextField
          label={say(own.signIn)}
          hint={say(own.signInHint)}
          error={errors.signIn}
          value={signIn}
          maxLength={80}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setSignIn(event.target.value)}
        />
        <Choice
          name="their-language"
          label={say(own.language)}
          line
          options={languages.map((known) => ({ value: known, words: ownName[known].name }))}
          value={[theirs]}
          onChange={([chosen]) => setTheirs(languages.find((known) => known === chosen) ?? language)}
        />
        {refused && (
          <p className="error" role="alert">
            {refused}
          </p>
        )}
        <div>
          <Button look="main" type="submit" saving={saving}>
            {say(own.send)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
