import type { HouseholdId } from '@hearthfold/core'
import type { Benchmark } from './benchmark.ts'
import { incomes, recordedIncomes } from './ledgers.ts'
import { median, race, ratioOf } from './measure.ts'
import { onPostgres, onSqlite, type Sides } from './sides.ts'

/** Commits, each acknowledged once it is on the disk, against the same inserts in the same database without a store. */
function append(database: string, on: Sides, size: number, commits: number, limits: Pick<Benchmark, 'must' | 'goal'>): Benchmark {
  return {
    name: `append-${size}-vs-raw-${database}`,
    ...limits,
    run: () =>
      on(async (store, raw) => {
        let round = 0
        const names = () => {
          round++
          return Array.from({ length: commits }, (_, at) => `${round}-${at}`)
        }
        const streamOf = (name: string): HouseholdId => `household/${name}`
        const rounds = await race({
          baseline: {
            make: names,
            async run(all) {
              let kept = 0
              for (const name of all as string[]) kept += await raw.append(recordedIncomes(streamOf(name), size, name))
              return kept
            },
          },
          ours: {
            make: names,
            async run(all) {
              let kept = 0
              for (const name of all as string[]) {
                const stream = streamOf(name)
                const done = await store.commit({ id: name, actor: 'township-office', accepted: incomes(stream, size), expected: { [stream]: 0 } })
                if ('recorded' in done) kept += done.recorded.length
              }
              if (kept !== commits * size) throw new Error(`${kept} of ${commits * size} events were kept`)
              return kept
            },
          },
        })
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
