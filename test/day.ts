import type { Compartment } from '../src/record/compartments.ts'
import { streamName, type Entry, type Standing } from '../src/record/envelope.ts'
import type { Setting } from '../src/record/facts.ts'
import { defineKind, makeRegistry, type Kind, type Registry } from '../src/record/kind.ts'
import { labelPattern } from '../src/record/label.ts'
import { text } from '../src/record/fields.ts'
import type { When } from '../src/record/when.ts'
import { words } from '../src/record/words.ts'

/**
 * A day as people write it, one entry a line:
 *
 *   2017-08-24                                     the day of the lines below; without it, 24 August 2017
 *   16:15  survivor.moved  S-1,S-2  P-1 to O-1  arrived 17:05  with F-3
 *   22:55  @leg survivor.moved  S-2  H-1 to H-2    `@leg` names the line, for `rests=@leg`, `same=@leg`, `saw=@leg`, `entry=@leg`
 *   18:00  planned survivor.moved  S-1  O-1 to H-1
 *   15:00  court.registration  step=registered sections="IPC 370; ITPA 3, 4, 5"    words with spaces and commas
 *   17:40  survivor.told  of=S-1 fact=age value={"from":17,"to":17,"basis":"stated","asOf":"2017-08-24"}
 *
 * `*.told` sets any fact, so that a view is tried before the kinds that it will be told by. Hours are of Kolkata.
 */
export function day(written: string): Entry[] {
  const names = new Map<string, string>()
  const heads = new Map<string, number>()
  const entries: Entry[] = []
  let date = '2017-08-24'
  for (const raw of written.split('\n')) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    if (/^\d{4}-\d{2}-\d{2}$/.test(line)) {
      date = line
      continue
    }
    const tokens = tokensOf(line)
    const clock = tokens.shift() ?? ''
    const index = entries.length + 1
    const id = idOf(index)
    if (tokens[0]?.startsWith('@')) names.set(tokens.shift() as string, id)
    const standing = standings[tokens[0] ?? ''] && (tokens.shift() as Standing)
    const kind = tokens.shift() ?? ''
    const value = (said: string): unknown => valueOf(said, date, names)
    const { envelope, body } = parts(tokens, value)
    const compartment = (envelope['compartment'] ?? kind.split('.')[0]) as Compartment
    const at: When = /^\d{2}:\d{2}$/.test(clock) ? instant(date, clock) : clock === '?' ? { said: 'not known' } : clock
    const stream = { case: caseId, compartment }
    const seq = (heads.get(streamName(stream)) ?? 0) + 1
    heads.set(streamName(stream), seq)
    entries.push({
      id,
      ...stream,
      kind,
      v: 1,
      at,
      ...(standing ? { standing } : {}),
      by: 'p-1',
      device: 'd-1',
      n: index,
      written: { device: instant('2017-08-24', '12:00'), skew: null, via: 'server' },
      saw: [],
      base: seq - 1,
      ...envelope,
      body,
      seq,
      recorded: '2017-08-30T00:00:00.000000Z',
      prev: '00',
      hash: '00',
    })
  }
  return entries
}

/** `at('23:40')` or `at('2017-08-25 09:00')`: milliseconds since 1970, hours of Kolkata. */
export const at = (said: string): number => {
  const [date, clock] = said.includes(' ') ? said.split(' ') : ['2017-08-24', said]
  return Date.parse(instant(date ?? '', clock ?? ''))
}

export const idOf = (index: number): string => `0198f2c1-0000-7000-8000-${index.toString(16).padStart(12, '0')}`

/** A kind per compartment that sets whatever fact its body says: `survivor.told`. Plus the given kinds. */
export const dayRegistry = (kinds: readonly Kind[] = []): Registry => makeRegistry([...kinds, ...told])

const caseId = '0198f2c1-aaaa-7000-8000-000000000001'
const standings: Record<string, true> = {
  planned: true,
  promised: true,
  expected: true,
  presumed: true,
  'did-not-happen': true,
}
const ofEnvelope = [
  'compartment',
  'thread',
  'source',
  'actors',
  'about',
  'rests',
  'overlooked',
  'same',
  'device',
  'saw',
  'base',
  'written',
  'recorded',
  'v',
]
const lists = ['actors', 'about', 'rests', 'overlooked', 'same', 'saw', 'with']

const told = (['case', 'intel', 'operation', 'survivor', 'suspect', 'evidence', 'court', 'premises'] as const).map(
  (compartment): Kind => ({
    ...(defineKind({
      kind: `${compartment}.told`,
      v: 1,
      compartment,
      why: 'For tests: sets any fact.',
      words: words('Told', 'বলা', 'कहा'),
      find: words('told', 'বলা', 'कहा'),
      fields: { of: text(words('Of', 'কার', 'किसका')), fact: text(words('Fact', 'তথ্য', 'तथ्य')) },
      needed: ['of', 'fact'],
      says: words('{of}: {fact}', '{of}: {fact}', '{of}: {fact}'),
      example: { of: 'S-1', fact: 'sex' },
    }) as Kind),
    sets: (body) => [{ of: body['of'], fact: body['fact'], value: body['value'] } as Setting],
  }),
)

/** Words of a line; what stands in braces or brackets, or between quotation marks, belongs to one word. */
function tokensOf(line: string): string[] {
  const tokens: string[] = []
  let word = ''
  let depth = 0
  let quoted = false
  for (const letter of `${line} `) {
    if (letter === '"' && depth === 0) quoted = !quoted
    if (!quoted && (letter === '{' || letter === '[')) depth += 1
    if (!quoted && (letter === '}' || letter === ']')) depth -= 1
    if (/\s/.test(letter) && depth === 0 && !quoted) {
      if (word !== '') tokens.push(word)
      word = ''
    } else word += letter
  }
  return tokens
}

function parts(
  tokens: readonly string[],
  value: (said: string) => unknown,
): { envelope: Record<string, unknown>; body: Record<string, unknown> } {
  const envelope: Record<string, unknown> = {}
  const body: Record<string, unknown> = {}
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string
    const equals = /^([a-zA-Z]+)=(.*)$/.exec(token)
    const [name, said] = equals ? [equals[1] as string, equals[2] as string] : [token, '']
    if (equals) {
      const read = value(said)
      const put = lists.includes(name) && !Array.isArray(read) ? [read] : read
      const writer = name === 'by' && /^p-\d+$/.test(said) // `by=F-1` is a field of many kinds
      if (writer || ofEnvelope.includes(name)) envelope[name] = put
      else body[name] = put
    } else if (tokens[at + 1] === 'to') {
      body['from'] = token
      body['to'] = tokens[at + 2]
      at += 2
    } else if (token.split(',').every((one) => labelPattern.test(one))) body['who'] = token.split(',')
    else {
      const read = value(tokens[++at] ?? '')
      body[name] = lists.includes(name) && !Array.isArray(read) ? [read] : read
    }
  }
  return { envelope, body }
}

function valueOf(said: string, date: string, names: ReadonlyMap<string, string>): unknown {
  if (said.startsWith('@'))
    return said.split(',').map((name) => names.get(name) ?? name).length > 1
      ? said.split(',').map((name) => names.get(name) ?? name)
      : (names.get(said) ?? said)
  if (said.startsWith('"')) return JSON.parse(said)
  if (/^[{[]/.test(said))
    return JSON.parse(
      said
        .replace(/"@(\w+)"/g, (_, name: string) => JSON.stringify(names.get(`@${name}`)))
        .replace(/"(\d{2}:\d{2})"/g, (_, clock: string) => JSON.stringify(instant(date, clock))),
    )
  if (/^\d{2}:\d{2}$/.test(said)) return instant(date, said)
  if (/^(0|[1-9]\d*)$/.test(said)) return Number(said)
  return said.includes(',') ? said.split(',') : said
}

const instant = (date: string, clock: string): string => `${date}T${clock}:00+05:30`
