import type { Good } from '../../reading/client.ts'
import { useSaid } from '../../session/said.ts'
import { own } from './words.ts'

export type PracticePerson = NonNullable<Good<'about'>['practicePeople']>[number]

type Props = {
  people: readonly PracticePerson[]
  chosen: PracticePerson | undefined
  onChoose: (person: PracticePerson) => void
}

/** The invented people of the practice unit: who they are and what they do. */
export function PracticePeople({ people, chosen, onChoose }: Props) {
  const say = useSaid()
  return (
    <section className="stack tight" aria-labelledby="practise-as">
      <h2 id="practise-as">{say(own.practice)}</h2>
      <p className="meta">{say(own.practiceBody)}</p>
      <ul className="practice-people">
        {people.map((person) => (
          <li key={person.signIn} data-row="">
            <button
              type="button"
              className="button"
              aria-pressed={person.signIn === chosen?.signIn}
              onClick={() => onChoose(person)}
            >
              <b>{person.name}</b>
              <small>{say(person.does)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
