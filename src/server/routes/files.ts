import { Readable } from 'node:stream'
import { compartments } from '../../record/compartments.ts'
import { parseStreamName } from '../../record/envelope.ts'
import { addAudit } from '../../store/audit.ts'
import { beginFile, greatestFile, growFile, storedFile } from '../../store/files.ts'
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

    readFile: async ({ session, params, reply }) => {
      const file = await withSession(app, { token: session.token }, async (tx) => {
        const found = await storedFile(tx, house.keyring(), folder, params.file)
        if (found)
          await addAudit(tx, {
            action: 'file-read',
            case: found.case,
            compartment: compartments[found.compartment].number,
            details: params.file.slice(0, 16),
          })
        else await noteRefused(tx, { action: 'read-file' })
        return found
      })
      if (!file) return notFound()
      // Never a page of ours, whatever it is: it is given as it came, to be opened elsewhere.
      void reply.headers({
        'content-type': 'application/octet-stream',
        'content-length': String(file.size),
        'content-security-policy': filePolicy,
        'content-disposition': `attachment; filename*=UTF-8''${encoded(file.name)}`,
      })
      await reply.send(Readable.from(file.read(), { objectMode: false }))
      return undefined
    },
  }
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
