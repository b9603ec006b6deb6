import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { link, mkdir, open, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { compartmentByNumber, compartments, type Compartment } from '../record/compartments.ts'
import { parseStreamName } from '../record/envelope.ts'
import { makeFileKey, readFileKey } from './keys/seal.ts'
import type { Keyring } from './keys/keyring.ts'
import { openBytes, sealBytes, type Key } from './keys/wrap.ts'
import { blobPath, partPath, piece, sealedPiece } from './file-places.ts'
import type { Tx } from './session.ts'

/**
 * Files of streams. Each is sealed in pieces of 64 KiB under a key of its own; every piece is bound to its place and to
 * whether it is the last, so that none can be left out, moved or cut off. Nothing is parsed, unpacked or previewed here.
 */
export const greatestFile = 500_000_000

export interface FileDraft {
  readonly stream: string
  readonly upload: string
  readonly size: number
  readonly type: string
  readonly name: string
}

/** How far an upload has come; `id` once it is whole: the answer to the last piece may have been lost. */
export interface Reached {
  readonly offset: number
  readonly id?: string
}

/** Announces a file: from which byte on it is awaited. Undefined when the session may not write there, or there is no such stream. */
export async function beginFile(tx: Tx, keyring: Keyring, draft: FileDraft): Promise<Reached | undefined> {
  const of = parseStreamName(draft.stream)
  if (!of) return undefined
  const made = await makeFileKey(tx, keyring, of, draft.upload)
  if (typeof made === 'string') return undefined
  const name = sealBytes(made.key, Buffer.from(draft.name, 'utf8'), ['file-name', draft.upload])
  const { rows } = await tx.query<{ reached: string; size: string }>(
    'select reached, size from mukti.begin_file($1, $2, $3, $4, $5, $6, $7, $8)',
    [
      of.case,
      compartments[of.compartment].number,
      of.thread ?? null,
      draft.upload,
      draft.size,
      draft.type,
      name,
      made.k,
    ],
  )
  const [row] = rows
  if (!row || Number(row.size) !== draft.size) return undefined
  return row.reached === row.size ? await reachedBy(tx, draft.upload) : { offset: Number(row.reached) }
}

/** How far an own upload has come; undefined when there is none. */
export async function reachedBy(tx: Tx, upload: string): Promise<Reached | undefined> {
  const { rows } = await tx.query<{ reached: string; id: string | null }>(
    `select reached, encode(id, 'hex') as id from mukti.file where upload = $1 and person = mukti.me()`,
    [upload],
  )
  const [row] = rows
  return row && { offset: Number(row.reached), ...(row.id === null ? {} : { id: row.id }) }
}

export type Grown =
  | { readonly ok: true; readonly offset: number; readonly id?: string }
  /** `offset`: where it goes on. `size`: more than was announced, or a piece in the middle that is not whole. */
  | { readonly ok: false; readonly why: 'missing' | 'size' }
  | { readonly ok: false; readonly why: 'offset'; readonly offset: number }

/**
 * Adds bytes. What does not fill a piece of 64 KiB is not taken unless it is the end: the answer says where to go on.
 * @param folder the data folder
 */
export async function growFile(
  tx: Tx,
  keyring: Keyring,
  folder: string,
  upload: string,
  offset: number,
  bytes: Buffer,
): Promise<Grown> {
  const { rows } = await tx.query<{ case_id: string; k: string; size: string; reached: string }>(
    'select * from mukti.hold_file($1)',
    [upload],
  )
  const [row] = rows
  const key = row && (await readFileKey(tx, keyring, row.case_id, row.k))
  if (!row || !key) return { ok: false, why: 'missing' }
  const [size, reached] = [Number(row.size), Number(row.reached)]
  if (offset !== reached) return { ok: false, why: 'offset', offset: reached }
  if (reached + bytes.length > size) return { ok: false, why: 'size' }
  const ends = reached + bytes.length === size
  const take = ends ? bytes.length : bytes.length - (bytes.length % piece)
  if (take === 0) return { ok: false, why: 'size' }
  const part = partPath(folder, row.k)
  await writePieces(part, key, upload, reached / piece, bytes.subarray(0, take), ends)
  const id = ends ? await settle(folder, part) : undefined
  await tx.query('select mukti.grow_file($1, $2, $3)', [
    upload,
    reached + take,
    id === undefined ? null : Buffer.from(id, 'hex'),
  ])
  return { ok: true, offset: reached + take, ...(id === undefined ? {} : { id }) }
}

export interface StoredFile {
  readonly case: string
  readonly compartment: Compartment
  readonly name: string
  readonly type: string
  readonly size: number
  /** The bytes from `from` to before `until`. */
  read(from: number, until: number): AsyncGenerator<Buffer>
}

/** A file that the session may read; undefined when it may not, or there is none, or its key was destroyed. */
export async function storedFile(
  tx: Tx,
  keyring: Keyring,
  folder: string,
  id: string,
): Promise<StoredFile | undefined> {
  const { rows } = await tx.query<{
    upload: string
    k: string
    size: string
    type: string
    name: Buffer
    case_id: string
    compartment: number
  }>('select upload, k, size, type, name, case_id, compartment from mukti.stored_file($1)', [Buffer.from(id, 'hex')])
  const [row] = rows
  const key = row && (await readFileKey(tx, keyring, row.case_id, row.k))
  const name = row && key && openBytes(key, row.name, ['file-name', row.upload])
  if (!row || !key || !name) return undefined
  return {
    case: row.case_id,
    compartment: compartmentByNumber(row.compartment) as Compartment,
    name: name.toString('utf8'),
    type: row.type,
    size: Number(row.size),
    read: (from, until) => readPieces(blobPath(folder, id), key, row.upload, Number(row.size), from, until),
  }
}

const boundTo = (upload: string, at: number, last: boolean) => ['file', upload, at, last]

async function writePieces(
  path: string,
  key: Key,
  upload: string,
  from: number,
  bytes: Buffer,
  ends: boolean,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await openFor(path)
  try {
    for (let done = 0; done < bytes.length; done += piece) {
      const at = from + done / piece
      const last = ends && done + piece >= bytes.length
      await file.write(
        sealBytes(key, bytes.subarray(done, done + piece), boundTo(upload, at, last)),
        0,
        undefined,
        at * sealedPiece,
      )
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

/** For writing anywhere in it, made when it is not there. */
async function openFor(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r+', 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return await open(path, 'w+', 0o600)
  }
}

/**
 * Gives a whole file its name for ever: the SHA-256 of what lies on the disk. Of the open bytes it would confirm a known
 * file. The part keeps its name until it is swept: were the answer lost with the transaction, the last piece comes again.
 */
async function settle(folder: string, part: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(part)) hash.update(bytes as Buffer)
  const id = hash.digest('hex')
  await mkdir(dirname(blobPath(folder, id)), { recursive: true, mode: 0o700 })
  await link(part, blobPath(folder, id))
  return id
}

async function* readPieces(
  path: string,
  key: Key,
  upload: string,
  size: number,
  from: number,
  until: number,
): AsyncGenerator<Buffer> {
  const file = await open(path, 'r')
  try {
    const count = Math.ceil(size / piece)
    for (let at = Math.floor(from / piece); at * piece < until; at++) {
      const last = at === count - 1
      const sealed = Buffer.alloc(last ? size - at * piece + 28 : sealedPiece)
      await file.read(sealed, 0, sealed.length, at * sealedPiece)
      const plain = openBytes(key, sealed, boundTo(upload, at, last))
      if (!plain) throw new Error('a piece of a file was changed')
      yield plain.subarray(Math.max(0, from - at * piece), until - at * piece)
    }
  } finally {
    await file.close()
  }
}
