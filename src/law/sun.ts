import { getTimes } from 'suncalc'

export interface Spot {
  readonly latitude: number
  readonly longitude: number
}

/** Sunrise and sunset in milliseconds since 1970, for the day that has its noon nearest to `at`. */
function sunOf(at: number, { latitude, longitude }: Spot): { rise: number; set: number } {
  const { sunrise, sunset } = getTimes(new Date(at), latitude, longitude)
  return { rise: minute(sunrise?.getTime() ?? Number.NaN), set: minute(sunset?.getTime() ?? Number.NaN) }
}

/** To the whole minute: the second of a sunset is more than anybody can know. */
const minute = (at: number): number => Math.floor(at / 60_000) * 60_000

const day = 86_400_000

/**
 * The first dark moment at or after `at`: `at` itself between sunset and sunrise, else the next sunset. Where the sun
 * does not set on that day, undefined.
 */
export function firstDark(at: number, spot: Spot): number | undefined {
  const suns = [-day, 0, day].map((by) => sunOf(at + by, spot)).sort((a, b) => a.rise - b.rise)
  if (suns.some(({ rise, set }) => Number.isNaN(rise) || Number.isNaN(set))) return undefined
  const light = suns.find(({ rise, set }) => rise <= at && at < set)
  if (light) return light.set
  return at
}

/** The next sunrise after `at`: until then it stays dark. */
export function nextSunrise(at: number, spot: Spot): number | undefined {
  const rises = [-day, 0, day, 2 * day].map((by) => sunOf(at + by, spot).rise).filter((rise) => rise > at)
  return rises.length === 0 ? undefined : Math.min(...rises)
}
