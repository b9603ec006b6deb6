import { useState } from 'react'
import { Button } from '../pieces/button.tsx'
import { Field } from '../pieces/field.tsx'
import { common } from './words.ts'
import { useSaid } from './said.ts'

type Props = {
  label?: string
  value: string
  onChange: (value: string) => void
  /** `new` says what a good one is and counts; `known` is typed to come in. */
  as: 'known' | 'new'
  error?: string | undefined
  hint?: string | undefined
  id?: string
}

/** A passphrase, covered until asked for. A new one says how long it must be, and why. */
export function PassphraseField({ label, value, onChange, as, error, hint, id }: Props) {
  const say = useSaid()
  const [shown, setShown] = useState(false)
  const length = [...value].length
  const short = as === 'new' && length > 0 && length < 15 ? say(common.tooShort, { n: length }) : undefined
  return (
    <div className="stack tight">
      <Field
        label={label ?? say(common.passphrase)}
        hint={hint ?? (as === 'new' ? say(common.passphraseHint) : undefined)}
        error={error}
        id={id}
      >
        {(aria) => (
          <div className="passphrase">
            <input
              className="input"
              type={shown ? 'text' : 'password'}
              value={value}
              autoComplete={as === 'new' ? 'new-password' : 'current-password'}
              autoCapitalize="none"
              spellCheck={false}
              maxLength={256}
              required
              onChange={(event) => onChange(event.target.value)}
              {...aria}
            />
            <Button aria-pressed={shown} onClick={() => setShown(!shown)}>
              {say(shown ? common.hide : common.show)}
            </Button>
          </div>
        )}
      </Field>
      {as === 'new' && (
        <p className="meta" role="status">
          {short ?? ''}
        </p>
      )}
    </div>
  )
}

/** Long enough to be sent; the server says whether it is good. */
export const longEnough = (passphrase: string): boolean => [...passphrase].length >= 15
