import { PINNED } from './row-security.ts'

/**
 * What keeps a commit, in one round trip: a function in the database, called with what the client guesses. Where a guess
 * was wrong (a stream has gone on, an instant lies within settled time) nothing is kept, and the answer says how things are.
 *
 * The order in which it takes its locks is the same for all: streams as the client sorted them, the id of the commit, the
 * claims by digest. So no two commits ever wait for each other in a circle.
 *
 * @param s the schema of the ledger
 */
export function appendFunction(s: string): string {
  return `
  -- How things are: the ends of some streams, and the commit of an id where there is one. It tells also of what lies out of
  -- scope how far it is and whose, so that whoever asks is told the reason; of what happened it tells nothing.
  CREATE FUNCTION ${s}.standing(names text[], id text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER ${PINNED} AS $$
  DECLARE
    scoped text := current_setting('hearthfold.divisions', true);
    things text;
  BEGIN
    PERFORM set_config('hearthfold.divisions', '', true);
    SELECT json_build_object(
      'ends', (SELECT coalesce(json_agg(json_build_array(stream, version, recorded_at, division)), '[]') FROM ${s}.streams WHERE stream = ANY (names)),
      'kept', (SELECT json_build_object('digest', encode(digest, 'hex'), 'tx', tx::text, 'seq', seq, 'size', size) FROM ${s}.events WHERE commit_id = id),
      'horizon', (SELECT proposal FROM ${s}.settled)
    ) INTO things;
    PERFORM set_config('hearthfold.divisions', coalesce(scoped, ''), true);
    RETURN things;
  END
  $$;

  -- Whether one of some streams is not in the division that it is taken to be in, also where that is out of scope.
  CREATE FUNCTION ${s}.are_elsewhere(names text[], guessed text[]) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER ${PINNED} AS $$
  DECLARE
    scoped text := current_setting('hearthfold.divisions', true);
    found boolean;
  BEGIN
    PERFORM set_config('hearthfold.divisions', '', true);
    SELECT EXISTS (
      SELECT FROM unnest(names, guessed) u (name, division) LEFT JOIN ${s}.streams t ON t.stream = u.name WHERE coalesce(t.division, '') <> u.division
    ) INTO found;
    PERFORM set_config('hearthfold.divisions', coalesce(scoped, ''), true);
    RETURN found;
  END
  $$;

  -- Takes and releases persons for streams: the place in taken of the first that somebody else has, or null. A person is released only by a commit to a stream of those that took them. Whoever records reads no digest,
  -- and deletes none but in this way.
  CREATE FUNCTION ${s}.claim(names text[], taken bytea[], released bytea[]) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER ${PINNED} AS $$
  DECLARE
    scoped text := current_setting('hearthfold.divisions', true);
    claim bytea;
    place integer;
    refused integer;
  BEGIN
    PERFORM set_config('hearthfold.divisions', '', true);
    FOR claim, place IN
      SELECT c.digest, c.place FROM (
        SELECT u.d AS digest, NULL::bigint AS place FROM unnest(released) u(d)
        UNION ALL SELECT u.d, u.o FROM unnest(taken) WITH ORDINALITY u(d, o)
      ) c ORDER BY c.digest, c.place NULLS FIRST
    LOOP
      IF place IS NULL THEN
        DELETE FROM ${s}.claims c WHERE c.digest = claim AND c.streams && names;
      ELSE
        INSERT INTO ${s}.claims VALUES (claim, names) ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN
          refused := least(refused, place);
        END IF;
      END IF;
    END LOOP;
    PERFORM set_config('hearthfold.divisions', coalesce(scoped, ''), true);
    RETURN refused;
  END
  $$;

  CREATE FUNCTION ${s}.append(
    id text, asked bytea, at text,
    -- Of each stream of the commit: its name, the version that it should have, the one it gets, the division it gets (null: as it is).
    names text[], befores integer[], afters integer[], moved text[],
    -- Of each event, in order: the place of its stream in names, its version, the division that it says (null: none). And the lines.
    places integer[], versions integer[], said text[], lines text,
    taken bytea[], released bytea[], pack_hashes text[], pack_bytes text[],
    -- Other streams that the divisions of this commit follow from, and the division that each is taken to be in.
    subjects text[], guessed text[],
    -- The divisions in which may be recorded; null: in all.
    scope text[]
  ) RETURNS text LANGUAGE plpgsql ${PINNED} AS $$
  DECLARE
    own bigint;
    proposed text;
    line text;
    n integer := 0;
    place integer;
    refused integer;
    chain bytea;
    division text;
    chains bytea[] := '{}';
    divisions text[] := '{}';
    firsts text[];
  BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'a ledger is appended to in read committed transactions only';
    END IF;
    IF current_setting('synchronous_commit') = 'off' THEN
      PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    -- The transaction gets its id before it looks at the horizon: whoever gets one after a horizon was proposed sees it.
    own := pg_current_xact_id()::text::bigint;
    SELECT own + s.lift, s.proposal INTO own, proposed FROM ${s}.settled s;
    IF at COLLATE "C" <= proposed OR subjects IS NOT NULL AND ${s}.are_elsewhere(subjects, guessed) THEN
      RETURN ${s}.standing(names || subjects, id);
    END IF;
    -- A block with a handler is undone as a whole, and what is refused in it is no error in the log of the server.
    BEGIN
      FOR place IN 1 .. cardinality(names) LOOP
        IF befores[place] = 0 THEN
          chain := decode(repeat('00', 32), 'hex');
          division := '';
          IF scope IS NOT NULL AND NOT coalesce(moved[place], '') ^@ ANY (scope) THEN
            RAISE EXCEPTION USING ERRCODE = 'HF001';
          END IF;
          INSERT INTO ${s}.streams VALUES (names[place], 0, at, chain, coalesce(moved[place], '')) ON CONFLICT DO NOTHING;
        ELSE
          SELECT t.hash, t.division INTO chain, division FROM ${s}.streams t
            WHERE t.stream = names[place] AND t.version = befores[place] AND t.recorded_at <= at COLLATE "C" FOR UPDATE;
        END IF;
        IF NOT FOUND OR scope IS NOT NULL AND NOT coalesce(nullif(division, ''), moved[place], '') ^@ ANY (scope) THEN
          RAISE EXCEPTION USING ERRCODE = 'HF001';
        END IF;
        chains[place] := chain;
        divisions[place] := division;
      END LOOP;
      firsts := divisions;
      FOREACH line IN ARRAY string_to_array(lines, E'\\n') LOOP
        n := n + 1;
        place := places[n];
        chain := sha256(chains[place] || convert_to(line, 'UTF8'));
        chains[place] := chain;
        division := divisions[place];
        IF said[n] IS NOT NULL THEN
          IF division = '' THEN
            division := said[n];
          END IF;
          divisions[place] := said[n];
        END IF;
        IF n = 1 THEN
          INSERT INTO ${s}.events VALUES (own, n, names[place], versions[n], at, division, line, chain, id, asked, cardinality(places));
        ELSE
          INSERT INTO ${s}.events VALUES (own, n, names[place], versions[n], at, division, line, chain);
        END IF;
      END LOOP;
      FOR place IN 1 .. cardinality(names) LOOP
        IF divisions[place] = firsts[place] OR befores[place] = 0 THEN
          UPDATE ${s}.streams t SET version = afters[place], recorded_at = at, hash = chains[place] WHERE t.stream = names[place];
        ELSE
          UPDATE ${s}.streams t SET version = afters[place], recorded_at = at, hash = chains[place], division = divisions[place], was = firsts[place]
            WHERE t.stream = names[place];
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
