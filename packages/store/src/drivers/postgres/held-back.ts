import { setTimeout as sleep } from 'node:timers/promises'
import type { Instant } from '@hearthfold/core'
import type { Holder } from '@hearthfold/core/store'
import type { Database } from './sessions.ts'
import { prepared } from './statement.ts'

/** After how long, in milliseconds, it is looked again for transactions of which it is not shown since when they are open. */
const AGAIN = 1_000

/** For how long a transaction may be open before it is told: those that write a commit end at once. */
const OPEN_FOR = '1 second'

interface Found extends Holder {
  /** The number of the transaction. */
  readonly xid: string
}

/**
 * Whose transactions keep readers of the global order, seals and settled time from going on: those that are open, anywhere in the server. A
 * prepared one belongs to no session and stays until somebody ends it.
 */
export async function heldBack(database: Database): Promise<readonly Holder[]> {
  const first = await found(database)
  if (first.every(({ since }) => since !== undefined)) return first.map(told)
  // Who may not see since when one is open looks again: whichever is there still is none that writes a commit.
  await sleep(AGAIN)
  const then = new Set(first.map(({ xid }) => xid))
  return (await found(database)).filter(({ xid, since }) => since !== undefined || then.has(xid)).map(told)
}

function told({ kind, who, database, role, since, holdsTime }: Found): Holder {
  return { kind, who, database, role, since, holdsTime }
}

async function found(database: Database): Promise<Found[]> {
  const s = database.schema
  const here = '(SELECT oid FROM pg_database WHERE datname = current_database())'
  // Whoever has a number holds a lock on it, which everybody is shown.
  const rows = await database.look(
    prepared(`SELECT x.xid, p.gid, x.pid, coalesce(p.database, a.datname), coalesce(p.owner, a.usename),
      to_char(coalesce(p.prepared, a.xact_start) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      EXISTS (
        SELECT FROM pg_locks l WHERE l.locktype = 'relation' AND l.relation = '${s}.events'::regclass AND l.mode = 'RowExclusiveLock' AND l.granted
          AND l.database = ${here} AND l.virtualtransaction = x.virtual
      )
      FROM (
        SELECT min(transactionid::text::bigint) AS xid, min(pid) AS pid, virtualtransaction AS virtual FROM pg_locks
        WHERE locktype = 'transactionid' AND mode = 'ExclusiveLock' AND granted AND pid IS DISTINCT FROM pg_backend_pid() GROUP BY virtualtransaction
      ) x
      LEFT JOIN pg_stat_activity a ON a.pid = x.pid
      LEFT JOIN pg_prepared_xacts p ON x.pid IS NULL AND p.transaction::text::bigint = x.xid
      WHERE coalesce(coalesce(p.prepared, a.xact_start) < clock_timestamp() - interval '${OPEN_FOR}', true)
      ORDER BY 6, x.xid`),
  )
  return rows.map(([xid, gid, pid, named, role, since, writes]) => ({
    xid: xid as string,
    kind: pid === null ? 'prepared' : 'session',
    who: (gid ?? pid ?? xid) as string,
    database: (named ?? undefined) as string | undefined,
    role: (role ?? undefined) as string | undefined,
    since: (since ?? undefined) as Instant | undefined,
    holdsTime: writes === 't',
  }))
}
