import { useEffect, useState } from 'react'

/** The zone in which this page says times: that of the places, never that of the phone. */
export const zone = 'Asia/Kolkata'

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
