import { createHash } from 'node:crypto'
import { type Recorded, writeLine } from '@hearthfold/core'
import pg from 'pg'

/** The least that keeps events durably in PostgreSQL, each hashed with the one before it: one table, no questions asked. */
export async function rawPostgres(connectionString: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(`
    CREATE TABLE raw (
      position bigserial PRIMARY KEY, stream text COLLATE "C", version integer, recorded_at text, line text, hash bytea
    );
    CREATE UNIQUE INDEX raw_by_stream ON raw (stream, version);
  `)
  const columns = 'stream, version, recorded_at, line, hash'
  const one = { name: 'one', text: `INSERT INTO raw (${columns}) VALUES ($1, $2, $3, $4, $5)` }
  const some = {
    name: 'some',
    text: `INSERT INTO raw (${columns}) SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::bytea[])`,
  }
  const select = { name: 'select', text: 'SELECT line FROM raw WHERE stream = $1 ORDER BY version', rowMode: 'array' as const }
  const hashes = new Map<string, Buffer>()
  const hashed = (stream: string, line: string): Buffer => {
    const hash = createHash('sha256')
      .update(hashes.get(stream) ?? '')
      .update(line)
      .digest()
    hashes.set(stream, hash)
    return hash
  }
  const parsed = ([line]: string[]) => JSON.parse(line!) as Recorded
  return {
    async append(events: readonly Recorded[]): Promise<number> {
      const rows = events.map((recorded) => {
        const line = writeLine(recorded)
        return [recorded.stream, recorded.version, recorded.recordedAt, line, hashed(recorded.stream, line)] as const
      })
      if (rows.length === 1) await client.query({ ...one, values: [...rows[0]!] })
      else await client.query({ ...some, values: [0, 1, 2, 3, 4].map((at) => rows.map((row) => row[at])) })
      return events.length
    },
    read: async (stream: string) => (await client.query<string[]>({ ...select, values: [stream] })).rows.map(parsed),
    async scan(): Promise<number> {
      const all = await client.query<string[]>({ text: 'SELECT line FROM raw ORDER BY stream, version', rowMode: 'array' })
      return all.rows.reduce((sum, row) => sum + parsed(row).version, 0)
    },
    /** The rows as COPY reads them. */
    copied: (events: readonly Recorded[]): string[] =>
      events.map((recorded) => {
        const line = writeLine(recorded)
        const hash = hashed(recorded.stream, line).toString('hex')
        return `${recorded.stream}\t${recorded.version}\t${recorded.recordedAt}\t${line.replaceAll('\\', '\\\\')}\t\\\\x${hash}\n`
      }),
    columns,
    client,
    close: () => client.end(),
  }
}
