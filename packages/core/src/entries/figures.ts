// Statistics.
export type { Statistics, Month } from '../statistics/statistics.ts'
export type { VillageFigures } from '../statistics/villages.ts'
export type { AidByMeasure, AidCount } from '../statistics/aid.ts'
export type { ActCounts, Count, NaturalChangeCount } from '../statistics/count.ts'
export type { AidCombination } from '../statistics/combinations.ts'

// Needs and motivation.
export { type NeedCount, type NeedFigures, needFigures } from '../statistics/needs.ts'
export { type Motivation, motivation, type MotivationFigures } from '../statistics/motivation.ts'

// Villages.
export { ofVillage, type WeakBranch, weakBranches } from '../village/village.ts'
export { isOverdue, type ItemStanding } from '../rectification/item.ts'

// Types that these name.
export type { Household } from '../household/household.ts'
export type { Village } from '../village/village.ts'
export { VillageEvent } from '../events/village.ts'
export type { ItemView } from '../rectification/item.ts'
export type { Day } from '../values/day.ts'
