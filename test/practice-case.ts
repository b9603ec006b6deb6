import { readFileSync } from 'node:fs'
import { pathOf, type PracticeCase } from '../practice/cases.ts'
import { registry } from '../src/kinds/index.ts'
import { streamName, type Entry, type Standing } from '../src/record/envelope.ts'
import type { When } from '../src/record/when.ts'
import { compartmentOf, parseReplayLine, resolved, type EntryLine } from '../src/server/replay-lines.ts'
import { idOf } from './day.ts'

/**
 * A practice case as entries, with neither store nor keys: for tests of what is computed from them. Sealed fields stay as
 * they are written, since nothing that a test of this kind looks at may read them. What has no `written` was written down
 * at the moment that it tells of, or at noon of its day.
 */
export function practiceCase(label: PracticeCase): Entry[] {
  const ids = new Map<string, string>()
  const heads = new Map<string, number>()
  return linesOf(label).map((line, index) => {
    const id = idOf(index + 1)
    if (line.as !== undefined) ids.set(line.as, id)
    const compartment = compartmentOf(registry.get(line.kind), line)
    const thread = compartment === 'concern' ? (ids.get((line.thread ?? '').slice(1)) ?? id) : undefined
    const stream = { case: caseId, compartment, ...(thread === undefined ? {} : { thread }) }
    const seq = (heads.get(streamName(stream)) ?? 0) + 1
    heads.set(streamName(stream), seq)
    const at = resolved(line.at, ids) as When
    const written = line.written ?? writtenAt(at)
    const { source, actors, about, rests, same, standing } = line
    return {
      id,
      ...stream,
      kind: line.kind,
      v: line.v ?? registry.get(line.kind)?.v ?? 1,
      at,
      ...(standing === undefined ? {} : { standing: standing as Standing }),
      ...(source === undefined ? {} : { source: resolved(source, ids) as NonNullable<Entry['source']> }),
      ...(actors === undefined ? {} : { actors }),
      ...(about === undefined ? {} : { about }),
      ...(rests === undefined ? {} : { rests: resolved(rests, ids) as string[] }),
      ...(same === undefined ? {} : { same: resolved(same, ids) as string[] }),
      by: line.by ?? 'nobody',
      device: 'd-1',
      n: index + 1,
      written: { device: written, skew: null, via: 'replay' },
      saw: (resolved(line.saw ?? [], ids) as string[]) ?? [],
      base: seq - 1,
      body: resolved(line.body, ids) as Record<string, unknown>,
      practice: true,
      seq,
      recorded: new Date(written).toISOString(),
      prev: '00',
      hash: '00',
    }
  })
}

const caseId = '0198f2c1-aaaa-7000-8000-000000000001'

function linesOf(label: PracticeCase): EntryLine[] {
  return readFileSync(pathOf(label), 'utf8')
    .split('\n')
    .flatMap((text) => {
      const parsed = parseReplayLine(text)
      if (parsed === undefined) return []
      if (!parsed.ok) throw new Error(`${label}: ${text}`)
      return 'kind' in parsed.value ? [parsed.value] : []
    })
}

/** The day alone is noon; a month or a vaguer time, its first noon. */
function writtenAt(at: When): string {
  const text = typeof at === 'string' ? at : '2017-06-12'
  if (text.includes('T')) return text
  const [year = '2017', month = '01', day = '01'] = text.slice(0, 10).split('-')
  return `${year}-${month}-${day}T12:00:00+05:30`
}
