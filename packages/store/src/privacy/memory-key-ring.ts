import { randomBytes } from 'node:crypto'
import type { Found, KeyRing, NamedKey } from './key-ring.ts'

/** A name of a ring: so that its keys are told from those of another. */
export function newRingName(): string {
  return randomBytes(6).toString('base64url')
}

/** A new key of a ring, under a name that says nothing. */
export function newKey(ring: string): NamedKey {
  return { id: `${ring}.${randomBytes(12).toString('base64url')}`, key: new Uint8Array(randomBytes(32)) }
}

/** A ring that is gone with the process: for tests, and to try something out. */
export function memoryKeyRing(): KeyRing {
  const name = newRingName()
  const digestKey = randomBytes(32)
  const keys = new Map<string, Found>()
  const byName = new Map<string, NamedKey>()
  let of: string | undefined

  function keyFor(names: readonly string[]): NamedKey {
    const known = names.flatMap((one) => byName.get(one) ?? [])[0]
    const named = known ?? newKey(name)
    keys.set(named.id, named.key)
    for (const one of names) if (!byName.has(one)) byName.set(one, named)
    return named
  }

  return {
    name,
    digestKey,
    keysFor: async (subjects) => subjects.map(keyFor),
    find: async (ids) => new Map(ids.map((id) => [id, keys.get(id) ?? 'unknown'])),
    belongsTo: async (ledger) => (of ??= ledger),
    async erase(ids) {
      const erased = new Set(ids.filter((id) => keys.get(id) instanceof Uint8Array))
      for (const id of erased) keys.set(id, 'erased')
      for (const [one, { id }] of byName) if (erased.has(id)) byName.delete(one)
      return erased.size
    },
    close: async () => {},
  }
}
