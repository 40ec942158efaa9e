import { type Household, type HouseholdView, lazyViewOn } from '@hearthfold/core'
import { assertDay } from '@hearthfold/core/days'
import { type Calendar, type Fact, factNamed } from '@hearthfold/core/facts'
import type { Asked } from './determine.ts'
import type { Columns } from '../evaluate/columns.ts'
import { type Compiled, compiledPack } from '../evaluate/compiled.ts'
import { packOn } from '../pack/pack-on.ts'
import { encode, type Slot } from '../evaluate/slot.ts'

/** How many households are looked at together, one fact after the other: what one fact has looked up is near for the next. */
const BLOCK = 64

/**
 * The facts of many households on a day, straight from their folded states: a column for each fact that the rules use.
 * No evidence is gathered: where a value comes from is asked of single households.
 *
 * @param compiled the rules whose facts are wanted; all of the pack where it is left out
 */
export function columnsOf(
  households: readonly Household[],
  { on, pack }: Asked,
  compiled: Pick<Compiled, 'program'> = compiledPack(packOn(pack, on)),
): Columns {
  assertDay('on', on)
  const { length } = households
  const columns = compiled.program.slots.map((slot) => ({
    slot,
    fact: factNamed(slot.fact),
    values: slot.kind === 'number' ? new Float64Array(length) : new Uint8Array(length),
    missing: new Uint8Array(length),
  }))
  for (let from = 0; from < length; from += BLOCK) {
    // One view of a household for all facts: what one of them has looked up is there for the next.
    const views = households.slice(from, from + BLOCK).map((household) => lazyViewOn(household, on))
    for (const { fact, slot, values, missing } of columns) {
      // A fact that the catalogue does not know is missing of all.
      if (fact) fill(fact, slot, views, pack, values.subarray(from), missing.subarray(from))
      else missing.fill(1)
    }
  }
  return { length, facts: Object.fromEntries(columns.map(({ slot, values, missing }) => [slot.fact, { values, missing }])) }
}

/** Fills part of a column. What is missing or not of the type of its slot is marked so. */
function fill(
  fact: Fact,
  slot: Slot,
  views: readonly HouseholdView[],
  calendar: Calendar,
  values: Float64Array | Uint8Array,
  missing: Uint8Array,
): void {
  for (let at = 0; at < views.length; at++) {
    const number = encode(slot, fact.value(views[at]!, calendar))
    if (Number.isNaN(number)) missing[at] = 1
    else values[at] = number
  }
}
