// Who sees which rows. A session says whose eyes it has by a setting, `hearthfold.divisions`: a JSON array of codes, for one
// transaction. Without the setting, the whole ledger is seen by the role that owns it and by its members, and anybody else is told
// that they must name some: what they took for empty would only be hidden. Row security is forced: it also binds the owner once
// the setting is there. Only superusers and roles with
// BYPASSRLS go past it: importing works as such a role, since PostgreSQL refuses COPY where rows are secured, and so does
// sealing, which needs every link; both look at the scope themselves.
//
// It guards against statements that forget whose eyes they have, ours and those of reports that set it. It does not guard
// against a role that runs SQL of its own choosing: it may set the divisions that it likes. Whoever must not see a
// division gets no connection of their own, but an application that works within their scope. What bounds a role itself are its
// grants: it adds events and changes or deletes none, and moves time on by our functions alone.

/**
 * Of every function: which schemas its names are looked for in is not up to whoever calls it. Else a function of theirs would
 * run in the place of PostgreSQL's own, where the function runs as the owner of the ledger with the owner's rights.
 */
export const PINNED = 'SET search_path = pg_catalog, pg_temp'

/**
 * In PL/pgSQL, which plans them once a session: of plain SQL each would be planned anew for every statement that asks.
 *
 * @param s the schema of the ledger
 */
export function readFunctions(s: string): string {
  return `
  CREATE FUNCTION ${s}.divisions() RETURNS text[] LANGUAGE plpgsql STABLE ${PINNED} AS $$
  BEGIN
    RETURN ARRAY (SELECT json_array_elements_text(nullif(current_setting('hearthfold.divisions', true), '')::json));
  END
  $$;
  CREATE FUNCTION ${s}.whole() RETURNS boolean LANGUAGE plpgsql STABLE ${PINNED} AS $$
  BEGIN
    IF nullif(current_setting('hearthfold.divisions', true), '') IS NOT NULL THEN
      RETURN false;
    END IF;
    IF ${owned(s)} THEN
      RETURN true;
    END IF;
    RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE =
      format('the role %I does not own this ledger and sees it within a scope only: work within one, or connect as its owner', current_user);
  END
  $$;
  -- Before this, nobody is shown an event: all transactions of lesser ids have ended.
  CREATE FUNCTION ${s}.visible() RETURNS bigint LANGUAGE plpgsql STABLE ${PINNED} AS $$
  BEGIN
    RETURN (SELECT lift + pg_snapshot_xmin(pg_current_snapshot())::text::bigint FROM ${s}.settled);
  END
  $$;
  `
}

/** Whether the ledger belongs to the role that asks, or to one that it is a member of. */
function owned(s: string): string {
  return `pg_has_role((SELECT relowner FROM pg_class WHERE oid = '${s}.events'::regclass), 'USAGE')`
}

/** Asks whether rows of events are hidden from whoever asks without a scope. */
export function hiddenRows(s: string): string {
  return `SELECT row_security_active('${s}.events') AND NOT ${owned(s)}`
}

/** Why nothing is said of a whole ledger by a role that does not see it: what it takes for missing may only be hidden. */
export const HIDDEN =
  'rows of this ledger are hidden from the role that connects: it is verified and sealed by its owner, or as a role with BYPASSRLS'

/** Whether a division is within the scope, looked up once for a whole statement. */
function covered(s: string, division: string): string {
  return `${division} ^@ ANY ((SELECT ${s}.divisions())::text[])`
}

/** Whether the stream of a row of some table is within the scope now. */
function heldBy(s: string, table: string): string {
  return `EXISTS (SELECT FROM ${s}.streams s WHERE s.stream = ${table}.stream AND ${covered(s, 's.division')})`
}

/** Which events are seen within a scope: those of its divisions, and all of a stream that is within it now. */
export function seenEvents(s: string): string {
  return `(${covered(s, 'events.division')} OR ${heldBy(s, 'events')})`
}

/** Which rows of a table with one or more rows a stream are seen within a scope: those of streams that are within it now. */
export function heldRows(s: string, table: string): string {
  return heldBy(s, table)
}

/** Secures the rows of a table with rows of streams. */
export function securedTable(s: string, table: string): string {
  return `
  ALTER TABLE ${s}.${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY scoped ON ${s}.${table} USING ((SELECT ${s}.whole()) OR ${heldBy(s, table)});
  `
}

/** @param s the schema of the ledger */
export function rowSecurity(s: string): string {
  const whole = `(SELECT ${s}.whole())`
  return `
  ALTER TABLE ${s}.events ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY scoped ON ${s}.events USING (${whole} OR ${seenEvents(s)});
  ALTER TABLE ${s}.streams ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  -- Whoever lets a household move away has recorded it, and sees where it went, but records nothing more.
  CREATE POLICY seen ON ${s}.streams FOR SELECT USING (${whole} OR ${covered(s, 'division')} OR ${covered(s, 'was')});
  CREATE POLICY begun ON ${s}.streams FOR INSERT WITH CHECK (${whole} OR ${covered(s, 'division')});
  CREATE POLICY moved ON ${s}.streams FOR UPDATE USING (${whole} OR ${covered(s, 'division')}) WITH CHECK (true);
  ${securedTable(s, 'snapshots')}
  ${securedTable(s, 'projected')}
  `
}

/** What a role that does not own the ledger may do with its tables; what it may not, only the owner does, or a function of ours. */
const GRANTS = {
  SELECT: 'settled, checkpoints, projections',
  'SELECT, INSERT': 'events, packs, batches, seals, seal_nodes',
  'SELECT, INSERT, UPDATE': 'streams, snapshots, projected',
}

/** Rows of projections are replaced; where they are inline, by whoever records. */
const PROJECTED = 'SELECT, INSERT, DELETE'

/**
 * What lets a role work on a ledger that another role owns, as SQL for the owner to run. The role is shown nothing but what is
 * within the scope that it works within, and can change nothing that was recorded; but the scope is what its session says it
 * is: see to it that nobody runs SQL of their own as this role who must not see the whole ledger. For a role that
 * imports or seals, its own or one that is granted to it, a superuser also runs `ALTER ROLE … BYPASSRLS`.
 */
export function grantsTo(role: string, schema = 'hearthfold'): string {
  const name = `"${role.replaceAll('"', '""')}"`
  const literal = `'${role.replaceAll("'", "''")}'`
  const tables = Object.entries(GRANTS).map(
    ([rights, names]) =>
      `GRANT ${rights} ON ${names
        .split(', ')
        .map((table) => `${schema}.${table}`)
        .join(', ')} TO ${name};`,
  )
  return [
    `GRANT USAGE ON SCHEMA ${schema} TO ${name};`,
    ...tables,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${name};`,
    // The tables of projections: those that are there, and those that the owner makes later.
    `DO $grants$ DECLARE projected text; BEGIN
      FOR projected IN SELECT t.named ->> 0 FROM ${schema}.projections p, json_array_elements(p.definition::json) t (named) LOOP
        EXECUTE format('GRANT ${PROJECTED} ON %I.%I TO %I', '${schema}', projected, ${literal});
      END LOOP;
    END $grants$;`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT ${PROJECTED} ON TABLES TO ${name};`,
  ].join('\n')
}
