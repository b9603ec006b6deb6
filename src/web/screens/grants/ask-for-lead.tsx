import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { SelectField, TextField } from '../../pieces/field.tsx'
import { Note } from '../../pieces/states.tsx'
import { call } from '../../reading/client.ts'
import { usePeople } from '../../reading/people.ts'
import type { useFresh } from '../../session/fresh.tsx'
import { problemSaid, useSaid } from '../../session/said.ts'
import { useLanguage } from '../../words/language.ts'
import { own } from './words.ts'

type Props = { of: string; me: string | undefined; withFresh: ReturnType<typeof useFresh>['withFresh'] }

/** A case that nobody leads any more: who still sees it asks for a new lead, and an administrator agrees. */
export function AskForLead({ of, me, withFresh }: Props) {
  const say = useSaid()
  const language = useLanguage()
  const { people, officeOf } = usePeople()
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<{ to?: string; reason?: string; all?: string }>({})
  const [saving, setSaving] = useState(false)
  const [asked, setAsked] = useState(false)
  const able = people.filter(
    ({ code, state, roles }) =>
      code !== me &&
      state === 'active' &&
      roles.includes('caseworker') &&
      !roles.includes('administrator') &&
      !roles.includes('auditor'),
  )
  async function askNow() {
    const found = {
      ...(to === '' ? { to: say(own.missing, { field: say(own.newLead) }) } : {}),
      ...(reason.trim() === '' ? { reason: say(own.missingReason) } : {}),
    }
    setErrors(found)
    if (Object.keys(found).length > 0) return
    setSaving(true)
    const answer = await withFresh(() =>
      call('askForLead', { params: { case: of }, body: { person: to, reason: reason.trim() } }),
    )
    setSaving(false)
    if (!answer.ok) return setErrors({ all: problemSaid(language, answer.problem) })
    setAsked(true)
  }
  if (asked)
    return (
      <div role="status">
        <Note title={say(own.leadAsked)} icon="check" tone="ok" level={2} />
      </div>
    )
  return (
    <Note title={say(own.noLead)} icon="over" tone="warn" level={2}>
      <p>{say(own.noLeadBody)}</p>
      <form className="stack" noValidate onSubmit={(event) => (event.preventDefault(), saving || void askNow())}>
        <SelectField
          label={say(own.newLead)}
          error={errors.to}
          options={able.map(({ code, name }) => ({
            value: code,
            words: [name, officeOf(code)].filter(Boolean).join(', '),
          }))}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
        <TextField
          label={say(own.reason)}
          hint={say(own.leadReasonHint)}
          error={errors.reason}
          value={reason}
          maxLength={300}
          onChange={(event) => setReason(event.target.value)}
        />
        {errors.all && (
          <p className="error" role="alert">
            {errors.all}
          </p>
        )}
        <div>
          <Button look="main" type="submit" saving={saving}>
            {say(own.askLead)}
          </Button>
        </div>
      </form>
    </Note>
  )
}
