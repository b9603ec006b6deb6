import { readFile } from 'node:fs/promises'
import type { House, Writer } from '../src/server/house.ts'
import { replayFile } from '../src/server/replay.ts'
import { practiceCases, pathOf } from './cases.ts'

/**
 * Writes the practice cases, line by line, in the names of the practice people.
 * @throws when a line is refused: the files stand beside the kinds that judge them, so that only a change of ours can do it
 */
export async function loadCases(house: House, writers: ReadonlyMap<string, Writer>): Promise<void> {
  for (const label of practiceCases) {
    const lines = (await readFile(pathOf(label), 'utf8')).split('\n')
    const results = await replayFile(house, lines, { case: label, dryRun: false }, async (signIn) => writers.get(signIn))
    const refused = results.filter(({ status }) => status === 'refused')
    if (refused.length > 0) {
      const said = refused.flatMap(({ line, kind, reasons }) => (reasons ?? []).map(({ field, words }) => `line ${line} (${kind ?? ''}) ${field}: ${words.en}`))
      throw new Error(`${label}: ${said.join('\n')}`)
    }
  }
}
