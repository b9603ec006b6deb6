import pg from 'pg'
import { migrate } from './migrate.ts'
import type { Opened } from './postgres.ts'
import { openPostgres } from './postgres.ts'
import type { Settings } from './settings.ts'

/**
 * Brings the whole store up: PostgreSQL, the migrations of this build, and a way in for each role. After this, requests
 * connect as `mukti_app` and never as the owner.
 * @param options `join`: a command may use the store of a Mukti that runs, which has migrated it already
 */
export async function openStore(
  settings: Pick<Settings, 'folder' | 'databaseUrl'>,
  progress: (line: string) => void,
  options: { readonly join?: boolean; readonly durable?: boolean } = {},
): Promise<Opened> {
  const opened = await openPostgres(settings, progress, options)
  if (!opened.ok || opened.postgres.joined) return opened
  const { postgres } = opened
  const client = new pg.Client(postgres.connection('mukti'))
  try {
    await client.connect()
    const migrated = await migrate(client, progress)
    await client.end()
    if (migrated.ok) {
      await postgres.admitRoles()
      return opened
    }
    await postgres.stop()
    return migrated
  } catch (error) {
    await client.end().catch(() => {})
    await postgres.stop()
    throw error
  }
}
