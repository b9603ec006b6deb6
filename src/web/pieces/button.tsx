import { useEffect, useId, useState, type ComponentProps, type ReactNode } from 'react'
import { useWords } from '../words/words.ts'
import { Icon, type IconName } from './icon.tsx'

type Look = 'main' | 'plain' | 'danger' | 'quiet'

type ButtonProps = Omit<ComponentProps<'button'>, 'disabled' | 'aria-disabled' | 'className'> & {
  /** One `main` on a screen; `danger` marks heavy consequences by its edge only. */
  look?: Look
  icon?: IconName
  /** Why it cannot be pressed now, in words. The button stays focusable and the reason stands beside it. */
  closed?: string | undefined
  /** Work is under way: said in words after 400 ms, and a second press does nothing. */
  saving?: boolean
  /** Only the icon is seen; `aria-label` must name it. */
  bare?: boolean
  wide?: boolean
  shortcut?: string
  children?: ReactNode
}

const lookOf = (look: Look, bare?: boolean, wide?: boolean) =>
  ['button', look, bare && 'bare', wide && 'wide'].filter(Boolean).join(' ')

/** A press. Closed buttons say why; a slow one says so in words, never a spinner alone. */
export function Button(props: ButtonProps) {
  const {
    look = 'plain',
    icon,
    closed,
    saving,
    bare,
    wide,
    shortcut,
    children,
    onClick,
    type = 'button',
    ...rest
  } = props
  const words = useWords()
  const reason = useId()
  const slow = useAfter(400, saving === true)
  const button = (
    <button
      {...rest}
      type={type}
      className={lookOf(look, bare, wide)}
      aria-disabled={closed || saving ? true : undefined}
      aria-describedby={closed ? reason : rest['aria-describedby']}
      aria-busy={saving || undefined}
      onClick={(event) => {
        if (closed || saving) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {icon && <Icon name={icon} />}
      {slow ? <span role="status">{words.button.saving}</span> : children && !bare ? <span>{children}</span> : children}
      {shortcut && (
        <kbd className="only-desk" aria-hidden="true">
          {shortcut}
        </kbd>
      )}
    </button>
  )
  if (!closed) return button
  return (
    <span className="closed-button">
      {button}
      <span className="reason" id={reason}>
        {closed}
      </span>
    </span>
  )
}

type ButtonLinkProps = ComponentProps<'a'> & {
  href: string
  look?: Look
  icon?: IconName
  shortcut?: string
  wide?: boolean
}

/** A link that looks like a button, for what opens a page. */
export function ButtonLink({ look = 'plain', icon, shortcut, wide, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={lookOf(look, false, wide)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {shortcut && (
        <kbd className="only-desk" aria-hidden="true">
          {shortcut}
        </kbd>
      )}
    </a>
  )
}

/** True once `on` has lasted that many milliseconds; false at once when it ends. */
export function useAfter(milliseconds: number, on: boolean): boolean {
  const [past, setPast] = useState(false)
  useEffect(() => {
    if (!on) return
    const timer = setTimeout(() => setPast(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setPast(false)
    }
  }, [milliseconds, on])
  return on && past
}
