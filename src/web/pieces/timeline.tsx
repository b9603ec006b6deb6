import type { ReactNode } from 'react'
import { useLanguage } from '../words/language.ts'
import { digits } from '../words/numbers.ts'
import { useWords } from '../words/words.ts'
import { CompartmentTag, type Compartment } from './compartment.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Sentence } from './party.tsx'
import { DutyChip, type DutyChipProps } from './signals.tsx'

export type TimelineItem = {
  id: string
  /** The time as the reader sees it: "23:38", "about August". */
  time: string
  /** The instant for machines, when the time is one. */
  dateTime?: string | undefined
  /** The entry's sentence in the reader's language, labels inside. */
  sentence: string
  compartment: Compartment
  /** Who acted or wrote, by role. */
  by?: string | undefined
  state?: 'stands' | 'corrected' | 'withdrawn' | 'waiting' | 'unknown' | 'conflict' | undefined
  /** Corrected: what stood before. */
  before?: string | undefined
  /** Corrected or withdrawn: why. */
  reason?: string | undefined
  duties?: readonly DutyChipProps[] | undefined
  /** Where this entry opens. */
  href?: string | undefined
}

const marks = {
  corrected: 'pen',
  withdrawn: 'waived',
  waiting: 'cloud-off',
  unknown: 'help',
  conflict: 'split',
} as const satisfies Record<string, IconName>

type RowProps = TimelineItem & { hrefOf?: ((label: string) => string | undefined) | undefined; children?: ReactNode }

/**
 * One entry: time, sentence, compartment and role, duties. Nothing is ever missing: what fell is struck and explained.
 */
export function TimelineRow(item: RowProps) {
  const {
    time,
    dateTime,
    sentence,
    compartment,
    by,
    state = 'stands',
    before,
    reason,
    duties,
    href,
    hrefOf,
    children,
  } = item
  const words = useWords()
  const language = useLanguage()
  const said = digits(time, language)
  const stamp = <time dateTime={dateTime}>{said}</time>
  const labels = hrefOf ? { hrefOf } : {}
  return (
    <li className={`entry k-${compartment} ${state}`} data-row="">
      {href ? <a href={href}>{stamp}</a> : stamp}
      <div>
        <p className="sentence">
          {state === 'withdrawn' ? (
            <del>
              <Sentence text={sentence} {...labels} />
            </del>
          ) : (
            <Sentence text={sentence} {...labels} />
          )}
        </p>
        {reason && <p className="reason">{reason}</p>}
        <p className="meta">
          <CompartmentTag of={compartment} />
          {by && <span>{by}</span>}
          {state !== 'stands' && (
            <span className={`mark ${state}`}>
              <Icon name={marks[state]} />
              <span>{words.timeline[state]}</span>
            </span>
          )}
          {duties?.map((duty, place) => (
            <DutyChip key={place} {...duty} />
          ))}
        </p>
        {before && (
          <details>
            <summary>{words.timeline.before}</summary>
            <del>
              <Sentence text={before} {...labels} />
            </del>
          </details>
        )}
        {children}
      </div>
    </li>
  )
}

/** The entries in the order given. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="timeline" aria-label={label}>
      {children}
    </ol>
  )
}
