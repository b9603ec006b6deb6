import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { call } from '../../reading/client.ts'
import { zone } from '../../reading/clock.ts'
import { problemSaid, useSaid } from '../../session/said.ts'
import { Secret } from '../../session/secrets.tsx'
import { useLanguage } from '../../words/language.ts'
import { moment } from '../../words/numbers.ts'
import type { WithFresh } from './passkeys.tsx'
import { told } from './reminder-words.ts'

/** A secret address for one's calendar: shown once, renewed and ended here. */
export function Calendar({
  since,
  withFresh,
  onChanged,
}: {
  since: string | null
  withFresh: WithFresh
  onChanged: () => Promise<void>
}) {
  const say = useSaid()
  const language = useLanguage()
  const [address, setAddress] = useState<string>()
  const [error, setError] = useState<string>()
  async function make() {
    const answer = await withFresh(() => call('makeCalendar', { body: {} }))
    setError(answer.ok ? undefined : problemSaid(language, answer.problem))
    if (answer.ok) setAddress(answer.value.address)
    await onChanged()
  }
  async function end() {
    const answer = await call('endCalendar', {})
    setError(answer.ok ? undefined : problemSaid(language, answer.problem))
    setAddress(undefined)
    await onChanged()
  }
  return (
    <section className="card" aria-labelledby="calendar">
      <h2 id="calendar">{say(told.calendar)}</h2>
      <p className="small">{say(told.calendarBody)}</p>
      {since && <p>{say(told.calendarSince, { time: moment(since, zone, language) })}</p>}
      {address && <Secret label={say(told.calendarOnce)} of={address} />}
      {error && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      <div className="buttons">
        <Button onClick={() => void make()}>{say(since ? told.calendarRenew : told.calendarMake)}</Button>
        {since && <Button onClick={() => void end()}>{say(told.calendarEnd)}</Button>}
      </div>
      {since && <p className="meta">{say(told.calendarRenewHint)}</p>}
    </section>
  )
}
