import { useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { filters } from '../../../contract/fixed.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { CountTile } from '../../pieces/signals.tsx'
import { Empty, Failed, Loading } from '../../pieces/states.tsx'
import { codeOf, type Good } from '../../reading/client.ts'
import { useMe, type Me } from '../../reading/me.ts'
import { useNow, zone } from '../../reading/clock.ts'
import { HomeDock } from '../../session/dock.tsx'
import { whenHidden } from '../../session/hidden.ts'
import { useSaid } from '../../session/said.ts'
import { go } from '../../shell/navigation.ts'
import { Page } from '../../shell/shell.tsx'
import { useLanguage } from '../../words/language.ts'
import { moment, offsetOf } from '../../words/numbers.ts'
import { needTables } from '../../words/words.ts'
import './cases.css'
import { emptyBecause } from './caseload.ts'
import { Orders } from './orders.tsx'
import { CaseRows } from './rows.tsx'
import { useCaseload, type Filter } from './use-caseload.ts'
import { lists, own } from './words.ts'

/** The cases that somebody may see, the most recently written first. */
export default function Cases() {
  const say = useSaid()
  const language = useLanguage()
  const { me } = useMe()
  const now = useNow(true)
  const filter = useChosenList()
  const [text, setText] = useState('')
  const { rows, counts, orders, state, error, more, again } = useCaseload(filter, text)
  useEffect(() => whenHidden(() => setText('')), [])
  useEffect(fetchCasePages, [])
  const mayOpen = me?.person.roles.includes('caseworker') === true
  return (
    <Page>
      <div className="row apart">
        <div>
          <h1>{say(own.heading)}</h1>
          <p className="meta">{`${moment(now, zone, language)} ${zone === 'Asia/Kolkata' ? 'IST' : offsetOf(zone, now)}`}</p>
        </div>
        {mayOpen && (
          <ButtonLink look="main" icon="plus" href="/new-case">
            {say(own.tips)}
          </ButtonLink>
        )}
      </div>
      <Orders orders={orders} />
      {counts && <Counts counts={counts} current={filter} />}
      {(counts?.all !== 0 || text !== '') && <Search text={text} onSearch={setText} filter={filter} />}
      {state === 'loading' && <Loading what={say(own.heading)} />}
      {state === 'failed' && <Failed code={codeOf(error)} onAgain={again} />}
      {state === 'here' && rows.length > 0 && (
        <>
          <CaseRows rows={rows} />
          <div className="row">
            {more && (
              <Button saving={more.coming} onClick={more.fetch}>
                {say(own.more)}
              </Button>
            )}
            <p className="meta" role="status">
              {say(howMany(filter, text, more !== undefined), { n: rows.length })}
            </p>
          </div>
        </>
      )}
      {state === 'here' && rows.length === 0 && (
        <Nothing searched={text !== ''} filter={filter} me={me} onAll={() => (setText(''), go('/cases'))} />
      )}
      <HomeDock me={me} />
    </Page>
  )
}

/** While somebody reads the list, the pages of a case come to the phone: the case then opens without a wait. */
function fetchCasePages(): () => void {
  const timer = setTimeout(
    () =>
      void Promise.all([
        import('../case/frame.tsx'),
        import('../case-timeline/screen.tsx'),
        needTables('reading'),
      ]).catch(() => {}),
    1500,
  )
  return () => clearTimeout(timer)
}

const howMany = (filter: Filter, text: string, more: boolean) =>
  more ? own.some : filter === 'all' && text === '' ? own.all : own.found

/** Which list is open stands in the address: it names nobody, and a tile is a link to it. */
function useChosenList(): Filter {
  const asked: unknown = useRouterState({
    select: ({ location }) => (location.search as Record<string, unknown>)['show'],
  })
  return filters.find((known) => known === asked) ?? 'all'
}

const addressOf = (filter: Filter) => (filter === 'all' ? '/cases' : `/cases?show=${filter}`)

function Counts({ counts, current }: { counts: NonNullable<Good<'findCases'>['counts']>; current: Filter }) {
  const say = useSaid()
  const tiles = filters.flatMap((filter) => {
    const count = counts[filter]
    return count === undefined ? [] : [{ filter, count }]
  })
  if (tiles.length === 0 || counts.all === 0) return null
  const tone = (filter: Filter) => (filter === 'alarms' ? 'red' : filter === 'unanswered' ? 'amber' : undefined)
  return (
    <nav className="counts" aria-label={say(own.counts)}>
      {tiles.map(({ filter, count }) => (
        <CountTile
          key={filter}
          count={count}
          says={say(count === 1 ? lists[filter].one : lists[filter].many)}
          href={addressOf(filter)}
          tone={tone(filter)}
          current={filter === current}
        />
      ))}
    </nav>
  )
}

type SearchProps = { text: string; onSearch: (text: string) => void; filter: Filter }

/** A search runs when it is asked for and not at every letter, because each one is logged. */
function Search({ text, onSearch, filter }: SearchProps) {
  const say = useSaid()
  const [typed, setTyped] = useState(text)
  useEffect(() => setTyped(text), [text])
  return (
    <div className="stack tight">
      <div className="case-search">
        <form role="search" onSubmit={(event) => (event.preventDefault(), onSearch(typed.trim()))}>
          <input
            className="input"
            type="search"
            aria-label={say(own.search)}
            aria-describedby="search-hint"
            placeholder={say(own.search)}
            autoComplete="off"
            spellCheck={false}
            maxLength={120}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              if (event.target.value === '') onSearch('')
            }}
          />
          <Button type="submit" icon="search" bare aria-label={say(own.search)} />
        </form>
        <div className="row" role="group" aria-label={say(own.lists)}>
          {filters.map((one) => (
            <Button key={one} aria-pressed={one === filter} onClick={() => go(addressOf(one))}>
              {say(lists[one].button)}
            </Button>
          ))}
        </div>
      </div>
      <p className="meta" id="search-hint">
        {say(own.searchHint)}
      </p>
    </div>
  )
}

type NothingProps = { searched: boolean; filter: Filter; me: Me | undefined; onAll: () => void }

function Nothing({ searched, filter, me, onAll }: NothingProps) {
  const say = useSaid()
  if (searched || filter !== 'all') {
    return (
      <Empty
        icon="search"
        title={say(searched ? own.noneFound : own.nothingHere)}
        action={<Button onClick={onAll}>{say(own.showAll)}</Button>}
      >
        {searched && say(own.noneFoundBody)}
      </Empty>
    )
  }
  const mayOpen = me?.person.roles.includes('caseworker') === true
  return (
    <Empty
      icon="case"
      title={say(own.empty)}
      action={
        mayOpen && (
          <ButtonLink icon="plus" href="/new-case">
            {say(own.tips)}
          </ButtonLink>
        )
      }
    >
      {say(own[emptyBecause(me?.person.roles)])}
    </Empty>
  )
}
