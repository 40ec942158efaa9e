import fc from 'fast-check'
import type { Day } from '../values/day.ts'
import type { HouseholdEvent, Statement } from '../events/household.ts'
import { isOfProcedure, type ProcedureEvent } from '../events/procedure.ts'
import { type Household, timelinesOf } from '../household/household.ts'
import { isGrounded } from '../laws/basis.ts'
import type { Entry } from '../household/timeline.ts'
import { type ChangeWish, changeWish } from './changes.ts'
import { withIds } from './procedures.ts'
import { statement } from './statements.ts'

/** Something somebody may want recorded, some days after the last; `late` is how long it had been true by then. */
export interface Wish {
  readonly wait: number
  readonly late: number
  readonly statement: Statement
  /** Says the statement itself, or uses it to put right or take back the event that `pick` falls on; or the change instead. */
  readonly as: 'statement' | 'restated' | 'moved' | 'revoked' | 'change'
  readonly pick: number
  readonly change: ChangeWish
}

/** Wishes of every kind, in the mixture of which lives are long. */
export const wish: fc.Arbitrary<Wish> = fc.record({
  // Often nothing passes, so that events share a day and an instant.
  wait: fc.oneof(fc.constant(0), fc.nat(90)),
  late: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -30, max: 200 }) }),
  statement,
  as: fc.oneof(
    { weight: 16, arbitrary: fc.constant('statement') },
    { weight: 2, arbitrary: fc.constant('restated') },
    { weight: 1, arbitrary: fc.constant('moved') },
    { weight: 1, arbitrary: fc.constant('revoked') },
    { weight: 2, arbitrary: fc.constant('change') },
  ),
  pick: fc.nat(),
  change: changeWish,
})

/** The command that a wish comes to in a household; undefined where it names something that is not there. */
export function commandOf({ as, pick, statement }: Wish, household: Household, on: Day): { on: Day; event: HouseholdEvent } | undefined {
  if (as === 'statement') return { on, event: filledIn(statement, household, on, pick) }
  const all = timelinesOf(household).flat() as Entry<Statement>[]
  const live = as === 'restated' ? all.filter((entry) => entry.event.type === statement.type) : all
  const target = live[pick % live.length]
  if (!target) return undefined
  if (as === 'revoked') return { on, event: { type: 'revoked', withdraws: target.id, because: 'recorded in error' } }
  const restated = as === 'restated' && isOfProcedure(target.event) ? sameOf(target.event, statement) : undefined
  const says = restated ?? filledIn(as === 'moved' ? target.event : statement, household, on, pick)
  return { on, event: { type: 'corrected', replaces: target.id, statement: says } }
}

/** What was recorded of a procedure, with the outcome that is now said. */
function sameOf(recorded: ProcedureEvent, statement: Statement): Statement {
  return 'outcome' in recorded && 'outcome' in statement ? ({ ...recorded, outcome: statement.outcome } as Statement) : recorded
}

/** The statement with what only the household can supply. */
function filledIn(statement: Statement, household: Household, on: Day, pick: number): Statement {
  const { aid, clues, needs, version } = household
  if (isOfProcedure(statement)) return withIds(statement, household, pick)
  if (statement.type === 'measure-ended') return { ...statement, grant: aid[pick % aid.length]?.id ?? 'no-such-grant' }
  if (statement.type === 'need-matched' || statement.type === 'need-closed') {
    const stated = needs.filter(({ event }) => event.type === 'need-stated')
    return { ...statement, need: stated[pick % stated.length]?.id ?? 'no-such-need' }
  }
  if (statement.type === 'clue-resolved') return { ...statement, clue: clues[pick % clues.length]?.id ?? 'no-such-clue' }
  if (isGrounded(statement) && statement.basis.kind === 'determination') {
    return { ...statement, basis: { ...statement.basis, on, version } } as Statement
  }
  return statement
}
