import type { Claims, HouseholdCommand } from '../command/command.ts'
import type { Day } from '../values/day.ts'
import { deadOf } from '../household/late-end.ts'
import { evolve } from '../household/evolve.ts'
import { copyOf, type Household } from '../household/household.ts'
import { actsProblem } from '../laws/acts.ts'
import { cluesProblem } from '../laws/clues.ts'
import { handedOverProblem } from '../laws/handed-over.ts'
import { membershipProblem } from '../laws/membership.ts'
import { needsProblem } from '../laws/needs.ts'
import { pointsProblem } from '../laws/points.ts'
import { referencesProblem } from '../laws/references.ts'
import { closingProblem, emigrationProblem, settlingProblem } from '../laws/lifespan.ts'
import { membersOn } from '../household/member.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { PROPOSED } from '../laws/attribute.ts'

// Whatever is proposed is tried out on a copy, and the household that results is judged: so what is recorded late, corrected or
// taken back is held to the same laws as an event at the end, and several events at once to the same as one.

/** The household as it would be after some events. */
export function simulate(household: Household, proposed: readonly HouseholdCommand[]): Household {
  const after = copyOf(household)
  for (const [at, command] of proposed.entries()) {
    evolve(after, { ...command, id: PROPOSED, version: household.version + at + 1, recordedAt: household.recordedAt })
  }
  return after
}

/** What speaks against the household that would result. */
export function outcomeProblem(proposed: readonly HouseholdCommand[], before: Household, after: Household): Refusal | undefined {
  const events = proposed.map(({ event }) => event)
  const rewrites = events.some(({ type }) => type === 'corrected' || type === 'revoked')
  const touches = rewrites || events.some(touchesPeople)
  return (
    settlingProblem(after) ??
    closingProblem(after, PROPOSED, before) ??
    (touches ? (membershipProblem(after) ?? emigrationProblem(before, after)) : undefined) ??
    (touches || events.some(refers) ? referencesProblem(after, PROPOSED) : undefined) ??
    actsProblem(after, PROPOSED) ??
    (rewrites || events.some(({ type }) => type === 'points-spent') ? pointsProblem(after) : undefined) ??
    (after.needs.length > 0 ? needsProblem(after, PROPOSED) : undefined) ??
    (after.clues.length > 0 || after.proceedings.length > 0 ? cluesProblem(after, PROPOSED) : undefined) ??
    handedOverProblem(before, after)
  )
}

/** Statements that refer to others; that others refer to are those about people. */
function refers({ type }: { readonly type: string }): boolean {
  return type === 'aided' || type === 'measure-ended' || type === 'helper-assigned' || type === 'helper-ended'
}

function touchesPeople({ type }: { readonly type: string }): boolean {
  return type === 'member-joined' || type === 'member-described' || type === 'member-left'
}

/** The persons whom a household holds after some events and did not before, and the other way round. */
export function claimsBetween(before: Household, after: Household): Claims {
  const held = personsOf(before)
  const holds = personsOf(after)
  return { take: holds.filter((id) => !held.includes(id)), release: held.filter((id) => !holds.includes(id)) }
}

const END_OF_TIME: Day = '9999-12-31'

/** Whom a household holds: its members, and its dead, so that nobody is registered again who died. */
function personsOf(household: Household): string[] {
  const living = membersOn(household, END_OF_TIME).flatMap(({ citizenId }) => citizenId ?? [])
  return [...new Set([...living, ...deadOf(household).flatMap(({ citizenId }) => citizenId ?? [])])]
}
