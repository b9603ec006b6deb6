import type { KindDescription } from '../../record/describe.ts'
import type { Entry } from '../../record/envelope.ts'

/**
 * An exported case is one text file: UTF-8, one JSON object a line, readable with any editor. Lines come in this order:
 * header, people, kinds, then stream by stream its entries and their closing, files with their pieces, keys, end.
 */
export interface Header {
  readonly mukti: 'case-export'
  readonly version: 1
  readonly about: string
  readonly made: string
  readonly purpose: string
  readonly case: string
  readonly label: string
  readonly codeName: string
  readonly practice: boolean
  readonly unit: { readonly id: string; readonly name: string }
  /** The public key of the unit's log (C2SP signed-note verifier key). */
  readonly verifier: string
  /** The signed checkpoint in which every closing is proved. */
  readonly checkpoint: string
}

/** Closes a stream: its head, and the proof that its last entry, and so every one before it, is in the signed log. */
export interface Closing {
  readonly stream: string
  readonly seq: number
  readonly hash: string
  readonly leaf: number
  readonly proof: readonly string[]
}

/** Only inside an encrypted export: what opens the sealed fields of one subject in one stream. */
export interface CarriedKey {
  readonly stream: string
  readonly subject: string
  readonly k: string
  /** 32 bytes, base64url; null: erased. */
  readonly key: string | null
}

/** A file of a stream, its sealed bytes in the pieces that follow. Its key is carried as every other, under the same `k`. */
export interface CarriedFile {
  /** SHA-256 of the sealed bytes, hex. */
  readonly id: string
  readonly stream: string
  /** What the store keeps beside the bytes: `size` as before sealing; `name` sealed, base64url. */
  readonly about: {
    readonly upload: string
    readonly k: string
    readonly size: number
    readonly type: string
    readonly name: string
    readonly made: string
  }
}

export interface End {
  readonly lines: number
  /** SHA-256 of every byte before this line, hex. */
  readonly sha256: string
  /** Ed25519 over `mukti-export-1\n` and that hex, base64. */
  readonly signature: string
}

export type ArchiveLine =
  | Header
  | { readonly person: { readonly code: string; readonly name: string } }
  | { readonly kind: KindDescription }
  | { readonly entry: Entry }
  | { readonly closing: Closing }
  | { readonly file: CarriedFile }
  /** `at`: its first byte's place; `bytes`: base64. */
  | { readonly piece: { readonly of: string; readonly at: number; readonly bytes: string } }
  | { readonly key: CarriedKey }
  | { readonly end: End }

export const signedWords = (sha256: string): Buffer => Buffer.from(`mukti-export-1\n${sha256}`)

export const aboutText =
  'One JSON object a line. Entries hold sealed names as ciphertext (k, n, c) and a commitment (m). ' +
  'A file is one line and its sealed bytes in the pieces after it; its id is their SHA-256. ' +
  'hash = SHA-256("mukti-entry-1\\n", prev, seq as int64, recorded in microseconds as int64, SHA-256 of the RFC 8785 form of the entry without seq, recorded, prev, hash).'
