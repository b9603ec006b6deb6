import './case.css'
import { Outlet, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { alarms } from '../../../views/alarms.ts'
import { conflicts } from '../../../views/conflicts.ts'
import { cover } from '../../../views/cover.ts'
import type { Compartment } from '../../pieces/compartment.tsx'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { Failed, Loading, NotFound, Note } from '../../pieces/states.tsx'
import { useCase } from '../../reading/case.ts'
import { useMe } from '../../reading/me.ts'
import { CaseFrame } from '../../shell/case-frame.tsx'
import { Crumb, Page } from '../../shell/shell.tsx'
import { useWords } from '../../words/words.ts'
import { useSay } from './say.ts'
import { ThisCaseProvider, partOf, useThisCase } from './this-case.tsx'
import { frame } from './words.ts'

/** Every page of a case stands in here: fetches the case once, and says plainly when it cannot be shown. */
export function Frame() {
  const { case: id = '' } = useParams({ strict: false }) as { case?: string }
  return <OneCase key={id} id={id} />
}

function OneCase({ id }: { id: string }) {
  const found = useCase(id)
  const say = useSay()
  switch (found.state) {
    case 'here':
      return (
        <ThisCaseProvider id={id} here={found}>
          <Inside />
        </ThisCaseProvider>
      )
    case 'loading':
      return (
        <Page>
          <Loading what={say(frame.theCase)} rows={8} />
        </Page>
      )
    case 'not-found':
      return (
        <Page>
          <Crumb href="/cases" says={say(frame.cases)} />
          <NotFound level={2} />
        </Page>
      )
    case 'failed':
      return (
        <Page>
          <Crumb href="/cases" says={say(frame.cases)} />
          <Failed code={found.code} onAgain={found.again} />
        </Page>
      )
    case 'signed-out':
      return (
        <Page>
          <Note title={say(frame.signedOut)} icon="lock" level={2}>
            <p>{say(frame.signedOutBody)}</p>
            <div className="buttons">
              <ButtonLink look="main" href="/sign-in">
                {say(frame.signIn)}
              </ButtonLink>
            </div>
          </Note>
        </Page>
      )
  }
}

/** Which part of the navigation an alarm stands in. */
const partOfAlarm: Readonly<Record<string, Compartment>> = {
  custody: 'evidence',
  premises: 'premises',
  'at-large': 'suspect',
  liberty: 'survivor',
  danger: 'survivor',
  claim: 'survivor',
}

function Inside() {
  const here = useThisCase()
  const say = useSay()
  // Also tells the shell who is here and that this is practice.
  useMe()
  const [asking, setAsking] = useState<Compartment>()
  const { reading, now, to, parts } = here
  const all = useMemo(() => alarms(reading, now), [reading, now])
  const unsettled = useMemo(() => conflicts(reading).length, [reading])
  const counts = useMemo(() => countsOf(here), [here])
  const red = new Set(all.filter(({ tone, grows }) => tone === 'red' && grows).map(({ kind }) => kind))
  const alarmed = new Set([...red].flatMap((kind) => partOfAlarm[kind] ?? []))
  const mayAdd = here.head.streams.some(({ level }) => level !== 'read')
  return (
    <CaseFrame
      overview={[
        { href: to.timeline, says: say(frame.timeline), icon: 'list', dock: say(frame.timeline) },
        { href: to.where, says: say(frame.where), icon: 'pin', alarm: red.has('gap'), dock: say(frame.whereShort) },
        { href: to.duties, says: say(frame.duties), icon: 'check', dock: say(frame.duties) },
        { href: to.first72, says: say(frame.first72), icon: 'clock' },
        { href: to.parties, says: say(frame.parties), icon: 'people' },
        {
          href: to.asked,
          says: say(frame.asked),
          icon: 'ring',
          alarm: red.has('asked') || red.has('promise-broken'),
        },
        { href: to.conflicts, says: say(frame.conflicts), icon: 'split', count: unsettled },
        { href: `/cases/${here.id}/access`, says: say(frame.access), icon: 'key' },
      ]}
      open={parts.map((compartment) => ({
        compartment,
        href: to.part(compartment),
        count: counts.get(compartment) ?? 0,
        alarm: alarmed.has(compartment),
      }))}
      onAsk={setAsking}
      add={mayAdd ? { href: to.add(), says: say(frame.addShort) } : undefined}
      keys={{ timeline: to.timeline, where: to.where, duties: to.duties }}
    >
      {here.missing.length > 0 && (
        <Note title={say(frame.missing)} icon="over" tone="danger" level={2}>
          <p>{say(frame.missingBody)}</p>
          <div className="buttons">
            <Button onClick={here.again}>{say(frame.again)}</Button>
          </div>
        </Note>
      )}
      <Outlet />
      <AskDialog part={asking} onClose={() => setAsking(undefined)} />
    </CaseFrame>
  )
}

function countsOf({
  reading,
}: {
  reading: { lines: readonly { entry: { compartment: Parameters<typeof partOf>[0] } }[] }
}): Map<Compartment, number> {
  const counts = new Map<Compartment, number>()
  for (const { entry } of reading.lines)
    counts.set(partOf(entry.compartment), (counts.get(partOf(entry.compartment)) ?? 0) + 1)
  return counts
}

/** Whom to ask for a part that is closed. It says nothing of what is in it. */
function AskDialog({ part, onClose }: { part: Compartment | undefined; onClose: () => void }) {
  const here = useThisCase()
  const say = useSay()
  const shared = useWords()
  const { lead } = useMemo(() => cover(here.reading, here.now), [here])
  const name = part ? shared.compartment[part] : ''
  return (
    <Dialog open={part !== undefined} onClose={onClose} title={say(frame.askTitle, { part: name })}>
      <p>{say(frame.askBody, { lead: lead?.person ?? lead?.office })}</p>
      <div className="buttons">
        <ButtonLink href={`/cases/${here.id}/access`}>{say(frame.askWho)}</ButtonLink>
        {here.mayWrite('case') && (
          <ButtonLink href={here.to.add({ kind: 'case.asked' })}>{say(frame.askWrite)}</ButtonLink>
        )}
      </div>
    </Dialog>
  )
}
