import {
  type Command,
  decide,
  decideLife,
  type Decision,
  type Household,
  isHouseholdId,
  isItemId,
  isVillageId,
  type Refusal,
  type Stream,
  type Village,
  type VillageCommand,
  type Result,
} from '@hearthfold/core'
import { type Claims, eventIdOf, evolveState, type State } from '@hearthfold/core/store'
import { type Law, proceduresOf, submit, type Submission, submitVillage } from '@hearthfold/rules'
import type { Request } from './request.ts'

/** A command that is refused, by its place in the request; the first is 1. A change has the place 1. */
export interface RefusedCommand {
  readonly at: number
  readonly stream: string
  readonly refusal: Refusal
}

/** What is to be kept of a request, and what of it is left out; or every household whose commands are refused, so that nothing is kept. */
export type Decided = Result<
  { readonly accepted: readonly Command[]; readonly claims: Claims; readonly leftOut: readonly RefusedCommand[] },
  readonly RefusedCommand[]
>

/** The streams of which a request must know the state. What is no name of one is refused when it is decided. */
export function streamsIn(request: Request): Stream[] {
  const named =
    'change' in request
      ? [request.change.household, 'into' in request.change ? request.change.into : '']
      : request.commands.map(({ stream }) => stream)
  return [...new Set(named)].filter((name): name is Stream => isHouseholdId(name) || isVillageId(name) || isItemId(name))
}

/**
 * The law by which a request is decided, and the households of the ledger if it needs them all: see `needsAll`. Of one that was kept
 * already, and is asked again, they were judged then.
 */
export interface JudgedBy {
  readonly law: Law
  readonly living: readonly Household[] | 'judged-before' | undefined
}

/** Whether a request is judged by all households of a village: its delisting is. */
export function needsAll(request: Request): boolean {
  return 'commands' in request && request.commands.some(({ event }) => event?.type === 'village-delisted')
}

/**
 * Decides a request: its commands one after the other, each knowing those before it.
 *
 * @param commitId under which it will be kept: events that refer to each other do so by the ids that they get then
 * @param statesNow the streams of the request as they are, made anew each time
 * @param kept the streams in which an earlier request of the same id recorded something; what it left out then stays out
 */
export function decideRequest(
  request: Request,
  commitId: string,
  statesNow: () => Map<string, State>,
  by: JudgedBy,
  kept: ReadonlySet<string> = new Set(),
): Decided {
  if ('change' in request) {
    const decision = decideLife(request.change, Object.fromEntries(statesNow()))
    if (!decision.ok) return { ok: false, problem: [{ at: 1, stream: request.change.household, refusal: decision.problem }] }
    return { ok: true, value: { ...decision.value, leftOut: [] } }
  }
  const leftOut: RefusedCommand[] = []
  const without = new Set<string>()
  for (;;) {
    const { refused, ...decided } = decideCommands(request.commands, commitId, statesNow(), by, without)
    const stays =
      request.ifRefused === 'rest' && kept.size > 0 && without.size === 0 ? decided.accepted.filter(({ stream }) => !kept.has(stream)) : []
    for (const { stream } of stays) without.add(stream)
    if (refused.length === 0 && stays.length === 0)
      return decided.accepted.length > 0 ? { ok: true, value: { ...decided, leftOut } } : { ok: false, problem: leftOut }
    for (const one of refused) leftOut.push(one)
    if (request.ifRefused !== 'rest') return { ok: false, problem: leftOut }
    // All commands of a household stand or fall together.
    for (const { stream } of refused) without.add(stream)
  }
}

/** @param without streams whose commands are passed over */
function decideCommands(
  commands: readonly (Command | Submission)[],
  commitId: string,
  states: Map<string, State>,
  by: JudgedBy,
  without: ReadonlySet<string>,
) {
  const accepted: Command[] = []
  const refused: RefusedCommand[] = []
  const claims = { take: new Set<string>(), release: new Set<string>() }
  for (const [at, command] of commands.entries()) {
    if (without.has(command.stream) || refused.some(({ stream }) => stream === command.stream)) continue
    const decision = decided(command, states, by)
    if (!decision.ok) {
      refused.push({ at: at + 1, stream: command.stream, refusal: decision.problem })
      continue
    }
    for (const person of decision.value.claims.release) if (!claims.take.delete(person)) claims.release.add(person)
    for (const person of decision.value.claims.take) claims.take.add(person)
    for (const one of decision.value.accepted) {
      accepted.push(one)
      const state = states.get(one.stream)!
      const { version, recordedAt } = state
      evolveState(state, { ...one, id: eventIdOf(commitId, accepted.length), version: version + 1, recordedAt })
    }
  }
  return { accepted, claims: { take: [...claims.take], release: [...claims.release] }, refused }
}

function decided(command: Command | Submission, states: ReadonlyMap<string, State>, { law, living }: JudgedBy): Decision {
  const pack = law(command.on)
  const state = states.get(command.stream)
  if (pack && state && 'members' in state) return submit(pack, state, command as Submission)
  if (pack && isVillageId(command.stream) && living !== 'judged-before')
    return submitVillage(pack, state as Village | undefined, command as VillageCommand, { households: living && now(living, states) })
  return decide(command as Command, Object.fromEntries(states), pack ? { procedures: proceduresOf(pack) } : {})
}

/** The households of a ledger as they are after what the request has come to so far. */
function now(living: readonly Household[], states: ReadonlyMap<string, State>): Household[] {
  const changed = [...states.values()].filter((state): state is Household => 'members' in state)
  return [...living.filter(({ stream }) => !states.has(stream)), ...changed]
}
