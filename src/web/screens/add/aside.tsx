import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { registry } from '../../../kinds/index.ts'
import { compartments } from '../../../record/compartments.ts'
import { sentence } from '../../../record/sentence.ts'
import type { Alarm } from '../../../views/alarms.ts'
import { effectsOf, type EffectOnFact, type Effects } from '../../entry-form/candidate.ts'
import { Icon } from '../../pieces/icon.tsx'
import { LabelText, Sentence } from '../../pieces/party.tsx'
import { Tag } from '../../pieces/signals.tsx'
import { againIfSilent, ask } from '../../reading/client.ts'
import { useLanguage } from '../../words/language.ts'
import { number } from '../../words/numbers.ts'
import { useWords } from '../../words/words.ts'
import { alarmItem } from '../case/said-alarm.ts'
import { factSaid, factWords } from '../case/said-fact.ts'
import { useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { aside, write } from './words.ts'
import { enteredOf, type Purpose, type Writing } from './writing.ts'

/** What the entry would do, read again at each pause of typing; undefined until its needed fields are written. */
export function useEffects(purpose: Purpose, writing: Writing): Effects | undefined {
  const { id, reading, entries, now, zone } = useThisCase()
  const language = useLanguage()
  const [paused, setPaused] = useState(writing)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(writing), 350)
    return () => clearTimeout(timer)
  }, [writing])
  return useMemo(() => {
    if (purpose.as !== 'new') return undefined
    const entered = enteredOf(purpose, paused, { case: id, reading, now }, { zone, language })
    return entered && effectsOf(registry, purpose.kind, entered, entries, reading, now)
  }, [purpose, paused, id, reading, entries, now, zone, language])
}

/** On a phone, one line of it right above Save. */
export function PhoneLine({ effects }: { effects: Effects | undefined }) {
  const say = useSay()
  const language = useLanguage()
  if (!effects) return null
  const n = (all: readonly unknown[]) => (all.length === 0 ? undefined : number(all.length, language))
  return (
    <p className="note small only-phone">
      {say(write.phone, {
        ends: n(effects.ends),
        begins: n(effects.begins),
        sets: number(effects.sets.length, language),
      })}
    </p>
  )
}

type AsideProps = { purpose: Purpose; writing: Writing; effects: Effects | undefined }

/** Before saving: what the entry will do, and who will see it. */
export function Aside({ purpose, writing, effects }: AsideProps) {
  return (
    <aside className="stack">
      {purpose.as === 'new' && <Does purpose={purpose} writing={writing} effects={effects} />}
      <Sees writing={writing} />
    </aside>
  )
}

const most = 6

function Does({
  purpose,
  writing,
  effects,
}: {
  purpose: Extract<Purpose, { as: 'new' }>
  writing: Writing
  effects: Effects | undefined
}) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const { id, reading, now, zone } = here
  const line = useMemo(() => {
    const entered = effects && enteredOf(purpose, writing, { case: id, reading, now }, { zone, language })
    return entered && sentence(purpose.kind, entered.body, language)
  }, [effects, purpose, writing, id, reading, now, zone, language])
  const nothing = effects && effects.ends.length + effects.begins.length + effects.sets.length === 0
  return (
    <section className="card" aria-labelledby="does">
      <h2 id="does">{say(aside.does)}</h2>
      {!effects && <p className="small faint">{say(aside.notYet)}</p>}
      {line && (
        <p className="small">
          <span className="faint">{say(aside.says)}: </span>
          <Sentence text={line} />
        </p>
      )}
      {nothing && <p className="small faint">{say(aside.onlyLine)}</p>}
      {effects && !nothing && (
        <ul className="effects">
          {effects.ends.slice(0, most).map((alarm, at) => (
            <AlarmLine key={`e${at}`} alarm={alarm} ends />
          ))}
          {effects.begins.slice(0, most).map((alarm, at) => (
            <AlarmLine key={`b${at}`} alarm={alarm} />
          ))}
          {effects.sets.slice(0, most).map((set, at) => (
            <FactLine key={`s${at}`} set={set} />
          ))}
          {effects.sets.length > most && (
            <li className="small faint">{say(aside.moreFacts, { n: number(effects.sets.length - most, language) })}</li>
          )}
        </ul>
      )}
    </section>
  )
}

function AlarmLine({ alarm, ends }: { alarm: Alarm; ends?: boolean }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const shared = useWords()
  const item = alarmItem(alarm, here, language, shared)
  return (
    <li>
      <span>
        <Tag icon={ends ? 'met' : 'soon'} tone={ends ? 'ok' : 'warn'}>
          {say(ends ? aside.ends : aside.begins)}
        </Tag>
      </span>
      <span className="row">
        <b>
          <LabelText text={item.what} />
        </b>
      </span>
      {item.who && (
        <span className="small faint">
          <LabelText text={item.who} />
        </span>
      )}
    </li>
  )
}

function FactLine({ set: { of, fact, replaces, besides } }: { set: EffectOnFact }) {
  const say = useSay()
  const language = useLanguage()
  const name = factWords(fact)[language]
  const said = (told: (typeof replaces)[number]) =>
    factSaid(told.line, fact, told.value, language).text ?? say(aside.sealedValue)
  return (
    <li>
      <span>
        <LabelText
          text={
            of === 'case' || of.startsWith('ask:')
              ? say(aside.setsCase, { fact: name })
              : say(aside.sets, { of, fact: name })
          }
        />
      </span>
      {replaces.map((told) => (
        <span key={told.entry} className="small faint">
          {say(aside.replaces, { value: said(told) })}
        </span>
      ))}
      {besides.map((told) => (
        <span key={told.entry} className="small text-warn">
          <Icon name="split" /> {say(aside.besides, { value: said(told) })}
        </span>
      ))}
    </li>
  )
}

function Sees({ writing }: { writing: Writing }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const { compartment } = writing
  const part = compartments[compartment].words[language]
  const { data } = useQuery({
    queryKey: ['grants', here.id],
    queryFn: ({ signal }) => ask('listGrants', { params: { case: here.id } }, signal),
    retry: againIfSilent,
  })
  const counted = useMemo(() => {
    const open = (data?.grants ?? []).filter(
      (one) =>
        one.compartment === compartment &&
        one.ended === null &&
        Date.parse(one.from) <= Date.now() &&
        (one.until === null || Date.parse(one.until) > Date.now()),
    )
    return {
      people: new Set(open.flatMap(({ person }) => person ?? [])).size,
      teams: new Set(open.flatMap(({ team }) => team ?? [])).size,
    }
  }, [data, compartment])
  // Who does not lead the case is told only of her own grants: then a count would be a guess.
  const told =
    compartment === 'concern'
      ? say(aside.concern)
      : counted.people + counted.teams > 1
        ? say(aside.counted, {
            people: number(counted.people, language),
            teams: counted.teams === 0 ? undefined : number(counted.teams, language),
            part,
          })
        : say(aside.part, { part })
  return (
    <section className="card" aria-labelledby="sees">
      <h2 id="sees">{say(aside.sees)}</h2>
      <p className="small">{told}</p>
      <p className="small faint">{say(aside.identities)}</p>
    </section>
  )
}
