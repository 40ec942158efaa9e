import { join } from 'node:path'
import type { HouseholdId } from '@hearthfold/core'
import { rawSqlite } from './baselines/raw-sqlite.ts'
import type { Benchmark } from './benchmark.ts'
import { incomes, inFolder, recordedIncomes, sqliteAt } from './ledgers.ts'
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
        let round = 0
        const names = () => {
          round++
          return Array.from({ length: commits }, (_, at) => `${round}-${at}`)
        }
        const streamOf = (name: string): HouseholdId => `household/${name}`
        const rounds = await race({
          baseline: {
            make: names,
            run: (all) => (all as string[]).reduce((sum, name) => sum + raw.append(recordedIncomes(streamOf(name), size, name)), 0),
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
        await store.close()
        raw.close()
        const perSecond = (taken: readonly number[]) => Math.round((commits * size * 1000) / median(taken)).toLocaleString('en')
        return { ratio: ratioOf(rounds), detail: `store ${perSecond(rounds.ours)} events/s, raw ${perSecond(rounds.baseline)} events/s` }
      }),
  }
}

export const appendOneVsRawSqlite = append(1, 200, { must: 0.8, goal: 0.9 })
export const appendHundredVsRawSqlite = append(100, 30, { must: 0.75, goal: 0.85 })
