import { daysBetween } from '../values/day.ts'
import type { Entry } from '../household/timeline.ts'
import type { HouseholdView } from '../view/view.ts'
import { type BooleanFact, from, idOf, known, type NumberFact } from './fact.ts'

// Whether a household was split, and when: some split so that those who stay, or those who go, look poor
// (docs/sources.md#identification).

/** The newest split: by which this household began, or by which some of its people became a household of their own. */
function splitOf({ acts, comings }: HouseholdView): Pick<Entry<unknown>, 'id' | 'from'> | undefined {
  const began = acts.findLast(({ event }) => event.type === 'split-from')
  const left = comings.findLast(({ event }) => event.type === 'member-left' && event.by === 'split')
  return began && left ? (left.from > began.from ? left : began) : (began ?? left)
}

export const everSplit: BooleanFact = {
  kind: 'boolean',
  title: { zh: '曾分户', en: 'the household was split' },
  ...known(['split-from', 'member-left'], (view) => idOf(splitOf(view))),
  value: (view) => splitOf(view) !== undefined,
}

/** Days since the newest split; unknown where there was none. */
export const daysSinceSplit: NumberFact = {
  kind: 'number',
  unit: 'days',
  title: { zh: '分户天数', en: 'days since the household was split' },
  ...from('split-from', splitOf),
  suppliedBy: ['split-from', 'member-left'],
  value(view) {
    const split = splitOf(view)
    return split && daysBetween(split.from, view.on)
  },
}
