import type { Language } from '../record/words.ts'
import { ask, type Done } from './refused.ts'
import type { Tx } from './session.ts'

export type PersonRole = 'administrator' | 'caseworker' | 'auditor' | 'concern-keeper'

/** Somebody as every colleague sees him. */
export interface Person {
  readonly id: number
  readonly name: string
  readonly office?: string
  readonly roles: readonly PersonRole[]
  readonly language: Language
  readonly disabled: boolean
}

/** Somebody as an administrator sees him. */
export interface PersonRecord extends Person {
  readonly signIn: string
  readonly suspended: boolean
}

export interface Office {
  readonly id: string
  readonly name: string
  readonly kind: string
}

export interface Team {
  readonly id: number
  readonly name: string
  readonly lead: number
  /** People who belong to it now. */
  readonly members: readonly number[]
}

/** Whom the session speaks for, and on which device; undefined when nobody is signed in. */
export async function whoAmI(
  tx: Tx,
): Promise<(Person & { readonly device?: string; readonly fresh: boolean }) | undefined> {
  const { rows } = await tx.query<PersonRow & { device: string | null; fresh: boolean }>(
    `select id, name, office, roles, language, disabled_at, mukti.my_device() as device, mukti.is_fresh() as fresh
       from mukti.person where id = (select mukti.me())`,
  )
  const [row] = rows
  return row && { ...personOf(row), fresh: row.fresh, ...(row.device === null ? {} : { device: row.device }) }
}

/** What may be said before anybody has signed in; undefined when no unit was set up. */
export async function aboutUnit(tx: Tx): Promise<{ name: string; practice: boolean; epoch: string } | undefined> {
  const { rows } = await tx.query<{ name: string; practice: boolean; epoch: string }>(
    'select name, practice, epoch from mukti.about()',
  )
  return rows[0]
}

/** Colleagues, offices and teams: for pickers and for names beside entries. Empty for who has not signed in. */
export async function directory(tx: Tx): Promise<{ people: Person[]; offices: Office[]; teams: Team[] }> {
  const people = await tx.query<PersonRow>(
    'select id, name, office, roles, language, disabled_at from mukti.person order by name, id',
  )
  const offices = await tx.query<Office>('select id, name, kind from mukti.office order by name, id')
  const teams = await tx.query<Team>(
    `select t.id, t.name, t.lead, coalesce(array_agg(m.person order by m.person) filter (where m.person is not null), '{}') as members
       from mukti.team t left join mukti.person_team m on m.team = t.id and m.from_at <= now() and m.until_at > now()
      group by t.id order by t.name, t.id`,
  )
  return { people: people.rows.map(personOf), offices: offices.rows, teams: teams.rows }
}

/** Everybody with sign-in name and state: for an administrator. */
export const peopleRecords = async (tx: Tx): Promise<Done<PersonRecord[]>> =>
  await ask(tx, { action: 'people' }, async () => {
    const { rows } = await tx.query<PersonRow & { sign_in: string; suspended_at: Date | null }>(
      'select * from mukti.people()',
    )
    return rows.map((row) => ({ ...personOf(row), signIn: row.sign_in, suspended: row.suspended_at !== null }))
  })

/** The first unit and its first administrator; refused when there is a unit. Returns the administrator's number. */
export const setUpUnit = async (
  tx: Tx,
  unit: {
    readonly name: string
    readonly practice: boolean
    readonly person: string
    readonly signIn: string
    readonly language: Language
  },
): Promise<Done<number>> =>
  await one(tx, 'set-up', 'mukti.set_up_unit($1, $2, $3, $4, $5)', [
    unit.name,
    unit.practice,
    unit.person,
    unit.signIn,
    unit.language,
  ])

export const putOffice = async (
  tx: Tx,
  office: { readonly id?: string; readonly name: string; readonly kind: string },
): Promise<Done<string>> =>
  await one(tx, 'put-office', 'mukti.put_office($1, $2, $3)', [office.id ?? null, office.name, office.kind])

export interface PersonDraft {
  readonly name: string
  readonly office?: string
  readonly roles: readonly PersonRole[]
  readonly language: Language
}

export const addPerson = async (tx: Tx, person: PersonDraft & { readonly signIn: string }): Promise<Done<number>> =>
  await one(tx, 'add-person', 'mukti.add_person($1, $2, $3, $4, $5)', [
    person.name,
    person.signIn,
    person.office ?? null,
    person.roles,
    person.language,
  ])

/** Nobody changes his own roles; who administers is neither auditor nor keeper of concerns. */
export const changePerson = async (tx: Tx, id: number, person: PersonDraft): Promise<Done<undefined>> =>
  await one(tx, 'change-person', 'mukti.change_person($1, $2, $3, $4, $5)', [
    id,
    person.name,
    person.office ?? null,
    person.roles,
    person.language,
  ])

/** Shuts somebody out (his sessions end) or lets him in again. */
export const disablePerson = async (tx: Tx, id: number, disabled: boolean, reason: string): Promise<Done<undefined>> =>
  await one(tx, 'disable-person', 'mukti.disable_person($1, $2, $3)', [id, disabled, reason])

export const chooseLanguage = async (tx: Tx, language: Language): Promise<Done<undefined>> =>
  await one(tx, 'choose-language', 'mukti.choose_language($1)', [language])

/** An administrator founds a team; from then on only its lead takes people in. */
export const foundTeam = async (tx: Tx, name: string, lead: number): Promise<Done<number>> =>
  await one(tx, 'found-team', 'mukti.found_team($1, $2)', [name, lead])

/** Takes somebody into the caller's team, until an instant (without end when left out). */
export const addMember = async (tx: Tx, team: number, person: number, until?: string): Promise<Done<undefined>> =>
  await one(tx, 'add-member', 'mukti.put_member($1, $2, $3)', [team, person, until ?? 'infinity'])

/** Out of the team at once: what was granted to the team is closed to him from then on. */
export const removeMember = async (tx: Tx, team: number, person: number): Promise<Done<undefined>> =>
  await one(tx, 'remove-member', 'mukti.put_member($1, $2, $3)', [team, person, '-infinity'])

export const handTeam = async (tx: Tx, team: number, lead: number): Promise<Done<undefined>> =>
  await one(tx, 'hand-team', 'mukti.hand_team($1, $2)', [team, lead])

/** A lead confirms that a colleague whose credentials were reset is who he says: his access works again. */
export const liftSuspension = async (tx: Tx, person: number): Promise<Done<undefined>> =>
  await one(tx, 'lift-suspension', 'mukti.lift_suspension($1)', [person])

interface PersonRow {
  readonly id: number
  readonly name: string
  readonly office: string | null
  readonly roles: PersonRole[]
  readonly language: Language
  readonly disabled_at: Date | null
}

const personOf = ({ id, name, office, roles, language, disabled_at }: PersonRow): Person => ({
  id,
  name,
  roles,
  language,
  disabled: disabled_at !== null,
  ...(office === null ? {} : { office }),
})

/** Calls a function that answers one value; what returns nothing answers undefined. */
const one = async <T>(tx: Tx, action: string, call: string, values: unknown[]): Promise<Done<T>> =>
  await ask(tx, { action }, async () => {
    const { rows } = await tx.query<{ value: T | '' }>(`select ${call} as value`, values)
    const value = rows[0]?.value
    return (value === '' ? undefined : value) as T
  })
