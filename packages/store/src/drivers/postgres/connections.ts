import type { Stop } from '@hearthfold/core/store'
import { type Connection, connect } from './connection.ts'
import { isFull, Unreachable } from './lost.ts'
import { once } from './statement.ts'
import type { Waits } from './waits.ts'

/** How long a connection may be unused, in milliseconds, before another one is taken: what lies between may have dropped it. */
const IDLE = 10_000

/** How often it is asked at most whether a server is at work that has no connection free to be asked on. */
const DOUBTS = 6

/** The connections to a server that one store has. */
export interface Connections {
  /** Works on a connection that others are not working on meanwhile. */
  use<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result>
  /** Works on a connection of its own, which is closed then. */
  alone<Result>(work: (connection: Connection) => Promise<Result>, pipeline?: boolean): Promise<Result>
  /** A connection of its own, which whoever asked for it closes. */
  another(pipeline: boolean): Promise<Connection>
  /** Closes all once nobody works on them any more, or after a while: whoever still waits then is told. */
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (connection: Connection) => void
  readonly reject: (error: Error) => void
}

/** What is said on a store that was closed, or given up. */
const CLOSED = 'the store is closed'

/**
 * @param most how many there are at a time, beside those that somebody has for their own
 * @param signal gives up whoever waits, and all who come later
 */
export function connectionsOf(connectionString: string, waits: Waits, most: number, signal?: Stop): Connections {
  const open = new Set<Pick<Connection, 'cut' | 'look'>>()
  const shared = new Set<Connection>()
  const idle: { readonly connection: Connection; readonly since: number }[] = []
  const queue: Waiting[] = []
  const leaving = new Set<Promise<void>>()
  let coming = 0
  let closing: Promise<void> | undefined
  let allGiven: () => void = () => undefined

  const looking = setInterval(
    () => {
      open.forEach((one) => one.look())
      if (closing && open.size === 0) clearInterval(looking)
    },
    Math.ceil(waits.silent / 2),
  ).unref()
  const giveUp = () => {
    queue.splice(0).forEach(({ reject }) => reject(new Unreachable('it was given up')))
    open.forEach((one) => one.cut('it was given up'))
  }
  signal?.addEventListener('abort', giveUp)

  async function another(pipeline: boolean): Promise<Connection> {
    if (closing || signal?.aborted) throw new Unreachable(closing ? CLOSED : 'it was given up')
    return connect({ connectionString, waits, pipeline, isAtWork, open })
  }

  /** How often a server was found alive that had no connection to be asked on. */
  const doubts = new Map<string, number>()

  async function isAtWork(backend: string): Promise<boolean> {
    const asking = new Set<Pick<Connection, 'cut' | 'look'>>()
    const tooLong = setTimeout(() => asking.forEach((one) => one.cut('the server does not answer')), waits.connecting + waits.silent)
    try {
      const other = await connect({ connectionString, waits, pipeline: false, isAtWork: async () => true, open: asking })
      // One that waits for its client to read or write has nothing more to do.
      const text = `SELECT state IN ('active', 'disabled') AND wait_event_type IS DISTINCT FROM 'Client' FROM pg_stat_activity WHERE pid = $1`
      const [row] = await other.ask(once(text), [backend])
      doubts.delete(backend)
      await other.end()
      return row?.[0] === 't'
    } catch (error) {
      const doubted = (doubts.get(backend) ?? 0) + 1
      if (!isFull(error as Error) || doubted > DOUBTS) throw error
      doubts.set(backend, doubted)
      return true
    } finally {
      clearTimeout(tooLong)
    }
  }

  function ready(): Connection | undefined {
    for (let last = idle.pop(); last; last = idle.pop()) {
      const { connection, since } = last
      if (!connection.isLost() && performance.now() - since <= IDLE) {
        connection.hold()
        return connection
      }
      drop(connection)
    }
    return undefined
  }

  function waiting(): Promise<Connection> {
    if (closing || signal?.aborted) return Promise.reject(new Unreachable(closing ? CLOSED : 'it was given up'))
    return new Promise((resolve, reject) => {
      queue.push({ resolve, reject })
      more()
    })
  }

  /** Connects for the first who waits, where there may be one more. */
  function more(): void {
    if (queue.length <= coming || shared.size + coming >= most) return
    coming++
    another(true).then(
      (connection) => {
        coming--
        shared.add(connection)
        give(connection)
      },
      (error: Error) => {
        coming--
        // Who was told that there are too many waits for one that is there; where nobody answers, all need not find out one by one.
        if (isFull(error) && shared.size > 0) return
        queue.splice(0).forEach(({ reject }) => reject(error))
      },
    )
  }

  function give(connection: Connection): void {
    // The others that were idle meanwhile may be as dead: what is tried again is tried on a new one.
    if (connection.isLost()) idle.splice(0).forEach((one) => drop(one.connection))
    if (connection.isLost() || closing) return drop(connection)
    const next = queue.shift()
    if (next) return next.resolve(connection)
    idle.push({ connection, since: performance.now() })
    connection.letGo()
  }

  function drop(connection: Connection): void {
    shared.delete(connection)
    const leave = connection.end().finally(() => leaving.delete(leave))
    leaving.add(leave)
    if (closing && shared.size === 0) allGiven()
    more()
  }

  async function on<Result>(connection: Connection, work: (connection: Connection) => Promise<Result>): Promise<Result> {
    try {
      return await work(connection)
    } finally {
      give(connection)
    }
  }

  async function closed(): Promise<void> {
    // First of all it is said that it is closing.
    await Promise.resolve()
    queue.splice(0).forEach(({ reject }) => reject(new Unreachable(CLOSED)))
    idle.splice(0).forEach(({ connection }) => drop(connection))
    let tooLong: NodeJS.Timeout | undefined
    if (shared.size > 0) {
      await new Promise<void>((resolve) => {
        allGiven = resolve
        // Whoever works on one is let finish; a server that says nothing any more is found out by then.
        tooLong = setTimeout(() => open.forEach((one) => one.cut(CLOSED)), 2 * waits.silent + waits.connecting)
      })
    }
    clearTimeout(tooLong)
    await Promise.all(leaving)
    if (open.size === 0) clearInterval(looking)
    signal?.removeEventListener('abort', giveUp)
  }

  return {
    use(work) {
      const connection = ready()
      return connection ? on(connection, work) : waiting().then((other) => on(other, work))
    },
    async alone(work, pipeline = true) {
      const connection = await another(pipeline)
      try {
        return await work(connection)
      } finally {
        await connection.end()
      }
    },
    another,
    close: () => (closing ??= closed()),
  }
}
