import { useMemo } from 'react'
import { alarms } from '../../../views/alarms.ts'
import { cover } from '../../../views/cover.ts'
import { timeline } from '../../../views/timeline.ts'
import { CaseHead } from '../case/page-head.tsx'
import { alarmItem } from '../case/said-alarm.ts'
import { labels, shortMoment, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { frame, stageWords } from '../case/words.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { AlarmList, StageSteps } from '../../pieces/signals.tsx'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import { OpenThings } from './aside.tsx'
import { UrgentDuties } from './duties.tsx'
import { EventList } from './event-list.tsx'
import { PictureOfTheDay } from './picture.tsx'

/** The home of a case: who and what, stage, alarms, the picture of the day, the timeline. */
export function TimelineScreen() {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const shared = useWords()
  const { reading, now } = here
  const sheet = useMemo(() => cover(reading, now), [reading, now])
  const urgent = useMemo(
    () => alarms(reading, now).map((alarm) => alarmItem(alarm, here, language, shared)),
    [reading, now, here, language, shared],
  )
  const events = useMemo(() => timeline(reading, now), [reading, now])
  const newest = events.rows.reduce<number | undefined>(
    (last, { from, standing }) =>
      from !== undefined && from <= now && standing === 'happened' && (last === undefined || from > last) ? from : last,
    undefined,
  )
  const lead = sheet.lead && labels([sheet.lead.person, sheet.lead.office].filter((one) => one !== undefined))
  const partners = labels(sheet.partners.filter(({ left }) => left === undefined).map(({ partner }) => partner))
  const mayAdd = here.head.streams.some(({ level }) => level !== 'read')
  return (
    <>
      <CaseHead lead={lead} partners={partners} last={shortMoment(newest, now, here.zone, language)}>
        {mayAdd && (
          <ButtonLink look="main" icon="plus" shortcut="N" href={here.to.add()}>
            {say(frame.add)}
          </ButtonLink>
        )}
      </CaseHead>
      <StageSteps
        steps={sheet.steps.map(({ stage }) => say(stageWords[stage]))}
        now={sheet.steps.findIndex(({ state }) => state === 'now')}
      />
      <AlarmList alarms={urgent} pairs />
      {events.count > 0 && <PictureOfTheDay />}
      <div className="two">
        <EventList events={events} mayAdd={mayAdd} />
        <div className="stack">
          <UrgentDuties />
          <OpenThings />
        </div>
      </div>
    </>
  )
}
