/** A hash in groups of four, in the system's monospace, so that two people can compare it aloud. */
export function Hash({ of, short }: { of: string; short?: boolean }) {
  const groups = of.match(/.{1,4}/g) ?? []
  const said = short && groups.length > 2 ? `${groups[0]}…${groups.at(-1)}` : groups.join(' ')
  return (
    <span className="mono" lang="en" translate="no">
      {said}
    </span>
  )
}
