import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { momentOf } from '../law/clock.ts'
import { dutiesOf, lawOf } from '../law/duties.ts'
import { plainState, type PlainState } from '../law/said.ts'
import { compareWithExpected, readSituation } from '../law/situation.ts'
import { lawFolder, loadPack, packNames } from '../server/law/packs.ts'
import type { Call } from './main.ts'
import { answer, usage, type Exit } from './terminal.ts'

/** `mukti law check` and `mukti law try`: a lawyer's bench, with no case, no database and no server. */
export async function law(call: Call): Promise<Exit> {
  const [what, ...rest] = call.words
  if (what === 'check' && rest.length <= 1) return check(call, rest[0])
  if (what === 'try' && rest[0] !== undefined && rest.length === 1) return tryOut(call, rest[0])
  return usage(call.terminal, 'law check [FOLDER], or law try SITUATION.yaml --now INSTANT')
}

function check({ terminal }: Call, named: string | undefined): Exit {
  const folders = named === undefined ? packNames() : [named]
  const results = folders.map((name) => {
    const folder = existsSync(name) ? name : join(lawFolder, name)
    const loaded = loadPack(folder)
    return { pack: name, duties: loaded.ok ? loaded.pack.duties.length : 0, faults: loaded.ok ? [] : loaded.faults }
  })
  const faults = results.flatMap((one) => one.faults)
  answer(terminal, { good: faults.length === 0, packs: results }, [
    ...faults.map(({ file, line, where, why }) => `${file}:${line}  ${where}: ${why}`),
    ...results.map(({ pack, duties, faults: found }) =>
      found.length === 0 ? `${pack}: good, ${duties} duties` : `${pack}: ${found.length} faults`,
    ),
  ])
  return faults.length === 0 ? 0 : 1
}

function tryOut({ terminal, options }: Call, file: string): Exit {
  if (!existsSync(file)) return usage(terminal, `there is no file ${file}`)
  const name = typeof options['pack'] === 'string' ? options['pack'] : 'india'
  const folder = existsSync(name) ? name : join(lawFolder, name)
  const loaded = loadPack(folder)
  if (!loaded.ok) {
    answer(
      terminal,
      { good: false, faults: loaded.faults },
      loaded.faults.map(({ file: path, line, where, why }) => `${path}:${line}  ${where}: ${why}`),
    )
    return 1
  }
  const { pack } = loaded
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: new LineCounter() })
  const unread = document.errors.map((error) => ({ where: file, why: error.message }))
  const read = unread.length > 0 ? { ok: false as const, faults: unread } : readSituation(pack, document.toJS())
  if (!read.ok) {
    answer(
      terminal,
      { good: false, faults: read.faults },
      read.faults.map(({ where, why }) => `${where}: ${why}`),
    )
    return 1
  }
  const given = options['now'] === undefined ? undefined : momentOf(String(options['now']), pack.head.zone)
  if (options['now'] !== undefined && !given)
    return usage(terminal, '--now is an instant with its zone, such as 2017-08-24T23:40:00+05:30')
  const now = given?.at ?? read.situation.now
  if (now === undefined) return usage(terminal, 'say when it is looked at: --now 2017-08-24T23:40:00+05:30')
  const made = lawOf(pack, typeof options['state'] === 'string' ? options['state'] : undefined)
  const states = dutiesOf([made], read.situation.matter, now)
  const wrong = compareWithExpected(pack, states, read.situation.expected)
  const duties = states.map((state) => plainState(made, state))
  answer(
    terminal,
    {
      good: wrong.length === 0,
      pack: pack.head.version,
      now: new Date(now).toISOString(),
      duties,
      unexpected: wrong,
      aid: pack.head.aid.en,
    },
    [...duties.toSorted(byUrgency).flatMap(lines), ...wrong.map((one) => `NOT AS EXPECTED  ${one}`), pack.head.aid.en],
  )
  return wrong.length === 0 ? 0 : 1
}

const order = ['overdue', 'open', 'undecided', 'met-late', 'met', 'waived', 'not-applicable']
const byUrgency = (a: PlainState, b: PlainState): number =>
  order.indexOf(a.status) - order.indexOf(b.status) || ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1)

function lines(state: PlainState): string[] {
  const whom = state.concerned.length > 0 ? ` (${state.concerned.join(', ')})` : ''
  return [
    `${state.status.padEnd(14)} ${(state.due ?? 'no deadline').padEnd(25)} ${state.duty}${whom}`,
    `    ${state.title} · ${state.sections.join('; ')}${state.mark === 'memory' ? ' · check with a lawyer' : ''}`,
    `    ${state.steps.join(', ')}`,
    ...(state.missing.length > 0 ? [`    missing: ${state.missing.map(({ said }) => said).join(', ')}`] : []),
    ...(state.metBy ? [`    ${state.metBy.said} ${state.metBy.at}`] : []),
  ]
}
