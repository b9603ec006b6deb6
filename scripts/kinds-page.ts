/** The reference page of all kinds, docs/kinds.md: everything on it comes from the declarations. */
import { compartmentNames, compartments } from '../src/record/compartments.ts'
import { isRegister, type FactName } from '../src/record/facts.ts'
import type { Field } from '../src/record/fields.ts'
import { askingCompartments, type Around, type Kind } from '../src/record/kind.ts'
import { sentence } from '../src/record/sentence.ts'
import { languages, type Words } from '../src/record/words.ts'

type Body = Readonly<Record<string, unknown>>

export function pageText(kinds: readonly Kind[]): string {
  const sorted = [...kinds].sort((a, b) => (a.kind < b.kind ? -1 : 1))
  const rooms = ['every' as const, ...compartmentNames]
    .map((room) => ({ room, kinds: sorted.filter(({ compartment }) => compartment === room) }))
    .filter((one) => one.kinds.length > 0)
  return `# Kinds of entry

Written by \`npm run kinds\` from \`src/kinds/\`: do not edit. ${kinds.length} kinds in ${rooms.length - 1} compartments. What every entry carries besides its
fields (when, standing, source, who acted, whom it is about, what it rests on) is in \`src/record/envelope.ts\`.

- **needed**: without it the entry says nothing. Every other field may stay empty, or be named in \`notKnown\`.
- **sealed**: encrypted under the key of the person whose it is; sentences, lists and search never hold it.
- Code lists end in \`other\` and \`not-known\`. The code is what the record keeps; the words are what people see.
- **Facts** are what views read, as the example sets them. A *register* has one present value; a *course* is all that was ever said.

${rooms.map(({ room, kinds: of }) => `**${titleOf(room)}**: ${of.map(({ kind }) => `[\`${kind}\`](#${anchorOf(kind)})`).join(' · ')}`).join('\n\n')}

${rooms.map(({ room, kinds: of }) => `## ${titleOf(room)}\n\n${of.map(section).join('\n')}`).join('\n')}`
}

/** GitHub's own way from a heading to its anchor. */
const anchorOf = (kind: string): string => kind.replace(/[^a-z0-9-]/g, '')

const titleOf = (room: Kind['compartment']): string =>
  room === 'every' ? 'Every compartment' : `${inAll(compartments[room].words)} (\`${room}\`)`
const inAll = (said: Words): string => languages.map((language) => said[language]).join(' · ')

function section(kind: Kind): string {
  const parts = [
    `### \`${kind.kind}\``,
    inAll(kind.words),
    kind.why,
    `${rightOf(kind)}${kind.v > 1 ? ` Version ${kind.v}.` : ''}${kind.at ? ` Its time means: ${inAll(kind.at)}.` : ''}`,
    kind.steps &&
      `Steps: ${Object.entries(kind.steps)
        .map(([code, step]) => `\`${code}\` ${inAll(step.words)}`)
        .join('; ')}.`,
    tableOf(kind),
    factsOf(kind),
    sentencesOf(kind),
    `\`\`\`json\n${JSON.stringify(kind.example, undefined, 2)}\n\`\`\`\n`,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n')
}

function rightOf({ kind, needs, compartment, each }: Kind): string {
  const right = needs === 'approve' ? 'approve' : 'write'
  if (each)
    return `Right: ${right} in its compartment. One kind in each: ${askingCompartments.map((room) => `\`${room}.${kind}\``).join(', ')}.`
  return compartment === 'every'
    ? `Right: ${right} in the compartment in which it stands.`
    : `Right: ${right} in \`${compartment}\`.`
}

function tableOf({ fields, needed }: Kind): string {
  const rows = Object.entries(fields).map(([name, field]) => [
    `\`${name}\``,
    inAll(field.words),
    inputOf(field),
    [
      needed.includes(name) ? '**needed**' : '',
      field.sealed ? `sealed${field.of ? ` for \`${field.of}\`` : ''}` : '',
      field.steps ? `in ${field.steps.map(code).join(', ')}` : '',
    ]
      .filter(Boolean)
      .join(', '),
    field.htcds ? code(field.htcds) : '',
  ])
  if (rows.length === 0) return ''
  return [['field', 'words', 'input', '', 'HTCDS 2.0'], ['---', '---', '---', '---', '---'], ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |`)
    .join('\n')
}

function inputOf({ input }: Field<unknown>): string {
  switch (input.as) {
    case 'party':
    case 'parties':
      return `${input.as === 'party' ? 'one of' : 'any of'} ${input.letters.length === 18 ? 'all letters' : input.letters.join(' ')}`
    case 'choice':
    case 'choices':
      return `${input.as === 'choice' ? 'one of' : 'any of'} ${Object.entries(input.options)
        .map(([option, said]) => `${code(option)} ${said.en}`)
        .join('; ')}`
    case 'entry':
    case 'entries':
      return input.kinds ? `${input.as}: ${input.kinds.map(code).join(', ')}` : input.as
    case 'identity':
      return input.of
    default:
      return input.as
  }
}

/** Whose facts the example sets, step by step: what a view is told. */
function factsOf(kind: Kind): string {
  const settings = bodiesOf(kind).flatMap(({ step, body }) =>
    kind.sets(body, around).map(({ of, fact }) => ({ step, of: subject(of), fact })),
  )
  if (settings.length === 0) return 'Sets no fact.'
  const told = new Map<string, Set<string>>()
  for (const { step, of, fact } of settings) {
    const name = `${code(fact)} of ${of} (${isRegister(fact satisfies FactName) ? 'register' : 'course'})`
    told.set(name, (told.get(name) ?? new Set()).add(step ?? ''))
  }
  const all = Object.keys(kind.steps ?? {}).length
  return `Sets ${[...told].map(([name, steps]) => (kind.steps && steps.size < all ? `${name} in ${[...steps].map(code).join(', ')}` : name)).join('; ')}.`
}

const subject = (of: string): string =>
  of.startsWith('ask:') ? 'the request' : of === 'case' ? 'the case' : of.charAt(0)

function sentencesOf(kind: Kind): string {
  return bodiesOf(kind)
    .map(
      ({ step, body }) =>
        `${step === undefined ? '' : `${code(step)}\n`}${languages.map((language) => `- ${sentence(kind, body, language)}`).join('\n')}`,
    )
    .join('\n\n')
}

/** The example, and for a kind with steps the example in each of them, the fields of other steps left out. */
function bodiesOf({ steps, fields, example }: Kind): { step: string | undefined; body: Body }[] {
  if (!steps) return [{ step: undefined, body: example }]
  return Object.keys(steps).map((step) => ({
    step,
    body: {
      ...Object.fromEntries(Object.entries(example).filter(([name]) => fields[name]?.steps?.includes(step) ?? true)),
      step,
    },
  }))
}

const around: Around = { id: '0198f2c1-0000-7000-8000-000000000002', at: '2017-08-24T16:15:00+05:30', actors: ['F-1'] }
const code = (text: string): string => `\`${text}\``
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
