import { argon2, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { words, type Words } from '../record/words.ts'
import { commonPassphrases } from './common-passphrases.ts'

export interface Stretched {
  readonly salt: Buffer
  readonly passphrase: Buffer
}

/** Stretches passphrases, few at a time, so that a flood of guesses cannot take the memory of the machine. */
export interface Stretcher {
  /** Undefined: too many wait already; try again in a moment. */
  make(passphrase: string): Promise<Stretched | undefined>
  /** `against` undefined: nobody of that name; it takes as long all the same. Answers undefined as above. */
  check(passphrase: string, against: Stretched | undefined): Promise<boolean | undefined>
}

const atOnce = 2
const queue = 20
const nobody: Stretched = { salt: Buffer.alloc(16, 1), passphrase: Buffer.alloc(32) }

/** 64 MiB, three passes (RFC 9106 §4). Tests take less. */
export const fullCost = { memory: 65_536, passes: 3 }

/** @param pepper the unit's secret: without it a stolen table cannot be guessed against */
export function makeStretcher(pepper: () => Buffer, cost = fullCost): Stretcher {
  const waiting: (() => void)[] = []
  let busy = 0
  const inTurn = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (busy >= atOnce) {
      if (waiting.length >= queue) return undefined
      await new Promise<void>((go) => waiting.push(go))
    } else busy += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else busy -= 1
    }
  }
  const stretch = async (passphrase: string, salt: Buffer) => {
    const tag = await promisify(argon2)('argon2id', {
      message: passphrase,
      nonce: salt,
      parallelism: 1,
      tagLength: 32,
      ...cost,
    })
    return createHmac('sha256', pepper()).update(tag).digest()
  }
  return {
    make: async (passphrase) => {
      const salt = randomBytes(16)
      return await inTurn(async () => ({ salt, passphrase: await stretch(passphrase, salt) }))
    },
    check: async (passphrase, against) =>
      await inTurn(async () => {
        const { salt, passphrase: right } = against ?? nobody
        const same = timingSafeEqual(await stretch(passphrase, salt), right)
        return same && against !== undefined
      }),
  }
}

/**
 * Why a new passphrase is not taken; undefined when it is. As typed: nothing is trimmed, no letter is asked for.
 * @param own words that a stranger would try first: of the unit, of the person
 */
export function weakness(passphrase: string, own: readonly string[]): Words | undefined {
  const plain = passphrase.normalize('NFKC').toLowerCase()
  const letters = plain.replace(/[^\p{L}\p{M}\p{N}]/gu, '')
  if (Array.from(passphrase).length < 15) return tooShort
  if (new Set(letters).size < 5 || commonPassphrases.has(letters) || isRun(letters)) return tooCommon
  const left = own
    .map((word) => word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .filter((word) => word.length >= 4)
    .reduce((rest, word) => rest.replaceAll(word, ''), letters)
  return Array.from(left).length < 8 && left !== letters ? ofTheUnit : undefined
}

/** One short piece over and over, or letters in the order of a keyboard or an alphabet. */
function isRun(text: string): boolean {
  for (let length = 1; length <= 5; length++) {
    if (
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length) === text
    )
      return true
  }
  return [
    'abcdefghijklmnopqrstuvwxyz',
    '01234567890123456789',
    '98765432109876543210',
    'qwertyuiopasdfghjklzxcvbnm',
    '1q2w3e4r5t6y7u8i9o0p',
  ].some((row) => row.startsWith(text) || text.startsWith(row.slice(0, 14)))
}

const tooShort = words(
  'A passphrase has at least 15 characters. Four or five words that do not belong together are easy to keep in mind.',
  'পাসফ্রেজে অন্তত ১৫টি অক্ষর থাকে। একসঙ্গে মানায় না এমন চার-পাঁচটি শব্দ সহজে মনে থাকে।',
  'पासफ़्रेज़ में कम से कम 15 अक्षर होते हैं। चार-पाँच बेमेल शब्द आसानी से याद रहते हैं।',
)
const tooCommon = words(
  'Many people use this passphrase, so it is guessed first. Choose another.',
  'এই পাসফ্রেজ অনেকেই ব্যবহার করে, তাই এটিই আগে আন্দাজ করা হয়। অন্য একটি বাছুন।',
  'यह पासफ़्रेज़ बहुत लोग रखते हैं, इसलिए सबसे पहले यही आज़माया जाता है। दूसरा चुनें।',
)
const ofTheUnit = words(
  'This is little more than the name of the unit or your own. Choose words that do not speak of either.',
  'এতে ইউনিটের বা আপনার নিজের নাম ছাড়া প্রায় কিছু নেই। অন্য শব্দ বাছুন।',
  'इसमें इकाई या आपके अपने नाम के सिवा लगभग कुछ नहीं। दूसरे शब्द चुनें।',
)
