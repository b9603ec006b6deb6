import { Button } from '../../pieces/button.tsx'
import { CompartmentTag, compartments as shown, type Compartment as Part } from '../../pieces/compartment.tsx'
import { Icon } from '../../pieces/icon.tsx'
import { Tag } from '../../pieces/signals.tsx'
import { zone } from '../../reading/moment.ts'
import { usePartName } from '../../session/part-name.ts'
import { useSaid } from '../../session/said.ts'
import { levelWords } from '../../session/words.ts'
import { useLanguage } from '../../words/language.ts'
import { moment } from '../../words/numbers.ts'
import { startsLater, type Given, type Holder } from './access-list.ts'
import { own } from './words.ts'

type Props = {
  holder: Holder
  name: string
  about: string | undefined
  now: number
  nameOf: (code: string) => string
  mayEnd: (given: Given) => boolean
  onEnd: (given: Given) => void
}

/** One person or team with everything given to it; what has ended is folded away. */
export function HolderCard({ holder, name, about, now, nameOf, mayEnd, onEnd }: Props) {
  const say = useSaid()
  const partName = usePartName()
  const { standing, over } = holder
  return (
    <li className="card" data-row="">
      <div className="row">
        <Icon name={holder.person === null ? 'people' : 'person'} />
        <h2>{name}</h2>
        {about && <span className="meta">{about}</span>}
      </div>
      {standing.map((given) => (
        <div key={given.grants[0]?.id} className="given">
          <Line given={given} now={now} nameOf={nameOf} />
          {mayEnd(given) && (
            <Button
              aria-label={say(own.endOf, { name, parts: given.parts.map(partName).join(', ') })}
              onClick={() => onEnd(given)}
            >
              {say(own.end)}
            </Button>
          )}
        </div>
      ))}
      {over.length > 0 && (
        <details>
          <summary>{say(own.over, { n: over.length })}</summary>
          {over.map((given) => (
            <div key={given.grants[0]?.id} className="given">
              <Line given={given} now={now} nameOf={nameOf} />
            </div>
          ))}
        </details>
      )}
    </li>
  )
}

const isPart = (name: string): name is Part => shown.some((known) => known === name)

function Line({ given, now, nameOf }: { given: Given; now: number; nameOf: (code: string) => string }) {
  const say = useSaid()
  const partName = usePartName()
  const language = useLanguage()
  const time = (at: string) => moment(at, zone, language)
  const { parts, level, from, until, reason, grantedBy, made, ended, endedBy, endedReason } = given
  const later = startsLater(given, now)
  const left = until === null ? Infinity : Date.parse(until) - now
  return (
    <div className="stack tight">
      <span className="row">
        {parts.map((part) =>
          isPart(part) ? (
            <CompartmentTag key={part} of={part} />
          ) : (
            <span key={part} className="compartment">
              {partName(part)}
            </span>
          ),
        )}
      </span>
      <span className="row small">
        <b>{say(levelWords[level])}</b>
        <span>
          {[
            later ? say(own.from, { time: time(from) }) : '',
            until === null ? say(own.noEnd) : say(own.until, { time: time(until) }),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
        {ended === null && later && <Tag icon="clock">{say(own.starts)}</Tag>}
        {ended === null && left > 0 && left < 3 * 86_400_000 && (
          <Tag icon="soon" tone="warn">
            {say(own.soon)}
          </Tag>
        )}
      </span>
      <span className="meta">
        {[
          reason === 'opened the case' ? say(own.opened) : reason,
          grantedBy === null
            ? say(own.given, { time: time(made) })
            : say(own.givenBy, { name: nameOf(grantedBy), time: time(made) }),
        ].join(' · ')}
      </span>
      {ended !== null && (
        <span className="meta">
          {say(own.endedBy, {
            name: endedBy === null ? '' : nameOf(endedBy),
            time: time(ended),
            reason: endedReason || undefined,
          })}
        </span>
      )}
      {ended === null && until !== null && left <= 0 && (
        <span className="meta">{say(own.ranOut, { time: time(until) })}</span>
      )}
    </div>
  )
}
