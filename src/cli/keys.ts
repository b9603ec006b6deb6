import { findCase } from '../store/archive/write.ts'
import { eraseSubject } from '../store/keys/erase.ts'
import { currentRoot, rotateRoot } from '../store/keys/keyring.ts'
import { withHouse, withPool } from './house.ts'
import type { Call } from './main.ts'
import { answer, stopped, usage, type Exit } from './terminal.ts'

/** `rotate` the root key, or `erase` what opens the names of one person in one case. */
export async function keys(call: Call): Promise<Exit> {
  const [what, ...rest] = call.words
  if (what === 'rotate') return await rotate(call)
  if (what === 'erase') return await erase(call, rest)
  return usage(call.terminal, 'mukti keys rotate, or mukti keys erase CASE LABEL --reason WORDS')
}

async function rotate(call: Call): Promise<Exit> {
  const { terminal, settings } = call
  return await withHouse(call, async (house) => {
    const ask = (question: string) => () => terminal.ask(question)
    const old = await currentRoot(
      house.pools.keys,
      settings.key,
      settings.folder,
      ask('Passphrase of the root key as it is'),
    )
    if (!old.ok) return stopped(terminal, 3, old.problem)
    const source = settings.key ?? {
      from:
        house.keyring().source === 'command'
          ? ('passphrase' as const)
          : (house.keyring().source as 'file' | 'passphrase'),
    }
    const done = await rotateRoot(
      house.pools.keys,
      old.value,
      source,
      settings.folder,
      ask('New passphrase'),
      (count) => terminal.err(`${count} case keys wrapped anew …`),
    )
    if (!done.ok) return stopped(terminal, 3, done.problem)
    await withPool(house, 'mukti', (owner) => owner.query(`select mukti.note('root-rotated', null, null, '')`))
    answer(terminal, { rotated: true, caseKeys: done.value }, [
      `The root key is new; ${done.value} case keys were wrapped anew. Restart a server that runs.`,
    ])
    return 0
  })
}

async function erase(call: Call, [wanted, label]: readonly string[]): Promise<Exit> {
  const { terminal, options } = call
  const reason = options['reason'] as string | undefined
  if (wanted === undefined || label === undefined || !reason)
    return usage(terminal, 'mukti keys erase CASE LABEL --reason WORDS')
  return await withHouse(
    call,
    async (house) =>
      await withPool(house, 'mukti', async (owner) => {
        const of = await withPool(house, 'mukti_verify', (verify) => findCase(verify, wanted))
        if (of === undefined) return usage(terminal, `there is no case “${wanted}” in the store`)
        const destroyed = await eraseSubject(house.pools.keys, owner, house.keyring(), {
          case: of,
          subject: label,
          reason,
        })
        await owner.query(`select mukti.note('erased', $1, null, $2)`, [of, label])
        answer(terminal, { case: of, label, destroyed }, [
          `${destroyed} keys of ${label} were destroyed. The chain is whole; the names can be read by nobody.`,
        ])
        return 0
      }),
  )
}
