import { ButtonLink } from '../../pieces/button.tsx'
import { NotFound } from '../../pieces/states.tsx'
import { Page } from '../../shell/shell.tsx'
import { useWords, type Words } from '../../words/words.ts'

export const path = '*'
export const title = (words: Words) => words.shell.notFound

/** A page that is not there and a page that one may not see look the same. */
export function Screen() {
  const words = useWords()
  return (
    <Page>
      <h1 className="hidden-words">{words.shell.notFound}</h1>
      <NotFound level={2} />
      <div className="buttons">
        <ButtonLink href="/cases">{words.shell.toCases}</ButtonLink>
      </div>
    </Page>
  )
}
