import { randomUUID } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

/** Bytes of a file that are sealed together. */
export const piece = 65_536
/** What a whole piece takes on the disk: nonce, ciphertext, tag. */
export const sealedPiece = piece + 28

/** Where the sealed bytes of a whole file lie. @param id 64 hex digits */
export const blobPath = (folder: string, id: string): string => join(folder, 'files', id.slice(0, 2), id)

/** Where an upload grows, by the id of its key. */
export const partPath = (folder: string, k: string): string => join(partsOf(folder), k)

/** A part of nobody's upload: an import writes here until the file is whole. */
export const strangePart = (folder: string): string => join(partsOf(folder), `import-${randomUUID()}`)

const partsOf = (folder: string): string => join(folder, 'files', 'parts')

/**
 * Drops uploads that were not ended in seven days, and every part on the disk that belongs to no upload any more: of
 * dropped ones, of those that are whole, and what a broken import left. A part that was touched in the last hour stays.
 * @param jobs connected as mukti_jobs
 * @param now milliseconds since 1970
 */
export async function sweepParts(
  jobs: pg.Pool,
  folder: string,
  now: number,
): Promise<{ uploads: number; parts: number }> {
  const { rows } = await jobs.query<{ n: string }>('select mukti.sweep_files() as n')
  const growing = new Set(
    (await jobs.query<{ k: string }>('select k from mukti.file where id is null')).rows.map(({ k }) => k),
  )
  let parts = 0
  for (const name of await namesIn(partsOf(folder))) {
    const path = join(partsOf(folder), name)
    if (growing.has(name) || (await touched(path)) > now - 3_600_000) continue
    await rm(path, { force: true })
    parts += 1
  }
  return { uploads: Number(rows[0]?.n ?? 0), parts }
}

const namesIn = async (folder: string): Promise<string[]> => await orIfGone(readdir(folder), [])

const touched = async (path: string): Promise<number> =>
  await orIfGone(
    stat(path).then(({ mtimeMs }) => mtimeMs),
    Infinity,
  )

async function orIfGone<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return otherwise
    throw error
  }
}
