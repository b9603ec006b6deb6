import { writeFileSync } from 'node:fs'
import { isThere } from './file.ts'
import { logNow, withHouse, withPool } from './house.ts'
import type { Call } from './main.ts'
import { answer, usage, type Exit } from './terminal.ts'

/** Signs everything recorded until now and gives the checkpoint, for somebody outside to hold. It names nobody. */
export async function checkpoint(call: Call): Promise<Exit> {
  const { terminal, options } = call
  const out = options['out'] as string | undefined
  if (out !== undefined && isThere(out)) return usage(terminal, `there is already a file ${out}: name another`)
  return await withHouse(call, async (house) => {
    await logNow(house)
    return await withPool(house, 'mukti_verify', async (verify) => {
      const { rows } = await verify.query<{ size: string; note: string }>(
        'select size, note from mukti.checkpoint order by size desc limit 1',
      )
      const [newest] = rows
      if (!newest) return usage(terminal, 'nothing is recorded yet')
      if (out !== undefined) writeFileSync(out, newest.note, { flag: 'wx' })
      answer(terminal, { lines: Number(newest.size), checkpoint: newest.note, file: out }, [
        out === undefined
          ? newest.note.trimEnd()
          : `The checkpoint of ${newest.size} lines is in ${out}. Print it, mail it or give it to a partner; later: mukti verify --checkpoint ${out}`,
      ])
      return 0
    })
  })
}
