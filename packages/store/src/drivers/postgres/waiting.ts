import pg from 'pg'
import type { Stop } from '@hearthfold/core'
import { configOf, type Holding } from './sessions.ts'

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

type Listener = pg.Client & Holding

/**
 * Commits do not tell of themselves: `NOTIFY` in a transaction takes a lock that all who commit would wait for. They are
 * told of a moment later, many at once, by the connection that hears of others; where that fails, readers look by themselves.
 */
export function waitingOn(schema: string, connectionString: string): Waiting {
  const channel = `${schema}_events`
  // It writes nothing that must last: no commit waits until this one is on the disk.
  const text = `SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, '')`
  const waiting = new Set<() => void>()
  let listener: Promise<Listener | undefined> | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const wake = () => [...waiting].forEach((go) => go())

  function listen(): Promise<Listener | undefined> {
    const client = new pg.Client(configOf(connectionString)) as Listener
    const gone = () => {
      if (listener === listening) listener = undefined
    }
    client.on('error', gone)
    client.on('end', gone)
    client.on('notification', wake)
    const listening = begin(client)
    return listening
  }

  async function begin(client: Listener): Promise<Listener | undefined> {
    try {
      await client.connect()
      await client.query(`LISTEN ${channel}`)
      // It does not keep a process from ending that has nothing else to do.
      client.unref()
      return client
    } catch {
      await client.end().catch(() => undefined)
      return undefined
    }
  }

  async function tell(): Promise<void> {
    listener ??= listen()
    await (await listener)?.query({ name: 'told', text, values: [channel] })
  }

  return {
    told() {
      wake()
      timer ??= setTimeout(() => {
        timer = undefined
        if (!closed) tell().catch(() => undefined)
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
      const client = await listener
      // A process that ends it waits until it has ended.
      client?.ref()
      await client?.end()
    },
  }
}
