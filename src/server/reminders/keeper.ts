import { boardPath } from '../../contract/fixed.ts'
import { claimJobs, finishJob, forgetDone, postponeJob, putJobBack, type Job } from '../../store/jobs.ts'
import { letterOf, peopleToRemind, remind, tidyReminders } from '../../store/reminders.ts'
import { defaultZone } from '../../store/settings.ts'
import type { House } from '../house.ts'
import { mailFailure, makeMailer } from './mailer.ts'
import { reminderSaid } from './said.ts'

/** Every how many milliseconds it looks who is to be reminded; more seldom where looking takes long. */
const every = 60_000
const tidyEvery = 3_600_000
export const mailQueue = 'reminder-mail'

export interface ReminderKeeper {
  /** Looks now, once, at everybody, and sends what waits. */
  look(): Promise<void>
  stop(): Promise<void>
}

/**
 * Reminds people of duties that passed a threshold, and mails it to who chose that. What the mail server does not take
 * stays, is tried again after a pause that doubles, and is shown to administrators.
 * @param address how people reach this Mukti, for the link
 */
export function startReminding(
  house: House,
  address: string,
  onFailure: (error: unknown) => void = () => {},
): ReminderKeeper {
  const { reminders, jobs } = house.pools
  const { mail, escalateAfter = 12, zone = defaultZone } = house.settings
  const mailer = mail && makeMailer(mail)
  let stopped = false
  let tidied = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | undefined

  const send = async ({ id, payload }: Job): Promise<void> => {
    const letter = await letterOf(reminders, (payload as { reminder: string }).reminder, zone)
    if (!letter) return await finishJob(jobs, id)
    if (letter.quiet) return await postponeJob(jobs, id, 10)
    if (!mailer) return await putJobBack(jobs, id, 'MUKTI_SMTP')
    try {
      await mailer.send(letter.address, reminderSaid(letter.language, letter, address + boardPath))
    } catch (error) {
      onFailure(error)
      return await putJobBack(jobs, id, mailFailure(error))
    }
    await finishJob(jobs, id)
  }

  const look = async (): Promise<void> => {
    if (!house.unit()) return
    for (const person of await peopleToRemind(reminders, zone)) {
      if (stopped) return
      await remind(reminders, person, { zone, escalateAfter, mail: mailer !== undefined }).catch(onFailure)
    }
    // Few at a time: each may wait for a server that is silent, and nobody else may take them meanwhile.
    for (
      let taken = await claimJobs(jobs, mailQueue, 5);
      taken.length > 0;
      taken = await claimJobs(jobs, mailQueue, 5)
    ) {
      for (const job of taken) await send(job)
      if (stopped) return
    }
    if (performance.now() - tidied < tidyEvery) return
    tidied = performance.now()
    await tidyReminders(reminders)
    await forgetDone(jobs, mailQueue)
  }

  const run = async () => {
    const began = performance.now()
    await look().catch(onFailure)
    if (!stopped)
      timer = setTimeout(() => void (running = run()), Math.max(every, 10 * (performance.now() - began))).unref()
  }
  let running = run()
  return {
    look: async () => {
      await running
      await look()
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
