import type { Reading } from './replay.ts'

/** Something that follows from one object alone, found once however often it is asked, and forgotten with the object. */
export function oncePer<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, { readonly found: Found }>()
  return (of) => {
    const before = known.get(of)
    if (before) return before.found
    const found = find(of)
    known.set(of, { found })
    return found
  }
}

/** What follows from a reading alone: views ask each other, and several parts of a page ask for the same view. */
export const oncePerReading = <Found>(find: (reading: Reading) => Found): ((reading: Reading) => Found) => oncePer(find)

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
