import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { type Recorded, writeLine } from '@hearthfold/core'

/** The least that keeps events durably in SQLite, each hashed with the one before it: one table, no questions asked. */
export function rawSqlite(path: string) {
  const database = new DatabaseSync(path)
  database.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS events (
      position INTEGER PRIMARY KEY, stream TEXT, version INTEGER, recorded_at TEXT, line TEXT, hash BLOB
    );
    CREATE UNIQUE INDEX IF NOT EXISTS events_by_stream ON events (stream, version);
  `)
  const insert = database.prepare('INSERT INTO events (stream, version, recorded_at, line, hash) VALUES (?, ?, ?, ?, ?)')
  const select = database.prepare('SELECT line FROM events WHERE stream = ? ORDER BY version')
  const scan = database.prepare('SELECT line FROM events ORDER BY stream, version')
  const hashes = new Map<string, Buffer>()
  return {
    append(events: readonly Recorded[]): number {
      database.exec('BEGIN IMMEDIATE')
      for (const recorded of events) {
        const { stream, version, recordedAt } = recorded
        const line = writeLine(recorded)
        const hash = createHash('sha256')
          .update(hashes.get(stream) ?? '')
          .update(line)
          .digest()
        hashes.set(stream, hash)
        insert.run(stream, version, recordedAt, line, hash)
      }
      database.exec('COMMIT')
      return events.length
    },
    read: (stream: string) => select.all(stream).map((row) => JSON.parse(row['line'] as string) as Recorded),
    scan(): number {
      let versions = 0
      for (const row of scan.iterate()) versions += (JSON.parse(row['line'] as string) as Recorded).version
      return versions
    },
    close: () => database.close(),
  }
}
