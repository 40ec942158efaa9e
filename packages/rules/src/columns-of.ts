import { type Household, lazyViewOn } from '@hearthfold/core'
import type { Asked } from './determine.ts'
import type { Columns } from './evaluate/columns.ts'
import { type Compiled, compiledPack } from './evaluate/compiled.ts'
import { slotReader } from './slot-reader.ts'

/**
 * The facts of many households on a day, straight from their folded states: a column for each fact that the rules use.
 * No evidence is gathered: where a value comes from is asked of single households.
 *
 * @param compiled the rules whose facts are wanted; all of the pack where it is left out
 */
export function columnsOf(households: readonly Household[], { on, pack }: Asked, compiled: Pick<Compiled, 'program'> = compiledPack(pack)): Columns {
  const { length } = households
  const columns = compiled.program.slots.map((slot) => ({
    fact: slot.fact,
    read: slotReader(slot, pack),
    values: slot.kind === 'number' ? new Float64Array(length) : new Uint8Array(length),
    missing: new Uint8Array(length),
  }))
  for (let row = 0; row < length; row++) {
    // One view for all facts: what one of them has looked up is there for the next.
    const view = lazyViewOn(households[row]!, on)
    for (const { read, values, missing } of columns) {
      const number = read(view)
      if (Number.isNaN(number)) missing[row] = 1
      else values[row] = number
    }
  }
  return { length, facts: Object.fromEntries(columns.map(({ fact, values, missing }) => [fact, { values, missing }])) }
}
