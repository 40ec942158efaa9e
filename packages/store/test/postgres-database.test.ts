import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Commit, Recorded, Store } from '@hearthfold/core'
import type { Projection } from '@hearthfold/core/store'
import { openPostgres, postgresProblemText } from '@hearthfold/store/postgres'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { digestKey, newSchema, openedPostgres } from './postgres-ledgers.ts'
import { postgresBinaries, type PostgresServer, startPostgres } from '../../../test/servers/postgres-server.ts'

let server: PostgresServer
let admin: pg.Client
beforeAll(async () => {
  server = await startPostgres({ durable: false })
  admin = new pg.Client({ connectionString: server.connectionString })
  admin.on('error', () => undefined)
  await admin.connect()
}, 60_000)
afterAll(async () => {
  await admin?.end().catch(() => undefined)
  await server?.stop()
})

let schema = ''
beforeEach(() => {
  schema = newSchema()
})

const open = (more: { schema?: string; connectionString?: string } = {}) =>
  openPostgres({ connectionString: server.connectionString, digestKey, schema, ...more })

const visited = (id: string, count = 1) => ({
  id,
  actor: 'office',
  accepted: Array.from({ length: count }, () => ({
    stream: 'household/a' as const,
    on: '2019-12-01' as const,
    event: { type: 'visited' as const, by: 'cadre', purpose: 'regular' as const },
  })),
  expected: 'any' as const,
  claims: 'none' as const,
})

test('a ledger opens with no key but the one that it was made with, and without any for reading', async () => {
  const unmade = await openPostgres({ connectionString: server.connectionString, schema, digestKey: undefined })
  expect(unmade).toEqual({ ok: false, problem: { code: 'no-ledger', schema } })
  const store = await openedPostgres({ connectionString: server.connectionString, schema })
  await store.commit(visited('1', 2))
  const other = await openPostgres({ connectionString: server.connectionString, schema, digestKey: Buffer.alloc(32, 8) })
  expect(other).toEqual({ ok: false, problem: { code: 'other-key', schema } })
  for (const opened of [unmade, other]) expect(!opened.ok && postgresProblemText(opened.problem).zh).toContain('台账')
  const reading = await openPostgres({ connectionString: server.connectionString, schema, digestKey: undefined })
  if (!reading.ok) throw new Error(reading.problem.code)
  expect(await reading.value.store.readAll(undefined, 10)).toEqual(await store.readAll(undefined, 10))
  await expect(reading.value.store.commit(visited('2'))).rejects.toThrow('without its key')
  await reading.value.store.close()
  await store.close()
})

describe('a database that is no ledger', () => {
  test('is refused where the schema belongs to another application, and left as it is', async () => {
    await admin.query(`CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.events (note text)`)
    expect(await open()).toEqual({ ok: false, problem: { code: 'other-application', schema } })
    const { rows } = await admin.query('SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace($1)', [schema])
    expect(rows).toEqual([{ relname: 'events' }])
  })
  test('is refused where a newer version of this software made it', async () => {
    await (await openedPostgres({ connectionString: server.connectionString, schema })).close()
    await admin.query(`COMMENT ON SCHEMA ${schema} IS 'hearthfold ledger, version 99'`)
    const opened = await open()
    expect(opened).toEqual({ ok: false, problem: { code: 'newer-schema', schema, expected: 3, found: 99 } })
    expect(!opened.ok && postgresProblemText(opened.problem).en).toContain('upgrade the software')
  })
  test('is refused where it is not encoded in UTF8', async () => {
    await admin.query(`CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0`)
    expect(await open({ connectionString: server.as('postgres', 'latin') })).toEqual({
      ok: false,
      problem: { code: 'other-encoding', found: 'LATIN1' },
    })
  })
  test('is refused with the reason where it cannot be reached', async () => {
    const opened = await open({ connectionString: server.as('postgres', 'nowhere') })
    expect(opened).toEqual({ ok: false, problem: { code: 'unreachable', reason: 'database "nowhere" does not exist' } })
  })
})

test('four that open a new ledger at once all find it made, once', async () => {
  const opened = await Promise.all(Array.from({ length: 4 }, () => openedPostgres({ connectionString: server.connectionString, schema })))
  const kept = await Promise.all(opened.map((store, at) => store.commit(visited(`commit-${at}`))))
  expect(kept.every((one) => one.ok)).toBe(true)
  expect((await opened[0]!.read('household/a')).events.map(({ version }) => version)).toEqual([1, 2, 3, 4])
  await Promise.all(opened.map((store) => store.close()))
})

test('nothing of pg is changed for others, and what others changed is nothing to a ledger', async () => {
  const { INT4, TEXT, BYTEA } = pg.types.builtins
  const before = [INT4, TEXT, BYTEA].map((type) => pg.types.getTypeParser(type))
  pg.types.setTypeParser(TEXT, () => 'no text of ours')
  try {
    const store = await openedPostgres({ connectionString: server.connectionString, schema })
    const kept = await store.commit(visited('1', 2))
    expect((await store.read('household/a')).events).toEqual(kept.ok && kept.value.recorded)
    await store.close()
  } finally {
    pg.types.setTypeParser(TEXT, before[1]!)
  }
  expect([INT4, TEXT, BYTEA].map((type) => pg.types.getTypeParser(type))).toEqual(before)
})

describe('what somebody does to the tables behind our back', () => {
  let store: Store
  beforeEach(async () => {
    store = await openedPostgres({ connectionString: server.connectionString, schema })
    await store.commit(visited('1', 5))
  })
  afterEach(() => store.close())
  const broken = async (statement: string) => {
    await admin.query(statement)
    return store.verify()
  }
  test('a changed byte is found at its event', async () => {
    expect(await broken(`UPDATE ${schema}.events SET line = replace(line, 'cadre', 'kadre') WHERE version = 3`)).toEqual({
      stream: 'household/a',
      version: 3,
      because: 'changed',
    })
  })
  test('an event that is missing within a stream is found', async () => {
    expect(await broken(`DELETE FROM ${schema}.events WHERE version = 3`)).toEqual({
      stream: 'household/a',
      version: 3,
      because: 'missing',
    })
  })
  test('an end that was cut off is found', async () => {
    expect(await broken(`DELETE FROM ${schema}.events WHERE version > 3`)).toEqual({
      stream: 'household/a',
      version: 4,
      because: 'cut-off',
    })
  })
  test.each([
    ['events', `recorded_at = '9998-01-01T00:00:00.000Z'`],
    ['events', `division = '22'`],
    ['events', `commit_id = 'other'`],
    ['streams', `division = '22'`],
    ['streams', `recorded_at = '2000-01-01T00:00:00.000Z'`],
  ])('what an event is found by, in %s, set to %s, is not what it says', async (table, set) => {
    const where = table === 'streams' ? `stream = 'household/a'` : `version = 1`
    expect(await broken(`UPDATE ${schema}.${table} SET ${set} WHERE ${where}`)).toEqual({
      stream: 'household/a',
      version: table === 'streams' ? 5 : 1,
      because: 'mislaid',
    })
  })
  test('an event that was put into another stream is found', async () => {
    await admin.query(`UPDATE ${schema}.streams SET stream = 'household/other'`)
    expect(await broken(`UPDATE ${schema}.events SET stream = 'household/other'`)).toEqual({
      stream: 'household/other',
      version: 1,
      because: 'mislaid',
    })
  })
  test('the end of a stream that was set back is a refusal, and nothing is kept on top of it', async () => {
    await admin.query(`UPDATE ${schema}.streams SET version = 3`)
    expect(await store.commit(visited('2'))).toMatchObject({ ok: false, problem: { code: 'storage-failed' } })
    expect((await store.read('household/a')).events).toHaveLength(5)
  })
})

describe('an opened store', () => {
  const scope = { actor: 'office', divisions: [''], roles: ['record' as const] }

  test('is read from within as many scans as go on, whatever the number of its connections', async () => {
    const store = await openedPostgres({ connectionString: server.connectionString, schema, connections: 1 })
    await store.commit(visited('1', 2))
    await store.commit({ ...visited('2'), accepted: [{ ...visited('2').accepted[0]!, stream: 'household/b' }] } as Commit)
    const read = async () => {
      const found: number[] = []
      for await (const { stream } of store.scan()) found.push((await store.read(stream)).events.length)
      return found
    }
    expect(await Promise.all([read(), read()])).toEqual([
      [2, 1],
      [2, 1],
    ])
    await store.close()
  })

  test('is not closed by whoever works within a scope', async () => {
    const store = await openedPostgres({ connectionString: server.connectionString, schema })
    await store.within(scope).close()
    expect(await store.commit(visited('1'))).toHaveProperty('value.recorded')
    await store.close()
  })

  test('lets nobody within a scope put a reader ahead, drop what is kept for all, or call a ledger broken of which they see a part', async () => {
    const store = await openedPostgres({ connectionString: server.connectionString, schema })
    const seen = store.within(scope)
    await expect(
      seen.keepCheckpoint('statistics', { position: '99999999-1', parked: undefined }, { position: undefined, parked: undefined }),
    ).rejects.toThrow(/whole ledger/)
    await expect(seen.dropSnapshots()).rejects.toThrow(/whole ledger/)
    await expect(seen.verify()).rejects.toThrow(/whole ledger/)
    await store.close()
  })

  test('says what the name of a reader may be, also where it is asked how far one is', async () => {
    const store = await openedPostgres({ connectionString: server.connectionString, schema })
    await expect(store.checkpoint('r\0')).rejects.toThrow(/the name of a reader must be/)
    await store.close()
  })

  test('lets whoever waits for an event go when it is closed', async () => {
    const store = await openedPostgres({ connectionString: server.connectionString, schema })
    const waiting = store.after(undefined, new AbortController().signal)
    await store.read('household/a')
    await store.close()
    await waiting
    const { rows } = await admin.query(`SELECT pid FROM pg_stat_activity WHERE query = 'LISTEN ${schema}_events'`)
    expect(rows).toEqual([])
  })
})

describe('an item of a household', () => {
  const settled = (village: string) =>
    ({
      id: `settled-${village}`,
      actor: 'office',
      accepted: [{ stream: 'household/a', on: '2019-12-01', event: { type: 'settled', village: `village/${village}` } }],
      expected: 'any' as const,
      claims: 'none' as const,
    }) as Commit
  const opened = {
    type: 'item-opened',
    problem: 'i',
    subject: 'household/a',
    origin: { kind: 'inspection', source: 'inspection' },
    owner: 'owner',
    target: 'target',
    deadline: '2020-12-01',
  } as const
  const item = {
    id: 'item',
    actor: 'office',
    expected: { 'rectification/i': 0 },
    accepted: [{ stream: 'rectification/i', on: '2019-12-01', event: opened }],
    claims: 'none' as const,
  } as const
  const seen = async (store: Store, ...divisions: string[]) =>
    Promise.all(
      divisions.map(
        async (division) =>
          (await store.within({ actor: 'clerk', divisions: [division], roles: [] }).read('rectification/i')).events.length,
      ),
    )

  test('belongs to the division that the household is in, also where another process let it move there', async () => {
    const one = await openedPostgres({ connectionString: server.connectionString, schema })
    const other = await openedPostgres({ connectionString: server.connectionString, schema })
    await one.commit(settled('11'))
    await other.commit(settled('22'))
    expect(await one.commit(item)).toHaveProperty('value.recorded')
    expect(await seen(one, '11', '22')).toEqual([0, 1])
    expect(await one.verify()).toBeUndefined()
    await one.close()
    await other.close()
  })

  test('belongs to it also where the item is imported and the household is in the ledger', async () => {
    const store = await openedPostgres({ connectionString: server.connectionString, schema })
    await store.commit(settled('22'))
    const event = {
      ...item.accepted[0]!,
      id: '1',
      version: 1,
      recordedAt: '2019-12-02T00:00:00.000Z',
      actor: 'archive',
      schema: 1,
    } as Recorded
    const clerk = store.within({ actor: 'clerk', divisions: ['22'], roles: ['import'] })
    expect(await clerk.import({ name: 'items', source: 'archive', events: [event] })).toHaveProperty('value')
    expect(await seen(store, '11', '22')).toEqual([0, 1])
    await store.close()
  })
})

describe('an inline projection', () => {
  const counting: Projection = {
    name: 'counting',
    version: 1,
    tables: { counting: { columns: { version: 'integer' } } },
    apply: ({ version }) => ({ counting: [{ version }] }),
  }
  const of = (id: string, stream: 'household/a' | 'household/b') => ({
    ...visited(id),
    accepted: visited(id).accepted.map((one) => ({ ...one, stream })),
  })
  const versions = async (store: Store) => (await store.rows(counting, 'counting')).map(({ stream, version }) => `${stream} ${version}`)

  test('that is added to a ledger with events has the rows of all, and those of what is recorded without it', async () => {
    const without = await openedPostgres({ connectionString: server.connectionString, schema })
    await without.commit(of('1', 'household/a'))
    const store = await openedPostgres({ connectionString: server.connectionString, schema, inline: [counting] })
    expect(await versions(store)).toEqual(['household/a 1'])
    await store.commit(of('2', 'household/b'))
    await without.commit(of('3', 'household/a'))
    await without.commit(of('4', 'household/b'))
    expect(await versions(without)).toEqual(['household/a 1', 'household/b 1'])
    expect(await versions(store)).toEqual(['household/a 2', 'household/b 2'])
    await without.close()
    await store.close()
  })

  test('whose columns come to be of other kinds is read again once it is rebuilt', async () => {
    const store = await openedPostgres({ connectionString: server.connectionString, schema, connections: 1 })
    await store.commit(of('1', 'household/a'))
    await store.rebuild(counting)
    expect(await versions(store)).toEqual(['household/a 1'])
    const said: Projection = {
      ...counting,
      tables: { counting: { columns: { version: 'text' } } },
      apply: ({ version }) => ({ counting: [{ version: `v${version}` }] }),
    }
    await store.rebuild(said)
    expect((await store.rows(said, 'counting')).map(({ version }) => version)).toEqual(['v1'])
    await store.close()
  })

  test('is complete for whoever reads its tables once something was recorded with it', async () => {
    const without = await openedPostgres({ connectionString: server.connectionString, schema })
    await without.commit(of('1', 'household/a'))
    const store = await openedPostgres({ connectionString: server.connectionString, schema, inline: [counting] })
    await store.commit(of('2', 'household/b'))
    expect(await versions(without)).toEqual(['household/a 1', 'household/b 1'])
    await without.close()
    await store.close()
  })
})

describe('connections that are lost', () => {
  const terminate = (pattern: string) =>
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '${pattern}' AND pid <> pg_backend_pid()`

  test('a commit whose connection is lost under way is asked again by itself, and kept once', async () => {
    const store = await openedPostgres({ connectionString: server.connectionString, schema })
    await store.commit(visited('1'))
    await admin.query('BEGIN')
    await admin.query(`SELECT FROM ${schema}.streams FOR UPDATE`)
    const waiting = store.commit(visited('2'))
    const busy = `SELECT count(*)::integer AS busy FROM pg_stat_activity WHERE query LIKE '%UPDATE ${schema}.streams t%' AND wait_event_type = 'Lock'`
    // Within a transaction it is shown what was seen first, unless that is cleared.
    while ((await admin.query(busy)).rows[0].busy === 0) await admin.query('SELECT pg_stat_clear_snapshot()')
    await admin.query(terminate(`%UPDATE ${schema}.streams t%`))
    await admin.query('ROLLBACK')
    expect(await waiting).toMatchObject({ ok: true, value: { again: false } })
    expect(await store.commit(visited('2'))).toMatchObject({ ok: true, value: { again: true } })
    expect((await store.read('household/a')).events).toHaveLength(2)
    await store.close()
  })
})

test('a ledger in a database that is for reading only is opened and read, with the horizon that it has', async () => {
  await admin.query('CREATE DATABASE standing')
  const connectionString = server.as('postgres', 'standing')
  const store = await openedPostgres({ connectionString, schema })
  await store.commit(visited('1', 2))
  const horizon = await store.settle('2020-01-01T00:00:00.000Z')
  await store.close()
  await admin.query('ALTER DATABASE standing SET default_transaction_read_only = on')
  const readOnly = await openedPostgres({ connectionString, schema })
  expect((await readOnly.read('household/a')).events).toHaveLength(2)
  expect(await readOnly.read('household/a', { known: '2021-01-01T00:00:00.000Z' })).toEqual({ known: horizon, events: [] })
  expect(await readOnly.commit(visited('2'))).toMatchObject({ ok: false, problem: { code: 'storage-failed' } })
  await readOnly.close()
})

test('a ledger that is restored from a dump into another server goes on after its last event', async () => {
  const store = await openedPostgres({ connectionString: server.connectionString, schema })
  // As on a server of long service.
  for (let at = 0; at < 300; at++) await admin.query('SELECT pg_current_xact_id()')
  await store.commit(visited('1', 2))
  await store.settle('2020-01-01T00:00:00.000Z')
  const before = await store.readAll(undefined, 10)
  await store.close()
  const other = await startPostgres({ durable: false })
  try {
    const program = (name: string) => join(postgresBinaries()!, name)
    const dump = execFileSync(program('pg_dump'), ['--schema', schema, server.connectionString], { encoding: 'utf8' })
    execFileSync(program('psql'), ['--quiet', '--set', 'ON_ERROR_STOP=1', other.connectionString], { input: dump })
    const restored = await openedPostgres({ connectionString: other.connectionString, schema })
    expect(await restored.readAll(undefined, 10)).toEqual(before)
    await restored.commit(visited('2'))
    expect((await restored.readAll(before.at(-1)!.position, 10)).map(({ recorded }) => recorded.version)).toEqual([3])
    const settled = await restored.settle('2021-01-01T00:00:00.000Z')
    expect(settled).toBe('2021-01-01T00:00:00.000Z')
    expect(await restored.verify()).toBeUndefined()
    await restored.close()
  } finally {
    await other.stop()
  }
}, 60_000)

test('where the server is gone a commit is refused with the reason, and once it is back all is as it was', async () => {
  const store = await openedPostgres({ connectionString: server.connectionString, schema })
  await store.commit(visited('1'))
  await server.kill()
  const refused = await store.commit(visited('2'))
  expect(['storage-failed', 'unknown-outcome']).toContain(!refused.ok && refused.problem.code)
  await server.start()
  expect(await store.commit(visited('2'))).toMatchObject({ ok: true, value: { again: false } })
  expect((await store.read('household/a')).events).toHaveLength(2)
  await store.close()
})
