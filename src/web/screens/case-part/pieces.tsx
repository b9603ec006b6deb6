import type { ReactNode } from 'react'
import type { When } from '../../../record/when.ts'
import { spokenWhen } from '../../../record/sentence.ts'
import { useSay } from '../case/say.ts'
import type { ThisCase } from '../case/this-case.tsx'
import type { Language } from '../../words/language.ts'
import { part } from './words.ts'

/** A card with a heading; says in words when there is nothing in it. */
export function Section({
  title,
  children,
  empty,
  aside,
}: {
  title: ReactNode
  children?: ReactNode
  empty?: boolean
  aside?: ReactNode
}) {
  const say = useSay()
  return (
    <section className="card">
      <div className="card-head">
        <h2>{title}</h2>
        {aside}
      </div>
      {empty ? <p className="meta">{say(part.nothing)}</p> : children}
    </section>
  )
}

export const whenSaid = (when: When | undefined, language: Language): string | undefined =>
  when === undefined ? undefined : spokenWhen(when, language)

/** The words of a step: those that its kind has for the code, else the kind's own name. */
export const stepSaid = (here: ThisCase, entry: string, code: string, language: Language): string => {
  const said = here.codeOf(entry, code)
  return said !== undefined && said !== code ? said : (here.lineOf(entry)?.kind?.words[language] ?? code)
}
