import { stages } from '../../../views/stages.ts'
import { CompartmentTag } from '../../pieces/compartment.tsx'
import { PartyChip } from '../../pieces/party.tsx'
import { Tag } from '../../pieces/signals.tsx'
import { Table, type Column } from '../../pieces/table.tsx'
import { zone } from '../../reading/clock.ts'
import { useSaid } from '../../session/said.ts'
import { useLanguage } from '../../words/language.ts'
import { clock, day } from '../../words/numbers.ts'
import type { CaseRow } from './caseload.ts'
import { own, stageWords } from './words.ts'

/** The caseload: a table at the desk, cards in the same order on a phone. */
export function CaseRows({ rows }: { rows: readonly CaseRow[] }) {
  const say = useSaid()
  const columns: Column<CaseRow>[] = [
    { id: 'case', name: say(own.case), cell: (row) => <CaseName row={row} /> },
    { id: 'stage', name: say(own.stage), cell: (row) => <StageWords row={row} /> },
    { id: 'alarms', name: say(own.alarms), cell: (row) => <Alarms row={row} says={say(own.none)} /> },
    { id: 'people', name: say(own.people), cell: (row) => <People row={row} /> },
    { id: 'parts', name: say(own.maySee), cell: (row) => <Parts row={row} /> },
    { id: 'last', name: say(own.last), end: true, cell: (row) => <Last row={row} /> },
  ]
  return (
    <>
      <div className="card flush only-desk">
        <Table caption={say(own.heading)} columns={columns} rows={rows} keyOf={({ id }) => id} />
      </div>
      <ul className="case-cards only-phone">
        {rows.map((row) => (
          <li key={row.id} className="card" data-row="">
            <div className="row apart">
              <h2>
                <CaseName row={row} />
              </h2>
              <span className="meta">
                <Last row={row} />
              </span>
            </div>
            <Alarms row={row} />
            <div className="row apart">
              <span className="small">{say(row.written ? stageWords[row.stage] : own.nothingYet)}</span>
              <People row={row} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function CaseName({ row }: { row: CaseRow }) {
  const say = useSaid()
  return (
    <span className="case-name">
      <a href={`/cases/${row.id}`} lang="en" translate="no">
        {row.label}
      </a>
      <span className="faint">{[row.codeName, row.practice && say(own.practice)].filter(Boolean).join(' · ')}</span>
    </span>
  )
}

function StageWords({ row }: { row: CaseRow }) {
  const say = useSaid()
  if (!row.written) return <span className="faint">{say(own.nothingYet)}</span>
  return (
    <>
      {say(stageWords[row.stage])}
      <br />
      <span className="meta">{say(own.ofFive, { n: stages.indexOf(row.stage) + 1 })}</span>
    </>
  )
}

/** `says`: the word for none, where an empty cell would leave a question. */
function Alarms({ row, says }: { row: CaseRow; says?: string }) {
  const say = useSaid()
  const { gaps, conflicts, unanswered } = row
  if (gaps.length + conflicts + unanswered === 0) return says ? <span className="faint">{says}</span> : null
  return (
    <span className="row tags">
      {gaps.length > 0 && (
        <Tag icon="gap" tone="danger">
          {say(own.gap, { n: gaps.length })}
        </Tag>
      )}
      {conflicts > 0 && <Tag icon="split">{say(conflicts === 1 ? own.conflict : own.conflicts, { n: conflicts })}</Tag>}
      {unanswered > 0 && <Tag icon="undecided">{say(own.unanswered, { n: unanswered })}</Tag>}
    </span>
  )
}

const most = 4

function People({ row: { people } }: { row: CaseRow }) {
  const say = useSaid()
  if (people.length === 0) return <span className="faint small">{say(own.nobody)}</span>
  return (
    <span className="row tags">
      {people.slice(0, most).map((label) => (
        <PartyChip key={label} label={label} />
      ))}
      {people.length > most && <span className="meta">{say(own.morePeople, { n: people.length - most })}</span>}
    </span>
  )
}

const Parts = ({ row: { parts } }: { row: CaseRow }) => (
  <span className="row tags">
    {parts.map((part) => (
      <CompartmentTag key={part} of={part} quiet />
    ))}
  </span>
)

/** Where nothing is written that one may see, the store knows only when the parts were made: that is no entry. */
const Last = ({ row }: { row: CaseRow }) => (row.written ? <When at={row.last} /> : <span className="faint">–</span>)

/** The hour on this day, else the day. */
function When({ at }: { at: string }) {
  const language = useLanguage()
  const today = day(at, zone, 'en') === day(Date.now(), zone, 'en')
  return <time dateTime={at}>{today ? clock(at, zone, language) : day(at, zone, language)}</time>
}
