import { setTimeout as sleep } from 'node:timers/promises'
import type { Result, Store, Stream } from '@hearthfold/core'
import type { BatchView, Checkpoint, Position, Positioned, Projection, Scope, Seal, StreamSpan } from '@hearthfold/core/store'
import { closable } from '../../closable.ts'
import { type Clock, systemClock } from '../../clock.ts'
import { keyCheck } from '../../digest.ts'
import { type DigestKey, keyOf, NO_KEY, unfitKey } from '../../digest-key.ts'
import { codeOf, assertWholeLedger, type DivisionOf, isWhole, narrowed, shownTo } from '../../division.ts'
import { keyless } from '../../read-only.ts'
import { assertReader } from '../../storable-text.ts'
import { definitionOf } from '../../projections/tables.ts'
import { ofKind, parsed } from '../../commit-input.ts'
import { openedSnapshot, sealedBytes } from '../../snapshots.ts'
import { demandCheckpoint, assertMost, demandPosition, assertStreamSpan, isSame } from '../../argument-checks.ts'
import type { Upgraded } from './before-upgrade.ts'
import { commit } from './committing.ts'
import { openDatabase, PATIENCE } from './database.ts'
import { forget } from './forgetting.ts'
import { identityOf } from './identity.ts'
import { importBatch } from './importing.ts'
import { atomically, checkpointOf, type Ledger, patiently, PLACE, placeOf, positionOf } from './ledger.ts'
import type { OpenProblem } from './open-problem.ts'
import { streamsIn } from './pages.ts'
import { follow, projected, rebuild, rowsIn } from './projecting.ts'
import { type Horizon, horizonFor } from './settling.ts'
import { questionsOf, statementsOf } from './statements.ts'
import { verify } from './verify.ts'

export { type BackedUp, backupSqlite } from './backup.ts'
export type { Upgraded } from './before-upgrade.ts'
export { type OpenProblem, openProblemText } from './open-problem.ts'

export interface SqliteOptions {
  /**
   * The key of the digests by which a person is known to be taken: at least 16 bytes, kept apart from the ledger, which opens with no
   * other. Where it is undefined the ledger must be there and is only read: whoever records or forgets then throws.
   */
  readonly digestKey: DigestKey | undefined
  readonly clock?: Clock
  /** The most pages, of 4,096 bytes, that the file may have: a quota. */
  readonly mostPages?: number
  /** Projections that are kept in the transaction of each commit. */
  readonly inline?: readonly Projection[]
  /** The division that a village belongs to; where it is left out, villages are named by its code. */
  readonly divisionOf?: DivisionOf
  /** For how long others that are writing are waited for, in milliseconds: ten seconds where nothing is said. */
  readonly patience?: number
}

/** How often a waiting reader looks for what other processes commit, in milliseconds. */
const LOOK_EVERY = 50

/**
 * Opens a ledger in one file, and makes it where there is none. Each commit is on the disk before it is acknowledged;
 * several processes take turns. A ledger of an earlier version is copied and brought up to date; `upgraded` says so.
 */
export function openSqlite(
  path: string,
  options: SqliteOptions,
): Result<{ readonly store: Store; readonly upgraded?: Upgraded }, OpenProblem> {
  const { digestKey, clock = systemClock, inline = [], divisionOf = codeOf, mostPages, patience = PATIENCE } = options
  inline.forEach(definitionOf)
  const unfit = digestKey === undefined ? undefined : unfitKey(digestKey)
  if (unfit) return { ok: false, problem: unfit }
  const key = digestKey === undefined ? NO_KEY : keyOf(digestKey)
  const opened = openDatabase(path, digestKey && keyCheck(key), mostPages)
  if (!opened.ok) return opened
  const { database } = opened.value.file
  try {
    const ledger: Ledger = {
      file: opened.value.file,
      identity: identityOf(opened.value.file),
      database,
      sql: statementsOf(database),
      prepared: new Map(),
      digestKey: key,
      clock,
      inline,
      divisionOf,
      patience,
      owed: { log: false },
      moving: { done: undefined },
    }
    const store = storeOf(ledger, horizonFor(ledger), undefined)
    return {
      ok: true,
      value: { store: closable(digestKey ? store : keyless(store)), ...(opened.value.upgraded ? { upgraded: opened.value.upgraded } : {}) },
    }
  } catch (error) {
    // What is asked of its tables cannot be asked of these.
    database.close()
    return { ok: false, problem: { code: 'damaged', path: opened.value.file.path, reason: (error as Error).message } }
  }
}

type LinkRow = readonly [position: number, Stream, version: number, hash: Uint8Array]

function storeOf(ledger: Ledger, horizon: Horizon, scope: Scope | undefined): Store {
  const { database, sql } = ledger
  const asked = questionsOf(scope?.divisions)
  const { divisions, latest } = asked
  const ofStream = database.prepare(asked.read)
  const ofAll = database.prepare(asked.after)
  const whole = questionsOf(undefined)
  const seals = scope?.roles.includes('seal') ? whole : asked
  const linked = database.prepare(seals.links)
  // All of a ledger are asked for, one after the other: a list a row is made in half the time of an object.
  linked.setReturnArrays(true)
  const held = database.prepare(asked.holds)
  const scanning = database.prepare(asked.scan)
  const reading = <Answer>(ask: () => Answer): Promise<Answer> => patiently(ledger, ask)
  const holds = (stream: Stream) => !scope || Boolean(held.get(divisions, stream)!['yes'])

  return {
    scope,
    commit: async (asked) => commit(ledger, scope, asked),
    async read<Of extends Stream>(stream: Of, span: StreamSpan = {}) {
      assertStreamSpan(span)
      const { from = 1, most = -1, known } = span
      const as = await horizon.answered(known)
      const rows = await reading(() => ofStream.all(divisions, stream, from, as ?? latest, most))
      return { events: ofKind<Of>(rows.map((row) => parsed(row['line']))), known: as }
    },
    async readAll(after, most): Promise<Positioned[]> {
      assertMost(most)
      demandPosition(after, PLACE)
      return (await reading(() => ofAll.all(divisions, placeOf(after), most))).map((row) => ({
        position: positionOf(row['position']),
        recorded: parsed(row['line']),
      }))
    },
    async links(after, most) {
      assertMost(most)
      demandPosition(after, PLACE)
      const rows = (await reading(() => linked.all(seals.divisions, placeOf(after), most))) as unknown as LinkRow[]
      return rows.map(([position, stream, version, hash]) => ({ position: positionOf(position), stream, version, hash }))
    },
    async *scan({ known } = {}) {
      const as = await horizon.answered(known)
      const until = Number((await reading(() => sql.last.get()))!['last'] ?? 0)
      yield* streamsIn(ledger, scanning, divisions, until, as ?? latest)
    },
    heldBack: async () => [],
    settle: async (known) => horizon.settle(known),
    import: (batch) => importBatch(ledger, scope, batch),
    async batches() {
      return isWhole(scope) ? ((await reading(() => sql.batches.all())) as unknown as BatchView[]) : []
    },
    async pack(hash) {
      return (await reading(() => sql.pack.get(hash)))?.['bytes'] as string | undefined
    },
    async checkpoint(reader): Promise<Checkpoint> {
      assertReader(reader)
      return shownTo(scope, await reading(() => checkpointOf(ledger, reader)))
    },
    async keepCheckpoint(reader, checkpoint, before) {
      assertReader(reader)
      assertWholeLedger(scope, 'keeping a checkpoint')
      for (const one of [checkpoint, before]) demandCheckpoint(one, PLACE)
      return atomically(ledger, () => {
        if (!isSame(checkpointOf(ledger, reader), before)) return false
        const { position, parked } = checkpoint
        sql.keepCheckpoint.run(
          reader,
          position === undefined ? null : placeOf(position),
          parked ? placeOf(parked.position) : null,
          parked?.reason ?? null,
        )
        return true
      })
    },
    async after(position, signal) {
      demandPosition(position, PLACE)
      let seen = placeOf(position)
      while (!signal.aborted && database.isOpen) {
        const from = seen
        const [last, isShown] = await reading(() => {
          const newest = Number(sql.last.get()!['last'] ?? 0)
          return [newest, newest > from && ofAll.get(divisions, from, 1) !== undefined]
        })
        if (isShown) return true
        seen = Math.max(seen, last)
        await sleep(LOOK_EVERY)
      }
      return false
    },
    async snapshot(stream) {
      const row = await reading(() => (holds(stream) ? sql.snapshot.get(stream) : undefined))
      const kept = row && { version: Number(row['version']), shape: String(row['shape']), bytes: row['bytes'] as Uint8Array }
      return kept && openedSnapshot(ledger.digestKey, stream, kept, row['hash'] as Uint8Array)
    },
    async keepSnapshot(stream, snapshot) {
      if (scope) return
      const { version, shape } = snapshot
      await reading(() => {
        const at = sql.hash.get(stream, version)
        // Of what is not in the ledger there is none.
        if (at) sql.keepSnapshot.run(stream, version, shape, sealedBytes(ledger.digestKey, stream, snapshot, at['hash'] as Uint8Array))
      })
    },
    async dropSnapshots() {
      assertWholeLedger(scope, 'dropping snapshots')
      await atomically(ledger, () => sql.dropSnapshots.run())
    },
    async seals() {
      return (await reading(() => sql.seals.all())).map((row) => ({ ...row, position: positionOf(row['position']) }) as unknown as Seal)
    },
    async keepSeal({ size, position, root, sealedAt }, nodes) {
      assertWholeLedger(scope, 'sealing', 'seal')
      return atomically(ledger, () => {
        if (sql.sealedAsMuch.get(size)) return false
        for (const node of nodes) sql.keepSealNode.run(node.level, node.index, node.hash, placeOf(node.position))
        sql.keepSeal.run(size, placeOf(position), root, sealedAt)
        return true
      })
    },
    async sealNodes(level, from, to) {
      return (await reading(() => sql.sealNodes.all(level, from, to))).map((row) => {
        return { level, index: Number(row['place']), hash: row['hash'] as Uint8Array, position: positionOf(row['position']) }
      })
    },
    async project(projection, moved) {
      assertWholeLedger(scope, 'projecting')
      return atomically(ledger, () => projected(ledger, projection, moved))
    },
    async rebuild(projection) {
      assertWholeLedger(scope, 'rebuilding')
      return rebuild(ledger, projection)
    },
    async rows(projection, table) {
      await catchUp(ledger, projection)
      const rows = await rowsIn(ledger, projection, table)
      return scope ? rows.filter(({ stream }) => holds(stream)) : rows
    },
    async forget(persons) {
      assertWholeLedger(scope, 'forgetting')
      return forget(ledger, persons)
    },
    within: (inner) => storeOf(ledger, horizon, narrowed(scope, inner)),
    async verify() {
      assertWholeLedger(scope, 'verifying', 'seal')
      return verify(ledger)
    },
    async close() {
      database.close()
    },
  }
}

/** An inline projection is never behind what is recorded, also where a process recorded that does not know it. */
async function catchUp(ledger: Ledger, projection: Projection): Promise<void> {
  if (!ledger.inline.some(({ name }) => name === projection.name)) return
  const [last, reached] = await patiently(ledger, () => [
    placeOf(lastOf(ledger)),
    placeOf(ledger.sql.checkpoint.get(projection.name)?.['position'] as Position | undefined),
  ])
  if (reached! >= last!) return
  await atomically(ledger, () => {
    const now = placeOf(lastOf(ledger))
    follow(ledger, [], now, now)
  })
}

function lastOf({ sql }: Ledger): Position | undefined {
  return (sql.last.get()!['last'] as Position | null) ?? undefined
}
