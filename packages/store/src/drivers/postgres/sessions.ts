import type { Scope } from '@hearthfold/core'
import pg from 'pg'

/** A statement that is prepared once on each connection. */
export interface Statement {
  readonly name: string
  readonly text: string
}

/** Bytes where a column is bytea, otherwise what the server wrote, a text. */
export type Value = string | Buffer | null
export type Rows = readonly (readonly Value[])[]

/** One connection, within a transaction. */
export interface Session {
  ask(statement: Statement, values?: readonly unknown[]): Promise<Rows>
  /** Statements that are not prepared, without values. */
  run(text: string): Promise<void>
  /** The rows of a long answer, some at a time, all of one view. */
  pages(text: string, values?: readonly unknown[]): AsyncGenerator<Rows>
}

/** The database of a ledger, as somebody sees it. */
export interface Database {
  /** The schema that the ledger is in. */
  readonly schema: string
  readonly scope: Scope | undefined
  /** One statement, in a transaction of its own. */
  ask(statement: Statement, values?: readonly unknown[]): Promise<Rows>
  /** Some in one transaction; nothing of it is kept where the work throws. */
  transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result>
  /**
   * The rows of a long answer, some at a time, all of one view, on a connection of its own: whoever works on them may ask other
   * things meanwhile, and would wait for ever where all connections are taken by those who do.
   *
   * @param role to ask as, where it is not that of the connection
   */
  pages(text: string, values?: readonly unknown[], role?: string): AsyncGenerator<Rows>
  within(scope: Scope | undefined): Database
  close(): Promise<void>
}

/** How long a connection may be unused, in milliseconds, before another one is taken: what lies between may have dropped it. */
const IDLE = 10_000

/** How many rows of a long answer are fetched at a time. */
const PAGE = 2_000

/** What the types of `pg` leave out: whether the process goes on while a connection is open. */
export interface Holding {
  ref(): void
  unref(): void
}

type Client = pg.PoolClient & Holding

/** Whether what was under way has been done is not known. */
export class ConnectionLost extends Error {}

// What the types of a process were set to by others is nothing to us, and the other way round.
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number) => (oid === pg.types.builtins.BYTEA ? bytes : asWritten)) as typeof pg.types.getTypeParser,
}
const asWritten = (value: string) => value
const bytes = (value: string) => Buffer.from(value.slice(2), 'hex')

/** For connections that serve one purpose and are closed then. */
export function configOf(connectionString: string): pg.ClientConfig {
  return { connectionString, types, keepAlive: true }
}

export function databaseOf(connectionString: string, schema: string, connections: number): Database {
  const pool = new pg.Pool({ ...configOf(connectionString), max: connections, pipeline: true, allowExitOnIdle: true })
  // A connection that is lost while nobody uses it is replaced when one is needed next.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => {
      dead.add(client)
      if (client !== spare) return
      spare = undefined
      client.release(true)
    })
    // Whatever the database was set to: writers must see horizons that are proposed after they began.
    client.query('SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED').catch(() => undefined)
  })
  /**
   * The connection that was used last, while nobody waits for one: going through the pool takes as long as asking something. It does
   * not keep a process from ending.
   */
  let spare: Client | undefined
  let spareSince = 0
  const dead = new WeakSet<pg.PoolClient>()

  function connected<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    const client = spare
    spare = undefined
    if (client && performance.now() - spareSince > IDLE) client.release(true)
    else if (client) {
      client.ref()
      return on(client, work)
    }
    return pool.connect().then((other) => on(other as Client, work))
  }

  function on<Result>(client: Client, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    return work(client).then(
      (result) => {
        free(client, false)
        return result
      },
      (error: unknown) => {
        free(client, isLost(error))
        throw error
      },
    )
  }

  function free(client: Client, lost: boolean): void {
    const isDead = lost || dead.has(client)
    if (isDead || spare || pool.waitingCount > 0 || pool.ending) return client.release(isDead)
    spare = client
    spareSince = performance.now()
    client.unref()
  }

  const as = (scope: Scope | undefined): Database => {
    const scoped = scope ? `; SELECT set_config('hearthfold.divisions', ${pg.escapeLiteral(JSON.stringify(scope.divisions))}, true)` : ''

    function begin(client: pg.ClientBase, how: string): Promise<unknown> {
      const begun = run(client, `${how}${scoped}`)
      begun.catch(() => undefined)
      return begun
    }

    function transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
      return connected(async (client) => {
        const ready = begin(client, 'BEGIN')
        try {
          const result = await work(sessionOn(client))
          await ready
          await run(client, 'COMMIT')
          return result
        } catch (error) {
          if (!isLost(error)) await run(client, 'ROLLBACK')
          throw error
        }
      })
    }

    return {
      schema,
      scope,
      ask: (statement, values) =>
        connected(async (client) => {
          if (!scope) return ask(client, statement, values)
          // One round trip: where the statement fails, committing keeps nothing.
          const ready = begin(client, 'BEGIN')
          const answer = ask(client, statement, values)
          const done = run(client, 'COMMIT')
          await Promise.allSettled([ready, answer, done])
          await Promise.all([ready, done])
          return answer
        }),
      transaction,
      async *pages(text, values, role) {
        const client = new pg.Client({ ...configOf(connectionString), pipeline: true })
        client.on('error', () => undefined)
        try {
          await client.connect()
          begin(client, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
          if (role !== undefined) run(client, asRole(role)).catch(() => undefined)
          yield* pagesOf(client, text, values)
        } finally {
          await client.end().catch(() => undefined)
        }
      },
      within: as,
      close() {
        spare?.release()
        spare = undefined
        return pool.end()
      },
    }
  }
  return as(undefined)
}

/** Lets the rest of a transaction work as a role that was granted to the one that connected. */
export function asRole(role: string): string {
  return `SET LOCAL ROLE ${pg.escapeIdentifier(role)}`
}

/** A connection on which a transaction was begun. */
export function sessionOn(client: pg.ClientBase): Session {
  return {
    ask: (statement, values) => ask(client, statement, values),
    run: (text) => run(client, text),
    pages: (text, values) => pagesOf(client, text, values),
  }
}

function ask(client: pg.ClientBase, { name, text }: Statement, values: readonly unknown[] = []): Promise<Rows> {
  const query = { name, text, values: values as unknown[], rowMode: 'array' as const }
  return new Promise((resolve, reject) => {
    client.query<Value[]>(query, (error, result) => (error ? reject(toldApart(error)) : resolve(result.rows)))
  })
}

async function run(client: pg.ClientBase, text: string): Promise<void> {
  await client.query(text).catch((error: Error) => {
    throw toldApart(error)
  })
}

/** What a server answers with, told apart from what befalls the connection, or what the server says when it goes. */
function toldApart(error: Error): Error {
  const isAnswer = error instanceof pg.DatabaseError && !error.code?.startsWith('57P')
  return isAnswer ? error : new ConnectionLost(error.message, { cause: error })
}

async function* pagesOf(client: pg.ClientBase, text: string, values: readonly unknown[] = []): AsyncGenerator<Rows> {
  const fetched = () => ask(client, { name: '', text: `FETCH ${PAGE} FROM page` })
  // All rows are wanted, and not the first of them soon: planned as such, they are sorted instead of fetched one by one.
  const planned = run(client, 'SET LOCAL cursor_tuple_fraction = 1')
  planned.catch(() => undefined)
  const declared = ask(client, { name: '', text: `DECLARE page NO SCROLL CURSOR FOR ${text}` }, values)
  let next = fetched()
  next.catch(() => undefined)
  await declared
  for (let rows = await next; rows.length > 0; rows = await next) {
    // The server looks for the next ones while these are worked on.
    next = fetched()
    next.catch(() => undefined)
    yield rows
  }
  await run(client, 'CLOSE page')
}

function isLost(error: unknown): boolean {
  return error instanceof ConnectionLost
}
