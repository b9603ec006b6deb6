import { createHash } from 'node:crypto'
import { compartmentByNumber, type Compartment } from '../record/compartments.ts'
import type { Tx } from './session.ts'

/** What somebody did, opened or tried. `case` is what was asked for, whether there is such a case or not. */
export interface AuditRow {
  readonly seq: number
  /** UTC with microseconds. */
  readonly at: string
  readonly person?: number
  readonly action: string
  readonly case?: string
  readonly compartment?: Compartment
  readonly details: string
}

/**
 * Adds a row for what the present session did. No identity, no text of an entry: numbers, labels and names of fields.
 * @param note.action words with hyphens, such as `identity-opened`
 */
export async function addAudit(
  tx: Tx,
  note: { readonly action: string; readonly case?: string; readonly compartment?: number; readonly details?: string },
): Promise<void> {
  await tx.query('select mukti.note($1, $2, $3, $4)', [
    note.action,
    note.case ?? null,
    note.compartment ?? null,
    note.details ?? '',
  ])
}

export interface AuditQuery {
  /** `own`: what the session did; a case: whatever named it, for who leads it; `all`: for auditors. */
  readonly of: 'own' | 'all' | { readonly case: string }
  /** Only what this person did. */
  readonly person?: number
  /** Only this action. */
  readonly action?: string
  /** Rows before this one. */
  readonly before?: number
  /** At most 500. */
  readonly limit: number
}

/** The audit as the session may read it, newest first. `seq` counts the whole unit's rows: only an auditor is shown it. */
export async function readAudit(tx: Tx, { of, person, action, before, limit }: AuditQuery): Promise<AuditRow[]> {
  // Who is no auditor would have the whole table looked through in vain: asked for everything, he gets his own.
  const { rows: roles } = await tx.query<{ auditor: boolean; led: string[] }>(
    `select mukti.has_role('auditor') as auditor, mukti.led_cases() as led`,
  )
  const [role] = roles
  const which = of === 'all' && role?.auditor ? 'all' : of === 'all' ? 'own' : of
  const where =
    which === 'all' ? 'true' : which === 'own' ? own : role && mayRead(which.case, role) ? 'case_id = $3' : ownOfCase
  const values: unknown[] = [
    before ?? '9223372036854775807',
    Math.min(limit, 500),
    ...(typeof which === 'object' ? [which.case] : []),
  ]
  const only = Object.entries({ person, action })
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => ` and ${column} = $${values.push(value)}`)
  const { rows } = await tx.query<Row>(
    `select ${auditColumns} from mukti.audit where ${where}${only.join('')} and seq < $1 order by seq desc limit $2`,
    values,
  )
  return rows.map(auditRow)
}

const own = 'person = (select mukti.me())'

// As text, so that neither an index nor what the planner knows of common cases leads through what others left of it: it
// would be slower where there is such a case.
const ownOfCase = `${own} and case_id::text = ($3::uuid)::text`

const mayRead = (
  of: string,
  { auditor, led }: { readonly auditor: boolean; readonly led: readonly string[] },
): boolean => auditor || led.includes(of.toLowerCase())

export type AuditVerdict =
  | { readonly ok: true; readonly rows: number }
  /** `seq` of the first row that is wrong or missing. */
  | { readonly ok: false; readonly seq: number; readonly why: 'gap' | 'changed' | 'cut' }

/**
 * Follows the audit's chain from its first row to its head.
 * @param tx connected as mukti_verify: under any other role an empty answer would look sound
 */
export async function verifyAudit(tx: Tx): Promise<AuditVerdict> {
  const { rows: heads } = await tx.query<{ seq: string; hash: Buffer }>('select seq, hash from mukti.audit_head')
  const [head] = heads
  if (!head) throw new Error('the head of the audit cannot be read')
  let prev: Buffer = Buffer.alloc(32)
  let seq = 0
  for (;;) {
    const { rows } = await tx.query<Row & { micro: string; prev: Buffer; hash: Buffer }>(
      `select ${auditColumns}, ((extract(epoch from at) * 1000000)::bigint)::text as micro, prev, hash
         from mukti.audit where seq > $1 order by seq limit 1000`,
      [seq],
    )
    if (rows.length === 0) break
    for (const row of rows) {
      if (Number(row.seq) !== seq + 1) return { ok: false, seq: seq + 1, why: 'gap' }
      seq += 1
      if (!row.prev.equals(prev) || !row.hash.equals(auditHash(row))) return { ok: false, seq, why: 'changed' }
      prev = row.hash
    }
  }
  if (seq !== Number(head.seq)) return { ok: false, seq: seq + 1, why: 'cut' }
  return prev.equals(head.hash) ? { ok: true, rows: seq } : { ok: false, seq, why: 'changed' }
}

interface Row {
  readonly seq: string
  readonly at: string
  readonly person: number | null
  readonly action: string
  readonly case_id: string | null
  readonly compartment: number | null
  readonly details: string
}

const auditColumns = 'seq, mukti.instant(at) as at, person, action, case_id, compartment, details'

const auditRow = (row: Row): AuditRow => {
  const compartment = row.compartment === null ? undefined : compartmentByNumber(row.compartment)
  return {
    seq: Number(row.seq),
    at: row.at,
    action: row.action,
    details: row.details,
    ...(row.person === null ? {} : { person: row.person }),
    ...(row.case_id === null ? {} : { case: row.case_id }),
    ...(compartment === undefined ? {} : { compartment }),
  }
}

/** The same bytes as mukti.note() chains (migration 0006). */
function auditHash(row: Row & { micro: string; prev: Buffer }): Buffer {
  const numbers = Buffer.alloc(20)
  numbers.writeBigInt64BE(BigInt(row.seq), 0)
  numbers.writeBigInt64BE(BigInt(row.micro), 8)
  numbers.writeInt32BE(row.person ?? 0, 16)
  const compartment = Buffer.alloc(2)
  compartment.writeInt16BE(row.compartment ?? 0)
  const of = Buffer.from((row.case_id ?? '').replaceAll('-', '').padStart(32, '0'), 'hex')
  return sha256('mukti-audit-1\n', row.prev, numbers, sha256(row.action), of, compartment, sha256(row.details))
}

const sha256 = (...parts: readonly (string | Buffer)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
