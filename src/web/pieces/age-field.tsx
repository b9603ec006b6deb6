import { latinDigits } from '../words/numbers.ts'
import { useWords } from '../words/words.ts'
import { FieldGroup, type Option } from './field.tsx'
import { Icon } from './icon.tsx'
import { readAge, type SaidAge } from './said-age.ts'
import type { SaidField } from './time-fields.tsx'

type AgeFieldProps = SaidField<SaidAge> & { bases?: readonly Option[] }

/** An age as a range with its basis and day; says at once what it means for how she is treated. */
export function AgeField({ label, value, onChange, hint, error, optional, id, bases }: AgeFieldProps) {
  const words = useWords()
  const reading = readAge(value)
  const choices = bases ?? Object.entries(words.age.bases).map(([basis, said]) => ({ value: basis, words: said }))
  const years = (part: 'least' | 'most', name: string) => (
    <input
      className="input two-digits"
      aria-label={`${label}: ${name}`}
      inputMode="numeric"
      autoComplete="off"
      maxLength={2}
      value={value[part]}
      onChange={(event) => onChange({ ...value, [part]: latinDigits(event.target.value) })}
    />
  )
  return (
    <FieldGroup
      {...{ label, optional, id }}
      hint={hint ?? words.age.hint}
      error={error ?? (reading === 'turned' ? words.age.turned : undefined)}
    >
      <div className="row">
        {years('least', words.age.least)}
        <span>{words.age.to}</span>
        {years('most', words.age.most)}
        <span>{words.age.years}</span>
        <select
          className="input fit"
          aria-label={`${label}: ${words.age.basis}`}
          value={value.basis}
          onChange={(event) => onChange({ ...value, basis: event.target.value })}
        >
          <option value="">{words.age.basis}</option>
          {choices.map((basis) => (
            <option key={basis.value} value={basis.value}>
              {basis.words}
            </option>
          ))}
        </select>
      </div>
      <label className="row as-of">
        <span>{words.age.asOf}</span>
        <input
          className="input date-box"
          type="date"
          value={value.asOf}
          onChange={(event) => onChange({ ...value, asOf: event.target.value })}
        />
      </label>
      {reading !== 'turned' && (
        <p className={reading === 'adult' ? 'reads' : 'reads text-warn'} role="status">
          <Icon name={reading === 'adult' ? 'check' : 'soon'} />
          <span>{words.age.means[reading]}</span>
        </p>
      )}
    </FieldGroup>
  )
}
