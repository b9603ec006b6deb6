import * as z from 'zod'
import { instant, nothing, personCode, personShape, refusals, role, uuid } from './shapes.ts'

const office = z.object({ id: uuid, name: z.string(), kind: z.string() })
const team = z.object({
  id: z.int(),
  name: z.string(),
  lead: personCode,
  members: z.array(personCode).describe('Who belongs to it now'),
})

export const listPeople = {
  method: 'GET',
  url: '/api/people',
  schema: {
    operationId: 'listPeople',
    tags: ['people'],
    summary: 'People, offices and teams of the unit: no case, no sign-in name',
    response: {
      200: z.object({ people: z.array(personShape), offices: z.array(office), teams: z.array(team) }),
      ...refusals,
    },
  },
} as const
export const changePerson = {
  method: 'POST',
  url: '/api/people/:person',
  schema: {
    operationId: 'changePerson',
    tags: ['people'],
    summary: 'Roles, office, or ending somebody’s access for good',
    params: z.object({ person: personCode }),
    body: z.strictObject({
      name: z.string().min(1).max(120).optional(),
      office: uuid.nullable().optional(),
      roles: z.array(role).max(4).optional(),
      disabled: z.boolean().optional(),
      reason: z.string().min(1).max(300).optional().describe('Needed with `disabled`'),
    }),
    response: { 200: nothing, ...refusals },
  },
} as const
export const listLeadRequests = {
  method: 'GET',
  url: '/api/lead-requests',
  schema: {
    operationId: 'listLeadRequests',
    tags: ['people'],
    summary: 'For administrators: who asks that whom leads a case that nobody leads, and why; never which case',
    response: {
      200: z.object({
        requests: z.array(
          z.object({ id: uuid, person: personCode, askedBy: personCode, reason: z.string(), made: instant }),
        ),
      }),
      ...refusals,
    },
  },
} as const
export const answerLeadRequest = {
  method: 'POST',
  url: '/api/lead-requests/:request',
  schema: {
    operationId: 'answerLeadRequest',
    tags: ['people'],
    summary: 'An administrator agrees or declines; he is given nothing of the case',
    params: z.object({ request: uuid }),
    body: z.strictObject({ given: z.boolean(), reason: z.string().min(1).max(300) }),
    response: { 200: nothing, ...refusals },
  },
} as const
export const addOffice = {
  method: 'POST',
  url: '/api/offices',
  schema: {
    operationId: 'addOffice',
    tags: ['people'],
    summary: 'A station, organisation, home, court …',
    body: z.strictObject({
      name: z.string().min(1).max(120),
      kind: z
        .string()
        .regex(/^[a-z]+(-[a-z]+)*$/)
        .max(40),
    }),
    response: { 200: z.object({ id: uuid }), ...refusals },
  },
} as const
export const addTeam = {
  method: 'POST',
  url: '/api/teams',
  schema: {
    operationId: 'addTeam',
    tags: ['people'],
    summary: 'Found a team; its lead takes people in',
    body: z.strictObject({ name: z.string().min(1).max(120), lead: personCode }),
    response: { 200: z.object({ id: z.int() }), ...refusals },
  },
} as const
export const joinTeam = {
  method: 'POST',
  url: '/api/teams/:team/members',
  schema: {
    operationId: 'joinTeam',
    tags: ['people'],
    summary: 'The lead takes somebody in, until when',
    params: z.object({ team: z.coerce.number().int() }),
    body: z.strictObject({ person: personCode, until: instant.optional() }),
    response: { 200: nothing, ...refusals },
  },
} as const
export const leaveTeam = {
  method: 'DELETE',
  url: '/api/teams/:team/members/:person',
  schema: {
    operationId: 'leaveTeam',
    tags: ['people'],
    summary: 'Out of the team, at once',
    params: z.object({ team: z.coerce.number().int(), person: personCode }),
    response: { 200: nothing, ...refusals },
  },
} as const
