import { useRef, useState } from 'react'
import type { Problem } from '../../contract/shapes.ts'
import { Button } from '../pieces/button.tsx'
import { Dialog } from '../pieces/dialog.tsx'
import { call } from '../reading/client.ts'
import { useMe } from '../reading/me.ts'
import { useLanguage } from '../words/language.ts'
import { useAbout } from './about.ts'
import { CodeField, isCode } from './code-field.tsx'
import { practiceCode } from './practice-code.ts'
import { problemSaid, typeOf, useSaid } from './said.ts'
import { useWait } from './wait.ts'
import { common } from './words.ts'

type Refusable = { readonly ok: true } | { readonly ok: false; readonly problem: Problem | undefined }

/**
 * Runs a heavy step; when the server wants the second factor again, asks for it and runs the step once more. Put
 * `dialog` on the page. Cancelled, the step answers its refusal.
 */
export function useFresh() {
  const [asking, setAsking] = useState(false)
  const settle = useRef<(fresh: boolean) => void>(undefined)
  const close = (fresh: boolean) => {
    setAsking(false)
    settle.current?.(fresh)
    settle.current = undefined
  }
  async function withFresh<T extends Refusable>(step: () => Promise<T>): Promise<T> {
    const first = await step()
    if (first.ok || typeOf(first.problem) !== 'fresh') return first
    const fresh = await new Promise<boolean>((done) => {
      settle.current = done
      setAsking(true)
    })
    return fresh ? step() : first
  }
  return { withFresh, dialog: <FreshDialog open={asking} onClose={close} /> }
}

function FreshDialog({ open, onClose }: { open: boolean; onClose: (fresh: boolean) => void }) {
  const say = useSaid()
  return (
    <Dialog open={open} onClose={() => onClose(false)} title={say(common.freshTitle)}>
      <FreshForm onClose={onClose} />
    </Dialog>
  )
}

function FreshForm({ onClose }: { onClose: (fresh: boolean) => void }) {
  const say = useSaid()
  const language = useLanguage()
  const { me } = useMe()
  const { about } = useAbout()
  const practice = about?.practicePeople?.find(({ name }) => name === me?.person.name)
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()
  const [saving, setSaving] = useState(false)
  const wait = useWait()
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (saving || wait.closed) return
        if (!isCode(code)) return setError(say(common.codeShort))
        setSaving(true)
        void call('freshen', { body: { code } }).then((answer) => {
          setSaving(false)
          if (answer.ok) return onClose(true)
          wait.start(answer.problem?.wait)
          setError(problemSaid(language, answer.problem))
        })
      }}
    >
      <p className="small">{say(common.freshBody)}</p>
      <CodeField value={code} onChange={setCode} error={error} />
      {practice && (
        <div>
          <Button onClick={() => void practiceCode(practice.totpSecret, Date.now()).then(setCode)}>
            {say(common.practiceCode)}
          </Button>
        </div>
      )}
      <div className="buttons">
        <Button type="submit" look="main" saving={saving} closed={wait.closed}>
          {say(common.confirm)}
        </Button>
        <Button onClick={() => onClose(false)}>{say(common.cancel)}</Button>
      </div>
    </form>
  )
}
