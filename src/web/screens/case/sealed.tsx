import { useEffect, useState } from 'react'
import type { Entry } from '../../../record/envelope.ts'
import { words } from '../../../record/words.ts'
import { Button } from '../../pieces/button.tsx'
import { askToOpen, openedOf, type Opened } from '../../reading/open.ts'
import { useFresh } from '../../session/fresh.tsx'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import type { SealedPart } from './said-fact.ts'
import { useThisCase } from './this-case.tsx'

const said = {
  show: words('Show', 'দেখান', 'दिखाएँ'),
  hide: words('Hide again', 'আবার লুকান', 'फिर छिपाएँ'),
  erased: words('erased for good', 'চিরতরে মুছে ফেলা', 'हमेशा के लिए मिटाया गया'),
  closed: words('closed to you', 'আপনার জন্য বন্ধ', 'आपके लिए बंद'),
  unanswered: words('the server did not answer', 'সার্ভার সাড়া দেয়নি', 'सर्वर ने जवाब नहीं दिया'),
}

/** One sealed field: shown on a press, for as long as the row is open, and the look is logged. */
export function Sealed({ entry, part }: { entry: string; part: SealedPart }) {
  const { lineOf } = useThisCase()
  const language = useLanguage()
  const shared = useWords()
  const [opened, setOpened] = useState<Opened>()
  const [asking, setAsking] = useState(false)
  const { withFresh, dialog } = useFresh()
  // Whoever comes back to this page must ask again.
  useEffect(() => {
    const drop = () => document.hidden && setOpened(undefined)
    document.addEventListener('visibilitychange', drop)
    return () => document.removeEventListener('visibilitychange', drop)
  }, [])
  const line = lineOf(entry)
  const holder: Entry | undefined = part.path.startsWith('body.') ? line?.corrections.at(-1) : line?.entry
  if (part.erased)
    return (
      <span className="meta">
        {part.name[language]}: {said.erased[language]}
      </span>
    )
  if (!holder) return null
  const press = async () => {
    if (opened?.state === 'open') return setOpened(undefined)
    setAsking(true)
    setOpened(openedOf(await withFresh(() => askToOpen(holder, part.path))))
    setAsking(false)
  }
  const shown = opened?.state === 'open'
  return (
    <span className="row" title={shared.seal.hint}>
      <span className="meta">{part.name[language]}</span>
      {shown && <b translate="no">{opened.value}</b>}
      {opened && !shown && (
        <span role="status" className="meta">
          {said[opened.state][language]}
        </span>
      )}
      <Button
        icon={shown ? 'hide' : 'eye'}
        look="quiet"
        saving={asking}
        aria-label={`${shown ? said.hide[language] : said.show[language]}: ${part.name[language]}`}
        onClick={() => void press()}
      >
        {shown ? said.hide[language] : said.show[language]}
      </Button>
      {dialog}
    </span>
  )
}
