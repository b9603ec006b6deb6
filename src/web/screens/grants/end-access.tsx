import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { TextField } from '../../pieces/field.tsx'
import { call } from '../../reading/client.ts'
import type { useFresh } from '../../session/fresh.tsx'
import { problemSaid, useSaid } from '../../session/said.ts'
import { useLanguage } from '../../words/language.ts'
import type { Given } from './access-list.ts'
import { own } from './words.ts'

type Props = {
  of: string
  ending: { given: Given; name: string } | undefined
  onClose: () => void
  onEnded: () => void
  withFresh: ReturnType<typeof useFresh>['withFresh']
}

/** Ends what was given together, at once, with a reason. */
export function EndAccess({ of, ending, onClose, onEnded, withFresh }: Props) {
  const say = useSaid()
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const [saving, setSaving] = useState(false)
  async function end(given: Given) {
    if (reason.trim() === '') return setError(say(own.missingReason))
    setSaving(true)
    let failed: string | undefined
    for (const { id } of given.grants) {
      const answer = await withFresh(() =>
        call('endGrant', { params: { case: of, grant: id }, body: { reason: reason.trim() } }),
      )
      if (!answer.ok) failed ??= problemSaid(language, answer.problem)
    }
    setSaving(false)
    setError(failed)
    if (failed !== undefined) return
    setReason('')
    onEnded()
  }
  return (
    <Dialog open={ending !== undefined} onClose={onClose} title={say(own.endTitle)}>
      {ending && (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => (event.preventDefault(), saving || void end(ending.given))}
        >
          <p>
            <b>{ending.name}</b>
          </p>
          <p className="small">{say(own.endBody)}</p>
          <TextField
            label={say(own.reason)}
            hint={say(own.reasonHint)}
            error={error}
            value={reason}
            maxLength={300}
            onChange={(event) => setReason(event.target.value)}
          />
          <div>
            <Button look="danger" type="submit" saving={saving}>
              {say(own.end)}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
