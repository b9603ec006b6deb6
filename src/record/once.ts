import type { Reading } from './replay.ts'

/** Something that follows from a reading alone, found once however many views ask, and forgotten with the reading. */
export function oncePerReading<Found>(find: (reading: Reading) => Found): (reading: Reading) => Found {
  const known = new WeakMap<Reading, { readonly found: Found }>()
  return (reading) => {
    const before = known.get(reading)
    if (before) return before.found
    const found = find(reading)
    known.set(reading, { found })
    return found
  }
}

/** The same for what also depends on the moment it is shown at, in milliseconds since 1970: the last moment is kept. */
export function oncePerMoment<Shown>(
  show: (reading: Reading, now: number) => Shown,
): (reading: Reading, now: number) => Shown {
  const known = new WeakMap<Reading, { readonly now: number; readonly shown: Shown }>()
  return (reading, now) => {
    const before = known.get(reading)
    if (before?.now === now) return before.shown
    const shown = show(reading, now)
    known.set(reading, { now, shown })
    return shown
  }
}
