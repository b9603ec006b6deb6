import { words } from './words.ts'

/** What is said to who wrote it. */
export const saidTwice = words(
  'This field stands twice in one place. Leave one of the two.',
  'এই ঘরটি এক জায়গায় দুবার আছে। দুটির একটি রাখুন।',
  'यह ख़ाना एक ही जगह दो बार है। दोनों में से एक रखें।',
)

/**
 * The path of the first name that stands twice in one object of a JSON text (`body.who`, `0.at`), or undefined.
 * JSON.parse keeps the last of the two and says nothing: a reader before and a program after could see two entries in one.
 * @param text valid JSON
 */
export function repeatedKey(text: string): string | undefined {
  const open: Level[] = []
  let at = 0
  while (at < text.length) {
    const level = open.at(-1)
    switch (text.charAt(at)) {
      case '{':
        open.push({ names: new Set(), name: undefined, place: 0 })
        break
      case '[':
        open.push({ names: undefined, name: undefined, place: 0 })
        break
      case '}':
      case ']':
        open.pop()
        break
      case ',':
        if (level) [level.name, level.place] = [undefined, level.place + 1]
        break
      case '"': {
        const end = endOfText(text, at)
        if (level?.names && level.name === undefined) {
          const name = JSON.parse(text.slice(at, end)) as string
          level.name = name
          if (level.names.has(name)) return open.map(({ names, name: key, place }) => (names ? key : place)).join('.')
          level.names.add(name)
        }
        at = end - 1
        break
      }
    }
    at += 1
  }
  return undefined
}

/** An object with the names that it has had, or a list; `name` and `place` say where in it the text stands now. */
interface Level {
  readonly names: Set<string> | undefined
  name: string | undefined
  place: number
}

/** The index after the closing quote. */
function endOfText(text: string, start: number): number {
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return text.length
    let slashes = 0
    while (text.charAt(quote - 1 - slashes) === '\\') slashes += 1
    if (slashes % 2 === 0) return quote + 1
    at = quote + 1
  }
}
