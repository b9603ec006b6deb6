import { useCallback, useEffect, useRef, useState } from 'react'
import { whenHidden } from '../session/hidden.ts'
import { dropDraft, findDraft, keepDraft, type DraftPlace } from './vault.ts'

export type DraftState<Content> =
  | { readonly state: 'looking' }
  /** `found`: what was kept before this page was opened, and when. */
  | { readonly state: 'ready'; readonly found: { readonly content: Content; readonly at: number } | undefined }

const pause = 400

/**
 * Keeps what is written at each pause of typing and when the page hides. Nothing is thrown away but by `drop`. `keptAt`
 * is when it was last kept (milliseconds since 1970); `failed`: this device keeps nothing, and the page must say so.
 */
export function useDraft<Content>(person: string, place: DraftPlace) {
  const [state, setState] = useState<DraftState<Content>>({ state: 'looking' })
  const [keptAt, setKeptAt] = useState<number>()
  const [failed, setFailed] = useState(false)
  const waiting = useRef<{ content: Content } | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { case: of, kind, of: about } = place

  useEffect(() => {
    let here = true
    findDraft(person, { case: of, kind, of: about }).then(
      (kept) => here && setState({ state: 'ready', found: kept && { content: kept.content as Content, at: kept.at } }),
      () => here && (setFailed(true), setState({ state: 'ready', found: undefined })),
    )
    return () => {
      here = false
    }
  }, [person, of, kind, about])

  const keepNow = useCallback(async () => {
    clearTimeout(timer.current)
    const next = waiting.current
    if (!next) return
    waiting.current = undefined
    const now = Date.now()
    try {
      await keepDraft(person, { case: of, kind, of: about }, next.content, now)
      setKeptAt(now)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [person, of, kind, about])

  const keep = useCallback(
    (content: Content) => {
      waiting.current = { content }
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keepNow(), pause)
    },
    [keepNow],
  )

  const drop = useCallback(async () => {
    clearTimeout(timer.current)
    waiting.current = undefined
    setKeptAt(undefined)
    await dropDraft(person, { case: of, kind, of: about }).catch(() => {})
  }, [person, of, kind, about])

  useEffect(() => {
    const hide = () => void keepNow()
    const look = () => document.visibilityState === 'hidden' && hide()
    const forget = whenHidden(hide)
    addEventListener('pagehide', hide)
    document.addEventListener('visibilitychange', look)
    return () => {
      forget()
      removeEventListener('pagehide', hide)
      document.removeEventListener('visibilitychange', look)
      // Leaving for another page of ours keeps what the last pause had not.
      hide()
    }
  }, [keepNow])

  return { draft: state, keep, keepNow, drop, keptAt, failed }
}
