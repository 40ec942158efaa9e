import { DatabaseSync } from 'node:sqlite'
import type { Ledger } from './ledger.ts'
import { MIGRATIONS, versionOf, withChecks } from './migrations.ts'
import { definedTables } from './projecting.ts'

/** Whether the tables and indexes of a ledger are defined as this software defines them; whatever else somebody put into the file is theirs. */
export function tablesAsMade({ database, sql }: Ledger): boolean {
  const made = new DatabaseSync(':memory:')
  try {
    withChecks(made)
    for (const migration of MIGRATIONS.slice(0, versionOf(database))) made.exec(migration)
    for (const { definition } of sql.definitions.all())
      for (const statement of definedTables(JSON.parse(String(definition)))) made.exec(statement)
    const found = new Set(definitionsIn(database))
    return definitionsIn(made).every((definition) => found.has(definition))
  } catch {
    // A definition that cannot be carried out is none.
    return false
  } finally {
    made.close()
  }
}

function definitionsIn(database: DatabaseSync): string[] {
  return database
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema')
    .all()
    .map((row) => JSON.stringify(row))
}
