import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { registry } from '../../../kinds/index.ts'
import type { Draft } from '../../../record/envelope.ts'
import type { AgeRange } from '../../../record/facts.ts'
import { spokenWhen } from '../../../record/sentence.ts'
import { latest } from '../../../views/told.ts'
import { protection } from '../../../views/protection.ts'
import type { Conflict } from '../../../views/conflicts.ts'
import type { ValueRow } from '../../../views/history.ts'
import { factSaid, type SaidFact } from '../case/said-fact.ts'
import { Sealed } from '../case/sealed.tsx'
import { count, useSay } from '../case/say.ts'
import { useThisCase, type ThisCase } from '../case/this-case.tsx'
import { c } from '../case-conflicts/words.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Field } from '../../pieces/field.tsx'
import { Note, Refused } from '../../pieces/states.tsx'
import { Table } from '../../pieces/table.tsx'
import { TwoValues } from '../../pieces/two-values.tsx'
import { makeDraft, useAppend, type Appended } from '../../reading/append.ts'
import { useMe, type Me } from '../../reading/me.ts'
import { useLanguage } from '../../words/language.ts'

/** To keep one value, write a third, or leave both: with a reason, as an entry of its own. */
export function Settle({ conflict }: { conflict: Conflict }) {
  const { of, fact, values } = conflict
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const append = useAppend()
  const queries = useQueryClient()
  const { me } = useMe()
  const [chosen, setChosen] = useState<string>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [saving, setSaving] = useState(false)
  const [outcome, setOutcome] = useState<Appended>()
  const said = values.map((row, place) => ({
    row,
    fact: factSaid(here.lineOf(row.entry), fact, row.value, language),
    place,
  }))
  const closed = here.moment.chosen ? say(c.past) : streamsOf(values, here) === undefined ? say(c.notWrite) : undefined
  const whyMissing = tried && reason.trim() === ''

  async function settle() {
    setTried(true)
    if (!me || chosen === undefined || reason.trim() === '') return
    setSaving(true)
    const drafts = await settlements({
      conflict,
      keep: chosen === 'both' ? undefined : chosen,
      reason: reason.trim(),
      here,
      me,
      make: (parts) => makeDraft(me, queries, parts),
    })
    setOutcome(await append(drafts))
    setSaving(false)
  }

  return (
    <div className="stack">
      <TwoValues
        values={said.map((one) => valueSaid(one, here, language, say))}
        chosen={chosen}
        onChoose={setChosen}
        error={tried && chosen === undefined ? say(c.chooseMissing) : undefined}
      >
        {said.some(({ fact: one }) => one.sealed.length > 0) && (
          <div className="card">
            {said.flatMap(({ row, fact: one }) =>
              one.sealed.map((part) => <Sealed key={row.entry + part.path} entry={row.entry} part={part} />),
            )}
          </div>
        )}
        {fact === 'age' && <WhatChanges of={of} said={said} />}
        {chosen === 'third' ? (
          <Note title={say(c.third)} icon="pen">
            <p>{say(c.thirdBody)}</p>
            <div className="buttons">
              <ButtonLink
                look="main"
                href={here.to.add({
                  kind: values[0]?.kind,
                  about: of === 'case' ? undefined : of,
                  in: here.lineOf(values[0]?.entry)?.entry.compartment,
                })}
              >
                {say(c.third)}
              </ButtonLink>
            </div>
          </Note>
        ) : (
          <>
            <Field label={say(c.why)} hint={say(c.whyHint)} error={whyMissing ? say(c.whyMissing) : undefined}>
              {(aria) => (
                <textarea
                  {...aria}
                  className="input"
                  maxLength={200}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
            {outcome &&
              !outcome.ok &&
              (outcome.silent ? (
                <Note title={say(c.silent)} icon="cloud-off" tone="warn" />
              ) : (
                <Refused why={say(c.refused, { why: whyNot(outcome, language) })} />
              ))}
            <div className="buttons">
              <Button look="main" saving={saving} closed={closed} onClick={() => void settle()}>
                {say(c.settle)}
              </Button>
            </div>
          </>
        )}
      </TwoValues>
    </div>
  )
}

type Said = { row: ValueRow; fact: SaidFact; place: number }

function valueSaid(
  { row, fact, place }: Said,
  here: ThisCase,
  language: ReturnType<typeof useLanguage>,
  say: ReturnType<typeof useSay>,
) {
  const age = isAge(row.value) ? row.value : undefined
  const basis = here.codeOf(row.entry, row.basis)
  return {
    id: row.entry,
    value: fact.text?.replace(/ \(.*\)$/, '') ?? say(c.sealedValue, { n: count(place + 1, language) }),
    by: here.nameOf(row.by),
    when: spokenWhen(row.at, language),
    asOf: age && spokenWhen(age.asOf, language),
    basis: age ? (/\((.*)\)$/.exec(fact.text ?? '')?.[1] ?? basis) : basis,
    saw: row.saw.length === 0 ? say(c.sawNone) : row.saw.map((id) => here.sentenceOf(id) ?? '—').join('; '),
  }
}

/** What the choice of an age means for how she is protected: the reason why an age is never settled lightly. */
function WhatChanges({ of, said }: { of: string; said: readonly Said[] }) {
  const here = useThisCase()
  const say = useSay()
  const outcome = (rows: readonly Said[]) =>
    say(
      c[
        protection(
          of,
          {
            readings: rows.flatMap(({ row }) =>
              isAge(row.value) ? [{ from: row.value.from, to: row.value.to, asOf: latest(row.value.asOf) }] : [],
            ),
          },
          here.now,
        )
      ],
    )
  const rows = [
    ...said.map((one) => ({ id: one.row.entry, value: one.fact.text ?? '—', result: outcome([one]) })),
    { id: 'both', value: say(c.both), result: outcome(said) },
  ]
  return (
    <section className="card flush">
      <div className="card-head">
        <h2>{say(c.changes)}</h2>
      </div>
      <Table
        caption={say(c.changes)}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { id: 'value', name: say(c.value), cell: ({ value }) => value },
          { id: 'result', name: say(c.protection, { of }), cell: ({ result }) => result },
        ]}
      />
    </section>
  )
}

/** Streams in which the values stand; undefined when the reader may not write in every one of them. */
function streamsOf(values: readonly ValueRow[], here: ThisCase) {
  const lines = values.flatMap(({ entry }) => here.lineOf(entry) ?? [])
  const all = [...new Map(lines.map((line) => [line.stream, line.entry])).values()]
  return all.every(({ compartment, thread }) => here.mayWrite(compartment, thread)) ? all : undefined
}

type Settling = {
  conflict: Conflict
  keep: string | undefined
  reason: string
  here: ThisCase
  me: Me
  make: (parts: Parameters<typeof makeDraft>[2]) => Promise<Draft>
}

/** One entry in each stream in which a value stands: an entry can have seen only its own stream. */
async function settlements({
  conflict: { of, fact, values, settled },
  keep,
  reason,
  here,
  make,
}: Settling): Promise<Draft[]> {
  const drafts = (streamsOf(values, here) ?? []).map(({ compartment, thread, case: id }) =>
    make({
      case: id,
      compartment,
      ...(thread === undefined ? {} : { thread }),
      kind: 'fact.settled',
      v: registry.get('fact.settled')?.v ?? 1,
      at: new Date().toISOString(),
      saw: [...values.map(({ entry }) => entry), ...(settled ? [settled.entry] : [])].filter(
        (entry) => here.lineOf(entry)?.entry.compartment === compartment,
      ),
      body: { of, fact, choose: keep === undefined ? 'both' : 'one', ...(keep === undefined ? {} : { keep }), reason },
    }),
  )
  return await Promise.all(drafts)
}

const isAge = (value: unknown): value is AgeRange =>
  typeof value === 'object' && value !== null && 'basis' in value && 'asOf' in value

const whyNot = (outcome: Extract<Appended, { ok: false }>, language: ReturnType<typeof useLanguage>): string => {
  const verdict = outcome.verdicts.find(({ status }) => status !== 'accepted' && status !== 'duplicate')
  return (
    verdict?.problem?.refusals?.[0]?.words[language] ??
    verdict?.problem?.words?.[language] ??
    verdict?.problem?.title ??
    verdict?.reason ??
    ''
  )
}
