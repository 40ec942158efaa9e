import type { Claims, Decision, HouseholdCommand } from '../command/command.ts'
import { eventIdOf } from '../events/event-id.ts'
import type { Day } from '../values/day.ts'
import type { Statement } from '../events/household.ts'
import type { HouseholdId } from '../events/fields.ts'
import { evolve } from '../household/evolve.ts'
import { type Household, newHousehold } from '../household/household.ts'
import type { Instant } from '../values/instant.ts'
import type { RecordedHousehold } from '../events/envelope.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { stamp } from '../command/stamp.ts'

/** A ledger of several households in the making. */
export interface Book {
  /** The folded households by stream. */
  readonly states: Readonly<Record<HouseholdId, Household>>
  /** Every event, in the order in which they were recorded. */
  readonly events: readonly RecordedHousehold[]
  /** What was accepted, with its claims. */
  readonly decisions: readonly { readonly accepted: readonly HouseholdCommand[]; readonly claims: Claims }[]
  household(stream: HouseholdId): Household
  /** Records what was decided on that day; or says why not. Nobody is taken who is held: `claimed`. */
  keep(decision: Decision<HouseholdCommand>, today: Day): Refusal | 'claimed' | undefined
}

export function openBook(): Book {
  const states: Record<HouseholdId, Household> = {}
  const events: RecordedHousehold[] = []
  const decisions: Book['decisions'][number][] = []
  const held = new Set<string>()
  const household = (stream: string) => (states[stream as HouseholdId] ??= newHousehold(stream as HouseholdId))
  return {
    states,
    events,
    decisions,
    household,
    keep(decision, today) {
      if (!decision.ok) return decision.problem
      const { take, release } = decision.value.claims
      if (take.some((person) => held.has(person) && !release.includes(person))) return 'claimed'
      for (const person of release) held.delete(person)
      for (const person of take) held.add(person)
      decisions.push(decision.value)
      const recordedAt: Instant = `${today}T08:00:00.000Z`
      const commit = `c${decisions.length}`
      let place = 0
      const envelope = {
        after: (stream: string) => household(stream).version,
        id: () => eventIdOf(commit, ++place),
        recordedAt,
        actor: 'generator',
      }
      for (const recorded of stamp(decision.value.accepted, envelope)) {
        events.push(recorded)
        evolve(household(recorded.stream), recorded)
      }
      return undefined
    },
  }
}

/** Statements as what was decided, without asking: for the beginnings of households. */
export function founding(stream: HouseholdId, on: Day, statements: readonly Statement[]): Decision<HouseholdCommand> {
  return { ok: true, value: { accepted: statements.map((event) => ({ stream, on, event })), claims: { take: [], release: [] } } }
}
