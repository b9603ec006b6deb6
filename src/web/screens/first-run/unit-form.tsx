import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Choice, ErrorSummary, TextField, type FieldError } from '../../pieces/field.tsx'
import { StageSteps } from '../../pieces/signals.tsx'
import { Note } from '../../pieces/states.tsx'
import { call, type Good } from '../../reading/client.ts'
import { longEnough, PassphraseField } from '../../session/passphrase-field.tsx'
import { problemSaid, refusalOf, useSaid } from '../../session/said.ts'
import { common } from '../../session/words.ts'
import { languages, ownName, setLanguage, useLanguage } from '../../words/language.ts'
import { own } from './words.ts'

type Sources = NonNullable<Good<'about'>['keySources']>
type Form = { unit: string; name: string; signIn: string; passphrase: string; source: string; rootPassphrase: string }
type Field = Exclude<keyof Form, 'source'>

const fieldsOf: readonly (readonly Field[])[] = [['unit'], ['name', 'signIn', 'passphrase'], ['rootPassphrase']]

/** Unit, administrator, key: three short steps. A refusal leads back to the step of its field. */
export function UnitForm({ sources, onMade }: { sources: Sources; onMade: (made: Good<'setUp'>) => void }) {
  const say = useSaid()
  const language = useLanguage()
  const [step, setStep] = useState(0)
  const [form, setForm] = useState<Form>({
    unit: '',
    name: '',
    signIn: '',
    passphrase: '',
    source: 'passphrase',
    rootPassphrase: '',
  })
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({})
  const [refused, setRefused] = useState<string>()
  const [saving, setSaving] = useState(false)
  const put = (field: keyof Form) => (value: string) => setForm((now) => ({ ...now, [field]: value }))
  const names: Record<Field, string> = {
    unit: say(own.unitName),
    name: say(own.name),
    signIn: say(own.signIn),
    passphrase: say(common.passphrase),
    rootPassphrase: say(own.rootPassphrase),
  }

  const wrong = (field: Field): string | undefined => {
    const value = form[field]
    if (field === 'rootPassphrase') {
      if (form.source !== 'passphrase') return undefined
      if (value !== '' && value === form.passphrase) return say(own.same)
    }
    if (value.trim() === '') return say(own.missing, { field: names[field] })
    if (field === 'signIn' && !/^\S{1,80}$/.test(value)) return say(own.noSpace, { field: names[field] })
    if ((field === 'passphrase' || field === 'rootPassphrase') && !longEnough(value))
      return say(own.short, { field: names[field] })
    return undefined
  }

  async function go() {
    setRefused(undefined)
    const found = Object.fromEntries(
      (fieldsOf[step] ?? []).flatMap((field) => (wrong(field) ? [[field, wrong(field)]] : [])),
    )
    setErrors(found)
    if (Object.keys(found).length > 0) return
    if (step < 2) return setStep(step + 1)
    setSaving(true)
    const { unit, name, signIn, passphrase, source, rootPassphrase } = form
    const answer = await call('setUp', {
      body: {
        as: 'unit',
        unit,
        name,
        signIn,
        passphrase,
        language,
        ...(source === 'passphrase' ? { rootPassphrase } : {}),
      },
    })
    setSaving(false)
    if (answer.ok) return onMade(answer.value)
    const said: Partial<Record<Field, string>> = {}
    for (const field of fieldsOf.flat()) {
      const why = refusalOf(language, answer.problem, field)
      if (why) said[field] = `${names[field]}: ${why}`
    }
    setErrors(said)
    const first = fieldsOf.findIndex((fields) => fields.some((field) => said[field]))
    if (first >= 0) setStep(first)
    else setRefused(problemSaid(language, answer.problem))
  }

  const summary: FieldError[] = (fieldsOf[step] ?? []).flatMap((field) =>
    errors[field] ? [{ id: `set-up-${field}`, says: errors[field] }] : [],
  )
  const text = (field: 'unit' | 'name' | 'signIn', hint: string, most: number) => (
    <TextField
      id={`set-up-${field}`}
      label={names[field]}
      hint={hint}
      error={errors[field]}
      value={form[field]}
      maxLength={most}
      onChange={(event) => put(field)(event.target.value)}
      {...(field === 'signIn' ? { autoCapitalize: 'none', spellCheck: false, autoComplete: 'username' } : {})}
    />
  )
  return (
    <form className="card sign-in" noValidate onSubmit={(event) => (event.preventDefault(), saving || void go())}>
      <StageSteps
        now={step}
        steps={[own.steps.unit, own.steps.person, own.steps.key, own.steps.app].map((one) => say(one))}
      />
      <ErrorSummary errors={summary} />
      {refused && (
        <div role="alert">
          <Note title={refused} icon="over" tone="danger" level={2} />
        </div>
      )}
      {step === 0 && (
        <>
          {text('unit', say(own.unitHint), 120)}
          <Choice
            name="language"
            label={say(own.language)}
            line
            options={languages.map((known) => ({ value: known, words: ownName[known].name }))}
            value={[language]}
            onChange={([chosen]) => void setLanguage(languages.find((known) => known === chosen) ?? 'en')}
          />
        </>
      )}
      {step === 1 && (
        <>
          <p className="small">{say(own.adminBody)}</p>
          {text('name', say(own.nameHint), 120)}
          {text('signIn', say(own.signInHint), 80)}
          <PassphraseField
            as="new"
            id="set-up-passphrase"
            value={form.passphrase}
            onChange={put('passphrase')}
            error={errors.passphrase}
          />
        </>
      )}
      {step === 2 && <Key {...{ sources, form, put, error: errors.rootPassphrase }} />}
      <div className="buttons">
        <Button look="main" type="submit" saving={saving}>
          {say(step === 2 ? own.finish : own.next)}
        </Button>
        {step > 0 && <Button onClick={() => setStep(step - 1)}>{say(own.back)}</Button>}
      </div>
    </form>
  )
}

type KeyProps = {
  sources: Sources
  form: Form
  put: (field: keyof Form) => (value: string) => void
  error: string | undefined
}

/** Where the key of sealed names comes from, and what each way does not promise. */
function Key({ sources, form, put, error }: KeyProps) {
  const say = useSaid()
  return (
    <>
      <Choice
        name="source"
        label={say(own.keyLegend)}
        hint={say(own.notPromised)}
        options={sources
          .filter(({ source }) => source !== 'file')
          .map(({ source, notPromised }) => ({
            value: source,
            words: say(own.sources[source]),
            hint: say(notPromised),
          }))}
        value={[form.source]}
        onChange={([chosen]) => put('source')(chosen ?? 'passphrase')}
      />
      {form.source === 'passphrase' && (
        <PassphraseField
          as="new"
          id="set-up-rootPassphrase"
          label={say(own.rootPassphrase)}
          hint={say(own.rootHint)}
          value={form.rootPassphrase}
          onChange={put('rootPassphrase')}
          error={error}
        />
      )}
    </>
  )
}
