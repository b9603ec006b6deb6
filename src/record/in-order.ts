/** Those of one key together, in the order in which they came. */
export function grouped<T, Key>(items: Iterable<T>, keyOf: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** A new list in order. What is in order already, as nearly everything here is, is only looked through once. */
export function sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): T[] {
  const list = [...items]
  for (let at = 1; at < list.length; at += 1)
    if (compare(list[at - 1] as T, list[at] as T) > 0) return list.sort(compare)
  return list
}
