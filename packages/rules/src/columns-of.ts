import { factNamed, type Household, type HouseholdView, lazyViewOn } from '@hearthfold/core'
import type { Asked } from './determine.ts'
import type { Pack } from './pack/pack.ts'
import type { Column, Columns } from './evaluate/columns.ts'
import { type Compiled, compiledPack } from './evaluate/compiled.ts'
import { encode, type Slot } from './evaluate/slot.ts'

/**
 * The facts of many households on a day, straight from their folded states: a column for each fact that the rules use.
 * No evidence is gathered: where a value comes from is asked of single households.
 *
 * @param compiled the rules whose facts are wanted; all of the pack where it is left out
 */
export function columnsOf(households: readonly Household[], { on, pack }: Asked, compiled: Pick<Compiled, 'program'> = compiledPack(pack)): Columns {
  const { slots } = compiled.program
  const { length } = households
  const columns = slots.map((slot) => emptyColumn(slot, length))
  const writers = slots.map((slot, at) => writer(slot, columns[at]!, pack))
  for (let row = 0; row < length; row++) {
    const view = lazyViewOn(households[row]!, on)
    for (let at = 0; at < writers.length; at++) writers[at]!(view, row)
  }
  return { length, facts: Object.fromEntries(slots.map(({ fact }, at) => [fact, columns[at]!])) }
}

function emptyColumn({ kind }: Slot, length: number): Column {
  return { values: kind === 'number' ? new Float64Array(length) : new Uint8Array(length), missing: new Uint8Array(length) }
}

type Writer = (view: HouseholdView, row: number) => void

/** Writes one fact of a household into its column. A value that is not of the declared type is missing. */
function writer(slot: Slot, { values, missing }: Column, pack: Pack): Writer {
  const fact = factNamed(slot.fact)
  if (!fact) return (_view, row) => void (missing[row] = 1)
  return (view, row) => {
    const number = encode(slot, fact.value(view, pack))
    if (Number.isNaN(number)) missing[row] = 1
    else values[row] = number
  }
}
