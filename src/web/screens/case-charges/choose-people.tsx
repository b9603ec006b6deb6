import { useMemo } from 'react'
import { notPunished } from '../../../kinds/lists/non-punishment.ts'
import { partyLetters, letterOf, type Label } from '../../../record/label.ts'
import { parties } from '../../../views/parties.ts'
import { useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { Choice, SelectField, type Option } from '../../pieces/field.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { Note } from '../../pieces/states.tsx'
import { useLanguage } from '../../words/language.ts'
import { ch } from './words.ts'

export interface Chosen {
  readonly accused: Label | undefined
  /** Undefined: everybody to whom something was done. */
  readonly survivor: Label | undefined
}

/** Against whom, and done to whom: what is shown beside each element is of these. */
export function ChoosePeople({ chosen, onChoose }: { chosen: Chosen; onChoose: (chosen: Chosen) => void }) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const labels = useMemo(() => parties(here.reading, here.now).map(({ label }) => label), [here.reading, here.now])
  const of = (letters: string) => labels.filter((label) => letters.includes(letterOf(label)))
  const option = (label: Label) => ({ value: label, words: label, hint: partyLetters[letterOf(label)][language] })
  return (
    <div className="half">
      <OneOf
        name="against"
        label={say(ch.against)}
        none={say(ch.everyAccused)}
        options={['A', 'E', 'S', 'C'].flatMap(of).map(option)}
        value={chosen.accused}
        onChoose={(accused) => onChoose({ ...chosen, accused })}
      />
      <OneOf
        name="done-to"
        label={say(ch.survivor)}
        none={say(ch.everySurvivor)}
        options={['S', 'C', 'G'].flatMap(of).map(option)}
        value={chosen.survivor}
        onChoose={(survivor) => onChoose({ ...chosen, survivor })}
      />
    </div>
  )
}

type OneOfProps = {
  name: string
  label: string
  none: string
  options: readonly Option[]
  value: Label | undefined
  onChoose: (label: Label | undefined) => void
}

/** A list for six and more, cards for fewer: a phone needs no list for three people. */
function OneOf({ name, label, none, options, value, onChoose }: OneOfProps) {
  if (options.length > 5) {
    return (
      <SelectField
        label={label}
        empty={none}
        options={options.map(({ value: of, words, hint }) => ({ value: of, words: `${words} · ${hint}` }))}
        value={value ?? ''}
        onChange={(event) => onChoose(event.target.value || undefined)}
      />
    )
  }
  return (
    <Choice
      name={name}
      label={label}
      line
      options={[{ value: '', words: none }, ...options]}
      value={[value ?? '']}
      onChange={([of]) => onChoose(of || undefined)}
    />
  )
}

/** Stands beside every charge against somebody who was trafficked. `says`: what to know of this one. */
export function NonPunishment({ who, says }: { who: Label; says: string }) {
  const here = useThisCase()
  const say = useSay()
  return (
    <Note title={say(notPunished)} icon="survivor" tone="warn">
      <p>
        <Sentence text={says} hrefOf={here.hrefOf} />
      </p>
      {here.mayWrite('court') && !here.moment.chosen && (
        <div className="buttons">
          <ButtonLink
            href={here.to.add({ kind: 'court.survivor-charged', about: who, step: 'non-punishment-claimed' })}
          >
            {say(ch.claim)}
          </ButtonLink>
        </div>
      )}
    </Note>
  )
}
