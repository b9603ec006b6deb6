/**
 * What this device remembers about how a person likes the screen: language, theme, keyboard. Keys are neutral words and
 * no value ever speaks of a case. A private window refuses storage; then the wish lasts as long as the page.
 */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // The page goes on; the wish is asked again next time.
  }
}
