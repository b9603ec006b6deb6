import { useEffect, useId, useRef, type ComponentProps, type ReactNode } from 'react'
import { useWords } from '../words/words.ts'
import { Icon } from './icon.tsx'
import { LabelText, Sentence } from './party.tsx'

/** What a control must carry so that label, hint and error reach everybody. Spread it on the control. */
export type FieldAria = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

type FieldProps = {
  label: string
  hint?: string | undefined
  /** Field, reason and way out, in one sentence. */
  error?: string | undefined
  /** Optional fields are marked, required ones are not. */
  optional?: boolean | undefined
  /** The id that an error summary links to; made up when absent. */
  id?: string | undefined
  children: (aria: FieldAria) => ReactNode
}

/** One field: label above, hint under it, error above the control so that a phone's keyboard cannot cover it. */
export function Field({ label, hint, error, optional, id, children }: FieldProps) {
  const made = useId()
  const own = id ?? made
  const { hintId, errorId, describedBy } = tied(own, hint, error)
  return (
    <div className={error ? 'field bad' : 'field'}>
      <label htmlFor={own}>
        <FieldName label={label} optional={optional} />
      </label>
      <Remarks hint={hint} hintId={hintId} error={error} errorId={errorId} />
      {children({ id: own, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
    </div>
  )
}

/** Several controls under one name (a choice, a time with its date): a fieldset with the same hint and error. */
export function FieldGroup({
  label,
  hint,
  error,
  optional,
  id,
  children,
}: Omit<FieldProps, 'children'> & { children: ReactNode }) {
  const made = useId()
  const own = id ?? made
  const { hintId, errorId, describedBy } = tied(own, hint, error)
  return (
    <fieldset className={error ? 'field bad' : 'field'} id={own} tabIndex={-1} aria-describedby={describedBy}>
      <legend>
        <FieldName label={label} optional={optional} />
      </legend>
      <Remarks hint={hint} hintId={hintId} error={error} errorId={errorId} />
      {children}
    </fieldset>
  )
}

const tied = (id: string, hint: string | undefined, error: string | undefined) => {
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  return { hintId, errorId, describedBy: [hint && hintId, error && errorId].filter(Boolean).join(' ') || undefined }
}

function FieldName({ label, optional }: { label: string; optional: boolean | undefined }) {
  const words = useWords()
  return (
    <>
      {label}
      {optional && <span className="optional"> ({words.form.optional})</span>}
    </>
  )
}

type RemarksProps = { hint: string | undefined; hintId: string; error: string | undefined; errorId: string }

function Remarks({ hint, hintId, error, errorId }: RemarksProps) {
  return (
    <>
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={errorId}>
          <Icon name="over" />
          <span>
            <LabelText text={error} />
          </span>
        </p>
      )}
    </>
  )
}

type Named = Omit<FieldProps, 'children'>

/** One line of text. */
export function TextField({ label, hint, error, optional, id, ...input }: Named & Omit<ComponentProps<'input'>, 'id'>) {
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(aria) => <input autoComplete="off" className="input" {...input} {...aria} />}
    </Field>
  )
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  id,
  ...input
}: Named & Omit<ComponentProps<'textarea'>, 'id'>) {
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(aria) => <textarea className="input" {...input} {...aria} />}
    </Field>
  )
}

export type Option = { value: string; words: string; hint?: string | undefined }

type SelectProps = Named &
  Omit<ComponentProps<'select'>, 'id' | 'children'> & { options: readonly Option[]; empty?: string }

/** A list to choose from: for six choices and more; fewer are a `Choice`. `empty` names the first, unchosen line. */
export function SelectField({ label, hint, error, optional, id, options, empty, ...select }: SelectProps) {
  const words = useWords()
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(aria) => (
        <select className="input" {...select} {...aria}>
          <option value="">{empty ?? words.form.choose}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type ChoiceProps = Named & {
  name: string
  options: readonly Option[]
  /** What is chosen: one value, or several when `many`. */
  value: readonly string[]
  onChange: (value: string[]) => void
  many?: boolean
  /** Side by side where there is room. */
  line?: boolean
}

/**
 * Choices as cards: a filled mark, a thicker edge and a tint say what is chosen. Words that are labels become chips.
 */
export function Choice({ name, options, value, onChange, many, line, ...field }: ChoiceProps) {
  const chosen = (option: string, on: boolean) =>
    many ? (on ? [...value, option] : value.filter((one) => one !== option)) : [option]
  return (
    <FieldGroup {...field}>
      <div className={line ? 'options line' : 'options'}>
        {options.map((option) => (
          <label key={option.value} className="option">
            <input
              type={many ? 'checkbox' : 'radio'}
              name={name}
              value={option.value}
              checked={value.includes(option.value)}
              onChange={(event) => onChange(chosen(option.value, event.target.checked))}
            />
            <span>
              <Sentence text={option.words} />
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

export type FieldError = { id: string; says: string }

/** What keeps an entry from being saved: takes the focus when it appears, and each line leads to its field. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const said = errors.map((error) => error.says).join('\n')
  useEffect(() => {
    if (said) box.current?.focus()
  }, [said])
  if (errors.length === 0) return null
  return (
    <div className="note danger summary" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Icon name="over" />
        <span>{words.form.summary}</span>
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.id}>
            <a
              href={`#${error.id}`}
              onClick={(event) => {
                event.preventDefault()
                const field = document.getElementById(error.id)
                field?.scrollIntoView({ block: 'center' })
                const inside = field?.querySelector<HTMLElement>('input, select, textarea')
                ;(field?.matches('fieldset') ? (inside ?? field) : field)?.focus()
              }}
            >
              <LabelText text={error.says} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
