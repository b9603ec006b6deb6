import { useRouterState } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Label } from '../../../record/label.ts'
import { labelPattern } from '../../../record/label.ts'
import { fromPath } from '../case/addresses.ts'

/** The words behind `?`, as text: a router that guesses numbers would make `1.1` of `1.10`. */
export function useQueryWords(): ReadonlyMap<string, string> {
  const text = useRouterState({ select: ({ location }) => location.searchStr })
  return useMemo(() => new Map(new URLSearchParams(text)), [text])
}

/** A label in an address, written so that the history holds none (`1.1`), or plain. */
export function labelIn(part: string | undefined): Label | undefined {
  if (part === undefined) return undefined
  if (labelPattern.test(part)) return part
  const found = fromPath(part)
  return found === 'case' ? undefined : found
}
