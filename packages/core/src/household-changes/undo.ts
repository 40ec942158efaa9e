import { isOfCommit } from '../events/event-id.ts'
import type { HouseholdCommand } from '../command/command.ts'
import type { Statement } from '../events/household.ts'
import type { HouseholdId } from '../events/fields.ts'
import { type Household, newestOf, timelinesOf } from '../household/household.ts'
import { isPaired } from '../laws/paired-events.ts'
import type { Refusal } from '../refusal/refusal.ts'
import type { Entry } from '../household/timeline.ts'
import type { LifeChangeOf } from './change.ts'

/** Revokes everything that stands of a commit in the households that it concerned; or says which household is missing. */
export function undo({ on, commit, because }: LifeChangeOf<'undo'>, involved: readonly Household[]): HouseholdCommand[] | Refusal {
  const standing = involved.map((household) => ({ household, entries: standingOf(household, commit) }))
  const names = new Set<HouseholdId>(involved.map(({ stream }) => stream))
  for (const { household, entries } of standing) {
    const other = entries.map(({ event }) => otherOf(event)).find((one) => one !== undefined && !names.has(one))
    if (other !== undefined) return { code: 'other-household-unnamed', household: household.stream, other }
  }
  if (standing.every(({ entries }) => entries.length === 0)) return { code: 'nothing-of-commit', commit, households: [...names] }
  return standing.flatMap(({ household: { stream }, entries }) =>
    // The newest first: at no version of the stream does one stand that rests on another that is gone.
    entries
      .toSorted((a, b) => b.rank - a.rank)
      .map(({ id }): HouseholdCommand => ({ stream, on, event: { type: 'revoked', withdraws: id, because } })),
  )
}

/** The entries under which what a commit recorded stands now, corrections included. */
function standingOf(household: Household, commit: string): Entry<Statement>[] {
  const ids = Object.keys(household.withdrawn).filter((id) => isOfCommit(id, commit))
  const newest = new Set(ids.map((id) => newestOf(household, id)))
  return (timelinesOf(household).flat() as Entry<Statement>[]).filter(({ id }) => isOfCommit(id, commit) || newest.has(id))
}

/** The household of the ledger to which the other half of a change belongs. */
function otherOf(event: Statement): HouseholdId | undefined {
  return isPaired(event) && 'household' in event ? event.household : undefined
}
