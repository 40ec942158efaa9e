// Who sees which rows. A session says whose eyes it has by a setting, `hearthfold.divisions`: a JSON array of codes, for one
// transaction. Without the setting, the whole ledger is seen by the role that owns it and by its members, and nothing by
// anybody else. Row security is forced: it also binds the owner once the setting is there. Only superusers and roles with
// BYPASSRLS go past it: importing works as such a role, since PostgreSQL refuses COPY where rows are secured, and so does
// sealing, which needs every link; both look at the scope themselves.

/** @param s the schema of the ledger */
export function readFunctions(s: string): string {
  return `
  CREATE FUNCTION ${s}.divisions() RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT ARRAY (SELECT json_array_elements_text(nullif(current_setting('hearthfold.divisions', true), '')::json))
  $$;
  CREATE FUNCTION ${s}.whole() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT nullif(current_setting('hearthfold.divisions', true), '') IS NULL
      AND pg_has_role((SELECT relowner FROM pg_class WHERE oid = '${s}.events'::regclass), 'USAGE')
  $$;
  -- Before this, nobody is shown an event: all transactions of lesser ids have ended.
  CREATE FUNCTION ${s}.visible() RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT lift + pg_snapshot_xmin(pg_current_snapshot())::text::bigint FROM ${s}.settled
  $$;
  `
}

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
  `
}

/**
 * What lets a role work on a ledger that another role owns, as SQL for the owner to run. The role sees nothing but what
 * is within the scope that it works within. For a role that imports or seals, its own or one that is granted to it,
 * a superuser also runs `ALTER ROLE … BYPASSRLS`.
 */
export function grantsTo(role: string, schema = 'hearthfold'): string {
  const name = `"${role.replaceAll('"', '""')}"`
  return [
    `GRANT USAGE ON SCHEMA ${schema} TO ${name};`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${name};`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${name};`,
  ].join('\n')
}
