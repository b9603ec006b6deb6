import { useEffect, useRef, useState } from 'react'
import { Button } from '../pieces/button.tsx'
import { FieldGroup } from '../pieces/field.tsx'
import { Hash } from '../pieces/hash.tsx'
import { useSay } from '../screens/case/say.ts'
import { useLanguage } from '../words/language.ts'
import { number } from '../words/numbers.ts'
import { sending } from './codecs.ts'
import { useFormAround, type ControlProps } from './context.ts'
import { upload, type Uploaded } from './upload.ts'
import { form } from './words.ts'

/** A file: sent in pieces to the entry's own part of the case, where it is sealed. The entry holds its fingerprint. */
export function FileControl({ id, label, hint, error, optional, value, onChange }: ControlProps<string>) {
  const { stream } = useFormAround()
  const say = useSay()
  const language = useLanguage()
  const [chosen, setChosen] = useState<File>()
  const [part, setPart] = useState(0)
  const [ended, setEnded] = useState<Uploaded>()
  const running = useRef<AbortController>(undefined)
  // A file is long on its way, and the form goes on being written: what it says when the file is there must stand.
  const change = useRef(onChange)
  useEffect(() => {
    change.current = onChange
  })
  const take = async (file: File) => {
    running.current?.abort()
    const own = (running.current = new AbortController())
    setChosen(file)
    setPart(0)
    setEnded(undefined)
    change.current(sending)
    const done = await upload(stream, file, { onProgress: setPart, signal: own.signal })
    if (running.current !== own) return
    setEnded(done)
    change.current(done.state === 'kept' ? done.id : '')
  }
  const sentTo = useRef(stream)
  useEffect(() => {
    const moved = sentTo.current !== stream
    sentTo.current = stream
    // It lies in the part of the case that the entry was in: in another part, other people read it.
    if (moved && value !== '') void (chosen ? take(chosen) : change.current(''))
    else if (value === sending && !running.current) change.current('')
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only another part of the case moves the file
  }, [stream])
  useEffect(
    () => () => {
      running.current?.abort()
      running.current = undefined
    },
    [],
  )
  const clear = () => {
    running.current?.abort()
    running.current = undefined
    setChosen(undefined)
    setEnded(undefined)
    onChange('')
  }
  const state = value === sending ? 'sending' : ended?.state
  return (
    <FieldGroup {...{ id, label, hint, error, optional }}>
      <div className="stack tight">
        <input
          className="input"
          type="file"
          aria-label={`${label}: ${say(form.file)}`}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            target.value = '' // the same file may be chosen again
            if (file) void take(file)
          }}
        />
        {chosen && (
          <p className="small" translate="no">
            {chosen.name}
          </p>
        )}
        <p role="status" className="hint">
          {state === 'sending' && say(form.fileWork, { part: number(Math.floor(part * 100), language) })}
          {state === 'kept' && say(form.fileSent)}
          {state === 'silent' && say(form.fileSilent)}
          {state === 'empty' && say(form.fileEmpty)}
          {state === 'too-large' && say(form.fileLarge)}
          {ended?.state === 'refused' && (ended.words?.[language] ?? say(form.fileRefused))}
        </p>
        {state === 'silent' && chosen && (
          <div className="buttons">
            <Button onClick={() => void take(chosen)}>{say(form.fileGoOn)}</Button>
          </div>
        )}
        {value !== '' && (
          <div className="row">
            {value !== sending && (
              <span className="small">
                {say(form.fingerprint)}: <Hash of={value} short />
              </span>
            )}
            <Button look="quiet" onClick={clear}>
              {say(form.takeOut)}
            </Button>
          </div>
        )}
      </div>
    </FieldGroup>
  )
}
