import { useState } from 'react'
import { useLanguage } from '../words/language.ts'
import { digits, latinDigits, months, offsetOf } from '../words/numbers.ts'
import { useWords } from '../words/words.ts'
import { Button } from './button.tsx'
import { Choice, FieldGroup } from './field.tsx'
import { onTheClock, tidyTime, type SaidTime } from './said-time.ts'
import { edtfOf, exists, sayDate, type DayParts, type UncertainDate } from './uncertain-date.ts'

export type SaidField<Value> = {
  label: string
  value: Value
  onChange: (value: Value) => void
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean | undefined
  id: string
}

type TimeFieldProps = SaidField<SaidTime> & {
  /** The zone of the place, "Asia/Kolkata", and its name in words. */
  zone?: string
  zoneName?: string
  /** The clock, so that a test can choose it. */
  now?: () => Date
  /** Leave out how sure it is, where a kind wants an instant only. */
  exact?: boolean
}

/**
 * A time as it is known: HH:MM typed as text (the phone's own time picker follows its 12-hour habit), the date, "Now",
 * and how sure. Checked when the field is left, never while typing; nothing typed is ever cleared.
 */
export function TimeField(props: TimeFieldProps) {
  const { label, value, onChange, hint, error, optional, id, zone = 'Asia/Kolkata', zoneName, exact } = props
  const { now = () => new Date() } = props
  const words = useWords()
  const language = useLanguage()
  const [wrong, setWrong] = useState<string>()
  const leave = (part: 'time' | 'until') => {
    const typed = value[part].trim()
    const tidy = tidyTime(typed)
    setWrong(typed !== '' && tidy === undefined ? words.time.notATime(label, typed) : undefined)
    if (tidy !== undefined && tidy !== typed) onChange({ ...value, [part]: tidy })
  }
  const offset = offsetOf(zone, value.date ? `${value.date}T12:00:00Z` : now())
  const zoneHint = digits(
    words.form.zone(zoneName ?? (zone === 'Asia/Kolkata' ? words.time.india : zone), offset),
    language,
  )
  const box = (part: 'time' | 'until', name: string, own?: string) => (
    <input
      className="input clock-box"
      id={own}
      aria-label={`${label}: ${name}`}
      aria-invalid={(error ?? wrong) ? true : undefined}
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      placeholder="HH:MM"
      value={value[part]}
      onChange={(event) => onChange({ ...value, [part]: event.target.value })}
      onBlur={() => leave(part)}
    />
  )
  return (
    <div className="time-field">
      <FieldGroup {...{ label, optional, id }} hint={hint ? `${hint} ${zoneHint}` : zoneHint} error={error ?? wrong}>
        <div className="row">
          {value.sure === 'said' ? (
            <input
              className="input"
              aria-label={`${label}: ${words.time.said}`}
              placeholder={words.time.saidHint}
              value={value.words}
              onChange={(event) => onChange({ ...value, words: event.target.value })}
            />
          ) : (
            <>
              {box('time', words.time.time)}
              {value.sure === 'between' && (
                <>
                  <span>{words.date.and}</span>
                  {box('until', words.time.until)}
                </>
              )}
            </>
          )}
          <input
            className="input date-box"
            type="date"
            aria-label={`${label}: ${words.time.date}`}
            value={value.date}
            onChange={(event) => onChange({ ...value, date: event.target.value })}
          />
          <Button
            aria-label={words.form.nowFor(label)}
            onClick={() => {
              setWrong(undefined)
              onChange({ ...value, ...onTheClock(now(), zone), sure: value.sure === 'said' ? 'clock' : value.sure })
            }}
          >
            {words.form.now}
          </Button>
        </div>
      </FieldGroup>
      {!exact && (
        <Choice
          label={words.time.sure}
          name={`${id}-sure`}
          line
          options={(['clock', 'about', 'between', 'said'] as const).map((sure) => ({
            value: sure,
            words: words.time.how[sure],
          }))}
          value={[value.sure]}
          onChange={([sure]) => onChange({ ...value, sure: sure as SaidTime['sure'] })}
        />
      )}
    </div>
  )
}

/**
 * A date of which only part is known: how exact, day?, month?, year; read back as a sentence and as it will be stored.
 */
export function DateField({ label, value, onChange, hint, error, optional, id }: SaidField<UncertainDate>) {
  const words = useWords()
  const language = useLanguage()
  const said = edtfOf(value)
  const wrong = exists(value.from) && exists(value.until) ? undefined : words.date.noSuchDay
  return (
    <FieldGroup {...{ label, optional, id }} hint={hint ?? words.date.hint} error={error ?? wrong}>
      <div className="row">
        <select
          className="input fit"
          aria-label={`${label}: ${words.date.howLabel}`}
          value={value.how}
          onChange={(event) => onChange({ ...value, how: event.target.value as UncertainDate['how'] })}
        >
          {(['on', 'about', 'before', 'after', 'between'] as const).map((how) => (
            <option key={how} value={how}>
              {words.date.how[how]}
            </option>
          ))}
        </select>
        <DayBoxes
          names={[words.date.day, words.date.month, words.date.year].map((name) => `${label}: ${name}`)}
          value={value.from}
          onChange={(from) => onChange({ ...value, from })}
        />
      </div>
      {value.how === 'between' && (
        <div className="row">
          <span>{words.date.and}</span>
          <DayBoxes
            names={[words.date.untilDay, words.date.untilMonth, words.date.untilYear].map(
              (name) => `${label}: ${name}`,
            )}
            value={value.until}
            onChange={(until) => onChange({ ...value, until })}
          />
        </div>
      )}
      <p className="reads" role="status">
        {said ? (
          <>
            {words.date.reads(sayDate(said, words, language))} <span className="mono">({said})</span>
          </>
        ) : (
          words.date.nothing
        )}
      </p>
    </FieldGroup>
  )
}

function DayBoxes({
  names,
  value,
  onChange,
}: {
  names: string[]
  value: DayParts
  onChange: (value: DayParts) => void
}) {
  const words = useWords()
  const language = useLanguage()
  const typed = (part: 'day' | 'year', width: string, name: string | undefined) => (
    <input
      className={`input ${width}`}
      aria-label={name}
      inputMode="numeric"
      autoComplete="off"
      maxLength={part === 'day' ? 2 : 4}
      placeholder="–"
      value={value[part]}
      onChange={(event) => onChange({ ...value, [part]: latinDigits(event.target.value) })}
    />
  )
  return (
    <>
      {typed('day', 'two-digits', names[0])}
      <select
        className="input fit"
        aria-label={names[1]}
        value={value.month}
        onChange={(event) => onChange({ ...value, month: event.target.value })}
      >
        <option value="">{words.date.unknownMonth}</option>
        {months(language).map((name, month) => (
          <option key={name} value={String(month + 1)}>
            {name}
          </option>
        ))}
      </select>
      {typed('year', 'four-digits', names[2])}
    </>
  )
}
