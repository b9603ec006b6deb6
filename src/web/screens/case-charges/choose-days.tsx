import { useState } from 'react'
import { useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { Button } from '../../pieces/button.tsx'
import { TextField } from '../../pieces/field.tsx'
import { instantAt } from '../../pieces/said-time.ts'
import { useLanguage } from '../../words/language.ts'
import { day as daySaid, latinDigits } from '../../words/numbers.ts'
import type { Days } from './catalogue.ts'
import type { OffenceDays } from './offence-days.ts'
import { ch } from './words.ts'

const basisWords = {
  episode: ch.basisEpisode,
  registration: ch.basisRegistration,
  today: ch.basisToday,
  own: ch.basisOwn,
}

type ChooseDaysProps = {
  days: Days
  basis: OffenceDays['basis'] | 'own'
  entries: readonly string[]
  onChoose: (days: Days) => void
}

/** On which days the offence lay: what the record says, and the way to other days. */
export function ChooseDays({ days, basis, entries, onChoose }: ChooseDaysProps) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const said = (day: string) => daySaid(`${day}T00:00:00Z`, 'UTC', language)
  return (
    <div className="stack tight">
      <p>
        <b>{say(ch.days)}:</b>{' '}
        {say(days.from === days.to ? ch.day : ch.span, { from: said(days.from), to: said(days.to) })}{' '}
        <span className="meta">
          ({say(basisWords[basis])}
          {entries.slice(0, 3).map((entry) => (
            <span key={entry}>
              {' · '}
              <a href={here.to.entry(entry)}>{said(dayOfEntry(here.lineOf(entry)?.span?.from ?? here.now))}</a>
            </span>
          ))}
          )
        </span>
      </p>
      <details>
        <summary>{say(ch.change)}</summary>
        <OtherDays key={`${days.from} ${days.to}`} days={days} onChoose={onChoose} />
      </details>
    </div>
  )
}

const dayOfEntry = (moment: number) => new Date(moment).toISOString().slice(0, 10)

function OtherDays({ days, onChoose }: Pick<ChooseDaysProps, 'days' | 'onChoose'>) {
  const here = useThisCase()
  const say = useSay()
  const [from, setFrom] = useState(days.from)
  const [to, setTo] = useState(days.to)
  const [wrong, setWrong] = useState<'from' | 'to' | 'order'>()
  const choose = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    const [first, last] = [latinDigits(from).trim(), latinDigits(to).trim()]
    const isDay = (day: string) => instantAt(day, '12:00', here.zone) !== undefined
    const found = !isDay(first) ? 'from' : !isDay(last) ? 'to' : last < first ? 'order' : undefined
    setWrong(found)
    if (found === undefined) onChoose({ from: first, to: last })
  }
  return (
    <form className="row days-form" onSubmit={choose} noValidate>
      <TextField
        label={say(ch.first)}
        hint={say(ch.dayHint)}
        error={wrong === 'from' ? say(ch.wrongDay, { field: say(ch.first) }) : undefined}
        className="input date-box"
        inputMode="numeric"
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
      <TextField
        label={say(ch.last)}
        hint={say(ch.dayHint)}
        error={
          wrong === 'to'
            ? say(ch.wrongDay, { field: say(ch.last) })
            : wrong === 'order'
              ? say(ch.wrongOrder)
              : undefined
        }
        className="input date-box"
        inputMode="numeric"
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      <Button type="submit">{say(ch.show)}</Button>
    </form>
  )
}
