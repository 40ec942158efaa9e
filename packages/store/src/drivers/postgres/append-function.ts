import { ON_DISK } from './horizon.ts'
import { PINNED } from './row-security.ts'
import { idOfLine } from './id-of-line.ts'

/** What is asked differs in its values alone: left to itself PostgreSQL plans it anew each time, which takes longer than doing it. */
const PLANNED_ONCE = 'SET plan_cache_mode = force_generic_plan'

/**
 * What keeps a commit, in one round trip: a function in the database, called with what the client guesses of the streams. Where a
 * guess was wrong (a stream has gone on, an instant lies within settled time) nothing is kept, and the answer says how things are.
 *
 * The order in which locks are taken is the same for all: streams as the client sorted them, the id of the commit, the
 * claims by digest. So no two commits ever wait for each other in a circle.
 *
 * @param s the schema of the ledger
 */
export function appendFunction(s: string): string {
  return `
  CREATE OR REPLACE FUNCTION ${s}.append(
    id text, at text,
    -- Of each stream: its name, of which the version, the hash and the division are guessed; and all three after the commit.
    names text[], befores integer[], tops bytea[], divisions text[], afters integer[], chains bytea[], presents text[],
    -- Of each event, in order: the place of its stream in names, its version, the division that it belongs to, the hash; and the lines.
    places integer[], versions integer[], owners text[], hashes bytea[], lines text,
    taken bytea[], released bytea[], pack_hashes text[], pack_bytes text[],
    -- Other streams that the divisions of this commit follow from, and the division that each is guessed to be in.
    subjects text[], guessed text[],
    -- The streams in which an event may have an id of this commit: that a batch began, or that a commit of this id added to that is not seen.
    imported text[]
  ) RETURNS text LANGUAGE plpgsql ${PLANNED_ONCE} ${PINNED} AS $$
  DECLARE
    own bigint;
    proposed text;
    line text;
    n integer := 0;
    place integer;
    refused integer;
    ids text[];
  BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'a ledger is appended to in read committed transactions only';
    END IF;
    ${ON_DISK}
    -- Before it looks at the horizon: see there. What follows looks at the database as it is then, since every statement of a
    -- function such as this does.
    LOCK TABLE ${s}.events IN ROW EXCLUSIVE MODE;
    SELECT pg_current_xact_id()::text::bigint + s.lift, s.proposal INTO own, proposed FROM ${s}.settled s;
    IF at COLLATE "C" <= proposed OR subjects IS NOT NULL AND ${s}.are_elsewhere(subjects, guessed) THEN
      RETURN ${s}.standing(names || subjects, id);
    END IF;
    IF imported IS NOT NULL THEN
      ids := ARRAY (SELECT append.id || '.' || i FROM generate_series(1, cardinality(places)) i);
      IF EXISTS (SELECT FROM ${s}.events e WHERE e.stream = ANY (imported) AND e.imported_id = ANY (ids))
        OR (${s}.standing('{}', id)::json ->> 'elsewhere')::boolean
        AND EXISTS (SELECT FROM ${s}.events e WHERE e.stream = ANY (imported) AND ${idOfLine('e.line')} = ANY (ids)) THEN
        RETURN json_build_object('reused', ${s}.standing(names || subjects, id)::json);
      END IF;
    END IF;
    -- A block with a handler is undone as a whole, and what is refused in it is no error in the log of the server.
    BEGIN
      FOR place IN 1 .. cardinality(names) LOOP
        IF befores[place] = 0 THEN
          INSERT INTO ${s}.streams VALUES (names[place], afters[place], at, chains[place], presents[place]) ON CONFLICT DO NOTHING;
        ELSE
          UPDATE ${s}.streams t
          SET version = afters[place], recorded_at = at, hash = chains[place], division = presents[place],
            was = CASE WHEN presents[place] = divisions[place] THEN t.was ELSE divisions[place] END
          WHERE t.stream = names[place] AND t.version = befores[place] AND t.recorded_at <= at COLLATE "C"
            AND t.hash = tops[place] AND t.division = divisions[place];
        END IF;
        IF NOT FOUND THEN
          RAISE EXCEPTION USING ERRCODE = 'HF001';
        END IF;
      END LOOP;
      FOREACH line IN ARRAY string_to_array(lines, E'\\n') LOOP
        n := n + 1;
        IF n = 1 THEN
          INSERT INTO ${s}.events VALUES (own, n, names[places[n]], versions[n], at, owners[n], line, hashes[n], id, cardinality(places));
        ELSE
          INSERT INTO ${s}.events VALUES (own, n, names[places[n]], versions[n], at, owners[n], line, hashes[n]);
        END IF;
      END LOOP;
      IF taken IS NOT NULL THEN
        refused := ${s}.claim(names, taken, released);
        IF refused IS NOT NULL THEN
          RAISE EXCEPTION USING ERRCODE = 'HF002';
        END IF;
      END IF;
      IF pack_hashes IS NOT NULL THEN
        INSERT INTO ${s}.packs SELECT * FROM unnest(pack_hashes, pack_bytes) p(hash, bytes) ORDER BY p.hash ON CONFLICT DO NOTHING;
      END IF;
    EXCEPTION
      WHEN unique_violation OR SQLSTATE 'HF001' THEN
        RETURN ${s}.standing(names || subjects, id);
      WHEN SQLSTATE 'HF002' THEN
        RETURN json_build_object('claimed', refused - 1);
    END;
    RETURN own;
  END
  $$;
  `
}
