import { useWords } from '../words/words.ts'
import { Icon, type IconName } from './icon.tsx'

/** The eight compartments of a case, and concern, which has its own door. The order is that of the navigation. */
export const compartments = [
  'case',
  'intel',
  'operation',
  'survivor',
  'suspect',
  'evidence',
  'premises',
  'court',
  'concern',
] as const satisfies IconName[]
export type Compartment = (typeof compartments)[number]

/**
 * A compartment's icon and name in its colour. `quiet` keeps the name for screen readers only; `filled` adds its tint.
 */
export function CompartmentTag({ of, quiet, filled }: { of: Compartment; quiet?: boolean; filled?: boolean }) {
  const words = useWords()
  const name = words.compartment[of]
  return (
    <span className={`compartment k-${of}${filled ? ' filled' : ''}`} title={quiet ? name : undefined}>
      <Icon name={of} />
      <span className={quiet ? 'hidden-words' : undefined}>{name}</span>
    </span>
  )
}
