import { join } from 'node:path'
import type { Instant, Store } from '@hearthfold/core'
import { registerProjection, seal } from '@hearthfold/store'
import type { Benchmark } from './benchmark.ts'
import { commitIncomes, inFolder, namesIn, sqliteAt } from './ledgers.ts'
import { median, race, ratioOf } from './measure.ts'

const clock = () => new Date().toISOString() as Instant

/** What is left of the speed of a ledger when something more is done: commits of a size without it, against the same with it. */
function cost(
  name: string,
  [commits, size]: readonly [number, number],
  limits: Pick<Benchmark, 'must' | 'goal'>,
  more: { open: (path: string) => Store; afterwards: (store: Store) => Promise<unknown> },
): Benchmark {
  return {
    name,
    ...limits,
    run: () =>
      inFolder(async (folder) => {
        const plain = sqliteAt(join(folder, 'plain.db'))
        const store = more.open(join(folder, 'more.db'))
        const [names, others] = [namesIn(commits), namesIn(commits)]
        const rounds = await race({
          baseline: { make: names, run: (all) => commitIncomes(plain, all as string[], size) },
          ours: {
            make: others,
            async run(all) {
              const kept = await commitIncomes(store, all as string[], size)
              await more.afterwards(store)
              return kept
            },
          },
        })
        await Promise.all([plain.close(), store.close()])
        const perSecond = (taken: readonly number[]) => Math.round((commits * size * 1000) / median(taken)).toLocaleString('en')
        return {
          ratio: ratioOf(rounds),
          detail: `with it ${perSecond(rounds.ours)} events/s, without ${perSecond(rounds.baseline)} events/s`,
        }
      }),
  }
}

/** Batches of a hundred events, and a seal over all that came after each thirty of them. */
export const sealingCost = cost(
  'sealing-cost',
  [30, 100],
  { must: 0.7, goal: 0.85 },
  { open: sqliteAt, afterwards: (store) => seal(store, clock) },
)

/** One event a commit, with the row of the household in the register replaced in the same transaction. */
export const projectionCost = cost(
  'projection-cost',
  [200, 1],
  { must: 0.5, goal: 0.7 },
  { open: (path) => sqliteAt(path, [registerProjection]), afterwards: (store) => store.seals() },
)
