import { execFile } from 'node:child_process'
import { argon2, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { words, type Words } from '../../record/words.ts'
import type { KeySource } from '../settings.ts'
import type { Key } from './wrap.ts'

/** Why the root key could not be had, for the person at the terminal. */
export interface KeyProblem {
  readonly code:
    | 'no-key-file'
    | 'bad-key-file'
    | 'no-passphrase'
    | 'wrong-key'
    | 'key-command-failed'
    | 'key-source-changed'
  readonly words: Words
}
export type Got<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: KeyProblem }

/** What each source of the root key does not promise: said at set-up, shown by `mukti doctor`. */
export const notPromised: Record<KeySource['from'], Words> = {
  file: words(
    'The key lies in a file beside the records. Whoever takes the disk reads the names. For practice only.',
    'চাবিটি রেকর্ডের পাশেই একটি ফাইলে থাকে। যে ডিস্কটি নেবে সে নাম পড়তে পারবে। শুধু অনুশীলনের জন্য।',
    'कुंजी अभिलेखों के पास ही फ़ाइल में है। जो डिस्क ले जाए वह नाम पढ़ सकता है। केवल अभ्यास के लिए।',
  ),
  passphrase: words(
    'If the passphrase is lost, the sealed names are lost: nobody can bring them back. A running server holds the key in memory.',
    'পাসফ্রেজ হারালে সিল করা নামও হারাবে: কেউ ফেরাতে পারবে না। চালু সার্ভারের স্মৃতিতে চাবি থাকে।',
    'पासफ़्रेज़ खो गया तो मुहरबंद नाम भी खो जाएँगे: कोई लौटा नहीं सकता। चलते सर्वर की स्मृति में कुंजी रहती है।',
  ),
  command: words(
    'Who may run the command has the key. If its service is down, sealed names stay closed until it is back.',
    'যে কমান্ড চালাতে পারে, চাবি তার হাতে। সেই পরিষেবা বন্ধ থাকলে সিল করা নামও বন্ধ থাকবে।',
    'जो कमांड चला सके, कुंजी उसके पास है। वह सेवा बंद हो तो मुहरबंद नाम बंद रहेंगे।',
  ),
}

export const keyFile = (folder: string): string => join(folder, 'root.key')

/** Asks for a passphrase; undefined when nobody is there to answer. */
export type AskPassphrase = () => Promise<string | undefined>

/** Reads the root key from its source. `salt` is the one that stands in the store. */
export async function readRoot(
  source: KeySource,
  folder: string,
  salt: Uint8Array,
  ask: AskPassphrase,
): Promise<Got<Key>> {
  if (source.from === 'file') return readKeyFile(keyFile(folder))
  if (source.from === 'command') return await runKeyCommand(source.command)
  const passphrase = source.file === undefined ? await ask() : readPassphrase(source.file)
  if (passphrase === undefined || passphrase === '')
    return { ok: false, problem: { code: 'no-passphrase', words: noPassphrase } }
  return { ok: true, value: await stretch(passphrase, salt) }
}

/** Makes a root key for a new store, or the next one of a rotation. A file is written with mode 0600. */
export async function makeRoot(
  source: KeySource,
  folder: string,
  ask: AskPassphrase,
): Promise<Got<{ key: Key; salt: Buffer }>> {
  const salt = randomBytes(16)
  if (source.from === 'file') {
    const key = randomBytes(32)
    writeKeyFile(`${keyFile(folder)}.next`, key)
    return { ok: true, value: { key, salt } }
  }
  const got = await readRoot(source, folder, salt, ask)
  return got.ok ? { ok: true, value: { key: got.value, salt } } : got
}

/** The new file takes the old one's place once no row needs the old one. */
export function adoptKeyFile(folder: string): void {
  if (existsSync(`${keyFile(folder)}.next`)) renameSync(`${keyFile(folder)}.next`, keyFile(folder))
}

/** The key of a rotation that was cut short, if there is one. */
export const readNextKeyFile = (folder: string): Got<Key> => readKeyFile(`${keyFile(folder)}.next`)

/** argon2id, 64 MiB, three passes (RFC 9106 §4, second recommendation): the passphrase as typed. */
const stretch = async (passphrase: string, salt: Uint8Array): Promise<Key> =>
  Buffer.from(
    await promisify(argon2)('argon2id', {
      message: passphrase,
      nonce: salt,
      parallelism: 1,
      tagLength: 32,
      memory: 65_536,
      passes: 3,
    }),
  )

function readKeyFile(path: string): Got<Key> {
  if (!existsSync(path)) return { ok: false, problem: { code: 'no-key-file', words: noKeyFile(path) } }
  const text = readFileSync(path, 'utf8').trim()
  return /^[0-9a-f]{64}$/.test(text)
    ? { ok: true, value: Buffer.from(text, 'hex') }
    : { ok: false, problem: { code: 'bad-key-file', words: badKeyFile(path) } }
}

function writeKeyFile(path: string, key: Key): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 }) // with a server of its own, nothing else has made it
  writeFileSync(path, `${key.toString('hex')}\n`, { mode: 0o600 })
  chmodSync(path, 0o600)
}

const readPassphrase = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8').replace(/\r?\n$/, '') : undefined

/** Runs the command and reads 32 bytes from it, as hex or base64. */
function runKeyCommand(command: string): Promise<Got<Key>> {
  const failed: Got<Key> = { ok: false, problem: { code: 'key-command-failed', words: keyCommandFailed } }
  return new Promise((resolve) => {
    execFile('/bin/sh', ['-c', command], { timeout: 10_000, maxBuffer: 4096 }, (error, stdout) => {
      const text = stdout.trim()
      const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
      resolve(error || key.length !== 32 ? failed : { ok: true, value: key })
    })
  })
}

const noPassphrase = words(
  'The root key needs its passphrase. Type it, or name a file with MUKTI_PASSPHRASE_FILE.',
  'মূল চাবির পাসফ্রেজ দরকার। লিখুন, বা MUKTI_PASSPHRASE_FILE দিয়ে ফাইল বলুন।',
  'मूल कुंजी का पासफ़्रेज़ चाहिए। लिखें, या MUKTI_PASSPHRASE_FILE से फ़ाइल बताएँ।',
)
const noKeyFile = (path: string): Words =>
  words(
    `The key file ${path} is missing. Put it back from its copy; without it sealed names stay closed.`,
    `চাবির ফাইল ${path} নেই। কপি থেকে ফিরিয়ে রাখুন; এটি ছাড়া সিল করা নাম খুলবে না।`,
    `कुंजी फ़ाइल ${path} नहीं है। प्रति से वापस रखें; इसके बिना मुहरबंद नाम नहीं खुलेंगे।`,
  )
const badKeyFile = (path: string): Words =>
  words(
    `The key file ${path} holds no key: 64 hexadecimal digits are expected.`,
    `চাবির ফাইল ${path}-এ চাবি নেই: ৬৪টি হেক্সাডেসিমাল অঙ্ক থাকার কথা।`,
    `कुंजी फ़ाइल ${path} में कुंजी नहीं: 64 हेक्साडेसिमल अंक होने चाहिए।`,
  )
const keyCommandFailed = words(
  'The command that gives the root key failed, or gave no 32 bytes as hex or base64.',
  'মূল চাবির কমান্ড ব্যর্থ হয়েছে, বা হেক্স বা বেস৬৪-এ ৩২ বাইট দেয়নি।',
  'मूल कुंजी की कमांड विफल रही, या hex या base64 में 32 बाइट नहीं दिए।',
)
