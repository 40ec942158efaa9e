import type { Stop } from '@hearthfold/core/store'
import type { Connection } from './connection.ts'
import type { Connections } from './connections.ts'
import { once, prepared } from './statement.ts'

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
 * told of a moment later, many at once, by the connection that hears of others; where that fails, readers look by themselves.
 */
export function waitingOn(schema: string, connections: Connections): Waiting {
  const channel = `${schema}_events`
  // It writes nothing that must last: no commit waits until this one is on the disk.
  const telling = prepared(`SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, '')`)
  const waiting = new Set<() => void>()
  let listening: Promise<Connection | undefined> | undefined
  let timer: NodeJS.Timeout | undefined
  /** Whether something was kept of which was not told yet. */
  let isDue = false
  let closed = false

  const wake = () => [...waiting].forEach((go) => go())

  async function listen(): Promise<Connection | undefined> {
    let connection: Connection | undefined
    try {
      connection = await connections.another(false)
      connection.client.on('notification', wake)
      connection.client.on('end', () => {
        listening = undefined
      })
      await connection.ask(once(`LISTEN ${channel}`))
      // It does not keep a process from ending that has nothing else to do.
      connection.letGo()
      return connection
    } catch {
      await connection?.end()
      return undefined
    }
  }

  /** The connection that listens; where there is none, one is asked for no more often than it is told. */
  async function listener(): Promise<Connection | undefined> {
    const connection = await (listening ??= listen())
    if (connection && !connection.isLost()) return connection
    listening = undefined
    return undefined
  }

  async function tell(): Promise<void> {
    const connection = await listener()
    await connection?.ask(telling, [channel])
  }

  function tellSoon(): void {
    isDue = true
    timer ??= setTimeout(() => {
      isDue = false
      const done = () => {
        timer = undefined
        if (isDue && !closed) tellSoon()
      }
      // Before it was told of one nobody is told of the next: a connection is asked one thing at a time.
      if (!closed) tell().then(done, done)
    }, TELL_EVERY).unref()
  }

  return {
    told() {
      wake()
      tellSoon()
    },
    next(signal) {
      // Whoever comes round once more does not open what was closed.
      if (closed) return Promise.resolve()
      void listener()
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
      await (await listening)?.end()
    },
  }
}
