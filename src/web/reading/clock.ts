import { useEffect, useState } from 'react'

/** Where this device remembers the unit's zone: it is in place before the first time of day is drawn. */
const kept = 'zone'

/** The zone in which this page says times: that of the unit's places, never that of the phone. */
export const zone = remembered() ?? 'Asia/Kolkata'

/** What the server says of the unit's zone. A device that thought otherwise draws its pages once more. */
export function keepZone(said: string): void {
  if (said === zone || !isZone(said)) return
  try {
    localStorage.setItem(kept, said)
  } catch {
    return // a device that remembers nothing stays with India's, rather than begin again for ever
  }
  if (remembered() === said) location.reload()
}

function remembered(): string | undefined {
  try {
    const said = localStorage.getItem(kept)
    return said !== null && isZone(said) ? said : undefined
  } catch {
    return undefined // no storage at all, as in a test without a browser
  }
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}

/** Now, again every 20 seconds while `on`. */
export function useNow(on: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!on) return
    const timer = setInterval(() => setNow(Date.now()), 20_000)
    return () => clearInterval(timer)
  }, [on])
  return now
}
