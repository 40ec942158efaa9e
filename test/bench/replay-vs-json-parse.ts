import { replayFiles } from '@hearthfold/cli'
import { readLine, statistics } from '@hearthfold/core'
// Not through the front door: how a file becomes lines is nothing that the package shows.
import { linesOf } from '../../packages/cli/src/ledger-file.ts'
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
    const ledger = await replayFiles([file])
    if (ledger.problems.length > 0) throw new Error('the township is no sound ledger')
    const folded = [...ledger.households.values(), ...ledger.villages.values()].reduce((sum, { version }) => sum + version, 0)
    if (folded !== lines.length) throw new Error(`${lines.length} lines, ${folded} events folded`)

    const rounds = await race(
      { make: () => file, run: () => replay(file) },
      { make: () => lines, run: () => parse(lines) },
    )
    const ratio = ratioOf(rounds)
    const took = `replay ${median(rounds.ours).toFixed(0)} ms, JSON.parse ${median(rounds.baseline).toFixed(0)} ms, ${lines.length} lines`
    return { ratio, detail: ratio >= 0.5 ? took : `${took}; of which ${await profile(file)}` }
  },
}

async function replay(file: string) {
  const { households, villages } = await replayFiles([file])
  return statistics(households.values(), villages.values(), '2019-12-31')
}

function parse(lines: readonly string[]): number {
  let versions = 0
  for (const line of lines) versions += (JSON.parse(line) as { version: number }).version
  return versions
}

/** Where the time of a replay goes: each part does what the one before it does, and more. */
async function profile(file: string): Promise<string> {
  const parts: [string, (line: string) => unknown][] = [
    ['read and split', () => {}],
    ['parse', (line) => JSON.parse(line)],
    ['validate', readLine],
  ]
  const wholes: [string, () => Promise<unknown>][] = [
    ...parts.map(([name, use]): [string, () => Promise<unknown>] => [name, () => eachLine(file, use)]),
    ['order, fold and keep', () => replayFiles([file])],
    ['statistics', () => replay(file)],
  ]
  const shares: string[] = []
  let before = 0
  for (const [name, work] of wholes) {
    const taken = await medianOf(work)
    shares.push(`${name} ${Math.max(0, taken - before).toFixed(0)} ms`)
    before = taken
  }
  return shares.join(', ')
}

async function eachLine(file: string, use: (line: string) => unknown): Promise<void> {
  for await (const read of linesOf(file)) if ('lines' in read) for (const line of read.lines) use(line)
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < 5; round++) {
    globalThis.gc?.()
    const begun = performance.now()
    await work()
    taken.push(performance.now() - begun)
  }
  return median(taken)
}
