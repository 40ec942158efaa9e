import type { Commit, HouseholdId, Store } from '@hearthfold/core'
import { openProblemText, openSqlite, type SqliteOptions } from '@hearthfold/store/sqlite'

// What tests of ledgers in files share.

export const digestKey = Buffer.alloc(32, 7)

/** Opens a ledger that can be opened. */
export function storeAt(path: string, more: Partial<SqliteOptions> = {}): Store {
  const opened = openSqlite(path, { digestKey, ...more })
  if (!opened.ok) throw new Error(openProblemText(opened.problem).en)
  return opened.value.store
}

/** A commit of visits to a household. */
export function visits(id: string, stream: HouseholdId = 'household/1', count = 1, more: Partial<Commit> = {}): Commit {
  const accepted = Array.from({ length: count }, () => ({
    stream,
    on: '2019-12-01' as const,
    event: { type: 'visited' as const, by: 'cadre', purpose: 'regular' as const },
  }))
  return { id, actor: 'office', expected: 'any', claims: 'none', accepted, ...more }
}

/** All streams of a ledger. */
export async function scanned(store: Store): Promise<{ stream: string; events: readonly unknown[] }[]> {
  const streams = []
  for await (const one of store.scan()) streams.push(one)
  return streams
}
