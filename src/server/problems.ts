import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Problem } from '../contract/shapes.ts'
import type { Refusal } from '../record/refusal.ts'
import { saidTwice } from '../record/repeated-key.ts'
import { words, type Words } from '../record/words.ts'

/** What a handler answers instead of what was asked for. */
export class Refused {
  readonly status: number
  readonly type: string
  readonly words: Words
  readonly more: Pick<Problem, 'refusals' | 'wait'>
  constructor(status: number, type: string, said: Words, more: Pick<Problem, 'refusals' | 'wait'> = {}) {
    this.status = status
    this.type = type
    this.words = said
    this.more = more
  }
}

/** Hidden and missing answer this, and only this. */
export const notFound = (): Refused => new Refused(404, 'not-found', said.notFound)
/** What one may not do, whether the thing is hidden or missing. */
export const notGranted = (): Refused => new Refused(403, 'grant', said.grant)
export const signInFirst = (): Refused => new Refused(401, 'sign-in', said.signIn)
/** The same bytes for a wrong name, a wrong passphrase and a wrong code. */
export const wrongSignIn = (): Refused => new Refused(401, 'wrong-sign-in', said.wrong)
export const factorFirst = (): Refused => new Refused(403, 'fresh', said.fresh)
export const tooSoon = (wait: number): Refused => new Refused(429, 'wait', said.wait, { wait })
export const busy = (): Refused => new Refused(503, 'busy', said.busy, { wait: 5 })
export const crossSite = (): Refused => new Refused(403, 'cross-site', said.crossSite)
export const notSecure = (): Refused => new Refused(403, 'not-secure', said.notSecure)
export const notSetUp = (): Refused => new Refused(503, 'not-set-up', said.notSetUp)
export const taken = (): Refused => new Refused(409, 'taken', said.taken)
export const tooLarge = (): Refused => new Refused(413, 'too-large', said.tooLarge)
export const tooOld = (): Refused => new Refused(426, 'protocol', said.tooOld)
export const wrongForm = (refusals: Refusal[] = []): Refused =>
  new Refused(400, 'form', said.form, refusals.length > 0 ? { refusals: refusals.map((each) => ({ ...each })) } : {})
export const failed = (): Refused => new Refused(500, 'failed', said.failed)

/** RFC 9457. The request's own number is the only thing that differs between two of a kind. */
export const problemOf = (request: Pick<FastifyRequest, 'id'>, refused: Refused): Problem => ({
  type: `/api#${refused.type}`,
  title: refused.words.en,
  status: refused.status,
  instance: `urn:uuid:${request.id}`,
  words: { ...refused.words },
  ...refused.more,
})

export const sendProblem = (request: FastifyRequest, reply: FastifyReply, refused: Refused): FastifyReply =>
  reply
    .code(refused.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemOf(request, refused)))

/** A body in which one object has a name twice: `field` says where. */
export class SaidTwice extends Error {
  readonly statusCode = 400
  readonly field: string
  constructor(field: string) {
    super('a name stands twice')
    this.field = field
  }
}

/** What went wrong in Fastify, in parsing or in us, as an answer that tells nothing of it. */
export function refusedBy(error: {
  statusCode?: number | undefined
  code?: string | undefined
  validation?: unknown
}): Refused {
  if (error instanceof SaidTwice) return wrongForm([{ code: 'twice', field: error.field, words: saidTwice }])
  if (Array.isArray(error.validation)) return wrongForm(error.validation.flatMap(fieldRefusals))
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge()
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return crossSite()
  if (error.statusCode === 404) return notFound()
  if (error.statusCode !== undefined && error.statusCode < 500) return wrongForm()
  return failed()
}

function fieldRefusals(issue: { keyword: string; instancePath: string; params: { keys?: string[] } }): Refusal[] {
  const path = issue.instancePath.split('/').filter((part) => part !== '')
  return issue.keyword === 'unrecognized_keys'
    ? (issue.params.keys ?? []).map((key) => ({
        code: 'unknown-field',
        field: [...path, key].join('.'),
        words: said.unknownField,
      }))
    : [{ code: 'wrong-form', field: path.join('.'), words: said.field }]
}

const said = {
  notFound: words(
    'There is no such thing here, or none that you may see.',
    'এখানে এমন কিছু নেই, বা আপনার দেখার মতো কিছু নেই।',
    'यहाँ ऐसा कुछ नहीं है, या आपके देखने लायक कुछ नहीं।',
  ),
  grant: words(
    'You have no access for this here, or there is no such thing. Who leads the case can give it.',
    'এর জন্য আপনার অনুমতি নেই, বা এমন কিছু নেই। যিনি মামলা দেখছেন তিনি অনুমতি দিতে পারেন।',
    'इसके लिए आपको अनुमति नहीं है, या ऐसा कुछ नहीं है। मामले के प्रमुख अनुमति दे सकते हैं।',
  ),
  signIn: words('Sign in first.', 'আগে সাইন ইন করুন।', 'पहले साइन इन करें।'),
  wrong: words(
    'Name, passphrase and code do not go together. A code works once, for half a minute.',
    'নাম, পাসফ্রেজ ও কোড মিলছে না। একটি কোড একবারই চলে, আধ মিনিট।',
    'नाम, पासफ़्रेज़ और कोड मेल नहीं खाते। एक कोड एक बार चलता है, आधे मिनट।',
  ),
  fresh: words(
    'Show your second factor again for this step: a code of your app.',
    'এই ধাপের জন্য আবার কোড দিন: আপনার অ্যাপের কোড।',
    'इस क़दम के लिए फिर से कोड दें: अपने ऐप का कोड।',
  ),
  wait: words(
    'Too many tries. Wait, then try again.',
    'অনেকবার চেষ্টা হয়েছে। একটু পরে আবার করুন।',
    'बहुत बार कोशिश हुई। थोड़ी देर बाद फिर करें।',
  ),
  busy: words(
    'Many people are signing in. Try again in a moment.',
    'অনেকে সাইন ইন করছেন। একটু পরে আবার করুন।',
    'बहुत लोग साइन इन कर रहे हैं। थोड़ी देर में फिर करें।',
  ),
  crossSite: words(
    'This request did not come from Mukti’s own page. Nothing was done.',
    'অনুরোধটি মুক্তির নিজের পাতা থেকে আসেনি। কিছু করা হয়নি।',
    'यह अनुरोध मुक्ति के अपने पन्ने से नहीं आया। कुछ नहीं किया गया।',
  ),
  notSecure: words(
    'Sign in at https, or on this machine at http://localhost: over an open line a passphrase can be read on the way.',
    'https-এ, বা এই যন্ত্রে http://localhost-এ সাইন ইন করুন: খোলা লাইনে পাসফ্রেজ পথে পড়া যায়।',
    'https पर, या इसी मशीन पर http://localhost से साइन इन करें: खुली लाइन पर पासफ़्रेज़ रास्ते में पढ़ा जा सकता है।',
  ),
  notSetUp: words('This Mukti is not set up yet.', 'এই মুক্তি এখনও সাজানো হয়নি।', 'यह मुक्ति अभी तैयार नहीं है।'),
  taken: words(
    'This name is in use. Choose another.',
    'এই নাম ব্যবহার হচ্ছে। অন্য একটি বাছুন।',
    'यह नाम लिया जा चुका है। दूसरा चुनें।',
  ),
  tooLarge: words(
    'This is too much for one request. Send it in parts.',
    'একবারে এত পাঠানো যায় না। ভাগ করে পাঠান।',
    'एक बार में इतना नहीं। हिस्सों में भेजें।',
  ),
  tooOld: words(
    'This page is older than the server. Your unsent entries stay on the device; load the page anew.',
    'এই পাতা সার্ভারের চেয়ে পুরোনো। না-পাঠানো এন্ট্রি যন্ত্রে থাকে; পাতা আবার খুলুন।',
    'यह पन्ना सर्वर से पुराना है। न भेजी प्रविष्टियाँ उपकरण पर रहती हैं; पन्ना फिर खोलें।',
  ),
  form: words('The request is not in the form that this takes.', 'অনুরোধটি ঠিক আকারে নেই।', 'अनुरोध सही रूप में नहीं है।'),
  failed: words(
    'Something went wrong on our side. Nothing was lost; try again, and tell who keeps the server the number below.',
    'আমাদের দিকে কিছু গোলমাল হয়েছে। কিছু হারায়নি; আবার করুন, আর সার্ভার যিনি দেখেন তাঁকে নিচের নম্বর দিন।',
    'हमारी ओर कुछ गड़बड़ हुई। कुछ खोया नहीं; फिर करें, और सर्वर के रखवाले को नीचे का नंबर बताएँ।',
  ),
  unknownField: words(
    'There is no such field. Leave it out.',
    'এমন কোনও ঘর নেই। বাদ দিন।',
    'ऐसा कोई खाना नहीं है। छोड़ दें।',
  ),
  field: words(
    'This is missing, or not in the form that it takes.',
    'এটি নেই, বা ঠিক আকারে নেই।',
    'यह नहीं है, या सही रूप में नहीं है।',
  ),
}
