import { signingKey } from '../store/log/note.ts'
import { exportCase, findCase } from '../store/archive/write.ts'
import { isThere, writeFileWhole } from './file.ts'
import { logNow, withHouse, withPool } from './house.ts'
import type { Call } from './main.ts'
import { answer, usage, type Exit } from './terminal.ts'

/** Writes one case into one signed file. Names go along only when the file is encrypted to somebody. */
export async function exportCommand(call: Call): Promise<Exit> {
  const {
    terminal,
    words: [wanted],
    options,
  } = call
  const [out, purpose] = [options['out'] as string | undefined, options['purpose'] as string | undefined]
  const recipients = (options['to'] as string[] | undefined) ?? []
  const keys = options['with-keys'] === true
  if (wanted === undefined || out === undefined)
    return usage(terminal, 'name the case and the file: mukti export CASE --out FILE --purpose WORDS')
  if (purpose === undefined || purpose.trim() === '')
    return usage(terminal, 'say what it is for, as --purpose "for the court": it stands in the file and in the audit')
  if (isThere(out)) return usage(terminal, `there is already a file ${out}: name another, or move that one away`)
  if (keys && recipients.length === 0)
    return usage(terminal, '--with-keys goes only into an encrypted file: name somebody with --to age1…')
  return await withHouse(
    call,
    async (house) =>
      await withPool(house, 'mukti_verify', async (verify) => {
        const of = await findCase(verify, wanted)
        if (of === undefined) return usage(terminal, `there is no case “${wanted}” in the store`)
        await withPool(house, 'mukti', (owner) =>
          owner.query(`select mukti.note('exported', $1, null, $2)`, [of, purpose]),
        )
        await logNow(house)
        const order = { case: of, purpose: purpose, keys }
        const tools = {
          verify,
          keys: house.pools.keys,
          keyring: house.keyring(),
          signing: signingKey(house.keyring().secret('checkpoint')),
          registry: house.registry,
          folder: house.settings.folder,
          now: () => new Date(house.now()),
        }
        await writeFileWhole(out, exportCase(order, tools), recipients)
        answer(terminal, { case: of, file: out, encrypted: recipients.length > 0, keys }, [
          `${wanted} is in ${out}${recipients.length > 0 ? ', encrypted' : ''}. Names are ${keys ? 'readable for whom it is encrypted to' : 'sealed'}.`,
        ])
        return 0
      }),
  )
}
