/** One side of a comparison. `make` prepares what the side uses up, outside of what is timed. */
export interface Side<Input, Result> {
  readonly make: () => Input
  readonly run: (input: Input) => Result | Promise<Result>
}

/** How long each round of each side took, in milliseconds. */
export interface Rounds {
  readonly ours: number[]
  readonly baseline: number[]
}

const WARM_UP = 3
const ROUNDS = 15

/**
 * Times two sides in turn, A B A B …, so that whatever slows the machine down slows both. The engine's garbage of one
 * round is collected before the next begins.
 */
export async function race(ours: Side<unknown, unknown>, baseline: Side<unknown, unknown>): Promise<Rounds> {
  const rounds: Rounds = { ours: [], baseline: [] }
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const taken = { baseline: await time(baseline), ours: await time(ours) }
    if (round < 0) continue
    rounds.baseline.push(taken.baseline)
    rounds.ours.push(taken.ours)
  }
  return rounds
}

async function time({ make, run }: Side<unknown, unknown>): Promise<number> {
  const input = make()
  globalThis.gc?.()
  const begun = performance.now()
  // What a side makes lives until the clock stops: keeping it is part of the work.
  const result = await run(input)
  const taken = performance.now() - begun
  if (result === undefined) throw new Error('a side of a benchmark returned nothing')
  return taken
}

/** How fast we are, the baseline being 1: the median over the rounds, since a moment's load falls on both sides of one. */
export function ratioOf({ ours, baseline }: Rounds): number {
  return median(ours.map((taken, round) => baseline[round]! / taken))
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
