import type { Household } from '../household/household.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { actsProblem } from './acts.ts'
import { cluesProblem } from './clues.ts'
import { membershipProblem } from './membership.ts'
import { referencesProblem } from './references.ts'
import { needsProblem } from './needs.ts'
import { pointsProblem } from './points.ts'
import { closingProblem, settlingProblem } from './lifespan.ts'

/**
 * The first thing in the whole history of a household that `decide` would never have accepted. Folding refuses nothing:
 * whoever reads a ledger that others may have written asks here whether its history is lawful.
 */
export function historyProblem(household: Household): Refusal | undefined {
  return (
    settlingProblem(household) ??
    closingProblem(household, undefined) ??
    membershipProblem(household) ??
    referencesProblem(household, undefined) ??
    pointsProblem(household) ??
    actsProblem(household, undefined) ??
    cluesProblem(household, undefined) ??
    needsProblem(household, undefined)
  )
}
