import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type BatchView,
  type Checkpoint,
  type Commit,
  type CommitRefusal,
  type Committed,
  type ImportRefusal,
  type Instant,
  type Known,
  type Positioned,
  type Recorded,
  type Store,
  type Stream,
  writeLine,
} from '@hearthfold/core'
import { type Clock, justAfter, latestOf, systemClock } from '../../clock.ts'
import { chained, claimOf, digestOf, UNBEGUN } from '../../digest.ts'
import { commitMisfits, envelop, orderRefusal, streamsOf } from '../../recording.ts'
import { openDatabase, type OpenProblem, openView } from './database.ts'
import { type Statements, statementsOf } from './statements.ts'
import { verify } from './verify.ts'

export { openProblemText } from './database.ts'

export interface SqliteOptions {
  /** The key of the digests by which a person is known to be taken: at least 16 bytes, kept apart from the ledger. */
  readonly digestKey: Uint8Array
  readonly clock?: Clock
  /** The most pages, of 4,096 bytes, that the file may have: a quota. */
  readonly mostPages?: number
}

/** How often a waiting reader looks for what other processes commit, in milliseconds. */
const LOOK_EVERY = 50

/**
 * Opens a ledger in one file, and makes it where there is none. Each commit is on the disk before it is acknowledged;
 * several processes take turns.
 */
export function openSqlite(path: string, options: SqliteOptions): { readonly store: Store } | { readonly problem: OpenProblem } {
  const opened = openDatabase(path, options.mostPages)
  return 'problem' in opened ? opened : { store: storeOf(path, opened.database, options) }
}

function storeOf(path: string, database: DatabaseSync, { digestKey, clock = systemClock }: SqliteOptions): Store {
  const sql = statementsOf(database)
  /** The horizon as this process last saw it: it only ever moves on. */
  let seen: Instant = '0001-01-01T00:00:00.000Z'

  /** All of it or nothing; what the disk refuses comes back as a refusal. */
  function atomically<Result>(work: () => Result | { refused: unknown }): Result | { refused: unknown } | { failed: string } {
    try {
      database.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        database.exec(isRefused(result) ? 'ROLLBACK' : 'COMMIT')
        return result
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK')
        throw error
      }
    } catch (error) {
      return { failed: (error as Error).message }
    }
  }

  function commit(asked: Commit): Committed {
    const misfits = commitMisfits(asked)
    if (misfits.length > 0) return { refused: { code: 'ill-formed-commit', misfits } }
    const result = atomically(() => keep(asked))
    return 'failed' in result ? { refused: { code: 'storage-failed', reason: result.failed } } : (result as Committed)
  }

  function keep(asked: Commit): Committed {
    const digest = digestOf(asked)
    const earlier = sql.commit.get(asked.id)
    if (earlier) {
      if (!digest.equals(earlier['digest'] as Uint8Array)) return { refused: { code: 'commit-id-reused', id: asked.id } }
      const recorded = sql.between.all(earlier['first']!, earlier['last']!).map((row) => parsed(row['line']))
      return { recorded, position: Number(earlier['last']), again: true }
    }
    const versions = new Map<Stream, number>()
    const hashes = new Map<Stream, Uint8Array>()
    let recordedAt = latestOf(clock(), justAfter(horizonOf(sql)))
    for (const stream of streamsOf(asked)) {
      const end = sql.stream.get(stream)
      const actual = Number(end?.['version'] ?? 0)
      const expected = asked.expected?.[stream]
      if (expected !== undefined && expected !== actual) return { refused: { code: 'conflict', stream, expected, actual } }
      versions.set(stream, actual)
      hashes.set(stream, (end?.['hash'] as Uint8Array | undefined) ?? UNBEGUN)
      recordedAt = latestOf(recordedAt, end?.['recorded_at'] as Instant | undefined)
    }
    const recorded = envelop(asked, versions, recordedAt)
    const { first, last } = add(recorded, hashes)
    const taken = claim(asked, first)
    if (taken) return { refused: taken }
    sql.keepCommit.run(asked.id, digest, first, last)
    for (const pack of asked.packs ?? []) sql.keepPack.run(pack.hash, pack.bytes)
    return { recorded, position: last, again: false }
  }

  /** Adds events to their streams; counts the hashes up. */
  function add(events: readonly Recorded[], hashes: Map<Stream, Uint8Array>): { first: number; last: number } {
    const ends = new Map<Stream, Recorded>()
    let last = 0
    for (const recorded of events) {
      const { stream, version, recordedAt } = recorded
      const line = writeLine(recorded)
      const hash = chained(hashes.get(stream) ?? UNBEGUN, line)
      hashes.set(stream, hash)
      last = Number(sql.addEvent.run(stream, version, recordedAt, line, hash).lastInsertRowid)
      ends.set(stream, recorded)
    }
    for (const [stream, { version, recordedAt }] of ends) sql.setStream.run(stream, version, recordedAt, hashes.get(stream)!)
    return { first: last - events.length + 1, last }
  }

  function claim({ claims }: Commit, position: number): CommitRefusal | undefined {
    for (const person of claims?.release ?? []) sql.release.run(claimOf(person, digestKey))
    for (const [at, person] of (claims?.take ?? []).entries()) {
      if (sql.take.run(claimOf(person, digestKey), position).changes === 0) return { code: 'person-claimed', at }
    }
    return undefined
  }

  function settle(known: Instant): Instant {
    if (known <= seen) return seen
    const moved = atomically(() => {
      const now = clock()
      sql.settle.run(known < now ? known : now)
      return horizonOf(sql)
    })
    // Where nothing can be written, nothing more is promised than what was.
    return (seen = typeof moved === 'string' ? moved : horizonOf(sql))
  }

  /** The instant that a question as known at one is answered with. */
  function answered(known: Instant | undefined): Instant | undefined {
    if (known === undefined) return undefined
    const settled = settle(known)
    return settled < known ? settled : known
  }

  return {
    commit: async (asked) => commit(asked),
    async read(stream, { from = 1, most = -1, known } = {}): Promise<Known<Recorded[]>> {
      const as = answered(known)
      return { events: sql.read.all(stream, from, as ?? LAST, most).map((row) => parsed(row['line'])), known: as }
    },
    async readAll(after, most): Promise<Positioned[]> {
      return sql.after.all(after, most).map((row) => ({ position: Number(row['position']), recorded: parsed(row['line']) }))
    },
    async *scan({ known } = {}) {
      const as = answered(known)
      const view = openView(path)
      try {
        let events: Recorded[] = []
        for (const row of view.prepare('SELECT line FROM events WHERE recorded_at <= ? ORDER BY stream, version').iterate(as ?? LAST)) {
          const recorded = parsed(row['line'])
          if (events.length > 0 && events[0]!.stream !== recorded.stream) {
            yield { stream: events[0]!.stream, events }
            events = []
          }
          events.push(recorded)
        }
        if (events.length > 0) yield { stream: events[0]!.stream, events }
      } finally {
        view.close()
      }
    },
    settle: async (known) => settle(known),
    async import({ name, source, events, packs }) {
      // Everything is read before anything is written: nobody waits for a slow source, and a bad one leaves no trace.
      const all: Recorded[] = []
      const ends = new Map<Stream, number>()
      for await (const recorded of events) {
        const refused = orderRefusal(recorded, false, ends)
        if (refused) return { refused }
        all.push(recorded)
      }
      const result = atomically((): { imported: BatchView } | { refused: ImportRefusal } => {
        if (sql.batch.get(name)) return { refused: { code: 'batch-exists', name } }
        const begun = [...ends.keys()].find((stream) => sql.stream.get(stream))
        if (begun !== undefined) return { refused: { code: 'stream-not-empty', stream: begun } }
        add(all, new Map())
        for (const pack of packs ?? []) sql.keepPack.run(pack.hash, pack.bytes)
        const imported = { name, source, importedAt: clock(), streams: ends.size, events: all.length }
        sql.addBatch.run(name, source, imported.importedAt, imported.streams, imported.events)
        return { imported }
      })
      if ('failed' in result) return { refused: { code: 'storage-failed', reason: result.failed } }
      return result as { imported: BatchView } | { refused: ImportRefusal }
    },
    async batches() {
      return sql.batches.all() as unknown as BatchView[]
    },
    async pack(hash) {
      return sql.pack.get(hash)?.['bytes'] as string | undefined
    },
    async checkpoint(reader): Promise<Checkpoint> {
      const row = sql.checkpoint.get(reader)
      const parked = row && row['parked'] !== null ? { position: Number(row['parked']), reason: String(row['reason']) } : undefined
      return { position: Number(row?.['position'] ?? 0), parked }
    },
    async keepCheckpoint(reader, { position, parked }) {
      sql.keepCheckpoint.run(reader, position, parked?.position ?? null, parked?.reason ?? null)
    },
    async after(position, signal) {
      while (!signal.aborted && Number(sql.last.get()!['last'] ?? 0) <= position) {
        await sleep(LOOK_EVERY)
      }
    },
    verify: async () => verify(path),
    async close() {
      database.close()
    },
  }
}

const LAST: Instant = '9999-12-31T23:59:59.999Z'

function isRefused(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'refused' in result
}

/** Our own bytes: they were checked when they were kept, and `verify` tells whether they still are what they were. */
function parsed(line: unknown): Recorded {
  return JSON.parse(line as string) as Recorded
}

function horizonOf(sql: Statements): Instant {
  return sql.horizon.get()!['horizon'] as Instant
}
