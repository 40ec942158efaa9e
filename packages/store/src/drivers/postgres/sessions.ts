import type { Scope } from '@hearthfold/core/store'
import pg from 'pg'
import type { Connection, Session } from './connection.ts'
import type { Connections } from './connections.ts'
import { ConnectionLost, Unreachable } from './lost.ts'
import type { Rows, Statement } from './statement.ts'
import type { Waits } from './waits.ts'

/** The database of a ledger, as somebody sees it. */
export interface Database {
  /** The schema that the ledger is in. */
  readonly schema: string
  readonly scope: Scope | undefined
  /** One statement, in a transaction of its own. */
  ask(statement: Statement, values?: readonly unknown[]): Promise<Rows>
  /** The same of one that changes nothing, or may be done twice: asked again on another connection where the first was lost. */
  look(statement: Statement, values?: readonly unknown[]): Promise<Rows>
  /**
   * Some in one transaction; nothing of it is kept where the work throws.
   *
   * @param long whether a statement may take as long as it takes, since it is about a whole ledger
   */
  transaction<Result>(work: (session: Session) => Promise<Result>, long?: boolean): Promise<Result>
  /** The same on a connection of its own, on which rows are copied. */
  copying<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result>
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

export function databaseOf(connections: Connections, waits: Waits, schema: string): Database {
  const as = (scope: Scope | undefined): Database => {
    const scoped = scope ? `; SELECT set_config('hearthfold.divisions', ${pg.escapeLiteral(JSON.stringify(scope.divisions))}, true)` : ''

    function begin(connection: Connection, how: string, long = false): Promise<unknown> {
      const begun = connection.run(`${how}${scoped}${long ? asLong(connection, waits) : ''}`)
      begun.catch(() => undefined)
      return begun
    }

    async function within<Result>(
      connection: Connection,
      work: (connection: Connection) => Promise<Result>,
      long: boolean,
    ): Promise<Result> {
      let isEnding = false
      const ready = begin(connection, 'BEGIN', long)
      try {
        const result = await work(connection)
        await ready
        isEnding = true
        await connection.run('COMMIT')
        return result
      } catch (error) {
        if (!(error instanceof ConnectionLost)) {
          await connection.run('ROLLBACK').catch(() => undefined)
          throw error
        }
        throw isEnding ? error : nothingKept(error)
      }
    }

    function ask(statement: Statement, values?: readonly unknown[]): Promise<Rows> {
      return connections.use(async (connection) => {
        if (!scope) return connection.ask(statement, values)
        // One round trip: where the statement fails, committing keeps nothing.
        const ready = begin(connection, 'BEGIN')
        const answer = connection.ask(statement, values)
        const done = connection.run('COMMIT')
        await Promise.allSettled([ready, answer, done])
        await Promise.all([ready, done])
        return answer
      })
    }

    return {
      schema,
      scope,
      ask,
      look: (statement, values) =>
        ask(statement, values).catch((error: unknown) => {
          if (!(error instanceof ConnectionLost) || error instanceof Unreachable) throw error
          return ask(statement, values).catch((again: unknown) => {
            throw again instanceof ConnectionLost ? nothingKept(again) : again
          })
        }),
      transaction: (work, long = false) => connections.use((connection) => within(connection, work, long)),
      copying: (work) => connections.alone((connection) => within(connection, work, true), false),
      async *pages(text, values, role) {
        const connection = await connections.another(true)
        try {
          begin(connection, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', true)
          if (role !== undefined) connection.run(asRole(role)).catch(() => undefined)
          yield* connection.pages(text, values)
        } finally {
          await connection.end()
        }
      },
      within: as,
      close: connections.close,
    }
  }
  return as(undefined)
}

function nothingKept(error: ConnectionLost): ConnectionLost {
  return error.mayBeKept ? new ConnectionLost(error.message, { cause: error, mayBeKept: false }) : error
}

/** In a transaction whose statements may take as long as they take; only for others they do not wait without end. */
function asLong({ timeout }: Connection, { busy }: Waits): string {
  return `; SELECT set_config('statement_timeout', ${pg.escapeLiteral(timeout)}, true), set_config('lock_timeout', '${busy}', true)`
}

/** Lets the rest of a transaction work as a role that was granted to the one that connected. */
export function asRole(role: string): string {
  return `SET LOCAL ROLE ${pg.escapeIdentifier(role)}`
}
