import type { ReactNode } from 'react'
import type { Field } from '../../record/fields.ts'
import type { Label } from '../../record/label.ts'
import { Choice, TextArea, TextField, type Option } from '../pieces/field.tsx'
import { useSay } from '../screens/case/say.ts'
import { useLanguage } from '../words/language.ts'
import type { Typed, TypedIdentity } from './codecs.ts'
import { useFormAround, type ControlProps } from './context.ts'
import { FileControl } from './file-control.tsx'
import { AgeControl, AmountControl, CountControl, DurationControl, SplitControl } from './number-controls.tsx'
import { PartyControl } from './party-control.tsx'
import { PickList } from './pick-list.tsx'
import { IdentityControl } from './secret-controls.tsx'
import type { TypedDuration } from './typed-duration.ts'
import type { TypedAge, TypedAmount, TypedRange, TypedSplit } from './typed-numbers.ts'
import type { TypedWhen } from './typed-when.ts'
import { WhenControl } from './when-control.tsx'
import { form } from './words.ts'

/** Never a list to unfold for so few. */
const cards = 6

/** The control of one declared field. Everything it says comes from the declaration. */
export function FieldControl({
  field,
  foot,
  ...props
}: ControlProps<Typed> & { field: Field<unknown>; foot?: ReactNode }) {
  const language = useLanguage()
  const say = useSay()
  const { entries } = useFormAround()
  const { input } = field
  const { id, label, hint, error, optional, value, onChange } = props
  const as = <T,>() => props as unknown as ControlProps<T>
  /** One chosen thing, kept as text, as a list of at most one. */
  const one = {
    ...props,
    value: value === '' ? [] : [value as string],
    onChange: (chosen: readonly string[]) => onChange(chosen.at(-1) ?? ''),
  }
  switch (input.as) {
    case 'party':
      return <PartyControl {...one} letters={input.letters} many={false} />
    case 'parties':
      return <PartyControl {...as<readonly Label[]>()} letters={input.letters} many />
    case 'choice':
    case 'choices': {
      const options = Object.entries(input.options).map(([code, words]): Option => ({
        value: code,
        words: capital(words[language]),
      }))
      const chosen = input.as === 'choice' ? one : as<readonly string[]>()
      const many = input.as === 'choices'
      if (options.length >= cards) return <PickList {...chosen} options={options} many={many} />
      return (
        <Choice
          {...{ id, label, hint, error, optional }}
          name={id}
          options={options}
          value={chosen.value}
          onChange={chosen.onChange}
          many={many}
          line
        />
      )
    }
    case 'yes-no': {
      const options = (['yes', 'no', 'not-known'] as const).map((code) => ({
        value: code,
        words: yesNo[code][language],
      }))
      return (
        <Choice
          {...{ id, label, hint, error, optional }}
          name={id}
          options={options}
          value={one.value}
          onChange={one.onChange}
          line
        />
      )
    }
    case 'entry':
    case 'entries': {
      const kinds = input.as === 'entry' ? input.kinds : undefined
      const fitting = kinds
        ? entries.filter(({ kind }) => kinds.some((named) => kind === named || kind.endsWith(`.${named}`)))
        : entries
      const chosen = input.as === 'entry' ? one : as<readonly string[]>()
      const options = fitting.map((entry): Option => ({ value: entry.id, words: entry.says, hint: entry.when }))
      return <PickList {...chosen} options={options} many={input.as === 'entries'} empty={say(form.noEntries)} />
    }
    case 'text':
    case 'place':
      return (
        <TextField
          {...{ id, label, hint, error, optional }}
          maxLength={200}
          value={value as string}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'long':
      return (
        <TextArea
          {...{ id, label, hint, error, optional }}
          maxLength={8000}
          value={value as string}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'number':
      return (
        <TextField
          {...{ id, label, hint, error, optional }}
          className="input four-digits wide"
          inputMode="numeric"
          maxLength={13}
          value={value as string}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'instant':
      return <WhenControl {...as<TypedWhen>()} foot={foot} exact />
    case 'when':
      return <WhenControl {...as<TypedWhen>()} foot={foot} />
    case 'age':
      return <AgeControl {...as<TypedAge>()} />
    case 'count':
      return <CountControl {...as<TypedRange>()} />
    case 'amount':
      return <AmountControl {...as<TypedAmount>()} />
    case 'split':
      return <SplitControl {...as<TypedSplit>()} />
    case 'duration':
      return <DurationControl {...as<TypedDuration>()} />
    case 'file':
      return <FileControl {...as<string>()} />
    case 'identity':
      return <IdentityControl {...as<TypedIdentity>()} of={input.of} />
    case 'body':
      // A correction opens the form of the entry that it corrects; this field has no control of its own.
      return null
  }
}

/** A code's words stand in the middle of a sentence; on a card they begin one. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const yesNo = {
  yes: { en: 'Yes', bn: 'হ্যাঁ', hi: 'हाँ' },
  no: { en: 'No', bn: 'না', hi: 'नहीं' },
  'not-known': { en: 'Not known', bn: 'জানা নেই', hi: 'मालूम नहीं' },
} as const
