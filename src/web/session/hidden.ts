const runs = new Set<() => void>()

/** Runs when the page hides: for whoever holds something that must not stay in memory. */
export function whenHidden(run: () => void): () => void {
  runs.add(run)
  return () => void runs.delete(run)
}

/** The page has just been hidden. */
export const hidden = (): void => runs.forEach((run) => run())
