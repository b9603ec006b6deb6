import * as z from 'zod'
import { instant, nothing, problem, refusals, uuid } from './shapes.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const quiet = z
  .strictObject({ from: clock, until: clock })
  .refine(({ from, until }) => from !== until, 'from and until differ')
  .nullable()
  .describe('In the unit’s zone; `22:00` until `06:00` goes over midnight')
const before = z.array(z.enum(['24h', '4h', 'overdue'])).max(3)

/** Numbers of duties, and nothing of what they are. */
export const listReminders = {
  method: 'GET',
  url: '/api/reminders',
  schema: {
    operationId: 'listReminders',
    tags: ['reminders'],
    summary: 'My reminders of the last 30 days, newest first: how many duties, and nothing of what they are',
    response: {
      200: z.object({
        unread: z.int(),
        reminders: z.array(
          z.object({
            id: uuid,
            at: instant,
            soon: z.int().describe('Due within 24 hours'),
            overdue: z.int(),
            escalated: z.int().describe('Of these: overdue for long, and told to who answers for the case'),
            read: z.boolean(),
          }),
        ),
      }),
      ...refusals,
    },
  },
} as const

export const readReminders = {
  method: 'POST',
  url: '/api/reminders/read',
  schema: {
    operationId: 'readReminders',
    tags: ['reminders'],
    summary: 'I have read all my reminders',
    body: z.strictObject({}),
    response: { 200: nothing, ...refusals },
  },
} as const

export const reminderSettings = {
  method: 'GET',
  url: '/api/me/reminders',
  schema: {
    operationId: 'reminderSettings',
    tags: ['reminders'],
    summary: 'How I am reminded',
    response: {
      200: z.object({
        web: z.boolean(),
        mail: z.boolean(),
        quiet,
        before,
        zone: z.string(),
        address: z.string().nullable().describe('Where mail goes; it was proved by a code'),
        canMail: z.boolean().describe('A mail server is set'),
        calendar: instant.nullable().describe('Since when there is a calendar address; null: none'),
        trouble: z
          .object({ waiting: z.int(), failed: z.string(), again: instant })
          .nullable()
          .describe(
            'For administrators: letters that the mail server did not take, why, and when they are tried again',
          ),
      }),
      ...refusals,
    },
  },
} as const

export const chooseReminders = {
  method: 'POST',
  url: '/api/me/reminders',
  schema: {
    operationId: 'chooseReminders',
    tags: ['reminders'],
    summary: 'Choose how I am reminded; mail needs an address that was proved',
    body: z.strictObject({ web: z.boolean(), mail: z.boolean(), quiet, before }),
    response: { 200: nothing, ...refusals },
  },
} as const

export const askMailAddress = {
  method: 'POST',
  url: '/api/me/reminders/address',
  schema: {
    operationId: 'askMailAddress',
    tags: ['reminders'],
    summary: 'Have a code sent to an address of mine',
    body: z.strictObject({ address: z.email().max(200) }),
    response: { 200: nothing, ...refusals },
  },
} as const

export const proveMailAddress = {
  method: 'POST',
  url: '/api/me/reminders/address/prove',
  schema: {
    operationId: 'proveMailAddress',
    tags: ['reminders'],
    summary: 'The code that came there: from now on reminders are mailed to it',
    body: z.strictObject({ code: z.string().regex(/^\d{8}$/) }),
    response: { 200: nothing, ...refusals },
  },
} as const

export const forgetMailAddress = {
  method: 'DELETE',
  url: '/api/me/reminders/address',
  schema: {
    operationId: 'forgetMailAddress',
    tags: ['reminders'],
    summary: 'Send me no mail, and forget the address',
    response: { 200: nothing, ...refusals },
  },
} as const

export const makeCalendar = {
  method: 'POST',
  url: '/api/me/calendar',
  schema: {
    operationId: 'makeCalendar',
    tags: ['reminders'],
    summary: 'A secret address for my calendar, shown once; the one before ends',
    body: z.strictObject({}),
    response: { 200: z.object({ address: z.string() }), ...refusals },
  },
} as const

export const endCalendar = {
  method: 'DELETE',
  url: '/api/me/calendar',
  schema: {
    operationId: 'endCalendar',
    tags: ['reminders'],
    summary: 'End my calendar’s address, at once',
    response: { 200: nothing, ...refusals },
  },
} as const

export const readCalendar = {
  method: 'GET',
  url: '/api/calendar/:secret',
  schema: {
    operationId: 'readCalendar',
    tags: ['reminders'],
    summary: 'When duties fall due, as text/calendar, by its secret address `….ics`; no sign-in',
    params: z.object({ secret: z.string().max(200) }),
    response: {
      200: z.string(),
      ...refusals,
      404: problem.describe('Never given, ended, or its person is shut out: the answers are the same'),
    },
  },
} as const
