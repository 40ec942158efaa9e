import { appendFunction } from './append-function.ts'
import { horizonFunctions } from './horizon.ts'
import { importedIds } from './imported-ids.ts'
import { readFunctions, rowSecurity } from './row-security.ts'
import { scopedIds } from './scoped-ids.ts'
import { standingFunctions } from './commit-state-functions.ts'

/**
 * What brings a ledger from one version of its tables to the next; the version is how many were carried out. A migration
 * that was released is never changed.
 *
 * A place in the global order is (tx, seq): the id of the transaction that kept an event, and the how-manieth it was in it. What
 * kept a lesser transaction id and is still open may yet commit; therefore nobody is shown an event before all
 * transactions of lesser ids have ended. `lift` is added to each id: a ledger that was restored from a dump into a
 * server whose ids are lower goes on after its last one.
 *
 * @param s the schema of the ledger
 */
export function migrations(s: string): readonly string[] {
  return [
    `
  CREATE TABLE ${s}.settled (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    horizon text COLLATE "C" NOT NULL,
    proposal text COLLATE "C" NOT NULL,
    -- Those who were writing when the proposal was there to be seen.
    barrier text[],
    lift bigint NOT NULL,
    -- By which the key of the ledger is told from any other.
    key_check bytea
  );
  INSERT INTO ${s}.settled VALUES (true, '0001-01-01T00:00:00.000Z', '0001-01-01T00:00:00.000Z', NULL, 0, NULL);
  CREATE TABLE ${s}.streams (
    stream text COLLATE "C" PRIMARY KEY,
    version integer NOT NULL,
    recorded_at text COLLATE "C" NOT NULL,
    hash bytea NOT NULL,
    division text COLLATE "C" NOT NULL,
    was text COLLATE "C"
  ) WITH (fillfactor = 80);
  CREATE TABLE ${s}.events (
    tx bigint,
    seq integer,
    stream text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    recorded_at text COLLATE "C" NOT NULL,
    division text COLLATE "C" NOT NULL,
    line text NOT NULL,
    hash bytea NOT NULL,
    -- Of the first event of a commit: the id of the commit, and how many events it has.
    commit_id text COLLATE "C",
    size integer,
    PRIMARY KEY (tx, seq)
  );
  CREATE UNIQUE INDEX events_by_stream ON ${s}.events (stream, version);
  CREATE UNIQUE INDEX events_by_commit ON ${s}.events (commit_id) WHERE commit_id IS NOT NULL;
  -- Who is taken, and by which streams: those of a commit, or those that a batch began, by the transaction that imported it.
  CREATE TABLE ${s}.claims (digest bytea PRIMARY KEY, streams text[] NOT NULL);
  CREATE TABLE ${s}.packs (hash text COLLATE "C" PRIMARY KEY, bytes text NOT NULL);
  CREATE TABLE ${s}.batches (
    name text COLLATE "C" PRIMARY KEY,
    source text NOT NULL,
    imported_at text COLLATE "C" NOT NULL,
    streams integer NOT NULL,
    events integer NOT NULL
  );
  CREATE TABLE ${s}.checkpoints (reader text PRIMARY KEY, checkpoint text NOT NULL);
  CREATE TABLE ${s}.snapshots (stream text COLLATE "C" PRIMARY KEY, version integer NOT NULL, shape text NOT NULL, bytes bytea NOT NULL);
  CREATE TABLE ${s}.seals (size bigint PRIMARY KEY, position text NOT NULL, root text NOT NULL, sealed_at text NOT NULL);
  CREATE TABLE ${s}.seal_nodes (level integer, index bigint, hash bytea NOT NULL, position text NOT NULL, PRIMARY KEY (level, index));
  CREATE TABLE ${s}.projections (name text PRIMARY KEY, definition text NOT NULL);
  -- The version of a household that the rows of a projection are of. Of inline ones whatever differs is behind: a place in the global order
  -- for all of them would make every commit wait for the one before it.
  CREATE TABLE ${s}.projected (projection text, stream text COLLATE "C", version integer NOT NULL, PRIMARY KEY (projection, stream));
  ${readFunctions(s)}
  ${horizonFunctions(s)}
  ${standingFunctions(s)}
  ${appendFunction(s)}
  ${rowSecurity(s)}
  REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ${s} FROM PUBLIC;
  `,
    scopedIds(s),
    importedIds(s),
  ]
}
