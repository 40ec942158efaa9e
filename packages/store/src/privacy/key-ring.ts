/** A key and the random name by which lines of the ledger refer to it. */
export interface NamedKey {
  /** `RING.KEY`: the name of the ring that made it, and its own. Says nothing about whom it is of. */
  readonly id: string
  /** 32 random bytes. */
  readonly key: Uint8Array
}

/** What a ring has under the name of a key: the key, nothing because it was erased, or nothing because the ring never had it. */
export type Found = Uint8Array | 'erased' | 'unknown'

/**
 * Where the keys of a ledger are kept: apart from the ledger. A file, or a key service of an office. Whatever cannot be
 * done rejects: a promise that resolves has been kept.
 */
export interface KeyRing {
  /** The key of the digests by which persons are known to be taken: what a driver is opened with. 32 bytes. */
  readonly digestKey: Uint8Array
  /** Its name, which the names of its keys begin with. */
  readonly name: string
  /**
   * The keys of some subjects, in their order; made where there are none, and durable before this resolves. A subject goes
   * by several names, the surest first: the key is that of the first name that has one, and is known by all of them from then on.
   */
  keysFor(subjects: readonly (readonly string[])[]): Promise<readonly NamedKey[]>
  /** What there is under the names of keys. */
  find(ids: readonly string[]): Promise<ReadonlyMap<string, Found>>
  /**
   * The ledger that the ring is of: the first that was ever named here, durable before this resolves; undefined where none was. A ledger is named by
   * the hash of its first event.
   */
  belongsTo(ledger: string | undefined): Promise<string | undefined>
  /** Erases keys for ever, with the names by which subjects were known. How many there were. */
  erase(ids: readonly string[]): Promise<number>
  close(): Promise<void>
}
