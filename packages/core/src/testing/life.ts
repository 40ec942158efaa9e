import fc from 'fast-check'
import type { HouseholdCommand } from '../command.ts'
import { type Day, plusDays } from '../day.ts'
import { decide } from '../decide.ts'
import type { HouseholdEvent, Statement } from '../events/household.ts'
import type { HouseholdId } from '../events/values.ts'
import { evolve } from '../evolve.ts'
import { copyOf, type Household, newHousehold, timelinesOf } from '../household.ts'
import type { Instant } from '../instant.ts'
import { isOfProcedure, type ProcedureEvent } from '../events/procedure.ts'
import { isGrounded } from '../laws/basis.ts'
import type { Laws } from '../laws/procedures.ts'
import type { RecordedHousehold } from '../recorded.ts'
import type { Refusal } from '../refusal.ts'
import { stamp } from '../stamp.ts'
import type { Entry } from '../timeline.ts'
import { procedures, withIds } from './procedures.ts'
import { memberJoined, statement } from './statements.ts'

export { procedureEvent, procedures, withIds } from './procedures.ts'
export { statement } from './statements.ts'

/** One household as a ledger would have come to know it: what was accepted, and what was asked for in vain. */
export interface Life {
  readonly stream: HouseholdId
  readonly events: readonly RecordedHousehold[]
  readonly refused: readonly { readonly command: HouseholdCommand; readonly refusal: Refusal }[]
}

/** Something somebody may want recorded, some days after the last; `late` is how long it had been true by then. */
interface Wish {
  readonly wait: number
  readonly late: number
  readonly statement: Statement
  /** Says the statement itself, or uses it to put right or take back the event that `pick` falls on. */
  readonly as: 'statement' | 'restated' | 'moved' | 'revoked'
  readonly pick: number
}

const wish: fc.Arbitrary<Wish> = fc.record({
  // Often nothing passes, so that events share a day and an instant.
  wait: fc.oneof(fc.constant(0), fc.nat(90)),
  late: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -30, max: 200 }) }),
  statement,
  as: fc.oneof(
    { weight: 16, arbitrary: fc.constant('statement') },
    { weight: 2, arbitrary: fc.constant('restated') },
    { weight: 1, arbitrary: fc.constant('moved') },
    { weight: 1, arbitrary: fc.constant('revoked') },
  ),
  pick: fc.nat(),
})

/**
 * Lives of households, each made by commands alone: wishes in random order go through `decide`, and what it accepts is
 * stamped and folded. Late evidence, corrections of corrections and refusals are all among them.
 *
 * @param wishes the greatest number of wishes in a life
 */
export function lives({ stream = 'household/1', wishes = 80 }: { stream?: HouseholdId; wishes?: number } = {}): fc.Arbitrary<Life> {
  return fc
    .tuple(memberJoined, fc.array(wish, { maxLength: wishes, size: 'max' }))
    .map(([first, wishes]) => live(stream, { ...first, by: 'listing', relation: 'head' }, wishes))
}

const FOUNDED: Day = '2015-01-01'

/** The law under which the lives decide an event. Acts are not held to procedures: hardly one would ever be accepted. */
export function lawsFor(event: HouseholdEvent): Laws {
  return isOfProcedure(event) || event.type === 'corrected' || event.type === 'revoked' ? { procedures } : {}
}

function live(stream: HouseholdId, head: Statement, wishes: readonly Wish[]): Life {
  const household = newHousehold(stream)
  const events: RecordedHousehold[] = []
  const refused: { command: HouseholdCommand; refusal: Refusal }[] = []
  const ask = (on: Day, event: HouseholdEvent, today: Day) => {
    const command = { stream, on, event }
    const decision = decide(command, { [stream]: household }, lawsFor(event))
    if ('refused' in decision) {
      refused.push({ command, refusal: decision.refused })
      return
    }
    const recordedAt: Instant = `${today}T08:00:00.000Z`
    const id = (version: number) => `${stream}.${version}`
    for (const recorded of stamp(decision.accepted, { after: household.version, id, recordedAt, actor: 'generator' })) {
      events.push(recorded)
      evolve(household, recorded)
    }
  }
  ask(FOUNDED, { type: 'settled', village: 'village/1' }, FOUNDED)
  ask(FOUNDED, head, FOUNDED)
  let today = FOUNDED
  for (const wish of wishes) {
    today = plusDays(today, wish.wait)
    const wanted = commandOf(wish, copyOf(household), plusDays(today, -wish.late))
    if (wanted) ask(wanted.on, wanted.event, today)
  }
  return { stream, events, refused }
}

/** The command that a wish comes to in a household; undefined where it names something that is not there. */
function commandOf({ as, pick, statement }: Wish, household: Household, on: Day): { on: Day; event: HouseholdEvent } | undefined {
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
  const { aid, clues, version } = household
  if (isOfProcedure(statement)) return withIds(statement, household, pick)
  if (statement.type === 'measure-ended') return { ...statement, grant: aid[pick % aid.length]?.id ?? 'no-such-grant' }
  if (statement.type === 'clue-resolved') return { ...statement, clue: clues[pick % clues.length]?.id ?? 'no-such-clue' }
  if (isGrounded(statement) && statement.basis.kind === 'determination') {
    return { ...statement, basis: { ...statement.basis, on, version } } as Statement
  }
  return statement
}
