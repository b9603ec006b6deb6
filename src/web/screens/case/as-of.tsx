import { useState } from 'react'
import { spanOf } from '../../../record/when.ts'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { Field } from '../../pieces/field.tsx'
import { instantAt, onTheClock, tidyTime } from '../../pieces/said-time.ts'
import { inAddress } from '../../reading/moment.ts'
import { go, usePath } from '../../shell/navigation.ts'
import { useLanguage } from '../../words/language.ts'
import { day, latinDigits, moment } from '../../words/numbers.ts'
import { useSay } from './say.ts'
import { useThisCase, type ThisCase } from './this-case.tsx'
import { head } from './words.ts'

/** As of when the page shows the case, and the way to another moment. */
export function AsOf({ more }: { more?: string }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const said = say(head.asOf, { time: moment(here.now, here.zone, language) })
  return (
    <div className="row as-of-line">
      <p className="meta">
        {here.moment.fixed ? <b>{said}</b> : said}
        {here.moment.fixed && !here.moment.chosen && `. ${say(head.why)}`}
        {more && ` · ${more}`}
      </p>
      <Button look="quiet" icon="clock" onClick={() => setOpen(true)}>
        {say(head.change)}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={say(head.change)}>
        <ChooseMoment onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  )
}

function ChooseMoment({ onDone }: { onDone: () => void }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const path = usePath()
  const start = onTheClock(here.now, here.zone)
  const [date, setDate] = useState(start.date)
  const [hour, setHour] = useState(start.time)
  const [wrong, setWrong] = useState<'day' | 'hour'>()
  const show = (at: string | undefined) => {
    go(at === undefined ? path : `${path}?at=${at}`)
    onDone()
  }
  const choose = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    const chosenDay = latinDigits(date).trim()
    if (!instantAt(chosenDay, '12:00', here.zone)) return setWrong('day')
    const instant = tidyTime(hour) && instantAt(chosenDay, hour, here.zone)
    if (!instant) return setWrong('hour')
    show(inAddress(Date.parse(instant)))
  }
  return (
    <form className="stack" onSubmit={choose} noValidate>
      <p className="meta">{say(head.changeBody)}</p>
      <div className="row">
        <Field label={say(head.day)} hint={say(head.dayHint)} error={wrong === 'day' ? say(head.wrongDay) : undefined}>
          {(aria) => (
            <input
              {...aria}
              className="input date-box"
              inputMode="numeric"
              autoComplete="off"
              value={date}
              onChange={(event) => setDate(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={say(head.hour)}
          hint={say(here.zone === 'Asia/Kolkata' ? head.hourHint : head.hourHintOf, { zone: here.zone })}
          error={wrong === 'hour' ? say(head.wrongHour) : undefined}
        >
          {(aria) => (
            <input
              {...aria}
              className="input clock-box"
              inputMode="numeric"
              autoComplete="off"
              value={hour}
              onChange={(event) => setHour(event.target.value)}
            />
          )}
        </Field>
      </div>
      <div className="buttons">
        <Button look="main" type="submit">
          {say(head.look)}
        </Button>
        {here.moment.chosen && <Button onClick={() => show(undefined)}>{say(head.back)}</Button>}
      </div>
      <h3>{say(head.busiest)}</h3>
      <div className="buttons">
        {busiestDays(here).map((end) => (
          <Button key={end} onClick={() => show(inAddress(end))}>
            {day(end, here.zone, language)}
          </Button>
        ))}
      </div>
    </form>
  )
}

/** The last moments of the five days of which most is written, in order. */
function busiestDays({ entries, zone }: Pick<ThisCase, 'entries' | 'zone'>): number[] {
  const days = new Map<string, number>()
  for (const { at, standing } of entries) {
    const span = spanOf(at)
    if (!span || span.from !== span.to || standing === 'planned') continue
    const { date } = onTheClock(span.from, zone)
    days.set(date, (days.get(date) ?? 0) + 1)
  }
  return [...days]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([date]) => date)
    .sort()
    .flatMap((date) => Date.parse(instantAt(date, '23:59', zone) ?? '') || [])
}
