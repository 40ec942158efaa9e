import { join } from 'node:path'
import type { HouseholdId } from '@hearthfold/core'
import { rawSqlite } from './baselines/raw-sqlite.ts'
import type { Benchmark } from './benchmark.ts'
import { commitIncomes, inFolder, namesIn, recordedIncomes, sqliteAt } from './ledgers.ts'
import { median, race, ratioOf } from './measure.ts'

/** Commits, each acknowledged once it is on the disk, against the same inserts in the same database without a store. */
function append(size: number, commits: number, limits: Pick<Benchmark, 'must' | 'goal'>): Benchmark {
  return {
    name: `append-${size}-vs-raw-sqlite`,
    ...limits,
    run: () =>
      inFolder(async (folder) => {
        const store = sqliteAt(join(folder, 'ledger.db'))
        const raw = rawSqlite(join(folder, 'raw.db'))
        const names = namesIn(commits)
        const streamOf = (name: string): HouseholdId => `household/${name}`
        const rounds = await race({
          baseline: {
            make: names,
            run: (all) => (all as string[]).reduce((sum, name) => sum + raw.append(recordedIncomes(streamOf(name), size, name)), 0),
          },
          ours: {
            make: names,
            run: (all) => commitIncomes(store, all as string[], size),
          },
        })
        await store.close()
        raw.close()
        const perSecond = (taken: readonly number[]) => Math.round((commits * size * 1000) / median(taken)).toLocaleString('en')
        return { ratio: ratioOf(rounds), detail: `store ${perSecond(rounds.ours)} events/s, raw ${perSecond(rounds.baseline)} events/s` }
      }),
  }
}

export const appendOneVsRawSqlite = append(1, 200, { must: 0.8, goal: 0.9 })
export const appendHundredVsRawSqlite = append(100, 30, { must: 0.75, goal: 0.85 })
