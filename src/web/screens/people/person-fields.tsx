import { Choice, SelectField, TextField } from '../../pieces/field.tsx'
import type { UnitPeople } from '../../reading/people.ts'
import { useSaid } from '../../session/said.ts'
import { roleHints, roleWords } from '../../session/words.ts'
import { own } from './words.ts'

export type Role = UnitPeople['people'][number]['roles'][number]
export type PersonForm = { name: string; office: string; roles: readonly Role[] }
export type PersonErrors = { name?: string | undefined; roles?: string | undefined }

const roles = Object.keys(roleWords) as Role[]

type Props = {
  form: PersonForm
  onChange: (form: PersonForm) => void
  errors: PersonErrors
  offices: UnitPeople['offices']
}

/** Name, office and roles: the same for somebody new and somebody known. */
export function PersonFields({ form, onChange, errors, offices }: Props) {
  const say = useSaid()
  return (
    <>
      <TextField
        label={say(own.name)}
        hint={say(own.nameHint)}
        error={errors.name}
        value={form.name}
        maxLength={120}
        onChange={(event) => onChange({ ...form, name: event.target.value })}
      />
      <SelectField
        label={say(own.office)}
        empty={say(own.noOffice)}
        options={offices.map(({ id, name }) => ({ value: id, words: name }))}
        value={form.office}
        onChange={(event) => onChange({ ...form, office: event.target.value })}
      />
      <Choice
        name="roles"
        label={say(own.roles)}
        hint={say(own.rolesHint)}
        error={errors.roles}
        many
        options={roles.map((role) => ({ value: role, words: say(roleWords[role]), hint: say(roleHints[role]) }))}
        value={[...form.roles]}
        onChange={(chosen) => onChange({ ...form, roles: roles.filter((role) => chosen.includes(role)) })}
      />
    </>
  )
}

/** Nobody watches over himself: the store refuses it, and the form says so first. */
export const clashes = (chosen: readonly Role[]): boolean =>
  chosen.includes('administrator') && chosen.some((role) => role === 'auditor' || role === 'concern-keeper')
