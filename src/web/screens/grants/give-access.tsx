import { useState } from 'react'
import type { Compartment } from '../../../record/compartments.ts'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { Choice, SelectField, TextField } from '../../pieces/field.tsx'
import { instantAt } from '../../pieces/said-time.ts'
import { call } from '../../reading/client.ts'
import { zone } from '../../reading/clock.ts'
import { usePeople } from '../../reading/people.ts'
import type { useFresh } from '../../session/fresh.tsx'
import { usePartName } from '../../session/part-name.ts'
import { problemSaid, useSaid } from '../../session/said.ts'
import { levelWords } from '../../session/words.ts'
import { useLanguage } from '../../words/language.ts'
import { untilOf } from './access-list.ts'
import { own } from './words.ts'

type Props = {
  open: boolean
  onClose: () => void
  of: string
  /** What this person leads and may therefore give. */
  parts: readonly Compartment[]
  me: string | undefined
  withFresh: ReturnType<typeof useFresh>['withFresh']
  onGiven: () => void
}

type Level = keyof typeof levelWords
type Form = {
  as: 'person' | 'team'
  to: string
  parts: readonly string[]
  level: Level
  long: string
  day: string
  from: string
  reason: string
}
type Errors = Partial<Record<'to' | 'parts' | 'day' | 'reason', string>>

const blank: Form = { as: 'person', to: '', parts: [], level: 'read', long: 'month', day: '', from: '', reason: '' }
const levels = Object.keys(levelWords) as Level[]

/** Gives parts of a case to a person or a team. All of it or nothing; what was typed stays when it is refused. */
export function GiveAccess({ open, onClose, of, parts, me, withFresh, onGiven }: Props) {
  const say = useSaid()
  const partName = usePartName()
  const language = useLanguage()
  const { people, teams, officeOf } = usePeople()
  const [form, setForm] = useState(blank)
  const [errors, setErrors] = useState<Errors>({})
  const [refused, setRefused] = useState<string>()
  const [saving, setSaving] = useState(false)
  const put = (change: Partial<Form>) => setForm((now) => ({ ...now, ...change }))
  const others = people.filter(({ code, state }) => code !== me && state !== 'disabled')

  async function give() {
    const found: Errors = {
      ...(form.to === '' ? { to: say(own.missing, { field: say(own.toWhom) }) } : {}),
      ...(form.parts.length === 0 ? { parts: say(own.missing, { field: say(own.which) }) } : {}),
      ...(form.long === 'day' && form.day === '' ? { day: say(own.missing, { field: say(own.untilDay) }) } : {}),
      ...(form.reason.trim() === '' ? { reason: say(own.missingReason) } : {}),
    }
    setErrors(found)
    setRefused(undefined)
    if (Object.keys(found).length > 0) return
    const until = untilOf(form.long, form.day, Date.now(), zone)
    const from = instantAt(form.from, '00:00', zone)
    setSaving(true)
    const answer = await withFresh(() =>
      call('giveGrant', {
        params: { case: of },
        body: {
          compartments: parts.filter((part) => form.parts.includes(part)),
          level: form.level,
          reason: form.reason.trim(),
          ...(form.as === 'person' ? { person: form.to } : { team: Number(form.to) }),
          ...(until === undefined ? {} : { until }),
          ...(from === undefined ? {} : { from }),
        },
      }),
    )
    setSaving(false)
    if (!answer.ok) return setRefused(problemSaid(language, answer.problem))
    setForm(blank)
    onGiven()
  }

  return (
    <Dialog open={open} onClose={onClose} title={say(own.give)}>
      <form className="stack" noValidate onSubmit={(event) => (event.preventDefault(), saving || void give())}>
        {teams.length > 0 && (
          <Choice
            name="as"
            label={say(own.toWhom)}
            line
            options={[
              { value: 'person', words: say(own.person) },
              { value: 'team', words: say(own.aTeam) },
            ]}
            value={[form.as]}
            onChange={([as]) => put({ as: as === 'team' ? 'team' : 'person', to: '' })}
          />
        )}
        <SelectField
          label={say(teams.length === 0 ? own.toWhom : form.as === 'team' ? own.aTeam : own.person)}
          error={errors.to}
          options={
            form.as === 'team'
              ? teams.map(({ id, name }) => ({ value: String(id), words: name }))
              : others.map(({ code, name }) => ({
                  value: code,
                  words: [name, officeOf(code)].filter(Boolean).join(', '),
                }))
          }
          value={form.to}
          onChange={(event) => put({ to: event.target.value })}
        />
        <Choice
          name="parts"
          label={say(own.which)}
          hint={say(own.whichHint)}
          error={errors.parts}
          many
          line
          options={parts.map((part) => ({ value: part, words: partName(part) }))}
          value={form.parts}
          onChange={(chosen) => put({ parts: chosen })}
        />
        <Choice
          name="level"
          label={say(own.level)}
          options={levels.map((level) => ({ value: level, words: say(levelWords[level]) }))}
          value={[form.level]}
          onChange={([level]) => put({ level: levels.find((known) => known === level) ?? 'read' })}
        />
        <Choice
          name="long"
          label={say(own.howLong)}
          hint={say(own.longHint)}
          line
          options={Object.entries(own.long).map(([value, spoken]) => ({ value, words: say(spoken) }))}
          value={[form.long]}
          onChange={([long]) => put({ long: long ?? 'month' })}
        />
        {form.long === 'day' && (
          <TextField
            label={say(own.untilDay)}
            error={errors.day}
            className="input date-box"
            type="date"
            value={form.day}
            onChange={(event) => put({ day: event.target.value })}
          />
        )}
        <TextField
          label={say(own.fromDay)}
          hint={say(own.fromHint)}
          optional
          className="input date-box"
          type="date"
          value={form.from}
          onChange={(event) => put({ from: event.target.value })}
        />
        <TextField
          label={say(own.reason)}
          hint={say(own.reasonHint)}
          error={errors.reason}
          value={form.reason}
          maxLength={300}
          onChange={(event) => put({ reason: event.target.value })}
        />
        {refused && (
          <p className="error" role="alert">
            {refused}
          </p>
        )}
        <div>
          <Button look="main" type="submit" saving={saving}>
            {say(own.give)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
