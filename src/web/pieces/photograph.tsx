import { useEffect, useState } from 'react'
import { useWords } from '../words/words.ts'
import { Icon } from './icon.tsx'

type PhotographProps = {
  src: string
  /** The object, never the person: "a phone with a cracked corner". */
  of: string
  /** Each look, so that it can be logged. */
  onLook?: () => void
}

/** Blurred until asked for, and again after 20 seconds. Never in lists, notifications or print. */
export function Photograph({ src, of, onLook }: PhotographProps) {
  const words = useWords()
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (!seen) return
    const timer = setTimeout(() => setSeen(false), 20_000)
    return () => clearTimeout(timer)
  }, [seen])
  return (
    <button
      type="button"
      className="photograph"
      aria-pressed={seen}
      onClick={() => {
        if (!seen) onLook?.()
        setSeen(!seen)
      }}
    >
      <img src={src} alt={words.photo.of(of)} draggable={false} />
      <span>
        <Icon name={seen ? 'eye' : 'hide'} />
        <span>{seen ? words.photo.shown : words.photo.show}</span>
      </span>
    </button>
  )
}
