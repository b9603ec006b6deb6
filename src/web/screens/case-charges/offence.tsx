import { useState } from 'react'
import { acts } from '../../../kinds/lists/court.ts'
import type { Words } from '../../../record/words.ts'
import { count, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { Tag } from '../../pieces/signals.tsx'
import type { Good } from '../../reading/client.ts'
import { useLanguage, type Language } from '../../words/language.ts'
import { day as daySaid, digits } from '../../words/numbers.ts'
import { actCode, relativesOf, sectionOf } from './catalogue.ts'
import type { Chosen } from './choose-people.tsx'
import { Elements } from './elements.tsx'
import { ch } from './words.ts'

export type CatalogueRow = Good<'listOffences'>['offences'][number]

/** The name of an act in full, where the form of a charge has it. */
export function actSaid(act: string, language: Language): string {
  const code = actCode(act)
  return code === undefined ? '' : acts[code][language]
}

/** One offence: closed a line, open everything that the catalogue knows and what the case shows of it. */
export function OffenceRow({ row, all, chosen }: { row: CatalogueRow; all: readonly CatalogueRow[]; chosen: Chosen }) {
  const say = useSay()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const unsure = row.mark !== 'text' || (row.classification ?? 'text') !== 'text'
  return (
    <details className="offence" data-row="" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>
          <b lang="en" translate="no">
            {sectionOf(row)}
          </b>{' '}
          {row.title}
        </span>
        <span className="row">
          <Tag>{say(row.cognizable ? ch.cognizable : ch.notCognizable)}</Tag>
          <Tag>{say(row.bailable ? ch.bailable : ch.notBailable)}</Tag>
          {row.age && <Tag icon="child">{digits(row.age, language)}</Tag>}
          {unsure && (
            <Tag icon="help" tone="warn">
              {say(ch.lawyer)}
            </Tag>
          )}
        </span>
      </summary>
      {open && <Inside row={row} all={all} chosen={chosen} />}
    </details>
  )
}

function Inside({ row, all, chosen }: { row: CatalogueRow; all: readonly CatalogueRow[]; chosen: Chosen }) {
  const say = useSay()
  const { before, after } = relativesOf(all, row)
  const related = [...before, row, ...after]
  return (
    <div className="stack">
      {related.length > 1 && <h4>{say(ch.oldAndNew)}</h4>}
      <div className="laws">
        {related.map((one) => (
          <Facts key={one.offence} row={one} titled={related.length > 1} />
        ))}
      </div>
      <Elements row={row} chosen={chosen} />
      <AddCharge row={row} chosen={chosen} />
    </div>
  )
}

/** What the law says of it, as pairs: the old and the new one are laid out alike. */
function Facts({ row, titled }: { row: CatalogueRow; titled: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const sure = (mark: CatalogueRow['mark']) => say(ch[mark])
  const from = row.valid.from && say(ch.from, { day: daySaid(`${row.valid.from}T00:00:00Z`, 'UTC', language) })
  const to = row.valid.to && say(ch.until, { day: daySaid(`${row.valid.to}T00:00:00Z`, 'UTC', language) })
  const pairs: readonly (readonly [Words, string])[] = [
    [ch.punishment, row.punishment],
    [ch.most, longSaid(row.most, say, language)],
    [ch.least, row.least === null ? say(ch.noLeast) : longSaid(row.least, say, language)],
    [ch.police, say(row.cognizable ? ch.cognizable : ch.notCognizable)],
    [ch.bail, say(row.bailable ? ch.bailable : ch.notBailable)],
    [
      ch.sheet,
      row.defaultBailDays === null ? say(ch.noSheet) : say(ch.sheetDays, { n: count(row.defaultBailDays, language) }),
    ],
    [ch.age, row.age ?? say(ch.noAge)],
    [ch.inForce, [from, to].filter(Boolean).join(' ') || '—'],
    [
      ch.sure,
      [
        sure(row.mark),
        row.classification && say(ch.classification, { sure: sure(row.classification) }),
        (row.mark !== 'text' || (row.classification ?? 'text') !== 'text') && say(ch.lawyer),
      ]
        .filter(Boolean)
        .join(' · '),
    ],
  ]
  return (
    <div className="stack tight">
      {titled && (
        <p>
          <b lang="en" translate="no">
            {sectionOf(row)}
          </b>{' '}
          {row.title}
        </p>
      )}
      <dl className="pairs-list">
        {pairs.map(([name, said]) => (
          <div className="pair" key={name.en}>
            <dt>{say(name)}</dt>
            <dd>{name === ch.punishment ? said : digits(said, language)}</dd>
          </div>
        ))}
      </dl>
      {row.note && (
        <p className="meta" lang="en">
          {row.note}
        </p>
      )}
    </div>
  )
}

function longSaid(years: CatalogueRow['most'], say: ReturnType<typeof useSay>, language: Language): string {
  if (years === 'life') return say(ch.life)
  if (years === 'death') return say(ch.death)
  if (years === 'as-other') return say(ch.asOther)
  if (years < 1) return say(ch.months, { n: count(Math.round(years * 12), language) })
  return say(years === 1 ? ch.year : ch.years, { n: count(years, language) })
}

/** Opens the form: only labels and codes stand in its address, and whoever writes decides there. */
function AddCharge({ row, chosen: { accused } }: { row: CatalogueRow; chosen: Chosen }) {
  const here = useThisCase()
  const say = useSay()
  const section = sectionOf(row)
  const said = accused === undefined ? say(ch.addAny, { section }) : say(ch.add, { who: accused, section })
  const closed = !here.mayWrite('court') ? say(ch.mayNot) : here.moment.chosen ? say(ch.past) : undefined
  return (
    <div className="buttons">
      {closed === undefined ? (
        <ButtonLink
          icon="plus"
          href={here.to.add({ kind: 'court.charge', about: accused, step: 'added', section, act: actCode(row.act) })}
        >
          <Sentence text={said} />
        </ButtonLink>
      ) : (
        <Button icon="plus" closed={closed}>
          <Sentence text={said} />
        </Button>
      )}
    </div>
  )
}
