import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { LineCounter, parseDocument } from 'yaml'
import { momentOf } from '../law/clock.ts'
import { dutiesOf, lawOf } from '../law/duties.ts'
import { plainState, type PlainState } from '../law/said.ts'
import { compareWithExpected, readSituation } from '../law/situation.ts'
import type { Move } from '../law/compare.ts'
import type { House } from '../server/house.ts'
import { adoptLaw, keepAllBy, onDisk, previewLaw } from '../server/law/adoption.ts'
import { lawFolder, loadPack, packNames } from '../server/law/packs.ts'
import { everyAdopted } from '../store/law-adopted.ts'
import { withHouse, withPool } from './house.ts'
import type { Call } from './main.ts'
import { answer, stopped, usage, type Exit } from './terminal.ts'

/**
 * `check` and `try` are a lawyer's bench, with no case, no database and no server; `preview`, `adopt` and `adopted` change
 * and tell which wording is in force in this house.
 */
export async function law(call: Call): Promise<Exit> {
  const [what, ...rest] = call.words
  if (what === 'check' && rest.length <= 1) return check(call, rest[0])
  if (what === 'try' && rest[0] !== undefined && rest.length === 1) return tryOut(call, rest[0])
  if (what === 'preview' && rest.length === 0) return await preview(call)
  if (what === 'adopt' && rest.length === 0) return await adopt(call)
  if (what === 'adopted' && rest.length === 0) return await adopted(call)
  return usage(
    call.terminal,
    'law check [PACK], law try SITUATION.yaml --now INSTANT, law preview, law adopt --by SIGN-IN --reason WORDS, or law adopted',
  )
}

/** Which cases move when what stands on the disk is adopted; changes nothing. */
const preview = async (call: Call): Promise<Exit> =>
  await withHouse(call, async (house) => {
    const weighed = await weigh(call, house)
    if ('exit' in weighed) return weighed.exit
    const { moves, same, name, labels } = weighed
    answer(
      call.terminal,
      { name, changed: !same, cases: moves.map((one) => ({ ...one, label: labels.get(one.case) ?? null })) },
      [
        ...moves.flatMap(({ case: of, moves: all }) => [labels.get(of) ?? of, ...all.map(moveLine)]),
        same
          ? 'The law on the disk is the one in force.'
          : `${moves.length} cases move. Adopt it: law adopt --by SIGN-IN --reason WORDS`,
      ],
    )
    return 0
  })

const adopt = async (call: Call): Promise<Exit> => {
  const { terminal, options } = call
  const [by, reason] = [options['by'], options['reason']]
  if (typeof by !== 'string' || typeof reason !== 'string')
    return usage(terminal, 'mukti law adopt --by SIGN-IN --reason WORDS')
  return await withHouse(call, async (house) => {
    const weighed = await weigh(call, house)
    if ('exit' in weighed) return weighed.exit
    if (weighed.same) {
      answer(terminal, { adopted: false, name: weighed.name }, [
        'The law on the disk is the one in force: nothing to adopt.',
      ])
      return 0
    }
    const moved = {
      cases: weighed.moves.length,
      duties: weighed.moves.reduce((sum, { moves }) => sum + moves.length, 0),
    }
    const done = await adoptLaw(house.pools.duties, house.settings, by, reason, moved)
    if (!done.ok) return stopped(terminal, 3, done.problem)
    await keepAllBy(house.pools.duties, done.laws, house.registry, ({ behind, all }) =>
      terminal.err(`${all - behind} of ${all} cases are kept by it …`),
    )
    answer(terminal, { adopted: true, name: done.laws.name, ...moved }, [
      `In force from now on. ${moved.duties} duties in ${moved.cases} cases moved; both readings stay in the history.`,
    ])
    return 0
  })
}

/** Every wording that was in force, by whom and why. */
const adopted = async (call: Call): Promise<Exit> =>
  await withHouse(call, async (house) => {
    const all = await everyAdopted(house.pools.duties)
    const rows = all.map(({ name, by, reason, moved, at }) => ({
      name,
      by,
      reason,
      moved,
      at: new Date(at).toISOString(),
    }))
    answer(
      call.terminal,
      rows,
      rows.map(({ at, name, by, reason }) => `${at}  ${name}  ${by}: ${reason}`),
    )
    return 0
  })

async function weigh(call: Call, house: House) {
  await house.renewLaws()
  const before = house.laws()
  const after = onDisk(house.settings)
  if (!before.ok) return { exit: stopped(call.terminal, 3, before.problem) }
  if (!after.ok) return { exit: stopped(call.terminal, 1, after.problem) }
  const same = before.laws.name === after.laws.name
  const moves = same
    ? []
    : await previewLaw(house.pools.duties, house.registry, before.laws, after.laws, Date.now(), (done, all) => {
        if (done % 500 === 0 || done === all) call.terminal.err(`${done} of ${all} cases weighed …`)
      })
  const labels = await withPool(
    house,
    'mukti_verify',
    async (pool) =>
      await labelsOf(
        pool,
        moves.map((one) => one.case),
      ),
  )
  return { moves, same, name: after.laws.name, labels }
}

async function labelsOf(pool: Pool, cases: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ case_id: string; label: string }>(
    'select distinct on (case_id) case_id, label from mukti.card where case_id = any ($1) order by case_id, stream',
    [cases],
  )
  return new Map(rows.map(({ case_id, label }) => [case_id, label]))
}

const moveLine = ({ duty, who, was, now }: Move): string =>
  `  ${duty}${who === undefined ? '' : ` (${who})`}: ${was ?? 'not owed'} → ${now ?? 'no longer owed'}`

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
