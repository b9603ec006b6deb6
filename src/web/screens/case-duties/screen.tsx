import { useMemo, useState } from 'react'
import { codeOf } from '../../reading/client.ts'
import { useCaseDuties, type CaseDuties } from '../../reading/duties.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { CountTile, type DutyState } from '../../pieces/signals.tsx'
import { Empty, Failed, Loading } from '../../pieces/states.tsx'
import { useLanguage } from '../../words/language.ts'
import { number } from '../../words/numbers.ts'
import { byDue, byOwner, bySection, dutyRows, type DutyRow } from '../case/duty-rows.ts'
import { PageHead } from '../case/page-head.tsx'
import { useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { DutyLines } from './lines.tsx'
import { WorkingAid } from './working-aid.tsx'
import { d } from './words.ts'
import './duties.css'

const orders = { byDue, byOwner, bySection }
type Order = keyof typeof orders

/** Everything that the law asks in this case, the most urgent state first, each line one press from its reasons. */
export function DutiesScreen() {
  const here = useThisCase()
  const say = useSay()
  const { data, error, refetch } = useCaseDuties(here)
  return (
    <>
      <PageHead
        title={say(d.title)}
        more={say(d.intro)}
        actions={
          <ButtonLink icon="check" href={here.to.first72}>
            {say(d.first72)}
          </ButtonLink>
        }
      />
      {data ? (
        <Duties from={data} />
      ) : error ? (
        <Failed code={codeOf(error)} onAgain={() => void refetch()} />
      ) : (
        <Loading what={say(d.what)} rows={8} />
      )}
    </>
  )
}

const groups: readonly { look: DutyState; name: keyof typeof d; folded?: true }[] = [
  { look: 'overdue', name: 'groupOverdue' },
  { look: 'soon', name: 'groupSoon' },
  { look: 'open', name: 'groupOpen' },
  { look: 'undecided', name: 'groupUndecided' },
  { look: 'late', name: 'groupLate' },
  { look: 'met', name: 'groupMet' },
  { look: 'waived', name: 'groupWaived' },
  { look: 'na', name: 'groupNa', folded: true },
]

function Duties({ from }: { from: CaseDuties }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const [order, setOrder] = useState<Order>('byDue')
  const rows = useMemo(() => dutyRows(from, here.now), [from, here.now])
  const of = (look: DutyState) => rows.filter((row) => row.look === look)
  if (rows.length === 0)
    return (
      <Empty icon="check" title={say(d.none)}>
        {say(d.noneBody)}
      </Empty>
    )
  return (
    <>
      <nav className="counts no-print" aria-label={say(d.counts)}>
        <CountTile count={of('overdue').length} says={say(d.overdue)} href="#duties-overdue" tone="red" />
        <CountTile count={of('soon').length} says={say(d.soon)} href="#duties-soon" tone="amber" />
        <CountTile count={of('open').length} says={say(d.open)} href="#duties-open" />
        <CountTile count={of('undecided').length} says={say(d.undecided)} href="#duties-undecided" />
      </nav>
      <div className="buttons" role="group" aria-label={say(d.sort)}>
        {(Object.keys(orders) as Order[]).map((one) => (
          <Button key={one} aria-pressed={order === one} onClick={() => setOrder(one)}>
            {say(d[one])}
          </Button>
        ))}
      </div>
      {groups.map(({ look, name, folded }) => (
        <Group
          key={look}
          id={`duties-${look}`}
          name={say(d[name])}
          rows={of(look).sort(orders[order])}
          from={from}
          folded={folded === true}
          n={number(of(look).length, language)}
        />
      ))}
      <WorkingAid packs={from.packs} />
    </>
  )
}

type GroupProps = { id: string; name: string; rows: readonly DutyRow[]; from: CaseDuties; folded: boolean; n: string }

function Group({ id, name, rows, from, folded, n }: GroupProps) {
  const say = useSay()
  // A count of nought still leads somewhere: the place stands, and nothing is in it.
  if (rows.length === 0) return <span id={id} hidden />
  if (folded)
    return (
      <details className="card flush duty-folded" id={id}>
        <summary>
          {name} · {n}
        </summary>
        <p className="card-foot">{say(d.naIntro)}</p>
        <DutyLines label={name} rows={rows} from={from} />
      </details>
    )
  return (
    <section className="card flush" id={id} aria-label={name}>
      <div className="card-head">
        <h2>{name}</h2>
        <span className="meta">{n}</span>
      </div>
      <DutyLines label={name} rows={rows} from={from} />
    </section>
  )
}
