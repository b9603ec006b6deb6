import { useMemo } from 'react'
import { placeKinds } from '../../../kinds/lists/places.ts'
import { streamName } from '../../../record/envelope.ts'
import { subjectOf } from '../../../record/kind.ts'
import type { Label } from '../../../record/label.ts'
import { see } from '../../../record/replay.ts'
import { sentence } from '../../../record/sentence.ts'
import type { Words } from '../../../record/words.ts'
import { whereIsEveryone, type PersonRow } from '../../../views/where-is-everyone.ts'
import type { FormAround, Nameable } from '../../entry-form/context.ts'
import { bodyOf } from '../../entry-form/form-state.ts'
import { knownLabels, recentLabels } from '../../entry-form/known-labels.ts'
import { form } from '../../entry-form/words.ts'
import { openIdentity } from '../../reading/open.ts'
import { useLanguage } from '../../words/language.ts'
import { clock } from '../../words/numbers.ts'
import { shortMoment } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { whoIn } from './beginning.ts'
import type { Purpose, Writing } from './writing.ts'

const kindsOfPlaces: Readonly<Record<string, Words>> = placeKinds

/** What the controls of this form know of the case. */
export function useAroundForm(
  purpose: Purpose,
  writing: Writing,
  change: (part: Partial<Writing>) => void,
): FormAround & { readonly board: readonly PersonRow[] } {
  const { id, reading, now, zone, moment } = useThisCase()
  const language = useLanguage()
  const known = useMemo(() => knownLabels(reading), [reading])
  const recent = useMemo(() => recentLabels(reading), [reading])
  const board = useMemo(() => see(whereIsEveryone, reading, now).people, [reading, now])
  const places = useMemo(() => {
    const found = new Map<Label, string>()
    for (const told of reading.told) if (told.fact === 'placeKind') found.set(told.of, String(told.value))
    return found
  }, [reading])
  const entries = useMemo(
    () =>
      reading.lines
        .filter((line) => !line.withdrawn && line.kind)
        .map((line): Nameable => ({
          id: line.entry.id,
          kind: line.entry.kind,
          says: line.kind ? sentence(line.kind, line.body, language) : '',
          when: shortMoment(line.span?.from, now, zone, language) ?? '',
        }))
        .reverse(),
    [reading, now, zone, language],
  )

  const kind = purpose.as === 'withdraw' ? undefined : purpose.kind
  const hintOf = (label: Label, field: string): string | undefined => {
    const code = places.get(label)
    const what = code === undefined ? undefined : kindsOfPlaces[code]?.[language]
    const last =
      field === 'from' && kind
        ? board.find(({ who, now: at }) => whoIn(kind, writing.state).includes(who) && at?.place === label)?.now
        : undefined
    const where =
      last &&
      [form.lastKnown[language], last.confirmed === undefined ? '' : clock(last.confirmed, zone, language)]
        .filter(Boolean)
        .join(', ')
    return [what, where].filter(Boolean).join(' · ') || undefined
  }
  return {
    zone,
    language,
    entries,
    hintOf,
    recent,
    board,
    labels: useMemo(
      () => [...known, ...writing.labels.filter((label) => !known.includes(label))],
      [known, writing.labels],
    ),
    addLabel: (label) => {
      if (!known.includes(label) && !writing.labels.includes(label)) change({ labels: [...writing.labels, label] })
    },
    subjectOf: (field) => kind && subjectOf(kind, field, bodyOf(kind, writing.state, { zone, language }).body),
    openSealed:
      purpose.as !== 'correct'
        ? undefined
        : async (field) => {
            const { line } = purpose
            const last = line.corrections.at(-1)
            const opened = await openIdentity(last ?? line.entry, last ? `body.${field}` : field)
            return opened.state === 'open' ? opened.value : undefined
          },
    stream: streamName({
      case: id,
      compartment: writing.compartment,
      ...(writing.thread === null ? {} : { thread: writing.thread }),
    }),
    now: () => (moment.fixed ? now : Date.now()),
  }
}
