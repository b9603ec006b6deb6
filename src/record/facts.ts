import type { SealedIdentity, OpenIdentity } from './envelope.ts'
import type { Label } from './label.ts'
import type { When } from './when.ts'

/**
 * The vocabulary between kinds and views: a kind says which facts an entry sets, a view reads facts and never a kind's
 * name. So a new way to move somebody shows on the board by itself.
 *
 * A `register` has one present value: two that did not see each other are a conflict, shown side by side and settled
 * by a person. A `course` is everything that was ever said about it, put in order by `at` by the view that reads it.
 */
export interface FactValues {
  // ── a person, register unless said otherwise
  /** Course: what somebody is, from when until when; two may hold at once. */
  role: { role: RoleCode; until?: When; basis?: string }
  name: Secret
  otherNames: Secret
  posedAs: string
  birthDate: Secret
  age: AgeRange
  sex: string
  languages: readonly string[]
  nationality: { nationality: string; confirmed: string }
  address: Secret
  phone: Secret
  identityNumber: Secret
  photograph: Secret
  living: string
  civilStatus: string
  schooling: string
  occupation: string
  household: string
  disability: string
  health: string
  pregnancy: { pregnant: string; expected?: When }
  duty: string
  /** Course: one per relative. */
  relation: Relation
  safeContact: {
    channel?: string
    through?: Label
    number?: Secret
    words?: Secret
    hours?: Secret
    mustNotKnow?: readonly Label[]
    until?: When
  }
  /** Course: a judgement between two labels, reversible. */
  sameAs: { other: Label; judgement: 'may-be' | 'is' | 'is-not'; basis?: string }
  /** Course: members and counts of a group. */
  group: GroupCount
  /** Of a group; `rest` are those of it who still have no label. */
  resolved: { into: readonly Label[]; rest?: { from?: number; to?: number } }

  // ── a place or a home
  placeKind: string
  cover: string
  entrances: string
  hidingPlaces: string
  owner: Label
  tenant: Label
  onlookers: string
  nearPublicPlace: string
  capacity: { from?: number; to?: number }
  takes: string
  takesAges: { from?: number; to?: number }
  registration: { number?: string; until?: When }
  /** Course: confirmed, secured, under notice, closed, reopened, attached… */
  premisesState: PremisesState

  // ── where somebody is: courses
  whereabouts: Leg
  /** A child is noticed missing or is back; an adult only against her own wish. */
  absence: { step: 'noticed' | 'back'; child: string; ownWish?: string }

  // ── wishes and liberty: courses
  wish: { wish: string; alone?: string; askedBy?: Label; words?: Secret; language?: string }
  consent: {
    step: 'given' | 'withdrawn'
    scope?: string
    purpose?: string
    to?: Label
    until?: When
    by?: string
    assent?: string
  }
  order: LibertyOrder
  victimStatus: { status: string; by?: Label; until?: When }
  ageDecision: { step: string; child?: string; by?: Label }
  triage: { child: string; wants?: string; stays?: string; alone?: string }
  /** Who heard which topics from her, so that nobody asks again; never what she said. */
  told: { to?: Label; topics?: readonly string[]; section?: string; disposition?: string }
  informed: { of?: readonly string[]; language?: string; by?: Label }
  appointed: { as: string; person?: Label; by?: Label; until?: When }
  /** What was passed on, and to whom. `share` names the entry of a share that ends. */
  shared: {
    step: 'given' | 'ended'
    to?: Label
    what?: readonly string[]
    purpose?: string
    until?: When
    share?: string
  }
  /** Act, means and purpose of one stretch, as codes. */
  episode: {
    acts?: readonly string[]
    means?: readonly string[]
    purpose?: readonly string[]
    control?: readonly string[]
    stage?: string
    by?: readonly Label[]
    from?: When
    until?: When
    endedBy?: string
  }
  /** Needs, plans, services and referrals. `entry` names the need, plan or referral that it answers. */
  care: {
    what: 'need' | 'plan' | 'service' | 'referral' | 'visit'
    type?: string
    state?: string
    by?: Label
    due?: When
    entry?: string
  }
  wellbeing: { domain: string; scale?: string; hers?: number; workers?: number }
  homeReport: { step: 'asked' | 'received'; safe?: string; by?: Label; home?: Label }
  repatriation: { step: string; from?: Label; to?: Label; expires?: When }

  // ── an operation: courses
  objective: {
    objective?: string
    seeks: readonly Label[]
    place?: Label
    state: 'open' | 'found' | 'safe-elsewhere' | 'given-up'
    reason?: string
  }
  attempt: AttemptStep
  condition: GateCondition
  decision: {
    decision: string
    reason?: string
    until?: When
    by?: Label
    attempt?: number
    site?: Label
    atRisk?: readonly Label[]
  }

  // ── promises: courses of `ask:<entry id>`
  asked: { of?: Label; by?: Label; what: string; section?: string; due?: When; regularly?: string; text?: string }
  answered: { answer: string; by?: Label; due?: When; reason?: string; passedTo?: Label }

  // ── evidence and money: courses
  exhibit: ExhibitLink
  money: Money
  claim: { step: string; source?: string; by?: Label; amount?: Amount; to?: Label; due?: When; claim?: string }

  // ── intel: courses
  /** Of the premises expected, else of 'case'. */
  window: { from?: When; until?: When; seeks?: readonly Label[]; why?: string }
  use: { thing: Label; as?: string; from?: When; until?: When; sure?: string }
  association: { with: Label; kind?: string; strength?: string; from?: When; until?: When; innocent?: string }
  networkRole: { role: string; ring?: Label; place?: Label; from?: When; until?: When; sure?: string }

  // ── people under suspicion and in court: courses
  liberty: { state: string; by?: Label; until?: When; forum?: string; conditions?: string }
  charge: { step: string; section: string; act?: string }
  hearing: { happened?: string; next?: When; askedBy?: string; forum?: string }
  verdict: { verdict: string; charge?: string; sentence?: string; by?: Label }
  danger: { form: string; by?: Label; state: 'open' | 'answered' | 'ended'; where?: string; threat?: string }
  /** What became of the case before police and court: registration, charge-sheet, cognizance, transfer, appeal, writ. */
  proceeding: {
    what: string
    step?: string
    number?: string
    sections?: string
    by?: Label
    to?: Label
    forum?: string
    reason?: string
    due?: When
  }
  /** A matter raised about those who should protect; known only in its own thread. */
  concern: { step: 'raised' | 'replied' | 'referred-outside'; form?: string; answer?: string; to?: Label; due?: When }

  // ── the case itself (`of` is 'case')
  stage: { status: string; reason?: string }
  lead: { person?: Label; office?: Label; from?: Label }
  partner: { step: 'joined' | 'left'; partner: Label; role?: string }
  codeName: string
  caseNumber: string
  began: string
  linked: { other: string; how: string }
  release: { step: string; title?: string; draft?: string; finding?: string }
  jointDecision: { decision: string; signedBy?: readonly Label[]; confirms?: string; about?: string }
  task: { step: 'given' | 'done'; what?: string; to?: Label; due?: When; task?: string }
}

export type FactName = keyof FactValues

/** Sealed at rest, opened for those who may; a view never needs to look inside. */
export type Secret = SealedIdentity | OpenIdentity | { readonly erased: true }

export type RoleCode =
  | 'survivor'
  | 'accused'
  | 'suspected'
  | 'witness'
  | 'kin'
  | 'child'
  | 'customer'
  | 'bystander'
  | 'informant'
  | 'field-worker'
  | 'undecided'
  | 'colleague'
  | 'reported-missing'
  | 'other'
  | 'not-known'

export interface AgeRange {
  /** Years, both ends counted; a bare number is not an age. */
  readonly from?: number
  readonly to?: number
  readonly basis: string
  readonly asOf: When
}

export interface Relation {
  readonly to: Label
  readonly kind: string
  readonly knows?: string
  readonly safeToContact?: string
  readonly part?: string
}

export interface GroupCount {
  readonly from?: number
  readonly to?: number
  readonly women?: number
  readonly men?: number
  readonly children?: number
  readonly youngest?: number
  readonly households?: number
}

/** One piece of somebody's path: at a place, on the way between two, gone, or not known since. */
export interface Leg {
  readonly state: 'at' | 'moving' | 'left' | 'not-known' | 'sought' | 'dead'
  readonly place?: Label
  /** What kind of place it is, when it has no label yet: flat, vehicle, station, hospital, shelter, aftercare, home… */
  readonly placeKind?: string
  readonly from?: Label
  readonly to?: Label
  readonly left?: When
  readonly arrived?: When
  readonly with?: readonly Label[]
  readonly basis?: string
  /** For `left` and `moving`: by her own wish. An adult who leaves by her own wish raises no alarm. */
  readonly ownWish?: string
  readonly believed?: boolean
  /** The exact place of somebody in danger: sealed like a name. */
  readonly exactly?: Secret
  /** True when somebody is held: arrested, remanded, detained. */
  readonly custody?: boolean
}

export interface LibertyOrder {
  readonly step: string
  readonly by?: Label
  readonly basis?: string
  readonly ground?: string
  readonly start?: When
  readonly end?: When
  readonly review?: When
  /** The entry of the order that this step extends, challenges or ends. */
  readonly order?: string
}

export interface AttemptStep {
  readonly attempt?: number
  readonly step: string
  readonly sites?: readonly Label[]
  readonly outcome?: readonly string[]
  readonly stillTrue?: string
  readonly for?: When
  readonly lead?: Label
  /** The entry of the objective that it serves. */
  readonly objective?: string
}

export interface GateCondition {
  readonly condition: string
  readonly met: string
  readonly asOf?: When
  readonly until?: When
  readonly attempt?: number
  readonly site?: Label
  readonly count?: number
  readonly expected?: number
}

export interface PremisesState {
  readonly state: string
  readonly by?: Label
  readonly number?: string
  readonly keyWith?: Label
  readonly until?: When
}

export interface ExhibitLink {
  readonly step: string
  readonly from?: Label
  readonly to?: Label
  readonly seal?: string
  readonly whole?: string
  readonly why?: string
}

/** Smallest unit (paise), both ends counted; `most` absent means «at least». */
export interface Amount {
  readonly least: number
  readonly most?: number
  readonly currency: string
}

export interface Money {
  readonly what: 'payment' | 'debt' | 'wages-due' | 'claim' | 'given'
  readonly from?: Label
  readonly to?: Label
  readonly amount?: Amount
  readonly kept?: readonly { readonly who: Label; readonly amount: Amount }[]
  readonly channel?: string
  readonly for?: string
}

/** What a kind says its entry sets: whose, which fact, which value. `of` is a label, `case`, or `ask:<entry id>`. */
export type Setting = {
  [Name in FactName]: { readonly of: string; readonly fact: Name; readonly value: FactValues[Name] }
}[FactName]

/** Facts with one present value; every other fact is a course. */
export const registers = [
  'name',
  'otherNames',
  'posedAs',
  'birthDate',
  'age',
  'sex',
  'languages',
  'nationality',
  'address',
  'phone',
  'identityNumber',
  'photograph',
  'living',
  'civilStatus',
  'schooling',
  'occupation',
  'household',
  'disability',
  'health',
  'pregnancy',
  'duty',
  'safeContact',
  'placeKind',
  'cover',
  'entrances',
  'hidingPlaces',
  'owner',
  'tenant',
  'onlookers',
  'nearPublicPlace',
  'capacity',
  'takes',
  'takesAges',
  'registration',
  'codeName',
  'caseNumber',
  'began',
] as const satisfies FactName[]

export type RegisterName = (typeof registers)[number]
const registerNames: ReadonlySet<string> = new Set(registers)
export const isRegister = (fact: string): fact is RegisterName => registerNames.has(fact)
