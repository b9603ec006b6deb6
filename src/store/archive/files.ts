import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createHash, type Hash } from 'node:crypto'
import type pg from 'pg'
import * as z from 'zod'
import { blobPath, strangePart } from '../file-places.ts'
import type { ArchiveLine, CarriedFile } from './format.ts'

/** Bytes of a file in one line: what is held in memory does not grow with the file. */
const carried = 196_608

/**
 * Lines of the whole files of a stream: each with what the store keeps beside it, and then its sealed bytes as they lie
 * on the disk. What opens them is a key like any other, and goes along only where keys do.
 * @param verify connected as mukti_verify
 * @throws when the bytes of a file are not in the data folder
 */
export async function* filesOf(
  verify: pg.Pool,
  folder: string,
  stream: { id: number; name: string },
): AsyncGenerator<ArchiveLine> {
  const { rows } = await verify.query<{
    id: string
    upload: string
    size: string
    type: string
    name: Buffer
    k: string
    made: string
  }>(
    `select encode(id, 'hex') as id, upload, size, type, name, k, mukti.instant(made) as made
       from mukti.file where stream = $1 and id is not null order by made, upload`,
    [stream.id],
  )
  for (const { id, name, size, ...about } of rows) {
    yield {
      file: { id, stream: stream.name, about: { ...about, size: Number(size), name: name.toString('base64url') } },
    }
    let at = 0
    for await (const bytes of createReadStream(blobPath(folder, id), { highWaterMark: carried })) {
      yield { piece: { of: id, at, bytes: (bytes as Buffer).toString('base64') } }
      at += (bytes as Buffer).length
    }
  }
}

/** Lines as an import takes them: what they stand in may have been written by anybody. */
const carriedPiece = z.object({ of: z.string(), at: z.int(), bytes: z.string() })
const carriedFile = z.object({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  stream: z.string(),
  about: z.object({
    upload: z.guid(),
    k: z.guid(),
    size: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
    type: z.string().max(100),
    name: z.string().regex(/^[A-Za-z0-9_-]{38,4000}$/),
    made: z.iso.datetime(),
  }),
})

/** Puts the files of an archive into the data folder, under no name that counts until their bytes are the right ones. */
export interface FileTaking {
  /** False: not in this form, not in a stream that was taken, or bytes that are not the ones of its name. */
  take(client: pg.ClientBase, line: ArchiveLine, streams: ReadonlyMap<string, number>): Promise<boolean>
  /** After the last line; false as `take`. */
  end(): Promise<boolean>
  /** Nothing was taken after all. */
  undo(): Promise<void>
}

export function startTakingFiles(folder: string): FileTaking {
  let growing: { id: string; part: string; file: FileHandle; sum: Hash; at: number } | undefined
  const placed: string[] = []

  const settle = async (): Promise<boolean> => {
    if (!growing) return true
    const { id, part, file, sum } = growing
    growing = undefined
    await file.sync()
    await file.close()
    const right = sum.digest('hex') === id
    if (!right || (await isThere(blobPath(folder, id)))) {
      await rm(part, { force: true })
      return right
    }
    await mkdir(dirname(blobPath(folder, id)), { recursive: true, mode: 0o700 })
    await rename(part, blobPath(folder, id))
    placed.push(blobPath(folder, id))
    return true
  }
  const begin = async (
    client: pg.ClientBase,
    line: CarriedFile,
    streams: ReadonlyMap<string, number>,
  ): Promise<boolean> => {
    const read = carriedFile.safeParse(line)
    const stream = read.success ? streams.get(read.data.stream) : undefined
    if (!read.success || stream === undefined) return false
    const { id, about } = read.data
    const taken = await client.query(
      `insert into mukti.file (stream, upload, person, size, reached, type, name, k, id, made)
       values ($1, $2, null, $3, $3, $4, $5, $6, decode($7, 'hex'), $8) on conflict do nothing`,
      [stream, about.upload, about.size, about.type, Buffer.from(about.name, 'base64url'), about.k, id, about.made],
    )
    const part = strangePart(folder)
    await mkdir(dirname(part), { recursive: true, mode: 0o700 })
    growing = { id, part, file: await open(part, 'wx', 0o600), sum: createHash('sha256'), at: 0 }
    return taken.rowCount === 1
  }
  return {
    async take(client, line, streams) {
      if ('file' in line) return (await settle()) && (await begin(client, line.file, streams))
      const read = carriedPiece.safeParse('piece' in line ? line.piece : undefined)
      if (!read.success || !growing || read.data.of !== growing.id || read.data.at !== growing.at) return false
      const bytes = Buffer.from(read.data.bytes, 'base64')
      growing.sum.update(bytes)
      await growing.file.write(bytes)
      growing.at += bytes.length
      return true
    },
    end: settle,
    async undo() {
      await growing?.file.close()
      for (const path of [...placed, ...(growing ? [growing.part] : [])]) await rm(path, { force: true })
      growing = undefined
    },
  }
}

const isThere = async (path: string): Promise<boolean> =>
  await stat(path).then(
    () => true,
    () => false,
  )
