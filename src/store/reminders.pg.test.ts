import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testUnit, type Member, type TestUnit } from '../../test/need-to-know/unit.ts'
import { readingOf } from './duty-keeping.ts'
import {
  askMailAddress,
  chooseReminders,
  letterOf,
  ownReminders,
  peopleToRemind,
  proveMailAddress,
  remind,
  tidyReminders,
  type ReminderChoice,
} from './reminders.ts'

let unit: TestUnit
let lead: Member
let of: string
const zone = 'Asia/Kolkata'
const rule = { zone, escalateAfter: 12, mail: true }
beforeAll(async () => {
  unit = await testUnit()
})
afterAll(async () => await unit.drop())
beforeEach(async () => {
  lead = await unit.member('Lead')
  of = await unit.openCase(lead)
})

const all = readingOf([
  'case',
  'intel',
  'operation',
  'survivor',
  'suspect',
  'evidence',
  'court',
  'premises',
  'health',
  'statement',
])
const reminders = () => unit.pool('mukti_reminders')

/** A duty of the case as it is kept for a reading: due in so many hours, owed unless said otherwise. */
async function owe(hours: number, more: { reading?: number; id?: string; watch?: boolean } = {}): Promise<string> {
  const { reading = all, id = randomUUID(), watch = false } = more
  await unit.owner.query(
    `insert into mukti.duty_reading (case_id, reading, law) values ($1, $2, 'law') on conflict do nothing`,
    [of, reading],
  )
  await unit.owner.query(
    `insert into mukti.duty (reading_of, id, case_id, reading, key, pack, duty, who, state, due_at, watch, owners, sections, shown)
     select r.id, $3::uuid, r.case_id, r.reading, $3::uuid::text, 'p', 'd', 'S-1', 0, now() + make_interval(secs => $4::float8 * 3600), $5, '{}', '{}', '{}'
       from mukti.duty_reading r where r.case_id = $1 and r.reading = $2`,
    [of, reading, id, hours, watch],
  )
  return id
}
const dueIn = async (id: string, hours: number) =>
  await unit.owner.query(
    'update mukti.duty set due_at = now() + make_interval(secs => $2::float8 * 3600) where id = $1',
    [id, hours],
  )
/** Time goes on: everything falls due so many hours sooner, and what was told was told of the same moments. */
const pass = async (hours: number) => {
  for (const table of ['duty', 'reminder_mark'])
    await unit.owner.query(`update mukti.${table} set due_at = due_at - make_interval(secs => $1::float8 * 3600)`, [
      hours,
    ])
}
const told = async (who = lead) => {
  const id = await remind(reminders(), who.id, rule)
  if (id === undefined) return 'nothing'
  const { rows } = await unit.owner.query('select soon, overdue, escalated from mukti.reminder where id = $1', [id])
  return `${rows[0].soon} soon, ${rows[0].overdue} overdue, ${rows[0].escalated} escalated`
}
const choose = async (who: Member, more: Partial<ReminderChoice>) =>
  await unit.as(who, (tx) =>
    chooseReminders(tx, { web: true, mail: false, quiet: null, before: ['24h', '4h', 'overdue'], ...more }),
  )
const hourThere = async (add: number) => {
  const { rows } = await unit.owner.query<{ at: string }>(
    `select to_char((now() at time zone $1)::time + make_interval(hours => $2), 'HH24:MI') as at`,
    [zone, add],
  )
  return rows[0]?.at ?? ''
}

test('each threshold is told once: a day before, four hours before, and when it is overdue', async () => {
  await owe(30)
  const said: string[] = []
  for (const hours of [0, 7, 1, 18, 1, 3, 1]) {
    await pass(hours)
    said.push(await told())
  }
  expect(said).toEqual([
    'nothing',
    '1 soon, 0 overdue, 0 escalated',
    'nothing',
    '1 soon, 0 overdue, 0 escalated',
    'nothing',
    '0 soon, 1 overdue, 0 escalated',
    'nothing',
  ])
})

test('what passed several thresholds at once is told once, and what is not owed, watched or far is not told', async () => {
  await owe(3)
  await owe(-1)
  await owe(-1, { watch: true })
  await owe(100)
  const met = await owe(1)
  await unit.owner.query('update mukti.duty set state = 2 where id = $1', [met])
  expect([await told(), await told()]).toEqual(['1 soon, 1 overdue, 0 escalated', 'nothing'])
})

test('a duty that falls due at another moment is told anew', async () => {
  const id = await owe(3)
  await told()
  await dueIn(id, 2)
  expect([await told(), await told()]).toEqual(['1 soon, 0 overdue, 0 escalated', 'nothing'])
})

test('only the thresholds that somebody chose are told, and nothing where no channel is wanted', async () => {
  const id = await owe(20)
  await choose(lead, { before: ['4h'] })
  expect(await told()).toBe('nothing')
  await dueIn(id, 3)
  await choose(lead, { web: false })
  expect(await told()).toBe('nothing')
  await choose(lead, { before: ['4h'] })
  expect(await told()).toBe('1 soon, 0 overdue, 0 escalated')
})

test('in quiet hours nothing is told; when they end, what became overdue meanwhile is', async () => {
  await owe(3)
  await choose(lead, { quiet: { from: await hourThere(-1), until: await hourThere(1) } })
  expect(await told()).toBe('nothing')
  expect(await peopleToRemind(reminders(), zone)).not.toContain(lead.id)
  await pass(5)
  expect(await told()).toBe('nothing')
  await choose(lead, { quiet: { from: await hourThere(1), until: await hourThere(2) } })
  expect(await peopleToRemind(reminders(), zone)).toContain(lead.id)
  expect([await told(), await told()]).toEqual(['0 soon, 1 overdue, 0 escalated', 'nothing'])
})

test('quiet hours are those of the unit’s zone, and go over midnight', async () => {
  const quiet = async (zoneThere: string) =>
    (await unit.owner.query<{ quiet: boolean }>('select mukti.is_quiet($1, $2) as quiet', [lead.id, zoneThere])).rows[0]
      ?.quiet
  const hour = async (add: number) =>
    (
      await unit.owner.query<{ at: string }>(
        `select to_char((now() at time zone 'UTC')::time + make_interval(hours => $1), 'HH24:MI') as at`,
        [add],
      )
    ).rows[0]?.at ?? ''
  for (const [from, until, here, there] of [
    [-1, 1, true, false],
    [-1, 14, true, true],
    [1, 2, false, false],
    [11, 13, false, true],
  ] as const) {
    await choose(lead, { quiet: { from: await hour(from), until: await hour(until) } })
    expect([await quiet('UTC'), await quiet('Etc/GMT-12')], `${from} to ${until}`).toEqual([here, there])
  }
})

test('a reader is told of what his own reading holds, and of nothing else of the case', async () => {
  const reader = await unit.member('Reader')
  await unit.grant({ case: of, compartment: 7, to: reader, level: 1 })
  await owe(2)
  expect(await told(reader)).toBe('nothing')
  await owe(2, { reading: readingOf(['court']) })
  expect(await told(reader)).toBe('1 soon, 0 overdue, 0 escalated')
})

test('a grant that ended ends reminders, and a letter that still waited is not sent', async () => {
  const reader = await unit.member('Reader')
  const grant = await unit.grant({ case: of, compartment: 7, to: reader, level: 1 })
  await withMail(reader)
  await owe(2, { reading: readingOf(['court']) })
  await owe(23, { reading: readingOf(['court']) })
  const id = (await remind(reminders(), reader.id, rule)) ?? ''
  expect(await letterOf(reminders(), id, zone)).toMatchObject({ address: 'reader@unit.example', soon: 2, overdue: 0 })
  await unit.owner.query('update mukti.grants set until_at = now(), ended = now() where id = $1', [grant])
  expect(await letterOf(reminders(), id, zone)).toBeUndefined()
  await pass(20)
  expect(await told(reader)).toBe('nothing')
})

test('who is shut out, or rests after a new way in, is told nothing', async () => {
  await owe(2)
  for (const column of ['disabled_at', 'suspended_at']) {
    await unit.owner.query(`update mukti.person set ${column} = now() where id = $1`, [lead.id])
    expect(await told()).toBe('nothing')
    expect(await peopleToRemind(reminders(), zone)).not.toContain(lead.id)
    await unit.owner.query(`update mukti.person set ${column} = null where id = $1`, [lead.id])
  }
  expect(await told()).toBe('1 soon, 0 overdue, 0 escalated')
})

const escalations = async () =>
  (
    await unit.owner.query<{ details: string }>(
      `select details from mukti.audit where action = 'duty-escalated' and details like '%' || $1 order by seq`,
      [of],
    )
  ).rows.map(({ details }) => details.split(' ')[0])

test('overdue for long, a duty is told to who leads the lead’s team, once, and the audit says so', async () => {
  const chief = await unit.member('Chief')
  await unit.team('Unit', chief, [chief, lead])
  for (const compartment of [1, 2, 3, 4, 5, 6, 7, 8, 10, 11])
    await unit.grant({ case: of, compartment, to: chief, level: 1 })
  await owe(-11)
  expect([await told(chief), await told()]).toEqual([
    '0 soon, 1 overdue, 0 escalated',
    '0 soon, 1 overdue, 0 escalated',
  ])
  await pass(2)
  expect([await told(chief), await told(chief), await told()]).toEqual([
    '0 soon, 1 overdue, 1 escalated',
    'nothing',
    'nothing',
  ])
  expect(await escalations()).toEqual([`p-${chief.id}`])
})

test('where no supervisor has it in his own reading, whoever leads the case is told', async () => {
  const chief = await unit.member('Chief')
  const reader = await unit.member('Reader')
  await unit.team('Unit', chief, [chief, lead])
  await unit.grant({ case: of, compartment: 7, to: chief, level: 1 })
  for (const compartment of [1, 2, 3, 4, 5, 6, 7, 8, 10, 11])
    await unit.grant({ case: of, compartment, to: reader, level: 2 })
  await owe(-13)
  expect([await told(chief), await told(reader), await told()]).toEqual([
    'nothing',
    '0 soon, 1 overdue, 0 escalated',
    '0 soon, 1 overdue, 1 escalated',
  ])
  expect(await escalations()).toEqual([`p-${lead.id}`])
})

test('an escalation reaches also who chose no channel: it stands in his list', async () => {
  await choose(lead, { web: false, before: [] })
  await owe(-13)
  await told()
  const { reminders: listed, unread } = await unit.as(lead, (tx) => ownReminders(tx, 10))
  expect([listed.length, unread, listed[0]?.escalated]).toEqual([1, 1, 1])
})

async function withMail(who: Member): Promise<void> {
  const code = Buffer.alloc(32, 7)
  await unit.as(who, async (tx) => {
    await askMailAddress(tx, `${who.name.toLowerCase()}@unit.example`, code)
    expect(await proveMailAddress(tx, Buffer.alloc(32, 8))).toBe(false)
    expect(await proveMailAddress(tx, code)).toBe(true)
    expect(await proveMailAddress(tx, code)).toBe(false)
  })
}

test('an address that was not proved gets no mail', async () => {
  await unit.as(lead, (tx) => askMailAddress(tx, 'somebody@elsewhere.example', Buffer.alloc(32, 1)))
  await expect(choose(lead, { mail: true })).rejects.toMatchObject({ code: 'MU002' })
  await owe(2)
  const id = (await remind(reminders(), lead.id, rule)) ?? ''
  expect(await letterOf(reminders(), id, zone)).toBeUndefined()
})

test('where no mail can be sent, who chose mail alone is told in his list', async () => {
  await withMail(lead)
  await choose(lead, { web: false, mail: true })
  await owe(2)
  await remind(reminders(), lead.id, { ...rule, mail: false })
  expect((await unit.as(lead, (tx) => ownReminders(tx, 10))).unread).toBe(1)
})

test('marks are forgotten once nobody owes the duty in whichever reading, and not before', async () => {
  const id = await owe(2)
  await told()
  await tidyReminders(reminders())
  expect(await told()).toBe('nothing')
  await unit.owner.query('update mukti.duty set state = 2 where id = $1', [id])
  await tidyReminders(reminders())
  await unit.owner.query('update mukti.duty set state = 0 where id = $1', [id])
  expect(await told()).toBe('1 soon, 0 overdue, 0 escalated')
})

test('nobody sees another’s reminders or settings, and the role that reminds reads no table', async () => {
  const other = await unit.member('Other')
  await choose(lead, { before: ['4h'] })
  await owe(2)
  await told()
  const seen = await unit.as(other, async (tx) => [
    (await tx.query('select 1 from mukti.reminder')).rowCount,
    (await tx.query('select 1 from mukti.reminder_setting')).rowCount,
  ])
  expect(seen).toEqual([0, 0])
  const { rows } = await unit.owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'mukti' and c.relkind in ('r', 'v') and has_any_column_privilege('mukti_reminders', c.oid, 'select, insert, update')`,
  )
  expect(rows).toEqual([])
})

test('only people of the unit are ever told: the one way to an address begins at a row of them, proved by themselves', async () => {
  const { rows } = await unit.owner.query<{ on: string; to: string }>(
    `select c.conrelid::regclass::text as on, c.confrelid::regclass::text as to from pg_constraint c
      where c.contype = 'f' and c.conrelid::regclass::text like '%reminder%' order by 1, 2`,
  )
  expect(rows.map((row) => `${row.on} → ${row.to}`.replaceAll('mukti.', ''))).toEqual([
    'reminder → person',
    'reminder_mark → person',
    'reminder_mark → reminder',
    'reminder_setting → person',
  ])
})
