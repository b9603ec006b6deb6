import type { ReactNode } from 'react'
import { useLanguage } from '../words/language.ts'
import { digits } from '../words/numbers.ts'
import { useWords } from '../words/words.ts'
import { Button, useAfter } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Sentence } from './party.tsx'

type Tone = 'danger' | 'warn' | 'ok'
type NoteProps = { title: string; icon?: IconName; tone?: Tone | undefined; level?: 2 | 3; children?: ReactNode }

/** A boxed remark with a title: the body every state below is made of. */
export function Note({ title, icon, tone, level = 3, children }: NoteProps) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <div className={`note${tone ? ` ${tone}` : ''}`}>
      <Title>
        {icon && <Icon name={icon} />}
        <span>
          <Sentence text={title} />
        </span>
      </Title>
      {children}
    </div>
  )
}

/** Why a list is empty, and the one thing to do. */
export function Empty({
  title,
  children,
  icon = 'list',
  action,
}: {
  title: string
  children?: ReactNode
  icon?: IconName
  action?: ReactNode
}) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <b>{title}</b>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}

/** What is being fetched, as grey bars in the shape of what comes. Nothing is shown under 300 ms. */
export function Loading({ what, rows = 4, at }: { what: string; rows?: number; at?: 'once' }) {
  const words = useWords()
  const due = useAfter(300, true)
  if (!due && at !== 'once') return <div className="loading" aria-busy="true" />
  return (
    <div className="loading" aria-busy="true">
      <p role="status">{words.state.loading(what)}</p>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="grey-bar" />
      ))}
    </div>
  )
}

/** What failed, what was kept, and the way on; `code` is short enough to read out on the phone. */
export function Failed({ code, onAgain, children }: { code: string; onAgain?: () => void; children?: ReactNode }) {
  const words = useWords()
  return (
    <div role="alert">
      <Note title={words.state.failed} icon="over" tone="danger">
        <p>{children ?? words.state.failedBody(code)}</p>
        {onAgain && (
          <div className="buttons">
            <Button onClick={onAgain}>{words.state.again}</Button>
          </div>
        )}
      </Note>
    </div>
  )
}

/** Since when there is no signal, up to when this device knows, and how many entries wait. Times are already said. */
export function Offline({ since, until, waiting }: { since: string; until: string; waiting: number }) {
  const words = useWords()
  const language = useLanguage()
  const wait = waiting > 0 ? ` ${words.state.waiting(digits(String(waiting), language), waiting === 1)}` : ''
  return (
    <Note title={words.state.offline(digits(since, language))} icon="cloud-off" tone="warn">
      <p>
        {words.state.offlineBody(digits(until, language))}
        {wait}
      </p>
    </Note>
  )
}

/** A part that this person may not see: whom to ask. Says nothing of what is in it. */
export function Closed({ part, onAsk }: { part: string; onAsk?: () => void }) {
  const words = useWords()
  return (
    <Note title={words.state.closed(part)} icon="lock">
      <p>{words.state.closedBody}</p>
      {onAsk && (
        <div className="buttons">
          <Button onClick={onAsk}>{words.state.ask}</Button>
        </div>
      )}
    </Note>
  )
}

/** A case or page that is not there, or that one may not see: the two look the same. */
export function NotFound({ level }: { level?: 2 | 3 }) {
  const words = useWords()
  return (
    <Note title={words.shell.notFound} icon="search" level={level ?? 3}>
      <p>{words.shell.notFoundBody}</p>
    </Note>
  )
}

/** An entry that was not taken: first what was kept, then which and why, then the ways on. */
export function Refused({ why, actions }: { why: string; actions?: ReactNode }) {
  const words = useWords()
  return (
    <div role="alert">
      <Note title={words.state.refused} icon="x" tone="danger">
        <p>
          <Sentence text={why} />
        </p>
        <p>{words.state.refusedBody}</p>
        {actions && <div className="buttons">{actions}</div>}
      </Note>
    </div>
  )
}

/** Two values of one fact, told apart in the line itself. */
export function TwoStand({ values, href, title }: { values: readonly string[]; href?: string; title?: string }) {
  const words = useWords()
  const language = useLanguage()
  return (
    <Note title={title ?? words.state.conflict} icon="split" tone="warn">
      <p>
        {digits(values.join(' · '), language)}. {words.state.conflictBody}
      </p>
      {href && (
        <div className="buttons">
          <a className="button plain" href={href}>
            {words.state.lookAtBoth}
          </a>
        </div>
      )}
    </Note>
  )
}

/** The draft is safe: when, and until when it stays. `line` gives the short form beside a title. */
export function DraftKept({ time, line }: { time: string; line?: boolean }) {
  const words = useWords()
  const language = useLanguage()
  const title = words.state.draft(digits(time, language))
  if (line) {
    return (
      <span className="draft" role="status">
        <Icon name="check" />
        <span>{title}</span>
      </span>
    )
  }
  return (
    <div role="status">
      <Note title={title} icon="check" tone="ok">
        <p>{words.state.draftBody}</p>
      </Note>
    </div>
  )
}
