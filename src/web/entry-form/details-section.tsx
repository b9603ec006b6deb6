import { standings, type Standing } from '../../record/envelope.ts'
import { actors as actorLetters, partyLetters, people, type PartyLetter } from '../../record/label.ts'
import type { Words } from '../../record/words.ts'
import { SelectField, TextField, type Option } from '../pieces/field.tsx'
import { useSay } from '../screens/case/say.ts'
import { useLanguage } from '../words/language.ts'
import { useFormAround } from './context.ts'
import type { Details } from './details.ts'
import { PartyControl } from './party-control.tsx'
import { PickList } from './pick-list.tsx'
import { details as said, form, howWords, likelihoodWords, reliabilityWords, standingWords } from './words.ts'

type Props = { id: string; value: Details; onChange: (details: Details) => void; open: boolean }

const sources: readonly PartyLetter[] = [...new Set<PartyLetter>([...actorLetters, ...people])]
const everybody = Object.keys(partyLetters) as PartyLetter[]

/** The envelope's extras: how things stand, who says so and how sure, who acted, what the entry rests on. */
export function DetailsSection({ id, value, onChange, open }: Props) {
  const say = useSay()
  const language = useLanguage()
  const { entries } = useFormAround()
  const set = (part: Partial<Details>) => onChange({ ...value, ...part })
  const options = (table: Readonly<Record<string, Words>>): Option[] =>
    Object.entries(table).map(([code, words]) => ({ value: code, words: words[language] }))
  const of = (name: string) => `${id}-${name}`
  const nameable = entries.map((entry): Option => ({ value: entry.id, words: entry.says, hint: entry.when }))
  const party = (name: 'by' | 'from') => (
    <PartyControl
      id={of(name)}
      name={name}
      label={say(said[name])}
      optional
      letters={sources}
      many={false}
      value={value[name] === '' ? [] : [value[name]]}
      onChange={(chosen) => set({ [name]: chosen.at(-1) ?? '' })}
    />
  )
  return (
    <details className="more" open={open}>
      <summary>{say(said.heading)}</summary>
      <div className="stack form-part">
        <PickList
          id={of('standing')}
          name="standing"
          label={say(said.standing)}
          options={standings.map((code) => ({ value: code, words: standingWords[code][language] }))}
          value={[value.standing]}
          onChange={([chosen]) => set({ standing: (chosen ?? 'happened') as Standing })}
        />
        <PickList
          id={of('how')}
          name="how"
          label={say(said.how)}
          optional
          options={options(howWords)}
          value={value.how === '' ? [] : [value.how]}
          onChange={(chosen) => set({ how: (chosen.at(-1) ?? '') as Details['how'] })}
        />
        {value.how !== '' && (
          <>
            {party('by')}
            {value.how === 'told' && party('from')}
            <TextField
              id={of('document')}
              label={say(said.document)}
              optional
              maxLength={200}
              value={value.document}
              onChange={(event) => set({ document: event.target.value })}
            />
            {value.document !== '' && (
              <TextField
                id={of('page')}
                label={say(said.page)}
                optional
                maxLength={40}
                value={value.page}
                onChange={(event) => set({ page: event.target.value })}
              />
            )}
            <SelectField
              id={of('reliability')}
              label={say(said.reliability)}
              optional
              options={options(reliabilityWords)}
              value={value.reliability}
              onChange={(event) => set({ reliability: event.target.value })}
            />
            <SelectField
              id={of('likelihood')}
              label={say(said.likelihood)}
              optional
              options={options(likelihoodWords)}
              value={value.likelihood}
              onChange={(event) => set({ likelihood: event.target.value })}
            />
          </>
        )}
        <PartyControl
          id={of('actors')}
          name="actors"
          label={say(said.actors)}
          hint={say(said.actorsHint)}
          optional
          letters={sources}
          many
          value={value.actors}
          onChange={(chosen) => set({ actors: chosen })}
        />
        <PartyControl
          id={of('about')}
          name="about"
          label={say(said.about)}
          optional
          letters={everybody}
          many
          value={value.about}
          onChange={(chosen) => set({ about: chosen })}
        />
        {(['rests', 'same', 'overlooked'] as const).map((name) => (
          <details key={name} className="entry-list" open={value[name].length > 0}>
            <summary>{say(said[name])}</summary>
            <PickList
              id={of(name)}
              name={name}
              label={say(said[name])}
              optional
              many
              options={nameable}
              empty={say(form.noEntries)}
              value={value[name]}
              onChange={(chosen) => set({ [name]: chosen })}
            />
          </details>
        ))}
      </div>
    </details>
  )
}
