import type { Command, Recorded } from '@hearthfold/core'
import type { KeptPack } from '@hearthfold/core/store'
import { keptPack, type Law } from '@hearthfold/rules'

/** The hash of the pack that an act rests on, or a procedure was begun under. */
export function packReliedOn(event: Recorded['event']): string | undefined {
  const statement = event.type === 'corrected' ? event.statement : event
  if (statement.type === 'procedure-begun') return statement.pack.hash
  return 'basis' in statement && statement.basis?.kind === 'determination' ? statement.basis.pack.hash : undefined
}

/** The packs of the law that accepted events rely on, as a ledger keeps them. */
export function packsReliedOn(accepted: readonly Command[], law: Law): KeptPack[] {
  const packs = new Map<string, KeptPack>()
  for (const { on, event } of accepted) {
    const hash = packReliedOn(event)
    const pack = hash === undefined || packs.has(hash) ? undefined : law(on)
    if (pack && pack.hash === hash) packs.set(pack.hash, keptPack(pack))
  }
  return [...packs.values()]
}
