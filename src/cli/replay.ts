import { replayFile } from '../server/replay.ts'
import { writerOf } from '../server/set-up.ts'
import { isThere, linesOf } from './file.ts'
import { logNow, withHouse, withPool } from './house.ts'
import type { Call } from './main.ts'
import { answer, usage, type Exit } from './terminal.ts'

/** Appends a plain file of entries; says for each refused line why. Exit 1 when a line was refused. */
export async function replay(call: Call): Promise<Exit> {
  const {
    terminal,
    words: [file],
    options,
  } = call
  if (file === undefined || !isThere(file)) return usage(terminal, 'name the file: mukti replay FILE')
  const dryRun = options['dry-run'] === true
  return await withHouse(
    call,
    async (house) =>
      await withPool(house, 'mukti', async (owner) => {
        const sessions: { person: number; device: string }[] = []
        const byName = async (signIn: string) => {
          const { rows } = await owner.query<{ id: number }>(
            `select id from mukti.person where (sign_in = $1 or 'p-' || id = $1) and disabled_at is null`,
            [signIn],
          )
          if (!rows[0]) return undefined
          const writer = await writerOf(house, rows[0].id)
          sessions.push({ person: writer.person, device: writer.device })
          return writer
        }
        const by = (options['by'] as string | undefined) ?? (await onlyCaseworker(owner))
        const results = await replayFile(
          house,
          linesOf(file),
          { dryRun, ...(by ? { by } : {}), ...(options['case'] ? { case: options['case'] as string } : {}) },
          byName,
        )
        for (const { person, device } of sessions) {
          await owner.query(
            'update mukti.session s set ended = now() from mukti.device d where d.id = s.device and s.person = $1 and d.code = $2',
            [person, device],
          )
        }
        if (!dryRun) await logNow(house)
        const refused = results.filter(({ status }) => status === 'refused')
        const count = (status: string) => results.filter((result) => result.status === status).length
        answer(
          terminal,
          {
            dryRun,
            accepted: count('accepted'),
            duplicate: count('duplicate'),
            granted: count('granted'),
            refused: refused.length,
            lines: results,
          },
          [
            ...refused.flatMap(({ line, kind, reasons }) =>
              (reasons ?? []).map(
                ({ field, words }) =>
                  `line ${line}${kind ? ` (${kind})` : ''}${field ? `, ${field}` : ''}: ${words.en}`,
              ),
            ),
            `${dryRun ? 'Tried, nothing changed: ' : ''}${count('accepted')} accepted, ${count('duplicate')} there already, ${count('granted')} grants, ${refused.length} refused.`,
          ],
        )
        return refused.length > 0 ? 1 : 0
      }),
  )
}

/** When only one person can open cases, the entries are theirs unless a line says otherwise. */
async function onlyCaseworker(owner: {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the shape of a pool's own query
  query: <R extends object>(sql: string) => Promise<{ rows: R[] }>
}): Promise<string | undefined> {
  const { rows } = await owner.query<{ sign_in: string }>(
    `select sign_in from mukti.person where 'caseworker' = any (roles) and disabled_at is null limit 2`,
  )
  return rows.length === 1 ? rows[0]?.sign_in : undefined
}
