import { join } from 'node:path'
import type { Recorded, Store } from '@hearthfold/core'
import { openPostgres } from '@hearthfold/store/postgres'
import { rawPostgres } from './baselines/raw-postgres.ts'
import { rawSqlite } from './baselines/raw-sqlite.ts'
import type { Measured } from './benchmark.ts'
import { inFolder, sqliteAt } from './ledgers.ts'
import { type PostgresServer, startPostgres } from '../servers/postgres-server.ts'

/** The least that keeps events in a database, each hashed with the one before it, and reads them. */
export interface Raw {
  append(events: readonly Recorded[]): number | Promise<number>
  read(stream: string): readonly Recorded[] | Promise<readonly Recorded[]>
  /** The sum of all versions. */
  scan(): number | Promise<number>
}

/** Opens a store and the least that does the same, in one database, and closes them after the work. */
export type Sides = (work: (store: Store, raw: Raw) => Promise<Measured>) => Promise<Measured>

export const onSqlite: Sides = (work) =>
  inFolder(async (folder) => {
    const store = sqliteAt(join(folder, 'ledger.db'))
    const raw = rawSqlite(join(folder, 'raw.db'))
    const measured = await work(store, raw)
    await store.close()
    raw.close()
    return measured
  })

/** A server of its own, which brings each commit to the disk. */
export async function withServer<Result>(work: (server: PostgresServer) => Promise<Result>): Promise<Result> {
  const server = await startPostgres({ durable: true })
  try {
    return await work(server)
  } finally {
    await server.stop()
  }
}

export async function postgresAt(connectionString: string): Promise<Store> {
  const opened = await openPostgres({ connectionString, digestKey: Buffer.alloc(32, 7) })
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.store
}

export const onPostgres: Sides = (work) =>
  withServer(async ({ connectionString }) => {
    const store = await postgresAt(connectionString)
    const raw = await rawPostgres(connectionString)
    const measured = await work(store, raw)
    await store.close()
    await raw.close()
    return measured
  })
