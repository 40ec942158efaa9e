import { type HouseholdId, isHouseholdId, isItemId, type ItemId, type VillageId } from '../events/fields.ts'
import { evolve } from '../household/evolve.ts'
import { type Household, newHousehold } from '../household/household.ts'
import { evolveItem, type Item, newItem } from '../rectification/item.ts'
import type { Folded, Recorded, RecordedHousehold, RecordedItem, RecordedVillage } from '../events/envelope.ts'
import { evolveVillage, newVillage, type Village } from '../village/village.ts'

// For callers that meet streams of every kind: the name of a stream says which kind it is.

/** A folded stream. */
export type State = Household | Village | Item

/** The state of a stream of this name. */
export type StateOf<Name> = Name extends HouseholdId ? Household : Name extends ItemId ? Item : Name extends VillageId ? Village : State

/** A stream of which nothing is recorded yet. */
export function newState(stream: Recorded['stream']): State {
  return isHouseholdId(stream) ? newHousehold(stream) : isItemId(stream) ? newItem(stream) : newVillage(stream)
}

/** What one event does to the state of its stream. Changes the state that it is handed. */
export function evolveState(state: State, event: Folded<Recorded>): void {
  if ('members' in state) evolve(state, event as Folded<RecordedHousehold>)
  else if (isItemId(state.stream)) evolveItem(state as Item, event as Folded<RecordedItem>)
  else evolveVillage(state as Village, event as Folded<RecordedVillage>)
}

/** The state that the events of a stream make, in order of version. */
export function foldState<Name extends Recorded['stream']>(stream: Name, events: Iterable<Folded<Recorded>>): StateOf<Name> {
  const state = newState(stream)
  for (const event of events) evolveState(state, event)
  return state as StateOf<Name>
}
