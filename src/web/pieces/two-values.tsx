import { useId, type ReactNode } from 'react'
import { useLanguage } from '../words/language.ts'
import { digits } from '../words/numbers.ts'
import { useWords } from '../words/words.ts'
import { Icon } from './icon.tsx'
import { Sentence } from './party.tsx'

export type StandingValue = {
  id: string
  value: string
  asOf?: string | undefined
  basis?: string | undefined
  by: string
  when: string
  /** What its writer saw when writing. */
  saw?: string | undefined
}

type TwoValuesProps = {
  /** In the order of writing; two, or more. */
  values: readonly StandingValue[]
  /** A value's id, `third`, `both`, or nothing yet: nothing is preselected. */
  chosen: string | undefined
  onChoose: (id: string) => void
  error?: string | undefined
  /** What each choice changes, and the form for a third value. */
  children?: ReactNode
}

/** Values that stand side by side, same size, neither in red; to keep one, write a third, or leave both. */
export function TwoValues({ values, chosen, onChoose, error, children }: TwoValuesProps) {
  const words = useWords()
  const language = useLanguage()
  const name = useId()
  const radio = (id: string) => (
    <input type="radio" name={name} value={id} checked={chosen === id} onChange={() => onChoose(id)} />
  )
  return (
    <div className="stack">
      <fieldset className={error ? 'two-values bad' : 'two-values'} aria-describedby={error && `${name}-error`}>
        <legend className="hidden-words">{words.two.legend}</legend>
        {error && (
          <p className="error" id={`${name}-error`}>
            <Icon name="over" />
            <span>{error}</span>
          </p>
        )}
        <div className="side-by-side">
          {values.map((one, place) => (
            <label key={one.id} className="value">
              <span className="row">
                {radio(one.id)}
                <span className="meta">
                  {place === 0 ? words.two.first : place === 1 ? words.two.second : one.when}
                </span>
              </span>
              <span className="big">
                <Sentence text={digits(one.value, language)} />
              </span>
              <span className="pairs">
                {(['asOf', 'basis', 'by', 'when', 'saw'] as const).map((part) => {
                  const said = one[part]
                  return said ? (
                    <span key={part} className="pair">
                      <span className="pair-name">{words.two[part]}</span>
                      <span>{digits(said, language)}</span>
                    </span>
                  ) : null
                })}
              </span>
            </label>
          ))}
        </div>
        <p className="or">{words.two.or}</p>
        <div className="options line">
          <label className="option">
            {radio('third')}
            <span>
              {words.two.third}
              <small>{words.two.thirdHint}</small>
            </span>
          </label>
          <label className="option">
            {radio('both')}
            <span>
              {words.two.both}
              <small>{words.two.bothHint}</small>
            </span>
          </label>
        </div>
      </fieldset>
      {children}
    </div>
  )
}
