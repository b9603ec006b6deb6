import { registry } from '../../../kinds/index.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Loading, Note } from '../../pieces/states.tsx'
import { useMe } from '../../reading/me.ts'
import { Crumb } from '../../shell/shell.tsx'
import { useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { Picker } from './picker.tsx'
import { useQueryWords } from './query.ts'
import { add } from './titles.ts'
import { picker, write } from './words.ts'
import { Write } from './write.tsx'
import type { Purpose } from './writing.ts'

/** Everything that is written into a case: a new entry of any kind, a correction, a withdrawal. */
export function Add() {
  const here = useThisCase()
  const query = useQueryWords()
  const { me } = useMe()
  const say = useSay()
  if (!me) return <Loading what={say(add)} />
  const act = query.get('correct') ?? query.get('withdraw')
  const name = query.get('kind')
  if (act === undefined && name === undefined) return <Picker me={me} />

  const line = here.lineOf(act)
  const kind = act === undefined ? registry.get(name ?? '') : line?.kind
  const trouble =
    act !== undefined && !line
      ? write.noEntry
      : !kind && !(line && query.has('withdraw'))
        ? write.unknownKind
        : line && !here.mayWrite(line.entry.compartment, line.entry.thread)
          ? write.noRight
          : undefined
  if (trouble) {
    return (
      <div className="stack">
        <Crumb href={here.to.timeline} says={here.head.label} />
        <h1>{say(add)}</h1>
        <Note title={say(trouble)} icon="search" level={2}>
          <div className="buttons">
            <ButtonLink href={here.to.add()}>{say(picker.heading)}</ButtonLink>
          </div>
        </Note>
      </div>
    )
  }
  const purpose = (
    line ? (query.has('correct') ? { as: 'correct', kind, line } : { as: 'withdraw', line }) : { as: 'new', kind }
  ) as Purpose
  return (
    <Write
      key={`${name} ${act} ${query.get('about')} ${query.get('same')} ${query.get('rests')}`}
      me={me}
      purpose={purpose}
      query={query}
    />
  )
}
