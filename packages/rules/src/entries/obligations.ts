// Words of what is owed.
export { lapseText, obligationText, overdueText, type Overdue, owedByText } from '../obligations/obligation-text.ts'
export type { OwedBy } from '../obligations/obligation.ts'
export { type Pillar, PILLARS } from '../pack/obligation.ts'
export { PILLAR_TEXT } from '../obligations/obligation-words.ts'

// Types that these name.
export type { Lapse } from '../obligations/lapse.ts'
export type { Obligation } from '../obligations/obligation.ts'
export type { Pack } from '../pack/pack.ts'
