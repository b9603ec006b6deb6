import { useEffect, useRef, useSyncExternalStore } from 'react'
import { recall, remember } from './memory.ts'

/** A shortcut: one key, `n`, or two in a row, `g c`. */
type Shortcut = { keys: string; says: string; run: () => void }

let shortcuts: readonly Shortcut[] = []
let singleKeys = recall('keys') !== 'off'
const watchers = new Set<() => void>()
const changed = () => watchers.forEach((run) => run())
const watch = (run: () => void) => {
  watchers.add(run)
  return () => watchers.delete(run)
}

/** Puts a shortcut on the keyboard while the component is there; the list under `?` shows it with its words. */
export function useShortcut(keys: string, says: string, run: () => void, on = true) {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!on) return
    const mine: Shortcut = { keys, says, run: () => latest.current() }
    shortcuts = [...shortcuts.filter((other) => other.keys !== keys), mine]
    changed()
    return () => {
      shortcuts = shortcuts.filter((other) => other !== mine)
      changed()
    }
  }, [keys, says, on])
}

export const useShortcuts = () => useSyncExternalStore(watch, () => shortcuts)

/** Single letters can be switched off for good: people who speak to their device press them by accident. */
export const useSingleKeys = () => useSyncExternalStore(watch, () => singleKeys)
export function setSingleKeys(on: boolean) {
  singleKeys = on
  remember('keys', on ? 'on' : 'off')
  changed()
}

const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

let before: { key: string; at: number } | undefined

/**
 * What a key press means. Silent in fields, with a modifier, and under an open dialog; a second key has a second to
 * come.
 */
function press(event: KeyboardEvent) {
  if (!singleKeys || inField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key.length !== 1 || document.querySelector('dialog[open]')) return
  const key = event.key.toLowerCase()
  const first = before && event.timeStamp - before.at < 1000 ? before.key : undefined
  before = { key, at: event.timeStamp }
  const found =
    shortcuts.find(({ keys }) => first !== undefined && keys === `${first} ${key}`) ??
    shortcuts.find(({ keys }) => keys === key)
  if (found) {
    event.preventDefault()
    before = undefined
    found.run()
  } else if (key === 'j' || key === 'k') {
    event.preventDefault()
    moveRow(key === 'j' ? 1 : -1)
  }
}

/** The next or previous row on the page takes the focus: its link where it has one, so that Enter opens it. */
function moveRow(step: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')].filter((row) => row.offsetParent !== null)
  const now = rows.findIndex((row) => row.contains(document.activeElement))
  const row = rows[now < 0 ? (step > 0 ? 0 : rows.length - 1) : now + step]
  if (!row) return
  const link = row.matches('a, button') ? row : row.querySelector<HTMLElement>('a[href], button')
  if (!link) row.tabIndex = -1
  ;(link ?? row).focus()
}

/** Listens for as long as the shell is on the page. */
export function useKeyboard() {
  useEffect(() => {
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
