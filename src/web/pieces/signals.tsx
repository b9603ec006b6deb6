import { useState, type ReactNode } from 'react'
import { useLanguage } from '../words/language.ts'
import { digits } from '../words/numbers.ts'
import { useWords } from '../words/words.ts'
import { Icon, type IconName } from './icon.tsx'
import { LabelText, Sentence } from './party.tsx'

const duties = {
  overdue: 'over',
  soon: 'soon',
  open: 'open',
  met: 'met',
  late: 'late',
  waived: 'waived',
  na: 'waived',
  undecided: 'undecided',
} as const satisfies Record<string, IconName>
export type DutyState = keyof typeof duties

export type DutyChipProps = {
  state: DutyState
  /** One fact: "in 14 h", "CWC by 17:00"; for `undecided`, the fact that is missing. */
  fact?: string | undefined
  /** Words of its own instead of the state's, "Wait until 05:16", with the state's form. */
  says?: string | undefined
  icon?: IconName
}

/** Icon, word and form; one fact at most. */
export function DutyChip({ state, fact, says, icon }: DutyChipProps) {
  const words = useWords()
  const language = useLanguage()
  const said = says ?? words.duty[state]
  const joined = fact ? `${said}${state === 'undecided' ? ': ' : ' · '}${fact}` : said
  return (
    <span className={`duty ${state}`}>
      <Icon name={icon ?? duties[state]} />
      <span>{digits(joined, language)}</span>
    </span>
  )
}

/** A small grey word with an icon, for what is neither a party, a compartment nor a duty. */
export function Tag({
  icon,
  tone,
  children,
}: {
  icon?: IconName
  tone?: 'danger' | 'warn' | 'ok'
  children: ReactNode
}) {
  return (
    <span className={`tag${tone ? ` text-${tone}` : ''}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  )
}

export type Alarm = {
  id: string
  /** What and since when: a sentence with labels. */
  what: string
  /** Owner and next step. */
  who?: string
  href: string
  icon?: IconName
  /** `red` only for overdue, gap, broken, refused. */
  tone: 'red' | 'amber'
}

/** Alarms, most urgent first as given; the whole row is the link. More than `most` fold under a button. */
export function AlarmList({ alarms, most = 4, pairs }: { alarms: readonly Alarm[]; most?: number; pairs?: boolean }) {
  const words = useWords()
  const language = useLanguage()
  const [all, setAll] = useState(false)
  if (alarms.length === 0) return null
  const shown = all ? alarms : alarms.slice(0, most)
  return (
    <section className="alarm-part" aria-label={words.alarm.heading}>
      <ul className={pairs ? 'alarms pairs' : 'alarms'}>
        {shown.map((alarm) => (
          <li key={alarm.id}>
            <a className={`alarm ${alarm.tone}`} href={alarm.href} data-row="">
              <Icon name={alarm.icon ?? (alarm.tone === 'red' ? 'over' : 'soon')} />
              <span>
                <b>
                  <LabelText text={alarm.what} />
                </b>
                {alarm.who && (
                  <small>
                    <LabelText text={alarm.who} />
                  </small>
                )}
              </span>
              <Icon name="chevron" />
            </a>
          </li>
        ))}
      </ul>
      {alarms.length > most && (
        <button type="button" className="button quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.alarm.fewer : words.alarm.more(digits(String(alarms.length - most), language))}
        </button>
      )}
    </section>
  )
}

type CountTileProps = {
  count: number
  says: string
  href: string
  tone?: 'red' | 'amber' | undefined
  current?: boolean
}

/** A number and its words that open the list they count. A red or amber nought is shown calm. */
export function CountTile({ count, says, href, tone, current }: CountTileProps) {
  const language = useLanguage()
  return (
    <a
      className={`count${tone && count > 0 ? ` ${tone}` : ''}`}
      href={href}
      aria-current={current ? 'true' : undefined}
    >
      <b>{digits(String(count), language)}</b>
      <span>{digits(says, language)}</span>
    </a>
  )
}

/** A list of duties: state, what, when, and one press away the arithmetic behind it. */
export type DutyItem = DutyChipProps & { id: string; what: string; when?: string; why?: ReactNode; whyWord?: string }

export function DutyList({ items }: { items: readonly DutyItem[] }) {
  const language = useLanguage()
  return (
    <ul className="duty-list">
      {items.map(({ id, what, when, why, whyWord, ...chip }) => (
        <li key={id}>
          <DutyChip {...chip} />
          <span className="what">
            <Sentence text={what} />
          </span>
          {when && <span className="meta">{digits(when, language)}</span>}
          {why && (
            <details>
              <summary>{whyWord}</summary>
              {why}
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

export type SyncState = { state: 'sent'; ago?: string } | { state: 'off'; waiting: number }

/** Whether this device is in step; never a colour alone, and the only thing that changes on a lost signal. */
export function SyncChip({ sync }: { sync: SyncState }) {
  const words = useWords()
  const language = useLanguage()
  const say =
    sync.state === 'sent'
      ? sync.ago
        ? words.sync.sentAt(sync.ago)
        : words.sync.sent
      : sync.waiting > 0
        ? `${words.sync.off} · ${words.sync.wait(digits(String(sync.waiting), language))}`
        : words.sync.off
  return (
    <span className={`sync ${sync.state}`} role="status">
      <Icon name={sync.state === 'sent' ? 'cloud' : 'cloud-off'} />
      <span>{say}</span>
    </span>
  )
}

/** Where a case stands: what is done, what is now, what is to come. */
export function StageSteps({ steps, now }: { steps: readonly string[]; now: number }) {
  const words = useWords()
  return (
    <ol className="steps" aria-label={words.stage.label}>
      {steps.map((step, place) => (
        <li key={step} className={place < now ? 'done' : undefined} aria-current={place === now ? 'step' : undefined}>
          {step}
          {place < now && <span className="hidden-words">, {words.stage.done}</span>}
        </li>
      ))}
    </ol>
  )
}
