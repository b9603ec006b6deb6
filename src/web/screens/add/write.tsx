import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { compartments } from '../../../record/compartments.ts'
import { sentence } from '../../../record/sentence.ts'
import { see } from '../../../record/replay.ts'
import { whereIsEveryone } from '../../../views/where-is-everyone.ts'
import { useDraft } from '../../drafts/use-draft.ts'
import type { DraftPlace } from '../../drafts/vault.ts'
import { FormAroundProvider } from '../../entry-form/context.ts'
import { EntryForm, fieldId } from '../../entry-form/entry-form.tsx'
import { formOf, emptyForm } from '../../entry-form/form-state.ts'
import { form } from '../../entry-form/words.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Choice, ErrorSummary, TextArea, type FieldError } from '../../pieces/field.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { DraftKept, Loading, Note, Refused } from '../../pieces/states.tsx'
import { uuidOf } from '../../reading/append.ts'
import type { Me } from '../../reading/me.ts'
import { go } from '../../shell/navigation.ts'
import { Crumb } from '../../shell/shell.tsx'
import { useLanguage } from '../../words/language.ts'
import { clock } from '../../words/numbers.ts'
import { say as sayIn, shortMoment, useSay } from '../case/say.ts'
import { useThisCase, type ThisCase } from '../case/this-case.tsx'
import { Aside, PhoneLine, useEffects } from './aside.tsx'
import { beginning, firstPart, partsFor, withLastPlace } from './beginning.ts'
import { labelIn } from './query.ts'
import { draftOf, useSend, type Saved } from './save.ts'
import { useAroundForm } from './around.ts'
import { act, write } from './words.ts'
import { withEarlierRequest } from './writing-on.ts'
import { enteredOf, refusalsFor, writtenIn, type Purpose, type Writing } from './writing.ts'

type WriteProps = { me: Me; purpose: Purpose; query: ReadonlyMap<string, string> }

/** Looks for a draft of the same kind first: what was written before a reload, a crash or a sign-out goes on. */
export function Write({ me, purpose, query }: WriteProps) {
  const here = useThisCase()
  const say = useSay()
  const place: DraftPlace = {
    case: here.id,
    kind: purpose.as === 'new' ? purpose.kind.kind : purpose.as,
    of: purpose.as === 'new' ? newOf(query) : purpose.line.entry.id,
  }
  const kept = useDraft<Writing>(me.person.code, place)
  const [round, setRound] = useState(0)
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- begun once for each round
  const fresh = useMemo(() => begin(purpose, query, here), [round])
  if (kept.draft.state === 'looking') return <Loading what={say(write.save)} />
  const found = round === 0 ? kept.draft.found : undefined
  const anew = () => void kept.drop().then(() => setRound(round + 1))
  return <Form key={round} {...{ me, purpose, kept, anew }} first={found?.content ?? fresh} resumed={found?.at} />
}

/** What a new entry is about, so that two drafts of one kind stay apart. */
const newOf = (query: ReadonlyMap<string, string>): string => {
  const rests = query.get('rests')
  return query.get('same') ?? (rests === undefined ? (labelIn(query.get('about')) ?? '') : `rests:${rests}`)
}

/** A new writing: its id and whatever is known before a person writes. */
function begin(purpose: Purpose, query: ReadonlyMap<string, string>, here: ThisCase): Writing {
  const base = { id: uuidOf(new Date()), reason: '', labels: [], sent: null }
  if (purpose.as !== 'new') {
    const { line } = purpose
    const around = { zone: here.zone, language: 'en' } as const
    const state = purpose.as === 'correct' ? formOf(purpose.kind, line.body, line.at, around) : emptyForm()
    return { ...base, compartment: line.entry.compartment, thread: line.entry.thread ?? null, state }
  }
  const { kind } = purpose
  const about = labelIn(query.get('about'))
  const compartment = firstPart(partsFor(kind, here.mayWrite), query.get('in'), about) ?? 'case'
  const threads = here.head.streams.filter(({ compartment: of, level }) => of === 'concern' && level !== 'read')
  const thread =
    kind.kind === 'concern.raised'
      ? uuidOf(new Date())
      : kind.compartment === 'concern'
        ? (query.get('thread') ?? threads[0]?.thread ?? null)
        : null
  const earlier = here.lineOf(query.get('rests'))
  const state = withEarlierRequest(kind, beginning(kind, query, here.now, here.zone), earlier, here.zone)
  return {
    ...base,
    compartment,
    thread,
    state: withLastPlace(kind, state, see(whereIsEveryone, here.reading, here.now).people),
  }
}

type FormProps = {
  me: Me
  purpose: Purpose
  first: Writing
  resumed: number | undefined
  anew: () => void
  kept: ReturnType<typeof useDraft<Writing>>
}

function Form({ me, purpose, first, resumed, anew, kept }: FormProps) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const send = useSend()
  const [writing, setWriting] = useState(first)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [pressed, setPressed] = useState(0)
  const [saving, setSaving] = useState(false)
  const [answer, setAnswer] = useState<Saved>()
  const latest = useRef(first)
  const change = (part: Partial<Writing>) => {
    const next = { ...latest.current, ...part }
    latest.current = next
    setWriting(next)
    setAnswer(undefined)
    kept.keep(next)
  }
  const around = useAroundForm(purpose, writing, change)
  const refusals = useMemo(
    () => refusalsFor(purpose, writing, { zone: here.zone, language }),
    [purpose, writing, here.zone, language],
  )
  const effects = useEffects(purpose, writing)
  const kind = purpose.as === 'withdraw' ? undefined : purpose.kind

  const server = answer?.state === 'refused' ? answer : undefined
  const errors = new Map<string, string>()
  for (const { field, code, words } of refusals)
    if (pressed > 0 || (left.has(field) && code !== 'missing')) errors.set(field, words[language])
  for (const [field, words] of server?.fields ?? [])
    errors.set(field, named(kind?.fields[field]?.words[language], words[language]))
  const summary: FieldError[] =
    pressed > 0
      ? [...errors].map(([field, says]) => ({ id: field === 'reason' ? 'reason' : fieldId(field), says }))
      : []

  const save = async () => {
    if (saving) return
    setPressed((times) => times + 1)
    if (refusals.length > 0) return
    const entered = enteredOf(
      purpose,
      latest.current,
      { case: here.id, reading: here.reading, now: here.moment.fixed ? here.now : Date.now() },
      { zone: here.zone, language },
    )
    if (!entered) return
    setSaving(true)
    const { sent } = latest.current
    const of = writtenIn(latest.current)
    const draft = sent?.of === of ? sent.draft : await draftOf(me, queries, entered, sent?.draft ?? null)
    change({ sent: { draft, of } })
    await kept.keepNow()
    const saved = await send(draft, (name) => name === 'at' || name === 'step' || kind?.fields[name] !== undefined)
    setSaving(false)
    if (saved.state !== 'saved') return setAnswer(saved)
    await kept.drop()
    go(here.to.timeline)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void save()
  }
  const fill = (state: Writing['state']) =>
    change({ state: kind && purpose.as === 'new' ? withLastPlace(kind, state, around.board) : state })
  const heading =
    purpose.as === 'new' ? purpose.kind.words[language] : say(purpose.as === 'correct' ? act.correct : act.withdraw)
  const part = compartments[writing.compartment].words[language]
  return (
    <FormAroundProvider value={around}>
      <header className="stack tight">
        <Crumb href={here.to.timeline} says={here.head.label} />
        <div className="row apart">
          <h1>{heading}</h1>
          {kept.keptAt !== undefined && <DraftKept line time={clock(kept.keptAt, here.zone, 'en')} />}
        </div>
        <p className="meta">{say(write.under, { part })}</p>
      </header>
      {kept.failed && (
        <p className="note warn" role="status">
          {say(write.notKept)}
        </p>
      )}
      {resumed !== undefined && (
        <Note
          title={say(write.resumed, { time: shortMoment(resumed, Date.now(), here.zone, language) })}
          icon="check"
          tone="ok"
          level={2}
        >
          <p>{say(write.resumedBody)}</p>
          <div className="buttons">
            <Button onClick={anew}>{say(write.throwAway)}</Button>
          </div>
        </Note>
      )}
      <div className="two">
        <form className="stack" noValidate onSubmit={(event) => event.preventDefault()} onKeyDown={press}>
          <ErrorSummary key={pressed} errors={summary} />
          {server && server.whole.length > 0 && (
            <Refused why={server.whole.map((words) => words[language]).join(' ')} />
          )}
          {(answer?.state === 'silent' || answer?.state === 'signed-out') && (
            <div role="alert">
              <Note
                title={say(answer.state === 'silent' ? write.silent : write.signedOut)}
                icon="cloud-off"
                tone="warn"
                level={2}
              />
            </div>
          )}
          {purpose.as !== 'new' && <Target purpose={purpose} />}
          {purpose.as === 'new' && <PartChoice {...{ purpose, writing, change }} />}
          {kind && (
            <EntryForm
              kind={kind}
              state={writing.state}
              onChange={fill}
              errors={errors}
              bare={purpose.as === 'correct'}
              onLeave={(name) => setLeft((before) => (before.has(name) ? before : new Set([...before, name])))}
            />
          )}
          {purpose.as !== 'new' && (
            <TextArea
              id="reason"
              label={say(act.reason)}
              hint={say(act.reasonHint)}
              error={errors.get('reason')}
              maxLength={200}
              value={writing.reason}
              onChange={(event) => change({ reason: event.target.value })}
            />
          )}
          <div className="save-bar">
            {kind && purpose.as === 'new' && <PhoneLine effects={effects} />}
            <div className="buttons">
              <Button
                look={purpose.as === 'withdraw' ? 'danger' : 'main'}
                shortcut="Ctrl Enter"
                saving={saving}
                aria-keyshortcuts="Control+Enter"
                onMouseDown={keepFocus}
                onClick={() => void save()}
              >
                {say(purpose.as === 'new' ? write.save : purpose.as === 'correct' ? act.saveCorrect : act.saveWithdraw)}
              </Button>
              <Button onClick={() => void kept.keepNow().then(() => go(here.to.timeline))}>{say(write.later)}</Button>
              {purpose.as === 'new' && (
                <ButtonLink look="quiet" href={here.to.add()}>
                  {say(write.another)}
                </ButtonLink>
              )}
            </div>
          </div>
        </form>
        <Aside purpose={purpose} writing={writing} effects={effects} />
      </div>
    </FormAroundProvider>
  )
}

/** An error that appears when a field is left would move the button away from under the press. */
const keepFocus = (event: { preventDefault: () => void }) => event.preventDefault()

const named = (field: string | undefined, why: string): string =>
  field === undefined || why.startsWith(field) ? why : `${field}: ${why}`

/** The entry that is corrected or withdrawn, as it reads today. */
function Target({ purpose }: { purpose: Extract<Purpose, { line: unknown }> }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const { line } = purpose
  return (
    <Note title={say(act.entry)} icon="list" level={2}>
      <p>
        <Sentence text={line.kind ? sentence(line.kind, line.body, language) : line.entry.kind} hrefOf={here.hrefOf} />
      </p>
      <p className="small faint">{say(purpose.as === 'correct' ? act.correctBody : act.withdrawBody)}</p>
    </Note>
  )
}

/** Kinds of every compartment are written where the writer says; it decides who reads them. */
function PartChoice({
  purpose,
  writing,
  change,
}: {
  purpose: Extract<Purpose, { as: 'new' }>
  writing: Writing
  change: (part: Partial<Writing>) => void
}) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const parts = partsFor(purpose.kind, here.mayWrite)
  const threads = here.head.streams
    .filter(({ compartment, level }) => compartment === 'concern' && level !== 'read')
    .map(({ thread }) => thread)
  if (purpose.kind.compartment === 'concern' && purpose.kind.kind !== 'concern.raised' && threads.length > 1) {
    return (
      <Choice
        label={say(form.matter)}
        name="thread"
        line
        value={[writing.thread ?? '']}
        onChange={([thread]) => change({ thread: thread ?? null })}
        options={threads.map((thread, at) => ({
          value: thread ?? '',
          words: sayIn(language, form.matterOf, { n: at + 1 }),
        }))}
      />
    )
  }
  if (parts.length < 2) return null
  return (
    <Choice
      label={say(form.part)}
      hint={say(form.partHint)}
      name="part"
      line
      value={[writing.compartment]}
      options={parts.map((part) => ({ value: part, words: compartments[part].words[language] }))}
      onChange={([part]) => change({ compartment: parts.find((one) => one === part) ?? writing.compartment })}
    />
  )
}
