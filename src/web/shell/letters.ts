/** Lets our fonts come, once a screen stands and the page has nothing else to do: until then the device's own are read. */
export function fetchLetters(): void {
  const come = () => document.documentElement.classList.add('letters')
  if ('requestIdleCallback' in globalThis) requestIdleCallback(come, { timeout: 2_000 })
  else setTimeout(come, 200) // Safari
}
