import { useMemo } from 'react'
import { useCaseDuties } from '../../reading/duties.ts'
import { DutyList, type DutyChipProps, type DutyItem } from '../../pieces/signals.tsx'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import { byUrgency, dutyRows, type DutyRow } from '../case/duty-rows.ts'
import { dueSaid } from '../case/duty-said.ts'
import { count, labels, say, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { dutyWords as d } from './words.ts'

const most = 5

/** Beside the timeline: the most urgent of what the law asks; nothing when the reader may see none of it. */
export function UrgentDuties() {
  const here = useThisCase()
  const said = useSay()
  const language = useLanguage()
  const shared = useWords()
  const { data } = useCaseDuties(here)
  const rows = useMemo(
    () => (data ? dutyRows(data, here.now).filter(({ look }) => look !== 'na') : []),
    [data, here.now],
  )
  if (!data || rows.length === 0) return null
  const item = (row: DutyRow): DutyItem => {
    const { main, sub } = dueSaid(row, { now: here.now, zone: here.zone, language, shared })
    return {
      id: row.key,
      state: row.look,
      what: say(language, d.what, { title: row.rule.title, who: labels(row.about) }),
      when: [main, sub].filter(Boolean).join(' · '),
    }
  }
  return (
    <aside className="card flush" aria-label={said(d.heading)}>
      <div className="card-head">
        <h2>{said(d.heading)}</h2>
        <a href={here.to.duties}>{said(d.all, { n: count(rows.length, language) })}</a>
      </div>
      <DutyList items={rows.toSorted(byUrgency).slice(0, most).map(item)} />
      <p className="card-foot">
        {data.packs.map(({ pack, aid, version }) => (
          <span key={pack}>
            {aid} {version}
          </span>
        ))}
      </p>
    </aside>
  )
}

/** For each entry: how many duties it started, and which it met. */
export function useDutyChips(): ReadonlyMap<string, readonly DutyChipProps[]> {
  const here = useThisCase()
  const language = useLanguage()
  const { data } = useCaseDuties(here)
  return useMemo(() => {
    const chips = new Map<string, DutyChipProps[]>()
    if (!data) return chips
    const titles = new Map(data.rules.map(({ pack, duty, title }) => [`${pack} ${duty}`, title]))
    const started = new Map<string, Set<string>>()
    const met = new Map<string, Map<string, boolean>>()
    for (const { pack, duty, status, trigger, metBy } of data.duties) {
      if (status === 'not-applicable') continue
      const rule = `${pack} ${duty}`
      if (trigger.entry !== null) started.set(trigger.entry, (started.get(trigger.entry) ?? new Set()).add(rule))
      if (status === 'waived' || !metBy || metBy.entry === null) continue
      const byEntry = met.get(metBy.entry) ?? new Map<string, boolean>()
      met.set(metBy.entry, byEntry.set(rule, (byEntry.get(rule) ?? false) || status === 'met-late'))
    }
    const put = (entry: string, chip: DutyChipProps) => chips.set(entry, [...(chips.get(entry) ?? []), chip])
    for (const [entry, rules] of started)
      put(entry, { state: 'open', says: say(language, d.starts, { n: count(rules.size, language) }) })
    for (const [entry, rules] of met) {
      const [first = ''] = rules.keys()
      const late = [...rules.values()].includes(true)
      const says =
        rules.size === 1
          ? say(language, d.met, { title: titles.get(first) })
          : say(language, d.metMany, { n: count(rules.size, language) })
      put(entry, { state: late ? 'late' : 'met', says })
    }
    return chips
  }, [data, language])
}
