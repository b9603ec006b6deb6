import { useParams } from '@tanstack/react-router'
import { useMemo, type ComponentType } from 'react'
import { timeline } from '../../../views/timeline.ts'
import { PageHead } from '../case/page-head.tsx'
import { useSay } from '../case/say.ts'
import { partOf, useThisCase } from '../case/this-case.tsx'
import { EventList } from '../case-timeline/event-list.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { compartments, type Compartment } from '../../pieces/compartment.tsx'
import { Closed, NotFound } from '../../pieces/states.tsx'
import { useWords } from '../../words/words.ts'
import { CourtPart } from './court.tsx'
import { CoverPart } from './cover-sheet.tsx'
import { EvidencePart } from './evidence.tsx'
import { IntelPart } from './money.tsx'
import { OperationPart } from './operation.tsx'
import { PremisesPart } from './premises.tsx'
import { SurvivorPart } from './survivors.tsx'
import { SuspectPart } from './suspects.tsx'
import { part } from './words.ts'

const own: Partial<Record<Compartment, ComponentType>> = {
  case: CoverPart,
  operation: OperationPart,
  survivor: SurvivorPart,
  suspect: SuspectPart,
  evidence: EvidencePart,
  premises: PremisesPart,
  court: CourtPart,
  intel: IntelPart,
}

/** One part of a case: what its facts add up to, then its own entries. */
export function PartScreen() {
  const { compartment } = useParams({ strict: false }) as { compartment?: string }
  const here = useThisCase()
  const say = useSay()
  const shared = useWords()
  const name = compartments.find((one) => one === compartment)
  const rows = useMemo(() => {
    const lines = here.reading.lines.filter(({ entry }) => partOf(entry.compartment) === name)
    return timeline({ ...here.reading, lines }, here.now)
  }, [here.reading, here.now, name])
  if (name === undefined) return <NotFound level={2} />
  const title = shared.compartment[name]
  // A concern has its own door; that one exists is never said here.
  if (!here.parts.includes(name))
    return name === 'concern' ? (
      <NotFound level={2} />
    ) : (
      <>
        <PageHead title={title} />
        <Closed part={title} />
      </>
    )
  const Own = own[name]
  const mayAdd = here.mayWrite(name)
  return (
    <>
      <PageHead
        title={title}
        actions={
          mayAdd && (
            <ButtonLink look="main" icon="plus" href={here.to.add({ in: name })}>
              {say(part.add)}
            </ButtonLink>
          )
        }
      />
      {Own && <Own />}
      <EventList events={rows} mayAdd={mayAdd} part={name} />
    </>
  )
}
