import type { Recorded } from '@hearthfold/core'
import pg from 'pg'
import { rawPostgres } from './baselines/raw-postgres.ts'
import type { Benchmark } from './benchmark.ts'
import { median, race, ratioOf } from './measure.ts'
import { townshipEvents } from './read-vs-raw.ts'
import { postgresAt, withServer } from './sides.ts'

/** How many events are imported at a time. */
const EVENTS = 20_000

/** How many rows are sent at a time. */
const PORTION = 200

/** What `pg` calls of a query that copies. */
interface Connection {
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/** Copies rows into a table, with nothing else around it. */
function copy(client: pg.Client, into: string, rows: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const query = new pg.Query(`COPY ${into} FROM STDIN`, (error) => (error ? reject(error) : resolve(rows.length)))
    const handleCopyInResponse = (connection: Connection) => {
      for (let at = 0; at < rows.length; at += PORTION) connection.sendCopyFromChunk(Buffer.from(rows.slice(at, at + PORTION).join('')))
      connection.endCopyFrom()
    }
    client.query(Object.assign(query, { handleCopyInResponse }))
  })
}

/** Imports of history, against a COPY of the same lines and their hashes into one table of the same database. */
export const importVsCopy: Benchmark = {
  name: 'import-vs-copy',
  must: 0.5,
  goal: 0.6,
  run: () =>
    withServer(async ({ connectionString }) => {
      const store = await postgresAt(connectionString)
      const raw = await rawPostgres(connectionString)
      const events = (await townshipEvents()).slice(0, EVENTS)
      let round = 0
      // Streams that are empty so far.
      const make = (): Recorded[] => {
        round++
        return events.map((recorded) => ({ ...recorded, stream: `${recorded.stream}-${round}` }) as Recorded)
      }
      const rounds = await race({
        baseline: { make, run: (some) => copy(raw.client, `raw (${raw.columns})`, raw.copied(some as Recorded[])) },
        ours: {
          make,
          async run(some) {
            const done = await store.import({ name: `batch-${round}`, source: 'bench', events: some as Recorded[] })
            if (!done.ok) throw new Error(done.problem.code)
            return done.value.events
          },
        },
      })
      await store.close()
      await raw.close()
      const perSecond = (taken: readonly number[]) => Math.round((EVENTS * 1000) / median(taken)).toLocaleString('en')
      return { ratio: ratioOf(rounds), detail: `import ${perSecond(rounds.ours)} events/s, COPY ${perSecond(rounds.baseline)} events/s` }
    }),
}
