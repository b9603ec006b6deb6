import { registry } from '../kinds/index.ts'
import { describeKind } from '../record/describe.ts'
import type { Call } from './main.ts'
import { answer, usage, type Exit } from './terminal.ts'

/** Lists the kinds; with a name, one of them in full. */
export async function kinds({ terminal, words: [name] }: Call): Promise<Exit> {
  if (name !== undefined) {
    const kind = registry.get(name)
    if (!kind) return usage(terminal, `there is no kind “${name}”`)
    const described = describeKind(kind)
    answer(terminal, described, [
      `${kind.kind} (version ${kind.v}, part: ${kind.compartment})`,
      `  ${kind.words.en} · ${kind.words.bn} · ${kind.words.hi}`,
      `  ${kind.why}`,
      ...(kind.steps ? [`  step: ${Object.keys(kind.steps).join(' · ')}`] : []),
      ...Object.entries(described.fields).map(
        ([field, { words, input }]) =>
          `  ${field}${kind.needed.includes(field) ? '' : '?'}: ${input.as}${described.sealed.includes(field) ? ', sealed' : ''} (${words.en})`,
      ),
      `  example: ${JSON.stringify(kind.example)}`,
    ])
    return 0
  }
  const all = [...registry.values()].map(describeKind)
  answer(
    terminal,
    all,
    all.map((kind) => `${kind.kind.padEnd(34)} ${kind.words.en}`),
  )
  return 0
}
