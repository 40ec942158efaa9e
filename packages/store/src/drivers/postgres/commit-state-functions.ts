import { PINNED } from './row-security.ts'

/**
 * A function of the owner that looks past the scope of whoever calls it, for as long as it runs. It sets that itself: as a property
 * of the function only a superuser may.
 *
 * @param body gives its answer to the variable `answer`
 */
function pastScope(signature: string, type: string, body: string, variables = ''): string {
  return `
  CREATE FUNCTION ${signature} RETURNS ${type} LANGUAGE plpgsql SECURITY DEFINER ${PINNED} AS $$
  DECLARE
    scoped text := current_setting('hearthfold.divisions', true);
    answer ${type};
    ${variables}
  BEGIN
    PERFORM set_config('hearthfold.divisions', '', true);
    ${body}
    PERFORM set_config('hearthfold.divisions', coalesce(scoped, ''), true);
    RETURN answer;
  END
  $$;`
}

/**
 * What is asked and done on the way of a commit that concerns rows which whoever records may not see.
 *
 * @param s the schema of the ledger
 */
export function standingFunctions(s: string): string {
  // It tells also of what lies out of scope how far it is and whose, so that whoever asks is told the reason; of what happened nothing.
  const standing = `answer := json_build_object(
      'ends', (SELECT coalesce(json_agg(json_build_array(t.stream, t.version, t.recorded_at, t.division, encode(t.hash, 'hex'),
        (SELECT e.commit_id IS NULL FROM ${s}.events e WHERE e.stream = t.stream AND e.version = 1))), '[]')
        FROM ${s}.streams t WHERE t.stream = ANY (names)),
      'kept', (SELECT json_build_object('tx', tx::text, 'seq', seq, 'size', size) FROM ${s}.events WHERE commit_id = id),
      'horizon', (SELECT proposal FROM ${s}.settled)
    );`
  const elsewhere = `answer := EXISTS (
      SELECT FROM unnest(names, guessed) u (name, division) LEFT JOIN ${s}.streams t ON t.stream = u.name WHERE coalesce(t.division, '') <> u.division
    );`
  const claim = `FOR claim, place IN
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
          answer := least(answer, place);
        END IF;
      END IF;
    END LOOP;`
  return `
  -- How things are: the ends of some streams, and the commit of an id where there is one.
  ${pastScope(`${s}.standing(names text[], id text)`, 'text', standing)}

  -- Whether one of some streams is not in the division that it is taken to be in, also where that is out of scope.
  ${pastScope(`${s}.are_elsewhere(names text[], guessed text[])`, 'boolean', elsewhere)}

  -- Takes and releases persons for streams: the place in taken of the first that somebody else has, or null. A person is released
  -- only by a commit to a stream of those that took them. Whoever records reads no digest, and deletes none but in this way.
  ${pastScope(`${s}.claim(names text[], taken bytea[], released bytea[])`, 'integer', claim, 'claim bytea; place integer;')}
  `
}
