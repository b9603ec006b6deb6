const hour = 60

/**
 * Where an axis of time is marked: on whole hours of the place's own clock (India's stand half an hour off
 * Greenwich's), at most a dozen or so of them. `step` is in minutes.
 */
export function ticks(from: string, until: string, zone: string): { at: string[]; step: number } {
  const start = Date.parse(from)
  const end = Date.parse(until)
  const hours = Math.max((end - start) / 3_600_000, 0)
  const step = ([1, 2, 3, 6, 12, 24].find((size) => hours / size <= 12) ?? 24 * Math.ceil(hours / 24 / 12)) * hour
  const intoDay = minutesIntoDay(start, zone)
  const first = start + ((step - (intoDay % step)) % step) * 60_000
  const at: string[] = []
  for (let tick = first; tick <= end; tick += step * 60_000) at.push(new Date(tick).toISOString())
  return { at, step }
}

function minutesIntoDay(instant: number, zone: string) {
  const [hours, minutes] = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(instant)
    .split(':')
    .map(Number)
  return (hours ?? 0) * hour + (minutes ?? 0)
}
