import type { Compartment } from '../../../record/compartments.ts'
import type { AuditRow } from './row-said.ts'

/** Lines that were one act: access to several parts is several rows in the log and one line to a reader. */
export interface AuditLine extends AuditRow {
  readonly parts: readonly Compartment[]
}

const minute = (at: string) => at.slice(0, 16)
/** Their details are only numbers of grants. */
const inParts = ['access-given', 'access-ended']

/** Rows of the same person, act and case that follow each other within a minute become one line with its parts. */
export function gathered(rows: readonly AuditRow[]): AuditLine[] {
  const lines: AuditLine[] = []
  for (const row of rows) {
    const own = row.compartment === null ? [] : [row.compartment]
    const last = lines.at(-1)
    const same =
      last &&
      last.action === row.action &&
      last.case === row.case &&
      last.person === row.person &&
      minute(last.at) === minute(row.at) &&
      (inParts.includes(row.action) || last.details === row.details)
    if (same) lines[lines.length - 1] = { ...last, parts: [...new Set([...own, ...last.parts])] }
    else lines.push({ ...row, parts: own })
  }
  return lines
}
