import type { SQLInputValue } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BatchView, Checkpoint, Link, Position, Positioned, Projection, Recorded, Scope, Seal, Store, Stream } from '@hearthfold/core'
import { type Clock, systemClock } from '../../clock.ts'
import { claimOf, keyCheck, keyOf } from '../../digest.ts'
import { codeOf, demandWhole, type DivisionOf, isWhole, narrowed, shownTo } from '../../division.ts'
import { keyless } from '../../keyless.ts'
import { demandReader } from '../../names.ts'
import { definitionOf } from '../../projections/tables.ts'
import { parsed } from '../../recording.ts'
import { demandMost, demandSpan } from '../../spans.ts'
import { commit } from './committing.ts'
import { emptyLog, openDatabase, type OpenProblem, openView } from './database.ts'
import { importBatch } from './importing.ts'
import { atomically, type Ledger, placeOf, positionOf } from './ledger.ts'
import { follow, projected, rebuilt, rowsIn } from './projecting.ts'
import { type Horizon, horizonFor } from './settling.ts'
import { questionsOf, statementsOf } from './statements.ts'
import { verify } from './verify.ts'

export { type BackedUp, backupSqlite } from './backup.ts'
export { openProblemText } from './database.ts'

export interface SqliteOptions {
  /**
   * The key of the digests by which a person is known to be taken: at least 16 bytes, kept apart from the ledger, which opens with no
   * other. Where it is undefined the ledger must be there and is only read: whoever records or forgets then throws.
   */
  readonly digestKey: Uint8Array | undefined
  readonly clock?: Clock
  /** The most pages, of 4,096 bytes, that the file may have: a quota. */
  readonly mostPages?: number
  /** Projections that are kept in the transaction of each commit. */
  readonly inline?: readonly Projection[]
  /** The division that a village belongs to; where it is left out, villages are named by its code. */
  readonly divisionOf?: DivisionOf
}

/** How often a waiting reader looks for what other processes commit, in milliseconds. */
const LOOK_EVERY = 50

/**
 * Opens a ledger in one file, and makes it where there is none. Each commit is on the disk before it is acknowledged;
 * several processes take turns.
 */
export function openSqlite(path: string, options: SqliteOptions): { readonly store: Store } | { readonly problem: OpenProblem } {
  const { digestKey, clock = systemClock, inline = [], divisionOf = codeOf, mostPages } = options
  inline.forEach(definitionOf)
  const key = keyOf(digestKey)
  const opened = openDatabase(path, digestKey && keyCheck(key), mostPages)
  if ('problem' in opened) return opened
  const { database } = opened
  const ledger: Ledger = { path, database, sql: statementsOf(database), prepared: new Map(), digestKey: key, clock, inline, divisionOf }
  const store = storeOf(ledger, horizonFor(ledger), undefined)
  return { store: digestKey ? store : keyless(store) }
}

function storeOf(ledger: Ledger, horizon: Horizon, scope: Scope | undefined): Store {
  const { path, database, sql, digestKey } = ledger
  const asked = questionsOf(scope?.divisions)
  const { divisions, latest } = asked
  const ofStream = database.prepare(asked.read)
  const ofAll = database.prepare(asked.after)
  const whole = questionsOf(undefined)
  const seals = scope?.roles.includes('seal') ? whole : asked
  const linked = database.prepare(seals.links)
  const held = database.prepare(asked.holds)
  const holds = (stream: Stream) => !scope || Boolean(held.get(divisions, stream)!['yes'])

  return {
    scope,
    commit: async (asked) => commit(ledger, scope, asked),
    async read(stream, span = {}) {
      demandSpan(span)
      const { from = 1, most = -1, known } = span
      const as = horizon.answered(known)
      return { events: ofStream.all(divisions, stream, from, as ?? latest, most).map((row) => parsed(row['line'])), known: as }
    },
    async readAll(after, most): Promise<Positioned[]> {
      demandMost(most)
      return ofAll.all(divisions, placeOf(after), most).map((row) => ({ position: positionOf(row['position']), recorded: parsed(row['line']) }))
    },
    async links(after, most) {
      demandMost(most)
      return linked.all(seals.divisions, placeOf(after), most).map((row) => ({ ...row, position: positionOf(row['position']) }) as unknown as Link)
    },
    async *scan({ known } = {}) {
      yield* scanned(path, asked.scan, [divisions, horizon.answered(known) ?? latest])
    },
    settle: async (known) => horizon.settle(known),
    import: (batch) => importBatch(ledger, scope, batch),
    async batches() {
      return isWhole(scope) ? (sql.batches.all() as unknown as BatchView[]) : []
    },
    async pack(hash) {
      return sql.pack.get(hash)?.['bytes'] as string | undefined
    },
    async checkpoint(reader): Promise<Checkpoint> {
      demandReader(reader)
      const row = sql.checkpoint.get(reader)
      const at = (place: unknown) => (place === null || place === undefined ? undefined : positionOf(place))
      const parked = at(row?.['parked'])
      return shownTo(scope, { position: at(row?.['position']), parked: parked === undefined ? undefined : { position: parked, reason: String(row!['reason']) } })
    },
    async keepCheckpoint(reader, { position, parked }) {
      demandReader(reader)
      demandWhole(scope, 'keeping a checkpoint')
      sql.keepCheckpoint.run(reader, position === undefined ? null : placeOf(position), parked ? placeOf(parked.position) : null, parked?.reason ?? null)
    },
    async after(position, signal) {
      let seen = placeOf(position)
      while (!signal.aborted && database.isOpen) {
        const last = Number(sql.last.get()!['last'] ?? 0)
        if (last > seen && ofAll.get(divisions, seen, 1)) return true
        seen = Math.max(seen, last)
        await sleep(LOOK_EVERY)
      }
      return false
    },
    async snapshot(stream) {
      const row = holds(stream) ? sql.snapshot.get(stream) : undefined
      return row && { version: Number(row['version']), shape: String(row['shape']), bytes: row['bytes'] as Uint8Array }
    },
    async keepSnapshot(stream, { version, shape, bytes }) {
      if (!scope) sql.keepSnapshot.run(stream, version, shape, bytes)
    },
    async dropSnapshots() {
      demandWhole(scope, 'dropping snapshots')
      sql.dropSnapshots.run()
    },
    async seals() {
      return sql.seals.all().map((row) => ({ ...row, position: positionOf(row['position']) }) as unknown as Seal)
    },
    async keepSeal({ size, position, root, sealedAt }, nodes) {
      demandWhole(scope, 'sealing', 'seal')
      return atomically(ledger, () => {
        if (sql.sealedAsMuch.get(size)) return false
        for (const node of nodes) sql.keepSealNode.run(node.level, node.index, node.hash, placeOf(node.position))
        sql.keepSeal.run(size, placeOf(position), root, sealedAt)
        return true
      })
    },
    async sealNodes(level, from, to) {
      return sql.sealNodes.all(level, from, to).map((row) => {
        return { level, index: Number(row['place']), hash: row['hash'] as Uint8Array, position: positionOf(row['position']) }
      })
    },
    async project(projection, moved) {
      demandWhole(scope, 'projecting')
      return atomically(ledger, () => projected(ledger, projection, moved))
    },
    async rebuild(projection) {
      demandWhole(scope, 'rebuilding')
      return atomically(ledger, () => rebuilt(ledger, projection))
    },
    async rows(projection, table) {
      catchUp(ledger, projection)
      const rows = rowsIn(ledger, projection, table)
      return scope ? rows.filter(({ stream }) => holds(stream)) : rows
    },
    async forget(persons) {
      demandWhole(scope, 'forgetting')
      const count = atomically(ledger, () => persons.filter((person) => sql.forget.run(claimOf(person, digestKey)).changes > 0).length)
      emptyLog(database)
      return count
    },
    within: (inner) => storeOf(ledger, horizon, narrowed(scope, inner)),
    async verify() {
      demandWhole(scope, 'verifying', 'seal')
      return verify(path, ledger.divisionOf)
    },
    async close() {
      if (!scope) database.close()
    },
  }
}

/** Goes through all streams in one view that later commits do not change. */
async function* scanned(path: string, question: string, values: readonly SQLInputValue[]): AsyncGenerator<{ stream: Stream; events: Recorded[] }> {
  const view = openView(path)
  try {
    let stream: Stream | undefined
    let events: Recorded[] = []
    for (const row of view.prepare(question).iterate(...values)) {
      if (row['stream'] !== stream) {
        if (stream !== undefined) yield { stream, events }
        stream = row['stream'] as Stream
        events = []
      }
      events.push(parsed(row['line']))
    }
    if (stream !== undefined) yield { stream, events }
  } finally {
    view.close()
  }
}

/** An inline projection is never behind what is recorded, also where a process recorded that does not know it. */
function catchUp(ledger: Ledger, projection: Projection): void {
  const last: Position | undefined = ledger.sql.last.get()!['last'] as Position | undefined
  const reached = ledger.sql.checkpoint.get(projection.name)?.['position'] as Position | undefined
  if (placeOf(reached) >= placeOf(last) || !ledger.inline.some(({ name }) => name === projection.name)) return
  atomically(ledger, () => {
    const now = placeOf(ledger.sql.last.get()!['last'] as Position)
    follow(ledger, [], now, now)
  })
}
