import { join } from 'node:path'
import type { Commit, HouseholdId } from '@hearthfold/core'
import { admittedCommit } from '@hearthfold/store/driver'
import type { Benchmark } from './benchmark.ts'
import { commitIncomes, incomes, inFolder, namesIn, sqliteAt } from './ledgers.ts'
import { median, race } from './measure.ts'

/** How many commits, and of how many events each. */
const [COMMITS, SIZE] = [50, 100]

function commitOf(name: string): Commit {
  const stream: HouseholdId = `household/${name}`
  return { id: name, actor: 'township-office', accepted: incomes(stream, SIZE), expected: { [stream]: 0 }, claims: 'none' }
}

/** Looks whether some commits can be kept, and keeps none; how many events can be. */
function checked(commits: readonly Commit[]): number {
  let kept = 0
  for (const commit of commits) {
    const done = admittedCommit(commit)
    if (done.ok) kept += done.value.accepted.length
  }
  return kept
}

/**
 * What is left of the speed of commits of a hundred events since each is held to its schema before it is kept: what they took
 * without that, against what they take. No store leaves it out, so what it takes alone is taken off.
 */
export const commitCheckCost: Benchmark = {
  name: 'commit-check-cost',
  must: 0.85,
  goal: 0.95,
  run: () =>
    inFolder(async (folder) => {
      const store = sqliteAt(join(folder, 'ledger.db'))
      const names = namesIn(COMMITS)
      const taken = await race({
        baseline: { make: () => names().map(commitOf), run: async (commits) => checked(commits as Commit[]) },
        ours: { make: names, run: (all) => commitIncomes(store, all as string[], SIZE) },
      })
      await store.close()
      const [check, whole] = [median(taken.baseline), median(taken.ours)]
      const each = (milliseconds: number) => ((milliseconds * 1000) / (COMMITS * SIZE)).toFixed(2)
      return { ratio: (whole - check) / whole, detail: `of ${each(whole)} µs an event the check takes ${each(check)}` }
    }),
}
