import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '@hearthfold/core'
import type { Projection } from '@hearthfold/core/store'
import { memoryStore } from '@hearthfold/store/memory'
import { openSqlite } from '@hearthfold/store/sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'

const digestKey = Buffer.alloc(32, 7)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-tables-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function sqlite(inline: readonly Projection[] = []): Store {
  const opened = openSqlite(join(folder, 'ledger.db'), { digestKey, inline })
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.store
}

/** A projection with one table of one column. */
function projection(name: string, table: string, column = 'version'): Projection {
  return {
    name,
    version: 1,
    tables: { [table]: { columns: { [column]: 'integer' } } },
    apply: ({ version }) => ({ [table]: [{ [column]: version }] }),
  }
}

const commit = {
  id: '1',
  actor: 'office',
  accepted: [
    {
      stream: 'household/a' as const,
      on: '2019-12-01' as const,
      event: { type: 'visited' as const, by: 'cadre', purpose: 'regular' as const },
    },
  ],
  expected: 'any' as const,
  claims: 'none' as const,
}

test('a commit that an inline projection with a table of another one should follow is refused with the reason', async () => {
  const store = sqlite([projection('first', 'same'), projection('second', 'same')])
  expect(await store.commit(commit)).toEqual({
    ok: false,
    problem: { code: 'projection-failed', projection: 'second', reason: 'the table same is one of the projection first' },
  })
  await store.close()
})

test('no projection has a table or a column of a name that a database has for itself', () => {
  for (const table of ['sqlite_x', 'pg_x', 'events_by_stream', 'mine_by_stream', 'events']) {
    expect(() => memoryStore({ digestKey, inline: [projection('mine', table)] })).toThrow(`found "${table}"`)
  }
  for (const column of ['stream', 'rowid', 'xmin']) {
    expect(() => memoryStore({ digestKey, inline: [projection('mine', 'mine', column)] })).toThrow(`found "${column}"`)
  }
})
