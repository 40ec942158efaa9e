import type { Store } from '@hearthfold/core'
import type { Projection } from '@hearthfold/core/store'
import { grantsTo } from '@hearthfold/store/postgres'
import { contract } from '@hearthfold/store/testing'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newSchema, openedPostgres } from './postgres-ledgers.ts'
import { type PostgresServer, startPostgres } from '../../../test/servers/postgres-server.ts'

// Roles as an office has them: one that owns the ledger, one that works on it, one that the latter imports and seals as.
// None of the first two is a superuser, and rows are secured for both.

let server: PostgresServer
let admin: pg.Client
beforeAll(async () => {
  server = await startPostgres({ durable: false })
  admin = new pg.Client({ connectionString: server.connectionString })
  await admin.connect()
  await admin.query(`
    CREATE ROLE keeper LOGIN; CREATE ROLE office LOGIN; CREATE ROLE bypassing BYPASSRLS; GRANT bypassing TO office;
    GRANT CREATE ON DATABASE postgres TO keeper`)
}, 60_000)
afterAll(async () => {
  await admin?.end()
  await server?.stop()
})

let schema = ''
let owner: Store
let office: Store
const settled = (stream: string, village: string, id = `settle-${stream}-${village}`.slice(0, 48)) => ({
  id,
  actor: 'office',
  accepted: [
    {
      stream: stream as 'household/a',
      on: '2019-12-01' as const,
      event: { type: 'settled' as const, village: `village/${village}` as const },
    },
  ],
  expected: 'any' as const,
  claims: 'none' as const,
})
const scope = (...divisions: string[]) => ({ actor: 'office', divisions, roles: ['record', 'import', 'seal'] as const })

const UNNAMED = /the role office does not own this ledger and sees it within a scope only/

/** What a role sees by SQL of its own, with a setting for its transaction or without. */
async function seen(role: string, divisions: string | undefined, table = 'events') {
  const client = new pg.Client({ connectionString: server.as(role) })
  await client.connect()
  await client.query('BEGIN')
  if (divisions !== undefined) await client.query(`SELECT set_config('hearthfold.divisions', $1, true)`, [divisions])
  const { rows } = await client.query(`SELECT DISTINCT stream FROM ${schema}.${table} ORDER BY stream`).finally(() => client.end())
  return rows.map(({ stream }) => stream as string)
}

describe('the whole contract holds where rows are secured', () => {
  for (const { sentence, hold } of contract) {
    test(`for the owner: ${sentence}`, () =>
      hold(async (opening) => {
        const own = newSchema()
        const open = () => openedPostgres({ connectionString: server.as('keeper'), schema: own, connections: 4, ...opening })
        const store = await open()
        return { store, again: open, dispose: () => store.close() }
      }))
  }
})

describe('roles of an office', () => {
  beforeEach(async () => {
    schema = newSchema()
    owner = await openedPostgres({ connectionString: server.as('keeper'), schema })
    await admin.query(`SET ROLE keeper; ${grantsTo('office', schema)}; ${grantsTo('bypassing', schema)}; RESET ROLE`)
    office = await openedPostgres({ connectionString: server.as('office'), schema, bypassing: 'bypassing' })
  })
  afterEach(async () => {
    await owner.close()
    await office.close()
  })

  test('SQL of a role that is neither owner nor superuser sees the divisions that its transaction names, and without a name is told so', async () => {
    await owner.commit(settled('household/a', '110101'))
    await owner.commit(settled('household/b', '110102'))
    await owner.commit(settled('household/c', '120101'))
    for (const table of ['events', 'streams']) {
      await expect(seen('office', undefined, table)).rejects.toThrow(UNNAMED)
      expect(await seen('office', '[]', table)).toEqual([])
      expect(await seen('office', '["1101"]', table)).toEqual(['household/a', 'household/b'])
      expect(await seen('office', '["110102","12"]', table)).toEqual(['household/b', 'household/c'])
      // Its owner sees all as long as it names none; then it is bound too.
      expect(await seen('keeper', undefined, table)).toHaveLength(3)
      expect(await seen('keeper', '["12"]', table)).toEqual(['household/c'])
    }
  })

  test('a role that does not own the ledger is told to work within a scope, and does not take for empty what is hidden', async () => {
    await owner.commit(settled('household/a', '110101'))
    await expect(office.read('household/a')).rejects.toThrow(UNNAMED)
    await expect(office.readAll(undefined, 10)).rejects.toThrow(UNNAMED)
    await expect(office.scan()[Symbol.asyncIterator]().next()).rejects.toThrow(UNNAMED)
    expect(await office.commit(settled('household/a', '110102', 'again'))).toMatchObject({
      ok: false,
      problem: { code: 'storage-failed', reason: expect.stringMatching(UNNAMED) },
    })
    expect((await office.within(scope('11')).read('household/a')).events).toHaveLength(1)
  })

  test('a role that may only add events records several at once, with claims', async () => {
    const { id, actor, accepted } = settled('household/a', '110101')
    const commit = {
      id,
      actor,
      accepted: [...accepted, ...settled('household/b', '110102').accepted],
      expected: 'any' as const,
      claims: { take: ['110101190001010015'], release: [] },
    }
    expect(await office.within(scope('1101')).commit(commit)).toHaveProperty('value.recorded.1.stream', 'household/b')
  })

  test('a household that moves away stays readable up to the move, and SQL adds nothing to it any more', async () => {
    await owner.commit(settled('household/a', '110101'))
    const old = office.within(scope('1101'))
    expect(await old.commit(settled('household/a', '120101'))).toHaveProperty('value.recorded')
    expect((await old.read('household/a')).events).toHaveLength(2)
    expect((await office.within(scope('12')).read('household/a')).events).toHaveLength(2)
    await office.within(scope('12')).commit(settled('household/a', '120102'))
    expect((await old.read('household/a')).events).toHaveLength(2)
    expect(await old.commit(settled('household/a', '110101', 'back'))).toEqual({
      ok: false,
      problem: { code: 'out-of-scope', stream: 'household/a', division: '120102' },
    })
    await admin.query(`SET ROLE office; BEGIN; SET LOCAL hearthfold.divisions = '["1101"]'`)
    const forged = `INSERT INTO ${schema}.events VALUES (1, 1, 'household/a', 4, '2020', '120102', '{}', '')`
    await expect(admin.query(forged)).rejects.toThrow(/row-level security/)
    await admin.query('ROLLBACK; RESET ROLE')
  })

  test('within a scope a role imports as the one that row security does not bind, and only what the scope covers', async () => {
    const events = (stream: string, village: string) =>
      [
        {
          ...settled(stream, village).accepted[0]!,
          id: '1',
          version: 1,
          recordedAt: '2015-03-01T01:00:00.000Z',
          actor: 'archive',
          schema: 1,
        },
      ] as Parameters<Store['import']>[0]['events']
    const clerk = office.within(scope('1101'))
    expect(await clerk.import({ name: 'own', source: 'archive', events: events('household/a', '110101') })).toHaveProperty('value')
    const beyond = await clerk.import({ name: 'other', source: 'archive', events: events('household/b', '120101') })
    expect(beyond).toEqual({ ok: false, problem: { code: 'out-of-scope', stream: 'household/b', division: '120101' } })
    expect(await owner.verify()).toBeUndefined()
    expect(await seen('keeper', undefined)).toEqual(['household/a'])
  })

  test('whoever seals sees every link within a scope, and nothing of what happened beyond it', async () => {
    await owner.commit(settled('household/a', '110101'))
    await owner.commit(settled('household/b', '120101'))
    const clerk = office.within(scope('1101'))
    expect(await clerk.links(undefined, 10)).toEqual(await owner.links(undefined, 10))
    expect((await clerk.readAll(undefined, 10)).map(({ recorded }) => recorded.stream)).toEqual(['household/a'])
  })

  test('nobody seals who is shown a part of the links, whatever role they have within their scope', async () => {
    await owner.commit(settled('household/a', '110101'))
    await owner.commit(settled('household/b', '120101'))
    const unable = await openedPostgres({ connectionString: server.as('office'), schema })
    await expect(unable.within(scope('1101')).links(undefined, 10)).rejects.toThrow(/hidden/)
    await unable.close()
  })

  test('a ledger is verified by whoever sees all of it, and by nobody else', async () => {
    await owner.commit(settled('household/a', '110101'))
    await owner.commit(settled('household/a', '120101'))
    await owner.commit(settled('household/a', '120102'))
    const unable = await openedPostgres({ connectionString: server.as('office'), schema })
    await expect(unable.verify()).rejects.toThrow(/hidden/)
    await unable.close()
    expect(await office.verify()).toBeUndefined()
    expect(await office.within(scope('11')).verify()).toBeUndefined()
    await admin.query(`UPDATE ${schema}.events SET line = '{}' WHERE version = 3`)
    expect(await office.within(scope('11')).verify()).toEqual({ stream: 'household/a', version: 3, because: 'changed' })
  })

  test('an inline projection has the rows of a household also after somebody let it move away from their scope', async () => {
    const living: Projection = {
      name: 'living',
      version: 1,
      tables: { living: { columns: { version: 'integer' } } },
      apply: ({ version }) => ({ living: [{ version }] }),
    }
    await owner.commit({
      id: 'visited',
      actor: 'office',
      accepted: [{ stream: 'household/a', on: '2019-12-01', event: { type: 'visited', by: 'cadre', purpose: 'regular' } }],
      expected: 'any',
      claims: 'none',
    })
    await owner.commit(settled('household/a', '110101'))
    await owner.rebuild(living)
    await admin.query(`SET ROLE keeper; ${grantsTo('office', schema)}; ${grantsTo('bypassing', schema)}; RESET ROLE`)
    const rows = async () => (await owner.rows(living, 'living')).map(({ stream, version }) => `${stream} ${version}`)
    for (const [at, user] of ['keeper', 'office'].entries()) {
      const [from, to] = at === 0 ? ['1101', '120101'] : ['12', '110102']
      const recording = await openedPostgres({
        connectionString: server.as(user),
        schema,
        inline: [living],
        ...(user === 'office' ? { bypassing: 'bypassing' } : {}),
      })
      expect(await recording.within(scope(from!)).commit(settled('household/a', to!))).toHaveProperty('value.recorded')
      expect(await rows()).toEqual([`household/a ${at + 3}`])
      await recording.close()
    }
    const unable = await openedPostgres({ connectionString: server.as('office'), schema, inline: [living] })
    expect(await unable.within(scope('11')).commit(settled('household/a', '110101', 'again'))).toMatchObject({
      ok: false,
      problem: { code: 'projection-failed', projection: 'living' },
    })
    expect(await unable.within(scope('12')).rows(living, 'living')).toEqual([])
    expect(await unable.within(scope('11')).rows(living, 'living')).toHaveLength(1)
    await unable.close()
    await admin.query(`DROP ROLE IF EXISTS passing; CREATE ROLE passing LOGIN BYPASSRLS; ${grantsTo('passing', schema)}`)
    const passing = await openedPostgres({ connectionString: server.as('passing'), schema, inline: [living] })
    expect(await passing.within(scope('11')).commit(settled('household/a', '110101', 'passed'))).toHaveProperty('value.recorded')
    await passing.close()
    await admin.query(`DROP OWNED BY passing; DROP ROLE passing`)
  })

  test('whoever records takes, changes and deletes nothing that was recorded, and moves time on to the present at most', async () => {
    await owner.commit({ ...settled('household/a', '110101'), claims: { take: ['110101190001010015'], release: [] } })
    const client = new pg.Client({ connectionString: server.as('office') })
    await client.connect()
    const denied = [
      `UPDATE ${schema}.events SET line = ''`,
      `DELETE FROM ${schema}.events`,
      `SELECT * FROM ${schema}.claims`,
      `DELETE FROM ${schema}.claims`,
      `UPDATE ${schema}.settled SET horizon = '0001-01-01T00:00:00.000Z'`,
      `UPDATE ${schema}.checkpoints SET checkpoint = '{}'`,
      `DELETE FROM ${schema}.seals`,
      `UPDATE ${schema}.seal_nodes SET hash = ''`,
      `DELETE FROM ${schema}.batches`,
      `UPDATE ${schema}.packs SET bytes = ''`,
      `DELETE FROM ${schema}.streams`,
    ]
    for (const statement of denied) await expect(client.query(statement), statement).rejects.toThrow(/permission denied/)
    await client.query(`SELECT ${schema}.propose('9999-01-01T00:00:00.000Z')`)
    await client.end()
    expect(await office.within(scope('1101')).settle('2020-01-01T00:00:00.000Z')).toBe('2020-01-01T00:00:00.000Z')
  })

  test('what a role defines in a schema of its own does not run in the place of what a function of the ledger calls', async () => {
    await owner.commit(settled('household/a', '110101'))
    await admin.query(`
      GRANT CREATE ON DATABASE postgres TO office; SET ROLE office; DROP SCHEMA IF EXISTS evil CASCADE; CREATE SCHEMA evil;
      CREATE TABLE evil.seen (what text); GRANT ALL ON SCHEMA evil TO PUBLIC; GRANT ALL ON evil.seen TO PUBLIC;
      CREATE FUNCTION evil.encode(bytea, text) RETURNS text LANGUAGE sql AS $$ INSERT INTO evil.seen VALUES (current_user) RETURNING what $$;
      SET search_path = evil, pg_catalog`)
    await admin.query(`SELECT ${schema}.standing(ARRAY['household/a'], 'settle-household/a-110101')`)
    expect((await admin.query('SELECT * FROM evil.seen')).rows).toEqual([])
    await admin.query('RESET ROLE; RESET search_path')
    const bare = `SELECT proname FROM pg_proc WHERE pronamespace = to_regnamespace($1)
      AND (proconfig IS NULL OR proconfig::text NOT LIKE '%search_path=pg_catalog, pg_temp%' OR has_function_privilege('unknown_role', oid, 'EXECUTE'))`
    await admin.query('CREATE ROLE unknown_role')
    expect((await admin.query(bare, [schema])).rows).toEqual([])
  })
})
