import { type Day, isVillageId, type Village, type VillageId, viewOn } from '@hearthfold/core'
import { ofVillage } from '@hearthfold/core/figures'
import type { FoldedLedger } from './folded-ledger.ts'

export type Folded = Pick<FoldedLedger, 'households' | 'villages'>

/** One village of a ledger, with the households that live in it on a day. */
export interface VillagePart extends Folded {
  readonly stream: VillageId
  readonly name: string
}

/** The village of a stream or of a name on a day; undefined if the ledger has none. */
export function villagePart({ households, villages }: Folded, wanted: string, on: Day): VillagePart | undefined {
  const named = (village: Village) => (isVillageId(wanted) ? village.stream === wanted : nameOf(village, on) === wanted)
  const found = [...villages.values()].find(named)
  if (!found) return undefined
  const { stream } = found
  const living = [...households].filter(([, household]) => viewOn(household, on).residence?.event.village === stream)
  return { stream, name: nameOf(found, on) ?? stream, households: new Map(living), villages: new Map([[stream, found]]) }
}

/** The name that a village has on a day; its stream if it is not listed. */
export function villageName({ villages }: Pick<Folded, 'villages'>, stream: VillageId, on: Day): string {
  const village = villages.get(stream)
  return (village && nameOf(village, on)) ?? stream
}

function nameOf(village: Village, on: Day): string | undefined {
  return ofVillage(village, 'village-listed', on)[0]?.name
}
