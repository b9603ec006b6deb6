import { useId, useState } from 'react'
import type { CaseDuties } from '../../reading/duties.ts'
import { Icon } from '../../pieces/icon.tsx'
import { PartyChip } from '../../pieces/party.tsx'
import { DutyChip, Tag } from '../../pieces/signals.tsx'
import { useLanguage } from '../../words/language.ts'
import { digits } from '../../words/numbers.ts'
import { useWords } from '../../words/words.ts'
import { ownersOf, sectionsOf, type DutyRow } from '../case/duty-rows.ts'
import { dueSaid } from '../case/duty-said.ts'
import { useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { Explained } from './explained.tsx'
import { d } from './words.ts'

/** State, what and under which section, until when, and who owes it; a press opens the reasons below the line. */
export function DutyLines({ label, rows, from }: { label: string; rows: readonly DutyRow[]; from: CaseDuties }) {
  return (
    <ul className="duty-lines" aria-label={label}>
      {rows.map((row) => (
        <Line key={row.key} row={row} from={from} />
      ))}
    </ul>
  )
}

function Line({ row, from }: { row: DutyRow; from: CaseDuties }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const shared = useWords()
  const [open, setOpen] = useState(false)
  const reasons = useId()
  const { rule, duty, about, look } = row
  const due = dueSaid(row, { now: here.now, zone: here.zone, language, shared })
  return (
    <li data-row="">
      <div className="duty-line">
        <span className="duty-state">
          <DutyChip state={look} />
        </span>
        <div className="duty-what">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={open ? reasons : undefined}
            onClick={() => setOpen(!open)}
          >
            <span>{digits(rule.title, language)}</span>
            <Icon name="chevron" />
          </button>
          <p className="meta">
            {about.map((of) => (
              <PartyChip key={of} label={of} href={here.to.party(of)} />
            ))}
            <span translate="no">{sectionsOf(row)}</span>
            {rule.mark === 'memory' && <Tag icon="help">{say(d.lawyer)}</Tag>}
            {rule.watch && <Tag icon="eye">{say(d.watched)}</Tag>}
          </p>
          {duty.status === 'not-applicable' && (
            <p className="meta">{say(d.onlyIf, { condition: digits(rule.condition, language) })}</p>
          )}
        </div>
        <div className="duty-due">
          {due.main && <span>{due.main}</span>}
          {due.sub && <span className={due.late ? 'meta text-danger' : 'meta'}>{due.sub}</span>}
        </div>
        <span className="duty-owner">{ownersOf(row)}</span>
      </div>
      {open && (
        <div id={reasons}>
          <Explained row={row} from={from} />
        </div>
      )}
    </li>
  )
}
