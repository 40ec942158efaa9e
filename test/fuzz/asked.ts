import { parseArgs } from 'node:util'

/** How many cases to look at, and which: the same seed, the same cases. */
export interface Asked {
  readonly seed: number
  readonly runs: number
}

/** What was asked for, or what is wrong with it. */
export function asked(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({ args: [...args], options: { seed: { type: 'string' }, runs: { type: 'string', default: '100000' } } })
    const seed = values.seed === undefined ? Math.trunc(Math.random() * 2 ** 31) : Number(values.seed)
    const runs = Number(values.runs)
    if (!Number.isSafeInteger(seed)) return `--seed: expected a whole number; found ${values.seed}`
    if (!Number.isSafeInteger(runs) || runs < 1) return `--runs: expected a whole number of cases; found ${values.runs}`
    return { seed, runs }
  } catch (error) {
    return (error as Error).message
  }
}
