import { useEffect, useState } from 'react'
import { useWords } from '../words/words.ts'
import { Icon } from './icon.tsx'

type PhotographProps = {
  /** Where it is; or, for one that is fetched for each look and dropped after it, what fetches it: undefined when it did not come. */
  src: string | ((signal: AbortSignal) => Promise<Blob | undefined>)
  /** The object, never the person: "a phone with a cracked corner". */
  of: string
  /** Each look, so that it can be logged. */
  onLook?: () => void
}

/** Blurred until asked for, and again after 20 seconds. Never in lists, notifications or print. */
export function Photograph({ src, of, onLook }: PhotographProps) {
  const words = useWords()
  const [looking, setLooking] = useState(false)
  const [fetched, setFetched] = useState<string>()
  const [failed, setFailed] = useState(false)
  const shown = typeof src === 'string' ? src : looking ? fetched : undefined
  const seen = looking && shown !== undefined
  useEffect(() => {
    if (!looking || typeof src === 'string') return
    const own = new AbortController()
    let url: string | undefined
    void src(own.signal).then((blob) => {
      if (own.signal.aborted) return
      setFailed(blob === undefined)
      if (blob === undefined) return setLooking(false)
      url = URL.createObjectURL(blob)
      setFetched(url)
    })
    return () => {
      own.abort()
      setFetched(undefined)
      if (url !== undefined) URL.revokeObjectURL(url)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another function for the same picture is no new look
  }, [looking])
  useEffect(() => {
    if (!seen) return
    const timer = setTimeout(() => setLooking(false), 20_000)
    const cover = () => document.hidden && setLooking(false)
    document.addEventListener('visibilitychange', cover)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', cover)
    }
  }, [seen])
  return (
    <button
      type="button"
      className="photograph"
      aria-pressed={seen}
      aria-busy={looking && !seen}
      onClick={() => {
        if (!looking) onLook?.()
        setFailed(false)
        setLooking(!looking)
      }}
    >
      {shown !== undefined && <img src={shown} alt={words.photo.of(of)} draggable={false} />}
      <span>
        <Icon name={seen ? 'eye' : 'hide'} />
        <span>{failed ? words.photo.failed : seen ? words.photo.shown : words.photo.show}</span>
        {shown === undefined && <span className="hidden-words">{words.photo.of(of)}</span>}
      </span>
    </button>
  )
}
