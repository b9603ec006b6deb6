import { join } from 'node:path'
import type { Plugin } from 'vite'

/**
 * What of a kind no page shows: why it is there, its example and those of its released versions, and what a field is
 * called in the humanitarian standard. It stays in the documentation and on the server.
 * @param root of the repository
 */
export function kindsForReaders(root: string): Plugin {
  return {
    name: 'kinds-for-readers',
    transform(code, id) {
      if (!id.startsWith(join(root, 'src/kinds'))) return undefined
      const cuts: Node[] = []
      findUnread(this.parse(code), (value) => cuts.push(value))
      if (cuts.length === 0) return undefined
      const kept = cuts
        .map(({ start, end }) => ({ start: start as number, end: end as number }))
        .sort((a, b) => b.start - a.start)
        .reduce((text, { start, end }) => `${text.slice(0, start)}0${text.slice(end)}`, code)
      return { code: kept, map: null }
    },
  }
}

type Node = Record<string, unknown>

function findUnread(tree: unknown, cut: (value: Node) => void, declares = false): void {
  if (typeof tree !== 'object' || tree === null) return
  if (Array.isArray(tree)) return tree.forEach((each) => findUnread(each, cut, declares))
  const node = tree as Node
  if (node['type'] === 'Property') {
    const name = (node['key'] as Node)['name']
    const value = node['value'] as Node
    if (name === 'htcds' && value['type'] === 'Literal') return cut(value)
    if (declares && (name === 'why' || name === 'example') && value['type'] !== 'Identifier') return cut(value)
    return findUnread(value, cut, declares && name === 'before')
  }
  const inside = node['type'] === 'CallExpression' && (node['callee'] as Node)['name'] === 'defineKind'
  const object = declares && node['type'] === 'ObjectExpression'
  for (const child of Object.values(node)) if (typeof child === 'object') findUnread(child, cut, inside || object)
}
