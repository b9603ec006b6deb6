import { createHash, verify } from 'node:crypto'
import { streamName, type Entry } from '../../record/envelope.ts'
import { words } from '../../record/words.ts'
import { faultOf, noHash } from '../log/chain.ts'
import { publicKeyOf, readCheckpoint, type Checkpoint } from '../log/note.ts'
import { leafHash, rootFromProof } from '../log/tree.ts'
import { found, type Finding } from '../verify.ts'
import { signedWords, type ArchiveLine, type Closing, type Header } from './format.ts'

/** What reading an export again found. */
export interface Checked {
  readonly header: Header | undefined
  readonly entries: number
  readonly streams: number
  readonly files: number
  readonly findings: readonly (Finding | FileFinding)[]
}

/** A fault of the file as a whole. */
export interface FileFinding {
  readonly stream: 'file'
  readonly line?: number
  readonly what: 'not-an-export' | 'broken-line' | 'cut-short' | 'signature-wrong' | 'file-changed' | 'other-unit'
  readonly words: Finding['words']
}

/**
 * Checks an export with neither database nor server: each entry against its chain, each stream's end against the signed
 * log, every file against its name, and the whole against its signature. Names the first entry that is wrong.
 * @param lines the decrypted text, line by line without the line's end
 * @param each is given every good line, for an import that reads while it checks
 * @param verifier the unit's public key as it is known from elsewhere: without it the file is only true to itself
 */
export async function checkArchive(
  lines: AsyncIterable<string>,
  each: (line: ArchiveLine) => Promise<void> | void = () => {},
  verifier?: string,
): Promise<Checked> {
  const check = startCheck(verifier)
  for await (const line of lines) {
    const parsed = check.take(line)
    if (parsed) await each(parsed)
  }
  return check.end()
}

function startCheck(verifier: string | undefined) {
  const findings: (Finding | FileFinding)[] = []
  const hash = createHash('sha256')
  const heads = new Map<string, { seq: number; hash: string; fault: boolean }>()
  const closed = new Set<string>()
  let file: { id: string; line: number; sum: ReturnType<typeof createHash> } | undefined
  let [number, entries, files, ended] = [0, 0, 0, false]
  let header: Header | undefined
  let checkpoint: Checkpoint | undefined

  const takeEntry = (entry: Entry) => {
    entries += 1
    const name = streamName(entry)
    const before = heads.get(name) ?? { seq: 0, hash: noHash, fault: false }
    const what = faultOf(entry, before)
    if (what && !before.fault) findings.push(found(name, what, entry.seq, entry.id))
    heads.set(name, { seq: entry.seq, hash: entry.hash, fault: before.fault || what !== undefined })
  }
  const takeClosing = (closing: Closing) => {
    closed.add(closing.stream)
    const head = heads.get(closing.stream)
    if (head?.fault) return
    if (!head || head.seq !== closing.seq || head.hash !== closing.hash)
      findings.push(found(closing.stream, 'head-differs', (head?.seq ?? 0) + 1))
    else if (!checkpoint || !proved(closing, checkpoint))
      findings.push(found(closing.stream, 'root-differs', closing.seq))
  }
  const closeFile = () => {
    if (file && file.sum.digest('hex') !== file.id) findings.push(fileFinding('file-changed', file.line))
    file = undefined
  }
  const takePiece = (piece: { of: string; bytes: string } | null) => {
    if (file && file.id === piece?.of && typeof piece.bytes === 'string')
      file.sum.update(Buffer.from(piece.bytes, 'base64'))
    else findings.push(fileFinding('file-changed', number))
  }
  return {
    take(line: string): ArchiveLine | undefined {
      number += 1
      if (ended) {
        findings.push(fileFinding('signature-wrong', number))
        return undefined
      }
      const parsed = parseLine(line)
      if (!parsed) {
        findings.push(fileFinding('broken-line', number))
        hash.update(`${line}\n`)
        return undefined
      }
      if ('end' in parsed) {
        ended = true
        if (parsed.end.lines !== number - 1 || !signed(parsed.end, hash.digest('hex'), header))
          findings.push(fileFinding('signature-wrong', number))
        return parsed
      }
      hash.update(`${line}\n`)
      if (number === 1) {
        if (!('mukti' in parsed) || parsed.mukti !== 'case-export') {
          findings.push(fileFinding('not-an-export', 1))
          return undefined
        }
        header = parsed
        checkpoint = readCheckpoint(parsed.checkpoint, parsed.verifier)
        if (verifier !== undefined && verifier !== parsed.verifier) findings.push(fileFinding('other-unit', 1))
        if (!checkpoint) findings.push(found('log', 'checkpoint-unsigned'))
      } else if ('entry' in parsed) takeEntry(parsed.entry)
      else if ('closing' in parsed) takeClosing(parsed.closing)
      else if ('file' in parsed) {
        closeFile()
        file = { id: String((parsed.file as { id?: unknown } | null)?.id), line: number, sum: createHash('sha256') }
        files += 1
      } else if ('piece' in parsed) takePiece(parsed.piece)
      return parsed
    },
    end(): Checked {
      if (!ended) findings.push(fileFinding('cut-short', number))
      for (const name of heads.keys())
        if (!closed.has(name)) findings.push(found(name, 'head-differs', heads.get(name)?.seq))
      closeFile()
      return { header, entries, streams: heads.size, files, findings }
    },
  }
}

function parseLine(line: string): ArchiveLine | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as ArchiveLine) : undefined
  } catch {
    return undefined
  }
}

/** The stream's last entry is a leaf of the signed log. */
function proved(closing: Closing, checkpoint: Checkpoint): boolean {
  const leaf = leafHash(closing.stream, BigInt(closing.seq), Buffer.from(closing.hash, 'hex'))
  return (
    rootFromProof(
      leaf,
      closing.leaf,
      checkpoint.size,
      closing.proof.map((hash) => Buffer.from(hash, 'hex')),
    )?.equals(checkpoint.root) === true
  )
}

function signed(end: { sha256: string; signature: string }, sha256: string, header: Header | undefined): boolean {
  const key = publicKeyOf(header?.verifier ?? '')
  return (
    end.sha256 === sha256 &&
    key !== undefined &&
    verify(null, signedWords(sha256), key, Buffer.from(end.signature, 'base64'))
  )
}

const fileFinding = (what: FileFinding['what'], line?: number): FileFinding => ({
  stream: 'file',
  what,
  words: said[what],
  ...(line === undefined ? {} : { line }),
})

const said: Record<FileFinding['what'], Finding['words']> = {
  'not-an-export': words(
    'This is no export of Mukti, or it is encrypted: name the key with --identity.',
    'এটি মুক্তির এক্সপোর্ট নয়, বা এনক্রিপ্ট করা: --identity দিয়ে চাবি দিন।',
    'यह मुक्ति का निर्यात नहीं है, या एन्क्रिप्टेड है: --identity से कुंजी दें।',
  ),
  'broken-line': words(
    'A line of the file cannot be read.',
    'ফাইলের একটি লাইন পড়া যায় না।',
    'फ़ाइल की एक पंक्ति पढ़ी नहीं जा सकती।',
  ),
  'cut-short': words(
    'The file ends before its signature: it was cut short.',
    'সইয়ের আগেই ফাইল শেষ: কাটা পড়েছে।',
    'हस्ताक्षर से पहले फ़ाइल ख़त्म: कट गई है।',
  ),
  'signature-wrong': words(
    'The file is not the one that was signed.',
    'যে ফাইলে সই হয়েছিল এটি সেটি নয়।',
    'जिस फ़ाइल पर हस्ताक्षर हुए थे, यह वह नहीं है।',
  ),
  'other-unit': words(
    'It was signed with another key than the one you hold.',
    'আপনার কাছে যে চাবি আছে, সই সেই চাবির নয়।',
    'आपके पास जो कुंजी है, हस्ताक्षर उससे नहीं।',
  ),
  'file-changed': words(
    'An attached file is not the one that was attached.',
    'জোড়া ফাইলটি আসলটি নয়।',
    'संलग्न फ़ाइल असली नहीं है।',
  ),
}
