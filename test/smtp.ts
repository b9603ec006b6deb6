import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Delivered {
  readonly to: readonly string[]
  readonly from: string
  /** As it came over the line. */
  readonly raw: string
  readonly subject: string
  /** The body as its reader sees it. */
  readonly text: string
}

/** A mail server on this machine that keeps what it is given. */
export interface TestMailServer {
  readonly url: string
  readonly letters: Delivered[]
  /** From now on it answers so, until it is told 250. */
  answer: 250 | 451
  close(): Promise<void>
}

export async function mailServer(): Promise<TestMailServer> {
  const letters: Delivered[] = []
  const state = { answer: 250 as 250 | 451 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      username === 'mukti' && password === 'a b' ? done(null, { user: username }) : done(new Error('no')),
    onData: (stream, { envelope }, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        if (state.answer === 451) {
          done(Object.assign(new Error('later'), { responseCode: 451 }))
          return
        }
        const raw = Buffer.concat(pieces).toString('latin1')
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        letters.push({ to: envelope.rcptTo.map(({ address }) => address), from, raw, ...readLetter(raw) })
        done()
      })
    },
  })
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go))
  const { port } = server.server.address() as AddressInfo
  return Object.assign(state, {
    url: `smtp://mukti:a%20b@127.0.0.1:${port}`,
    letters,
    close: async () => await new Promise<void>((go) => server.close(() => go())),
  })
}

function readLetter(raw: string): { subject: string; text: string } {
  const [head = '', body = ''] = raw.split(/\r\n\r\n([\s\S]*)/)
  const header = (name: string) =>
    new RegExp(`^${name}: ([\\s\\S]*?)\\r\\n(?=\\S|$)`, 'im').exec(`${head}\r\n`)?.[1]?.replace(/\r\n\s/g, ' ') ?? ''
  const encoding = header('Content-Transfer-Encoding').toLowerCase()
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? quoted(body.replace(/=\r\n/g, ''))
        : Buffer.from(body, 'latin1')
  const subject = header('Subject').replace(/\?=\s+=\?/g, '?==?')
  return {
    text: bytes.toString('utf8').replaceAll('\r\n', '\n'),
    subject: Buffer.concat(
      subject.split(/(=\?utf-8\?[bq]\?[^?]*\?=)/i).map((part) => {
        const [, how, said] = /^=\?utf-8\?([bq])\?([^?]*)\?=$/i.exec(part) ?? []
        if (how === undefined || said === undefined) return Buffer.from(part)
        return how.toLowerCase() === 'b' ? Buffer.from(said, 'base64') : quoted(said.replaceAll('_', ' '))
      }),
    ).toString('utf8'),
  }
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
