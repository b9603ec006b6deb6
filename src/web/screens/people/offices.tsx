import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { SelectField, TextField } from '../../pieces/field.tsx'
import { call } from '../../reading/client.ts'
import type { UnitPeople } from '../../reading/people.ts'
import { problemSaid, useSaid } from '../../session/said.ts'
import { useLanguage } from '../../words/language.ts'
import { own } from './words.ts'

type Props = { offices: UnitPeople['offices']; administers: boolean; onChanged: () => Promise<void> }

const kinds: Readonly<Record<string, (typeof own.officeKinds)[keyof typeof own.officeKinds]>> = own.officeKinds

/** Stations, organisations, homes, courts. */
export function Offices({ offices, administers, onChanged }: Props) {
  const say = useSaid()
  const language = useLanguage()
  const [name, setName] = useState('')
  const [kind, setKind] = useState('police')
  const [error, setError] = useState<string>()
  async function add() {
    if (name.trim() === '') return setError(say(own.missing, { field: say(own.name) }))
    const answer = await call('addOffice', { body: { name: name.trim(), kind } })
    setError(answer.ok ? undefined : problemSaid(language, answer.problem))
    if (!answer.ok) return
    setName('')
    await onChanged()
  }
  return (
    <section className="card" aria-labelledby="offices">
      <h2 id="offices">{say(own.offices)}</h2>
      <ul className="plain-rows">
        {offices.map((office) => (
          <li key={office.id} className="row apart" data-row="">
            <span>{office.name}</span>
            <span className="meta">
              {kinds[office.kind] ? say(kinds[office.kind] ?? own.officeKinds.other) : office.kind}
            </span>
          </li>
        ))}
      </ul>
      {administers && (
        <details>
          <summary>{say(own.addOffice)}</summary>
          <form className="stack tight" noValidate onSubmit={(event) => (event.preventDefault(), void add())}>
            <TextField
              label={say(own.name)}
              error={error}
              value={name}
              maxLength={120}
              onChange={(event) => setName(event.target.value)}
            />
            <SelectField
              label={say(own.officeKind)}
              options={Object.entries(own.officeKinds).map(([value, spoken]) => ({ value, words: say(spoken) }))}
              value={kind}
              onChange={(event) => setKind(event.target.value === '' ? 'other' : event.target.value)}
            />
            <div>
              <Button type="submit">{say(own.addOffice)}</Button>
            </div>
          </form>
        </details>
      )}
    </section>
  )
}
