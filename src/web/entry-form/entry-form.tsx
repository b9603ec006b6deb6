import './entry-form.css'
import type { FocusEvent, ReactNode } from 'react'
import type { Kind } from '../../record/kind.ts'
import { Choice } from '../pieces/field.tsx'
import { useSay } from '../screens/case/say.ts'
import { useLanguage } from '../words/language.ts'
import { number } from '../words/numbers.ts'
import { stepWords } from './check.ts'
import { DetailsSection } from './details-section.tsx'
import { noDetails } from './details.ts'
import { FieldControl } from './field-control.tsx'
import { atWords, isOffered, typedOf, type FormState } from './form-state.ts'
import { WhenControl } from './when-control.tsx'
import { form } from './words.ts'

type EntryFormProps = {
  kind: Kind
  state: FormState
  onChange: (state: FormState) => void
  /** By the field's name: reason and way out, in the reader's language. */
  errors: ReadonlyMap<string, string>
  /** Focus went out of a field: the moment to look at it. */
  onLeave: (name: string) => void
  /** A correction mends what an entry says, not its envelope. */
  bare?: boolean
}

/** The most fields that stand open; what is needed always does. */
const open = 8

export const fieldId = (name: string): string => `f-${name}`

/** The form of any kind, from its declaration. */
export function EntryForm({ kind, state, onChange, errors, onLeave, bare }: EntryFormProps) {
  const say = useSay()
  const language = useLanguage()
  const offered = Object.entries(kind.fields).filter(
    ([name, field]) => isOffered(field, state.step, state.values[name] !== undefined) && field.input.as !== 'body',
  )
  const { shown, more, sealed } = grouped(
    offered.map(([name, { sealed: isSealed }]) => ({ name, needed: kind.needed.includes(name), sealed: isSealed })),
  )
  const part = (names: readonly string[]) =>
    names.map((name) => <FormField key={name} {...{ kind, name, state, onChange, errors, onLeave }} />)
  const isTouched = (names: readonly string[]) =>
    names.some((name) => errors.has(name) || state.values[name] !== undefined || state.notKnown.includes(name))
  const count = (names: readonly string[]) => ({ n: number(names.length, language) })
  return (
    <div className="stack entry-form">
      {kind.steps && (
        <Left name="step" onLeave={onLeave}>
          <Choice
            id={fieldId('step')}
            name="step"
            label={stepWords[language]}
            error={errors.get('step')}
            line
            options={Object.entries(kind.steps).map(([code, step]) => ({ value: code, words: step.words[language] }))}
            value={state.step === '' ? [] : [state.step]}
            onChange={([step]) => onChange({ ...state, step: step ?? '' })}
          />
        </Left>
      )}
      {part(shown.slice(0, 1))}
      <AtField {...{ kind, state, onChange, errors, onLeave }} />
      {part(shown.slice(1))}
      {more.length > 0 && (
        <details className="more" open={isTouched(more)}>
          <summary>{say(form.more, count(more))}</summary>
          <div className="stack form-part">{part(more)}</div>
        </details>
      )}
      {sealed.length > 0 && (
        <details className="more" open={isTouched(sealed)}>
          <summary>{say(form.moreSealed, count(sealed))}</summary>
          <div className="stack form-part">{part(sealed)}</div>
        </details>
      )}
      {!bare && (
        <DetailsSection
          id="d"
          value={state.details}
          onChange={(details) => onChange({ ...state, details })}
          open={JSON.stringify(state.details) !== JSON.stringify(noDetails)}
        />
      )}
    </div>
  )
}

/** Which fields stand open and which are folded: a short form shows all, a long one what is needed and the first few. */
export function grouped(fields: readonly { name: string; needed: boolean; sealed: boolean }[]): {
  shown: string[]
  more: string[]
  sealed: string[]
} {
  const names = (of: readonly { name: string }[]) => of.map(({ name }) => name)
  if (fields.length <= open) return { shown: names(fields), more: [], sealed: [] }
  const first = new Set(
    [...fields.filter(({ needed }) => needed), ...fields.filter(({ needed, sealed }) => !needed && !sealed)]
      .slice(0, open)
      .map(({ name }) => name),
  )
  const rest = fields.filter(({ name }) => !first.has(name))
  return {
    shown: names(fields.filter(({ name }) => first.has(name))),
    more: names(rest.filter(({ sealed }) => !sealed)),
    sealed: names(rest.filter(({ sealed }) => sealed)),
  }
}

type PartProps = Pick<EntryFormProps, 'kind' | 'state' | 'onChange' | 'errors' | 'onLeave'>

function FormField({ kind, name, state, onChange, errors, onLeave }: PartProps & { name: string }) {
  const language = useLanguage()
  const field = kind.fields[name]
  if (!field) return null
  const optional = !kind.needed.includes(name)
  const label = field.words[language]
  const notKnown = state.notKnown.includes(name)
  // Code lists have «not known» among their words.
  const mayBeUnknown = optional && !['choice', 'choices', 'yes-no', 'file', 'entry', 'entries'].includes(field.input.as)
  const timed = field.input.as === 'when' || field.input.as === 'instant'
  const foot = mayBeUnknown && <NotKnown {...{ name, label, state, onChange }} />
  return (
    <Left name={name} onLeave={onLeave}>
      {!notKnown && (
        <FieldControl
          field={field}
          foot={foot}
          id={fieldId(name)}
          name={name}
          label={label}
          hint={field.hint?.[language]}
          error={errors.get(name)}
          optional={optional}
          value={typedOf(state, name, field)}
          onChange={(typed) => onChange({ ...state, values: { ...state.values, [name]: typed } })}
        />
      )}
      {(notKnown || !timed) && foot}
    </Left>
  )
}

function AtField({ kind, state, onChange, errors, onLeave }: PartProps) {
  const language = useLanguage()
  const label = atWords(kind)[language]
  const foot = <NotKnown name="at" {...{ label, state, onChange }} />
  return (
    <Left name="at" onLeave={onLeave}>
      {state.notKnown.includes('at') ? (
        foot
      ) : (
        <WhenControl
          id={fieldId('at')}
          name="at"
          label={label}
          error={errors.get('at')}
          value={state.at}
          onChange={(at) => onChange({ ...state, at })}
          foot={foot}
        />
      )}
    </Left>
  )
}

/** Somebody asked, and nobody knows: that is worth writing, too. What was typed before stays and comes back. */
function NotKnown({
  name,
  label,
  state,
  onChange,
}: {
  name: string
  label: string
  state: FormState
  onChange: (state: FormState) => void
}) {
  const say = useSay()
  const on = state.notKnown.includes(name)
  return (
    <label className="not-known">
      <input
        type="checkbox"
        checked={on}
        aria-label={say(form.notKnownOf, { field: label })}
        onChange={() =>
          onChange({
            ...state,
            notKnown: on ? state.notKnown.filter((one) => one !== name) : [...state.notKnown, name],
          })
        }
      />
      <span>{on ? say(form.notKnownOf, { field: label }) : say(form.notKnown)}</span>
    </label>
  )
}

function Left({ name, onLeave, children }: { name: string; onLeave: (name: string) => void; children: ReactNode }) {
  const left = (event: FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) onLeave(name)
  }
  return (
    <div className="form-field" onBlur={left}>
      {children}
    </div>
  )
}
