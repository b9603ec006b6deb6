import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { survivorMoved } from '../src/kinds/survivor/moved.ts'
import { pageText } from './kinds-page.ts'
import { written } from './kinds.ts'

test('the index and the page of kinds are what the declarations say', async () => {
  const stale = Object.entries(await written()).filter(([path, text]) => readFileSync(path, 'utf8') !== text)
  expect(stale.map(([path]) => `${path} is stale: run npm run kinds`)).toEqual([])
})

test('the page says of a kind what it is called, what it takes, what it sets and how it reads', () => {
  const page = pageText([survivorMoved])
  for (const said of [
    '### `survivor.moved`',
    'Survivor moved · সারভাইভারকে স্থানান্তর · सर्वाइवर का स्थानांतरण',
    'Right: write in `survivor`.',
    '| `who` | Who · কাকে · किसे | any of S A E C G | **needed** |',
    'Sets `whereabouts` of S (course).',
    '- S-1 was taken from P-1 to O-1, with F-3',
    '[`survivor.moved`](#survivormoved)',
    '"arrived": "2017-08-24T17:05:00+05:30"',
  ])
    expect(page).toContain(said)
})
