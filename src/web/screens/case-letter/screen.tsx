import { useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Label } from '../../../record/label.ts'
import { see } from '../../../record/replay.ts'
import { asked } from '../../../views/asked.ts'
import { Button } from '../../pieces/button.tsx'
import { NotFound } from '../../pieces/states.tsx'
import { Crumb } from '../../shell/shell.tsx'
import { languages, ownName, useLanguage, type Language } from '../../words/language.ts'
import { loadWords } from '../../words/words.ts'
import { useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { common } from '../case/titles.ts'
import { Letter } from './letter.tsx'
import { sealedNames, useNames } from './names.ts'
import { earlierThan } from './request.ts'
import { l } from './words.ts'

/** One request as a letter on paper, in the language of whoever gets it; labels only, unless the reader opens names. */
export function LetterScreen() {
  const { entry: id = '' } = useParams({ strict: false }) as { entry?: string }
  const here = useThisCase()
  const say = useSay()
  const all = useMemo(() => see(asked, here.reading, here.now), [here.reading, here.now])
  const request = all.find(({ entry }) => entry === id)
  const line = here.lineOf(id)
  const earlier = useMemo(() => (request ? earlierThan(request, all) : []), [request, all])
  const about = line?.body['about']
  const labels = [request?.of, request?.by, ...(Array.isArray(about) ? (about as Label[]) : [])]
    .concat(earlier.map(({ of }) => of))
    .filter((label) => label !== undefined)
  const sealed = sealedNames(here.reading, labels)
  const { names, open, close, dialog } = useNames(here.id, sealed)
  const { language, choose, failed } = useLetterLanguage()
  if (!request || !line)
    return (
      <>
        <Crumb href={here.to.asked} says={say(common.asked)} />
        <h1>{say(l.notFound)}</h1>
        <NotFound level={2} />
      </>
    )
  return (
    <>
      <header className="stack tight no-print">
        <Crumb href={here.to.asked} says={say(common.asked)} />
        <h1>{say(l.title)}</h1>
        <div className="row apart">
          <div className="row" role="group" aria-label={say(l.language)}>
            {languages.map((one) => (
              <Button key={one} aria-pressed={one === language} onClick={() => void choose(one)}>
                <span lang={one}>{ownName[one].name}</span>
              </Button>
            ))}
          </div>
          <div className="buttons">
            {names.state === 'open' ? (
              <Button icon="hide" onClick={close}>
                {say(l.labels)}
              </Button>
            ) : (
              <Button
                icon="eye"
                saving={names.state === 'asking'}
                closed={sealed.length === 0 ? say(l.noNames) : undefined}
                onClick={() => void open()}
              >
                {say(l.names)}
              </Button>
            )}
            <Button look="main" icon="print" onClick={() => print()}>
              {say(l.print)}
            </Button>
          </div>
        </div>
        <p className="meta" role="status">
          {failed
            ? say(l.noWords)
            : names.state === 'unanswered'
              ? say(l.unanswered)
              : names.state === 'open' && names.names.size === 0
                ? say(l.noNames)
                : say(l.namesHint)}
        </p>
      </header>
      <Letter
        {...{ request, line, earlier, language }}
        names={names.state === 'open' ? names.names : new Map<Label, string>()}
      />
      {dialog}
    </>
  )
}

/** The letter speaks the language of the screen until another is chosen and its words are there. */
function useLetterLanguage() {
  const screen = useLanguage()
  const [chosen, setChosen] = useState<Language>()
  const [failed, setFailed] = useState(false)
  const choose = async (next: Language) => {
    try {
      await loadWords(next)
      setFailed(false)
      setChosen(next)
    } catch {
      setFailed(true)
    }
  }
  return { language: chosen ?? screen, choose, failed }
}
