import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lawFolder, loadPack, packNames } from './packs.ts'

test('every pack that comes along is sound, and each duty’s own examples come out', () => {
  for (const name of packNames()) {
    const loaded = loadPack(join(lawFolder, name))
    expect(loaded.ok ? [] : loaded.faults.slice(0, 10)).toEqual([])
  }
})

test('the engine knows no country: no act, section or place of one stands in it', () => {
  const engine = join(import.meta.dirname, '../../law')
  const words = /\b(CrPC|CRPC|BNSS|BNS|ITPA|POCSO|IPC|PACE|Kolkata|Calcutta|London|fir\.registered|cwc)\b/
  const found = readdirSync(engine)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .flatMap((path) =>
      readFileSync(join(engine, path), 'utf8')
        .split('\n')
        .filter((line) => words.test(line) && !/^\s*(\*|\/\/|\/\*\*)/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    )
  expect(found).toEqual([])
})
