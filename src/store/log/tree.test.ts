import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyRoot, grow, leafHash, nodeHash, pathOf, peaks, rootFromProof, rootOf, type Node } from './tree.ts'

/** RFC 6962 §2.1 as it is written: slow and plain. */
function plainRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest()
  if (leaves.length === 1) return leaves[0] as Buffer
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return nodeHash(plainRoot(leaves.slice(0, split)), plainRoot(leaves.slice(split)))
}

const leavesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => leafHash('case.survivor', at + 1, Buffer.alloc(32, at % 256)))

function treeOf(leaves: readonly Buffer[], batches: readonly number[]): Map<string, Buffer> {
  const nodes = new Map<string, Buffer>()
  let size = 0
  const add = (some: readonly Buffer[]) => {
    const edge = peaks(size).map(({ level, at }) => nodes.get(`${level} ${at}`) as Buffer)
    for (const node of grow(size, edge, some) satisfies Node[]) nodes.set(`${node.level} ${node.at}`, node.hash)
    size += some.length
  }
  for (const batch of batches) add(leaves.slice(size, size + batch))
  add(leaves.slice(size))
  return nodes
}

describe('the log’s tree', () => {
  test('of nothing has the root that RFC 6962 gives it', () => {
    expect(rootOf([])).toEqual(emptyRoot)
    expect(emptyRoot.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  test('has the root of RFC 6962 at every size, in whatever batches it grew', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }),
        (count, batches) => {
          const leaves = leavesOf(count)
          const nodes = treeOf(leaves, batches)
          const root = rootOf(peaks(count).map(({ level, at }) => nodes.get(`${level} ${at}`) as Buffer))
          expect(root.equals(plainRoot(leaves))).toBe(true)
        },
      ),
    )
  })

  test('proves each leaf in every tree that holds it, and no other leaf', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 130 }), fc.nat(), (count, pick) => {
        const leaves = leavesOf(count)
        const nodes = treeOf(leaves, [])
        const at = pick % count
        const proof = pathOf(at, count).map((range) =>
          rootOf(range.map((node) => nodes.get(`${node.level} ${node.at}`) as Buffer)),
        )
        const root = plainRoot(leaves)
        expect(rootFromProof(leaves[at] as Buffer, at, count, proof)?.equals(root)).toBe(true)
        expect(
          rootFromProof(leafHash('other.survivor', at, Buffer.alloc(32)), at, count, proof)?.equals(root) ?? false,
        ).toBe(false)
      }),
    )
  })
})
