import { PINNED } from './row-security.ts'

/**
 * Ids of commits belong to whoever sees the commit, and snapshots are kept by nobody who sees a part of the ledger.
 *
 * @param s the schema of the ledger
 */
export function scopedIds(s: string): string {
  const isSeen = `(everything OR e.division ^@ ANY (mine) OR EXISTS (SELECT FROM ${s}.streams t WHERE t.stream = e.stream AND t.division ^@ ANY (mine)))`
  const whole = `(SELECT ${s}.whole())`
  return `
  -- Of two commits of one id that begin in one stream both are seen by whoever records there.
  DROP INDEX ${s}.events_by_commit;
  CREATE UNIQUE INDEX events_by_commit ON ${s}.events (commit_id, stream) WHERE commit_id IS NOT NULL;

  -- How things are: the ends of some streams, and the commits of an id: those whose first event whoever asks sees, and whether there
  -- is another. It looks past their scope for as long as it runs.
  CREATE OR REPLACE FUNCTION ${s}.standing(names text[], id text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER ${PINNED} AS $$
  DECLARE
    scoped text := current_setting('hearthfold.divisions', true);
    everything boolean := nullif(scoped, '') IS NULL;
    mine text[] := CASE WHEN everything THEN '{}' ELSE ${s}.divisions() END;
    answer text;
  BEGIN
    PERFORM set_config('hearthfold.divisions', '', true);
    answer := json_build_object(
      'ends', (SELECT coalesce(json_agg(json_build_array(t.stream, t.version, t.recorded_at, t.division, encode(t.hash, 'hex'),
        (SELECT e.commit_id IS NULL FROM ${s}.events e WHERE e.stream = t.stream AND e.version = 1))), '[]')
        FROM ${s}.streams t WHERE t.stream = ANY (names)),
      'kept', (SELECT coalesce(json_agg(json_build_object('tx', e.tx::text, 'seq', e.seq, 'size', e.size)), '[]')
        FROM ${s}.events e WHERE e.commit_id = id AND ${isSeen}),
      'elsewhere', EXISTS (SELECT FROM ${s}.events e WHERE e.commit_id = id AND NOT ${isSeen}),
      'horizon', (SELECT proposal FROM ${s}.settled)
    );
    PERFORM set_config('hearthfold.divisions', coalesce(scoped, ''), true);
    RETURN answer;
  END
  $$;

  -- What everybody's household begins with is kept by those alone who see the whole ledger.
  DROP POLICY scoped ON ${s}.snapshots;
  CREATE POLICY seen ON ${s}.snapshots FOR SELECT USING (${whole} OR EXISTS (
    SELECT FROM ${s}.streams s WHERE s.stream = snapshots.stream AND s.division ^@ ANY ((SELECT ${s}.divisions())::text[])));
  CREATE POLICY kept ON ${s}.snapshots USING (${whole}) WITH CHECK (${whole});
  `
}
