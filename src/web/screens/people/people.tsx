import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Tag } from '../../pieces/signals.tsx'
import { Table, type Column } from '../../pieces/table.tsx'
import { useMe } from '../../reading/me.ts'
import { usePeople, type UnitPeople } from '../../reading/people.ts'
import { HomeDock } from '../../session/dock.tsx'
import { useFresh } from '../../session/fresh.tsx'
import { useSaid } from '../../session/said.ts'
import '../../session/session.css'
import { roleWords } from '../../session/words.ts'
import { Page } from '../../shell/shell.tsx'
import { ChangePerson } from './change-person.tsx'
import { HandOver, type Handed } from './hand-over.tsx'
import { Invite } from './invite.tsx'
import { LeadRequests } from './lead-requests.tsx'
import { Offices } from './offices.tsx'
import { Teams } from './teams.tsx'
import { own } from './words.ts'

export type Person = UnitPeople['people'][number]

const tones = { active: undefined, invited: 'warn', suspended: 'warn', disabled: 'danger' } as const

/** Who is in the unit. Administrators change it; everybody else finds a colleague. */
export default function People() {
  const say = useSaid()
  const queries = useQueryClient()
  const { me } = useMe()
  const { people, offices, teams, officeOf, nameOf } = usePeople()
  const { withFresh, dialog } = useFresh()
  const [open, setOpen] = useState<'invite' | Person>()
  const [handed, setHanded] = useState<Handed>()
  const administers = me?.person.roles.includes('administrator') === true
  const again = () => queries.invalidateQueries({ queryKey: ['people'] })
  const hand = (next: Handed) => {
    setOpen(undefined)
    setHanded(next)
    void again()
  }

  const columns: Column<Person>[] = [
    { id: 'name', name: say(own.name), cell: ({ name }) => <b>{name}</b> },
    {
      id: 'office',
      name: say(own.office),
      cell: ({ code }) => officeOf(code) ?? <span className="faint">{say(own.none)}</span>,
    },
    {
      id: 'roles',
      name: say(own.roles),
      cell: ({ roles }) =>
        roles.length > 0 ? (
          roles.map((role) => say(roleWords[role])).join(', ')
        ) : (
          <span className="faint">{say(own.none)}</span>
        ),
    },
    ...(administers
      ? [
          { id: 'state', name: say(own.state), cell: ({ state }: Person) => <State of={state} /> },
          {
            id: 'change',
            name: say(own.change),
            end: true,
            cell: (person: Person) => (
              <Button aria-label={say(own.changeOf, { name: person.name })} onClick={() => setOpen(person)}>
                {say(own.change)}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <Page>
      <div className="row apart">
        <div>
          <h1>{say(own.heading)}</h1>
          <p className="meta">{say(administers ? own.adminBody : own.body)}</p>
        </div>
        {administers && (
          <Button look="main" icon="plus" onClick={() => setOpen('invite')}>
            {say(own.invite)}
          </Button>
        )}
      </div>
      {administers && <LeadRequests nameOf={nameOf} withFresh={withFresh} />}
      <div className="card flush">
        <Table caption={say(own.heading)} columns={columns} rows={people} keyOf={({ code }) => code} />
      </div>
      <div className="half">
        <Teams teams={teams} people={people} nameOf={nameOf} me={me} administers={administers} onChanged={again} />
        <Offices offices={offices} administers={administers} onChanged={again} />
      </div>
      <Invite
        open={open === 'invite'}
        onClose={() => setOpen(undefined)}
        offices={offices}
        withFresh={withFresh}
        onInvited={hand}
      />
      <ChangePerson
        person={typeof open === 'object' ? open : undefined}
        onClose={() => setOpen(undefined)}
        onChanged={() => (setOpen(undefined), void again())}
        onReset={hand}
        offices={offices}
        withFresh={withFresh}
      />
      <HandOver handed={handed} onDone={() => setHanded(undefined)} />
      {dialog}
      <HomeDock me={me} />
    </Page>
  )
}

function State({ of }: { of: Person['state'] }) {
  const say = useSaid()
  const tone = tones[of]
  return <Tag {...(tone ? { tone } : {})}>{say(own.states[of])}</Tag>
}
