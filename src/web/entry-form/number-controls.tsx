import { ageBases } from '../../record/fields.ts'
import { Button } from '../pieces/button.tsx'
import { AgeField } from '../pieces/age-field.tsx'
import { FieldGroup } from '../pieces/field.tsx'
import { useSay } from '../screens/case/say.ts'
import { useLanguage } from '../words/language.ts'
import { latinDigits } from '../words/numbers.ts'
import type { ControlProps } from './context.ts'
import { units, type TypedDuration } from './typed-duration.ts'
import {
  amount,
  currencies,
  type TypedAge,
  type TypedAmount,
  type TypedRange,
  type TypedSplit,
} from './typed-numbers.ts'
import { form } from './words.ts'

type BoxProps = { name: string; value: string; onChange: (typed: string) => void; size?: string; id?: string }

const NumberBox = ({ name, value, onChange, size = 'four-digits', id }: BoxProps) => (
  <input
    className={`input ${size}`}
    id={id}
    aria-label={name}
    inputMode="numeric"
    autoComplete="off"
    value={value}
    onChange={(event) => onChange(latinDigits(event.target.value))}
  />
)

/** Two numbers of which one is enough. */
export function CountControl({ id, label, hint, error, optional, value, onChange }: ControlProps<TypedRange>) {
  const say = useSay()
  return (
    <FieldGroup
      {...{ id, label, error, optional }}
      hint={hint ? `${hint} ${say(form.rangeHint)}` : say(form.rangeHint)}
    >
      <div className="row">
        <span>{say(form.least)}</span>
        <NumberBox
          name={`${label}: ${say(form.least)}`}
          value={value.from}
          onChange={(from) => onChange({ ...value, from })}
        />
        <span>{say(form.most)}</span>
        <NumberBox
          name={`${label}: ${say(form.most)}`}
          value={value.to}
          onChange={(to) => onChange({ ...value, to })}
        />
      </div>
    </FieldGroup>
  )
}

export function AgeControl({ value, onChange, ...field }: ControlProps<TypedAge>) {
  const language = useLanguage()
  const bases = Object.entries(ageBases).map(([code, said]) => ({ value: code, words: said[language] }))
  return (
    <AgeField
      {...field}
      value={value}
      bases={bases}
      onChange={(said) => onChange({ ...said, keptAsOf: said.asOf === '' ? value.keptAsOf : null })}
    />
  )
}

/** How long: only the units that somebody knows. */
export function DurationControl({ id, label, hint, error, optional, value, onChange }: ControlProps<TypedDuration>) {
  return (
    <FieldGroup {...{ id, label, hint, error, optional }}>
      <DurationBoxes label={label} value={value} onChange={onChange} />
    </FieldGroup>
  )
}

export function DurationBoxes({
  label,
  value,
  onChange,
}: {
  label: string
  value: TypedDuration
  onChange: (typed: TypedDuration) => void
}) {
  const say = useSay()
  return (
    <div className="row duration">
      {units.map((unit) => (
        <span key={unit} className="row">
          <NumberBox
            size="two-digits"
            name={`${label}: ${say(form[unit])}`}
            value={value[unit] ?? ''}
            onChange={(typed) => onChange({ ...value, [unit]: typed })}
          />
          <span className="small">{say(form[unit])}</span>
        </span>
      ))}
    </div>
  )
}

export function AmountControl({ id, label, hint, error, optional, value, onChange }: ControlProps<TypedAmount>) {
  return (
    <FieldGroup {...{ id, label, hint, error, optional }}>
      <AmountBoxes label={label} value={value} onChange={onChange} />
    </FieldGroup>
  )
}

function AmountBoxes({
  label,
  value,
  onChange,
}: {
  label: string
  value: TypedAmount
  onChange: (typed: TypedAmount) => void
}) {
  const say = useSay()
  const box = (part: 'least' | 'most', name: string) => (
    <input
      className="input amount-box"
      aria-label={name}
      inputMode="decimal"
      autoComplete="off"
      value={value[part]}
      onChange={(event) => onChange({ ...value, [part]: event.target.value })}
    />
  )
  const known = (currencies as readonly string[]).includes(value.currency)
    ? currencies
    : [value.currency, ...currencies]
  return (
    <div className="row">
      <select
        className="input fit"
        aria-label={say(form.amountHow, { field: label })}
        value={value.how}
        onChange={(event) => onChange({ ...value, how: event.target.value as TypedAmount['how'] })}
      >
        {(['exactly', 'between', 'at-least'] as const).map((how) => (
          <option key={how} value={how}>
            {say(form[how])}
          </option>
        ))}
      </select>
      {box('least', say(form.amount, { field: label }))}
      {value.how === 'between' && <>–{box('most', say(form.amountMost, { field: label }))}</>}
      <select
        className="input fit"
        aria-label={say(form.currency, { field: label })}
        value={value.currency}
        onChange={(event) => onChange({ ...value, currency: event.target.value })}
      >
        {known.map((currency) => (
          <option key={currency} value={currency}>
            {currency}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Who kept what: a line for each. */
export function SplitControl({ id, label, hint, error, optional, value, onChange }: ControlProps<TypedSplit>) {
  const say = useSay()
  const change = (at: number, part: Partial<TypedSplit[number]>) =>
    onChange(value.map((one, place) => (place === at ? { ...one, ...part } : one)))
  return (
    <FieldGroup {...{ id, label, hint, error, optional }}>
      <div className="stack tight">
        {value.map((part, at) => (
          <div key={at} className="row">
            <input
              className="input label-box"
              aria-label={say(form.keeper, { field: label })}
              placeholder="A-1"
              autoComplete="off"
              value={part.who}
              onChange={(event) => change(at, { who: event.target.value.toUpperCase() })}
            />
            <AmountBoxes label={label} value={part.amount} onChange={(of) => change(at, { amount: of })} />
            <Button
              look="quiet"
              icon="x"
              bare
              aria-label={`${say(form.takeOut)}: ${part.who || String(at + 1)}`}
              onClick={() => onChange(value.filter((_, place) => place !== at))}
            />
          </div>
        ))}
        <div>
          <Button icon="plus" onClick={() => onChange([...value, { who: '', amount: amount.blank() }])}>
            {say(form.addPart)}
          </Button>
        </div>
      </div>
    </FieldGroup>
  )
}
