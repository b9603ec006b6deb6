import { useState, type ReactNode } from 'react'
import { Button } from '../pieces/button.tsx'
import { Icon, Sprite } from '../pieces/icon.tsx'
import { SyncChip } from '../pieces/signals.tsx'
import { languages, ownName, setLanguage, useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { Away, useHide } from './away.tsx'
import { KeyList } from './key-list.tsx'
import { useKeyboard, useShortcut } from './keys.ts'
import { go, usePath } from './navigation.ts'
import { useShell } from './shell-state.ts'
import { setTheme, themes, useTheme } from './theme.ts'

/**
 * The frame round every page: skip link, practice band, top bar, Hide, keyboard. The page inside brings its own `main`.
 */
export function Shell({ children }: { children: ReactNode }) {
  const words = useWords()
  const { practice, session, sync, links } = useShell()
  const signedIn = session === 'here'
  const { hidden, hide, show } = useHide()
  const [listing, setListing] = useState(false)
  const path = usePath()
  useKeyboard()
  useShortcut('?', words.keys.list, () => setListing(true))
  useShortcut('/', words.keys.search, focusSearch)
  useShortcut('g c', words.keys.cases, () => go('/cases'), signedIn)
  const places = [{ href: '/cases', says: words.shell.cases }, ...links]
  return (
    <>
      <Sprite />
      <a className="skip" href="#main" onClick={skip}>
        {words.shell.skip}
      </a>
      {practice && (
        <div className="practice" role="region" aria-label={words.shell.practice}>
          <span>
            <b>{words.shell.practice}.</b> {words.shell.practiceBody}
          </span>
        </div>
      )}
      <header className="top">
        <a className="home" href="/cases">
          <b aria-hidden="true">{words.mark}</b>
          <span className="only-desk">{words.name}</span>
          <span className="hidden-words only-phone">{words.shell.home}</span>
        </a>
        {signedIn && (
          <nav aria-label={words.shell.main}>
            {places.map(({ href, says }) => (
              <a key={href} className="tab" href={href} aria-current={path === href ? 'page' : undefined}>
                {says}
              </a>
            ))}
          </nav>
        )}
        <div className="at-end">
          {signedIn && <SyncChip sync={sync} />}
          <LanguageSwitch />
          <ThemeSwitch />
          <button type="button" className="button hide" aria-keyshortcuts="Shift Shift Shift" onClick={hide}>
            <Icon name="hide" />
            <span>{words.shell.hide}</span>
          </button>
        </div>
      </header>
      {children}
      <KeyList open={listing} onClose={() => setListing(false)} />
      {hidden && <Away onReturn={show} />}
    </>
  )
}

function skip(event: { preventDefault: () => void }) {
  event.preventDefault()
  const main = document.getElementById('main')
  if (!main) return
  main.tabIndex = -1
  main.focus()
}

function focusSearch() {
  const searches = [...document.querySelectorAll<HTMLInputElement>('input[type=search]')]
  searches.find((search) => search.offsetParent !== null)?.focus()
}

/** All three languages, each in its own name, so that nobody must read a foreign word to come home. */
function LanguageSwitch() {
  const words = useWords()
  const language = useLanguage()
  return (
    <select
      className="languages"
      aria-label={words.shell.language}
      value={language}
      onChange={(event) => {
        const chosen = languages.find((known) => known === event.target.value)
        if (chosen) void setLanguage(chosen)
      }}
    >
      {languages.map((known) => (
        <option key={known} value={known} lang={known}>
          {ownName[known].name}
        </option>
      ))}
    </select>
  )
}

const themeIcon = { device: 'sun', light: 'sun', dark: 'moon', contrast: 'contrast' } as const

function ThemeSwitch() {
  const words = useWords()
  const theme = useTheme()
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'device'
  return (
    <span className="only-desk">
      <Button
        look="quiet"
        bare
        icon={themeIcon[theme]}
        aria-label={`${words.shell.theme}: ${words.shell[theme]}`}
        title={`${words.shell.theme}: ${words.shell[theme]}`}
        onClick={() => setTheme(next)}
      />
    </span>
  )
}

/** The page's own part: one per page, and where the skip link leads. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <div className="wrap">
      <main id="main">{children}</main>
    </div>
  )
}

/** A mark to come back by: "Cases › KOL-17-031". */
export function Crumb({ href, says, here }: { href: string; says: string; here?: string }) {
  return (
    <p className="crumb">
      <a href={href}>{says}</a>
      {here && (
        <>
          <Icon name="chevron" />
          <span>{here}</span>
        </>
      )}
    </p>
  )
}
