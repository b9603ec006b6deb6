import type { ReactNode } from 'react'
import { spokenWhen } from '../../record/sentence.ts'
import { Button } from '../pieces/button.tsx'
import { FieldGroup } from '../pieces/field.tsx'
import { DateField, TimeField } from '../pieces/time-fields.tsx'
import { useSay } from '../screens/case/say.ts'
import { useFormAround, type ControlProps } from './context.ts'
import { DurationBoxes } from './number-controls.tsx'
import { PickList } from './pick-list.tsx'
import type { TypedWhen } from './typed-when.ts'
import { form } from './words.ts'

const modes = ['time', 'date', 'after'] as const

/** A time as it is known: an hour of a day (by the clock, about, between, as said), a date or part of one, or after an entry. */
export function WhenControl({
  exact,
  foot,
  ...props
}: ControlProps<TypedWhen> & { exact?: boolean; foot?: ReactNode }) {
  const { id, label, error, optional, value, onChange } = props
  const { zone, language, entries, now } = useFormAround()
  const say = useSay()
  const hint = ended(props.hint, language)
  const change = (part: Partial<TypedWhen>) => onChange({ ...value, ...part, kept: null })
  if (value.kept !== null) {
    return (
      <FieldGroup {...{ id, label, hint, error, optional }}>
        <div className="row">
          <span>{say(form.keptTime, { time: spokenWhen(value.kept, language) })}</span>
          <Button onClick={() => change({})}>{say(form.anotherTime)}</Button>
        </div>
      </FieldGroup>
    )
  }
  const mode = exact ? 'time' : value.mode
  return (
    <div className="when-control stack tight">
      {mode === 'time' && (
        <TimeField
          {...{ id, label, hint, error, optional, zone }}
          exact={exact === true}
          value={value.time}
          now={() => new Date(now())}
          onChange={(time) => change({ time })}
        />
      )}
      {mode === 'date' && (
        <DateField {...{ id, label, hint, error, optional }} value={value.date} onChange={(date) => change({ date })} />
      )}
      {mode === 'after' && (
        <FieldGroup {...{ id, label, hint, error, optional }}>
          <div className="stack tight">
            <PickList
              id={`${id}-after`}
              name={`${id}-after`}
              label={say(form.anchor)}
              value={value.after.entry === '' ? [] : [value.after.entry]}
              options={entries.map((entry) => ({ value: entry.id, words: entry.says, hint: entry.when }))}
              empty={say(form.noEntries)}
              onChange={([entry]) => change({ after: { ...value.after, entry: entry ?? '' } })}
            />
            <FieldGroup label={say(form.howLong)}>
              <DurationBoxes
                label={say(form.howLong)}
                value={value.after.by}
                onChange={(by) => change({ after: { ...value.after, by } })}
              />
            </FieldGroup>
          </div>
        </FieldGroup>
      )}
      <div className="row">
        {!exact && (
          <select
            className="input fit how-known"
            aria-label={say(form.timeHow, { field: label })}
            value={mode}
            onChange={(event) => change({ mode: event.target.value as TypedWhen['mode'] })}
          >
            {modes.map((one) => (
              <option key={one} value={one}>
                {say(form[one])}
              </option>
            ))}
          </select>
        )}
        {foot}
      </div>
    </div>
  )
}

/** Another sentence follows the hint of a time. */
const ended = (hint: string | undefined, language: 'en' | 'bn' | 'hi') =>
  hint === undefined || /[.।]$/.test(hint) ? hint : `${hint}${language === 'en' ? '.' : '।'}`
