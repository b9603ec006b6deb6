import { useState } from 'react'
import { labelPattern, letterOf, type Label, type PartyLetter } from '../../record/label.ts'
import { Button } from '../pieces/button.tsx'
import { FieldGroup } from '../pieces/field.tsx'
import { PartyChip } from '../pieces/party.tsx'
import { useLanguage } from '../words/language.ts'
import { number } from '../words/numbers.ts'
import { useWords } from '../words/words.ts'
import { useSay } from '../screens/case/say.ts'
import { useFormAround, type ControlProps } from './context.ts'
import { nextLabel, withLetters } from './known-labels.ts'
import { form } from './words.ts'

type PartyControlProps = ControlProps<readonly Label[]> & { letters: readonly PartyLetter[]; many: boolean }

/** More chips than this are unfolded by a press. */
const most = 8

/** The labels of the case as chips to choose from, and a way to make the next one. */
export function PartyControl({
  id,
  name,
  label,
  hint,
  error,
  optional,
  value,
  onChange,
  letters,
  many,
}: PartyControlProps) {
  const { labels, recent, addLabel, hintOf } = useFormAround()
  const say = useSay()
  const language = useLanguage()
  const fitting = withLetters(labels, letters)
  const options = [...fitting, ...value.filter((one) => !fitting.includes(one))]
  const [all, setAll] = useState(false)
  const near = new Set(
    [
      ...value,
      ...options.filter((one) => hintOf(one, name)?.includes(say(form.lastKnown))),
      ...recent.filter((one) => options.includes(one)),
      ...options,
    ].slice(0, Math.max(most, value.length)),
  )
  const shown = all || options.length <= most + 2 ? options : options.filter((one) => near.has(one))
  const choose = (one: Label, on: boolean) =>
    onChange(on ? (many ? [...value, one] : [one]) : value.filter((other) => other !== one))
  const make = (one: Label) => {
    addLabel(one)
    if (!value.includes(one)) choose(one, true)
  }
  return (
    <FieldGroup {...{ id, label, hint, error, optional }}>
      {options.length > 0 && (
        <div className="options line">
          {shown.map((one) => {
            const more = hintOf(one, name)
            return (
              <label key={one} className="option">
                <input
                  type={many ? 'checkbox' : 'radio'}
                  name={id}
                  value={one}
                  checked={value.includes(one)}
                  onChange={(event) => choose(one, event.target.checked)}
                />
                <span>
                  <PartyChip label={one} />
                  {more && <small>{more}</small>}
                </span>
              </label>
            )
          })}
        </div>
      )}
      {shown.length < options.length && (
        <button
          type="button"
          className="button quiet clear"
          aria-label={`${label}: ${say(form.moreLabels, { n: number(options.length - shown.length, language) })}`}
          onClick={() => setAll(true)}
        >
          <span>{say(form.moreLabels, { n: number(options.length - shown.length, language) })}</span>
        </button>
      )}
      {!many && optional && value.length > 0 && (
        <button type="button" className="button quiet clear" onClick={() => onChange([])}>
          <span>{say(form.clear)}</span>
        </button>
      )}
      <NewLabel
        of={label}
        letters={letters}
        taken={options.length === 0 ? labels : [...labels, ...options]}
        onMake={make}
        open={options.length === 0}
      />
    </FieldGroup>
  )
}

type NewLabelProps = {
  of: string
  letters: readonly PartyLetter[]
  taken: readonly Label[]
  onMake: (label: Label) => void
  open: boolean
}

function NewLabel({ of, letters, taken, onMake, open }: NewLabelProps) {
  const say = useSay()
  const words = useWords()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const take = () => {
    const tidy = typed
      .trim()
      .toUpperCase()
      .replace(/^([A-Z])\s*-?\s*(\d+)$/, '$1-$2')
    const fits = labelPattern.test(tidy) && (letters as readonly string[]).includes(letterOf(tidy))
    setWrong(!fits)
    if (!fits) return
    setTyped('')
    onMake(tidy)
  }
  return (
    <details className="new-label" open={open}>
      <summary>
        {say(form.newLabel)}
        <span className="hidden-words">: {of}</span>
      </summary>
      <div className="stack tight">
        <p className="hint">{say(form.newLabelHint)}</p>
        <div className="row">
          {letters.map((letter) => {
            const next = nextLabel(letter, taken)
            return (
              <button
                key={letter}
                type="button"
                className="button plain"
                aria-label={`${say(form.newLabel)}: ${words.party[letter]} ${next}`}
                onClick={() => onMake(next)}
              >
                <span>{words.party[letter]}</span> <PartyChip label={next} said />
              </button>
            )
          })}
        </div>
        <div className="row">
          <input
            className="input label-box"
            type="text"
            autoComplete="off"
            value={typed}
            placeholder={`${letters[0] ?? 'S'}-1`}
            aria-label={`${of}: ${say(form.otherLabel)}`}
            aria-invalid={wrong || undefined}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
              event.preventDefault()
              take()
            }}
          />
          <Button onClick={take}>{say(form.addLabel)}</Button>
          <span role="status" className="small text-danger">
            {wrong ? say(form.notALabel) : ''}
          </span>
        </div>
      </div>
    </details>
  )
}
