import * as z from 'zod'
import { filters, orderReasons } from './fixed.ts'
import { compartment, instant, level, nothing, personCode, problem, refusals, streamName, uuid } from './shapes.ts'

/** What the list shows of one stream: folded by `views/card.ts` from what stands in it. */
const card = z.object({ compartment, last: instant, shown: z.record(z.string(), z.unknown()) })

const caseLine = z.object({
  id: uuid,
  label: z.string(),
  codeName: z.string(),
  practice: z.boolean(),
  last: instant,
  cards: z.array(card),
})

/** A POST, since a sealed name must not stand in a URL. Writes nothing but the line that somebody searched. */
export const findCases = {
  method: 'POST',
  url: '/api/cases/find',
  schema: {
    operationId: 'findCases',
    tags: ['cases'],
    summary: 'Cases that I may see, newest first; by label, code name, or sealed name where I may read it',
    body: z.strictObject({
      text: z.string().max(120).optional(),
      filter: z.enum(filters).default('all'),
      after: z.strictObject({ last: instant, id: uuid }).optional().describe('The last line of the page before'),
      limit: z.int().min(1).max(100).default(50),
    }),
    response: {
      200: z.object({
        cases: z.array(caseLine),
        more: z.boolean(),
        orders: z
          .array(
            z.object({
              case: uuid,
              label: z.string(),
              who: z.string().nullable().describe('null: the survivors of this case are closed to me'),
              reason: z.enum(orderReasons),
              since: instant,
            }),
          )
          .optional()
          .describe('On the first page: orders that keep somebody and at which I, outside the home, must look'),
        counts: z
          .partialRecord(z.enum(filters), z.int())
          .optional()
          .describe('How many cases each filter lists; left out for somebody who may see very much'),
      }),
      ...refusals,
    },
  },
} as const

export const openCase = {
  method: 'POST',
  url: '/api/cases',
  schema: {
    operationId: 'openCase',
    tags: ['cases'],
    summary: 'Open a case: the opener leads it',
    body: z.strictObject({
      request: uuid.describe('Sent twice, it is opened once'),
      label: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,30}$/),
      codeName: z.string().max(40).default(''),
    }),
    response: { 200: z.object({ case: uuid }), ...refusals },
  },
} as const

export const readCase = {
  method: 'GET',
  url: '/api/cases/:case',
  schema: {
    operationId: 'readCase',
    tags: ['cases'],
    summary: 'What I may see of a case: its streams with my level and their heads',
    params: z.object({ case: uuid }),
    response: {
      200: z.object({
        id: uuid,
        label: z.string(),
        codeName: z.string(),
        practice: z.boolean(),
        witnessed: instant.nullable(),
        streams: z.array(
          z.object({
            stream: streamName,
            compartment,
            thread: uuid.nullable(),
            level,
            until: instant.nullable().describe('null: without end'),
            seq: z.int(),
          }),
        ),
      }),
      ...refusals,
      404: problem.describe('No such case, or none that you may see: the two answers are the same'),
    },
  },
} as const

const grant = z.object({
  id: uuid,
  compartment,
  thread: uuid.nullable(),
  person: personCode.nullable(),
  team: z.int().nullable(),
  level,
  from: instant,
  until: instant.nullable(),
  reason: z.string(),
  grantedBy: personCode.nullable(),
  made: instant,
  ended: instant.nullable(),
  endedBy: personCode.nullable(),
  endedReason: z.string().nullable(),
})

export const listGrants = {
  method: 'GET',
  url: '/api/cases/:case/grants',
  schema: {
    operationId: 'listGrants',
    tags: ['cases'],
    summary: 'Who may see this case: all of it for who leads it, else my own',
    params: z.object({ case: uuid }),
    response: {
      200: z.object({
        grants: z.array(grant),
        leadless: z.boolean().describe('Nobody leads a part that I see: somebody has to be named'),
      }),
      ...refusals,
    },
  },
} as const
export const giveGrant = {
  method: 'POST',
  url: '/api/cases/:case/grants',
  schema: {
    operationId: 'giveGrant',
    tags: ['cases'],
    summary: 'Give somebody or a team access to parts of a case, from when until when, and why',
    params: z.object({ case: uuid }),
    body: z.strictObject({
      compartments: z.array(compartment).min(1).max(11),
      thread: uuid.optional(),
      person: personCode.optional(),
      team: z.int().optional(),
      level,
      from: instant.optional(),
      until: instant.optional(),
      reason: z.string().min(1).max(300),
    }),
    response: { 200: z.object({ grants: z.array(uuid) }), ...refusals },
  },
} as const
export const endGrant = {
  method: 'POST',
  url: '/api/cases/:case/grants/:grant/end',
  schema: {
    operationId: 'endGrant',
    tags: ['cases'],
    summary: 'End access, at once',
    params: z.object({ case: uuid, grant: uuid }),
    body: z.strictObject({ reason: z.string().min(1).max(300) }),
    response: { 200: nothing, ...refusals },
  },
} as const

export const askForLead = {
  method: 'POST',
  url: '/api/cases/:case/lead',
  schema: {
    operationId: 'askForLead',
    tags: ['cases'],
    summary: 'Ask that a colleague leads a case that nobody leads any more; an administrator agrees or not',
    params: z.object({ case: uuid }),
    body: z.strictObject({ person: personCode, reason: z.string().min(1).max(300) }),
    response: { 200: nothing, ...refusals },
  },
} as const

export const eraseSubject = {
  method: 'POST',
  url: '/api/cases/:case/erase',
  schema: {
    operationId: 'eraseSubject',
    tags: ['cases'],
    summary: 'Destroy the keys of a person in this case: names become unreadable for ever, the chain stays whole',
    params: z.object({ case: uuid }),
    body: z.strictObject({ subject: z.string().max(40), reason: z.string().min(1).max(300) }),
    response: { 200: z.object({ destroyed: z.int() }), ...refusals },
  },
} as const

export const auditRow = z.object({
  seq: z.int().optional().describe('Place in the audit: only auditors are told how many rows there are'),
  at: instant,
  person: personCode.nullable(),
  action: z.string(),
  case: uuid.nullable(),
  compartment: compartment.nullable(),
  details: z.string(),
})

export const readAudit = {
  method: 'POST',
  url: '/api/audit',
  schema: {
    operationId: 'readAudit',
    tags: ['audit'],
    summary: 'Who did, opened and tried what: all for auditors; a case for who leads it; else one’s own',
    body: z.strictObject({
      case: uuid.optional(),
      person: personCode.optional(),
      action: z.string().max(40).optional(),
      before: z.string().max(100).optional().describe('`next` of the page before'),
      limit: z.int().min(1).max(200).default(100),
    }),
    response: {
      200: z.object({ rows: z.array(auditRow), more: z.boolean(), next: z.string().nullable() }),
      ...refusals,
    },
  },
} as const
