import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useWords } from '../words/words.ts'
import { Button } from './button.tsx'

type DialogProps = {
  open: boolean
  /** Called for Escape, the close button and a press beside it. What was typed must be kept by whoever holds it. */
  onClose: () => void
  title: string
  /** Comes up from the lower edge, for choices within a thumb's reach. */
  sheet?: boolean
  children: ReactNode
}

/** A layer over the page. The browser's own dialog keeps the focus inside and gives it back. */
export function Dialog({ open, onClose, title, sheet, children }: DialogProps) {
  const words = useWords()
  const heading = useId()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = box.current
    if (open && dialog && !dialog.open) dialog.showModal()
    if (!open) dialog?.close()
  }, [open])
  return (
    <dialog
      ref={box}
      className={sheet ? 'sheet' : undefined}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === box.current && onClose()}
    >
      {open && (
        <div className="dialog-inside">
          <div className="dialog-head">
            <h2 id={heading}>{title}</h2>
            <Button look="quiet" icon="x" bare aria-label={words.shell.close} onClick={onClose} />
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}
