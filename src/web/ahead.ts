/**
 * Runs before everything else, and is small: while the code of a case's page is still on its way, its answers are asked
 * for already, so that a phone far from the mast waits for the longer of the two and not for both.
 */
import { firstLanguage } from './words/first-language.ts'
import { tableFiles } from './words/table-files.ts'

/** Answers on their way, by address; each is taken once. */
const onTheWay = new Map<string, Promise<Response>>()

/** The answer that was asked for ahead, if it was. Whoever takes it reads it; nobody else does. */
export function takeAhead(address: string): Promise<Response> | undefined {
  const answer = onTheWay.get(address)
  onTheWay.delete(address)
  return answer
}

/** On signing out: nothing that was asked for stays to be taken. */
export const forgetAhead = (): void => onTheWay.clear()

const askAhead = (address: string): Promise<Response> => {
  const answer = fetch(address, { credentials: 'same-origin' })
  answer.catch(() => {}) // whoever takes it says so
  onTheWay.set(address, answer)
  return answer
}

/** The streams of a case are known only from its head. */
async function askStreams(head: Promise<Response>): Promise<void> {
  const answer = await head
  if (!answer.ok) return
  const { streams } = (await answer.clone().json()) as { streams: readonly { stream: string }[] }
  for (const { stream } of streams) void askAhead(`/api/streams/${stream}/entries?after=0&limit=500`)
}

const id = /^\/cases\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/.exec(
  globalThis.location?.pathname ?? '',
)?.[1]
if (id !== undefined) {
  void tableFiles[`reading ${firstLanguage()}`]?.().catch(() => {}) // the screen asks for it again, and says so
  void askStreams(askAhead(`/api/cases/${id}`)).catch(() => {})
  void askAhead('/api/me')
  void askAhead('/api/people')
  // What nobody has come for by then is old.
  setTimeout(forgetAhead, 60_000)
}
