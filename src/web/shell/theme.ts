import { useSyncExternalStore } from 'react'
import { recall, remember } from './memory.ts'

export const themes = ['device', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

const read = (): Theme => themes.find((theme) => theme === recall('theme')) ?? 'device'

let current = read()
const watchers = new Set<() => void>()

function apply(theme: Theme) {
  const { dataset } = document.documentElement
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme
  else delete dataset['theme']
  if (theme === 'contrast') dataset['contrast'] = 'more'
  else delete dataset['contrast']
}

/** Follows the device until the person chooses; the choice stays on this device. */
export function setTheme(theme: Theme) {
  current = theme
  remember('theme', theme)
  apply(theme)
  watchers.forEach((run) => run())
}

export const useTheme = (): Theme =>
  useSyncExternalStore(
    (run) => {
      watchers.add(run)
      return () => watchers.delete(run)
    },
    () => current,
  )

if (typeof document !== 'undefined') apply(current)
