import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Bytes that are the same for everybody, packed once. */
export interface Prepared {
  readonly type: string
  readonly plain: Buffer
  readonly gzip: Buffer
  /** Smaller by a fifth, and slow to make: for what the build has packed. */
  readonly br?: Buffer
}

export const prepare = (type: string, content: string | Buffer, br?: Buffer): Prepared => {
  const plain = Buffer.from(content)
  return { type, plain, gzip: gzipSync(plain, { level: 9 }), ...(br ? { br } : {}) }
}

export function sendPrepared(request: FastifyRequest, reply: FastifyReply, prepared: Prepared): FastifyReply {
  const { type, plain } = prepared
  void reply.header('content-type', type).header('vary', 'accept-encoding')
  const way = (['br', 'gzip'] as const).find((each) => takes(request, each) && prepared[each])
  const packed = way && prepared[way]
  return packed && packed.length < plain.length ? reply.header('content-encoding', way).send(packed) : reply.send(plain)
}

/** From here on packing saves more than it costs, in bytes. */
const worthIt = 1024

/**
 * Sends an answer of the API packed, when whoever asked can take that.
 *
 * Only for answers of which every part is known to whoever could put words into it. What a packed answer weighs tells
 * how much of it repeats, so somebody who can write into it and weigh it on the wire guesses the rest (BREACH). The
 * entries of one stream are such: whoever may write there may read all of it, and what is sealed is noise. An answer
 * that mixes streams or cases (the caseload, a search, the audit), carries a secret (a code, a challenge, an invitation)
 * or an opened identity is never packed. The session stands in a header, which is not packed with the answer.
 */
export async function sendPacked(request: FastifyRequest, reply: FastifyReply, value: object): Promise<FastifyReply> {
  const plain = Buffer.from(JSON.stringify(value))
  void reply.header('content-type', 'application/json; charset=utf-8').header('vary', 'accept-encoding')
  if (plain.length < worthIt) return reply.send(plain)
  if (takes(request, 'br')) return reply.header('content-encoding', 'br').send(await packBrotli(plain, quickly))
  if (takes(request, 'gzip')) return reply.header('content-encoding', 'gzip').send(await packGzip(plain))
  return reply.send(plain)
}

const packBrotli = promisify(brotliCompress) as (plain: Buffer, options: typeof quickly) => Promise<Buffer>
const packGzip = promisify(gzip) as (plain: Buffer) => Promise<Buffer>
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Whether a browser takes a packing: named, and not with a weight of nothing. */
const takes = (request: FastifyRequest, way: 'br' | 'gzip'): boolean =>
  (way === 'br' ? brotli : gzipped).test(request.headers['accept-encoding'] ?? '')
const brotli = /\bbr\b(?!\s*;\s*q=0(\.0+)?(?![.\d]))/
const gzipped = /\bgzip\b(?!\s*;\s*q=0(\.0+)?(?![.\d]))/
