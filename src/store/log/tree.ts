import { sha256 } from '../keys/wrap.ts'

/**
 * A Merkle tree after RFC 6962 §2.1, kept as its complete subtrees: node (level, at) covers the leaves
 * at·2^level … (at+1)·2^level − 1. Pure but for SHA-256.
 */
export interface Node {
  readonly level: number
  readonly at: number
  readonly hash: Buffer
}

/** A leaf names the stream, the place and the entry's hash: nothing that tells of another stream. */
export const leafHash = (stream: string, seq: number | bigint, hash: Uint8Array): Buffer =>
  sha256(Buffer.from([0]), `mukti-leaf-1\n${stream}\n${seq}\n${Buffer.from(hash).toString('hex')}`)

export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Buffer.from([1]), left, right)

export const emptyRoot: Buffer = sha256('')

/** The complete subtrees that make up a tree of this size, widest first: where its root is computed from. */
export function peaks(size: number): { level: number; at: number }[] {
  const found: { level: number; at: number }[] = []
  let start = 0
  for (let level = Math.floor(Math.log2(Math.max(size, 1))); level >= 0; level--) {
    const width = 2 ** level
    if (size - start >= width) {
      found.push({ level, at: start / width })
      start += width
    }
  }
  return found
}

/** Folds the peaks, widest first, into the root. */
export const rootOf = (hashes: readonly Uint8Array[]): Buffer =>
  hashes.length === 0 ? emptyRoot : Buffer.from(hashes.reduceRight((right, left) => nodeHash(left, right)))

/**
 * The nodes that adding leaves completes, leaves included.
 * @param peakHashes hashes of `peaks(size)`, in their order
 */
export function grow(size: number, peakHashes: readonly Uint8Array[], leaves: readonly Uint8Array[]): Node[] {
  const edge: Node[] = peaks(size).map((peak, index) => ({
    ...peak,
    hash: Buffer.from(peakHashes[index] as Uint8Array),
  }))
  const made: Node[] = []
  leaves.forEach((leaf, index) => {
    let node: Node = { level: 0, at: size + index, hash: Buffer.from(leaf) }
    made.push(node)
    while (edge.at(-1)?.level === node.level) {
      const left = edge.pop() as Node
      node = { level: node.level + 1, at: left.at / 2, hash: nodeHash(left.hash, node.hash) }
      made.push(node)
    }
    edge.push(node)
  })
  return made
}

/** Where an inclusion proof's hashes are, nearest first: a complete node, or a run of peaks still to be folded. */
export function pathOf(leaf: number, size: number): { level: number; at: number }[][] {
  return walk(leaf, 0, size)
}

/** RFC 6962 §2.1.1 PATH(m, D[n]) as ranges, each range as its complete subtrees. */
function walk(leaf: number, start: number, end: number): { level: number; at: number }[][] {
  const size = end - start
  if (size <= 1) return []
  const split = 2 ** Math.floor(Math.log2(size - 1))
  return leaf < split
    ? [...walk(leaf, start, start + split), range(start + split, end)]
    : [...walk(leaf - split, start + split, end), range(start, start + split)]
}

const range = (start: number, end: number): { level: number; at: number }[] =>
  peaks(end - start).map(({ level, at }) => ({ level, at: at + start / 2 ** level }))

/** Recomputes the root from a leaf and its proof (RFC 6962 §2.1.1, as in RFC 9162 §2.1.3.2). */
export function rootFromProof(
  leaf: Uint8Array,
  at: number,
  size: number,
  proof: readonly Uint8Array[],
): Buffer | undefined {
  if (at >= size) return undefined
  let hash: Buffer = Buffer.from(leaf)
  let [node, last] = [at, size - 1]
  for (const sibling of proof) {
    if (last === 0) return undefined
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else {
      hash = nodeHash(hash, sibling)
    }
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 ? hash : undefined
}
