import { importCase } from '../store/archive/import.ts'
import { isEncrypted, isThere, linesOf } from './file.ts'
import { logNow, withHouse, withPool } from './house.ts'
import type { Call } from './main.ts'
import { answer, stopped, usage, type Exit } from './terminal.ts'

/** Restores an exported case. Nothing is taken from a file that is not as it was signed. */
export async function importCommand(call: Call): Promise<Exit> {
  const {
    terminal,
    words: [file],
    options,
  } = call
  const [identity, leadName] = [options['identity'] as string | undefined, options['lead'] as string | undefined]
  if (file === undefined || !isThere(file)) return usage(terminal, 'name the file: mukti import FILE')
  if (leadName === undefined)
    return usage(terminal, 'name who will lead it here, or nobody could see it: mukti import FILE --lead SIGN-IN')
  if ((await isEncrypted(file)) && identity === undefined)
    return usage(terminal, 'this export is encrypted: name the age identity with --identity')
  return await withHouse(
    call,
    async (house) =>
      await withPool(house, 'mukti', async (owner) => {
        const { rows } = await owner.query<{ id: number }>('select id from mukti.person where sign_in = $1', [leadName])
        if (!rows[0]) return usage(terminal, `nobody signs in as “${leadName}”`)
        const done = await importCase(
          linesOf(file, identity),
          { lead: rows[0].id },
          {
            owner,
            keyring: house.keyring(),
            folder: house.settings.folder,
          },
        )
        if (!done.ok) {
          for (const finding of done.checked?.findings ?? []) terminal.err(`✗ ${finding.stream}: ${finding.words.en}`)
          return stopped(terminal, done.code === 'damaged' ? 1 : 3, done)
        }
        await owner.query(`select mukti.note('imported', $1, null, '')`, [done.case])
        await logNow(house)
        answer(terminal, done, [
          `${done.label}: ${done.entries} entries${done.files > 0 ? ` and ${done.files} files` : ''} are here, equal to the byte of every hash.`,
        ])
        return 0
      }),
  )
}
