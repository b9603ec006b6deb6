import { parseArgs } from 'node:util'
import { readSettings, type Settings } from '../store/settings.ts'
import { terminalOf, usage, type Exit, type Terminal } from './terminal.ts'

/** What every command is given. */
export interface Call {
  readonly terminal: Terminal
  readonly settings: Settings
  /** What stands after the command's name and is no option. */
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | string[] | undefined>>
}

interface Command {
  readonly usage: string
  readonly about: string
  readonly options: Readonly<Record<string, { type: 'string' | 'boolean'; multiple?: true; about: string }>>
  /** Needs no settings: works anywhere. */
  readonly run: () => Promise<(call: Call) => Promise<Exit>>
}

const commands: Readonly<Record<string, Command>> = {
  start: {
    usage: 'start [--practice]',
    about: 'Bring everything up and serve it on localhost.',
    options: { practice: { type: 'boolean', about: 'open the practice unit without a question' } },
    run: async () => (await import('./start.ts')).start,
  },
  verify: {
    usage: 'verify [FILE] [--checkpoint FILE]… [--identity FILE] [--key KEY]',
    about: 'Check that nothing was changed: the store, or an exported file (then with neither database nor server).',
    options: {
      checkpoint: { type: 'string', multiple: true, about: 'a signed checkpoint that somebody outside has kept' },
      identity: { type: 'string', about: 'a file with the age identity that opens an encrypted export' },
      key: { type: 'string', about: 'the unit’s public key as you know it from elsewhere' },
    },
    run: async () => (await import('./verify.ts')).verify,
  },
  checkpoint: {
    usage: 'checkpoint [--out FILE]',
    about: 'Sign everything recorded until now, for somebody outside to hold and for verify to compare.',
    options: { out: { type: 'string', about: 'the file to write (default: standard output)' } },
    run: async () => (await import('./checkpoint.ts')).checkpoint,
  },
  export: {
    usage: 'export CASE --out FILE --purpose WORDS [--to AGE-RECIPIENT]… [--with-keys]',
    about: 'Write one case into one signed file.',
    options: {
      out: { type: 'string', about: 'the file to write' },
      purpose: { type: 'string', about: 'what for: stands in the file and in the audit' },
      to: { type: 'string', multiple: true, about: 'encrypt to this age recipient (age1…)' },
      'with-keys': { type: 'boolean', about: 'also what opens the sealed names; only when encrypted' },
    },
    run: async () => (await import('./export.ts')).exportCommand,
  },
  import: {
    usage: 'import FILE --lead SIGN-IN [--identity FILE]',
    about: 'Restore an exported case, equal to the byte of every hash.',
    options: {
      lead: { type: 'string', about: 'who will lead it here' },
      identity: { type: 'string', about: 'a file with the age identity' },
    },
    run: async () => (await import('./import.ts')).importCommand,
  },
  replay: {
    usage: 'replay FILE [--by SIGN-IN] [--case LABEL] [--dry-run]',
    about: 'Append a plain file of entries, one JSON object a line (docs/replay.md).',
    options: {
      by: { type: 'string', about: 'whose entries they are where a line does not say' },
      case: { type: 'string', about: 'the case where a line does not say' },
      'dry-run': { type: 'boolean', about: 'try everything, change nothing' },
    },
    run: async () => (await import('./replay.ts')).replay,
  },
  kinds: {
    usage: 'kinds [KIND]',
    about: 'Every kind of entry, or one in full.',
    options: {},
    run: async () => (await import('./kinds.ts')).kinds,
  },
  law: {
    usage:
      'law check [PACK] | law try SITUATION.yaml --now INSTANT [--pack PACK] | law preview | law adopt --by SIGN-IN --reason WORDS | law adopted',
    about:
      'Check the packs of law; try dated events on one, with no case behind them; see which cases a changed law moves, and adopt it (docs/law.md).',
    options: {
      now: { type: 'string', about: 'the moment at which it is looked at, with its zone' },
      pack: { type: 'string', about: 'a pack that comes along, or the folder of one (default: india)' },
      state: { type: 'string', about: 'whose holidays count, such as west-bengal' },
      by: { type: 'string', about: 'who adopts it: stands in the history' },
      reason: { type: 'string', about: 'why: stands in the history' },
    },
    run: async () => (await import('./law.ts')).law,
  },
  lead: {
    usage: 'lead CASE SIGN-IN --reason WORDS',
    about: 'Name a lead of a case that nobody leads and nobody can ask for any more. Refused while somebody leads it.',
    options: { reason: { type: 'string', about: 'why: stands beside the access that is given' } },
    run: async () => (await import('./lead.ts')).lead,
  },
  user: {
    usage: 'user list | user invite NAME --sign-in SIGN-IN [--role ROLE]… [--language en|bn|hi] | user reset SIGN-IN',
    about: 'People of the unit, as its administrator.',
    options: {
      'sign-in': { type: 'string', about: 'the name to sign in with' },
      role: { type: 'string', multiple: true, about: 'caseworker, auditor, concern-keeper or administrator' },
      language: { type: 'string', about: 'en, bn or hi' },
      as: { type: 'string', about: 'the administrator in whose name (default: the first)' },
    },
    run: async () => (await import('./user.ts')).user,
  },
  doctor: {
    usage: 'doctor',
    about: 'Settings, what this machine lacks, and what the present set-up does not promise.',
    options: {},
    run: async () => (await import('./doctor.ts')).doctor,
  },
  keys: {
    usage: 'keys rotate | keys erase CASE LABEL --reason WORDS',
    about: 'A new root key; or destroy what opens the names of one person in one case.',
    options: { reason: { type: 'string', about: 'why: stands in the audit' } },
    run: async () => (await import('./keys.ts')).keys,
  },
}

const help = (): string =>
  [
    'mukti COMMAND [options]',
    '',
    ...Object.values(commands).map((command) => `  ${command.usage}\n      ${command.about}`),
    '',
    'Every command takes --help and --json (one document on standard output).',
    'Exit: 0 good · 1 something is wrong with what was looked at · 2 the call is not right · 3 not possible now.',
  ].join('\n')

const helpOf = (command: Command): string =>
  [
    `mukti ${command.usage}`,
    '',
    command.about,
    '',
    ...Object.entries(command.options).map(([name, { about }]) => `  --${name.padEnd(12)} ${about}`),
  ].join('\n')

/** Runs one command line. @param args without the program's own name */
export async function main(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): Promise<Exit> {
  const [name, ...rest] = args
  const terminal = terminalOf(rest.includes('--json'))
  if (name === undefined || name === '--help' || name === 'help') {
    terminal.out(help())
    return name === undefined ? 2 : 0
  }
  const command = commands[name]
  if (!command) return usage(terminal, `there is no command “${name}”`)
  if (rest.includes('--help')) {
    terminal.out(helpOf(command))
    return 0
  }
  let parsed
  try {
    const options = Object.fromEntries(
      Object.entries(command.options).map(([key, { type, multiple }]) => [
        key,
        { type, ...(multiple ? { multiple } : {}) },
      ]),
    )
    parsed = parseArgs({ args: [...rest], options: { ...options, json: { type: 'boolean' } }, allowPositionals: true })
  } catch (error) {
    return usage(terminal, (error as Error).message)
  }
  const settings = readSettings(environment, process.cwd())
  if (!settings.ok) {
    for (const refusal of settings.refusals) terminal.err(`mukti: ${refusal.words.en}`)
    return 2
  }
  const run = await command.run()
  return await run({ terminal, settings: settings.settings, words: parsed.positionals, options: parsed.values })
}

process.stdout.on('error', () => process.exit(0)) // whoever read our output has had enough

if (import.meta.main) process.exitCode = await main(process.argv.slice(2))
