import { useQuery } from '@tanstack/react-query'
import { listDrafts } from '../../drafts/vault.ts'
import { againIfSilent, ask } from '../../reading/client.ts'
import { zone } from '../../reading/clock.ts'
import { useSaid } from '../../session/said.ts'
import { useLanguage } from '../../words/language.ts'
import { moment } from '../../words/numbers.ts'
import { own } from './words.ts'

/** What this person wrote here and has not saved, by case: never what is in it. */
export function Waiting({ person }: { person: string }) {
  const say = useSaid()
  const language = useLanguage()
  const { data } = useQuery({
    queryKey: ['me', 'waiting', person],
    queryFn: () => waiting(person),
    retry: againIfSilent,
    staleTime: 0,
  })
  return (
    <section className="card" aria-labelledby="waiting">
      <h2 id="waiting">{say(own.waiting)}</h2>
      <p className="small">{say(own.waitingBody)}</p>
      {data?.length === 0 && <p className="meta">{say(own.nothingWaits)}</p>}
      <ul className="plain-rows">
        {(data ?? []).map(({ id, label, count, at }) => (
          <li key={id} data-row="" className="row apart">
            <a href={`/cases/${id}`} lang="en" translate="no">
              {label}
            </a>
            <span className="meta">
              {say(count === 1 ? own.draft : own.drafts, { n: count, time: moment(at, zone, language) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function waiting(person: string) {
  const { cases } = await ask('findCases', { body: { limit: 100 } })
  const all = await Promise.all(
    cases.map(async ({ id, label }) => {
      // A private window keeps no drafts.
      const drafts = await listDrafts(person, id).catch(() => [])
      return { id, label, count: drafts.length, at: drafts[0]?.at ?? 0 }
    }),
  )
  return all.filter(({ count }) => count > 0)
}
