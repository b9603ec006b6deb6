import { useCallback, useEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useWords } from '../words/words.ts'
import { shellState, useShell, type Unlocked } from './shell-state.ts'

const flag = 'notes'

/** Dispatched on the window, it hides the page: for what hides without a press, such as a desk that was left. */
export const hideEvent = 'mukti-hide'
const wasHidden = () => {
  try {
    return sessionStorage.getItem(flag) === 'open'
  } catch {
    return false
  }
}
const keep = (hidden: boolean) => {
  try {
    if (hidden) sessionStorage.setItem(flag, 'open')
    else sessionStorage.removeItem(flag)
  } catch {
    // A private window: a reload then shows sign-in, which hides as well.
  }
}

let titleBelow = ''
let hiddenNow = wasHidden()

/** Every title goes through here, so that none can come up while the page is hidden. */
export function setTitle(title: string) {
  titleBelow = title
  if (!hiddenNow) document.title = title
}

/**
 * Whether the page is hidden, and how to hide it. Shift three times within two seconds hides from everywhere, also from
 * inside a field. A reload stays hidden.
 */
export function useHide() {
  const words = useWords()
  const [hidden, setHidden] = useState(hiddenNow)
  const hide = useCallback(() => {
    hiddenNow = true
    keep(true)
    document.title = words.shell.notes
    document.querySelectorAll<HTMLDialogElement>('dialog[open]').forEach((dialog) => dialog.close())
    flushSync(() => setHidden(true))
    shellState().onHide?.()
  }, [words])
  const show = useCallback(() => {
    hiddenNow = false
    keep(false)
    document.title = titleBelow
    setHidden(false)
  }, [])
  useEffect(() => {
    if (hidden) document.title = words.shell.notes
    const page = document.getElementById('app')
    if (page) page.inert = hidden
  }, [hidden, words])
  useEffect(() => {
    let presses: number[] = []
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Shift') presses = []
      else if (!event.repeat) {
        presses = [...presses.filter((at) => event.timeStamp - at < 2000), event.timeStamp]
        if (presses.length >= 3) {
          presses = []
          hide()
        }
      }
    }
    addEventListener('keydown', onKey, { capture: true })
    addEventListener(hideEvent, hide)
    return () => {
      removeEventListener('keydown', onKey, { capture: true })
      removeEventListener(hideEvent, hide)
    }
  }, [hide])
  return { hidden, hide, show }
}

/** An empty page of notes over everything. Coming back needs the passphrase when somebody is signed in. */
export function Away({ onReturn }: { onReturn: () => void }) {
  const words = useWords()
  const { session, unlock } = useShell()
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState<Exclude<Unlocked, 'open'>>()
  const [typed, setTyped] = useState<string>()
  const said = { wrong: words.shell.notesWrong, wait: words.shell.notesWait, silent: words.shell.notesSilent }
  const open = useRef<HTMLButtonElement>(null)
  useEffect(() => open.current?.focus(), [])
  // A page that has just been loaded may be pressed before it knows whom to ask: the press then waits.
  useEffect(() => {
    if (typed === undefined || !unlock) return
    let here = true
    void unlock(typed)
      .catch((): Unlocked => 'silent')
      .then((opened) => {
        if (!here) return
        setTyped(undefined)
        setRefused(opened === 'open' ? undefined : opened)
        if (opened === 'open') onReturn()
      })
    return () => {
      here = false
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a new `onReturn` must not try the passphrase again
  }, [typed, unlock])
  return createPortal(
    <div className="away">
      <h1>{words.shell.notes}</h1>
      <p>{words.shell.notesEmpty}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (session === 'none') return onReturn()
          if (!asking) return setAsking(true)
          const pass = new FormData(event.currentTarget).get('pass')
          setTyped(typeof pass === 'string' ? pass : '')
        }}
      >
        {asking && (
          <>
            <label htmlFor="pass">{words.shell.notesLocked}</label>
            <input
              id="pass"
              name="pass"
              type="password"
              autoComplete="current-password"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- it appears because its button was pressed
              autoFocus
              aria-invalid={refused === 'wrong' || undefined}
            />
          </>
        )}
        <p role="status">{refused ? said[refused] : ''}</p>
        <button type="submit" ref={open}>
          {words.shell.notesOpen}
        </button>
      </form>
    </div>,
    document.body,
  )
}
