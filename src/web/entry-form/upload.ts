import type { Words } from '../../record/words.ts'
import { call } from '../reading/client.ts'
import { recall, remember } from '../shell/memory.ts'

/** Every piece but the last must be whole pieces of 64 KiB; the server takes 8 MiB at most. */
const piece = 4 * 1024 * 1024
export const greatestFile = 500_000_000

export type Uploaded =
  /** `id`: SHA-256 of the sealed file, hex. */
  | { readonly state: 'kept'; readonly id: string }
  /** `silent`: nobody answered for long. What was sent stays: the same call goes on where it stopped. */
  | { readonly state: 'silent' | 'stopped' | 'empty' | 'too-large' }
  | { readonly state: 'refused'; readonly words: Words | undefined }

export interface UploadOptions {
  /** Part of the file that is there, 0 to 1. */
  readonly onProgress?: (part: number) => void
  readonly signal?: AbortSignal
  /** Milliseconds before the first try again; each further one waits twice as long, half a minute at most. */
  readonly pause?: number
  /** Tries without an answer before it gives up. */
  readonly tries?: number
}

/**
 * Sends a file to a stream in pieces. Where the connection breaks, it goes on by itself from what the server has; so it
 * does when the same file is chosen again after a reload, for up to seven days.
 */
export async function upload(
  stream: string,
  file: File,
  { onProgress, signal, pause = 1000, tries = 8 }: UploadOptions = {},
): Promise<Uploaded> {
  if (file.size === 0) return { state: 'empty' }
  if (file.size > greatestFile) return { state: 'too-large' }
  const id = await uploadId(stream, file)
  for (let silent = 0; silent < tries; silent++) {
    if (silent > 0) await rest(Math.min(30_000, pause * 2 ** (silent - 1)), signal)
    if (signal?.aborted) return { state: 'stopped' }
    const begun = await call(
      'beginFile',
      { body: { stream, upload: id, size: file.size, type: file.type.slice(0, 100), name: file.name.slice(0, 200) } },
      signal,
    )
    if (!begun.ok && begun.problem && !later(begun.problem.status))
      return { state: 'refused', words: begun.problem.words }
    if (!begun.ok) continue
    let reached: Reached | undefined = begun.value
    while (reached && reached.id === undefined) {
      onProgress?.(reached.offset / file.size)
      const next: Reached | undefined = await sendPiece(id, file, reached.offset, signal)
      if (next) silent = 0
      reached = next
    }
    if (reached?.id !== undefined) return { state: 'kept', id: reached.id }
  }
  return { state: signal?.aborted ? 'stopped' : 'silent' }
}

interface Reached {
  readonly offset: number
  readonly id?: string | undefined
}

/** The server is busy, or another tab sends the same: not the end of it. */
const later = (status: number): boolean => status === 409 || status === 429 || status >= 500

/** Undefined: not taken. The next announcement says where to go on, or why not. */
async function sendPiece(
  to: string,
  file: File,
  offset: number,
  signal: AbortSignal | undefined,
): Promise<Reached | undefined> {
  try {
    const reply = await fetch(`/api/files/${to}`, {
      method: 'PATCH',
      credentials: 'same-origin',
      body: file.slice(offset, offset + piece),
      headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(offset) },
      ...(signal ? { signal } : {}),
    })
    const reached = reply.ok ? ((await reply.json()) as Reached) : undefined
    return reached && (reached.id !== undefined || reached.offset > offset) ? reached : undefined
  } catch {
    return undefined
  }
}

/**
 * The same file chosen again on this device is the same upload. It is keyed by a secret of the device: from a number
 * that anybody could compute, the store would tell who holds a copy whether the file is in it.
 */
async function uploadId(stream: string, file: File): Promise<string> {
  const ends = [file.slice(0, 65_536), file.slice(Math.max(0, file.size - 65_536))]
  const of = new Blob([JSON.stringify([stream, file.name, file.size, file.lastModified]), ...ends])
  const key = await crypto.subtle.importKey('raw', deviceSecret(), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, await of.arrayBuffer()))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return hex(bytes)
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function deviceSecret(): Uint8Array<ArrayBuffer> {
  const kept = recall('upload')
  const text = kept !== null && /^[0-9a-f]{64}$/.test(kept) ? kept : hex(crypto.getRandomValues(new Uint8Array(32)))
  if (text !== kept) remember('upload', text)
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Waits, or no longer than until the device is connected again or the upload is given up. */
function rest(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    addEventListener('online', end)
    signal?.addEventListener('abort', end)
  })
}
