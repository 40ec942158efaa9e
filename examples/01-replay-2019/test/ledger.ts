import {
  evolveVillage,
  fold,
  type Household,
  isHouseholdId,
  isVillageId,
  newVillage,
  type RecordedHousehold,
  type RecordedVillage,
  type Village,
} from '@hearthfold/core'
import { examplePack } from '../generate.ts'
import { SEED, township } from '../generator/township.ts'

/** The generated township in memory: the events of every household, and the folded streams. */
export interface Ledger {
  readonly events: ReadonlyMap<Household['stream'], readonly RecordedHousehold[]>
  readonly households: ReadonlyMap<Household['stream'], Household>
  readonly villages: readonly Village[]
}

export async function makeLedger(seed: number = SEED): Promise<Ledger> {
  const events = new Map<Household['stream'], readonly RecordedHousehold[]>()
  const households = new Map<Household['stream'], Household>()
  const villages: Village[] = []
  for await (const stream of township(examplePack(), seed)) {
    const name = stream[0]!.stream
    if (isHouseholdId(name)) {
      const own = stream as RecordedHousehold[]
      events.set(name, own)
      households.set(name, fold(name, own))
    } else if (isVillageId(name)) {
      const village = newVillage(name)
      for (const recorded of stream as RecordedVillage[]) evolveVillage(village, recorded)
      villages.push(village)
    }
  }
  return { events, households, villages }
}
