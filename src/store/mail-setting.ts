/** How reminders are mailed: the unit's own mail server, and whom they come from. */
export interface MailSetting {
  /** `smtps://user:password@host:465`, or `smtp://` with TLS begun on the way. */
  readonly server: string
  readonly from: string
}

type Words = { readonly en: string; readonly bn: string; readonly hi: string }
type Read =
  | { readonly value?: MailSetting }
  | { readonly wrong: Words; readonly name: 'MUKTI_SMTP' | 'MUKTI_MAIL_FROM' }

/** Both or neither: a server without a sender could send nothing, and nobody would hear of it. */
export function readMail(server: string | undefined, from: string | undefined): Read {
  if (!server && !from) return {}
  if (!server || !isMailServer(server)) return { name: 'MUKTI_SMTP', wrong: wrongServer }
  if (!from || !/^[^\s<>@,;]+@[^\s<>@,;]+$/.test(from)) return { name: 'MUKTI_MAIL_FROM', wrong: wrongFrom }
  return { value: { server, from } }
}

function isMailServer(given: string): boolean {
  const address = URL.canParse(given) ? new URL(given) : undefined
  return (
    (address?.protocol === 'smtp:' || address?.protocol === 'smtps:') &&
    address.hostname !== '' &&
    /^\/?$/.test(address.pathname) &&
    address.search === '' &&
    address.hash === '' &&
    (address.username === '') === (address.password === '')
  )
}

const wrongServer: Words = {
  en: 'the mail server is smtps:// or smtp://, user and password if it wants them, and a host: smtps://user:password@mail.example.org:465',
  bn: 'মেল সার্ভার হল smtps:// বা smtp://, লাগলে ব্যবহারকারী ও পাসওয়ার্ড, এবং হোস্ট: smtps://user:password@mail.example.org:465',
  hi: 'मेल सर्वर smtps:// या smtp:// है, ज़रूरत हो तो उपयोगकर्ता और पासवर्ड, और होस्ट: smtps://user:password@mail.example.org:465',
}
const wrongFrom: Words = {
  en: 'an address that letters come from is needed with MUKTI_SMTP, as mukti@example.org, without a name.',
  bn: 'MUKTI_SMTP থাকলে প্রেরকের ঠিকানা লাগে, যেমন mukti@example.org, নাম ছাড়া।',
  hi: 'MUKTI_SMTP के साथ भेजने वाले का पता चाहिए, जैसे mukti@example.org, नाम के बिना।',
}
