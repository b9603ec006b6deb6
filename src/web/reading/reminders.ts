import { useQuery } from '@tanstack/react-query'
import { againIfSilent, ask } from './client.ts'

export const remindersKey = ['reminders'] as const

/** One's own reminders: numbers of duties. The feed says when there is another one. */
export function useReminders(on = true) {
  return useQuery({
    queryKey: remindersKey,
    queryFn: () => ask('listReminders', {}),
    enabled: on,
    retry: againIfSilent,
    staleTime: 60_000,
  })
}
