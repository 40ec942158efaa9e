import { z } from 'zod'
import type { Command, Claims, Decision, HouseholdCommand, ItemCommand, States, VillageCommand } from './command.ts'
import type { Day } from './day.ts'
import { HouseholdEvent, type Statement } from './events/household.ts'
import { DayValue, isHouseholdId, isItemId, isVillageId } from './events/values.ts'
import { evolve } from './evolve.ts'
import { fits } from './fits.ts'
import { copyOf, type Household, newHousehold, timelinesOf } from './household.ts'
import type { Item } from './item.ts'
import { actsProblem } from './laws/acts.ts'
import { basisProblem, isGrounded } from './laws/basis.ts'
import { cluesProblem } from './laws/clues.ts'
import { decideItem } from './laws/item.ts'
import { membershipProblem } from './laws/membership.ts'
import { closingProblem, settlingProblem } from './laws/span.ts'
import { referencesProblem } from './laws/references.ts'
import { decideVillage } from './laws/village.ts'
import { membersOn } from './member.ts'
import { misfitsOf } from './misfit.ts'
import { SCHEMA } from './recorded.ts'
import type { Refusal } from './refusal.ts'
import type { Village } from './village.ts'

/**
 * Decides whether something can be recorded. Pure: what is known of the streams is all that counts. Never throws for
 * what a person can cause.
 *
 * @example
 * const visited = { type: 'visited', by: 'cadre-7', purpose: 'regular' }
 * const decision = decide({ stream: 'household/1', on: '2019-11-20', event: visited }, {})
 * decision // { refused: { code: 'not-founded', needs: 'settled' } }
 */
export function decide(command: HouseholdCommand, states: States): Decision<HouseholdCommand>
export function decide(command: Command, states: States): Decision
export function decide(command: Command, states: States): Decision {
  const place = Place.safeParse(command)
  if (!place.success) return { refused: { code: 'ill-formed', misfits: misfitsOf(command, place.error.issues) } }
  const state = states[command.stream]
  if (isOfHousehold(command)) {
    return decideHousehold(command, state && 'members' in state ? state : newHousehold(command.stream))
  }
  const other = state && 'timeline' in state ? state : undefined
  if (isOfItem(command)) return decideItem(command, other as Item | undefined)
  return decideVillage(command, other as Village | undefined)
}

/** The stream and the day of a command. What no line of a ledger can hold is refused before anything else. */
const Place = z.object({
  stream: z.string().refine((text) => isHouseholdId(text) || isVillageId(text) || isItemId(text), 'a stream, household/…, village/… or rectification/…'),
  on: DayValue,
})

function isOfHousehold(command: Command): command is HouseholdCommand {
  return isHouseholdId(command.stream)
}

function isOfItem(command: VillageCommand | ItemCommand): command is ItemCommand {
  return isItemId(command.stream)
}

/** The id under which a proposed event stands in the household that is tried out. No recorded event has it. */
const PROPOSED = ''

const isHouseholdEvent = fits(HouseholdEvent)

function decideHousehold(command: HouseholdCommand, household: Household): Decision<HouseholdCommand> {
  if (!isHouseholdEvent(command.event)) {
    const parsed = HouseholdEvent.safeParse(command.event)
    if (!parsed.success) return { refused: { code: 'ill-formed', misfits: misfitsOf(command.event, parsed.error.issues) } }
  }
  const broken = chainProblem(command.event, household)
  if (broken) return { refused: broken }

  const after = copyOf(household)
  evolve(after, {
    ...command,
    id: PROPOSED,
    version: household.version + 1,
    recordedAt: household.recordedAt ?? '0001-01-01T00:00:00.000Z',
    actor: PROPOSED,
    schema: SCHEMA,
  })
  const refused = outcomeProblem(command, household, after)
  return refused ? { refused } : { accepted: [command], claims: claimsBetween(household, after) }
}

/** What speaks against correcting or revoking: only a live event can be, and only by one of its own kind. */
function chainProblem(event: HouseholdEvent, household: Household): Refusal | undefined {
  if (event.type !== 'corrected' && event.type !== 'revoked') return undefined
  const id = event.type === 'corrected' ? event.replaces : event.withdraws
  const by = Object.hasOwn(household.withdrawn, id) ? household.withdrawn[id] : undefined
  if (by !== undefined) return { code: 'already-withdrawn', event: id, by }
  const entry = timelinesOf(household)
    .flat()
    .find((one) => one.id === id)
  if (!entry) return { code: 'unknown-event', event: id }
  const { type } = entry.event as Statement
  if (event.type === 'corrected' && type !== event.statement.type) {
    return { code: 'other-kind', replaces: type, statement: event.statement.type }
  }
  return undefined
}

/** What speaks against the household that would result. */
function outcomeProblem({ event, on }: HouseholdCommand, before: Household, after: Household): Refusal | undefined {
  const rewrites = event.type === 'corrected' || event.type === 'revoked'
  const statement = event.type === 'corrected' ? event.statement : event
  return (
    settlingProblem(after) ??
    closingProblem(after, PROPOSED) ??
    (rewrites || touchesPeople(event) ? membershipProblem(after) : undefined) ??
    (rewrites || refers(event) ? referencesProblem(after, PROPOSED) : undefined) ??
    actsProblem(after, PROPOSED) ??
    (after.clues.length > 0 || after.proceedings.length > 0 ? cluesProblem(after, PROPOSED) : undefined) ??
    (isGrounded(statement) ? basisProblem(statement, on, before) : undefined)
  )
}

/** Statements that refer to others, or that others refer to. */
function refers(statement: Statement): boolean {
  return touchesPeople(statement) || ['aided', 'measure-ended', 'helper-assigned', 'helper-ended'].includes(statement.type)
}

function touchesPeople({ type }: Statement): boolean {
  return type === 'member-joined' || type === 'member-described' || type === 'member-left'
}

function claimsBetween(before: Household, after: Household): Claims {
  const held = personsOf(before)
  const holds = personsOf(after)
  return { take: holds.filter((id) => !held.includes(id)), release: held.filter((id) => !holds.includes(id)) }
}

const END_OF_TIME: Day = '9999-12-31'

function personsOf(household: Household): string[] {
  return membersOn(household, END_OF_TIME).flatMap(({ citizenId }) => citizenId ?? [])
}

