import { call } from '../reading/client.ts'

export interface Uploaded {
  /** SHA-256, hex: of the sealed file when the server keeps it, else of the file as it is. */
  readonly hash: string
  readonly kept: boolean
}

const piece = 4 * 1024 * 1024

/** Sends a file in pieces. Where the server takes none, only its fingerprint is made, here on the device. */
export async function upload(stream: string, file: File): Promise<Uploaded | undefined> {
  const begun = await call('beginFile', { body: { stream, upload: crypto.randomUUID(), size: Math.max(1, file.size), type: file.type.slice(0, 100), name: file.name.slice(0, 200) } })
  if (!begun.ok) return begun.problem ? { hash: await fingerprint(file), kept: false } : undefined
  let { offset } = begun.value
  for (;;) {
    const answer = await sendPiece(begun.value.upload, file.slice(offset, offset + piece), offset)
    if (!answer) return undefined
    if (answer.id !== undefined) return { hash: answer.id, kept: true }
    if (answer.offset <= offset) return undefined
    offset = answer.offset
  }
}

async function sendPiece(to: string, bytes: Blob, offset: number): Promise<{ offset: number; id?: string } | undefined> {
  try {
    const reply = await fetch(`/api/files/${to}`, {
      method: 'PATCH', credentials: 'same-origin', body: bytes,
      headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
    })
    return reply.ok ? ((await reply.json()) as { offset: number; id?: string }) : undefined
  } catch {
    return undefined
  }
}

async function fingerprint(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
