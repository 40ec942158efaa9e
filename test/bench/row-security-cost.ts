import { isHouseholdId, type Store } from '@hearthfold/core'
import { grantsTo } from '@hearthfold/store/postgres'
import pg from 'pg'
import type { Benchmark } from './benchmark.ts'
import { median, race, ratioOf } from './measure.ts'
import { townshipEvents } from './read-vs-raw.ts'
import { postgresAt, withServer } from './sides.ts'

/** How many households are read one by one. */
const READ = 500

/** Households read within a scope that covers them, by a role whose rows are secured, against the same reads by a superuser. */
export const rowSecurityCost: Benchmark = {
  name: 'row-security-cost',
  must: 0.4,
  goal: 0.6,
  run: () =>
    withServer(async (server) => {
      const whole = await postgresAt(server.connectionString)
      const events = await townshipEvents()
      const done = await whole.import({ name: 'township', source: 'bench', events })
      if (!done.ok) throw new Error(done.problem.code)
      const client = new pg.Client({ connectionString: server.connectionString })
      await client.connect()
      await client.query(`CREATE ROLE office LOGIN; ${grantsTo('office')}`)
      await client.end()
      const office = await postgresAt(server.as('office'))
      const scoped = office.within({ actor: 'office', divisions: [''], roles: ['record'] })
      const streams = [...new Set(events.map(({ stream }) => stream))].filter((stream) => isHouseholdId(stream)).slice(0, READ)
      const side = (store: Store) => ({
        make: () => streams,
        async run() {
          let read = 0
          for (const stream of streams) read += (await store.read(stream)).events.length
          return read
        },
      })
      const rounds = await race({ baseline: side(whole), ours: side(scoped) })
      await office.close()
      await whole.close()
      return {
        ratio: ratioOf(rounds),
        detail: `${READ} households: within a scope ${median(rounds.ours).toFixed(0)} ms, without ${median(rounds.baseline).toFixed(0)} ms`,
      }
    }),
}
