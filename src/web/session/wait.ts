import { useEffect, useState } from 'react'
import { common } from './words.ts'
import { useSaid } from './said.ts'

/** A delay that the server set: `closed` says it in words with its seconds until it is over. */
export function useWait() {
  const say = useSaid()
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (until <= Date.now()) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [until, now])
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  const closed =
    left === 0
      ? undefined
      : left > 120
        ? say(common.waitMinutes, { n: Math.ceil(left / 60) })
        : say(common.waitSeconds, { n: left })
  const start = (seconds: number | undefined) => {
    setNow(Date.now())
    setUntil(seconds === undefined ? 0 : Date.now() + seconds * 1000)
  }
  return { closed, start }
}
