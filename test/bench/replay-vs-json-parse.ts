import { type Ledger, replayFiles } from '@hearthfold/cli'
import { readLine, type Statistics, statistics } from '@hearthfold/core'
// Not through the front door: how a file becomes lines is nothing that the package shows.
import { linesOf } from '../../packages/cli/src/source/lines.ts'
import type { Benchmark } from './benchmark.ts'
import { median, race, ratioOf } from './measure.ts'
import { townshipFile, townshipLines } from './township.ts'

/** The whole replay of the township from its file to its figures, against a bare `JSON.parse` of the same lines. */
export const replayVsJsonParse: Benchmark = {
  name: 'replay-vs-json-parse',
  must: 0.3,
  goal: 0.5,
  async run() {
    const file = await townshipFile()
    const lines = await townshipLines()
    await compare(file, lines)
    const rounds = await race({
      baseline: { make: () => lines, run: () => parse(lines) },
      ours: { make: () => file, run: () => replay(file) },
    })
    const ratio = ratioOf(rounds)
    const took = `replay ${median(rounds.ours).toFixed(0)} ms, JSON.parse ${median(rounds.baseline).toFixed(0)} ms, ${lines.length} lines`
    return { ratio, detail: ratio >= 0.5 ? took : `${took}; of which ${await profile(file)}` }
  },
}

/** Both sides must read the same, or the race means nothing. */
async function compare(file: string, lines: readonly string[]): Promise<void> {
  const { households, villages, problems } = await replayFiles([file])
  if (problems.length > 0) throw new Error(`the township is no sound ledger: ${JSON.stringify(problems[0])}`)
  const folded = [...households.values(), ...villages.values()].reduce((sum, { version }) => sum + version, 0)
  if (folded !== lines.length) throw new Error(`${lines.length} lines, ${folded} events folded`)
}

async function replay(file: string): Promise<Statistics> {
  return figures(await replayFiles([file]))
}

function figures({ households, villages }: Ledger): Statistics {
  return statistics(households.values(), villages.values(), '2019-12-31')
}

function parse(lines: readonly string[]): number {
  let versions = 0
  for (const line of lines) versions += (JSON.parse(line) as { version: number }).version
  return versions
}

/** Where the time of a replay goes: each part does what the one before it does, and more; the figures are taken of a whole one. */
async function profile(file: string): Promise<string> {
  const parts: [string, () => Promise<unknown>][] = [
    ['read and split', () => eachLine(file, () => {})],
    ['parse', () => eachLine(file, (line) => JSON.parse(line))],
    ['validate', () => eachLine(file, readLine)],
    ['order, fold and keep', () => replayFiles([file])],
  ]
  const statistics = await timeOfFigures(file)
  const taken = parts.map((): number[] => [])
  for (let round = 0; round < 5; round++) {
    for (const [at, [, work]] of parts.entries()) taken[at]!.push(await timeOf(work))
  }
  const until = [0, ...taken.map(median)]
  const shares = parts.map(([name], at): [string, number] => [name, until[at + 1]! - until[at]!])
  return [...shares, ['statistics', statistics] as const].map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`).join(', ')
}

/** In a function of its own: a ledger that is still held slows down whatever comes after. */
async function timeOfFigures(file: string): Promise<number> {
  const ledger = await replayFiles([file])
  const taken: number[] = []
  for (let round = 0; round < 5; round++) taken.push(await timeOf(() => figures(ledger)))
  return median(taken)
}

async function eachLine(file: string, use: (line: string) => unknown): Promise<void> {
  for await (const read of linesOf(file)) if ('lines' in read) for (const line of read.lines) use(line)
}

async function timeOf(work: () => unknown): Promise<number> {
  globalThis.gc?.()
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
