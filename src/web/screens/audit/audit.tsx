import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { SelectField } from '../../pieces/field.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { Empty, Failed, Loading, NotFound } from '../../pieces/states.tsx'
import { Table, type Column } from '../../pieces/table.tsx'
import { againIfSilent, ask, call, codeOf, statusOf, type Good } from '../../reading/client.ts'
import { useMe } from '../../reading/me.ts'
import { zone } from '../../reading/clock.ts'
import { usePeople } from '../../reading/people.ts'
import { HomeDock } from '../../session/dock.tsx'
import { usePartName } from '../../session/part-name.ts'
import { problemSaid, useSaid } from '../../session/said.ts'
import { Page } from '../../shell/shell.tsx'
import { useLanguage } from '../../words/language.ts'
import { moment } from '../../words/numbers.ts'
import './audit.css'
import { gathered, type AuditLine } from './gathered.ts'
import { restsFor, rowSaid, type AuditRow } from './row-said.ts'
import { actionWords, own } from './words.ts'

/** Who did, opened and tried what: all for auditors, a case for its lead, else one's own. */
export default function Audit() {
  const say = useSaid()
  const { me } = useMe()
  const of = useChosenCase()
  const [person, setPerson] = useState('')
  const [action, setAction] = useState('')
  const auditor = me?.person.roles.includes('auditor') === true
  const log = useAuditLog({ of, person, action })
  return (
    <Page>
      <div className="row apart">
        <div>
          <h1>{say(own.heading)}</h1>
          <p className="meta">{say(of ? own.ofCase : auditor ? own.all : own.ownRows)}</p>
        </div>
        {of && <ButtonLink href="/audit">{say(own.allCases)}</ButtonLink>}
      </div>
      <Filters person={person} onPerson={auditor || of ? setPerson : undefined} action={action} onAction={setAction} />
      {log.error && !log.rows ? (
        statusOf(log.error) === 404 ? (
          <NotFound level={2} />
        ) : (
          <Failed code={codeOf(log.error)} onAgain={log.again} />
        )
      ) : !log.rows ? (
        <Loading what={say(own.heading)} rows={8} />
      ) : (
        <>
          {log.rows.length > 0 ? <Rows rows={log.rows} /> : <Empty title={say(own.empty)}>{say(own.emptyBody)}</Empty>}
          <div className="row">
            {log.older && (
              <Button saving={log.coming} onClick={log.older}>
                {say(own.older)}
              </Button>
            )}
            <p className="meta" role="status">
              {say(own.shown, { n: log.rows.length })}
            </p>
          </div>
        </>
      )}
      <HomeDock me={me} />
    </Page>
  )
}

function useChosenCase(): string | undefined {
  const of: unknown = useRouterState({ select: ({ location }) => (location.search as Record<string, unknown>)['case'] })
  return typeof of === 'string' && /^[0-9a-f-]{36}$/.test(of) ? of : undefined
}

function useAuditLog({ of, person, action }: { of: string | undefined; person: string; action: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['audit', of ?? '', person, action],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'readAudit',
        {
          body: {
            ...(of ? { case: of } : {}),
            ...(person ? { person } : {}),
            ...(action ? { action } : {}),
            ...(pageParam ? { before: pageParam } : {}),
          },
        },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ more, next }: Good<'readAudit'>) => (more && next ? next : undefined),
    retry: againIfSilent,
    staleTime: 0,
  })
  return {
    rows: data?.pages.flatMap(({ rows }) => rows),
    error,
    again: () => void refetch(),
    coming: isFetchingNextPage,
    older: hasNextPage ? () => void fetchNextPage() : undefined,
  }
}

type FiltersProps = {
  person: string
  onPerson: ((person: string) => void) | undefined
  action: string
  onAction: (action: string) => void
}

function Filters({ person, onPerson, action, onAction }: FiltersProps) {
  const say = useSaid()
  const { people } = usePeople()
  return (
    <div className="audit-filters">
      {onPerson && (
        <SelectField
          label={say(own.person)}
          empty={say(own.everybody)}
          options={people.map(({ code, name }) => ({ value: code, words: name }))}
          value={person}
          onChange={(event) => onPerson(event.target.value)}
        />
      )}
      <SelectField
        label={say(own.action)}
        empty={say(own.anything)}
        options={Object.entries(actionWords).map(([value, spoken]) => ({
          value,
          words: say(spoken, { of: '…' }).replace(/: …$/, ''),
        }))}
        value={action}
        onChange={(event) => onAction(event.target.value)}
      />
    </div>
  )
}

function Rows({ rows }: { rows: readonly AuditRow[] }) {
  const say = useSaid()
  const language = useLanguage()
  const { nameOf, teams } = usePeople()
  const labelOf = useLabels()
  const teamOf = (id: number) => teams.find((team) => team.id === id)?.name
  const partName = usePartName()
  const caseOf = (row: AuditLine) =>
    row.case === null ? (
      <span className="faint">{say(own.none)}</span>
    ) : (
      <>
        <a href={`/audit?case=${row.case}`}>{labelOf(row.case) ?? `${say(own.aCase)} …${row.case.slice(-4)}`}</a>
        {row.parts.length > 0 && <span className="meta"> · {row.parts.map(partName).join(', ')}</span>}
      </>
    )
  const columns: Column<AuditLine>[] = [
    { id: 'when', name: say(own.when), cell: ({ at }) => <time dateTime={at}>{moment(at, zone, language)}</time> },
    {
      id: 'who',
      name: say(own.who),
      cell: ({ person }) => (person ? nameOf(person) : <span className="faint">{say(own.nobody)}</span>),
    },
    {
      id: 'what',
      name: say(own.what),
      cell: (row) => (
        <>
          <Sentence text={rowSaid(language, row, nameOf, teamOf)} />
          <Confirm person={restsFor(row)} />
        </>
      ),
    },
    { id: 'case', name: say(own.case), cell: caseOf },
  ]
  return (
    <div className="card flush">
      <Table
        caption={say(own.heading)}
        columns={columns}
        rows={gathered(rows)}
        keyOf={({ at, action }) => `${at} ${action}`}
      />
    </div>
  )
}

/** Case numbers of the cases that this reader may see anyway; a log line itself holds none. */
function useLabels() {
  const { data } = useQuery({
    queryKey: ['cases', 'labels'],
    queryFn: () => ask('findCases', { body: { limit: 100 } }),
    retry: againIfSilent,
  })
  return (of: string) => data?.cases.find(({ id }) => id === of)?.label
}

/** A lead of a case of theirs says that it is really the person who was given a new way in. */
function Confirm({ person }: { person: string | undefined }) {
  const say = useSaid()
  const language = useLanguage()
  const { me } = useMe()
  const [said, setSaid] = useState('')
  if (!person || person === me?.person.code || !me?.person.roles.includes('caseworker')) return null
  const confirm = async () => {
    const answer = await call('confirmPerson', { params: { person }, body: {} })
    setSaid(answer.ok ? say(own.confirmed) : problemSaid(language, answer.problem))
  }
  return (
    <div className="buttons">
      <Button onClick={() => void confirm()}>{say(own.confirm)}</Button>
      <span role="status" className="meta">
        {said}
      </span>
    </div>
  )
}
