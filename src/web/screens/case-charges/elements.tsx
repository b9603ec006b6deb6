import { registry } from '../../../kinds/index.ts'
import { compartmentNames } from '../../../record/compartments.ts'
import { count, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { entryMoment } from '../case-court/days.ts'
import { Sentence } from '../../pieces/party.tsx'
import { Tag } from '../../pieces/signals.tsx'
import { useLanguage } from '../../words/language.ts'
import { digits } from '../../words/numbers.ts'
import type { Chosen } from './choose-people.tsx'
import type { CatalogueRow } from './offence.tsx'
import { bearingOn, type Bearing } from './shown.ts'
import { ch, partWords } from './words.ts'

/** So many entries stand open beside an element; the others are a press away. */
const most = 4

/** What must be shown, one by one, with what this reader can see of it. */
export function Elements({ row, chosen }: { row: CatalogueRow; chosen: Chosen }) {
  const say = useSay()
  return (
    <section className="stack tight">
      <h4>{say(ch.elements)}</h4>
      {row.elements.length === 0 && <p className="meta">{say(ch.noElements)}</p>}
      <ul className="elements">
        {row.elements.map((element) => (
          <Element key={`${element.part} ${element.said}`} element={element} chosen={chosen} />
        ))}
      </ul>
    </section>
  )
}

function Element({ element, chosen }: { element: CatalogueRow['elements'][number]; chosen: Chosen }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const shown = bearingOn(here.reading.lines, element, chosen.accused, chosen.survivor ? [chosen.survivor] : [])
  const open = new Set(here.head.streams.map(({ compartment }) => compartment))
  const seesAll = compartmentNames.every((name) => name === 'concern' || open.has(name))
  const kinds = element.shownBy.map((kind) => registry.get(kind)?.words[language] ?? kind)
  const part = partWords[element.part as keyof typeof partWords]
  return (
    <li>
      <p className="row">
        <Tag>{part ? say(part) : element.part}</Tag>
        <span>{digits(element.said, language)}</span>
      </p>
      {shown.length === 0 ? (
        <p className="nothing-yet">{say(seesAll ? ch.nothing : ch.nothingYouSee)}</p>
      ) : (
        <ul className="stack tight">
          {shown.slice(0, most).map((one) => (
            <BearingRow key={one.entry} one={one} chosen={chosen} />
          ))}
        </ul>
      )}
      {shown.length > most && (
        <details>
          <summary>{say(ch.more, { n: count(shown.length - most, language) })}</summary>
          <ul className="stack tight">
            {shown.slice(most).map((one) => (
              <BearingRow key={one.entry} one={one} chosen={chosen} />
            ))}
          </ul>
        </details>
      )}
      {shown.length === 0 && kinds.length > 0 && <p className="meta">{say(ch.can, { kinds: kinds.join(' · ') })}</p>}
    </li>
  )
}

function BearingRow({ one: { entry, names }, chosen: { accused } }: { one: Bearing; chosen: Chosen }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const said =
    names === 'accused'
      ? accused
        ? say(ch.namesAccused, { who: accused })
        : say(ch.namesAnAccused)
      : say(names === 'survivor' ? ch.namesSurvivor : ch.namesNobody)
  return (
    <li>
      <a href={here.to.entry(entry)}>{entryMoment(here, entry, language)}</a>{' '}
      <Sentence text={here.sentenceOf(entry) ?? ''} hrefOf={here.hrefOf} />{' '}
      <span className="meta">
        (<Sentence text={said} />)
      </span>
    </li>
  )
}
