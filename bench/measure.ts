/** What one row of the table says. Times in milliseconds unless `unit` says otherwise. */
export interface Row {
  readonly what: string
  /** Each measurement of ours; empty: not measured, and `note` says why. */
  readonly ours: readonly number[]
  readonly peer?: { readonly name: string; readonly times: readonly number[] }
  readonly unit?: string
  readonly goal?: Goal
  /** What the numbers rest on. */
  readonly note?: string
}

/** `ratio` is the peer's median by ours: 0.5 means half as quick as the peer. `within`: neither slower nor quicker by more. */
export type Goal =
  | { readonly of: 'median' | 'p95'; readonly most: number }
  | { readonly of: 'ratio'; readonly least: number }
  | { readonly of: 'times-peer'; readonly most: number }
  | { readonly of: 'within'; readonly times: number }

/** One row group of the bench, run by its name. */
export interface Bench {
  readonly name: string
  readonly run: (size: 'full' | 'quick', tell: (line: string) => void) => Promise<readonly Row[]>
}

type Work = (round: number) => unknown

/**
 * Runs each contestant once a round, in an order that changes with the round, so that a noisy moment falls on all of
 * them. @returns milliseconds of each round, by contestant, without the warm-up
 */
export async function interleaved<Name extends string>(
  rounds: number,
  contestants: Readonly<Record<Name, Work>>,
  warmUp = 3,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = -warmUp; round < rounds; round += 1) {
    for (let at = 0; at < names.length; at += 1) {
      const name = names[(at + round + warmUp) % names.length] as Name
      const took = await timed(() => contestants[name](round + warmUp))
      if (round >= 0) times[name].push(took)
    }
  }
  return times
}

/** How many milliseconds `work` took. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

export const median = (times: readonly number[]): number => quantile(times, 0.5)
export const p95 = (times: readonly number[]): number => quantile(times, 0.95)

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

/** Is the goal met? Undefined when there is none. */
export function met({ ours, peer, goal }: Row): boolean | undefined {
  if (!goal || ours.length === 0) return undefined
  switch (goal.of) {
    case 'median':
      return median(ours) <= goal.most
    case 'p95':
      return p95(ours) <= goal.most
    case 'ratio':
      return peer !== undefined && median(peer.times) / median(ours) >= goal.least
    case 'within': {
      const times = peer === undefined ? NaN : median(ours) / median(peer.times)
      return times <= goal.times && times >= 1 / goal.times
    }
    case 'times-peer':
      return peer !== undefined && median(ours) / median(peer.times) <= goal.most
  }
}
