import * as z from 'zod'
import { Provider } from './assistance.ts'
import { Legacy, Ruling } from './basis.ts'
import { procedureEvents } from './procedure.ts'
import { Id, ItemIdValue, Year } from './fields.ts'

/** The village as the ledger first lists it. Land in hectares and mu. */
export const VillageListed = z.strictObject({
  type: z.literal('village-listed'),
  name: z.string().min(1).max(64),
  areaHectares: z.number().min(0),
  arableMu: z.int().min(0),
  partyBranches: z.int().min(0),
  partyMembers: z.int().min(0),
})

/** The village is registered as a poor village. */
export const VillageRegistered = z.strictObject({ type: z.literal('village-registered'), year: Year })

/** Public works were completed in the village. */
export const WorksDone = z.strictObject({
  type: z.literal('works-done'),
  kind: z.enum(['water', 'road', 'bus', 'grid', 'care-home']),
  provider: Provider,
})

/** The village is no poor village any more (摘帽). `basis`: what it rests on where no procedure led to it. */
export const VillageDelisted = z.strictObject({
  type: z.literal('village-delisted'),
  basis: z.discriminatedUnion('kind', [Legacy, Ruling]).exactOptional(),
})

/**
 * A Party branch of the village was found weak and lax (软弱涣散). `item` is the item of the rectification ledger, of this village, under
 * which it is put right.
 */
export const BranchFoundWeak = z.strictObject({
  type: z.literal('branch-found-weak'),
  branch: Id,
  because: z.string().min(1).max(500),
  item: ItemIdValue,
})

/** A branch that was found weak was adjusted: how, in words. */
export const BranchAdjusted = z.strictObject({ type: z.literal('branch-adjusted'), branch: Id, measure: z.string().min(1).max(500) })

export const VillageEvent = z.discriminatedUnion('type', [
  VillageListed,
  VillageRegistered,
  WorksDone,
  VillageDelisted,
  BranchFoundWeak,
  BranchAdjusted,
  ...procedureEvents,
])
export type VillageEvent = z.infer<typeof VillageEvent>
