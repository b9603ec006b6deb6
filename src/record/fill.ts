/** Fills `{name}`; drops a `[part]` in which a name is missing; a missing name outside brackets becomes a dash. */
export function fill(template: string, value: (name: string) => string | undefined): string {
  const kept = template.replace(/\[([^\][]*)\]/g, (_, part: string) =>
    [...part.matchAll(/\{([a-zA-Z]+)\}/g)].every(([, name = '']) => value(name) !== undefined) ? part : '',
  )
  return kept.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => value(name) ?? '—').trim()
}
