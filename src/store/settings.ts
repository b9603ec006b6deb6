import { resolve } from 'node:path'
import { readMail, type MailSetting } from './mail-setting.ts'

/** Where the root key of sealed identities comes from; undefined until set-up has asked. */
export type KeySource =
  | { readonly from: 'file' }
  | { readonly from: 'passphrase'; readonly file?: string }
  | { readonly from: 'command'; readonly command: string }

/** Everything that the machine, and not a case, decides about this Mukti. Read once, checked, never read again. */
export interface Settings {
  /** TCP port of web and API; 0 means any free one. */
  readonly port: number
  /** Absolute path of the folder that holds everything Mukti keeps. */
  readonly folder: string
  /** A PostgreSQL server (15 to 18) instead of the one that Mukti brings. */
  readonly databaseUrl?: string
  readonly key?: KeySource
  /** How it is reached from elsewhere, through a reverse proxy on this machine that ends TLS: `https://mukti.example.org`. */
  readonly origin?: string
  /** The zone of the unit's places, in which pages say times: `Asia/Kolkata` when it is not said. */
  readonly zone?: string
  /** Which law governs here, when not India's: names of packs that come along (`law/<name>`). */
  readonly law?: readonly string[]
  /** Without it nobody is reminded by mail. */
  readonly mail?: MailSetting
  /** Overdue for so many hours, a duty is told to who answers for the case. 12 when left out. */
  readonly escalateAfter?: number
}

/** Where nothing is said. */
export const defaultZone = 'Asia/Kolkata'

/** One line of `mukti doctor`. `value` never holds a secret. */
export interface SettingLine {
  readonly name: string
  readonly value: string
  readonly source: 'default' | 'environment'
  readonly meaning: Words
}

export interface SettingRefusal {
  readonly code: 'setting'
  readonly name: string
  readonly words: Words
}

type Words = { readonly en: string; readonly bn: string; readonly hi: string }
type Environment = Readonly<Record<string, string | undefined>>
type Read<T> = { readonly value?: T } | { readonly wrong: Words }

/**
 * Reads and checks every setting at once, so that a person mends all of them in one go.
 * @param environment usually `process.env`; an empty text counts as not set
 * @param here the folder that a relative MUKTI_DATA starts from
 */
export function readSettings(
  environment: Environment,
  here: string,
):
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly refusals: readonly SettingRefusal[] } {
  const port = readPort(environment['PORT'])
  const url = readUrl(environment['DATABASE_URL'])
  const key = readKey(environment['MUKTI_KEY'], environment['MUKTI_PASSPHRASE_FILE'], here)
  const origin = readOrigin(environment['MUKTI_ORIGIN'])
  const law = readLaw(environment['MUKTI_LAW'])
  const zone = readZone(environment['MUKTI_ZONE'])
  const mail = readMail(environment['MUKTI_SMTP'], environment['MUKTI_MAIL_FROM'])
  const escalate = readHours(environment['MUKTI_ESCALATE_HOURS'])
  const read = {
    [('name' in mail && mail.name) || 'MUKTI_SMTP']: mail,
    MUKTI_ESCALATE_HOURS: escalate,
    MUKTI_LAW: law,
    PORT: port,
    DATABASE_URL: url,
    MUKTI_KEY: key,
    MUKTI_ORIGIN: origin,
    MUKTI_ZONE: zone,
  }
  const refusals = Object.entries(read).flatMap(([name, one]) =>
    'wrong' in one ? [{ code: 'setting' as const, name, words: named(name, one.wrong) }] : [],
  )
  if ('wrong' in port || 'wrong' in url || 'wrong' in key || 'wrong' in origin || 'wrong' in law || 'wrong' in zone)
    return { ok: false, refusals }
  if ('wrong' in mail || 'wrong' in escalate) return { ok: false, refusals }
  return {
    ok: true,
    settings: {
      port: port.value ?? 4180,
      folder: resolve(here, environment['MUKTI_DATA'] || './data'),
      ...(url.value === undefined ? {} : { databaseUrl: url.value }),
      ...(key.value === undefined ? {} : { key: key.value }),
      ...(origin.value === undefined ? {} : { origin: origin.value }),
      ...(law.value === undefined ? {} : { law: law.value }),
      ...(zone.value === undefined ? {} : { zone: zone.value }),
      ...(mail.value === undefined ? {} : { mail: mail.value }),
      ...(escalate.value === undefined ? {} : { escalateAfter: escalate.value }),
    },
  }
}

/** The settings as `mukti doctor` lists them, in the order of the documentation. */
export function describeSettings(environment: Environment, here: string): SettingLine[] {
  const line = (name: keyof typeof meanings, fallback: string, show: (given: string) => string = (given) => given) => {
    const given = environment[name]
    return given
      ? { name, value: show(given), source: 'environment' as const, meaning: meanings[name] }
      : { name, value: fallback, source: 'default' as const, meaning: meanings[name] }
  }
  return [
    line('PORT', '4180'),
    line('MUKTI_DATA', resolve(here, './data'), (given) => resolve(here, given)),
    line('DATABASE_URL', '', withoutPassword),
    line('MUKTI_KEY', '', (given) => (given.startsWith('command:') ? 'command:…' : given)),
    line('MUKTI_PASSPHRASE_FILE', ''),
    line('MUKTI_ORIGIN', ''),
    line('MUKTI_LAW', 'india'),
    line('MUKTI_ZONE', defaultZone),
    line('MUKTI_SMTP', '', withoutPassword),
    line('MUKTI_MAIL_FROM', ''),
    line('MUKTI_ESCALATE_HOURS', '12'),
  ]
}

/** A connection address fit for a screen or a log: host, port and database, the password masked. */
export function withoutPassword(url: string): string {
  try {
    const address = new URL(url)
    if (address.password) address.password = '…'
    for (const name of Array.from(address.searchParams.keys())) {
      if (/pass/i.test(name)) address.searchParams.set(name, '…')
    }
    return decodeURIComponent(address.href)
  } catch {
    return '…'
  }
}

function readPort(given: string | undefined): Read<number> {
  if (!given) return {}
  const port = Number(given)
  return /^\d{1,5}$/.test(given) && port <= 65535 ? { value: port } : { wrong: wrongPort }
}

function readUrl(given: string | undefined): Read<string> {
  if (!given) return {}
  return /^postgres(ql)?:\/\//.test(given) && URL.canParse(given) ? { value: given } : { wrong: wrongUrl }
}

function readKey(given: string | undefined, file: string | undefined, here: string): Read<KeySource> {
  if (!given) return file ? { value: { from: 'passphrase', file: resolve(here, file) } } : {}
  if (given === 'file') return { value: { from: 'file' } }
  if (given === 'passphrase') {
    return { value: file ? { from: 'passphrase', file: resolve(here, file) } : { from: 'passphrase' } }
  }
  const command = /^command:(.*\S.*)$/.exec(given)?.[1]
  return command === undefined ? { wrong: wrongKey } : { value: { from: 'command', command: command.trim() } }
}

function readLaw(given: string | undefined): Read<readonly string[]> {
  if (!given) return {}
  const names = given.split(',').map((name) => name.trim())
  if (names.every((name) => /^[a-z]+(-[a-z]+)*$/.test(name))) return { value: names }
  return {
    wrong: {
      en: 'should be names of packs with commas between, as india',
      bn: 'প্যাকের নাম হওয়া উচিত, কমা দিয়ে, যেমন india',
      hi: 'पैक के नाम होने चाहिए, अल्पविराम से, जैसे india',
    },
  }
}

function readZone(given: string | undefined): Read<string> {
  if (!given) return {}
  try {
    return { value: new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone }
  } catch {
    return { wrong: wrongZone }
  }
}

function readHours(given: string | undefined): Read<number> {
  if (!given) return {}
  return /^\d{1,4}$/.test(given) && Number(given) >= 1 ? { value: Number(given) } : { wrong: wrongHours }
}

/** Only TLS: over an open line a passphrase and a session could be read by whoever carries it. */
function readOrigin(given: string | undefined): Read<string> {
  if (!given) return {}
  const address = URL.canParse(given) ? new URL(given) : undefined
  const bare =
    address?.protocol === 'https:' && `${address.origin}/` === address.href && !address.hostname.includes('*')
  return bare ? { value: address.origin } : { wrong: wrongOrigin }
}

const named = (name: string, { en, bn, hi }: Words): Words => ({
  en: `${name}: ${en}`,
  bn: `${name}: ${bn}`,
  hi: `${name}: ${hi}`,
})

const wrongPort: Words = {
  en: 'a port is a whole number from 0 to 65535; 0 takes any free one.',
  bn: 'পোর্ট 0 থেকে 65535-এর মধ্যে একটি পূর্ণ সংখ্যা; 0 দিলে যে-কোনও খালি পোর্ট নেওয়া হয়।',
  hi: 'पोर्ट 0 से 65535 तक की पूर्ण संख्या होता है; 0 देने पर कोई भी खाली पोर्ट लिया जाता है।',
}
const wrongUrl: Words = {
  en: 'the address of a PostgreSQL server begins with postgres:// and names host and database.',
  bn: 'PostgreSQL সার্ভারের ঠিকানা postgres:// দিয়ে শুরু হয় এবং তাতে হোস্ট ও ডেটাবেসের নাম থাকে।',
  hi: 'PostgreSQL सर्वर का पता postgres:// से शुरू होता है और उसमें होस्ट व डेटाबेस का नाम होता है।',
}
const wrongKey: Words = {
  en: 'the key comes from `file` (practice only), `passphrase`, or `command:` followed by a command that prints it.',
  bn: 'চাবি আসে `file` (শুধু অনুশীলনে), `passphrase`, অথবা `command:`-এর পরে লেখা কমান্ড থেকে, যা চাবিটি দেয়।',
  hi: 'कुंजी `file` (केवल अभ्यास), `passphrase`, या `command:` के बाद लिखी उस कमांड से आती है जो कुंजी देती है।',
}
const wrongZone: Words = {
  en: 'a time zone is named as a place: Asia/Kolkata, Asia/Dhaka, Asia/Kathmandu.',
  bn: 'সময়-অঞ্চলের নাম একটি জায়গা: Asia/Kolkata, Asia/Dhaka, Asia/Kathmandu।',
  hi: 'समय-क्षेत्र का नाम एक जगह होता है: Asia/Kolkata, Asia/Dhaka, Asia/Kathmandu।',
}
const wrongOrigin: Words = {
  en: 'the address of the proxy before Mukti is https:// and a name, with nothing after it: https://mukti.example.org',
  bn: 'মুক্তির সামনের প্রক্সির ঠিকানা হল https:// ও একটি নাম, তার পরে কিছু নয়: https://mukti.example.org',
  hi: 'मुक्ति के आगे के प्रॉक्सी का पता https:// और एक नाम है, उसके बाद कुछ नहीं: https://mukti.example.org',
}

const wrongHours: Words = {
  en: 'whole hours, from 1 to 9999.',
  bn: 'পূর্ণ ঘণ্টা, 1 থেকে 9999।',
  hi: 'पूरे घंटे, 1 से 9999 तक।',
}

const meanings = {
  PORT: {
    en: 'Port of the web pages and the API; 0 takes any free one',
    bn: 'ওয়েব পাতা ও API-র পোর্ট; 0 দিলে যে-কোনও খালি পোর্ট',
    hi: 'वेब पन्नों और API का पोर्ट; 0 देने पर कोई भी खाली पोर्ट',
  },
  MUKTI_DATA: {
    en: 'Folder that holds everything Mukti keeps',
    bn: 'মুক্তি যা কিছু রাখে তার ফোল্ডার',
    hi: 'मुक्ति जो कुछ रखता है उसका फ़ोल्डर',
  },
  DATABASE_URL: {
    en: 'A PostgreSQL server (15 to 18) instead of the one that Mukti brings',
    bn: 'মুক্তির নিজের বদলে অন্য PostgreSQL সার্ভার (15 থেকে 18)',
    hi: 'मुक्ति के अपने के बदले कोई PostgreSQL सर्वर (15 से 18)',
  },
  MUKTI_KEY: {
    en: 'Where the root key comes from: file (practice), passphrase, or command:…; chosen at set-up when empty',
    bn: 'মূল চাবি কোথা থেকে আসে: file (অনুশীলন), passphrase, বা command:…; খালি থাকলে শুরুতে বেছে নেওয়া হয়',
    hi: 'मूल कुंजी कहाँ से आती है: file (अभ्यास), passphrase, या command:…; खाली हो तो शुरू में चुनी जाती है',
  },
  MUKTI_PASSPHRASE_FILE: {
    en: 'File that holds the passphrase, for a start without a person at the keyboard',
    bn: 'পাসফ্রেজ থাকা ফাইল, কিবোর্ডে কেউ না থাকলেও চালু করার জন্য',
    hi: 'पासफ़्रेज़ वाली फ़ाइल, ताकि कीबोर्ड पर किसी के बिना भी शुरू हो सके',
  },
  MUKTI_LAW: {
    en: 'which law governs here: names of packs in the folder law, with commas between',
    bn: 'এখানে কোন আইন চলে: law ফোল্ডারের প্যাকের নাম, কমা দিয়ে',
    hi: 'यहाँ कौन सा क़ानून लागू है: law फ़ोल्डर के पैक के नाम, अल्पविराम से',
  },
  MUKTI_ZONE: {
    en: 'The time zone of the unit’s places, in which the pages say times',
    bn: 'ইউনিটের জায়গাগুলির সময়-অঞ্চল, পাতায় সময় এতেই লেখা হয়',
    hi: 'इकाई की जगहों का समय-क्षेत्र, पन्नों पर समय इसी में लिखा जाता है',
  },
  MUKTI_SMTP: {
    en: 'The mail server that reminders go through: smtps://user:password@host:465; empty: no mail is sent',
    bn: 'যে মেল সার্ভার দিয়ে মনে করানো যায়: smtps://user:password@host:465; খালি থাকলে মেল যায় না',
    hi: 'जिस मेल सर्वर से याद दिलाई जाती है: smtps://user:password@host:465; खाली हो तो मेल नहीं जाती',
  },
  MUKTI_MAIL_FROM: {
    en: 'The address that reminders come from',
    bn: 'যে ঠিকানা থেকে মনে করানোর মেল আসে',
    hi: 'जिस पते से याद दिलाने वाली मेल आती है',
  },
  MUKTI_ESCALATE_HOURS: {
    en: 'Overdue for so many hours, a duty is told to who supervises the case',
    bn: 'এত ঘণ্টা পেরিয়ে গেলে কর্তব্যটি মামলার তত্ত্বাবধায়ককে জানানো হয়',
    hi: 'इतने घंटे बीत जाने पर कर्तव्य मामले के पर्यवेक्षक को बताया जाता है',
  },
  MUKTI_ORIGIN: {
    en: 'The https:// address by which others reach Mukti, through a proxy on this machine that ends TLS; empty: this machine alone',
    bn: 'যে https:// ঠিকানায় অন্যেরা মুক্তিতে আসেন, এই যন্ত্রের TLS প্রক্সির মাধ্যমে; খালি থাকলে শুধু এই যন্ত্র',
    hi: 'वह https:// पता जिससे दूसरे मुक्ति तक आते हैं, इसी मशीन के TLS प्रॉक्सी से; खाली हो तो केवल यह मशीन',
  },
} as const
