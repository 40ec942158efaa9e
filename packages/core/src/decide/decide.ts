import * as z from 'zod'
import { expecting } from '../schema/expected.ts'
import type { Command, Decision, HouseholdCommand, ItemCommand, States, VillageCommand } from '../command/command.ts'
import { HouseholdEvent, type Statement } from '../events/household.ts'
import { isOfProcedure } from '../events/procedure.ts'
import { DayValue, isHouseholdId, isItemId, isVillageId } from '../events/fields.ts'
import { guard } from '../schema/guard.ts'
import { type Household, newHousehold, timelinesOf } from '../household/household.ts'
import type { Item } from '../rectification/item.ts'
import { basisProblem, isGrounded } from '../laws/basis.ts'
import { PROPOSED } from '../laws/attribute.ts'
import { halvesProblem, isPaired } from '../laws/paired-events.ts'
import { identityMisfits } from '../laws/identity.ts'
import { implausible } from '../laws/plausible.ts'
import { decideItem } from './decide-item.ts'
import type { Laws } from '../command/laws.ts'
import { proceduresProblem, unjudgedProblem } from '../procedures/judge.ts'
import { decideVillage } from './decide-village.ts'
import { misfitsOf } from '../schema/issue.ts'
import type { Procedures } from '../values/procedure.ts'
import type { Refusal } from '../refusal/refusal.ts'
import type { Entry } from '../household/timeline.ts'
import { claimsBetween, outcomeProblem, simulate } from './simulate.ts'
import type { Village } from '../village/village.ts'

/**
 * Decides whether something can be recorded. Pure: what is known of the streams is all that counts, and the law that is
 * handed in. Never throws for what a person can cause.
 *
 * @param laws the procedures of a pack, to which acts are then held, and the questions that it answers, on which they then rest
 *
 * @example
 * const visited = { type: 'visited', by: 'cadre-7', purpose: 'regular' }
 * const decision = decide({ stream: 'household/1', on: '2019-11-20', event: visited }, {})
 * decision // { ok: false, problem: { code: 'not-founded', needs: 'settled' } }
 */
export function decide(command: HouseholdCommand, states: States, laws?: Laws): Decision<HouseholdCommand>
export function decide(command: Command, states: States, laws?: Laws): Decision
export function decide(command: Command, states: States, laws: Laws = {}): Decision {
  const place = Place.safeParse(command)
  if (!place.success) return { ok: false, problem: { code: 'ill-formed', misfits: misfitsOf(command, place.error.issues) } }
  const state = Object.hasOwn(states ?? {}, command.stream) ? states[command.stream] : undefined
  const decision = decideOn(state, command, laws)
  if (!decision.ok) return decision
  const household = state && 'members' in state ? state : undefined
  const misfits = [
    ...identityMisfits(command, (state?.version ?? 0) === 0),
    ...implausible(command, { household, incomeYearEnds: laws.rules?.incomeYearEnds }),
  ]
  return misfits.length > 0 ? { ok: false, problem: { code: 'ill-formed', misfits } } : decision
}

function decideOn(state: States[Command['stream']] | undefined, command: Command, laws: Laws): Decision {
  if (isOfHousehold(command)) {
    return decideHousehold(command, state && 'members' in state ? state : newHousehold(command.stream), laws)
  }
  const other = state && 'timeline' in state ? state : undefined
  if (isOfItem(command)) return decideItem(command, other as Item | undefined)
  return decideVillage(command, other as Village | undefined, laws.procedures)
}

/** The stream and the day of a command. What no line of a ledger can hold is refused before anything else. */
const Place = z.object({
  stream: z.string().refine((text) => isHouseholdId(text) || isVillageId(text) || isItemId(text), expecting('stream')),
  on: DayValue,
})

function isOfHousehold(command: Command): command is HouseholdCommand {
  return isHouseholdId(command.stream)
}

function isOfItem(command: VillageCommand | ItemCommand): command is ItemCommand {
  return isItemId(command.stream)
}

const isHouseholdEvent = guard(HouseholdEvent)

function decideHousehold(command: HouseholdCommand, household: Household, laws: Laws): Decision<HouseholdCommand> {
  const { procedures } = laws
  if (!isHouseholdEvent(command.event)) {
    const parsed = HouseholdEvent.safeParse(command.event)
    if (!parsed.success) return { ok: false, problem: { code: 'ill-formed', misfits: misfitsOf(command.event, parsed.error.issues) } }
  }
  const broken = chainProblem(command, household) ?? unjudgedProblem(command.event, household, procedures)
  if (broken) return { ok: false, problem: broken }

  const after = simulate(household, [command])
  const refused =
    outcomeProblem([command], household, after) ??
    groundProblem(command, household, laws) ??
    turnProblem(command, household, after, procedures)
  return refused ? { ok: false, problem: refused } : { ok: true, value: { accepted: [command], claims: claimsBetween(household, after) } }
}

/**
 * What speaks against correcting or revoking: only a live event can be, and only by one of its own kind. What happened to two
 * households at once is neither said nor unsaid of one of them alone.
 */
function chainProblem({ event, on }: HouseholdCommand, household: Household): Refusal | undefined {
  if (event.type !== 'corrected' && event.type !== 'revoked')
    return isPaired(event) ? { code: 'concerns-two', event: event.type } : undefined
  const id = event.type === 'corrected' ? event.replaces : event.withdraws
  const by = Object.hasOwn(household.withdrawn, id) ? household.withdrawn[id] : undefined
  if (by !== undefined) return { code: 'already-withdrawn', event: id, by }
  const entry = timelinesOf(household)
    .flat()
    .find((one) => one.id === id)
  if (!entry) return { code: 'unknown-event', event: id }
  const { type } = entry.event as Statement
  // Who objected is recorded nowhere, so nobody can take it back for them: it is heard.
  if (type === 'objection-raised') return { code: 'objection-stands', objection: id }
  if (event.type === 'corrected' && type !== event.statement.type) {
    return { code: 'other-kind', replaces: type, statement: event.statement.type }
  }
  return halvesProblem(entry as Entry<Statement>, event.type === 'corrected' ? { on, statement: event.statement } : undefined)
}

/** What speaks against what an act, or a corrected act, rests on. */
function groundProblem({ event, on }: HouseholdCommand, household: Household, laws: Laws): Refusal | undefined {
  const statement = event.type === 'corrected' ? event.statement : event
  return isGrounded(statement) ? basisProblem(statement, on, household, laws) : undefined
}

/** What speaks against a step that is taken or an act that is come to, by the procedures that are handed in. */
function turnProblem(
  { event }: HouseholdCommand,
  before: Household,
  after: Household,
  procedures: Procedures | undefined,
): Refusal | undefined {
  if (!procedures || after.proceedings.length + after.acts.length === 0) return undefined
  const rewrites = event.type === 'corrected' || event.type === 'revoked'
  return rewrites || concernsProcedures(event) ? proceduresProblem(before, after, PROPOSED, procedures) : undefined
}

function concernsProcedures(event: { readonly type: string }): boolean {
  return isOfProcedure(event) || isGrounded(event) || event.type === 'decreased'
}
