import type { Store } from '@hearthfold/core'

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
 * A store that refuses alike once it is closed, whichever driver it is of: whatever is asked then rejects with `StoreClosed`, and what was
 * waiting for events is let go. To close it again does nothing.
 */
export function closable(store: Store): Store {
  return view(store, { done: undefined })
}

function view(store: Store, closing: Closing): Store {
  function opened<Args extends readonly unknown[], Result>(work: (...args: Args) => Promise<Result>) {
    return async (...args: Args): Promise<Result> => {
      if (closing.done) throw new StoreClosed()
      try {
        return await work(...args)
      } catch (error) {
        // What was under way fails in the way of its driver.
        throw closing.done ? new StoreClosed(error) : error
      }
    }
  }
  return {
    scope: store.scope,
    commit: opened(store.commit),
    read: opened(store.read),
    readAll: opened(store.readAll),
    links: opened(store.links),
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
    settle: opened(store.settle),
    import: opened(store.import),
    batches: opened(store.batches),
    pack: opened(store.pack),
    checkpoint: opened(store.checkpoint),
    keepCheckpoint: opened(store.keepCheckpoint),
    async after(position, signal) {
      if (closing.done) return false
      try {
        return await store.after(position, signal)
      } catch (error) {
        if (closing.done) return false
        throw error
      }
    },
    snapshot: opened(store.snapshot),
    keepSnapshot: opened(store.keepSnapshot),
    dropSnapshots: opened(store.dropSnapshots),
    seals: opened(store.seals),
    keepSeal: opened(store.keepSeal),
    sealNodes: opened(store.sealNodes),
    project: opened(store.project),
    rebuild: opened(store.rebuild),
    rows: opened(store.rows),
    forget: opened(store.forget),
    within(scope) {
      if (closing.done) throw new StoreClosed()
      return view(store.within(scope), closing)
    },
    verify: opened(store.verify),
    async close() {
      // Whoever sees a part of a ledger does not end it for others.
      if (store.scope) return
      await (closing.done ??= store.close())
    },
  }
}
