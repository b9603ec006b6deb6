import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Opened, Role } from './postgres.ts'
import { withoutPassword } from './settings.ts'
import { serverAccount, serverUnreachable, serverVersion } from './start-problem.ts'

const oldestServer = 15
const newestServer = 18

/**
 * A PostgreSQL server. The account of the address migrates; the other roles get passwords derived from its password,
 * so that several Muktis on one server agree without sharing anything more. An address without a password (peer, a
 * certificate) leaves it to the server's own rules who may come in as which role.
 */
export async function openServer(url: string): Promise<Opened> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // a server that goes away while we part
  try {
    await client.connect()
    const answer = await client.query('show server_version_num')
    const version = Math.floor(Number(answer.rows[0].server_version_num) / 10_000)
    if (version < oldestServer || version > newestServer) return { ok: false, problem: serverVersion(version) }
    const { rows } = await client.query<{ name: string; super: boolean }>(
      'select rolname as name, rolsuper as super from pg_roles where rolname = current_user',
    )
    if (rows[0]?.super !== true) return { ok: false, problem: serverAccount(rows[0]?.name ?? '') }
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string }
    return { ok: false, problem: serverUnreachable(withoutPassword(url), [message, code].filter(Boolean).join(', ')) }
  } finally {
    await client.end().catch(() => {})
  }
  const { host, port, password } = client
  return {
    ok: true,
    postgres: {
      host,
      port,
      database: client.database ?? '',
      embedded: false,
      joined: false,
      connection: (role) => ({
        connectionString: role === 'mukti' ? url : addressAs(url, role, password ?? undefined),
      }),
      admitRoles: () => (password ? admit(url, password) : Promise.resolve()),
      stop: async () => {},
    },
  }
}

/** The same address for another role. Names in the query go before those in front of the host. */
function addressAs(url: string, role: Role, secret: string | undefined): string {
  const address = new URL(url)
  address.searchParams.set('user', role)
  if (secret) address.searchParams.set('password', passwordOf(role, secret))
  return address.href
}

const passwordOf = (role: string, secret: string): string =>
  createHmac('sha256', secret).update(`mukti role ${role}`).digest('base64url')

async function admit(url: string, secret: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const roles = await client.query(
      `select rolname from pg_roles where rolcanlogin and not rolsuper and starts_with(rolname, 'mukti_')`,
    )
    for (const { rolname } of roles.rows) {
      if (rolname === client.user) continue
      const verifier = scramVerifier(passwordOf(rolname, secret))
      await client.query(`alter role ${client.escapeIdentifier(rolname)} password ${client.escapeLiteral(verifier)}`)
    }
  } finally {
    await client.end()
  }
}

/** What PostgreSQL itself would store: sent in place of the password, which then is in no statement and no log. */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16), rounds = 4096): string {
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const keyed = (text: string) => createHmac('sha256', salted).update(text).digest()
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`
}
