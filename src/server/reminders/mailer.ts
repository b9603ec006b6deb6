import { createTransport } from 'nodemailer'
import type { MailSetting } from '../../store/mail-setting.ts'
import type { Letter } from './said.ts'

export interface Mailer {
  /** @throws when the mail server did not take it: `mailFailure` says why in a code */
  send(to: string, letter: Letter): Promise<void>
}

export function makeMailer(setting: MailSetting): Mailer {
  const transport = createTransport(connectionOf(setting))
  return {
    send: async (to, { subject, text }) => {
      await transport.sendMail({
        from: setting.from,
        to: { name: '', address: to },
        subject,
        text,
        headers: { 'Auto-Submitted': 'auto-generated' },
        xMailer: false,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    },
  }
}

/** What the mail server is asked for. Beyond this machine nothing is said before TLS has begun, and its certificate must hold. */
export function connectionOf({ server, from }: MailSetting) {
  const { protocol, hostname, port, username, password } = new URL(server)
  const secure = protocol === 'smtps:'
  const host = hostname.replace(/^\[|\]$/g, '')
  const here = /^(localhost|127(\.\d+){3}|::1)$/.test(host)
  return {
    host,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !here,
    ignoreTLS: !secure && here,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    name: from.slice(from.indexOf('@') + 1), // how we greet: not by the name of this machine
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
  }
}

/** Why a letter was not taken, for who keeps the server: a code and the answer's number. Never its words: they repeat the address. */
export function mailFailure(error: unknown): string {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown }
  const said = [code, responseCode].filter((part) => /^[A-Z0-9_]{2,40}$/.test(String(part ?? '')))
  return said.length > 0 ? said.join(' ') : 'FAILED'
}
