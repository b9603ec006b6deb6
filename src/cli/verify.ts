import { readFileSync } from 'node:fs'
import pg from 'pg'
import { checkArchive, type FileFinding } from '../store/archive/check.ts'
import { openStore } from '../store/open.ts'
import { verifyStore, type Finding } from '../store/verify.ts'
import { isEncrypted, isThere, linesOf } from './file.ts'
import type { Call } from './main.ts'
import { answer, progressTo, stopped, usage, type Exit } from './terminal.ts'

/** Checks the store, or a file when one is named. Exit 1 when something is wrong; the first wrong entry is named. */
export async function verify(call: Call): Promise<Exit> {
  const [file] = call.words
  return file === undefined ? await verifyLive(call) : await verifyExport(call, file)
}

async function verifyExport({ terminal, options }: Call, file: string): Promise<Exit> {
  if (!isThere(file)) return usage(terminal, `there is no file ${file}`)
  const identity = options['identity'] as string | undefined
  if ((await isEncrypted(file)) && identity === undefined)
    return usage(terminal, 'this export is encrypted: name the age identity with --identity')
  const key = options['key'] as string | undefined
  const checked = await checkArchive(linesOf(file, identity), () => {}, key)
  const sound = checked.findings.length === 0
  answer(
    terminal,
    {
      sound,
      entries: checked.entries,
      streams: checked.streams,
      files: checked.files,
      case: checked.header?.case,
      label: checked.header?.label,
      key: checked.header?.verifier,
      keyCompared: key !== undefined,
      findings: checked.findings,
    },
    [
      ...checked.findings.map(said),
      `${sound ? 'Sound' : 'NOT SOUND'}: ${checked.entries} entries in ${checked.streams} streams${checked.files > 0 ? ` and ${checked.files} files` : ''}${checked.header ? ` of ${checked.header.label}` : ''}.`,
      ...(checked.header ? [`Signed by ${checked.header.verifier}`] : []),
      ...(key === undefined
        ? ['The key was taken from the file itself. To compare it with the one you hold: --key KEY']
        : []),
    ],
  )
  return sound ? 0 : 1
}

async function verifyLive({ terminal, settings, options }: Call): Promise<Exit> {
  const opened = await openStore(settings, progressTo(terminal), { join: true })
  if (!opened.ok) return stopped(terminal, 3, opened.problem)
  const { postgres } = opened
  const pool = new pg.Pool({ ...postgres.connection('mukti_verify'), max: 2 })
  try {
    const { rows } = await pool.query<{ verifier: string | null }>('select verifier from mukti.log_progress')
    const outside = ((options['checkpoint'] as string[] | undefined) ?? []).map((path) => readFileSync(path, 'utf8'))
    const key = (options['key'] as string | undefined) ?? rows[0]?.verifier ?? ''
    const verified = await verifyStore(pool, key, outside)
    const sound = verified.findings.length === 0
    answer(terminal, { sound, key, ...verified }, [
      ...verified.findings.map(said),
      `${sound ? 'Sound' : 'NOT SOUND'}: ${verified.entries} entries in ${verified.streams} streams, ${verified.auditRows} audit rows, ${verified.logged} lines of the log.`,
      `The log’s key: ${key === '' ? 'none yet' : key}`,
      outside.length > 0
        ? `${outside.length} checkpoint(s) from outside were compared.`
        : 'No checkpoint from outside was compared: a roll-back of everything would not show. Make one with “mukti checkpoint”, let somebody outside hold it, and name it: --checkpoint FILE',
    ])
    return sound ? 0 : 1
  } finally {
    await pool.end()
    await postgres.stop()
  }
}

const said = (finding: Finding | FileFinding): string => {
  const place =
    'seq' in finding && finding.seq !== undefined
      ? `, entry ${finding.seq}${finding.entry ? ` (${finding.entry})` : ''}`
      : 'line' in finding && finding.line !== undefined
        ? `, line ${finding.line}`
        : ''
  return `✗ ${finding.stream}${place}: ${finding.words.en}`
}
