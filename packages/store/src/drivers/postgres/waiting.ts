import pg from 'pg'
import type { Stop } from '@hearthfold/core'
import { configOf, type Database } from './sessions.ts'

/** How often a waiting reader looks by itself, in milliseconds: for what nobody tells of. */
const LOOK_EVERY = 250

/** The least time between two times that others are told of commits, in milliseconds. */
const TELL_EVERY = 100

/** Tells other processes that something was kept, and hears of it from them. */
export interface Waiting {
  told(): void
  /** Resolves once something may have been kept, a while has passed, or a signal is given. */
  next(signal: Stop): Promise<void>
  isClosed(): boolean
  close(): Promise<void>
}

/**
 * Commits do not tell of themselves: `NOTIFY` in a transaction takes a lock that all who commit would wait for. They are
 * told of a moment later by another connection, many at once; where that fails, readers look by themselves.
 */
export function waitingOn(database: Database, connectionString: string): Waiting {
  const channel = `${database.schema}_events`
  // It writes nothing that must last: no commit waits until this one is on the disk.
  const text = `SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, '')`
  const waiting = new Set<() => void>()
  let listener: Promise<pg.Client | undefined> | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const wake = () => [...waiting].forEach((go) => go())

  async function listen(): Promise<pg.Client | undefined> {
    const client = new pg.Client(configOf(connectionString))
    const gone = () => (listener = undefined)
    client.on('error', gone)
    client.on('end', gone)
    client.on('notification', wake)
    try {
      await client.connect()
      await client.query(`LISTEN ${channel}`)
      return client
    } catch {
      await client.end().catch(() => undefined)
      return undefined
    }
  }

  return {
    told() {
      wake()
      timer ??= setTimeout(() => {
        timer = undefined
        if (!closed) database.ask({ name: 'told', text }, [channel]).catch(() => undefined)
      }, TELL_EVERY).unref()
    },
    next(signal) {
      // Whoever comes round once more does not open what was closed.
      if (closed) return Promise.resolve()
      listener ??= listen()
      return new Promise((resolve) => {
        const go = () => {
          waiting.delete(go)
          clearTimeout(look)
          signal.removeEventListener('abort', go)
          resolve()
        }
        const look = setTimeout(go, LOOK_EVERY)
        waiting.add(go)
        signal.addEventListener('abort', go)
        if (signal.aborted) go()
      })
    },
    isClosed: () => closed,
    async close() {
      closed = true
      clearTimeout(timer)
      wake()
      await (await listener)?.end()
    },
  }
}
