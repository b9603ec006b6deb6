import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

/** A passkey made of a few lines, which a test can make lie. */
export interface Authenticator {
  readonly id: string
  counter: number
  /** What a browser answers when a passkey is added. */
  register(challenge: string, lies?: Lies): Record<string, unknown>
  /** What it answers when somebody signs in. */
  answer(challenge: string, lies?: Lies): Record<string, unknown>
}

export interface Lies {
  readonly origin?: string
  readonly rpId?: string
  /** False: whoever holds it did not show that it is he. */
  readonly verified?: boolean
  readonly key?: KeyObject
}

export function makeAuthenticator(): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credential = randomBytes(32)
  const id = credential.toString('base64url')
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  // CBOR of a COSE key: kty EC2, alg ES256, crv P-256, x, y (RFC 9053).
  const cose = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ])
  const client = (type: string, challenge: string, { origin = 'http://localhost' }: Lies) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const data = (flags: number, { rpId = 'localhost', verified = true }: Lies, rest: Buffer = Buffer.alloc(0)) => {
    const head = Buffer.alloc(5)
    head[0] = flags | (verified ? 0x04 : 0)
    head.writeUInt32BE(authenticator.counter, 1)
    return Buffer.concat([createHash('sha256').update(rpId).digest(), head, rest])
  }
  const shared = { id, rawId: id, type: 'public-key', clientExtensionResults: {}, authenticatorAttachment: 'platform' }
  const authenticator: Authenticator = {
    id,
    counter: 0,
    register: (challenge, lies = {}) => {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(credential.length)
      const authData = data(0x41, lies, Buffer.concat([Buffer.alloc(16), length, credential, cose]))
      const size = Buffer.alloc(2)
      size.writeUInt16BE(authData.length)
      // CBOR of {fmt: "none", attStmt: {}, authData}
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'),
        size,
        authData,
      ])
      return {
        ...shared,
        response: {
          clientDataJSON: client('webauthn.create', challenge, lies).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      }
    },
    answer: (challenge, lies = {}) => {
      const clientData = client('webauthn.get', challenge, lies)
      const authData = data(0x01, lies)
      const signature = sign(
        'sha256',
        Buffer.concat([authData, createHash('sha256').update(clientData).digest()]),
        lies.key ?? privateKey,
      )
      return {
        ...shared,
        response: {
          clientDataJSON: clientData.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      }
    },
  }
  return authenticator
}
