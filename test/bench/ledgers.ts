import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type HouseholdCommand, type HouseholdId, type Recorded, stamp, type Store } from '@hearthfold/core'
import type { Projection } from '@hearthfold/core/store'
import { openSqlite } from '@hearthfold/store/sqlite'

/** Gives a folder of its own to a benchmark and takes it away afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'hearthfold-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function sqliteAt(path: string, inline: readonly Projection[] = []): Store {
  const opened = openSqlite(path, { digestKey: Buffer.alloc(32, 7), inline })
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.store
}

/** Statements of the size that most have. */
export function incomes(stream: HouseholdId, count: number): HouseholdCommand[] {
  const event = {
    type: 'income-stated' as const,
    incomeYear: 2019,
    wage: 1_250_000,
    business: 310_000,
    property: 0,
    transfer: 96_000,
    expenses: 120_000,
  }
  return Array.from({ length: count }, () => ({ stream, on: '2019-10-12', event }))
}

/** The same, as they are recorded. */
export function recordedIncomes(stream: HouseholdId, count: number, name: string): Recorded[] {
  const id = (version: number) => `${name}.${version}`
  return stamp(incomes(stream, count), { after: 0, id, recordedAt: '2019-10-14T01:00:00.000Z', actor: 'township-office' })
}

/** Names of new households and their commits, others each time they are asked for. */
export function namesIn(commits: number): () => readonly string[] {
  let round = 0
  return () => {
    round++
    return Array.from({ length: commits }, (_, at) => `${round}-${at}`)
  }
}

/** Registers a household of some events in each commit, each waiting for the one before it; how many events were kept. */
export async function commitIncomes(store: Store, names: readonly string[], size: number): Promise<number> {
  let kept = 0
  for (const name of names) {
    const stream: HouseholdId = `household/${name}`
    const done = await store.commit({
      id: name,
      actor: 'township-office',
      accepted: incomes(stream, size),
      claims: 'none',
      expected: { [stream]: 0 },
    })
    if (done.ok) kept += done.value.recorded.length
  }
  if (kept !== names.length * size) throw new Error(`${kept} of ${names.length * size} events were kept`)
  return kept
}
