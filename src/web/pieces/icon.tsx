import { useLayoutEffect, useSyncExternalStore } from 'react'

const ring = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
const disc = ring(12, 12, 8.8)
const person = (y: number) => ring(12, y, 3.6)
const dot = (x: number, y: number) => `M${x} ${y}h.1`
const question = 'M9.7 9.6a2.4 2.4 0 1 1 3.5 2.1c-.8.5-1.2 1-1.2 1.9M12 16.7v.1'
const eyeLids = 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z'
const frame = 'M6 3.5h12a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2z'
const house = 'M4 20.5V9l8-5.5L20 9v11.5z'
const octagon = 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z'
const cloudOutline = 'M7 18.5h10a4 4 0 0 0 .6-7.950A6 6 0 0 0 6.2 9.6 4.5 4.5 0 0 0 7 18.5z'

/** Every icon, drawn on a 24 grid with a round stroke of 1.9. `undecided` alone has a broken ring. */
const drawings = {
  case: 'M3 7.5A1.5 1.5 0 0 1 4.5 6H9l2 2.5h8.5A1.5 1.5 0 0 1 21 10v8a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18z',
  intel: eyeLids + ring(12, 12, 2.8),
  operation: 'M13 3.5h6v17h-6M3 12h11M10 8l4 4-4 4',
  survivor: 'M12 21v-9M12 14c-5 0-7.5-2.5-7.5-7C9 7 12 9.5 12 14zM12 12c0-4.5 2.5-7 7.5-7 0 4.5-2.5 7-7.5 7z',
  suspect: frame + ring(12, 10, 2.8) + 'M7 20c.6-3.5 2.6-5 5-5s4.4 1.5 5 5',
  evidence: 'M3.5 12.5v-8h8l9 9-8 8z' + ring(8, 9, 1.4),
  court: 'M12 4v16M7 20h10M4.5 8h15M4.5 8 2 14h5zM19.5 8 17 14h5z',
  premises: house + 'M9 14h6v4.5H9zM10.2 14v-2.2a1.8 1.8 0 0 1 3.6 0V14',
  concern: 'M4.5 5h15v11h-8l-4.5 4v-4H4.5zM12 8v3.5M12 13.7v.1',
  over: octagon + 'M12 7.5V13M12 16.4v.1',
  soon: disc + 'M12 7v5l3.3 2.2',
  clock: disc + 'M12 6.5V12l-3.5 2.5',
  open: ring(12, 12, 8),
  met: disc + 'M8 12.3l2.8 2.8 5.4-5.6',
  late: 'M20.5 10.5A8.8 8.8 0 1 1 15 3.7M8 12.3l2.8 2.8 7.7-8',
  waived: disc + 'M6 18 18 6',
  undecided: question,
  help: disc + question,
  gap: 'M3 12h5M16 12h5M10 6l1.5 3M14 18l-1.5-3M14.5 6.5 13 9M9.5 17.5 11 15',
  split: 'M12 21v-6M12 15 5 8V3.5M12 15l7-7V3.5M3 5.5l2-2 2 2M17 5.5l2-2 2 2',
  car: `M3 16.5V13l2-1 1.8-4.5h9.4L19 12l2 1v3.5h-2M9.5 16.5h5${ring(7.2, 16.8, 1.9)}${ring(16.8, 16.8, 1.9)}`,
  flat: 'M6.5 3h11A1.5 1.5 0 0 1 19 4.5V21H5V4.5A1.5 1.5 0 0 1 6.5 3zM9 7.5h1.5M13.5 7.5H15M9 11.5h1.5M13.5 11.5H15M10.5 21v-4.5h3V21',
  station: 'M12 3 5 5.5v6c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9v-6zM9 11.5l2.2 2.2 4-4',
  hospital:
    'M6.5 4h11A2.5 2.5 0 0 1 20 6.5v11a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 17.5v-11A2.5 2.5 0 0 1 6.5 4zM12 8v8M8 12h8',
  shelter:
    'M3.5 11.5 12 4.5l8.5 7M6 10v10h12V10M12 17.2c-2-1.3-2.6-2.2-2.6-3.2a1.3 1.3 0 0 1 2.6-.4 1.3 1.3 0 0 1 2.6.4c0 1-.6 1.9-2.6 3.2z',
  home: house + 'M10 20.5v-6h4v6',
  courthouse: 'M3.5 9.5 12 4l8.5 5.5zM5 20h14M6.5 10v7.5M10.2 10v7.5M13.8 10v7.5M17.5 10v7.5',
  cuff: ring(7.5, 14, 4) + ring(16.5, 14, 4) + 'M9.5 10.5 11 8h2l1.5 2.5',
  lock: 'M7 10.5h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2zM8 10.5v-3a4 4 0 0 1 8 0v3',
  pin: 'M12 21.5s-7-6.3-7-12a7 7 0 0 1 14 0c0 5.7-7 12-7 12z' + ring(12, 9.5, 2.5),
  list: `M8.5 6h12M8.5 12h12M8.5 18h12${dot(4, 6)}${dot(4, 12)}${dot(4, 18)}`,
  check: 'm4.5 12.5 5 5L19.5 7',
  plus: 'M12 5v14M5 12h14',
  chevron: 'm9 5 7 7-7 7',
  print:
    'M7 8V3.5h10V8M7 17H4.5A1.5 1.5 0 0 1 3 15.5v-6A1.5 1.5 0 0 1 4.5 8h15A1.5 1.5 0 0 1 21 9.5v6a1.5 1.5 0 0 1-1.5 1.5H17M7 14h10v6.5H7z',
  sun: ring(12, 12, 4) + 'M12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M18.7 5.3 17 7M7 17l-1.7 1.7',
  moon: 'M20 14.5A8.3 8.3 0 1 1 9.5 4 6.6 6.6 0 0 0 20 14.5z',
  contrast: disc + 'M12 3.2v17.6M15.5 5v14M18.5 7.5v9',
  hide: 'M3 3l18 18M9.9 5.8a9.6 9.6 0 0 1 2.1-.3c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-3 3.7M6.2 7.7A16 16 0 0 0 2.5 12S6 18.5 12 18.5c1.5 0 2.9-.4 4.1-1',
  eye: eyeLids + ring(12, 12, 3.2),
  cloud: cloudOutline + 'M9.5 13.5l2 2 3.5-3.7',
  'cloud-off': 'M3 3l18 18M8 8.2a6 6 0 0 0-1.8 2.4A4 4 0 0 0 7 18.5h10M10.5 6.7a6 6 0 0 1 7.1 3.850A4 4 0 0 1 20 17',
  search: ring(10.5, 10.5, 6.5) + 'M15.5 15.5l5 5',
  x: 'm6 6 12 12M18 6 6 18',
  more: ring(5, 12, 1.3) + ring(12, 12, 1.3) + ring(19, 12, 1.3),
  phone: 'M9 2.5h6a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2zM11 18.5h2',
  ring: 'M5 4.5h4l1.5 4-2.2 1.8a12 12 0 0 0 5.4 5.4l1.8-2.2 4 1.5v4a1.5 1.5 0 0 1-1.6 1.5A16 16 0 0 1 3.5 6.1 1.5 1.5 0 0 1 5 4.5z',
  person: person(8) + 'M4.5 20.5c.8-4.5 3.8-6.5 7.5-6.5s6.7 2 7.5 6.5',
  child: ring(12, 8, 3.2) + 'M6.5 20c.4-4.5 2.5-6.5 5.5-6.5s5.1 2 5.5 6.5',
  people:
    ring(8.5, 9, 3) +
    'M2.5 19c.5-3.8 2.9-5.5 6-5.5s5.5 1.7 6 5.5' +
    ring(16.8, 8, 2.4) +
    'M17 12.8c2.5 0 4.2 1.5 4.6 4.2',
  office: 'M4 20.5h16M6 20.5v-13l6-3.5 6 3.5v13M10 11h.1M14 11h.1M10 15h.1M14 15h.1',
  net: `${ring(12, 5.5, 2.3)}${ring(5.5, 17.5, 2.3)}${ring(18.5, 17.5, 2.3)}M11 7.7 6.6 15.4M13 7.7l4.4 7.7M8 17.5h8`,
  account: 'M4 7.5h14.5A1.5 1.5 0 0 1 20 9v9.5H5.5A1.5 1.5 0 0 1 4 17zM4 7.5l11-3v3M16 13h.1',
  globe: disc + 'M3.2 12h17.6M12 3.2c3 3 3 14.6 0 17.6M12 3.2c-3 3-3 14.6 0 17.6',
  device: 'M4.5 5h15v10.5h-15zM2.5 19h19',
  pen: 'M4 20.5h4l12-12-4-4-12 12z',
  key: ring(8, 15.5, 4) + 'M11 12.5l8.5-8.5M16 7.5l2.5 2.5',
  flag: 'M5 21V4M5 4.5h11l-2 4 2 4H5',
} as const

export type IconName = keyof typeof drawings

let used: readonly IconName[] = []
const watchers = new Set<() => void>()
const watch = (run: () => void) => {
  watchers.add(run)
  return () => watchers.delete(run)
}

/** One icon. It is decoration: the word beside it carries the meaning, so screen readers skip it. */
export function Icon({ name }: { name: IconName }) {
  useLayoutEffect(() => {
    if (used.includes(name)) return
    used = [...used, name]
    watchers.forEach((run) => run())
  }, [name])
  return (
    <svg className="i" aria-hidden="true" focusable="false">
      <use href={`#i-${name}`} />
    </svg>
  )
}

/** The drawings that this page has used so far, once. The shell mounts it; nothing else needs to. */
export function Sprite() {
  const names = useSyncExternalStore(watch, () => used)
  return (
    <svg className="sprite" width="0" height="0" aria-hidden="true" focusable="false">
      {names.map((name) => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
          {name === 'undecided' && <path d={disc} strokeDasharray="3.2 3" />}
          <path d={drawings[name]} />
        </symbol>
      ))}
    </svg>
  )
}
