import type { Result, Store, Worded } from '@hearthfold/core'
import type { Projection } from '@hearthfold/core/store'
import type { KeyRing } from '../privacy/key-ring.ts'
import { memoryKeyRing } from '../privacy/memory-key-ring.ts'
import { privateStore } from '../privacy/private-store.ts'
import { type KeptLedger, ledgerOf, nameOf, stemOf } from './kept-ledger.ts'
import { isThere, loaded, noDriver, openLedger, openOrMake, type Upgraded } from './open-driver.ts'

export { isAddress, type KeptLedger, ledgerOf, nameOf, stemOf } from './kept-ledger.ts'
export {
  isThere,
  loaded,
  noDriver,
  openForReading,
  openLedger,
  openOrMake,
  type Opened,
  type OpenOptions,
  type Upgraded,
} from './open-driver.ts'

/** A ledger that is open, through its private view: who somebody is and free texts are enciphered. */
export interface OpenStore extends Store {
  /** The ledger as it is kept: without who anybody is. */
  readonly bare: Store
  readonly keys: KeyRing
  /** What opening a ledger of an earlier version did to it. */
  readonly upgraded?: Upgraded
}

export interface OpenStoreOptions {
  /** The key-ring, or the path of its file. If left out, a file that bears the name of the ledger: `county.db.keys`, `./hearthfold-SERVER-DATABASE.keys`; of a ledger in memory, in memory. */
  readonly keys?: KeyRing | string
  /** Whether a ledger and a key-ring are made if there are none. */
  readonly create?: boolean
  /** Projections that are kept in the transaction of each commit. */
  readonly inline?: readonly Projection[]
}

/**
 * Opens a ledger by its name: the path of its file, the address of a server (`postgres://…`), or `:memory:`. It is private, whichever it is;
 * closing it closes a key-ring that was opened here.
 */
export async function openStore(name: string, options: OpenStoreOptions = {}): Promise<Result<OpenStore, Worded>> {
  const { create = false, inline = [] } = options
  if (name === ':memory:') {
    const { memoryStore } = await import('../drivers/memory/memory.ts')
    const ring = typeof options.keys === 'object' ? options.keys : memoryKeyRing()
    return { ok: true, value: openedWith(memoryStore({ digestKey: ring.digestKey, inline }), ring, {}) }
  }
  const ledger = ledgerOf(name)
  // That the ledger is not there is what is wrong then, not that it has no keys.
  if (!create && ledger.kind === 'embedded' && !(await isThere(ledger.path, 1)))
    return worded(await openLedger(ledger, { digestKey: undefined }))
  const given = options.keys ?? `${stemOf(ledger)}.keys`
  const ring = typeof given === 'string' ? await ringIn(given, ledger, create) : { ok: true as const, value: given }
  if (!ring.ok) return ring
  const keys = ring.value
  const isOwn = typeof given === 'string'
  const opened = await (create ? openOrMake : openLedger)(ledger, { digestKey: keys.digestKey, inline })
  if ('problem' in opened) {
    if (isOwn) await keys.close()
    return worded(opened)
  }
  const { store, upgraded } = opened
  return { ok: true, value: openedWith(store, keys, { isOwn, ...(upgraded ? { upgraded } : {}) }) }
}

function openedWith(bare: Store, keys: KeyRing, { isOwn = false, upgraded }: { isOwn?: boolean; upgraded?: Upgraded }): OpenStore {
  const close = async () => {
    await bare.close()
    if (isOwn) await keys.close()
  }
  return { ...privateStore(bare, { keys }), bare, keys, close, ...(upgraded ? { upgraded } : {}) }
}

async function ringIn(path: string, ledger: KeptLedger, make: boolean): Promise<Result<KeyRing, Worded>> {
  const driver = await loaded(() => import('../privacy/file-key-ring.ts'))
  if ('missing' in driver) return { ok: false, problem: { words: noDriver({ kind: 'embedded', path: nameOf(ledger) }, driver.missing) } }
  const opened = driver.fileKeyRing(path, { make })
  return opened.ok ? opened : { ok: false, problem: { words: driver.keyFileProblemText(opened.problem) } }
}

function worded(opened: Awaited<ReturnType<typeof openLedger>>): { readonly ok: false; readonly problem: Worded } {
  if (!('problem' in opened)) throw new Error('this ledger is open')
  return { ok: false, problem: { words: opened.problem } }
}
