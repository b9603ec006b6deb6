import * as z from 'zod'
import { compartment, entryShape, instant, level, problem, refusals, streamName, uuid } from './shapes.ts'

const head = z.object({ seq: z.int(), hash: z.string() })

export const sync = {
  method: 'POST',
  url: '/api/sync',
  schema: {
    operationId: 'sync',
    tags: ['sync'],
    summary: 'What do you have per stream? The device’s own list is the cursor',
    body: z.strictObject({
      protocol: z.int(),
      epoch: uuid.optional(),
      kinds: z.string().max(80).optional(),
      device: z.string().max(30).optional(),
      have: z.record(uuid, z.partialRecord(compartment, z.int().min(0))).default({}),
      concerns: z
        .record(streamName, z.int().min(0))
        .default({})
        .describe('The same for concerns, which have a stream for each matter'),
      carry: z.array(uuid).max(500).default([]),
    }),
    response: {
      200: z.object({
        epoch: uuid,
        now: instant,
        kinds: z.string(),
        orders: z.array(z.object({ n: z.int(), order: z.enum(['lock', 'wipe']) })),
        grants: z.array(z.object({ stream: streamName, case: uuid, compartment, level, until: instant.nullable() })),
        heads: z.record(z.string(), head).describe('Only those that differ from `have`'),
        gone: z.array(z.string()),
        keys: z.int(),
      }),
      ...refusals,
      426: problem,
    },
  },
} as const

export const readStream = {
  method: 'GET',
  url: '/api/streams/:stream/entries',
  schema: {
    operationId: 'readStream',
    tags: ['sync'],
    summary: 'Entries of one stream after the last one held, oldest first',
    params: z.object({ stream: streamName }),
    querystring: z.object({
      after: z.coerce.number().int().min(0).default(0).describe('seq of the last entry you hold'),
      limit: z.coerce.number().int().min(1).max(500).default(500),
    }),
    response: {
      200: z.object({ entries: z.array(entryShape), head: z.int(), more: z.boolean() }),
      ...refusals,
      404: problem.describe('No such stream, or none that you may see: the two answers are the same'),
    },
  },
} as const

export const verdict = z.object({
  id: z.string(),
  status: z.enum(['accepted', 'duplicate', 'refused', 'deferred', 'held', 'later']),
  reason: z.enum(['grant', 'schema', 'kind', 'saw', 'too-large', 'other-content', 'closed', 'writer']).optional(),
  seq: z.int().optional(),
  hash: z.string().optional(),
  recorded: z.string().optional(),
  /** For `deferred`: the entry of this batch that was not accepted. */
  waitsFor: z.string().optional(),
  problem: problem.partial().optional(),
})
export type Verdict = z.infer<typeof verdict>

/** The envelope is parsed entry by entry, so that one wrong entry does not refuse its neighbours. */
export const push = {
  method: 'POST',
  url: '/api/entries',
  schema: {
    operationId: 'push',
    tags: ['sync'],
    summary: 'Add entries; safe to send twice; a verdict for each, in the order sent',
    body: z.strictObject({
      epoch: uuid.optional(),
      entries: z.array(z.record(z.string(), z.unknown())).min(1).max(500),
    }),
    response: { 200: z.object({ verdicts: z.array(verdict) }), ...refusals, 426: problem },
  },
} as const

export const open = {
  method: 'POST',
  url: '/api/open',
  schema: {
    operationId: 'open',
    tags: ['identities'],
    summary: 'Open sealed fields: one line in the audit for each person looked at',
    body: z.strictObject({
      case: uuid,
      fields: z
        .array(z.strictObject({ stream: streamName, id: uuid, path: z.string().max(200) }))
        .min(1)
        .max(50),
    }),
    response: {
      200: z.object({
        fields: z.array(
          z.object({
            id: uuid,
            path: z.string(),
            state: z.enum(['open', 'erased', 'closed']),
            value: z.unknown().optional(),
          }),
        ),
      }),
      ...refusals,
    },
  },
} as const

/** Server-sent events: `head`, `gone`, `grants`, `duties` (of a case), `reminders`, `kinds`. No content; a comment line every 25 s; no replay after a break. */
export const live = {
  method: 'GET',
  url: '/api/live',
  schema: {
    operationId: 'live',
    tags: ['sync'],
    summary: 'Which streams changed: text/event-stream',
    response: { 200: z.string(), ...refusals },
  },
} as const

export const listKinds = {
  method: 'GET',
  url: '/api/kinds',
  schema: {
    operationId: 'listKinds',
    tags: ['kinds'],
    summary: 'Every kind of this build as plain data',
    response: { 200: z.object({ rev: z.string(), kinds: z.array(z.record(z.string(), z.unknown())) }), ...refusals },
  },
} as const

export const checkpoint = {
  method: 'GET',
  url: '/api/checkpoint',
  schema: {
    operationId: 'checkpoint',
    tags: ['proof'],
    summary: 'The newest signed checkpoint of the log, for somebody outside to hold',
    response: {
      200: z.object({ checkpoint: z.string().nullable(), key: z.string(), made: instant.nullable() }),
      ...refusals,
    },
  },
} as const

export const witnessCheckpoint = {
  method: 'POST',
  url: '/api/checkpoint/witnessed',
  schema: {
    operationId: 'witnessCheckpoint',
    tags: ['proof'],
    summary: 'Somebody outside holds this checkpoint now: said by who carried it there',
    body: z.strictObject({ checkpoint: z.string().max(2000) }),
    response: { 200: z.object({ witnessed: instant }), ...refusals },
  },
} as const

const fileId = z.string().regex(/^[0-9a-f]{64}$/)

export const beginFile = {
  method: 'POST',
  url: '/api/files',
  schema: {
    operationId: 'beginFile',
    tags: ['files'],
    summary: 'Announce a file of a stream; its bytes follow in pieces',
    body: z.strictObject({
      stream: streamName,
      upload: uuid,
      size: z.int().min(1),
      type: z.string().max(100),
      name: z.string().max(200).describe('Sealed: may name somebody'),
    }),
    response: {
      200: z.object({ upload: uuid, offset: z.int(), id: fileId.optional().describe('It is whole already: its id') }),
      ...refusals,
    },
  },
} as const
export const appendFile = {
  method: 'PATCH',
  url: '/api/files/:upload',
  schema: {
    operationId: 'appendFile',
    tags: ['files'],
    summary: 'The next piece, at most 8 MiB, at `Upload-Offset`; 409 names the right offset',
    params: z.object({ upload: uuid }),
    response: {
      200: z.object({
        offset: z.int(),
        id: fileId.optional().describe('SHA-256 of the sealed file, once it is whole'),
      }),
      ...refusals,
    },
  },
} as const
export const readFile = {
  method: 'GET',
  url: '/api/files/:file',
  schema: {
    operationId: 'readFile',
    tags: ['files'],
    summary: 'The file as it was given, always as a download',
    description:
      'Takes `Range` with one range. `HEAD` of a file says its size and its `File-Type`, and opens nothing; `HEAD` of an own upload says in `Upload-Offset` where it goes on.',
    params: z.object({ file: z.union([fileId, uuid]) }),
    response: { 200: z.string(), ...refusals },
  },
} as const
