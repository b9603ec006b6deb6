import { useState, type ReactNode } from 'react'
import { compartments, type Compartment } from '../pieces/compartment.tsx'
import { Dialog } from '../pieces/dialog.tsx'
import { Icon, type IconName } from '../pieces/icon.tsx'
import { useLanguage } from '../words/language.ts'
import { number } from '../words/numbers.ts'
import { useWords } from '../words/words.ts'
import { useShortcut } from './keys.ts'
import { go, usePath } from './navigation.ts'

export type OverviewPart = {
  href: string
  says: string
  icon: IconName
  alarm?: boolean
  count?: number
  /** Its place in the phone's dock, with a shorter name; at most two besides Add and Parts. */
  dock?: string
}

type CaseFrameProps = {
  overview: readonly OverviewPart[]
  /** The compartments this person may see, with their address. The others appear as closed, without count or date. */
  open: readonly { compartment: Compartment; href: string; count?: number; alarm?: boolean }[]
  onAsk: (compartment: Compartment) => void
  /** Where a new entry is written; nothing when this person may not write here. */
  add?: { href: string; says: string } | undefined
  /** Addresses for G then T, W, D. */
  keys?: { timeline?: string; where?: string; duties?: string }
  children: ReactNode
}

/** A page of a case: navigation by compartment at the desk, dock and sheet on a phone. */
export function CaseFrame({ overview, open, onAsk, add, keys = {}, children }: CaseFrameProps) {
  const words = useWords()
  const path = usePath()
  const [sheet, setSheet] = useState(false)
  useShortcut('n', words.keys.newEntry, () => add && go(add.href), add !== undefined)
  useShortcut('g t', words.keys.timeline, () => keys.timeline && go(keys.timeline), keys.timeline !== undefined)
  useShortcut('g w', words.keys.where, () => keys.where && go(keys.where), keys.where !== undefined)
  useShortcut('g d', words.keys.duties, () => keys.duties && go(keys.duties), keys.duties !== undefined)
  const docked = overview.filter((part) => part.dock)
  const parts = { overview, open, path, onAsk: (compartment: Compartment) => (setSheet(false), onAsk(compartment)) }
  return (
    <div className="wrap">
      <div className="frame">
        <nav className="parts" aria-label={words.shell.partsOf}>
          <Parts {...parts} />
        </nav>
        <main id="main">{children}</main>
      </div>
      <nav className="dock" aria-label={words.shell.thisCase}>
        {docked.slice(0, 2).map((part) => (
          <DockLink key={part.href} part={part} path={path} />
        ))}
        {add && (
          <a className="add" href={add.href} aria-current={isHere(add.href, path) ? 'page' : undefined}>
            <Icon name="plus" />
            <span>{add.says}</span>
          </a>
        )}
        {docked.slice(2, 3).map((part) => (
          <DockLink key={part.href} part={part} path={path} />
        ))}
        <button type="button" aria-haspopup="dialog" onClick={() => setSheet(true)}>
          <Icon name="more" />
          <span>{words.shell.parts}</span>
        </button>
      </nav>
      <Dialog sheet open={sheet} onClose={() => setSheet(false)} title={words.shell.partsOf}>
        <nav className="parts" aria-label={words.shell.partsOf} onClick={(event) => closeOnLink(event, setSheet)}>
          <Parts {...parts} />
        </nav>
      </Dialog>
    </div>
  )
}

/** An address may carry a question, `?at=…`; the path alone says which page it is. */
const isHere = (href: string, path: string) => href.split('?')[0] === path

const closeOnLink = (event: React.MouseEvent, setSheet: (open: boolean) => void) => {
  if (event.target instanceof Element && event.target.closest('a')) setSheet(false)
}

function DockLink({ part, path }: { part: OverviewPart; path: string }) {
  return (
    <a href={part.href} aria-current={isHere(part.href, path) ? 'page' : undefined}>
      <Icon name={part.icon} />
      <span>{part.dock}</span>
    </a>
  )
}

type PartsProps = Pick<CaseFrameProps, 'overview' | 'open' | 'onAsk'> & { path: string }

function Parts({ overview, open, onAsk, path }: PartsProps) {
  const words = useWords()
  const seen = open.map((part) => part.compartment)
  // The fixed list of eight: a concern has its own door, and that one exists is never shown here.
  const shut = compartments.filter((one) => one !== 'concern' && !seen.includes(one))
  return (
    <>
      <h2>{words.shell.overview}</h2>
      {overview.map((part) => (
        <a key={part.href} href={part.href} aria-current={isHere(part.href, path) ? 'page' : undefined}>
          <Icon name={part.icon} />
          <span>{part.says}</span>
          <Much {...part} />
        </a>
      ))}
      {open.length > 0 && <h2>{words.shell.maySee}</h2>}
      {open.map((part) => (
        <a
          key={part.compartment}
          className={`k-${part.compartment}`}
          href={part.href}
          aria-current={isHere(part.href, path) ? 'page' : undefined}
        >
          <Icon name={part.compartment} />
          <span>{words.compartment[part.compartment]}</span>
          <Much {...part} />
        </a>
      ))}
      {shut.length > 0 && <h2>{words.shell.closedToYou}</h2>}
      {shut.map((compartment) => (
        <button key={compartment} type="button" className="shut" onClick={() => onAsk(compartment)}>
          <Icon name="lock" />
          <span>{words.compartment[compartment]}</span>
          <span className="much">{words.shell.ask}</span>
        </button>
      ))}
    </>
  )
}

function Much({ alarm, count }: { alarm?: boolean; count?: number }) {
  const words = useWords()
  const language = useLanguage()
  if (alarm) return <span className="dot" role="img" aria-label={words.shell.hasAlarm} />
  return count ? <span className="much">{number(count, language)}</span> : null
}
