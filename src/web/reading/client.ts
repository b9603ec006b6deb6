import { makeClient, type Answer, type Call } from '../../contract/client.ts'
import type { Routes } from '../../contract/index.ts'
import type { Problem } from '../../contract/shapes.ts'
import { takeAhead } from '../ahead.ts'

/** What was asked for before the code had come is taken, and else asked for now. */
const asking = makeClient(
  (address, init) => (init?.method === 'GET' ? takeAhead(address as string) : undefined) ?? fetch(address, init),
)
const toldOfEnd = new Set<() => void>()
/** The server said so before anybody listened: an answer may be quicker than the code that waits for it. */
let unheard = false

/** Runs when the server no longer knows the session of this page, whichever call was told so. */
export function whenSignedOut(run: () => void): () => void {
  toldOfEnd.add(run)
  if (unheard) queueMicrotask(run)
  unheard = false
  return () => void toldOfEnd.delete(run)
}

/** Every call of the API from this page. A refusal is a value; nobody answering is one, too. */
export async function call<Name extends keyof Routes>(
  name: Name,
  parts: Call<Name>,
  signal?: AbortSignal,
): Promise<Answer<Name>> {
  const answer = await asking(name, parts, signal)
  // A wrong passphrase is a 401, too, and ends nothing.
  if (!answer.ok && answer.problem?.type === '/api#sign-in') {
    unheard = toldOfEnd.size === 0
    toldOfEnd.forEach((run) => run())
  }
  return answer
}

export type Good<Name extends keyof Routes> = Extract<Answer<Name>, { ok: true }>['value']

/** A refused call, for places that wait for one: `problem` undefined means that nobody answered. */
export class Unanswered extends Error {
  readonly problem: Problem | undefined
  constructor(problem: Problem | undefined) {
    super(problem?.title ?? 'nobody answered')
    this.problem = problem
  }
  get status(): number {
    return this.problem?.status ?? 0
  }
}

/** The same call for queries: the good answer, or `Unanswered` is thrown. */
export async function ask<Name extends keyof Routes>(
  name: Name,
  parts: Call<Name>,
  signal?: AbortSignal,
): Promise<Good<Name>> {
  const answer = await call(name, parts, signal)
  if (answer.ok) return answer.value
  throw new Unanswered(answer.problem)
}

export const statusOf = (error: unknown): number => (error instanceof Unanswered ? error.status : 0)

/** Short enough to be read out on the phone: the status, or that nobody answered. Never what the page was about. */
export function codeOf(error: unknown): string {
  const status = statusOf(error)
  return status === 0 ? '0' : String(status)
}

/** Asking again helps only when nobody answered: a refusal stays a refusal. */
export const againIfSilent = (failures: number, error: unknown): boolean => statusOf(error) === 0 && failures < 1
