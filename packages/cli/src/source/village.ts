import type { Day, Language } from '@hearthfold/core'
import { villageName, type VillagePart, villagePart } from '@hearthfold/ledger'
import { messages } from '../words/messages.ts'
import type { Ledger } from './ledger.ts'

/** The village of a stream or of a name, or a line in words if the ledger has none. */
export function inVillage(ledger: Ledger, wanted: string, on: Day, language: Language): VillagePart | { problem: string } {
  const found = villagePart(ledger, wanted, on)
  if (found) return found
  const say = messages[language]
  const { expected, advice } = say.village([...ledger.villages.keys()].map((stream) => villageName(ledger, stream, on)).join(', ') || '—')
  return { problem: say.expected('--village', expected, wanted, advice) }
}
