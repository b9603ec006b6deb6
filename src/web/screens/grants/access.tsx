import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Compartment } from '../../../record/compartments.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Failed, Loading, NotFound } from '../../pieces/states.tsx'
import { againIfSilent, ask, codeOf, statusOf } from '../../reading/client.ts'
import { useMe } from '../../reading/me.ts'
import { useNow } from '../../reading/moment.ts'
import { usePeople } from '../../reading/people.ts'
import { useFresh } from '../../session/fresh.tsx'
import { useSaid } from '../../session/said.ts'
import { useThisCase } from '../case/this-case.tsx'
import './grants.css'
import { holders, type Given } from './access-list.ts'
import { AskForLead } from './ask-for-lead.tsx'
import { EndAccess } from './end-access.tsx'
import { GiveAccess } from './give-access.tsx'
import { HolderCard } from './holder.tsx'
import { own } from './words.ts'

/** People and grants of a case: who sees which part, until when, and why. */
export default function Access() {
  const say = useSaid()
  const queries = useQueryClient()
  const { id, head } = useThisCase()
  const { me } = useMe()
  const { nameOf, officeOf, teams } = usePeople()
  const now = useNow(true)
  const { withFresh, dialog } = useFresh()
  const [giving, setGiving] = useState(false)
  const [ending, setEnding] = useState<{ given: Given; name: string }>()
  const grants = useQuery({
    queryKey: ['case', id, 'grants'],
    queryFn: () => ask('listGrants', { params: { case: id } }),
    retry: againIfSilent,
  })
  const led = head.streams.filter(({ level }) => level === 'approve')
  const leads = new Set<Compartment>(led.map(({ compartment }) => compartment))
  const mayGive = led.flatMap(({ compartment, thread }) =>
    thread === null && compartment !== 'concern' ? [compartment] : [],
  )
  const again = () => queries.invalidateQueries({ queryKey: ['case', id, 'grants'] })
  const all = holders(grants.data?.grants ?? [], now)
  const name = (person: string | null, team: number | null) =>
    person !== null ? nameOf(person) : (teams.find((one) => one.id === team)?.name ?? say(own.someTeam))

  if (grants.error && !grants.data) {
    return statusOf(grants.error) === 404 ? (
      <NotFound level={2} />
    ) : (
      <Failed code={codeOf(grants.error)} onAgain={() => void grants.refetch()} />
    )
  }
  return (
    <>
      <div className="row apart">
        <div>
          <h1>{say(own.heading)}</h1>
          <p className="meta">{say(mayGive.length > 0 ? own.lead : own.mine)}</p>
        </div>
        <div className="buttons">
          <ButtonLink href={`/audit?case=${id}`}>{say(own.log)}</ButtonLink>
          {mayGive.length > 0 && (
            <Button look="main" icon="plus" onClick={() => setGiving(true)}>
              {say(own.give)}
            </Button>
          )}
        </div>
      </div>
      {grants.data?.leadless && <AskForLead of={id} me={me?.person.code} withFresh={withFresh} />}
      {!grants.data && <Loading what={say(own.heading)} />}
      <ul className="holders">
        {all.map((holder) => (
          <HolderCard
            key={holder.key}
            holder={holder}
            name={name(holder.person, holder.team)}
            about={holder.person === null ? say(own.team) : officeOf(holder.person)}
            now={now}
            nameOf={nameOf}
            mayEnd={({ parts }) => holder.person === me?.person.code || parts.every((part) => leads.has(part))}
            onEnd={(given) => setEnding({ given, name: name(holder.person, holder.team) })}
          />
        ))}
      </ul>
      <GiveAccess
        open={giving}
        onClose={() => setGiving(false)}
        of={id}
        parts={mayGive}
        me={me?.person.code}
        withFresh={withFresh}
        onGiven={() => (setGiving(false), void again())}
      />
      <EndAccess
        of={id}
        ending={ending}
        onClose={() => setEnding(undefined)}
        onEnded={() => (setEnding(undefined), void again())}
        withFresh={withFresh}
      />
      {dialog}
    </>
  )
}
