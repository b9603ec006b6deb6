import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { SelectField, TextField } from '../../pieces/field.tsx'
import { call } from '../../reading/client.ts'
import type { Me } from '../../reading/me.ts'
import type { UnitPeople } from '../../reading/people.ts'
import { problemSaid, useSaid } from '../../session/said.ts'
import { useLanguage } from '../../words/language.ts'
import { own } from './words.ts'

type Props = {
  teams: UnitPeople['teams']
  people: UnitPeople['people']
  nameOf: (code: string) => string
  me: Me | undefined
  administers: boolean
  onChanged: () => Promise<void>
}

/** Teams: an administrator founds one, its lead takes people in and lets them go. */
export function Teams({ teams, people, nameOf, me, administers, onChanged }: Props) {
  const say = useSaid()
  return (
    <section className="card" aria-labelledby="teams">
      <h2 id="teams">{say(own.teams)}</h2>
      <p className="small">{say(own.teamsBody)}</p>
      {teams.length === 0 && <p className="meta">{say(own.noTeams)}</p>}
      <ul className="plain-rows">
        {teams.map((team) => (
          <li key={team.id} className="stack tight" data-row="">
            <span>
              <b>{team.name}</b> <span className="meta">{say(own.teamLead, { name: nameOf(team.lead) })}</span>
            </span>
            <Members
              team={team}
              people={people}
              nameOf={nameOf}
              leads={me?.person.code === team.lead}
              onChanged={onChanged}
            />
          </li>
        ))}
      </ul>
      {administers && <Found people={people} onChanged={onChanged} />}
    </section>
  )
}

type MembersProps = Pick<Props, 'people' | 'nameOf' | 'onChanged'> & { team: Props['teams'][number]; leads: boolean }

function Members({ team, people, nameOf, leads, onChanged }: MembersProps) {
  const say = useSaid()
  const language = useLanguage()
  const [whom, setWhom] = useState('')
  const [error, setError] = useState<string>()
  const after = async (answer: Awaited<ReturnType<typeof call<'joinTeam' | 'leaveTeam'>>>) => {
    setError(answer.ok ? undefined : problemSaid(language, answer.problem))
    setWhom('')
    await onChanged()
  }
  if (!leads) return <span className="small">{team.members.map(nameOf).join(', ')}</span>
  const others = people.filter(({ code, state }) => state !== 'disabled' && !team.members.includes(code))
  return (
    <>
      <ul className="plain-rows">
        {team.members.map((person) => (
          <li key={person} className="row apart">
            <span>{nameOf(person)}</span>
            {person !== team.lead && (
              <Button
                aria-label={say(own.leaves, { name: nameOf(person) })}
                onClick={() => void call('leaveTeam', { params: { team: team.id, person } }).then(after)}
              >
                {say(own.out)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <form
        className="stack tight"
        onSubmit={(event) => {
          event.preventDefault()
          if (whom) void call('joinTeam', { params: { team: team.id }, body: { person: whom } }).then(after)
        }}
      >
        <SelectField
          label={say(own.takeWhom)}
          error={error}
          options={others.map(({ code, name }) => ({ value: code, words: name }))}
          value={whom}
          onChange={(event) => setWhom(event.target.value)}
        />
        <div>
          <Button type="submit">{say(own.takeIn)}</Button>
        </div>
      </form>
    </>
  )
}

function Found({ people, onChanged }: Pick<Props, 'people' | 'onChanged'>) {
  const say = useSaid()
  const language = useLanguage()
  const [name, setName] = useState('')
  const [lead, setLead] = useState('')
  const [error, setError] = useState<string>()
  async function found() {
    if (name.trim() === '') return setError(say(own.missing, { field: say(own.teamName) }))
    if (lead === '') return setError(say(own.missing, { field: say(own.lead) }))
    const answer = await call('addTeam', { body: { name: name.trim(), lead } })
    setError(answer.ok ? undefined : problemSaid(language, answer.problem))
    if (!answer.ok) return
    setName('')
    setLead('')
    await onChanged()
  }
  return (
    <details>
      <summary>{say(own.found)}</summary>
      <form className="stack tight" noValidate onSubmit={(event) => (event.preventDefault(), void found())}>
        <TextField
          label={say(own.teamName)}
          error={error}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        <SelectField
          label={say(own.lead)}
          options={people
            .filter(({ state }) => state !== 'disabled')
            .map(({ code, name: called }) => ({ value: code, words: called }))}
          value={lead}
          onChange={(event) => setLead(event.target.value)}
        />
        <div>
          <Button type="submit">{say(own.found)}</Button>
        </div>
      </form>
    </details>
  )
}
