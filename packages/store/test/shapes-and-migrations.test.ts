import { SCHEMA } from '@hearthfold/core/store'
import { expect, test } from 'vitest'
import { migrations } from '../src/drivers/postgres/migrations.ts'
import { MIGRATIONS } from '../src/drivers/sqlite/migrations.ts'

// Earlier software refuses a ledger of a version that it does not know. So lines of a new shape come with a migration in each driver that
// says so in its first line, be it an otherwise empty one: `-- Lines of shape 2.`

/** The shapes from the second to a last one for which a driver has no migration of its own. */
function lacking(all: readonly string[], last: number): number[] {
  const shapes = Array.from({ length: last - 1 }, (_, at) => at + 2)
  return shapes.filter((shape) => !all.some((migration) => migration.trimStart().startsWith(`-- Lines of shape ${shape}.\n`)))
}

test('each driver has a migration for every shape of lines after the first', () => {
  for (const all of [MIGRATIONS, migrations('hearthfold')]) {
    expect(lacking(all, SCHEMA)).toEqual([])
    // Whoever raises it alone is told.
    expect(lacking(all, SCHEMA + 1)).toEqual([SCHEMA + 1])
  }
})
