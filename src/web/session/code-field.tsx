import { TextField } from '../pieces/field.tsx'
import { latinDigits } from '../words/numbers.ts'
import { common } from './words.ts'
import { useSaid } from './said.ts'

type Props = { value: string; onChange: (code: string) => void; error?: string | undefined; hint?: string }

/** The six digits of a code app, from any keyboard. */
export function CodeField({ value, onChange, error, hint }: Props) {
  const say = useSaid()
  return (
    <TextField
      label={say(common.code)}
      hint={hint ?? say(common.codeHint)}
      error={error}
      className="input code-box"
      inputMode="numeric"
      autoComplete="one-time-code"
      value={value}
      onChange={(event) => onChange(tidyCode(event.target.value))}
    />
  )
}

const tidyCode = (typed: string): string => latinDigits(typed).replace(/\D/g, '').slice(0, 6)
export const isCode = (code: string): boolean => /^\d{6}$/.test(code)
