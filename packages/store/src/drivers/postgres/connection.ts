import type { Socket } from 'node:net'
import pg from 'pg'
import { ConnectionLost, isAnswer, reasonOf, Unreachable } from './lost.ts'
import { once, type Rows, type Statement, type Value } from './statement.ts'
import type { Waits } from './waits.ts'

/** One connection, within a transaction. */
export interface Session {
  ask(statement: Statement, values?: readonly unknown[]): Promise<Rows>
  /** Statements that are not prepared, without values. */
  run(text: string): Promise<void>
  /** The rows of a long answer, some at a time, all of one view. */
  pages(text: string, values?: readonly unknown[]): AsyncGenerator<Rows>
}

/** A connection of which no wait is without an end. */
export interface Connection extends Session {
  readonly client: pg.Client
  /** The process that serves it on the server. */
  readonly backend: string
  /** The `statement_timeout` that it came with. */
  readonly timeout: string
  /** Whether it is a pooler's: the one who was connected to is not the process that answers. */
  readonly isPooled: boolean
  isLost(): boolean
  /** Does anything that `pg` itself offers, watched like all else. */
  watched<Result>(work: Promise<Result>): Promise<Result>
  /** Whether the process goes on while it is open. */
  hold(): void
  letGo(): void
  /** Looks whether anything has come from the server since it was looked last. Called every half of the time that it may be silent. */
  look(): void
  /** Ends it without waiting. Whoever waits on it is told. */
  cut(reason: string): void
  /** Takes leave of the server. */
  end(): Promise<void>
}

/** What the types of `pg` leave out. */
interface Inner {
  readonly connection: { readonly stream: Socket }
  readonly processID: number | null
  ref(): void
  unref(): void
}

/** How many rows of a long answer are fetched at a time. */
const PAGE = 2_000

/** How long it is waited, in milliseconds, until the server has heard the leave that is taken of it. */
const LEAVE = 1_000

/** After how long, in milliseconds, the system asks a server that is silent whether it is still there. */
const KEEP_ALIVE = 10_000

// What the types of a process were set to by others is nothing to us, and the other way round.
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number) => (oid === pg.types.builtins.BYTEA ? bytes : asWritten)) as typeof pg.types.getTypeParser,
}
const asWritten = (value: string) => value
const bytes = (value: string) => Buffer.from(value.slice(2), 'hex')

/**
 * Whatever the role or the database was set to: writers see horizons that are proposed after they began, what is told of is on the disk
 * before, no name is looked for in a schema of somebody's, and no statement is worked on without end.
 */
function settings({ busy }: Waits): Statement {
  return once(`SELECT pg_backend_pid(), current_setting('statement_timeout'),
    set_config('default_transaction_isolation', 'read committed', false),
    set_config('synchronous_commit', CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false),
    set_config('search_path', 'pg_catalog, pg_temp', false),
    set_config('statement_timeout', CASE current_setting('statement_timeout') WHEN '0' THEN '${busy}' ELSE current_setting('statement_timeout') END, false)`)
}

export interface Connecting {
  readonly connectionString: string
  readonly waits: Waits
  /** Whether more is asked before an answer has come. */
  readonly pipeline: boolean
  /** Whether the server is at work for one of its processes; throws where it cannot be asked. */
  readonly isAtWork: (backend: string) => Promise<boolean>
  /** Those that are open or being opened: by whoever has to cut them. */
  readonly open: Set<Pick<Connection, 'cut' | 'look'>>
}

/** @throws Unreachable where there is no connection in time */
export async function connect({ connectionString, waits, pipeline, isAtWork, open }: Connecting): Promise<Connection> {
  const config: pg.ClientConfig = {
    connectionString,
    types,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE,
    connectionTimeoutMillis: waits.connecting,
    pipeline,
  }
  const client = new pg.Client(config) as pg.Client & Inner
  let lost: Error | undefined
  /** How many things are asked that were not answered yet, and how many were. */
  let pending = 0
  let answered = 0
  let progress = -1
  let still = 0
  let isAsking = false
  let isDoubtful = false

  const gone = (error: Error) => {
    lost ??= error
    open.delete(connection)
  }
  client.on('error', gone)
  client.on('end', () => gone(new Error('the server closed the connection')))

  function done(): void {
    pending--
    answered++
  }

  /** What befell somebody who asked, told apart from what the server answered. */
  function told(error: unknown): unknown {
    if (isAnswer(error)) return error
    const first = lost ?? (error as Error)
    connection.cut(reasonOf(first))
    return new ConnectionLost(reasonOf(first), { cause: first })
  }

  const connection: Connection = {
    client,
    backend: '',
    timeout: '0',
    isPooled: false,
    isLost: () => lost !== undefined,
    ask({ name, text }, values = []) {
      const query = { name, text, values: values as unknown[], rowMode: 'array' as const }
      pending++
      return new Promise((resolve, reject) => {
        client.query<Value[]>(query, (error, result) => {
          done()
          if (error) reject(told(error))
          else resolve(result.rows)
        })
      })
    },
    async run(text) {
      await connection.watched(client.query(text))
    },
    async watched(work) {
      pending++
      try {
        return await work
      } catch (error) {
        throw told(error)
      } finally {
        done()
      }
    },
    pages: (text, values) => pagesOf(connection, text, values),
    hold: () => client.ref(),
    letGo: () => client.unref(),
    look() {
      const { stream } = client.connection
      const now = answered + stream.bytesRead + stream.bytesWritten - stream.writableLength
      const isStill = pending > 0 && now === progress
      progress = now
      if (!isStill) {
        still = 0
        isDoubtful = false
        return
      }
      // It had finished when it was asked, and what it said then would have come by now.
      if (isDoubtful) return connection.cut(`the server said nothing for ${waits.silent} ms`)
      if (++still < 2 || isAsking) return
      isAsking = true
      isAtWork(connection.backend).then(
        (isWorking) => {
          isAsking = false
          isDoubtful = !isWorking
          still = 0
        },
        (error: unknown) => connection.cut(`the server said nothing for ${waits.silent} ms (${reasonOf(error)})`),
      )
    },
    cut(reason) {
      gone(new Error(reason))
      client.connection.stream.destroy(lost)
    },
    async end() {
      open.delete(connection)
      if (lost) {
        client.connection.stream.destroy()
        return
      }
      // A process that ends it waits until it has ended.
      client.ref()
      const cutting = setTimeout(() => connection.cut('the server did not let go'), LEAVE)
      await client.end().catch(() => undefined)
      clearTimeout(cutting)
      lost ??= new Error('the connection was ended')
    },
  }

  open.add(connection)
  try {
    await client.connect()
  } catch (error) {
    connection.cut(reasonOf(error))
    throw new Unreachable(reasonOf(error), error)
  }
  const cutting = setTimeout(() => connection.cut(`the server said nothing for ${waits.connecting} ms`), waits.connecting)
  try {
    const [row] = await connection.ask(settings(waits))
    const [backend, timeout] = row as [string, string]
    return Object.assign(connection, { backend, timeout, isPooled: backend !== String(client.processID) })
  } catch (error) {
    connection.cut(reasonOf(error))
    throw new Unreachable(reasonOf(error), error)
  } finally {
    clearTimeout(cutting)
  }
}

async function* pagesOf(session: Session, text: string, values: readonly unknown[] = []): AsyncGenerator<Rows> {
  const fetched = () => {
    const page = session.ask(once(`FETCH ${PAGE} FROM page`))
    page.catch(() => undefined)
    return page
  }
  // All rows are wanted, and not the first of them soon: planned as such, they are sorted instead of fetched one by one.
  const planned = session.run('SET LOCAL cursor_tuple_fraction = 1')
  planned.catch(() => undefined)
  const declared = session.ask(once(`DECLARE page NO SCROLL CURSOR FOR ${text}`), values)
  let next = fetched()
  await declared
  for (let rows = await next; rows.length > 0; rows = await next) {
    // The server looks for the next ones while these are worked on.
    next = fetched()
    yield rows
  }
  await session.run('CLOSE page')
}
