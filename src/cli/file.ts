import { createReadStream, createWriteStream, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Decrypter, Encrypter } from 'age-encryption'

const ageHeader = 'age-encryption.org/v1'

/** Lines of a file, decrypted on the way if it is an age file. @param identity a file that holds the age identity */
export async function* linesOf(path: string, identity?: string): AsyncGenerator<string> {
  const plain =
    (await isEncrypted(path)) && identity !== undefined ? await decrypted(path, identity) : createReadStream(path)
  yield* createInterface({ input: plain, crlfDelay: Infinity })
}

export const isThere = (path: string): boolean => existsSync(path)

/** True when the file is encrypted by age. */
export async function isEncrypted(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(ageHeader.length), 0, ageHeader.length, 0)
    return buffer.toString('latin1', 0, bytesRead) === ageHeader
  } finally {
    await file.close()
  }
}

/**
 * Writes text piece by piece, encrypted when recipients are named, and gives the file its name only when it is whole.
 * Memory does not grow with the file.
 */
export async function writeFileWhole(
  path: string,
  pieces: AsyncIterable<string>,
  recipients: readonly string[] = [],
): Promise<void> {
  const unfinished = `${path}.unfinished`
  try {
    const text = Readable.from(bytesOf(pieces))
    await pipeline(
      recipients.length === 0 ? text : await encrypted(text, recipients),
      createWriteStream(unfinished, { mode: 0o600 }),
    )
    renameSync(unfinished, path)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Gathers small lines, so that a pipe is not fed one line at a time. */
async function* bytesOf(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting: string[] = []
  let size = 0
  for await (const piece of pieces) {
    waiting.push(piece)
    size += piece.length
    if (size > 65_536) {
      yield Buffer.from(waiting.join(''))
      waiting = []
      size = 0
    }
  }
  if (size > 0) yield Buffer.from(waiting.join(''))
}

async function encrypted(text: Readable, recipients: readonly string[]): Promise<Readable> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  const stream = await encrypter.encrypt(Readable.toWeb(text) as unknown as ReadableStream<Uint8Array>)
  return Readable.fromWeb(stream as unknown as Parameters<typeof Readable.fromWeb>[0])
}

async function decrypted(path: string, identity: string): Promise<Readable> {
  const decrypter = new Decrypter()
  for (const line of readFileSync(identity, 'utf8').split('\n'))
    if (line.startsWith('AGE-SECRET-KEY-')) decrypter.addIdentity(line.trim())
  const stream = await decrypter.decrypt(
    Readable.toWeb(createReadStream(path)) as unknown as ReadableStream<Uint8Array>,
  )
  return Readable.fromWeb(stream as unknown as Parameters<typeof Readable.fromWeb>[0])
}
