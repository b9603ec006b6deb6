import { useEffect, useState } from 'react'
import { registry } from '../../../kinds/index.ts'
import { dropDraft, listDrafts, type Kept } from '../../drafts/vault.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { PartyChip } from '../../pieces/party.tsx'
import type { Me } from '../../reading/me.ts'
import { useLanguage } from '../../words/language.ts'
import { inPath } from '../case/addresses.ts'
import { say as sayIn, shortMoment, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { labelPattern } from '../../../record/label.ts'
import { act, picker } from './words.ts'

/** What this person has written in this case and not saved. Thrown away only by a press. */
export function DraftsHere({ me }: { me: Me }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const [drafts, setDrafts] = useState<readonly Kept[]>([])
  const person = me.person.code
  useEffect(() => {
    let open = true
    listDrafts(person, here.id).then(
      (found) => open && setDrafts(found),
      () => {},
    )
    return () => {
      open = false
    }
  }, [person, here.id])
  if (drafts.length === 0) return null
  return (
    <section className="card" aria-labelledby="drafts">
      <h2 id="drafts">{say(picker.drafts)}</h2>
      <ul className="stack tight">
        {drafts.map(({ place, at }) => {
          const kind =
            registry.get(place.kind)?.words[language] ??
            (place.kind === 'correct' ? say(act.correct) : place.kind === 'withdraw' ? say(act.withdraw) : place.kind)
          const time = shortMoment(at, Date.now(), here.zone, language)
          return (
            <li key={`${place.kind} ${place.of}`} className="row apart">
              <span>
                <b>{kind}</b> {labelPattern.test(place.of) && <PartyChip label={place.of} />}{' '}
                <span className="small faint">{sayIn(language, picker.draftOf, { time })}</span>
              </span>
              <span className="buttons">
                <ButtonLink href={here.to.add(queryOf(place))}>{say(picker.goOn)}</ButtonLink>
                <Button
                  look="quiet"
                  aria-label={`${say(picker.throwAway)}: ${kind}`}
                  onClick={() =>
                    void dropDraft(person, place).then(() => setDrafts(drafts.filter((other) => other.place !== place)))
                  }
                >
                  {say(picker.throwAway)}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const queryOf = ({ kind, of }: Kept['place']): Record<string, string | undefined> =>
  kind === 'correct' || kind === 'withdraw'
    ? { [kind]: of }
    : of === ''
      ? { kind }
      : labelPattern.test(of)
        ? { kind, about: inPath(of) }
        : of.startsWith('rests:')
          ? { kind, rests: of.slice('rests:'.length) }
          : { kind, same: of }
