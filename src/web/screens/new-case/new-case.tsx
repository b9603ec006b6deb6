import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { caseOpened } from '../../../kinds/case/opened.ts'
import { useDraft } from '../../drafts/use-draft.ts'
import type { Draft } from '../../../record/envelope.ts'
import { refusalsOf } from '../../entry-form/check.ts'
import { FormAroundProvider, type FormAround } from '../../entry-form/context.ts'
import { EntryForm, fieldId } from '../../entry-form/entry-form.tsx'
import { atOf, bodyOf, emptyForm, type FormState } from '../../entry-form/form-state.ts'
import { whenNow } from '../../entry-form/typed-when.ts'
import { Button } from '../../pieces/button.tsx'
import { ErrorSummary, TextField, type FieldError } from '../../pieces/field.tsx'
import { DraftKept, Loading, Note, Refused } from '../../pieces/states.tsx'
import { uuidOf } from '../../reading/append.ts'
import { call } from '../../reading/client.ts'
import { useMe, type Me } from '../../reading/me.ts'
import { zone } from '../../reading/moment.ts'
import { go } from '../../shell/navigation.ts'
import { Crumb, Page } from '../../shell/shell.tsx'
import { useLanguage } from '../../words/language.ts'
import { clock } from '../../words/numbers.ts'
import { draftOf, useSend } from '../add/save.ts'
import { shortMoment, useSay } from '../case/say.ts'
import { newCase } from './words.ts'

/** The number and the code name are asked for once, and stand in the case's first entry, too. */
const { number: _number, codeName: _codeName, ...asked } = caseOpened.fields
const firstEntry = { ...caseOpened, fields: asked } as typeof caseOpened

/** What is written next, by how the case began. */
const nextKind: Readonly<Record<string, string>> = {
  tip: 'intel.tip',
  'missing-report': 'survivor.missing-report',
  referral: 'intel.referral-received',
  interception: 'operation.intercepted',
  'self-report': 'survivor.came-to-safety',
  escape: 'survivor.came-to-safety',
}

interface Opening {
  /** Made once: sent twice, one case is opened and one entry is written. */
  readonly request: string
  readonly id: string
  readonly label: string
  readonly codeName: string
  readonly state: FormState
  readonly labels: readonly string[]
  /** What an earlier press has sent, and what was written then: unchanged, exactly the same is sent again. */
  readonly sent: { readonly draft: Draft; readonly of: string } | null
}

const labelForm = /^[A-Z0-9][A-Z0-9-]{1,30}$/
const place = { case: '', kind: 'case.opened', of: '' }

export function NewCase() {
  const { me } = useMe()
  const say = useSay()
  return <Page>{me ? <WithDraft me={me} /> : <Loading what={say(newCase.title)} />}</Page>
}

function WithDraft({ me }: { me: Me }) {
  const say = useSay()
  const kept = useDraft<Opening>(me.person.code, place)
  const [round, setRound] = useState(0)
  const fresh = useMemo((): Opening => {
    const now = new Date()
    return {
      request: crypto.randomUUID(),
      id: uuidOf(now),
      label: '',
      codeName: '',
      state: emptyForm(whenNow(now.getTime(), zone)),
      labels: [],
      sent: null,
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- each round begins a new one
  }, [round])
  if (kept.draft.state === 'looking') return <Loading what={say(newCase.title)} />
  const found = round === 0 ? kept.draft.found : undefined
  return (
    <Form
      key={round}
      me={me}
      kept={kept}
      first={found?.content ?? fresh}
      resumed={found?.at}
      anew={() => void kept.drop().then(() => setRound(round + 1))}
    />
  )
}

type FormProps = {
  me: Me
  kept: ReturnType<typeof useDraft<Opening>>
  first: Opening
  resumed: number | undefined
  anew: () => void
}

function Form({ me, kept, first, resumed, anew }: FormProps) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const send = useSend()
  const [opening, setOpening] = useState(first)
  const latest = useRef(first)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [pressed, setPressed] = useState(0)
  const [saving, setSaving] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const change = (part: Partial<Opening>) => {
    latest.current = { ...latest.current, ...part }
    setOpening(latest.current)
    setTrouble(undefined)
    kept.keep(latest.current)
  }
  const leave = (name: string) => setLeft((before) => (before.has(name) ? before : new Set([...before, name])))
  const around = { zone, language }
  const refusals = refusalsOf(firstEntry, opening.state, opening.id, around)
  const errors = new Map<string, string>()
  if (!labelForm.test(opening.label) && (pressed > 0 || (left.has('label') && opening.label !== '')))
    errors.set('label', say(newCase.labelWrong))
  for (const { field, code, words } of refusals)
    if (pressed > 0 || (left.has(field) && code !== 'missing')) errors.set(field, words[language])
  const summary: FieldError[] =
    pressed > 0 ? [...errors].map(([field, says]) => ({ id: field === 'label' ? 'label' : fieldId(field), says })) : []

  const save = async () => {
    if (saving) return
    setPressed((times) => times + 1)
    if (refusals.length > 0 || !labelForm.test(opening.label)) return
    setSaving(true)
    await kept.keepNow()
    const { request, id, label, codeName, state, sent } = latest.current
    const opened = await call('openCase', { body: { request, label, codeName: codeName.trim() } })
    if (!opened.ok) {
      setSaving(false)
      return setTrouble(
        opened.problem ? (opened.problem.words?.[language] ?? say(newCase.refused)) : say(newCase.silent),
      )
    }
    const { at } = atOf(firstEntry, state, around)
    const body: Record<string, unknown> = {
      ...bodyOf(firstEntry, state, around).body,
      number: label,
      ...(codeName.trim() === '' ? {} : { codeName: codeName.trim() }),
    }
    const of = JSON.stringify([label, codeName, state])
    const entered = {
      id,
      saw: [],
      case: opened.value.case,
      compartment: 'case' as const,
      kind: caseOpened.kind,
      v: caseOpened.v,
      at: at ?? '',
      body,
      lang: language,
    }
    const draft = sent?.of === of ? sent.draft : await draftOf(me, queries, entered, sent?.draft ?? null)
    change({ sent: { draft, of } })
    await kept.keepNow()
    const saved = await send(draft, () => false)
    setSaving(false)
    if (saved.state === 'refused') return setTrouble(saved.whole.map((words) => words[language]).join(' '))
    if (saved.state !== 'saved') return setTrouble(say(newCase.silent))
    await kept.drop()
    await queries.invalidateQueries({ queryKey: ['cases'] })
    const next = nextKind[String(body['began'])]
    go(`/cases/${opened.value.case}${next ? `/add?kind=${next}` : ''}`)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void save()
  }
  const value: FormAround = {
    ...around,
    labels: opening.labels,
    recent: [],
    addLabel: (label) => change({ labels: [...latest.current.labels, label] }),
    entries: [],
    hintOf: () => undefined,
    subjectOf: () => undefined,
    openSealed: undefined,
    stream: '',
    now: Date.now,
  }
  return (
    <FormAroundProvider value={value}>
      <header className="stack tight">
        <Crumb href="/cases" says={say(newCase.cases)} />
        <div className="row apart">
          <h1>{say(newCase.title)}</h1>
          {kept.keptAt !== undefined && <DraftKept line time={clock(kept.keptAt, zone, 'en')} />}
        </div>
        <p className="meta">{say(newCase.under)}</p>
      </header>
      {resumed !== undefined && (
        <Note
          title={say(newCase.resumed, { time: shortMoment(resumed, Date.now(), zone, language) })}
          icon="check"
          tone="ok"
          level={2}
        >
          <div className="buttons">
            <Button onClick={anew}>{say(newCase.anew)}</Button>
          </div>
        </Note>
      )}
      <form className="form" noValidate onSubmit={(event) => event.preventDefault()} onKeyDown={press}>
        <ErrorSummary key={pressed} errors={summary} />
        {trouble && <Refused why={trouble} />}
        <TextField
          id="label"
          label={say(newCase.label)}
          hint={say(newCase.labelHint)}
          error={errors.get('label')}
          maxLength={31}
          autoCapitalize="characters"
          spellCheck={false}
          value={opening.label}
          onBlur={() => leave('label')}
          onChange={(event) => change({ label: event.target.value.toUpperCase().replace(/\s/g, '') })}
        />
        <TextField
          id="code-name"
          label={say(newCase.codeName)}
          hint={say(newCase.codeNameHint)}
          optional
          maxLength={40}
          value={opening.codeName}
          onChange={(event) => change({ codeName: event.target.value })}
        />
        <EntryForm
          kind={firstEntry}
          state={opening.state}
          onChange={(state) => change({ state })}
          errors={errors}
          onLeave={leave}
          bare
        />
        <p className="small faint">{say(newCase.next)}</p>
        <div className="buttons">
          <Button
            look="main"
            shortcut="Ctrl Enter"
            aria-keyshortcuts="Control+Enter"
            saving={saving}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void save()}
          >
            {say(newCase.save)}
          </Button>
        </div>
      </form>
    </FormAroundProvider>
  )
}
