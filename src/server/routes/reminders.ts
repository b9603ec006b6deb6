import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { boardPath } from '../../contract/fixed.ts'
import { words } from '../../record/words.ts'
import { giveBackTry, takeTry } from '../../store/delays.ts'
import { calendarEntries, calendarMade, calendarOf, endCalendar, putCalendar } from '../../store/reminders-calendar.ts'
import {
  askMailAddress,
  chooseReminders,
  forgetMailAddress,
  mailTrouble,
  ownReminders,
  proveMailAddress,
  readReminders,
  reminderChoice,
} from '../../store/reminders.ts'
import { stateOf, withSession } from '../../store/session.ts'
import { defaultZone } from '../../store/settings.ts'
import { networkOf, originOf } from '../guard.ts'
import type { Handlers, Serving } from '../handler.ts'
import { notFound, Refused, tooSoon, wrongForm } from '../problems.ts'
import { calendarText } from '../reminders/calendar.ts'
import { mailFailure, makeMailer } from '../reminders/mailer.ts'
import { codeSaid } from '../reminders/said.ts'
import { keyed } from '../session.ts'
import { whoIs } from '../way-in.ts'

type Names =
  | 'listReminders'
  | 'readReminders'
  | 'reminderSettings'
  | 'chooseReminders'
  | 'askMailAddress'
  | 'proveMailAddress'
  | 'forgetMailAddress'
  | 'makeCalendar'
  | 'endCalendar'
  | 'readCalendar'

/** Letters with a code that somebody may ask for before he must wait, and tries at a code. */
const codesAtOnce = 3
const triesAtOnce = 5
/** Wrong addresses of calendars from one network before it must wait, as for signing in. */
const calendarsAtOnce = 10

export function reminderRoutes({ house, place }: Serving): Handlers<Names> {
  const { app, reminders, signIn } = house.pools
  const secretHash = (secret: string) => keyed(house, `calendar ${secret}`)
  const codeHash = (person: number, code: string) => keyed(house, `mail code ${person} ${code}`)

  return {
    listReminders: async ({ session }) =>
      await withSession(app, { token: session.token }, (tx) => ownReminders(tx, 50)),

    readReminders: async ({ session }) => {
      await withSession(app, { token: session.token }, readReminders)
      return {}
    },

    reminderSettings: async ({ session }) =>
      await withSession(app, { token: session.token }, async (tx) => {
        const choice = await reminderChoice(tx)
        return {
          ...choice,
          before: [...choice.before],
          zone: house.settings.zone ?? defaultZone,
          canMail: house.settings.mail !== undefined,
          calendar: (await calendarMade(tx)) ?? null,
          trouble: (await mailTrouble(tx)) ?? null,
        }
      }),

    chooseReminders: async ({ session, body }) => {
      try {
        await withSession(app, { token: session.token }, (tx) =>
          chooseReminders(tx, { ...body, before: [...new Set(body.before)] }),
        )
        return {}
      } catch (error) {
        if (stateOf(error) !== 'MU002') throw error
        return wrongForm([{ code: 'missing', field: 'mail', words: addressFirst }])
      }
    },

    askMailAddress: async ({ session, body }) => {
      const { mail } = house.settings
      if (!mail) return new Refused(409, 'no-mail', noMail)
      const wait = await takeTry(signIn, [{ who: keyed(house, `mail code ${session.person}`), free: codesAtOnce }])
      if (wait > 0) return tooSoon(wait)
      const code = String(randomInt(100_000_000)).padStart(8, '0')
      await withSession(app, { token: session.token }, (tx) =>
        askMailAddress(tx, body.address, codeHash(session.person, code)),
      )
      const { person } = await whoIs(house, session.token)
      try {
        await makeMailer(mail).send(body.address, codeSaid(person.language, code))
        return {}
      } catch (error) {
        return new Refused(503, `mail-${mailFailure(error).toLowerCase().replaceAll(/[ _]/g, '-')}`, notTaken)
      }
    },

    proveMailAddress: async ({ session, body }) => {
      const who = keyed(house, `mail try ${session.person}`)
      const wait = await takeTry(signIn, [{ who, free: triesAtOnce }])
      if (wait > 0) return tooSoon(wait)
      const right = await withSession(app, { token: session.token }, (tx) =>
        proveMailAddress(tx, codeHash(session.person, body.code)),
      )
      if (!right) return wrongForm([{ code: 'wrong', field: 'code', words: wrongCode }])
      await giveBackTry(signIn, { forget: [who], back: [] })
      return {}
    },

    forgetMailAddress: async ({ session }) => {
      await withSession(app, { token: session.token }, forgetMailAddress)
      return {}
    },

    makeCalendar: async ({ session, request }) => {
      const secret = randomBytes(32).toString('base64url')
      await withSession(app, { token: session.token }, (tx) => putCalendar(tx, secretHash(secret)))
      return { address: `${originOf(request.headers.host ?? '', place)}/api/calendar/${secret}.ics` }
    },

    endCalendar: async ({ session }) =>
      (await withSession(app, { token: session.token }, endCalendar)) ? {} : notFound(),

    // The same work for whatever stands in the address: one try, one look by the hash, one answer.
    readCalendar: async ({ params, request, reply }) => {
      const who = keyed(house, `calendar network ${networkOf(request.ip)}`)
      const wait = await takeTry(signIn, [{ who, free: calendarsAtOnce }])
      if (wait > 0) return tooSoon(wait)
      const hash = secretHash(params.secret.replace(/\.ics$/, ''))
      const holder = await calendarOf(reminders, hash)
      if (!holder || !params.secret.endsWith('.ics')) return notFound()
      await giveBackTry(signIn, { forget: [], back: [who] })
      const entries = await calendarEntries(reminders, holder.person)
      const text = calendarText(entries, {
        language: holder.language,
        now: new Date(house.now()),
        board: originOf(request.headers.host ?? '', place) + boardPath,
        uid: ({ id }) => createHmac('sha256', hash).update(id).digest('hex').slice(0, 32),
      })
      void reply.type('text/calendar; charset=utf-8').send(text)
      return undefined
    },
  }
}

const addressFirst = words(
  'Mail: give an address first, and the code that comes there.',
  'মেল: আগে ঠিকানা দিন, এবং সেখানে আসা কোড।',
  'मेल: पहले पता दें, और वहाँ आया कोड।',
)
const noMail = words(
  'This Mukti has no mail server. Who keeps the machine can set one: MUKTI_SMTP.',
  'এই মুক্তির মেল সার্ভার নেই। যিনি যন্ত্র দেখেন তিনি দিতে পারেন: MUKTI_SMTP।',
  'इस मुक्ति का मेल सर्वर नहीं है। मशीन सँभालने वाले लगा सकते हैं: MUKTI_SMTP।',
)
const notTaken = words(
  'The mail server did not take the letter. Look at the address, or try again later.',
  'মেল সার্ভার চিঠি নেয়নি। ঠিকানা দেখুন, বা পরে আবার করুন।',
  'मेल सर्वर ने पत्र नहीं लिया। पता देखें, या बाद में फिर करें।',
)
const wrongCode = words(
  'This is not the code that was sent, or its 30 minutes are over.',
  'পাঠানো কোড এটি নয়, বা ৩০ মিনিট পেরিয়ে গেছে।',
  'भेजा गया कोड यह नहीं है, या 30 मिनट बीत गए।',
)
