import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { TextField } from '../../pieces/field.tsx'
import { againIfSilent, ask, call, type Good } from '../../reading/client.ts'
import { zone } from '../../reading/clock.ts'
import { problemSaid, useSaid } from '../../session/said.ts'
import { useLanguage } from '../../words/language.ts'
import { moment } from '../../words/numbers.ts'
import type { WithFresh } from './invite.tsx'
import { own } from './words.ts'

type Request = Good<'listLeadRequests'>['requests'][number]
type Props = { nameOf: (code: string) => string; withFresh: WithFresh }

/** What administrators are asked: that somebody leads a case that nobody leads. Which case, they are not told. */
export function LeadRequests({ nameOf, withFresh }: Props) {
  const say = useSaid()
  const { data, refetch } = useQuery({
    queryKey: ['lead-requests'],
    queryFn: () => ask('listLeadRequests', {}),
    retry: againIfSilent,
  })
  if (!data || data.requests.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="lead-requests">
      <h2 id="lead-requests">{say(own.leadRequests)}</h2>
      <p className="small">{say(own.leadRequestsBody)}</p>
      {data.requests.map((request) => (
        <OneRequest key={request.id} {...{ request, nameOf, withFresh }} onAnswered={() => void refetch()} />
      ))}
    </section>
  )
}

function OneRequest({ request, nameOf, withFresh, onAnswered }: Props & { request: Request; onAnswered: () => void }) {
  const say = useSaid()
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const [saving, setSaving] = useState(false)
  async function answer(given: boolean) {
    if (reason.trim() === '') return setError(say(own.missing, { field: say(own.reason) }))
    setSaving(true)
    const done = await withFresh(() =>
      call('answerLeadRequest', { params: { request: request.id }, body: { given, reason: reason.trim() } }),
    )
    setSaving(false)
    if (!done.ok) return setError(problemSaid(language, done.problem))
    onAnswered()
  }
  const names = { asker: nameOf(request.askedBy), lead: nameOf(request.person) }
  return (
    <form className="stack tight" noValidate onSubmit={(event) => event.preventDefault()}>
      <p>
        <b>{say(own.leadRequest, names)}</b>
      </p>
      <p className="meta">
        {moment(request.made, zone, language)} · {request.reason}
      </p>
      <TextField
        label={say(own.reason)}
        hint={say(own.leadAnswerHint)}
        error={error}
        value={reason}
        maxLength={300}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="buttons">
        <Button look="main" saving={saving} onClick={() => void answer(true)}>
          {say(own.nameLead, names)}
        </Button>
        <Button onClick={() => void answer(false)}>{say(own.declineLead)}</Button>
      </div>
    </form>
  )
}
