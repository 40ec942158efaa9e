// Timelines.
export {
  timelineOf,
  type AskedOver,
  type OutcomeTimeline,
  type OutcomeInterval,
  type OutcomeChange,
  type LeafTurn,
} from '../time/timeline.ts'
export { timelineText } from '../time/timeline-text.ts'

// Differences.
export { difference, type Difference, type DifferenceSide, type DifferenceStep, type Corner, type Judged } from '../time/difference.ts'
export { type Factor, FACTORS, type Interaction } from '../time/interaction.ts'
export { differenceText } from '../time/difference-text.ts'
export type { LeafChange } from '../time/leaf-change.ts'
export type { BothPacks } from '../time/leaf-change-text.ts'
export type { Answer, Turn } from '../time/turn.ts'
export type { Cause, TurnedLeaf } from '../time/cause.ts'

// What if.
export {
  whatIf,
  type WhatIf,
  type WhatIfAsked,
  type WhatIfExample,
  type WhatIfQuestion,
  type ChangedHousehold,
  type Move,
  type Tally,
} from '../time/what-if.ts'
export { whatIfText } from '../time/what-if-text.ts'

// Types that these name.
export type { Pack } from '../pack/pack.ts'
