import { useSyncExternalStore } from 'react'
import type { SyncState } from '../pieces/signals.tsx'

/** `wait`: too many tries; `silent`: nobody answered. */
export type Unlocked = 'open' | 'wrong' | 'wait' | 'silent'

export type ShellState = {
  /** The band over every page of a practice unit. */
  practice: boolean
  /**
   * Whether somebody is signed in: the navigation and the sync state show only then. Unknown until the server has said.
   */
  session: 'unknown' | 'none' | 'here'
  /** What stands for Mukti in page titles; the unit chooses. */
  mark: string
  sync: SyncState
  /** Places besides Cases that this person may open: words are looked up by the screen that adds them. */
  links: readonly { href: string; says: string }[]
  /**
   * Asked when somebody returns from the hidden page. With a passkey, what was typed may be empty.
   * Opening needs nothing only once it is known that nobody is signed in.
   */
  unlock: ((passphrase: string) => Promise<Unlocked>) | undefined
  /** Runs when the page hides: keep drafts, drop keys. */
  onHide: (() => void) | undefined
}

let state: ShellState = {
  practice: false,
  session: 'unknown',
  mark: 'M',
  sync: { state: 'sent' },
  links: [],
  unlock: undefined,
  onHide: undefined,
}
const watchers = new Set<() => void>()

export const shellState = () => state

/** Changes what the frame shows; any screen may call it, from anywhere. */
export function setShell(change: Partial<ShellState>) {
  state = { ...state, ...change }
  watchers.forEach((run) => run())
}

const watch = (run: () => void) => {
  watchers.add(run)
  return () => watchers.delete(run)
}

export const useShell = (): ShellState => useSyncExternalStore(watch, shellState)
