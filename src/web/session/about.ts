import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { againIfSilent, ask } from '../reading/client.ts'
import { keepZone } from '../reading/clock.ts'
import { setShell } from '../shell/shell-state.ts'

export const aboutKey = ['about'] as const

/** What the page before sign-in may say. Tells the frame whether this is practice. */
export function useAbout() {
  const { data, error, refetch } = useQuery({
    queryKey: aboutKey,
    queryFn: () => ask('about', {}),
    retry: againIfSilent,
    staleTime: 300_000,
  })
  useEffect(() => {
    if (!data) return
    setShell({ practice: data.practice })
    keepZone(data.zone)
  }, [data])
  return { about: data, error, again: () => void refetch() }
}
