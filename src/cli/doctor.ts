import { statfsSync } from 'node:fs'
import { existsSync } from 'node:fs'
import { openStore } from '../store/open.ts'
import { openErasures } from '../store/keys/erase.ts'
import { notPromised } from '../store/keys/root.ts'
import { mailWaiting, type MailTrouble } from '../store/reminders.ts'
import { describeSettings } from '../store/settings.ts'
import type { Call } from './main.ts'
import { answer, type Exit } from './terminal.ts'
import pg from 'pg'

/** Settings, the state of folder, disk and database, and what the present key source does not promise. */
export async function doctor({ terminal, settings }: Call): Promise<Exit> {
  const lines = describeSettings(process.env, process.cwd())
  const disk = statfsSync(existsSync(settings.folder) ? settings.folder : process.cwd())
  const free = Number(disk.bavail) * Number(disk.bsize)
  const store = await storeState(settings)
  const key = settings.key?.from ?? store.key
  const good = store.ok && free > 200e6
  answer(
    terminal,
    {
      good,
      node: process.version,
      settings: lines,
      freeBytes: free,
      store,
      ...(key ? { keySource: key, notPromised: notPromised[key] } : {}),
    },
    [
      ...lines.map(
        ({ name, value, source, meaning }) =>
          `${name.padEnd(22)} ${value === '' ? '–' : value}  (${source})\n${' '.repeat(23)}${meaning.en}`,
      ),
      '',
      `Node ${process.version} · ${Math.floor(free / 1e9)} GB free on the disk`,
      `Store: ${store.said}`,
      ...(key ? [`Keys: ${key}. ${notPromised[key].en}`] : []),
      ...(store.erasuresBegun
        ? [
            `${store.erasuresBegun} erasures are begun and not completed: ${store.embedded ? erasingHere : erasingThere}`,
          ]
        : []),
      ...(store.mail
        ? [
            `Mail: ${store.mail.waiting} letters were not taken (${store.mail.failed}); the next try is at ${store.mail.again}`,
          ]
        : []),
    ],
  )
  return good ? 0 : 3
}

interface StoreState {
  ok: boolean
  said: string
  server?: string
  unit?: string
  practice?: boolean
  key?: keyof typeof notPromised
  erasuresBegun?: number
  embedded?: boolean
  mail?: MailTrouble
}

async function storeState(settings: Call['settings']): Promise<StoreState> {
  if (!settings.databaseUrl && !existsSync(settings.folder))
    return { ok: true, said: 'nothing yet; the first start makes it' }
  const opened = await openStore(settings, () => {}, { join: true })
  if (!opened.ok) return { ok: false, said: opened.problem.words.en }
  const pool = new pg.Pool({ ...opened.postgres.connection('mukti_verify'), max: 1 })
  const keys = new pg.Pool({ ...opened.postgres.connection('mukti_keys'), max: 1 })
  try {
    const {
      rows: [version],
    } = await pool.query<{ server_version: string }>('show server_version')
    const {
      rows: [unit],
    } = await pool.query<{ name: string; practice: boolean }>('select name, practice from mukti.unit')
    const {
      rows: [root],
    } = await keys.query<{ source: keyof typeof notPromised }>('select source from mukti.root_key where current')
    const erasuresBegun = await openErasures(keys)
    const mail = await mailWaiting(pool)
    const server = version?.server_version ?? ''
    return {
      ok: true,
      server,
      erasuresBegun,
      embedded: opened.postgres.embedded,
      said: `PostgreSQL ${server}, ${unit ? `unit “${unit.name}”${unit.practice ? ' (practice)' : ''}` : 'empty'}${opened.postgres.joined ? ', in use by a running Mukti' : ''}`,
      ...(unit ? { unit: unit.name, practice: unit.practice } : {}),
      ...(root ? { key: root.source } : {}),
      ...(mail ? { mail } : {}),
    }
  } finally {
    await Promise.all([pool.end(), keys.end()])
    await opened.postgres.stop()
  }
}

const erasingHere =
  'the names can be read by nobody; a serving Mukti says completed once the database’s own log has let go of the keys.'
const erasingThere =
  'the names can be read by nobody, but what this PostgreSQL server keeps in its log and its backups Mukti cannot see.'
