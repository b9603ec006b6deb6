import { useSyncExternalStore } from 'react'
import { remember } from '../shell/memory.ts'
import { firstLanguage, languages, type Language } from './first-language.ts'

export { languages, type Language }

/** What a language calls itself, and the short sign on the switch. */
export const ownName: Record<Language, { name: string; sign: string }> = {
  en: { name: 'English', sign: 'EN' },
  bn: { name: 'বাংলা', sign: 'বাং' },
  hi: { name: 'हिन्दी', sign: 'हिं' },
}

let current: Language = firstLanguage()
const watchers = new Set<() => void>()

/** The language of the screen: what the person chose on this device, else the first of the browser's that we speak. */
export const currentLanguage = () => current

let fetchWords: (language: Language) => Promise<void> = async () => {}
/** Named once by words.ts: what must be there before a language can be shown. */
export const prepare = (fetch: (language: Language) => Promise<void>) => {
  fetchWords = fetch
}

/**
 * Switches every screen at once, remembers it on this device, and tells assistive technology. When the words cannot be
 * fetched (no signal, never read before), the page stays in the language it has.
 */
export async function setLanguage(next: Language) {
  try {
    await fetchWords(next)
  } catch {
    return
  }
  current = next
  remember('language', next)
  if (typeof document !== 'undefined') document.documentElement.lang = next
  watchers.forEach((run) => run())
}

if (typeof document !== 'undefined') document.documentElement.lang = current

const watch = (run: () => void) => {
  watchers.add(run)
  return () => watchers.delete(run)
}

export const useLanguage = (): Language => useSyncExternalStore(watch, currentLanguage, currentLanguage)
