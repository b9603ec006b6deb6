import type { ReactNode } from 'react'
import { useLanguage } from '../words/language.ts'
import { digits } from '../words/numbers.ts'
import { useWords } from '../words/words.ts'
import { Icon, type IconName } from './icon.tsx'
import { PartyChip, Sentence } from './party.tsx'
import { DutyChip, type DutyChipProps } from './signals.tsx'

export type PathStep = {
  id: string
  name: string
  /** Since when, with whom: "17:05 · woman SI". */
  detail?: string | undefined
  icon: IconName
  /** `broken` is a gap; `expected` has not been confirmed; `now` is where the person is. */
  state?: 'past' | 'now' | 'broken' | 'expected' | undefined
}

type PathRowProps = {
  /** The person. */
  label: string
  href?: string | undefined
  tone: 'survivor' | 'suspect'
  /** Where now, or that it is not confirmed. */
  now: string
  /** Since when, with whom, who answers. */
  detail?: string | undefined
  /** Last confirmed, or the gap's length. */
  sign?: DutyChipProps | undefined
  gap?: boolean | undefined
  steps: readonly PathStep[]
  /** For a gap: write the arrival, ring, not there. */
  actions?: ReactNode
}

/** One person on the board: where, since, with whom, who answers, last confirmed, and the path of places. */
export function PathRow(props: PathRowProps) {
  const { label, href, tone, now, detail, sign, gap, steps, actions } = props
  const words = useWords()
  const language = useLanguage()
  return (
    <li className={`person-row k-${tone}${gap ? ' gap' : ''}`} data-row="">
      <div className="person-head">
        <div className="row">
          <PartyChip label={label} href={href} />
          <span className={gap ? 'now text-danger' : 'now'}>
            <Sentence text={now} />
          </span>
        </div>
        {sign && <DutyChip {...sign} />}
        {detail && (
          <p className="meta">
            <Sentence text={digits(detail, language)} />
          </p>
        )}
      </div>
      {steps.length > 0 && (
        <ol className="path">
          {steps.map((step) => (
            <li
              key={step.id}
              className={step.state ?? 'past'}
              aria-current={step.state === 'now' ? 'location' : undefined}
            >
              <span className="point">
                <Icon name={step.icon} />
              </span>
              <span>
                <Sentence text={step.name} />
                {step.state === 'now' && <span className="hidden-words">, {words.picture.now}</span>}
              </span>
              {step.detail && <small>{digits(step.detail, language)}</small>}
            </li>
          ))}
        </ol>
      )}
      {actions && <div className="buttons">{actions}</div>}
    </li>
  )
}
