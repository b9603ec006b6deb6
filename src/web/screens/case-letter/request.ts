import type { Ask } from '../../../views/asked.ts'

/** The requests that this one rests on, and those before them, oldest first. */
export function earlierThan(request: Ask, all: readonly Ask[]): readonly Ask[] {
  const byEntry = new Map(all.map((one) => [one.entry, one]))
  const found = new Map<string, Ask>()
  const waiting = [...request.before]
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    const one = byEntry.get(entry)
    if (!one || found.has(entry) || entry === request.entry) continue
    found.set(entry, one)
    waiting.push(...one.before)
  }
  return [...found.values()].sort(
    (a, b) => (a.since ?? Infinity) - (b.since ?? Infinity) || (a.entry < b.entry ? -1 : 1),
  )
}
