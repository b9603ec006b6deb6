import { useState } from 'react'
import { Button } from '../pieces/button.tsx'
import { Field } from '../pieces/field.tsx'
import { Icon } from '../pieces/icon.tsx'
import { Sentence } from '../pieces/party.tsx'
import { useSay } from '../screens/case/say.ts'
import type { TypedIdentity } from './codecs.ts'
import { useFormAround, type ControlProps } from './context.ts'
import { FileControl } from './file-control.tsx'
import { form } from './words.ts'

/** 32 random bytes, base64url: what makes a commitment to a short name safe. */
export function newSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

type IdentityProps = ControlProps<TypedIdentity> & { of: 'text' | 'long' | 'phone' | 'date' | 'file' }

/** What identifies somebody. It leaves this page only to be sealed; no spelling service is asked about it. */
export function IdentityControl({ id, name, label, hint, error, optional, value, onChange, of }: IdentityProps) {
  const { subjectOf, openSealed } = useFormAround()
  const say = useSay()
  const [failed, setFailed] = useState(false)
  const [opening, setOpening] = useState(false)
  const write = (typed: string) =>
    onChange({ ...value, value: typed, salt: value.salt === '' ? newSalt() : value.salt })
  const who = subjectOf(name)
  const mark = (
    <p className="hint sealed-mark">
      <Icon name="lock" />
      <span>
        <Sentence text={who ? say(form.sealedFor, { who }) : say(form.sealed)} />. {say(form.sealedHint)}
      </span>
    </p>
  )
  const stands = value.sealed && value.value === '' && (
    <div className="note sealed-stands">
      <p>
        {say(form.sealedStands)} {failed && say(form.openFailed)}
      </p>
      <div className="buttons">
        {openSealed && (
          <Button
            icon="eye"
            saving={opening}
            onClick={() => {
              setOpening(true)
              void openSealed(name).then((opened) => {
                setOpening(false)
                if (opened === undefined) setFailed(true)
                else write(opened)
              })
            }}
          >
            {say(form.openToKeep)}
          </Button>
        )}
        <Button onClick={() => onChange({ ...value, sealed: null })}>{say(form.takeOut)}</Button>
      </div>
    </div>
  )
  const plain = { spellCheck: false, autoComplete: 'off', className: 'input', value: value.value, maxLength: 2000 }
  if (of === 'file')
    return (
      <FileControl
        {...{ id, name, label, error, optional }}
        hint={hint ?? say(form.sealed)}
        value={value.value}
        onChange={write}
      />
    )
  return (
    <Field {...{ id, label, hint, error, optional }}>
      {(aria) => (
        <>
          {mark}
          {stands}
          {of === 'long' ? (
            <textarea {...plain} {...aria} onChange={(event) => write(event.target.value)} />
          ) : (
            <input
              {...plain}
              {...aria}
              type={of === 'phone' ? 'tel' : 'text'}
              onChange={(event) => write(event.target.value)}
            />
          )}
        </>
      )}
    </Field>
  )
}
