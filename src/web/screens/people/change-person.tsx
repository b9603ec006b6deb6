import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { TextField } from '../../pieces/field.tsx'
import { call } from '../../reading/client.ts'
import type { UnitPeople } from '../../reading/people.ts'
import { problemSaid, useSaid } from '../../session/said.ts'
import { useLanguage } from '../../words/language.ts'
import type { Handed } from './hand-over.tsx'
import type { WithFresh } from './invite.tsx'
import { clashes, PersonFields, type PersonForm } from './person-fields.tsx'
import type { Person } from './people.tsx'
import { own } from './words.ts'

type Props = {
  person: Person | undefined
  onClose: () => void
  onChanged: () => void
  onReset: (handed: Handed) => void
  offices: UnitPeople['offices']
  withFresh: WithFresh
}

/** Roles and office, the end of somebody's access, and a new way in: each with what follows from it. */
export function ChangePerson({ person, onClose, ...rest }: Props) {
  const say = useSaid()
  return (
    <Dialog
      open={person !== undefined}
      onClose={onClose}
      title={person ? say(own.changeOf, { name: person.name }) : ''}
    >
      {person && <Inside key={person.code} person={person} {...rest} />}
    </Dialog>
  )
}

function Inside({
  person,
  onChanged,
  onReset,
  offices,
  withFresh,
}: Omit<Props, 'person' | 'onClose'> & { person: Person }) {
  const say = useSaid()
  const language = useLanguage()
  const [form, setForm] = useState<PersonForm>({ name: person.name, office: person.office ?? '', roles: person.roles })
  const [errors, setErrors] = useState<{ name?: string; roles?: string; reason?: string }>({})
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<string>()
  const [saving, setSaving] = useState<'save' | 'reset' | 'disable'>()
  const params = { person: person.code }
  const disabled = person.state === 'disabled'

  async function save() {
    const found = {
      ...(form.name.trim() === '' ? { name: say(own.missing, { field: say(own.name) }) } : {}),
      ...(clashes(form.roles) ? { roles: say(own.clash) } : {}),
    }
    setErrors(found)
    if (Object.keys(found).length > 0) return
    await change('save', {
      name: form.name.trim(),
      office: form.office === '' ? null : form.office,
      roles: [...form.roles],
    })
  }
  async function disable() {
    if (reason.trim() === '') return setErrors({ reason: say(own.missing, { field: say(own.reason) }) })
    await change('disable', { disabled: !disabled, reason: reason.trim() })
  }
  async function change(what: 'save' | 'disable', body: Parameters<typeof call<'changePerson'>>[1]['body']) {
    setSaving(what)
    setRefused(undefined)
    const answer = await withFresh(() => call('changePerson', { params, body }))
    setSaving(undefined)
    if (answer.ok) onChanged()
    else setRefused(problemSaid(language, answer.problem))
  }
  async function reset() {
    setSaving('reset')
    setRefused(undefined)
    const answer = await withFresh(() => call('resetPerson', { params, body: {} }))
    setSaving(undefined)
    if (answer.ok) onReset({ name: person.name, ...answer.value })
    else setRefused(problemSaid(language, answer.problem))
  }

  return (
    <div className="stack">
      {refused && (
        <p className="error" role="alert">
          {refused}
        </p>
      )}
      <form className="stack" noValidate onSubmit={(event) => (event.preventDefault(), saving || void save())}>
        <PersonFields form={form} onChange={setForm} errors={errors} offices={offices} />
        <p className="meta">{say(own.saveHint)}</p>
        <div>
          <Button look="main" type="submit" saving={saving === 'save'}>
            {say(own.save)}
          </Button>
        </div>
      </form>
      <details>
        <summary>{say(own.reset)}</summary>
        <div className="stack tight">
          <p className="small">{say(own.resetBody)}</p>
          <div>
            <Button look="danger" saving={saving === 'reset'} onClick={() => void reset()}>
              {say(own.resetDo)}
            </Button>
          </div>
        </div>
      </details>
      <details>
        <summary>{say(disabled ? own.enable : own.disable)}</summary>
        <form
          className="stack tight"
          noValidate
          onSubmit={(event) => (event.preventDefault(), saving || void disable())}
        >
          {!disabled && <p className="small">{say(own.disableBody)}</p>}
          <TextField
            label={say(own.reason)}
            error={errors.reason}
            value={reason}
            maxLength={300}
            onChange={(event) => setReason(event.target.value)}
          />
          <div>
            <Button look={disabled ? 'plain' : 'danger'} type="submit" saving={saving === 'disable'}>
              {say(disabled ? own.enable : own.disable)}
            </Button>
          </div>
        </form>
      </details>
    </div>
  )
}
