import { Readable } from 'node:stream'
import { compartments } from '../../record/compartments.ts'
import { parseStreamName } from '../../record/envelope.ts'
import { addAudit } from '../../store/audit.ts'
import { beginFile, greatestFile, growFile, reachedBy, storedFile } from '../../store/files.ts'
import { noteRefused } from '../../store/refused.ts'
import { withSession } from '../../store/session.ts'
import { words } from '../../record/words.ts'
import type { Handlers, Serving } from '../handler.ts'
import { filePolicy } from '../headers.ts'
import { notFound, notGranted, Refused, tooLarge, wrongForm } from '../problems.ts'

type Names = 'beginFile' | 'appendFile' | 'readFile'

export function fileRoutes({ house }: Serving): Handlers<Names> {
  const { app } = house.pools
  const folder = house.settings.folder
  return {
    beginFile: async ({ session, body }) => {
      if (body.size > greatestFile) return tooLarge()
      const of = parseStreamName(body.stream)
      return await withSession(app, { token: session.token, case: of?.case }, async (tx) => {
        const begun = await beginFile(tx, house.keyring(), body)
        if (begun) return { upload: body.upload, ...begun }
        await noteRefused(tx, {
          action: 'upload',
          case: of?.case,
          compartment: of && compartments[of.compartment].number,
        })
        return notGranted()
      })
    },

    appendFile: async ({ session, params, request, reply }) => {
      const at = request.headers['upload-offset']
      if (typeof at !== 'string' || !/^(0|[1-9][0-9]{0,11})$/.test(at) || !Buffer.isBuffer(request.body))
        return wrongForm()
      const bytes = request.body
      return await withSession(app, { token: session.token }, async (tx) => {
        const grown = await growFile(tx, house.keyring(), folder, params.upload, Number(at), bytes)
        if (grown.ok) return { offset: grown.offset, ...(grown.id === undefined ? {} : { id: grown.id }) }
        if (grown.why === 'offset') {
          void reply.header('upload-offset', String(grown.offset))
          return new Refused(409, 'offset', otherOffset)
        }
        if (grown.why === 'size') return wrongForm([{ code: 'size', field: 'body', words: otherSize }])
        await noteRefused(tx, { action: 'upload' })
        return notFound()
      })
    },

    readFile: async ({ session, params, request, reply }) => {
      const head = request.method === 'HEAD'
      const isUpload = params.file.includes('-')
      if (isUpload && !head) return notFound()
      const found = await withSession(app, { token: session.token }, async (tx) => {
        if (isUpload) return await reachedBy(tx, params.file)
        const file = await storedFile(tx, house.keyring(), folder, params.file)
        // Size and type are no secret of who may read the stream; its name and bytes are a look, and are written down.
        if (file && !head)
          await addAudit(tx, {
            action: 'file-read',
            case: file.case,
            compartment: compartments[file.compartment].number,
            details: params.file.slice(0, 16),
          })
        if (!file) await noteRefused(tx, { action: 'read-file' })
        return file
      })
      if (!found) return notFound()
      if ('offset' in found) {
        await reply.header('upload-offset', String(found.offset)).send(nothing())
        return undefined
      }
      const range = rangeOf(request.headers.range, found.size)
      if (range === 'beyond') {
        void reply.header('content-range', `bytes */${found.size}`)
        return new Refused(416, 'range', beyondEnd)
      }
      const [from, until] = range ?? [0, found.size]
      if (range) void reply.code(206).header('content-range', `bytes ${from}-${until - 1}/${found.size}`)
      // Never a page of ours, whatever it is: it is given as it came, to be opened elsewhere.
      void reply.headers({
        'accept-ranges': 'bytes',
        'content-type': 'application/octet-stream',
        'content-length': String(until - from),
        'content-security-policy': filePolicy,
        'content-disposition': head ? 'attachment' : `attachment; filename*=UTF-8''${encoded(found.name)}`,
        'file-type': /^[a-z]+\/[a-z0-9.+-]+$/.test(found.type) ? found.type : 'application/octet-stream',
      })
      await reply.send(head ? nothing() : Readable.from(found.read(from, until), { objectMode: false }))
      return undefined
    },
  }
}

/** The answer to `HEAD`: a body of its own would say its length. */
const nothing = () => Readable.from([])

/**
 * The one range asked for, from its first byte to before its last; undefined: the whole file, as for every range that is
 * not understood. RFC 9110 §14.
 */
function rangeOf(header: string | undefined, size: number): readonly [number, number] | 'beyond' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '') return Number(last) === 0 ? 'beyond' : [Math.max(0, size - Number(last)), size]
  if (last !== '' && Number(last) < Number(first)) return undefined
  return Number(first) >= size ? 'beyond' : [Number(first), last === '' ? size : Math.min(size, Number(last) + 1)]
}

/** RFC 8187: whatever stands in a name, nothing of it is a header or a path. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const otherOffset = words(
  'The file goes on from another place: see Upload-Offset.',
  'ফাইলটি অন্য জায়গা থেকে চলবে: Upload-Offset দেখুন।',
  'फ़ाइल दूसरी जगह से आगे बढ़ेगी: Upload-Offset देखें।',
)
const otherSize = words(
  'This is more than was announced, or a piece in the middle that is smaller than 64 KiB.',
  'যা বলা হয়েছিল এটি তার চেয়ে বেশি, বা মাঝের টুকরো ৬৪ KiB-র কম।',
  'यह बताए गए से ज़्यादा है, या बीच का टुकड़ा 64 KiB से छोटा है।',
)
const beyondEnd = words(
  'The file has no such bytes: see Content-Range.',
  'ফাইলে এমন বাইট নেই: Content-Range দেখুন।',
  'फ़ाइल में ऐसे बाइट नहीं हैं: Content-Range देखें।',
)
