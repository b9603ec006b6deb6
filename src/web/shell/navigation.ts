import { useSyncExternalStore } from 'react'

type Mover = { go: (href: string) => void; path: () => string; watch: (run: () => void) => () => void }

let mover: Mover = {
  go: (href) => location.assign(href),
  path: () => location.pathname,
  watch: () => () => {},
}

/** The router gives its way of moving once, so that pieces and screens need not know which router it is. */
export const setMover = (next: Mover) => {
  mover = next
}

/** Opens a page of ours without loading the app again. */
export const go = (href: string) => mover.go(href)

/** The path of the page on the screen. */
export const usePath = () => useSyncExternalStore(mover.watch, mover.path)

/**
 * Plain links everywhere: a press on one of ours is taken by the router; a new tab, another origin, a download and a
 * link inside the page stay the browser's.
 */
export function takeLinks(event: MouseEvent) {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
  if (link.getAttribute('href')?.startsWith('#') || link.pathname.startsWith('/api/')) return
  event.preventDefault()
  go(link.pathname + link.search + link.hash)
}
