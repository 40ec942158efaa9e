import { type Day, type Household, isVillageId, type Language, ofVillage, type Village, type VillageId, viewOn } from '@hearthfold/core'
import { messages } from '../words/messages.ts'
import type { Ledger } from './ledger.ts'

/** One village of a ledger, with the households that live in it on a day. */
export interface Place {
  readonly name: string
  readonly households: ReadonlyMap<string, Household>
  readonly villages: ReadonlyMap<string, Village>
}

/** The village of a stream or of a name, or a line in words where the ledger has none. */
export function inVillage(ledger: Ledger, wanted: string, on: Day, language: Language): Place | { problem: string } {
  const named = [...ledger.villages.values()].map((village) => ({ village, name: nameOf(village, on) }))
  const found = named.find(({ village, name }) => (isVillageId(wanted) ? village.stream === wanted : name === wanted))
  if (!found) {
    const say = messages[language]
    const { expected, advice } = say.village(named.map(({ village, name }) => name ?? village.stream).join(', ') || '—')
    return { problem: say.expected('--village', expected, wanted, advice) }
  }
  const { stream } = found.village
  const living = [...ledger.households].filter(([, household]) => viewOn(household, on).residence?.event.village === stream)
  return { name: found.name ?? stream, households: new Map(living), villages: new Map([[stream, found.village]]) }
}

/** The name that a village has on a day; its stream where it is not listed. */
export function villageName({ villages }: Pick<Ledger, 'villages'>, stream: VillageId, on: Day): string {
  const village = villages.get(stream)
  return (village && nameOf(village, on)) ?? stream
}

function nameOf(village: Village, on: Day): string | undefined {
  return ofVillage(village, 'village-listed', on)[0]?.name
}
