import type { FastifyRequest } from 'fastify'
import { crossSite, notSecure, type Refused } from './problems.ts'

/** Where this Mukti is reached: set for a server behind TLS, else the machine itself. */
export interface Place {
  /** `https://mukti.example.org`; undefined: http://localhost at whatever port. */
  readonly origin: string | undefined
}

const local = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/

/** True when the request names us as we are known. A page elsewhere whose name leads to us (DNS rebinding) does not. */
export const isOurHost = (host: string | undefined, { origin }: Place): boolean =>
  host !== undefined && (local.test(host) || (origin !== undefined && new URL(origin).host === host))

export const originOf = (host: string, { origin }: Place): string =>
  local.test(host) ? `http://${host}` : (origin ?? '')

/**
 * What a request that may change something must show before anything is done for it: our own origin, no other site behind
 * it, and a type that no form can send.
 */
export function judgeOrigin(request: FastifyRequest, place: Place): Refused | undefined {
  const { host, origin, 'sec-fetch-site': site, 'content-type': type } = request.headers
  if (!isOurHost(host, place)) return crossSite()
  if (request.method === 'GET' || request.method === 'HEAD') {
    // A link from elsewhere may open a page; it may not read the API.
    return site === 'cross-site' && request.url.startsWith('/api/') ? crossSite() : undefined
  }
  if (origin !== originOf(host ?? '', place)) return crossSite()
  if (site !== undefined && site !== 'same-origin') return crossSite()
  const empty = request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined
  if (empty && type === undefined) return undefined
  const wanted = request.method === 'PATCH' ? 'application/octet-stream' : 'application/json'
  return type?.split(';')[0]?.trim().toLowerCase() === wanted ? undefined : crossSite()
}

/** A passphrase is not taken over an open line: only by TLS, or on the machine itself under the name that cookies and passkeys take. */
export function judgeLine(request: FastifyRequest, place: Place): Refused | undefined {
  const host = request.headers.host ?? ''
  return /^localhost(:\d+)?$/.test(host) ||
    (place.origin?.startsWith('https://') === true && new URL(place.origin).host === host)
    ? undefined
    : notSecure()
}

/** The network of an address, as delays count it: /24 of IPv4, /64 of IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (plain.includes('.')) return plain.split('.').slice(0, 3).join('.')
  const [head = '', tail] = plain.toLowerCase().split('::')
  const left = head.split(':').filter((part) => part !== '')
  const right = (tail ?? '').split(':').filter((part) => part !== '')
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0'), ...right]
  return groups
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')
}
