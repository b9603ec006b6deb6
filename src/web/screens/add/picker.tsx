import '../../entry-form/entry-form.css'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { registry } from '../../../kinds/index.ts'
import { compartments, compartmentNames } from '../../../record/compartments.ts'
import type { Kind } from '../../../record/kind.ts'
import { findKinds } from '../../entry-form/find-kind.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Note } from '../../pieces/states.tsx'
import type { Me } from '../../reading/me.ts'
import { go } from '../../shell/navigation.ts'
import { Crumb } from '../../shell/shell.tsx'
import { useLanguage } from '../../words/language.ts'
import { number } from '../../words/numbers.ts'
import { useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { partsFor } from './beginning.ts'
import { DraftsHere } from './drafts-here.tsx'
import { useQueryWords } from './query.ts'
import { picker } from './words.ts'

/** Acts on an entry begin at that entry, not in a list. */
const elsewhere = new Set(['entry.corrected', 'entry.withdrawn', 'fact.settled'])

interface Group {
  readonly name: string
  readonly kinds: readonly Kind[]
}

/** Finds a kind by the words people use. Only what this person may write is offered. */
export function Picker({ me }: { me: Me }) {
  const here = useThisCase()
  const query = useQueryWords()
  const say = useSay()
  const language = useLanguage()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const used = useMemo(() => usage(here.reading.lines, me.person.code), [here.reading, me])
  const mine = useMemo(() => [...registry.values()].filter((kind) => mayBeWritten(kind, here)), [here])
  const groups = useMemo((): Group[] => {
    if (typed.trim() !== '') {
      const found = findKinds(mine, typed, used)
      return found.length === 0
        ? []
        : [{ name: say(picker.best), kinds: found.slice(0, 8) }, ...byPart(found.slice(8, 40))]
    }
    const most = [...mine]
      .filter(({ kind }) => used.has(kind))
      .sort((a, b) => (used.get(b.kind) ?? 0) - (used.get(a.kind) ?? 0))
      .slice(0, 6)
    return [
      ...(most.length > 0 ? [{ name: say(picker.most), kinds: most }] : []),
      ...byPart(mine.filter((kind) => !most.includes(kind))),
    ]

    function byPart(kinds: readonly Kind[]): Group[] {
      const parts = compartmentNames.map((part) => ({
        name: compartments[part].words[language],
        kinds: kinds.filter(({ compartment }) => compartment === part),
      }))
      return [
        ...parts,
        { name: say(picker.any), kinds: kinds.filter(({ compartment }) => compartment === 'every') },
      ].filter((group) => group.kinds.length > 0)
    }
  }, [typed, mine, used, language, say])
  const all = groups.flatMap(({ kinds }) => kinds)
  const at = Math.min(place, all.length - 1)
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    if (place > 0) list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [place])

  const about = query.get('about')
  const part = query.get('in')
  const addressOf = (kind: Kind) => here.to.add({ kind: kind.kind, about, in: part })
  const press = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (to !== undefined && (event.key.startsWith('Arrow') || event.ctrlKey)) {
      event.preventDefault()
      setPlace(Math.max(0, Math.min(all.length - 1, to)))
    }
    const chosen = all[at]
    if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      go(addressOf(chosen))
    }
  }
  const nothing = all.length === 0
  let row = -1
  return (
    <div className="stack">
      <Crumb href={here.to.timeline} says={here.head.label} />
      <h1>{say(picker.heading)}</h1>
      {!here.head.streams.some(({ level }) => level !== 'read') && (
        <Note title={say(picker.closed)} icon="lock" level={2}>
          <p>{say(picker.closedBody)}</p>
        </Note>
      )}
      <DraftsHere me={me} />
      <div className="field">
        <label htmlFor={id}>{say(picker.field)}</label>
        <p className="hint" id={`${id}-hint`}>
          {say(picker.hint)}
        </p>
        <input
          ref={box}
          id={id}
          className="input"
          type="search"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-expanded={!nothing}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={nothing ? undefined : `${id}-${at}`}
          aria-describedby={`${id}-hint`}
          value={typed}
          onKeyDown={press}
          onChange={(event) => {
            setTyped(event.target.value)
            setPlace(0)
          }}
        />
      </div>
      <p className="hidden-words" role="status">
        {typed === '' ? '' : say(picker.found, { n: number(all.length, language) })}
      </p>
      {nothing && typed !== '' && (
        <Note title={say(picker.nothing)} icon="search" level={2}>
          <p>{say(picker.nothingBody)}</p>
          {mine.some(({ kind }) => kind === 'note') && (
            <div className="buttons">
              <ButtonLink href={here.to.add({ kind: 'note', about })}>{say(picker.note)}</ButtonLink>
            </div>
          )}
        </Note>
      )}
      <div id={`${id}-list`} ref={list} className="stack kind-groups" role="listbox" aria-label={say(picker.results)}>
        {groups.map((group) => (
          <div key={group.name} className="kind-group" role="group" aria-label={group.name}>
            <p className="kind-group-name" role="presentation">
              {group.name}
            </p>
            <div className={typed.trim() === '' ? 'kind-list' : 'kind-list best'} role="presentation">
              {group.kinds.map((kind) => {
                row += 1
                const mineAt = row
                return (
                  <div
                    key={kind.kind}
                    id={`${id}-${mineAt}`}
                    role="option"
                    aria-selected={mineAt === at}
                    className={`kind-option${kind.compartment === 'every' ? '' : ` k-${kind.compartment}`}`}
                    onMouseMove={() => mineAt !== at && setPlace(mineAt)}
                    onClick={() => go(addressOf(kind))}
                  >
                    <span>{nameOf(kind, language)}</span>
                    {typed.trim() !== '' && <small>{kind.find[language].split(/[,،]/).slice(0, 5).join(', ')}</small>}
                  </div>
                )
              })}
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}

/** `asked` and `answered` stand once in each compartment: its name tells them apart. */
const nameOf = (kind: Kind, language: 'en' | 'bn' | 'hi'): string =>
  kind.each && kind.compartment !== 'every'
    ? `${kind.words[language]} · ${compartments[kind.compartment].words[language]}`
    : kind.words[language]

/** What was written in this case: one's own counts twice. */
function usage(lines: readonly { entry: { kind: string; by: string } }[], me: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {
    entry: { kind, by },
  } of lines)
    counts.set(kind, (counts.get(kind) ?? 0) + (by === me ? 2 : 1))
  return counts
}

export function mayBeWritten(
  kind: Kind,
  { head, mayWrite }: Pick<ReturnType<typeof useThisCase>, 'head' | 'mayWrite'>,
): boolean {
  if (elsewhere.has(kind.kind)) return false
  // Everybody of the case may raise a concern; what follows stands in its own thread.
  if (kind.kind === 'concern.raised') return head.streams.length > 0
  if (kind.compartment === 'concern')
    return head.streams.some(({ compartment, level }) => compartment === 'concern' && level !== 'read')
  const parts = partsFor(kind, mayWrite)
  if (kind.needs === 'approve')
    return head.streams.some(({ compartment, level }) => parts.includes(compartment) && level === 'approve')
  return parts.some((part) => mayWrite(part))
}
