import {
  type Claims,
  type Command,
  decide,
  decideLife,
  type Decision,
  eventIdOf,
  evolve,
  evolveItem,
  evolveVillage,
  type Household,
  isHouseholdId,
  isItemId,
  isVillageId,
  type Item,
  newHousehold,
  newItem,
  newVillage,
  type Recorded,
  type RecordedHousehold,
  type RecordedItem,
  type RecordedVillage,
  type Refusal,
  stamp,
  type Stream,
  type Village,
} from '@hearthfold/core'
import { type Law, proceduresOf, submit, type Submission } from '@hearthfold/rules'
import type { Request } from './request.ts'

type State = Household | Village | Item

/** What is to be kept of a request, or which of its commands is refused; the first is 1. */
export type Decided = { readonly accepted: readonly Command[]; readonly claims: Claims } | { readonly refused: Refusal; readonly at: number }

/** The streams of which a request must know the state. What is no name of one is refused when it is decided. */
export function streamsIn(request: Request): Stream[] {
  const named = 'change' in request ? [request.change.household, 'into' in request.change ? request.change.into : ''] : request.commands.map(({ stream }) => stream)
  return [...new Set(named)].filter((name): name is Stream => isHouseholdId(name) || isVillageId(name) || isItemId(name))
}

/** Folds the events of a stream. */
export function stateOf(stream: Stream, events: readonly Recorded[]): State {
  const state = isHouseholdId(stream) ? newHousehold(stream) : isItemId(stream) ? newItem(stream) : newVillage(stream)
  for (const recorded of events) follow(state, recorded)
  return state
}

/**
 * Decides a request: its commands one after the other, each knowing those before it.
 *
 * @param commitId under which it will be kept: events that refer to each other do so by the ids that they get then
 * @param states the streams of the request; they are changed
 */
export function decideRequest(request: Request, commitId: string, states: Map<string, State>, law: Law): Decided {
  if ('change' in request) {
    const decision = decideLife(request.change, Object.fromEntries(states))
    return 'refused' in decision ? { ...decision, at: 1 } : decision
  }
  const accepted: Command[] = []
  const claims = { take: new Set<string>(), release: new Set<string>() }
  for (const [at, command] of request.commands.entries()) {
    const decision = decided(command, states, law)
    if ('refused' in decision) return { ...decision, at: at + 1 }
    for (const person of decision.claims.release) if (!claims.take.delete(person)) claims.release.add(person)
    for (const person of decision.claims.take) claims.take.add(person)
    for (const one of decision.accepted) {
      accepted.push(one)
      const state = states.get(one.stream)!
      const id = eventIdOf(commitId, accepted.length)
      const [recorded] = stamp([one], { after: state.version, id: () => id, recordedAt: state.recordedAt ?? '0001-01-01T00:00:00.000Z', actor: 'proposed' })
      follow(state, recorded!)
    }
  }
  return { accepted, claims: { take: [...claims.take], release: [...claims.release] } }
}

function decided(command: Command | Submission, states: ReadonlyMap<string, State>, law: Law): Decision {
  const pack = law(command.on)
  const state = states.get(command.stream)
  if (pack && state && 'members' in state) return submit(pack, state, command as Submission)
  return decide(command as Command, Object.fromEntries(states), pack ? { procedures: proceduresOf(pack) } : {})
}

function follow(state: State, recorded: Recorded): void {
  if ('members' in state) evolve(state, recorded as RecordedHousehold)
  else if (isItemId(state.stream)) evolveItem(state as Item, recorded as RecordedItem)
  else evolveVillage(state as Village, recorded as RecordedVillage)
}
