import type { Result, Store, Stream } from '@hearthfold/core'
import type { Position, Projection, Scope, Stop, StreamSpan } from '@hearthfold/core/store'
import { closable } from '../../closable.ts'
import { type Clock, systemClock } from '../../clock.ts'
import { keyCheck } from '../../digest.ts'
import { type DigestKey, keyOf, NO_KEY, unfitKey } from '../../digest-key.ts'
import { codeOf, assertWholeLedger, type DivisionOf, narrowed } from '../../division.ts'
import { keyless } from '../../read-only.ts'
import { assertReader } from '../../storable-text.ts'
import { ofKind } from '../../commit-input.ts'
import { assertInstant, assertMost, demandPosition, assertStreamSpan } from '../../argument-checks.ts'
import { commit } from './committing.ts'
import { type BroughtUp, openDatabase, type PostgresProblem } from './database.ts'
import { endsOf } from './stream-heads.ts'
import { heldBack } from './held-back.ts'
import { horizonOf } from './horizon.ts'
import { importBatch, type Importer } from './importing.ts'
import { keepingIn } from './side-tables.ts'
import { projectingIn } from './projecting.ts'
import { PLACE } from './positions.ts'
import { readingOf } from './reading.ts'
import { commitStatements, type Recording } from './recording.ts'
import { connectionsOf } from './connections.ts'
import { ConnectionLost } from './lost.ts'
import type { Database } from './sessions.ts'
import { verify } from './verify.ts'
import { waitingOn } from './notifications.ts'
import { waitsOf } from './waits.ts'

export { type BroughtUp, type PostgresProblem, postgresProblemText } from './database.ts'
export { grantsTo } from './row-security.ts'

export interface PostgresOptions {
  /** `postgresql://user@host/database`. Where it is left out in part, the PG… variables of the environment hold. */
  readonly connectionString: string
  /**
   * The key of the digests by which a person is known to be taken: at least 16 bytes, kept apart from the ledger, which opens with no
   * other. Where it is undefined the ledger must be there and is only read: whoever records or forgets then throws.
   */
  readonly digestKey: DigestKey | undefined
  readonly clock?: Clock
  /** Projections that are kept in the transaction of each commit. */
  readonly inline?: readonly Projection[]
  /** The division that a village belongs to; where it is left out, villages are named by its code. */
  readonly divisionOf?: DivisionOf
  /** The schema in which the tables of the ledger are: small letters and underscores. `hearthfold` where it is left out. */
  readonly schema?: string
  /** The most connections at a time, beside one that hears what others record; 10 where it is left out. */
  readonly connections?: number
  /**
   * A role with BYPASSRLS that was granted to the one that connects: importing and sealing work as it. Without it importing is
   * slower where rows are secured, and only the owner of the ledger seals.
   */
  readonly bypassing?: string
  /** Whether a ledger of an earlier version is brought up to date, as it is where nothing is said; else it is refused as `older-schema`. */
  readonly upgrade?: boolean
  /**
   * How long, in milliseconds, the server may give no sign: to somebody who connects, and to somebody who asked something. Then it is
   * asked on another connection whether it is still at work; where it is not, or does not answer, the connection is given up, and a
   * commit or an import that may have been kept says `unknown-outcome`. 10,000 where it is left out, or what the address says as
   * `connect_timeout` (in seconds), `connectionTimeoutMillis` and `query_timeout`.
   */
  readonly silentFor?: number
  /**
   * How long, in milliseconds, a statement of a commit or a read may take, and any one wait for a lock that others hold; 60,000 where
   * it is left out. A `statement_timeout` of the role, the database or the address holds in its place. What goes through a whole ledger
   * (a scan, an import, a rebuild, a verification) takes as long as it takes.
   */
  readonly busyFor?: number
  /** Given, it ends every wait at once, also that of opening: whoever waits is told as if the connection had been lost. */
  readonly signal?: Stop
}

/**
 * Opens a ledger in a schema of a PostgreSQL database, and makes it where there is none. Each commit is on the disk of the
 * server before it is acknowledged; writers to different streams do not wait for each other.
 */
export async function openPostgres(
  options: PostgresOptions,
): Promise<Result<{ readonly store: Store; readonly upgraded?: BroughtUp }, PostgresProblem>> {
  const { connectionString, schema = 'hearthfold', connections = 10, inline = [] } = options
  if (!/^[a-z][a-z_]{0,40}$/.test(schema))
    throw new Error(`the schema of a ledger has a name such as hearthfold, found ${JSON.stringify(schema)}`)
  const unfit = options.digestKey === undefined ? undefined : unfitKey(options.digestKey)
  if (unfit) return { ok: false, problem: unfit }
  const key = options.digestKey === undefined ? NO_KEY : keyOf(options.digestKey)
  const waits = waitsOf(options)
  const all = connectionsOf(connectionString, waits, connections, options.signal)
  const opened = await openDatabase({
    connections: all,
    waits,
    schema,
    check: options.digestKey && keyCheck(key),
    upgrade: options.upgrade ?? true,
  })
  if (!opened.ok) {
    await all.close()
    return opened
  }
  const {
    value: { database },
  } = opened
  const projecting = projectingIn(database, inline, options.bypassing)
  const waiting = waitingOn(database.schema, all)
  const recording: Recording = {
    digestKey: key,
    clock: options.clock ?? systemClock,
    inline,
    divisionOf: options.divisionOf ?? codeOf,
    ends: endsOf(),
    statements: commitStatements(database.schema),
    told: waiting.told,
    prepare: projecting.prepare,
    follow: projecting.follow,
    followImport: projecting.fill,
  }
  const store = storeOf({ database, recording, waiting, importer: { role: options.bypassing }, silent: waits.silent })
  return {
    ok: true,
    value: {
      store: closable(options.digestKey ? store : keyless(store)),
      ...(opened.value.upgraded ? { upgraded: opened.value.upgraded } : {}),
    },
  }
}

interface Parts {
  readonly database: Database
  readonly recording: Recording
  readonly waiting: ReturnType<typeof waitingOn>
  readonly importer: Importer
  /** How long the server may give no sign. */
  readonly silent: number
}

function storeOf(parts: Parts): Store {
  const { database, recording, waiting, importer, silent } = parts
  const { scope } = database
  const horizon = horizonOf(database, recording.clock)
  const reading = readingOf(database, importer.role)
  const keeping = keepingIn(database, recording.digestKey)
  const projecting = projectingIn(database, recording.inline, importer.role)
  /** The place after which nothing was found when it was looked last, and up to where. */
  let quiet: { readonly after: Position | undefined; readonly upTo: Position } | undefined
  const whole = async <Result>(what: string, work: () => Promise<Result>, role?: Scope['roles'][number]): Promise<Result> => {
    assertWholeLedger(scope, what, role)
    return work()
  }
  return {
    scope,
    commit: (asked) => commit(database, recording, asked),
    async read<Of extends Stream>(stream: Of, span: StreamSpan = {}) {
      assertStreamSpan(span)
      const known = await horizon.answered(span.known)
      return { events: ofKind<Of>(await reading.read(stream, span, known)), known }
    },
    async readAll(after, most) {
      assertMost(most)
      demandPosition(after, PLACE)
      return reading.readAll(after, most)
    },
    async links(after, most) {
      assertMost(most)
      demandPosition(after, PLACE)
      return reading.links(after, most)
    },
    async *scan({ known } = {}) {
      if (known !== undefined) assertInstant('known', known)
      yield* reading.scan(await horizon.answered(known))
    },
    async settle(known) {
      assertInstant('known', known)
      return horizon.settle(known)
    },
    heldBack: () => heldBack(database),
    import: (batch) => importBatch(database, recording, importer, batch),
    batches: keeping.batches,
    pack: keeping.pack,
    async checkpoint(reader) {
      assertReader(reader)
      return keeping.checkpoint(reader)
    },
    async keepCheckpoint(reader, checkpoint, before) {
      assertReader(reader)
      return whole('keeping how far a reader is', () => keeping.keepCheckpoint(reader, checkpoint, before))
    },
    async after(position, signal) {
      demandPosition(position, PLACE)
      // What was looked through for the same place before is not looked through again.
      let from = quiet && quiet.after === position ? quiet.upTo : position
      let lostSince: number | undefined
      while (!signal.aborted && !waiting.isClosed()) {
        // Whatever is told of while it is looked for is not missed.
        const next = waiting.next(signal)
        try {
          const looked = await unlessStopped(reading.isAfter(from), signal)
          if (!looked) return false
          if (looked.found) return true
          from = looked.upTo
          quiet = { after: position, upTo: from }
          lostSince = undefined
        } catch (error) {
          if (waiting.isClosed()) return false
          // A connection that was cut is not the end of it; a server that stays away is.
          lostSince ??= performance.now()
          if (!(error instanceof ConnectionLost) || performance.now() - lostSince > silent) throw error
        }
        await next
      }
      return false
    },
    snapshot: keeping.snapshot,
    keepSnapshot: keeping.keepSnapshot,
    dropSnapshots: () => whole('dropping snapshots', keeping.dropSnapshots),
    seals: keeping.seals,
    keepSeal: (seal, nodes) => whole('sealing', () => keeping.keepSeal(seal, nodes), 'seal'),
    sealNodes: keeping.sealNodes,
    project: (projection, moved) => whole('projecting', () => projecting.project(projection, moved)),
    rebuild: (projection) => whole('rebuilding', () => projecting.rebuild(projection)),
    rows: projecting.rows,
    forget: (persons) => whole('forgetting', () => keeping.forget(persons)),
    within: (inner) => storeOf({ ...parts, database: database.within(narrowed(scope, inner)) }),
    verify: () => whole('verifying', () => verify(database.within(undefined), importer.role, recording.divisionOf), 'seal'),
    async close() {
      await waiting.close()
      await database.close()
    },
  }
}

/** What is being found out; undefined once the signal is given, whether it is found out or not. */
function unlessStopped<Result>(work: Promise<Result>, signal: Stop): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(undefined)
    signal.addEventListener('abort', stop)
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
