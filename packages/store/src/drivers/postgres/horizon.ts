import { setTimeout as sleep } from 'node:timers/promises'
import type { Instant } from '@hearthfold/core'
import { type Clock, settleable } from '../../clock.ts'
import { PINNED } from './row-security.ts'
import type { Database } from './sessions.ts'
import { prepared } from './statement.ts'

/**
 * How long to wait, in milliseconds, for transactions to end that were open when a horizon was proposed: those that write
 * a commit end at once, and for one that does not nobody waits.
 */
const WAITS = [0, 0, 2, 5, 10, 20, 40]

/** What PostgreSQL says where a transaction is for reading only and writes. */
const READ_ONLY = '25006'

/** Moves the horizon, and tells how far it came. */
export interface Horizon {
  settle(known: Instant): Promise<Instant>
  /** The instant that a question as known at one is answered with. */
  answered(known: Instant | undefined): Promise<Instant | undefined>
}

/**
 * How time is settled without a lock that writers wait for. Whoever writes locks the table of events as every INSERT does, which
 * keeps no other writer out, and only then looks at the horizon. An instant is proposed and that is committed; then whoever
 * concludes sees it, and keeps as the barrier who holds such a lock: they may have seen nothing of the proposal. Whoever
 * comes later sees it, and records after it. Once all of the barrier have ended, nothing can be recorded up to the proposal any
 * more: it is the horizon. A proposal is replaced only after that, so that those who ask all the time do not put it off for ever.
 */
export function horizonOf(database: Database, clock: Clock): Horizon {
  const s = database.schema
  const propose = prepared(`SELECT ${s}.propose($1)`)
  const conclude = prepared(`SELECT ${s}.conclude()`)
  /** The horizon as this process last saw it: it only ever moves on. */
  let seen: Instant = '0001-01-01T00:00:00.000Z'

  async function settle(known: Instant): Promise<Instant> {
    if (known <= seen) return seen
    const wanted = settleable(known, clock())
    for (const wait of WAITS) {
      if (wait > 0) await sleep(wait)
      const horizon = await movedTo(wanted)
      if (horizon > seen) seen = horizon
      if (seen >= wanted) break
    }
    return seen
  }

  async function movedTo(wanted: Instant): Promise<Instant> {
    try {
      // Where another one is under way, this is proposed once that is settled.
      await database.look(propose, [wanted])
      const [row] = await database.look(conclude)
      return row![0] as Instant
    } catch (error) {
      // Where the database is for reading only, as a standby is, time is as settled as it has been elsewhere.
      if ((error as { code?: string }).code !== READ_ONLY) throw error
      const [row] = await database.look(prepared(`SELECT horizon FROM ${s}.settled`))
      return row![0] as Instant
    }
  }
  return {
    settle,
    async answered(known) {
      if (known === undefined) return undefined
      const settled = await settle(known)
      return settled < known ? settled : known
    },
  }
}

/** In a function: what it does is on the disk before it is told of, whatever the server is set to. */
export const ON_DISK = `IF current_setting('synchronous_commit') = 'off' THEN
      PERFORM set_config('synchronous_commit', 'on', true);
    END IF;`

/** @param s the schema of the ledger */
export function horizonFunctions(s: string): string {
  return `
  -- Each is a transaction of its own: a barrier is taken only after the proposal was committed. Time is moved on in no other
  -- way by roles that do not own the ledger, and by them not past the present, which could never be taken back.
  CREATE FUNCTION ${s}.propose(instant text) RETURNS void LANGUAGE sql SECURITY DEFINER ${PINNED} AS $$
    UPDATE ${s}.settled SET proposal = instant, barrier = NULL WHERE horizon = proposal AND proposal < instant COLLATE "C"
      AND (pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = '${s}.events'::regclass), 'USAGE')
        OR instant <= to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') COLLATE "C")
  $$;
  CREATE FUNCTION ${s}.conclude() RETURNS text LANGUAGE plpgsql SECURITY DEFINER ${PINNED} AS $$
  DECLARE
    seen ${s}.settled;
    writing text[];
    concluded text;
  BEGIN
    IF pg_current_xact_id_if_assigned() IS NOT NULL OR current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'time is settled in a transaction of its own that is read committed';
    END IF;
    ${ON_DISK}
    SELECT * INTO seen FROM ${s}.settled;
    IF seen.horizon = seen.proposal THEN
      RETURN seen.horizon;
    END IF;
    writing := ARRAY (
      SELECT virtualtransaction FROM pg_locks
      WHERE locktype = 'relation' AND relation = '${s}.events'::regclass AND mode = 'RowExclusiveLock' AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    );
    -- Where somebody else concludes the same: whoever is in their barrier and not among these has ended, or saw the proposal.
    UPDATE ${s}.settled s SET barrier = writing WHERE s.barrier IS NULL AND s.proposal = seen.proposal;
    UPDATE ${s}.settled s SET horizon = s.proposal WHERE s.proposal = seen.proposal AND NOT s.barrier && writing;
    SELECT s.horizon INTO concluded FROM ${s}.settled s;
    RETURN concluded;
  END
  $$;
  `
}
