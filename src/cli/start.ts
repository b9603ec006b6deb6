import { openHouse, type House } from '../server/house.ts'
import { setUpPractice } from '../server/set-up.ts'
import { startServer } from '../server/start.ts'
import { practice } from '../../practice/unit.ts'
import type { Call } from './main.ts'
import { progressTo, stopped, type Exit } from './terminal.ts'
import { buildPages } from './web-build.ts'

/**
 * Brings everything up, says where it is and how to sign in, and stays until it is told to stop. Ctrl-C ends what is
 * under way and stops the database in good order.
 */
export async function start({ terminal, settings, options }: Call): Promise<Exit> {
  const progress = progressTo(terminal)
  const opened = await openHouse(settings, progress, () => terminal.ask('Passphrase of the root key'), { practice })
  if (!opened.ok) return stopped(terminal, 3, opened.problem)
  const { house } = opened
  try {
    if (options['practice'] === true) {
      const done = await setUpPractice(house, progress)
      if (!done.ok) return stopped(terminal, 3, done.problem)
    }
    const web = await buildPages(progress)
    const started = await startServer(house, settings.port, {
      web,
      ...(settings.origin === undefined ? {} : { origin: settings.origin }),
    })
    if (!started.ok) return stopped(terminal, 3, started.problem)
    terminal.out(`Mukti is ready at ${started.server.url}`)
    if (settings.origin !== undefined)
      terminal.out(`Others reach it at ${settings.origin}, through the proxy that passes on to this port`)
    sayHowToSignIn(house, terminal.out)
    await untilToldToStop()
    terminal.err('Stopping …')
    await started.server.close()
    return 0
  } finally {
    await house.close()
  }
}

function sayHowToSignIn(house: House, say: (line: string) => void): void {
  const unit = house.unit()
  if (!unit) return say('The store is empty. Open the address to set up your unit, or to open the practice unit.')
  if (!unit.practice) return say('Sign in there with your name, passphrase and second factor. Ctrl-C stops.')
  say('Practice unit: everybody and everything in it is invented. Sign in as:')
  for (const { name, signIn, does, passphrase, totpSecret } of practice.people) {
    say(`  ${name} · ${does.en}\n      name ${signIn} · passphrase ${passphrase} · TOTP secret ${totpSecret}`)
  }
  say('Ctrl-C stops.')
}

/** A second Ctrl-C ends at once; the next start recovers by itself. */
const untilToldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve()
        process.once(signal, () => process.exit(1))
      })
    }
  })
