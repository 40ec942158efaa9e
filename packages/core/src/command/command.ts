import type { Result } from '../values/result.ts'
import type { Day } from '../values/day.ts'
import type { HouseholdEvent } from '../events/household.ts'
import type { RectificationEvent } from '../events/rectification.ts'
import type { HouseholdId, ItemId, VillageId } from '../events/fields.ts'
import type { VillageEvent } from '../events/village.ts'
import type { Household } from '../household/household.ts'
import type { Item } from '../rectification/item.ts'
import type { Refusal } from '../refusal/refusal.ts'
import type { Village } from '../village/village.ts'

/** What somebody wants recorded about a household: the event, and the day from which it is true. */
export interface HouseholdCommand {
  readonly stream: HouseholdId
  readonly on: Day
  readonly event: HouseholdEvent
}

/** What somebody wants recorded about a village. */
export interface VillageCommand {
  readonly stream: VillageId
  readonly on: Day
  readonly event: VillageEvent
}

/** What somebody wants recorded about an item of the rectification ledger. */
export interface ItemCommand {
  readonly stream: ItemId
  readonly on: Day
  readonly event: RectificationEvent
}

export type Command = HouseholdCommand | VillageCommand | ItemCommand

/** The folded streams that a command touches, by name. A stream that is left out has no events yet. */
export type States = Readonly<Record<string, Household | Village | Item>>

/**
 * Persons who come to belong to a household by the accepted events, and who cease to. A person belongs to one open
 * household: whoever keeps the ledger lets nobody be taken twice. Claims speak of the end of what is recorded: that the
 * spans of two households do not overlap in the past is not in them. Releases come before takes: one who goes from one
 * household to another is in both.
 */
export interface Claims {
  readonly take: readonly string[]
  readonly release: readonly string[]
}

/** The events to record, or why there are none. */
export type Decision<Asked extends Command = Command> = Result<{ readonly accepted: readonly Asked[]; readonly claims: Claims }, Refusal>
