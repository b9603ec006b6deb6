import { expect, test } from 'vitest'
import { readCheckpoint, signCheckpoint, signingKey, verifierKey } from './note.ts'

const key = signingKey(Buffer.alloc(32, 7))
const checkpoint = { origin: 'mukti.local/1f0c', size: 20852, root: Buffer.alloc(32, 9) }

test('a checkpoint is three lines, an empty one and a signature', () => {
  expect(signCheckpoint(checkpoint, key).split('\n').slice(0, 4)).toEqual([
    'mukti.local/1f0c',
    '20852',
    checkpoint.root.toString('base64'),
    '',
  ])
})

test('whoever holds the verifier key can check a checkpoint without Mukti', () => {
  expect(readCheckpoint(signCheckpoint(checkpoint, key), verifierKey(checkpoint.origin, key))).toEqual(checkpoint)
})

test('a checkpoint of another size is not what was signed', () => {
  const forged = signCheckpoint(checkpoint, key).replace('20852', '20851')
  expect(readCheckpoint(forged, verifierKey(checkpoint.origin, key))).toBeUndefined()
})

test('a checkpoint signed by another key is refused', () => {
  const other = signingKey(Buffer.alloc(32, 8))
  expect(readCheckpoint(signCheckpoint(checkpoint, other), verifierKey(checkpoint.origin, key))).toBeUndefined()
})

test('works for every key, also one whose base64 holds the sign that parts a verifier key', () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const each = signingKey(Buffer.alloc(32, seed))
    expect(readCheckpoint(signCheckpoint(checkpoint, each), verifierKey(checkpoint.origin, each))).toEqual(checkpoint)
  }
})
