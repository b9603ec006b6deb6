import type { Alarm } from '../../../views/alarms.ts'
import type { IconName } from '../../pieces/icon.tsx'
import type { Alarm as AlarmItem } from '../../pieces/signals.tsx'
import type { Language } from '../../words/language.ts'
import { span } from '../../words/span.ts'
import type { Words as SharedWords } from '../../words/en.ts'
import { alarmMore, alarmWords } from './alarm-words.ts'
import { factWords } from './said-fact.ts'
import { labels, say, shortMoment } from './say.ts'
import type { ThisCase } from './this-case.tsx'

const icons: Partial<Record<Alarm['kind'], IconName>> = {
  gap: 'gap',
  conflict: 'split',
  custody: 'evidence',
  'at-large': 'suspect',
  asked: 'soon',
  premises: 'premises',
}

/** An alarm of the record as the header draws it: what and since when, who can clear it up, where to look. */
export function alarmItem(alarm: Alarm, here: ThisCase, language: Language, shared: SharedWords): AlarmItem {
  const { kind, code, about, since, minutes, grows, tone, owner, entries } = alarm
  const who = labels(about)
  const template = alarmWords[`${kind}.${code}`] ?? alarmWords[kind] ?? alarmMore.other
  const what = say(language, template, {
    who,
    since: shortMoment(since, here.now, here.zone, language),
    from: alarm.from,
    to: alarm.to,
    code:
      kind === 'conflict' && alarm.fact !== undefined
        ? factWords(alarm.fact)[language]
        : here.codeOf(entries[0], kind === 'danger' ? code : alarm.fact),
  })
  const long = minutes === undefined || kind === 'conflict' ? undefined : span(minutes, shared, language)
  const more = [
    grows ? long : long && say(language, alarmMore.closedGap, { long }),
    owner.length > 0 && !owner.every((one) => about.includes(one))
      ? say(language, alarmMore.owner, { owner: labels(owner) })
      : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
  const icon = icons[kind]
  return {
    id: `${kind} ${code} ${entries.join(' ')} ${who ?? ''}`,
    what,
    tone,
    href: whereTo(alarm, here),
    ...(more ? { who: more } : {}),
    ...(icon ? { icon } : {}),
  }
}

function whereTo({ kind, about, fact, entries }: Alarm, { to }: ThisCase): string {
  switch (kind) {
    case 'gap':
      return to.where
    case 'danger':
    case 'liberty':
    case 'claim':
      return to.part('survivor')
    case 'at-large':
      return to.part('suspect')
    case 'asked':
    case 'promise-broken':
    case 'promise':
      return to.asked
    case 'custody':
      return to.part('evidence')
    case 'premises':
      return to.part('premises')
    case 'conflict':
      return fact === undefined ? to.conflicts : to.conflict(about[0] ?? 'case', fact)
    default:
      return entries[0] === undefined ? to.timeline : to.entry(entries[0])
  }
}
