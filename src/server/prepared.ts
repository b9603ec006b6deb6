import { gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Bytes that are the same for everybody, packed once. What differs by reader is never packed: its length would tell of it. */
export interface Prepared {
  readonly type: string
  readonly plain: Buffer
  readonly packed: Buffer
}

export const prepare = (type: string, content: string | Buffer): Prepared => {
  const plain = Buffer.from(content)
  return { type, plain, packed: gzipSync(plain, { level: 9 }) }
}

export function sendPrepared(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, plain, packed }: Prepared,
): FastifyReply {
  void reply.header('content-type', type).header('vary', 'accept-encoding')
  const takesPacked = /\bgzip\b(?!\s*;\s*q=0(\.0+)?\b)/.test(request.headers['accept-encoding'] ?? '')
  return takesPacked && packed.length < plain.length
    ? reply.header('content-encoding', 'gzip').send(packed)
    : reply.send(plain)
}
