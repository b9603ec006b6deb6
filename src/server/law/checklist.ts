import type { z } from 'zod'
import type { caseChecklist } from '../../contract/checklist.ts'
import type { Checklist, TickedRow } from '../../law/checklist.ts'
import { momentText } from '../../law/clock.ts'
import type { Law } from '../../law/duties.ts'
import type { Happened } from '../../law/matter.ts'
import { factSaid } from '../../law/said.ts'
import type { Language } from '../../record/words.ts'

type PlainList = z.input<(typeof caseChecklist.schema.response)[200]>['lists'][number]

/** The first hours of a case in words, phase by phase. */
export function checklistShape({ pack }: Law, { rows, began }: Checklist, language: Language): PlainList {
  const zone = pack.head.zone
  const happening = ({ name, moment, from }: Happened) => ({
    happened: name,
    said: pack.happenings[name]?.said[language] ?? name,
    at: momentText(moment, zone),
    entry: from.entry ?? null,
  })
  const shape = ({ row, state, by, due, late, missing, who, sections }: TickedRow) => ({
    row: row.id,
    step: row.step[language],
    who: row.who.map((owner) => ({ owner, said: pack.owners[owner]?.[language] ?? owner })),
    state,
    duty: row.duty ?? null,
    by: by === undefined ? null : happening(by),
    due: due === undefined ? null : momentText(due, zone),
    lateMinutes: late === undefined ? null : Math.floor(late / 60_000),
    missing: missing.map((fact) => ({ fact, said: factSaid(pack, fact, language) })),
    about: [...who],
    sections: [...sections],
  })
  return {
    pack: pack.head.id,
    began: began === undefined ? null : happening(began),
    phases: pack.phases.map(({ id, said }) => ({
      phase: id,
      said: said[language],
      rows: rows.filter(({ row }) => row.phase === id).map(shape),
    })),
  }
}
