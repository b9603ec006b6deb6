import type { Pool } from 'pg'

/** The YAML of one pack as it was adopted: the law of a place, or the unit's own orders. */
export interface AdoptedPack {
  readonly folder: string
  readonly own: boolean
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

/** A wording of the law that was in force from `at` on, until the next. */
export interface Adopted {
  readonly id: number
  readonly name: string
  readonly packs: readonly AdoptedPack[]
  readonly by: string
  readonly reason: string
  readonly moved: Readonly<Record<string, number>>
  /** Milliseconds since 1970. */
  readonly at: number
}

const columns = `id, name, files as packs, by, reason, moved, extract(epoch from at)::float8 * 1000 as at`

/** The wording in force; undefined on a store that has never served. @param pool of mukti_app or mukti_duties */
export async function latestAdopted(pool: Pool): Promise<Adopted | undefined> {
  const { rows } = await pool.query<Adopted>(`select ${columns} from mukti.law_adopted order by id desc limit 1`)
  return rows[0]
}

/** Every wording that ever was in force, the oldest first. */
export async function everyAdopted(pool: Pool): Promise<Adopted[]> {
  const { rows } = await pool.query<Adopted>(`select ${columns} from mukti.law_adopted order by id`)
  return rows
}

/** Puts a wording in force from now on, and tells whoever keeps duties. @param pool connected as mukti_duties */
export async function putInForce(
  pool: Pool,
  { name, packs, by, reason, moved }: Pick<Adopted, 'name' | 'packs' | 'by' | 'reason' | 'moved'>,
): Promise<void> {
  await pool.query('insert into mukti.law_adopted (name, files, by, reason, moved) values ($1, $2, $3, $4, $5)', [
    name,
    JSON.stringify(packs),
    by,
    reason,
    JSON.stringify(moved),
  ])
  await pool.query('notify mukti_law')
}

/** Cases that are kept by another wording than this one, and all that are kept: the honest progress of a change. */
export async function lawProgress(
  pool: Pool,
  name: string,
): Promise<{ readonly behind: number; readonly all: number }> {
  const { rows } = await pool.query<{ behind: number; all: number }>(
    'select count(*) filter (where law <> $1)::int as behind, count(*)::int as all from mukti.duty_case',
    [name],
  )
  return rows[0] ?? { behind: 0, all: 0 }
}
