import type { EventStore } from '@hearthfold/core'
import type { Scope, Stop } from '@hearthfold/core/store'

/** That a store was asked something after it was closed: a programming error. */
export class StoreClosed extends Error {
  readonly code = 'store-closed'
  constructor(cause?: unknown) {
    super('this store was closed: open the ledger again', { cause })
  }
}

interface Closing {
  /** Undefined while the store is open. */
  done: Promise<void> | undefined
}

/**
 * A store that refuses alike once it is closed, whichever driver it is of and whichever ports it has: whatever is asked then rejects with
 * `StoreClosed`, and what was waiting for events is let go. To close it again does nothing.
 */
export function closable<Ledger extends EventStore>(store: Ledger): Ledger {
  return view(store, { done: undefined })
}

type Member = (...args: readonly unknown[]) => Promise<unknown>

function view<Ledger extends EventStore>(store: Ledger, closing: Closing): Ledger {
  const opened =
    (work: Member): Member =>
    async (...args) => {
      if (closing.done) throw new StoreClosed()
      try {
        return await work(...args)
      } catch (error) {
        // What was under way fails in the way of its driver.
        throw closing.done ? new StoreClosed(error) : error
      }
    }
  const members: readonly [string, unknown][] = Object.entries(store)
  const all = members.map(([name, member]) => [name, typeof member === 'function' ? opened(member as Member) : member] as const)
  const own: Pick<EventStore, 'scan' | 'after' | 'within' | 'close'> = {
    async *scan(as) {
      if (closing.done) throw new StoreClosed()
      try {
        for await (const one of store.scan(as)) {
          yield one
          if (closing.done) throw new StoreClosed()
        }
      } catch (error) {
        throw closing.done ? new StoreClosed(error) : error
      }
    },
    async after(position, signal: Stop) {
      if (closing.done) return false
      try {
        return await store.after(position, signal)
      } catch (error) {
        if (closing.done) return false
        throw error
      }
    },
    within(scope: Scope) {
      if (closing.done) throw new StoreClosed()
      return view(store.within(scope), closing)
    },
    async close() {
      // Whoever sees a part of a ledger does not end it for others.
      if (store.scope) return
      await (closing.done ??= store.close())
    },
  }
  // Whatever ports it has, it has them still.
  return { ...Object.fromEntries(all), ...own } as Ledger
}
