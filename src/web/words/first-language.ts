import { recall } from '../shell/memory.ts'

export const languages = ['en', 'bn', 'hi'] as const
export type Language = (typeof languages)[number]

const isLanguage = (text: string | null | undefined): text is Language => languages.some((known) => known === text)

/** The language in which a page begins: what the person chose on this device, else the first of the browser's that we speak. */
export function firstLanguage(): Language {
  const chosen = recall('language')
  if (isLanguage(chosen)) return chosen
  const wishes = typeof navigator === 'undefined' ? [] : (navigator.languages ?? [])
  return wishes.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'
}
