import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Tag } from '../../pieces/signals.tsx'
import { Failed, Loading } from '../../pieces/states.tsx'
import { againIfSilent, ask, call, codeOf } from '../../reading/client.ts'
import { zone } from '../../reading/clock.ts'
import { problemSaid, useSaid } from '../../session/said.ts'
import { useLanguage } from '../../words/language.ts'
import { moment } from '../../words/numbers.ts'
import { own } from './words.ts'

/** Every browser in which one is signed in; any but this one can be ended from here. */
export function Sessions() {
  const say = useSaid()
  const language = useLanguage()
  const queries = useQueryClient()
  const [said, setSaid] = useState('')
  const { data, error, refetch } = useQuery({
    queryKey: ['me', 'sessions'],
    queryFn: () => ask('listSessions', {}),
    retry: againIfSilent,
    staleTime: 0,
  })
  const sessions = [...(data?.sessions ?? [])].sort(
    (a, b) => Number(b.current) - Number(a.current) || (a.seen < b.seen ? 1 : -1),
  )
  async function end(session: string) {
    const answer = await call('endSession', { params: { session } })
    setSaid(answer.ok ? say(own.ended) : problemSaid(language, answer.problem))
    await queries.invalidateQueries({ queryKey: ['me', 'sessions'] })
  }
  return (
    <section className="card" aria-labelledby="sessions">
      <h2 id="sessions">{say(own.sessions)}</h2>
      {!data &&
        (error ? (
          <Failed code={codeOf(error)} onAgain={() => void refetch()} />
        ) : (
          <Loading what={say(own.sessions)} rows={2} />
        ))}
      <ul className="plain-rows">
        {sessions.map(({ id, name, made, seen, current }) => (
          <li key={id} data-row="" className="row apart">
            <span>
              {name === '' ? say(own.someBrowser) : name} {current && <Tag tone="ok">{say(own.here)}</Tag>}
              <br />
              <span className="meta">
                {say(own.seen)}: {moment(seen, zone, language)} · {say(own.since)}: {moment(made, zone, language)}
              </span>
            </span>
            {!current && (
              <Button
                aria-label={`${say(own.end)}: ${name}, ${moment(made, zone, language)}`}
                onClick={() => void end(id)}
              >
                {say(own.end)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="buttons">
        {sessions.length > 1 && <Button onClick={() => void end('others')}>{say(own.endOthers)}</Button>}
        <span role="status" className="meta">
          {said}
        </span>
      </div>
    </section>
  )
}
