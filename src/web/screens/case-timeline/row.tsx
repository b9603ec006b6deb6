import type { KeyboardEvent } from 'react'
import type { TimelineRow as Row } from '../../../views/timeline.ts'
import type { Source } from '../../../record/envelope.ts'
import { spokenWhen } from '../../../record/sentence.ts'
import { say, useSay } from '../case/say.ts'
import { FileLinks } from '../case/stored-file.tsx'
import { partOf, useThisCase, type ThisCase } from '../case/this-case.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { Icon } from '../../pieces/icon.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { DutyChip, Tag, type DutyChipProps } from '../../pieces/signals.tsx'
import { TimelineRow, type TimelineItem } from '../../pieces/timeline.tsx'
import { useLanguage, type Language } from '../../words/language.ts'
import { clock } from '../../words/numbers.ts'
import { compartments } from '../../../record/compartments.ts'
import { flagWords, promiseWords, sourceWords, standingWords, t } from './words.ts'

const states = {
  stands: 'stands',
  corrected: 'corrected',
  withdrawn: 'withdrawn',
  contested: 'conflict',
  unknown: 'unknown',
} as const

/** What the piece draws of one event, before marks and actions. */
export function itemOf(row: Row, here: ThisCase, language: Language): TimelineItem {
  const exact = row.from !== undefined && row.from === row.to
  return {
    id: row.id,
    time: exact ? clock(row.from, here.zone, language) : row.from === undefined ? '—' : spokenWhen(row.at, language),
    dateTime: exact ? new Date(row.from).toISOString() : undefined,
    sentence:
      row.sentence?.[language] ?? say(language, t.unknownKind, { kind: row.kind, v: here.lineOf(row.id)?.entry.v }),
    compartment: partOf(row.compartment),
    by: here.nameOf(row.by),
    state: row.waiting ? 'waiting' : states[row.state],
    before: row.before?.[language],
    reason: row.reasons.join(' · ') || undefined,
    href: here.to.entry(row.id),
  }
}

/** One event with its marks: how it is known, how it stands, other accounts, and what can be done with it. */
export function EventRow({ row, duties }: { row: Row; duties?: readonly DutyChipProps[] | undefined }) {
  const here = useThisCase()
  const language = useLanguage()
  return (
    <TimelineRow {...itemOf(row, here, language)} duties={duties} hrefOf={here.hrefOf}>
      <Marks row={row} />
      <FileLinks ids={row.files} />
      {row.accounts.map((account) => (
        <p key={account.id} className="small">
          <Sentence
            text={say(language, t.account, { sentence: account.sentence?.[language] ?? account.kind })}
            hrefOf={here.hrefOf}
          />{' '}
          <a href={here.to.entry(account.id)}>{here.nameOf(account.by)}</a>
        </p>
      ))}
      <Actions row={row} />
    </TimelineRow>
  )
}

export function Marks({ row }: { row: Row }) {
  const language = useLanguage()
  const inner =
    row.compartment === 'health' || row.compartment === 'statement'
      ? compartments[row.compartment].words[language]
      : undefined
  const source = row.source && sourceSaid(row.source, language)
  const standing = row.standing === 'happened' ? undefined : standingWords[row.standing][language]
  if (!inner && !source && !standing && !row.promise && row.flags.length === 0) return null
  return (
    <p className="row">
      {inner && <Tag icon="lock">{inner}</Tag>}
      {standing && <Tag icon={row.standing === 'did-not-happen' ? 'waived' : 'undecided'}>{standing}</Tag>}
      {row.promise === 'broken' && <DutyChip state="overdue" says={promiseWords.broken[language]} />}
      {row.promise === 'kept' && <DutyChip state="met" says={promiseWords.kept[language]} />}
      {row.promise === 'open' && <DutyChip state="open" says={promiseWords.open[language]} />}
      {source && <Tag icon="eye">{source}</Tag>}
      {row.flags.map((flag) => (
        <Tag key={flag} icon="clock" tone="warn">
          {flagWords[flag][language]}
        </Tag>
      ))}
    </p>
  )
}

export function sourceSaid({ how, by, from, document, reliability, likelihood }: Source, language: Language): string {
  const grade = `${reliability ?? ''}${likelihood ?? ''}`
  return say(language, sourceWords.line, {
    how: sourceWords[how][language],
    by,
    from,
    document,
    grade: grade || undefined,
  })
}

/** Ways on from an entry: nothing is edited, so each of them is a new entry. */
function Actions({ row }: { row: Row }) {
  const here = useThisCase()
  const said = useSay()
  const writes = here.mayWrite(row.compartment) && row.state !== 'withdrawn' && !row.waiting
  return (
    <details className="entry-more" name="entry-more" onKeyDown={closeOnEscape}>
      <summary aria-label={said(t.actions)} title={said(t.actions)}>
        <Icon name="more" />
      </summary>
      <div className="stack tight">
        <ButtonLink href={here.to.entry(row.id)}>{said(t.open)}</ButtonLink>
        {writes && <EntryActions row={row} />}
      </div>
    </details>
  )
}

function closeOnEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>) {
  if (key !== 'Escape') return
  currentTarget.open = false
  currentTarget.querySelector('summary')?.focus()
}

export function EntryActions({ row }: { row: Pick<Row, 'id' | 'kind' | 'about' | 'state' | 'compartment'> }) {
  const { to } = useThisCase()
  const said = useSay()
  return (
    <>
      {row.state !== 'unknown' && (
        <ButtonLink icon="pen" href={to.add({ correct: row.id })}>
          {said(t.correct)}
        </ButtonLink>
      )}
      <ButtonLink icon="waived" href={to.add({ withdraw: row.id })}>
        {said(t.withdraw)}
      </ButtonLink>
      {row.state !== 'unknown' && (
        <ButtonLink
          icon="split"
          href={to.add({ kind: row.kind, about: row.about[0], in: row.compartment, same: row.id })}
        >
          {said(t.another)}
        </ButtonLink>
      )}
    </>
  )
}
