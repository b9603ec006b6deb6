import { Environment, type ASTNode } from '@marcbachmann/cel-js'
import type { Language } from '../record/words.ts'
import type { Fact } from './pack.ts'

/** What is known of a fact. Undefined: nobody has said it. */
export type FactValue = boolean | string | number | readonly string[] | undefined

/** Yes, no, or undecided because these facts are missing. */
export interface Judgement {
  readonly holds: boolean | undefined
  readonly missing: readonly string[]
}

export interface Condition {
  readonly text: string
  /** Facts that it looks at, as `person.sex`. */
  readonly reads: readonly string[]
  judge(known: (fact: string) => FactValue): Judgement
  /** As a sentence: «she is a survivor and she is or may be under 18». */
  said(language: Language): string
}

/** Reads conditions in CEL. One for each pack, since a pack declares its own facts. */
export interface ConditionReader {
  /** @returns the condition, or why it is none: a fact that nobody declared, a comparison of unlike things. */
  read(
    text: string,
  ): { readonly ok: true; readonly condition: Condition } | { readonly ok: false; readonly why: string }
}

const types = { bool: 'bool', string: 'string', int: 'int', list: 'list<string>' } as const

export function conditionReader(facts: Readonly<Record<string, Fact>>): ConditionReader {
  const environment = new Environment().registerFunction('list.anyOf(list): bool', (a: unknown[], b: unknown[]) =>
    a.some((one) => b.includes(one)),
  )
  const roots = new Map<string, Record<string, string>>()
  for (const [name, { type }] of Object.entries(facts)) {
    const [root, leaf] = name.split('.') as [string, string]
    const schema = roots.get(root) ?? {}
    schema[leaf] = types[type]
    roots.set(root, schema)
  }
  for (const [name, schema] of roots) environment.registerVariable({ name, schema } as never)
  const read = new Map<string, ReturnType<ConditionReader['read']>>()
  return {
    read(text) {
      const before = read.get(text)
      if (before) return before
      const made = make(environment, facts, text)
      read.set(text, made)
      return made
    },
  }
}

function make(
  environment: Environment,
  facts: Readonly<Record<string, Fact>>,
  text: string,
): ReturnType<ConditionReader['read']> {
  const checked = environment.check(text)
  if (!checked.valid) return { ok: false, why: (checked.error?.message ?? 'cannot be read').split('\n')[0] ?? '' }
  if (checked.type !== 'bool') return { ok: false, why: `says ${String(checked.type)} and not yes or no` }
  const run = environment.parse(text)
  const reads = [...new Set(factsIn(run.ast))]
  return {
    ok: true,
    condition: {
      text,
      reads,
      judge: judgeOnce(run as (context: Context) => unknown, reads),
      said: (language) => sentence(run.ast, facts, language),
    },
  }
}

type Context = Record<string, Record<string, unknown>>

/** As many answers are kept for each condition: most cases ask with the same few values. */
const mostKept = 2_000

/** Judges by the values alone, so that the same values are judged once. */
function judgeOnce(run: (context: Context) => unknown, reads: readonly string[]): Condition['judge'] {
  const kept = new Map<string, Judgement>()
  return (known) => {
    const values = reads.map(known)
    const key = JSON.stringify(values)
    let judgement = kept.get(key)
    if (!judgement) {
      if (kept.size >= mostKept) kept.clear()
      kept.set(key, (judgement = judged(run, reads, values)))
    }
    return judgement
  }
}

function judged(run: (context: Context) => unknown, reads: readonly string[], values: readonly FactValue[]): Judgement {
  const context: Context = {}
  const missing: string[] = []
  for (const [at, fact] of reads.entries()) {
    const value = values[at]
    const [root, leaf] = fact.split('.') as [string, string]
    context[root] ??= {}
    if (value === undefined) missing.push(fact)
    else context[root][leaf] = typeof value === 'number' ? BigInt(Math.trunc(value)) : value
  }
  if (missing.length === 0) return { holds: run(context) === true, missing }
  try {
    // CEL lets «false && unknown» be false and «true || unknown» be true: what is missing may not matter.
    return { holds: run(context) === true, missing: [] }
  } catch {
    return { holds: undefined, missing }
  }
}

const operandsOf = (node: ASTNode): ASTNode[] => {
  const found: ASTNode[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null && 'op' in value) found.push(value as ASTNode)
  }
  visit(node.args)
  return found
}

const pathOf = (node: ASTNode): string | undefined =>
  node.op === '.' && node.args[0].op === 'id' ? `${node.args[0].args}.${node.args[1]}` : undefined

function factsIn(node: ASTNode): string[] {
  const path = pathOf(node)
  return path === undefined ? operandsOf(node).flatMap(factsIn) : [path]
}

const joins = {
  and: { en: ' and ', bn: ' এবং ', hi: ' और ' },
  or: { en: ' or ', bn: ' অথবা ', hi: ' या ' },
  not: { en: 'not: ', bn: 'নয়: ', hi: 'नहीं: ' },
} as const

function sentence(node: ASTNode, facts: Readonly<Record<string, Fact>>, language: Language): string {
  const say = (one: ASTNode) => sentence(one, facts, language)
  const factOf = (one: ASTNode | undefined) => {
    const path = one && pathOf(one)
    return path === undefined ? undefined : facts[path]
  }
  const truth = (fact: Fact, yes: boolean): string =>
    (yes ? fact.yes : fact.no)?.[language] ?? (yes ? fact.said[language] : joins.not[language] + fact.said[language])
  const valueSaid = (fact: Fact, value: unknown): string =>
    typeof value === 'boolean'
      ? truth(fact, value)
      : (fact.values?.[String(value)]?.[language] ?? `${fact.said[language]}: ${String(value)}`)
  const literals = (one: ASTNode | undefined): unknown[] =>
    one === undefined ? [] : one.op === 'value' ? [one.args] : one.op === 'list' ? one.args.flatMap(literals) : []
  switch (node.op) {
    case '&&':
      return node.args.map(say).join(joins.and[language])
    case '||':
      return node.args.map(say).join(joins.or[language])
    case '!_': {
      const fact = factOf(node.args)
      return fact ? truth(fact, false) : joins.not[language] + say(node.args)
    }
    case '.': {
      const fact = factOf(node)
      return fact ? truth(fact, true) : ''
    }
    case 'rcall': {
      const fact = factOf(node.args[1])
      return fact
        ? node.args[2]
            .flatMap(literals)
            .map((value) => valueSaid(fact, value))
            .join(joins.or[language])
        : node.args[0]
    }
    case 'in': {
      const [a, b] = node.args
      const fact = factOf(a) ?? factOf(b)
      return fact
        ? [...literals(a), ...literals(b)].map((value) => valueSaid(fact, value)).join(joins.or[language])
        : ''
    }
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [a, b] = node.args
      const fact = factOf(a) ?? factOf(b)
      const [value] = [...literals(a), ...literals(b)]
      if (!fact) return ''
      if (node.op === '==') return valueSaid(fact, value)
      if (node.op === '!=') return joins.not[language] + valueSaid(fact, value)
      return `${fact.said[language]} ${{ '<': '<', '<=': '≤', '>': '>', '>=': '≥' }[node.op]} ${String(value)}`
    }
    default:
      return operandsOf(node).map(say).filter(Boolean).join(joins.and[language])
  }
}
