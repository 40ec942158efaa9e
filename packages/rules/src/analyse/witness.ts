import type { Day, RecordedHousehold } from '@hearthfold/core'
import { type FactValue, rebuild } from '@hearthfold/core/facts'
import { decode } from '../evaluate/slot.ts'
import type { Pack } from '../pack/pack.ts'
import { holds } from '../counterfactuals/rails.ts'
import { leafWords, type Regions } from '../counterfactuals/regions.ts'
import type { Goal } from '../counterfactuals/satisfy.ts'

/**
 * Facts of a household on a day, as far as they matter: whatever its other facts are, and whether they are known or not, the
 * answers are the same.
 */
export interface Shown {
  readonly on: Day
  readonly facts: Readonly<Record<string, FactValue>>
}

/** The same with a household that has these facts. */
export interface Witness extends Shown {
  /** The ledger of one. Undefined where none was found: then there are the facts alone, which may never occur together. */
  readonly events: readonly RecordedHousehold[] | undefined
}

/** Of facts that reach some goals, those without which they would not be reached. */
export function shownBy(regions: Regions, goals: readonly Goal[], slots: Float64Array, on: Day): Shown {
  return shown(regions, essential(regions, goals, slots), on)
}

/** NaN for whatever is not needed. */
export function essential({ layout, evaluate, parameters }: Regions, goals: readonly Goal[], slots: Float64Array): Float64Array {
  const wanted = goals.map(({ node, truth }) => holds(node, truth))
  const out = new Int32Array(layout.size)
  const needed = slots.slice()
  for (const slot of slots.keys()) {
    needed[slot] = NaN
    evaluate(needed, parameters, out)
    const { trues, falses } = leafWords(out, layout)
    if (!wanted.every((holds) => holds(trues, falses))) needed[slot] = slots[slot]!
  }
  return needed
}

/** The facts that are there. */
export function shown({ program }: Pick<Regions, 'program'>, slots: Float64Array, on: Day): Shown {
  const facts = program.slots.flatMap((slot, at) => {
    const value = decode(slot, slots[at]!)
    return value === undefined ? [] : [[slot.fact, value] as const]
  })
  return { on, facts: Object.fromEntries(facts) }
}

/** Looks for a household that has the facts. */
export function witness({ on, facts }: Shown, { incomeYearEnds }: Pick<Pack, 'incomeYearEnds'>): Witness {
  return { on, facts, events: rebuild(facts, on, { incomeYearEnds })?.events }
}
