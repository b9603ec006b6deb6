import { useState } from 'react'
import { FieldGroup, type Option } from '../pieces/field.tsx'
import { Sentence } from '../pieces/party.tsx'
import { useSay } from '../screens/case/say.ts'
import type { ControlProps } from './context.ts'
import { folded } from './find-kind.ts'
import { form } from './words.ts'

type PickListProps = ControlProps<readonly string[]> & { options: readonly Option[]; many?: boolean; empty?: string }

const fewest = 12

/** A list to choose from, with a box to find in it when it is long. What is chosen stands first and is never filtered away. */
export function PickList({ id, label, hint, error, optional, value, onChange, options, many, empty }: PickListProps) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const parts = folded(typed)
    .split(' ')
    .filter((part) => part !== '')
  const fits = ({ words, hint: more }: Option) => {
    const text = folded(`${words} ${more ?? ''}`)
    return parts.every((part) => text.includes(part))
  }
  const chosen = options.filter((option) => value.includes(option.value))
  const shown =
    parts.length === 0
      ? options
      : [...chosen, ...options.filter((option) => !value.includes(option.value) && fits(option))]
  const choose = (option: string, on: boolean) =>
    onChange(many ? (on ? [...value, option] : value.filter((one) => one !== option)) : [option])
  return (
    <FieldGroup {...{ id, label, hint, error, optional }}>
      {options.length === 0 && <p className="hint">{empty}</p>}
      {options.length >= fewest && (
        <input
          className="input"
          type="text"
          autoComplete="off"
          value={typed}
          aria-label={say(form.filter, { field: label })}
          placeholder={say(form.filter, { field: label })}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && !event.metaKey && event.preventDefault()}
        />
      )}
      {options.length > 0 && (
        <div className={options.length >= fewest ? 'options pick-list' : 'options'}>
          {shown.map((option) => (
            <label key={option.value} className="option">
              <input
                type={many ? 'checkbox' : 'radio'}
                name={id}
                value={option.value}
                checked={value.includes(option.value)}
                onChange={(event) => choose(option.value, event.target.checked)}
              />
              <span>
                <Sentence text={option.words} />
                {option.hint && <small>{option.hint}</small>}
              </span>
            </label>
          ))}
          {shown.length === 0 && (
            <p className="hint" role="status">
              {say(form.nothingFits)}
            </p>
          )}
        </div>
      )}
      {!many && value.length > 0 && optional && (
        <button type="button" className="button quiet clear" onClick={() => onChange([])}>
          <span>{say(form.clear)}</span>
        </button>
      )}
    </FieldGroup>
  )
}
