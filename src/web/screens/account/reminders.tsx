import { useQueryClient } from '@tanstack/react-query'
import { boardPath } from '../../../contract/fixed.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Tag } from '../../pieces/signals.tsx'
import { Failed, Loading } from '../../pieces/states.tsx'
import { call, codeOf, type Good } from '../../reading/client.ts'
import { zone } from '../../reading/clock.ts'
import { remindersKey, useReminders } from '../../reading/reminders.ts'
import { useSaid } from '../../session/said.ts'
import { useLanguage } from '../../words/language.ts'
import { moment } from '../../words/numbers.ts'
import { told } from './reminder-words.ts'

type Reminder = Good<'listReminders'>['reminders'][number]

/** What one was told: numbers of duties, newest first, until they are read. */
export function Reminders() {
  const say = useSaid()
  const queries = useQueryClient()
  const { data, error, refetch } = useReminders()
  async function read() {
    await call('readReminders', { body: {} })
    await queries.invalidateQueries({ queryKey: remindersKey })
  }
  return (
    <section className="card" aria-labelledby="reminders">
      <h2 id="reminders">{say(told.heading)}</h2>
      <p className="small">{say(told.body)}</p>
      {!data &&
        (error ? (
          <Failed code={codeOf(error)} onAgain={() => void refetch()} />
        ) : (
          <Loading what={say(told.heading)} rows={2} />
        ))}
      {data?.reminders.length === 0 && <p className="meta">{say(told.none)}</p>}
      <ul className="plain-rows">
        {(data?.reminders ?? []).slice(0, 8).map((each) => (
          <Row key={each.id} reminder={each} />
        ))}
      </ul>
      <div className="buttons">
        <ButtonLink href={boardPath}>{say(told.board)}</ButtonLink>
        {data !== undefined && data.unread > 0 && <Button onClick={() => void read()}>{say(told.read)}</Button>}
      </div>
    </section>
  )
}

function Row({ reminder: { at, soon, overdue, escalated, read } }: { reminder: Reminder }) {
  const say = useSaid()
  const language = useLanguage()
  const parts = [
    ...(overdue > 0 ? [say(told.overdue, { n: overdue })] : []),
    ...(soon > 0 ? [say(told.soon, { n: soon })] : []),
    ...(escalated > 0 ? [say(told.escalated, { n: escalated })] : []),
  ]
  return (
    <li data-row="" className="row apart">
      <span>
        {say(soon + overdue === 1 ? told.one : told.many, { n: soon + overdue })}{' '}
        {!read && <Tag tone="warn">{say(told.fresh)}</Tag>}
        <br />
        <span className="meta">{parts.join(' · ')}</span>
      </span>
      <span className="meta">{moment(at, zone, language)}</span>
    </li>
  )
}
