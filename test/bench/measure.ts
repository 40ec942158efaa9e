/** One side of a comparison. `make` prepares what the side uses up, outside of what is timed. */
export interface Side<Input, Result> {
  readonly make: () => Input
  readonly run: (input: Input) => Result | Promise<Result>
}

/** How long each round of each side took, in milliseconds. */
export type Rounds<Name extends string = 'ours' | 'baseline'> = Readonly<Record<Name, readonly number[]>>

const WARM_UP = 3
const ROUNDS = 15

/**
 * Times sides in turn, A B A B …, so that whatever slows the machine down slows all. The engine's garbage of one round is
 * collected before the next begins.
 *
 * @param most how many rounds are counted: more, where the disk is what is waited for, since no two moments of it are alike
 */
export async function race<Name extends string>(
  sides: Readonly<Record<Name, Side<unknown, unknown>>>,
  most = ROUNDS,
): Promise<Rounds<Name>> {
  const named = Object.entries(sides) as [Name, Side<unknown, unknown>][]
  const rounds = Object.fromEntries(named.map(([name]) => [name, []])) as unknown as Record<Name, number[]>
  for (let round = -WARM_UP; round < most; round++) {
    for (const [name, side] of named) {
      const taken = await time(side)
      if (round >= 0) rounds[name].push(taken)
    }
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
