const runs = new Set<() => void>()

/** Runs when the page hides or its person signs out: for whoever holds what must be kept, or must not stay in memory. */
export function whenHidden(run: () => void): () => void {
  runs.add(run)
  return () => void runs.delete(run)
}

/** The page has just been hidden. */
export const hidden = (): void => runs.forEach((run) => run())
