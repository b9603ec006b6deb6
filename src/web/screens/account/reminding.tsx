import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Choice, TextField } from '../../pieces/field.tsx'
import { tidyTime } from '../../pieces/said-time.ts'
import { Failed, Loading } from '../../pieces/states.tsx'
import { againIfSilent, ask, call, codeOf, type Good } from '../../reading/client.ts'
import { zone as pageZone } from '../../reading/clock.ts'
import { problemSaid, refusalOf, useSaid } from '../../session/said.ts'
import { useLanguage } from '../../words/language.ts'
import { moment } from '../../words/numbers.ts'
import { Calendar } from './calendar.tsx'
import { MailAddress } from './mail-address.tsx'
import type { WithFresh } from './passkeys.tsx'
import { told } from './reminder-words.ts'

export type ReminderSettings = Good<'reminderSettings'>
const key = ['me', 'reminders'] as const

/** How one is reminded: where, when, when not, and as a calendar. */
export function Reminding({ withFresh }: { withFresh: WithFresh }) {
  const say = useSaid()
  const language = useLanguage()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => ask('reminderSettings', {}),
    retry: againIfSilent,
    staleTime: 0,
  })
  const again = async () => await queries.invalidateQueries({ queryKey: key })
  return (
    <>
      <section className="card" aria-labelledby="reminding">
        <h2 id="reminding">{say(told.choose)}</h2>
        {!data &&
          (error ? (
            <Failed code={codeOf(error)} onAgain={() => void refetch()} />
          ) : (
            <Loading what={say(told.choose)} rows={3} />
          ))}
        {data?.trouble && (
          <p className="text-warn">
            {say(told.trouble, {
              n: data.trouble.waiting,
              code: data.trouble.failed,
              time: moment(data.trouble.again, pageZone, language),
            })}
          </p>
        )}
        {data && <Chosen key={data.address} settings={data} onSaved={again} />}
        {data && <MailAddress settings={data} onChanged={again} />}
      </section>
      {data && <Calendar since={data.calendar} withFresh={withFresh} onChanged={again} />}
    </>
  )
}

function Chosen({ settings, onSaved }: { settings: ReminderSettings; onSaved: () => Promise<void> }) {
  const say = useSaid()
  const language = useLanguage()
  const [where, setWhere] = useState([...(settings.web ? ['web'] : []), ...(settings.mail ? ['mail'] : [])])
  const [before, setBefore] = useState<string[]>(settings.before)
  const [from, setFrom] = useState(settings.quiet?.from ?? '')
  const [until, setUntil] = useState(settings.quiet?.until ?? '')
  const [error, setError] = useState<string>()
  const [quietError, setQuietError] = useState<string>()
  const [done, setDone] = useState(false)
  const [saving, setSaving] = useState(false)
  async function save() {
    setDone(false)
    const quiet = quietOf(from, until)
    setQuietError(quiet === undefined ? say(told.quietWrong) : undefined)
    if (quiet === undefined) return
    setSaving(true)
    const answer = await call('chooseReminders', {
      body: {
        web: where.includes('web'),
        mail: where.includes('mail'),
        quiet,
        before: thresholds.filter((each) => before.includes(each)),
      },
    })
    setSaving(false)
    setError(
      answer.ok ? undefined : (refusalOf(language, answer.problem, 'mail') ?? problemSaid(language, answer.problem)),
    )
    setDone(answer.ok)
    if (answer.ok) await onSaved()
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => (event.preventDefault(), saving || void save())}>
      <Choice
        name="where"
        label={say(told.where)}
        many
        line
        error={error}
        options={[
          { value: 'web', words: say(told.web) },
          ...(settings.address ? [{ value: 'mail', words: say(told.mail), hint: say(told.mailHint) }] : []),
        ]}
        value={where}
        onChange={setWhere}
      />
      <Choice
        name="before"
        label={say(told.when)}
        many
        line
        options={thresholds.map((each) => ({ value: each, words: say(told[each === 'overdue' ? 'late' : each]) }))}
        value={before}
        onChange={setBefore}
      />
      <fieldset className={quietError ? 'field bad' : 'field'}>
        <legend>{say(told.quiet)}</legend>
        <p className="hint">{say(told.quietHint, { zone: settings.zone })}</p>
        {quietError && (
          <p className="error" role="alert">
            {quietError}
          </p>
        )}
        <div className="buttons">
          <Clock label={say(told.from)} value={from} onChange={setFrom} />
          <Clock label={say(told.until)} value={until} onChange={setUntil} />
        </div>
      </fieldset>
      <div className="buttons">
        <Button type="submit" saving={saving}>
          {say(told.save)}
        </Button>
        <span role="status" className="text-ok small">
          {done ? say(told.saved) : ''}
        </span>
      </div>
    </form>
  )
}

const thresholds = ['24h', '4h', 'overdue'] as const

function Clock({ label, value, onChange }: { label: string; value: string; onChange: (typed: string) => void }) {
  return (
    <TextField
      label={label}
      className="input clock-box"
      inputMode="numeric"
      maxLength={5}
      placeholder="HH:MM"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => onChange(tidyTime(value) ?? value)}
    />
  )
}

/** Null: none are wanted. Undefined: what was typed is no two times. */
function quietOf(from: string, until: string): { from: string; until: string } | null | undefined {
  if (from.trim() === '' && until.trim() === '') return null
  const [begins, ends] = [tidyTime(from), tidyTime(until)]
  return begins === undefined || ends === undefined || begins === ends ? undefined : { from: begins, until: ends }
}
