import type { HouseholdId } from '@hearthfold/core'
import type { Benchmark } from './benchmark.ts'
import { commitIncomes, namesIn, recordedIncomes } from './ledgers.ts'
import { median, race, ratioOf } from './measure.ts'
import { onPostgres, onSqlite, type Sides } from './sides.ts'

const ROUNDS = 45

/** Commits, each acknowledged once it is on the disk, against the same inserts in the same database without a store. */
function append(database: string, on: Sides, size: number, commits: number, limits: Pick<Benchmark, 'must' | 'goal'>): Benchmark {
  return {
    name: `append-${size}-vs-raw-${database}`,
    ...limits,
    run: () =>
      on(async (store, raw) => {
        const names = namesIn(commits)
        const streamOf = (name: string): HouseholdId => `household/${name}`
        const sides = {
          baseline: {
            make: names,
            async run(all: unknown) {
              let kept = 0
              for (const name of all as string[]) kept += await raw.append(recordedIncomes(streamOf(name), size, name))
              return kept
            },
          },
          ours: {
            make: names,
            run: (all: unknown) => commitIncomes(store, all as string[], size),
          },
        }
        const rounds = await race(sides, ROUNDS)
        const perSecond = (taken: readonly number[]) => Math.round((commits * size * 1000) / median(taken)).toLocaleString('en')
        return { ratio: ratioOf(rounds), detail: `store ${perSecond(rounds.ours)} events/s, raw ${perSecond(rounds.baseline)} events/s` }
      }),
  }
}

const one = { must: 0.8, goal: 0.9 }
const hundred = { must: 0.75, goal: 0.85 }

export const appendOneVsRawSqlite = append('sqlite', onSqlite, 1, 200, one)
export const appendHundredVsRawSqlite = append('sqlite', onSqlite, 100, 30, hundred)
export const appendOneVsRawPostgres = append('postgres', onPostgres, 1, 200, one)
export const appendHundredVsRawPostgres = append('postgres', onPostgres, 100, 30, hundred)
