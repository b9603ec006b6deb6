import { useEffect } from 'react'
import { hideEvent } from '../shell/away.tsx'

/** So long without a key, a press or a move, and the page hides by itself. */
const idleAfter = 10 * 60_000

/** Hides the page of somebody who walked away from the desk. */
export function useIdleLock(on: boolean) {
  useEffect(() => {
    if (!on) return
    let last = Date.now()
    const seen = () => {
      last = Date.now()
    }
    // A clock and not one long timer: a laptop that slept hides when it wakes.
    const timer = setInterval(() => {
      if (Date.now() - last >= idleAfter) {
        seen()
        dispatchEvent(new Event(hideEvent))
      }
    }, 5_000)
    const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const
    for (const kind of kinds) addEventListener(kind, seen, { passive: true })
    return () => {
      clearInterval(timer)
      for (const kind of kinds) removeEventListener(kind, seen)
    }
  }, [on])
}
